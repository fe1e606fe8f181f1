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
/// is searched where it lies: a look-up takes O(log terms) comparisons and no memory. A table that is asked for the
/// terms of many articles is hashed once, and from then on looks a term up in O(length).
public struct BackgroundFrequencies: Sendable {
    /// The table's bytes; see `BackgroundFrequencies+Encoding` for their layout.
    private let table: TableBytes
    private let termCount: Int
    private let levelsStart: Int
    private let termsStart: Int
    /// The smooth inverse document frequency of each level of the scale.
    private let idfOfLevel: [Float]
    /// That of a term that the table does not know.
    private let idfOfUnknown: Float
    private let index: BackgroundIndex?
    /// The number of documents that were counted.
    public let documentCount: Int

    /// Reads an encoded table; `nil` where the bytes are none.
    public init?(encoded bytes: [UInt8]) {
        self.init(TableBytes(bytes))
        // Look-ups rely on this: every term's bytes lie inside the table.
        guard offsetsAscend else { return nil }
    }

    /// Whether the bytes of each term lie behind those of the one before. Complexity: O(terms).
    var offsetsAscend: Bool { (0..<termCount).allSatisfy { offset(of: $0) <= offset(of: $0 + 1) } }

    /// A table whose offsets ascend; `nil` where its sizes do not fit.
    private init?(_ bytes: TableBytes) {
        let count = bytes.count
        guard count >= 16, Self.magic.indices.allSatisfy({ bytes[$0] == Self.magic[$0] }) else { return nil }
        let documents = Self.integer(bytes, at: 8)
        let terms = Self.integer(bytes, at: 12)
        let levels = 16 + 4 * (terms + 1)
        guard documents > 0, count >= levels + terms, Self.integer(bytes, at: 16) == 0,
            count == levels + terms + Self.integer(bytes, at: 16 + 4 * terms)
        else { return nil }
        table = bytes
        documentCount = documents
        termCount = terms
        levelsStart = levels
        termsStart = levels + terms
        func idf(_ share: Double) -> Float { Float(log((1 + Double(documents)) / (1 + share * Double(documents))) + 1) }
        idfOfLevel = (0...255).map { idf(Self.share(ofLevel: $0)) }
        idfOfUnknown = idf(0)
        index = count <= HashedTerms.lastPlace ? BackgroundIndex() : nil
    }

    private static func share(ofLevel level: UInt8) -> Double { exp2(-Double(level) / levelsPerOctave) }

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
        guard let code = LanguageData.of(language).backgroundFrequencies else { return nil }
        for index in 0..<nutgraf_frequencies_count() {
            let file = unsafe nutgraf_frequencies_at(index)
            // Safe: the bytes and the code are constants of the binary, and `count` is the size of the bytes. That the offsets of these
            // tables ascend is tested.
            guard unsafe String(cString: file.language) == code else { continue }
            return unsafe BackgroundFrequencies(
                TableBytes(constant: UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }
        return nil
    }

    /// The share of documents that hold the term, in (0, 1]; `nil` for a term that the table does not know.
    public func documentShare(of term: Span<UInt8>, _ range: Range<Int>) -> Double? {
        level(of: term, range).map(Self.share)
    }

    /// ln((1 + N) / (1 + df)) + 1, scikit-learn's smooth inverse document frequency; for a term that the table does
    /// not know, the value of a document frequency of zero.
    public func inverseDocumentFrequency(of term: Span<UInt8>, _ range: Range<Int>) -> Float {
        level(of: term, range).map { idfOfLevel[Int($0)] } ?? idfOfUnknown
    }

    /// The inverse document frequency of every term of a table, by id; 0 for the terms that are left out.
    ///
    /// - Parameter isLeftOut: by term id; as many as there are terms.
    ///
    /// Complexity: O(bytes of the terms), and O(terms · log(terms of the background)) before it is hashed.
    public func inverseDocumentFrequencies(of terms: TermTable, leavingOut isLeftOut: [Bool]) -> [Float] {
        precondition(isLeftOut.count == terms.count, "Each term is left out or not.")
        let hashed = index?.terms(made: hashedTerms)
        let levels = hashed.map { hashed in
            table.withSpan { hashed.levels(of: terms, leavingOut: isLeftOut, table: $0) }
        }
        var frequencies = [Float](repeating: 0, count: terms.count)
        for term in frequencies.indices where !isLeftOut[term] {
            if let level = levels?[term] {
                frequencies[term] = idfOfLevel[Int(level)]
            } else if hashed != nil, terms.length(of: Int32(term)) <= HashedTerms.longestTerm {
                frequencies[term] = idfOfUnknown
            } else {
                frequencies[term] = terms.withBytes(of: Int32(term)) { inverseDocumentFrequency(of: $0, $1) }
            }
        }
        return frequencies
    }

    /// Lends each term with the share of documents that hold it, in the order of their bytes.
    func forEachTerm(_ body: (Span<UInt8>, Range<Int>, Double) -> Void) {
        table.withSpan { table in
            for term in 0..<termCount {
                body(
                    table, termsStart + offset(of: term)..<termsStart + offset(of: term + 1),
                    Self.share(ofLevel: table[levelsStart + term]))
            }
        }
    }

    private func hashedTerms() -> HashedTerms {
        var hashed = HashedTerms(capacity: termCount)
        for term in 0..<termCount {
            let range = termsStart + offset(of: term)..<termsStart + offset(of: term + 1)
            table.withSpan { hashed.insert($0, range, level: $0[levelsStart + term]) }
        }
        return hashed
    }

    /// Where the bytes of a term begin among those of all terms.
    private func offset(of term: Int) -> Int { Self.integer(table, at: 16 + 4 * term) }

    /// The level of a term on the scale of shares, by binary search over the terms.
    private func level(of term: Span<UInt8>, _ range: Range<Int>) -> UInt8? {
        precondition(range.lowerBound >= 0 && range.upperBound <= term.count, "A term lies inside its text.")
        // Safe: the offsets ascend and the bytes they point at are in the table, as is checked where it is made or tested
        // where it is compiled in, and the precondition says that the term is in its span.
        return unsafe table.withUnsafeBytes { table in
            unsafe term.withUnsafeBufferPointer { text in
                guard let bytes = unsafe UnsafeRawPointer(table.baseAddress), let start = text.baseAddress else {
                    return nil
                }
                let sought = unsafe start + range.lowerBound
                var low = 0
                var high = termCount
                while low < high {
                    let middle = (low + high) / 2
                    let from = unsafe Int(
                        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 16 + 4 * middle, as: UInt32.self)))
                    let to = unsafe Int(
                        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 20 + 4 * middle, as: UInt32.self)))
                    let order = unsafe memcmp(bytes + (termsStart + from), sought, min(to - from, range.count))
                    let difference = order == 0 ? to - from - range.count : Int(order)
                    if difference == 0 {
                        return unsafe bytes.load(fromByteOffset: levelsStart + middle, as: UInt8.self)
                    }
                    if difference < 0 { low = middle + 1 } else { high = middle }
                }
                return nil
            }
        }
    }
}
