/// How a ranked list of neighbors does, where those of the article's own label are the right ones.
public struct NeighborScores: Sendable {
    private let isHit: [Bool]
    private let relevantCount: Int

    /// - Parameters:
    ///   - isHit: for each neighbor, the nearest first, whether it has the article's label.
    ///   - relevantCount: how many other articles have the label.
    public init(isHit: [Bool], relevantCount: Int) {
        precondition(relevantCount > 0, "An article needs another one of its label to have right neighbors.")
        self.isHit = isHit
        self.relevantCount = relevantCount
    }

    /// Right ones among the first `count`, as a share of those that could be: min(count, relevant).
    public func precision(at count: Int) -> Double {
        guard count > 0 else { return 0 }
        return Double(isHit.prefix(count).count { $0 }) / Double(min(count, relevantCount))
    }

    /// The sum of the precisions at the ranks up to `count` that are right, divided by min(count, relevant).
    public func averagePrecision(at count: Int) -> Double {
        guard count > 0 else { return 0 }
        var hits = 0
        var sum = 0.0
        for (index, hit) in isHit.prefix(count).enumerated() where hit {
            hits += 1
            sum += Double(hits) / Double(index + 1)
        }
        return sum / Double(min(count, relevantCount))
    }
}
