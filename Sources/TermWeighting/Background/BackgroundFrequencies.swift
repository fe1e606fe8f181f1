import CEmbeddedData
import Synchronization
public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How common each term of a language is: in how many of the documents of a large collection it occurs.
///
/// With these a single article gets inverse document frequencies that mean something. Terms are those of
/// `Tokenizer(language:)` in its `.words` style, unstemmed. A table holds its terms in the order of their bytes and
/// is searched where it lies: a look-up takes O(log terms) comparisons and no memory.
public struct BackgroundFrequencies: Sendable {
    /// The table's bytes; see `BackgroundFrequencies+Encoding` for their layout.
    private let table: [UInt8]
    private let termCount: Int
    private let levelsStart: Int
    private let termsStart: Int
    /// The number of documents that were counted.
    public let documentCount: Int

    /// Reads an encoded table; `nil` where the bytes are none.
    public init?(encoded bytes: [UInt8]) {
        guard bytes.count >= 16, bytes.starts(with: Self.magic),
            let documents = Self.integer(bytes, at: 8), let terms = Self.integer(bytes, at: 12), documents > 0
        else { return nil }
        let levels = 16 + 4 * (terms + 1)
        guard bytes.count >= levels + terms,
            let last = Self.integer(bytes, at: 16 + 4 * terms), bytes.count == levels + terms + last
        else { return nil }
        table = bytes
        documentCount = documents
        termCount = terms
        levelsStart = levels
        termsStart = levels + terms
    }

    /// The table that is compiled in for a language, or `nil` where there is none.
    ///
    /// A language's table is read when it is first asked for, and kept; the other languages' cost nothing.
    public static func table(for language: Language) -> BackgroundFrequencies? {
        kept.withLock { kept in
            if let known = kept.first(where: { $0.language == language }) { return known.table }
            let table = embedded(language)
            kept.append((language, table))
            return table
        }
    }

    private static let kept = Mutex<[(language: Language, table: BackgroundFrequencies?)]>([])

    private static func embedded(_ language: Language) -> BackgroundFrequencies? {
        for index in 0..<nutgraf_frequencies_count() {
            let file = unsafe nutgraf_frequencies_at(index)
            // Safe: the bytes and the code are constants of the binary, and `count` is the size of the bytes.
            guard unsafe Language(code: String(cString: file.language)) == language else { continue }
            return unsafe BackgroundFrequencies(
                encoded: [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }
        return nil
    }

    /// The share of documents that hold the term, in (0, 1]; `nil` for a term that the table does not know.
    public func documentShare(of term: Span<UInt8>, _ range: Range<Int>) -> Double? {
        var low = 0
        var high = termCount
        while low < high {
            let middle = (low + high) / 2
            switch compare(middle, with: term, range) {
            case 0: return exp2(-Double(table[levelsStart + middle]) / Self.levelsPerOctave)
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return nil
    }

    /// ln((1 + N) / (1 + df)) + 1, scikit-learn's smooth inverse document frequency; for a term that the table does
    /// not know, the value of a document frequency of zero.
    public func inverseDocumentFrequency(of term: Span<UInt8>, _ range: Range<Int>) -> Float {
        let count = Double(documentCount)
        let frequency = (documentShare(of: term, range) ?? 0) * count
        return Float(log((1 + count) / (1 + frequency)) + 1)
    }

    /// The inverse document frequency of every term of a table, by id.
    public func inverseDocumentFrequencies(of terms: TermTable) -> [Float] {
        (0..<Int32(terms.count)).map { terms.withBytes(of: $0) { inverseDocumentFrequency(of: $0, $1) } }
    }

    /// Negative where the table's term comes first, 0 where they are equal.
    private func compare(_ index: Int, with term: Span<UInt8>, _ range: Range<Int>) -> Int {
        let start = termsStart + (Self.integer(table, at: 16 + 4 * index) ?? 0)
        let end = termsStart + (Self.integer(table, at: 20 + 4 * index) ?? 0)
        let count = end - start
        for offset in 0..<min(count, range.count) {
            let difference = Int(table[start + offset]) - Int(term[range.lowerBound + offset])
            if difference != 0 { return difference }
        }
        return count - range.count
    }
}
