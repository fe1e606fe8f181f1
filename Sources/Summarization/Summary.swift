public import TextAnalysis

/// The sentences that were chosen to stand for an article, with the reasons.
public struct Summary: Hashable, Sendable {
    /// The command-line name of the method.
    public var method: String
    /// In reading order.
    public var sentences: [SummarySentence]
    /// The sentence that would be chosen next if the budget had room for it, where an explanation was asked for.
    public var next: SummarySentence?
    /// What the chosen sentences leave open, in reading order.
    public var findings: [SummaryFinding]
    /// What a reader should know, such as that the article has fewer sentences than were asked for. A summary without
    /// sentences always has one.
    public var warnings: [SummaryWarning]

    /// With parameters that are the properties of these names.
    public init(
        method: String, sentences: [SummarySentence], next: SummarySentence? = nil,
        findings: [SummaryFinding] = [], warnings: [SummaryWarning] = []
    ) {
        self.method = method
        self.sentences = sentences
        self.next = next
        self.findings = findings
        self.warnings = warnings
    }
}

/// A sentence of a summary.
public struct SummarySentence: Hashable, Sendable {
    /// The sentence of the article; its range points into the article's text.
    public var sentence: Sentence
    /// How good the method found it when it was chosen; higher is better.
    public var score: Float
    /// What the score is made of; the values sum to it.
    public var parts: [ScorePart]
    /// The place in the order of choice, from 0.
    public var rank: Int
    /// Why it was taken.
    public var reason: Reason
    /// The place that it had by its whole score when it was chosen, from 1, among all that were there to choose from; nil where no
    /// explanation was asked for. What comes with others, or fits where the best does not, need not be the first.
    public var place: Int?
    /// What is left out of it, in reading order; empty where the summary was not to be compressed.
    public var cuts: [SentenceCut]

    /// Why a sentence was taken.
    public enum Reason: Hashable, Sendable {
        /// It was worth most.
        case score
        /// It is the first that can open the story.
        case opensStory
        /// It comes early, and is worth enough beside the best.
        case goesOn
        /// The sentence of the article with this index leans on it.
        case isNeeded(by: Int)
    }

    /// With parameters that are the properties of these names.
    public init(
        sentence: Sentence, score: Float, parts: [ScorePart], rank: Int, reason: Reason = .score,
        place: Int? = nil, cuts: [SentenceCut] = []
    ) {
        self.place = place
        self.cuts = cuts
        self.sentence = sentence
        self.score = score
        self.parts = parts
        self.rank = rank
        self.reason = reason
    }
}

/// One summand of a score.
public struct ScorePart: Hashable, Sendable {
    /// What it is, such as `position`.
    public var name: String
    /// Negative where the part counts against the sentence.
    public var value: Float
    /// The place that the sentence would have had without this part when it was chosen, from 1, among all that were
    /// there to choose from; nil where no explanation was asked for.
    public var placeWithout: Int?

    /// With parameters that are the properties of these names.
    public init(name: String, value: Float, placeWithout: Int? = nil) {
        self.name = name
        self.value = value
        self.placeWithout = placeWithout
    }
}

/// Something about a summary that its sentences do not show.
public enum SummaryWarning: Hashable, Sendable, CustomStringConvertible {
    /// There is no sentence at all.
    case emptyArticle
    /// The whole article is one sentence.
    case singleSentence
    /// The budget lets all through, and there is no more.
    case fewerSentences(available: Int, asked: Int)
    /// The article has more sentences, which cannot be read alone.
    case othersLean(chosen: Int, asked: Int)
    /// Only fragments of a few words, headings or list entries were there to choose from.
    case onlyFragments
    /// The budget is zero.
    case emptyBudget
    /// Each sentence alone is longer than the budget.
    case nothingFits
    /// No sentence has a word of the query.
    case queryNotFound
    /// All sentences say what the reader knows.
    case nothingNew
    /// The sentence that nested summaries begin with is longer than the budget.
    case firstDoesNotFit
    /// The method looks for the best set and did not prove that it has it.
    case notProvenBest(share: Double)

    public var description: String {
        switch self {
        case .emptyArticle: "the article has no sentences"
        case .singleSentence: "the article has one sentence"
        case .fewerSentences(let available, let asked):
            "the article has \(available) sentence\(available == 1 ? "" : "s") that can stand in a summary, "
                + "\(asked) were asked for"
        case .othersLean(let chosen, let asked):
            "\(chosen) of the \(asked) sentences that were asked for; the others cannot be read without their neighbors"
        case .onlyFragments: "the article has no full sentences, only fragments, headings or list entries"
        case .emptyBudget: "the budget is zero, so no sentence was chosen"
        case .nothingFits: "every sentence is longer than the budget"
        case .queryNotFound: "no sentence has a word of the query, so it was not followed"
        case .nothingNew: "the article says nothing new"
        case .firstDoesNotFit: "the sentence that every nested summary begins with is longer than the budget"
        case .notProvenBest(let share):
            "the sentences were not proven to be the best set; they have \(Int(share * 100)) % of its worth at least"
        }
    }
}
