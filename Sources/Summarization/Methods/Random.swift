import LinearAlgebra
import TextAnalysis

/// Sentences by lot: the floor that every method has to be above.
///
/// The one part, `lot`, is a number in [0, 1) from a generator that starts from the seed and the article's id, so that
/// the same article has the same lots in every run, in any company. Complexity: O(n).
public struct Random: Summarizer, SentenceScorer {
    public let name = "random"
    /// What sentences are drawn from: the same seed draws the same.
    public var seed: UInt64

    /// With parameters that are the properties of these names.
    public init(seed: UInt64 = 1) {
        self.seed = seed
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        // FNV-1a of the id.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in candidates.article.article.id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var generator = SplitMix64(seed: seed ^ hash)
        let lots = (0..<candidates.count).map { _ in Float(generator.nextUnit()) }
        return SentenceScores(parts: [SentenceScores.Part(name: "lot", values: lots)])
    }
}
