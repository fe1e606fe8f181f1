/// How a ranked list of keywords does against a set of gold ones.
public struct KeywordRankingScores: Sendable {
    /// For each rank from 1 whether the keyword there is in the gold.
    private let isHit: [Bool]
    private let goldCount: Int

    /// - Returns: nil where no gold phrase has a letter or a number, so that nothing can be found.
    public init?(ranked: [String], gold: [String], matching: KeywordMatching = KeywordMatching()) {
        let right = Set(matching.keys(gold))
        guard !right.isEmpty else { return nil }
        goldCount = right.count
        isHit = matching.keys(ranked).map(right.contains)
    }

    /// Precision, recall and F1 of the first `count` keywords. Of a shorter list the precision is that of what there is.
    public func score(at count: Int) -> PrecisionRecall {
        let given = isHit.prefix(max(count, 0))
        return PrecisionRecall(hits: given.count { $0 }, given: given.count, right: goldCount)
    }

    /// The mean, over the gold keywords, of the precision at the rank where each was found; 0 for one that was not.
    public var averagePrecision: Double {
        var hits = 0
        var sum = 0.0
        for (index, hit) in isHit.enumerated() where hit {
            hits += 1
            sum += Double(hits) / Double(index + 1)
        }
        return sum / Double(goldCount)
    }
}
