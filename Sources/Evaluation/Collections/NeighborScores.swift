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

    /// Right ones among the first `count`, as a share of all that there are: never above count / relevant.
    public func recall(at count: Int) -> Double {
        Double(isHit.prefix(max(0, count)).count { $0 }) / Double(relevantCount)
    }

    /// One over the rank of the first right one; 0 where none is among the first `count`.
    ///
    /// E. M. Voorhees. The TREC-8 question answering track report. TREC 1999.
    public func reciprocalRank(at count: Int) -> Double {
        isHit.prefix(max(0, count)).firstIndex(of: true).map { 1 / Double($0 + 1) } ?? 0
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
