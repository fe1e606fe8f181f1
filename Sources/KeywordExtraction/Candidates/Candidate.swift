import TextAnalysis

/// A word or phrase of an article that could be a keyword.
///
/// Two occurrences are of the same candidate when their words have the same stems in the same order.
struct Candidate {
    /// Where it stands in the body, as ranges of token indices, in reading order.
    var occurrences: [Range<Int>] = []
    /// Where it stands in the headline, as ranges of title token indices.
    var titleOccurrences: [Range<Int>] = []
    /// How many of the body's occurrences are whole runs: no word of a phrase stands before or after.
    var wholeRuns = 0
    /// Its stems, of the table of stems.
    var stems: [Int32]

    /// The number of its words that are not connectors.
    var contentWords: Int
    /// Whether a connector (`of`) joins its words.
    var hasConnector: Bool { contentWords < stems.count }
}

/// Identifies sequences of stems: the empty sequence is 0, and each longer one is a shorter one and a last stem.
///
/// A look-up costs O(1) whatever the length.
struct PhraseTable {
    private var next: [UInt64: Int32] = [:]
    private(set) var count: Int32 = 1

    static let empty: Int32 = 0

    /// The sequence `prefix` with `stem` after it.
    mutating func extended(_ prefix: Int32, by stem: Int32) -> Int32 {
        let key = UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: stem))
        if let known = next[key] { return known }
        let id = count
        next[key] = id
        count += 1
        return id
    }
}

extension Candidate {
    /// Occurrences in the body and in the headline.
    var count: Int { occurrences.count + titleOccurrences.count }

    /// The tokens' term ids at the first occurrence.
    func terms(in article: AnalyzedArticle) -> [Int32] {
        if let first = occurrences.first { return article.tokens[first].map(\.term) }
        return titleOccurrences.first.map { article.titleTokens[$0].map(\.term) } ?? []
    }
}
