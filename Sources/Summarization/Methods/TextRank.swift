import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Sentences that many others recommend by sharing words with them.
///
/// With Sᵢ the set of terms of sentence i, the similarity of two sentences is
///
///     |Sᵢ ∩ Sⱼ| / (ln |Sᵢ| + ln |Sⱼ|)
///
/// and the score of a sentence is its share of a random walk over the graph of these weights with damping 0.85
/// (`PageRank`). The parts are `jump`, the (1 − d) / n that every sentence has, and `links`, what others give.
///
/// Choose it as a well-known baseline for texts that are no news; long sentences share more words and are favored.
/// Ties go to the sentence that comes first. Complexity: that of `SentenceGraph.rank`.
///
/// Source: R. Mihalcea and P. Tarau, TextRank: Bringing Order into Texts, EMNLP 2004, aclanthology.org/W04-3252.
/// Our reading of what the paper leaves open: stop words are left out; a term counts once a sentence; two sentences
/// of one term each, for which the formula divides by zero, are not joined, nor is a sentence joined to itself; a
/// sentence that shares no word jumps anywhere; the walk ends when it changes by no more than 1e-6.
public struct TextRank: Summarizer, SentenceScorer {
    public let name = "textrank"
    /// The chance to follow a link, in 0...1.
    public var damping: Float

    /// With parameters that are the properties of these names.
    public init(damping: Float = 0.85) {
        self.damping = damping
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let sets = candidates.termSets()
        let logarithms = (0..<sets.rows).map { log(Float(sets.rowOffsets[$0 + 1] - sets.rowOffsets[$0])) }
        let walk = SentenceGraph.rank(sets, by: PageRank(damping: damping)) { first, second, common in
            guard first != second, common > 0 else { return 0 }
            let size = logarithms[first] + logarithms[second]
            return size > 0 ? common / size : 0
        }
        return SentenceGraph.scores(ofWalk: walk, damping: damping)
    }
}

extension SentenceGraph {
    /// The scores of a walk as what a jump gives to every sentence and what links give beyond that.
    static func scores(ofWalk scores: [Float], damping: Float) -> SentenceScores {
        let jump = (1 - damping) / Float(max(1, scores.count))
        return SentenceScores(parts: [
            SentenceScores.Part(name: "jump", values: scores.map { _ in jump }),
            SentenceScores.Part(name: "links", values: scores.map { $0 - jump }),
        ])
    }
}
