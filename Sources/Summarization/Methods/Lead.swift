/// The first sentences: the baseline that most methods lose to on news, because a news story is written to be cut
/// from the end.
///
/// The score of candidate i of n, from 0, is (n − i) / n; it has one part, `position`. No ties. Complexity: O(n).
public struct Lead: Summarizer, SentenceScorer {
    public let name = "lead"

    public init() {}

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let count = Float(candidates.count)
        let values = (0..<candidates.count).map { (count - Float($0)) / count }
        return SentenceScores(parts: [SentenceScores.Part(name: "position", values: values)])
    }
}
