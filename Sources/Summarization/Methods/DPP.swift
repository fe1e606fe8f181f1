import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The set of sentences that is likeliest under a determinantal point process: good ones that differ.
///
/// The kernel is Lᵢⱼ = qᵢ · cos(i, j) · qⱼ with the quality qᵢ = exp(θ · relevance / 2), where the relevance is the
/// cosine with the article's vector, divided by the greatest. Each step takes the sentence that multiplies the
/// determinant of the chosen part of L by most. The parts are the logarithm of that factor: `quality`, θ · relevance,
/// and `diversity`, the logarithm of the share of the sentence's vector that the chosen ones do not span, 10⁻⁶ at
/// the least.
///
/// Choose it for several articles together. Ties go to the sentence that comes first. Complexity: O(tokens + c · n) for
/// each chosen sentence after c others, and 4 · n · c bytes; only the first 256 choices are taken out of the span.
///
/// Sources: A. Kulesza and B. Taskar, Determinantal Point Processes for Machine Learning, Foundations and Trends in
/// Machine Learning 5, 2012, doi:10.1561/2200000044; the greedy choice by L. Chen, G. Zhang and E. Zhou, Fast Greedy
/// MAP Inference for Determinantal Point Process, NeurIPS 2018. Our reading of what the papers leave open: quality,
/// which they learn, is one feature with a weight of 1, of five
/// the best on one half of a development set of CNN/DailyMail.
public struct DPP: Summarizer, SentenceScorer {
    public let name = "dpp"
    /// θ, how much quality counts.
    public var qualityWeight: Float

    /// With parameters that are the properties of these names.
    public init(qualityWeight: Float = 1) {
        self.qualityWeight = qualityWeight
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let vectors = SentenceVectors(of: candidates)
        let relevance = vectors.similaritiesToAll()
        let greatest = relevance.max() ?? 0
        var scores = SentenceScores(parts: [
            SentenceScores.Part(
                name: "quality", values: relevance.map { greatest > 0 ? qualityWeight * $0 / greatest : 0 })
        ])
        scores.gains = [UnspannedShare(of: vectors)]
        return scores
    }

    /// ln d², with d² what is left of a unit vector after its projection on the chosen ones: a Cholesky
    /// factorization that grows by a row for each choice.
    private struct UnspannedShare: MarginalGain {
        static let mostSpanned = 256

        let names = ["diversity"]
        let rise: Double? = 0

        private let vectors: SentenceVectors
        private var shares: [Float]
        /// For each choice its component in every candidate.
        private var components: [[Float]] = []

        init(of vectors: SentenceVectors) {
            self.vectors = vectors
            shares = [Float](repeating: 1, count: vectors.matrix.rows)
        }

        func parts(of candidate: Int) -> [Float] { [gain(of: candidate)] }
        func gain(of candidate: Int) -> Float { log(max(shares[candidate], 1e-6)) }

        mutating func choose(_ candidate: Int) {
            guard components.count < Self.mostSpanned, shares[candidate] > 1e-6 else { return }
            var component = vectors.similarities(to: candidate)
            for earlier in components {
                let factor = earlier[candidate]
                if factor == 0 { continue }
                for other in component.indices { component[other] -= factor * earlier[other] }
            }
            let length = shares[candidate].squareRoot()
            for other in component.indices {
                component[other] /= length
                shares[other] -= component[other] * component[other]
            }
            components.append(component)
        }
    }
}
