import CInterface
import Synchronization
import TermWeighting

/// What a handle of counts holds: the arrays that a caller looks at.
final class CountedDocuments: Sendable {
    let counts: TermCounts
    let vocabulary: SharedVocabulary
    private let documentFrequencies: [Int]

    init(_ counts: TermCounts, _ vocabulary: SharedVocabulary, documentFrequencies: [Int]) {
        self.counts = counts
        self.vocabulary = vocabulary
        self.documentFrequencies = documentFrequencies
    }

    /// The arrays. Their storage does not move as long as this object, which nobody changes, holds them. The caller may
    /// write to the entries: nothing here reads them again.
    var view: nutgraf_counts_view {
        unsafe nutgraf_counts_view(
            rows: Int64(counts.rowCount), columns: Int64(counts.columnCount), entries: Int64(counts.columns.count),
            row_offsets: ArrayAddress.of(counts.rowOffsets), column_indices: ArrayAddress.of(counts.columns),
            values: ArrayAddress.of(counts.counts), document_frequencies: ArrayAddress.of(documentFrequencies))
    }
}

/// What a handle of a vocabulary holds.
final class SharedVocabulary: Sendable {
    let vocabulary: Vocabulary
    private let flat: (bytes: [UInt8], offsets: [Int])
    private let index = Mutex<VocabularyIndex?>(nil)

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        flat = vocabulary.flatTerms
    }

    /// The table for look-ups, made when it is first needed.
    var lookup: VocabularyIndex {
        index.withLock { index in
            if let index { return index }
            let made = VocabularyIndex(vocabulary)
            index = made
            return made
        }
    }

    var view: nutgraf_vocabulary_view {
        unsafe nutgraf_vocabulary_view(
            count: Int64(vocabulary.count), bytes: ArrayAddress.of(flat.bytes), offsets: ArrayAddress.of(flat.offsets))
    }
}

/// Where the elements of an array stand that an object keeps as it is.
enum ArrayAddress {
    /// The address holds as long as the array is kept. An `Int` has 64 bits on every platform that Nutgraf runs on.
    static func of<Element: BitwiseCopyable, Pointee>(_ array: [Element]) -> UnsafeMutablePointer<Pointee>? {
        let address = unsafe array.withUnsafeBytes { $0.baseAddress }
        return unsafe UnsafeMutableRawPointer(mutating: address)?.assumingMemoryBound(to: Pointee.self)
    }

    static func of<Element: BitwiseCopyable, Pointee>(_ array: [Element]) -> UnsafePointer<Pointee>? {
        let address = unsafe array.withUnsafeBytes { $0.baseAddress }
        return unsafe address?.assumingMemoryBound(to: Pointee.self)
    }
}
