/// Finds out the language of a text by its function words.
///
/// The words of the first bytes are looked up among all stop words, and among the function words of some neighboring
/// languages that have no list. A word that stands in the lists of m languages counts 1/m for each of them, so that
/// words which set languages apart weigh more. The language with the highest sum is the answer if at least one word in
/// eight is in its list; for anything else — a language without a list, a list of names — the answer is
/// `.undetermined`. Reading ends early once a language is far ahead.
///
/// Complexity: O(min(bytes, 1024)).
public struct LanguageDetector: Sendable {
    /// How many bytes are read at most.
    static let sampleSize = 1024
    /// The least share of a text's words that must be in a language's list.
    static let leastShare = 0.125
    /// After so many words, and each time again, it is asked whether a language is far ahead.
    static let step = 32

    public init() {}

    /// The language of `text[range]`.
    public func language(of text: Span<UInt8>, range: Range<Int>) -> Language {
        let known = Self.known
        var scores = Scores(languages: known.languages.count)
        let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.sampleSize)
        Tokenizer(unspaced: .pairs).forEachTerm(of: text, range: sample) { bytes, term in
            scores.add(known.terms.find(bytes, term).map { known.holders[Int($0)] } ?? 0)
            return scores.total % Self.step != 0 || !scores.isDecided
        }
        return scores.best.map { known.languages[$0] } ?? .undetermined
    }

    /// The languages that are told apart.
    private static let told = ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru"]

    /// Every word that speaks for a language, and as bits the languages that it speaks for. What speaks for a language
    /// without a list stands last, so it loses ties.
    private static let known: (languages: [Language], terms: TermTable, holders: [UInt32]) = {
        var languages: [Language] = []
        var terms = TermTable(capacity: 8192)
        var holders: [UInt32] = []
        func add(_ language: Language, _ words: some Sequence<String>) {
            for word in words {
                let id = Int(terms.intern(word))
                if id == holders.count { holders.append(0) }
                holders[id] |= 1 << UInt32(languages.count)
            }
            languages.append(language)
        }
        for code in told { add(Language(code: code), StopWords.list(for: Language(code: code)).words) }
        add(.undetermined, NeighborLanguages.words)
        return (languages, terms, holders)
    }()
}

/// What the words read so far say of each language.
private struct Scores {
    private var weights: [Double]
    private var hits: [Int]
    private(set) var total = 0

    init(languages: Int) {
        weights = [Double](repeating: 0, count: languages)
        hits = [Int](repeating: 0, count: languages)
    }

    /// Counts a word that speaks for the languages of these bits.
    mutating func add(_ holders: UInt32) {
        total += 1
        guard holders != 0 else { return }
        let weight = 1 / Double(holders.nonzeroBitCount)
        var rest = holders
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            weights[index] += weight
            hits[index] += 1
            rest &= rest - 1
        }
    }

    /// The language with the highest sum, the first of those that tie, if enough of the words are in its list.
    var best: Int? {
        var best = 0
        for index in weights.indices where weights[index] > weights[best] { best = index }
        guard weights[best] > 0, Double(hits[best]) >= LanguageDetector.leastShare * Double(total) else { return nil }
        return best
    }

    /// Whether the best language has three times the sum of any other, and eight words' worth at least.
    var isDecided: Bool {
        guard let best, weights[best] >= 8 else { return false }
        return weights.indices.allSatisfy { $0 == best || weights[best] >= 3 * weights[$0] }
    }
}
