/// How much of what was given is right, and how much of what is right was given.
public struct PrecisionRecall: Hashable, Sendable {
    /// Share of the given that is right, from 0 to 1.
    public var precision: Double
    /// Share of the right that is given, from 0 to 1.
    public var recall: Double

    /// Of its parts, which are the properties of these names.
    public init(precision: Double, recall: Double) {
        self.precision = precision
        self.recall = recall
    }

    /// Of counts: precision = hits / given, recall = hits / right; 0 where the divisor is 0.
    public init(hits: Int, given: Int, right: Int) {
        precision = given > 0 ? Double(hits) / Double(given) : 0
        recall = right > 0 ? Double(hits) / Double(right) : 0
    }

    /// The harmonic mean 2PR / (P + R); 0 where both are.
    public var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    /// Nothing right.
    public static let zero = PrecisionRecall(precision: 0, recall: 0)
}
