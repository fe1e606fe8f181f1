/// What is wanted of a summary.
public struct SummaryRequest: Hashable, Sendable {
    public var budget: SummaryBudget
    /// Whether each part of a score is to say where the sentence would stand without it, and the summary which sentence
    /// comes next. Costs O(parts · n) for each chosen sentence.
    public var explains: Bool

    public init(budget: SummaryBudget, explains: Bool = false) {
        self.budget = budget
        self.explains = explains
    }
}
