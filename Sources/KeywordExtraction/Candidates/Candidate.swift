import TextAnalysis

/// A number that fits 32 bits, kept in as many: an article may have some candidates a word.
@propertyWrapper
struct Half {
    private var value: Int32

    init(wrappedValue: Int) { value = Int32(truncatingIfNeeded: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = Int32(truncatingIfNeeded: newValue) }
    }
}

/// A word or phrase of an article that could be a keyword.
///
/// Two occurrences are of the same candidate when their words have the same stems in the same order. Where it occurs and
/// what its stems are, the table of candidates knows.
struct Candidate {
    /// How many words it has.
    @Half var length: Int
    /// The number of its words that are not connectors.
    @Half var contentWords: Int
    /// How often it occurs in the body, and in the headline.
    @Half var bodyCount = 0
    @Half var titleCount = 0
    /// In how many sentences of the body.
    @Half var sentenceCount = 0
    /// How often it occurs in the first three sentences.
    @Half var leadCount = 0
    @Half fileprivate(set) var firstSentence = Int(Int32.max)

    // How many occurrences

    /// are whole runs: no word of a phrase stands before or after;
    @Half var wholeRuns = 0
    /// have a word of the same run before them, or behind them;
    @Half var cutBefore = 0
    @Half var cutBehind = 0
    /// are a piece of a longer name: the words on both sides of a cut are of names.
    @Half var nameCutBefore = 0
    @Half var nameCutBehind = 0
    /// The same on either side, but for names that own the one behind them.
    @Half var nameCuts = 0
    /// How many occurrences in the body have a verb of reporting beside them: `said Quill`.
    @Half var spoken = 0
    /// Words of names in all occurrences of the body and the headline.
    @Half var nameWords = 0

    // What its words are where it first occurs.
    var opening = WordClass.noun
    var closing = WordClass.noun
    /// Whether it is a single word that is a unit or would suit any story, and no name.
    var isWeak = false
    /// Background inverse document frequency of its first word.
    var rarity: Float = 0
    /// Whether the last word of a phrase would suit any story, and is no name: `Facebook page`.
    var closesWeakly = false
    /// What makes the first word of a phrase weak, unless it is of a name: `good senator`, `highest audience`.
    var openingWeakness: WordLexicon.Weakness?
    var hasNumber = false
    /// Whether a word says what the name behind it is: `tanker Exxon Valdez`.
    var hasRole = false
    /// Whether a word after the first is a participle.
    var hasInnerParticiple = false
    /// Whether a hyphen, or a possessive ending, joins two of its words.
    var hasHyphen = false
    var hasPossessive = false

    /// Whether the text has it once, in passing: it is no name, and the headline does without it.
    var isPassing: Bool { bodyCount <= 1 && titleCount == 0 && nameShare < 0.99 }

    /// Whether it is always a piece of a longer name.
    var isPieceOfName: Bool { max(nameCutBefore, nameCutBehind, nameCuts) == count }

    /// What stands before and after its first occurrences in the body.
    var before = Company()
    var after = Company()
    /// How many occurrences those are at most.
    static let seenInCompany = 6

    // Places in the table: of the stems, and of the first and last occurrence in the body.
    @Half fileprivate var stems = 0
    @Half fileprivate var first = -1
    @Half fileprivate var last = -1
    /// The first word of the first occurrence in the headline, or -1.
    @Half fileprivate(set) var titleStart = -1
    @Half fileprivate var lastSentence = -1

    init(length: Int, contentWords: Int) { (self.length, self.contentWords) = (length, contentWords) }

    /// Whether a connector (`of`) joins its words.
    var hasConnector: Bool { contentWords < length }
    /// Occurrences in the body and in the headline.
    var count: Int { bodyCount + titleCount }
    /// The share of its words that are of names.
    var nameShare: Float { Float(nameWords) / Float(max(1, count * contentWords)) }
}

/// The candidates of an article in the order of their first occurrence, those of the headline alone last.
///
/// Stems and occurrences of all candidates stand in a few flat arrays; an occurrence knows where the next one of its
/// candidate is.
struct CandidateTable: RandomAccessCollection {
    private var items: [Candidate] = []
    private var stems: [Int32] = []
    private var starts: [Int32] = []
    private var nexts: [Int32] = []
    /// The words of each occurrence, where those of a candidate differ: the forms of a listed term.
    private var lengths: [Int32] = []
    private var phrases = PhraseTable()
    /// For each phrase its candidate, or -1.
    private var candidateOfPhrase: [Int32] = [-1]
    /// Which terms the candidates are, where they come from somebody's list.
    var listed: ListedCandidates?

    var startIndex: Int { 0 }
    var endIndex: Int { items.count }
    subscript(index: Int) -> Candidate { items[index] }

    /// The stems of a candidate, of the table of stems.
    func stems(of candidate: Candidate) -> ArraySlice<Int32> {
        stems[candidate.stems..<candidate.stems + candidate.length]
    }

    /// Where a candidate stands in the body, as ranges of token indices, in reading order.
    func occurrences(of candidate: Candidate) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(candidate.bodyCount)
        var place = candidate.first
        while place >= 0 {
            let length = lengths.isEmpty ? candidate.length : Int(lengths[place])
            ranges.append(Int(starts[place])..<Int(starts[place]) + length)
            place = Int(nexts[place])
        }
        return ranges
    }

    /// The token at which it first stands in the body, or `nil`.
    func start(of candidate: Candidate) -> Int? { candidate.first < 0 ? nil : Int(starts[candidate.first]) }

    /// The token at which it last stands in the body, or `nil`.
    func lastStart(of candidate: Candidate) -> Int? { candidate.last < 0 ? nil : Int(starts[candidate.last]) }

    /// Its first occurrence as title tokens, or `nil`.
    func titleRange(of candidate: Candidate) -> Range<Int>? {
        candidate.titleStart < 0 ? nil : candidate.titleStart..<candidate.titleStart + candidate.length
    }

    /// The tokens' term ids at the first occurrence.
    func terms(of candidate: Candidate, in article: AnalyzedArticle) -> [Int32] {
        if let start = start(of: candidate) { return article.tokens[start..<start + candidate.length].map(\.term) }
        return titleRange(of: candidate).map { article.titleTokens[$0].map(\.term) } ?? []
    }

    static let emptyPhrase = PhraseTable.empty

    /// The phrase `prefix` with one stem more.
    mutating func phrase(_ prefix: Int32, extendedBy stem: Int32) -> Int32 {
        let phrase = phrases.extended(prefix, by: stem)
        if Int(phrase) == candidateOfPhrase.count { candidateOfPhrase.append(-1) }
        return phrase
    }

    /// The candidate of a phrase, or `nil` where it has none yet.
    func index(of phrase: Int32) -> Int? {
        let known = candidateOfPhrase[Int(phrase)]
        return known < 0 ? nil : Int(known)
    }

    /// Adds the candidate of a phrase; `own` are its stems.
    mutating func add(_ candidate: Candidate, of phrase: Int32, stems own: some Sequence<Int32>) -> Int {
        candidateOfPhrase[Int(phrase)] = Int32(truncatingIfNeeded: items.count)
        items.append(candidate)
        items[items.count - 1].stems = stems.count
        stems.append(contentsOf: own)
        return items.count - 1
    }

    /// Notes an occurrence in a sentence of the body, or in the headline, and gives the candidate to be changed.
    ///
    /// - Parameter length: its words, where the candidate is a listed term.
    mutating func addOccurrence(
        _ index: Int, at start: Int, length: Int = 0, sentence: Int?, change: (inout Candidate) -> Void
    ) {
        change(&items[index])
        guard let sentence else {
            if items[index].titleStart < 0 { items[index].titleStart = start }
            items[index].titleCount += 1
            return
        }
        let place = starts.count
        if listed != nil { lengths.append(Int32(truncatingIfNeeded: length)) }
        starts.append(Int32(truncatingIfNeeded: start))
        nexts.append(-1)
        if items[index].first < 0 { items[index].first = place } else { nexts[items[index].last] = Int32(place) }
        items[index].last = place
        if items[index].lastSentence != sentence {
            items[index].lastSentence = sentence
            if sentence < items[index].firstSentence { items[index].firstSentence = sentence }
            items[index].sentenceCount += 1
        }
        if sentence < 3 { items[index].leadCount += 1 }
        items[index].bodyCount += 1
    }
}
