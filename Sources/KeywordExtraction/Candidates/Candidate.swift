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

    // What its words are where it first occurs.
    var opening = WordClass.noun
    var closing = WordClass.noun
    /// Whether it is a noun phrase, as far as its last word tells; a verb, an adverb or an adjective by itself is none.
    var isNominal: Bool { closing.endsPhrase }
    var hasNumber = false
    /// Whether a word after the first is a participle.
    var hasInnerParticiple = false

    /// What stands before and after its first occurrences in the body.
    var before = Company()
    var after = Company()
    /// How many occurrences those are at most.
    static let seenInCompany = 6

    /// Whether a connector (`of`) joins its words.
    var hasConnector: Bool { contentWords < stems.count }
}

/// Identifies sequences of stems: the empty sequence is 0, and each longer one is a shorter one and a last stem.
///
/// A look-up costs O(1) whatever the length.
struct PhraseTable {
    /// Keys and sequences by open addressing, at most half full; a key of 0 is a free slot.
    private var keys = [UInt64](repeating: 0, count: 1_024)
    private var ids = [Int32](repeating: 0, count: 1_024)
    private(set) var count: Int32 = 1

    static let empty: Int32 = 0

    /// The sequence `prefix` with `stem` after it.
    mutating func extended(_ prefix: Int32, by stem: Int32) -> Int32 {
        // A stem counts from 1 in the key, so that no key is 0.
        let key = UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: stem) + 1)
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return ids[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        let id = count
        keys[slot] = key
        ids[slot] = id
        count += 1
        if Int(count) * 2 > keys.count { grow() }
        return id
    }

    private static func slot(of key: UInt64, in size: Int) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed ^ mixed >> 32) & (size - 1)
    }

    private mutating func grow() {
        let (oldKeys, oldIDs) = (keys, ids)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        ids = [Int32](repeating: 0, count: keys.count)
        for (place, key) in oldKeys.enumerated() where key != 0 {
            var slot = Self.slot(of: key, in: keys.count)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            ids[slot] = oldIDs[place]
        }
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
