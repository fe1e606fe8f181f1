/// What is wanted of a summary.
public struct SummaryRequest: Sendable {
    /// How long the summary may be.
    public var budget: SummaryBudget
    /// What the reader asks for; sentences with its words are preferred. Empty for nothing in particular.
    public var query: String
    /// What the reader knows: sentences that say it again are left out.
    public var known: KnownSentences?
    /// Whether each longer summary is to hold the shorter ones. Scores are then those for a brief of three sentences
    /// whatever the budget, and the choice ends at the first sentence that does not fit.
    public var isNested: Bool
    /// Whether each part of a score is to say where the sentence would stand without it, and the summary which sentence
    /// comes next. Costs O(parts · n) for each chosen sentence.
    public var explains: Bool
    /// Whether parts of sentences that can go are cut, and budgets count what is left: see `SummarySentence.cuts`.
    public var compresses: Bool

    /// With parameters that are the properties of these names.
    public init(
        budget: SummaryBudget, query: String = "", known: KnownSentences? = nil, isNested: Bool = false,
        explains: Bool = false, compresses: Bool = false
    ) {
        self.compresses = compresses
        self.budget = budget
        self.query = query
        self.known = known
        self.isNested = isNested
        self.explains = explains
    }

    /// The budget that scores are made for.
    var scoringBudget: SummaryBudget { isNested ? .sentences(3) : budget }
}
