/// What an evaluation came to.
public struct EvaluationReport: Hashable, Sendable {
    /// What was evaluated: `summaries`.
    public var kind: String
    /// The articles that the figures are of, the missing ones among them.
    public var articleCount: Int
    /// What was measured.
    public var figures: [Figure]
    /// The gold's articles that have no result; they count as 0, or as clusters of one.
    public var missing: [String]
    /// What else is to be known, a sentence each.
    public var notes: [String]
    /// The result beside baselines and others, the result first; empty where there is nothing to compare with.
    public var systems: [ComparedSystem]

    /// With parameters that are the properties of these names.
    public init(
        kind: String, articleCount: Int, figures: [Figure], missing: [String] = [], notes: [String] = [],
        systems: [ComparedSystem] = []
    ) {
        self.kind = kind
        self.articleCount = articleCount
        self.figures = figures
        self.missing = missing
        self.notes = notes
        self.systems = systems
    }
}
