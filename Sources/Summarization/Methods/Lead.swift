/// The first sentences: the baseline that most methods lose to on news, because a news story is written to be cut
/// from the end.
///
/// The score of candidate i of n, from 0, is (n − i) / n; it has one part, `position`. Of several articles together
/// the first sentences come first, then the second ones, and so on. No ties. Complexity: O(n log n).
public struct Lead: Summarizer, SentenceScorer {
    public let name = "lead"

    /// The defaults.
    public init() {}

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let count = Float(candidates.count)
        let order = candidates.places.indices.sorted { (candidates.places[$0], $0) < (candidates.places[$1], $1) }
        var values = [Float](repeating: 0, count: candidates.count)
        for (rank, candidate) in order.enumerated() { values[candidate] = (count - Float(rank)) / count }
        return SentenceScores(parts: [SentenceScores.Part(name: "position", values: values)])
    }
}
