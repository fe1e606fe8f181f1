import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Sentences that stand for all others, from every topic of the article: a monotone submodular function.
///
/// With w the cosines of TF-IDF vectors over the n sentences V, the worth of a summary S is
///
///     F(S) = Σᵢ min(Σ_{j∈S} wᵢⱼ, α · Σ_{j∈V} wᵢⱼ) + λ · Σₖ √(Σ_{j∈S∩Pₖ} rⱼ),   rⱼ = Σᵢ wᵢⱼ / n
///
/// with α = 5 / n and the topics Pₖ from spherical k-means with n / 5 clusters, 100 at most. The parts are what a
/// sentence adds to the two sums: `coverage` and `diversity`. In a budget of words or characters what it adds is
/// divided by its length to the power of 0.3 before sentences are compared. Worths only fall as sentences are
/// chosen, so the choice is lazy.
///
/// Choose it for several articles together, where its greedy summary is within a known factor of the best one. Ties go
/// to the sentence that comes first. Complexity: O(Σ f²) for f sentences that hold a term, and k-means; above
/// `SentenceGraph.greatestDenseSize` sentences, only those within `SentenceGraph.window` of each other are compared.
///
/// Source: H. Lin and J. Bilmes, A Class of Submodular Functions for Document Summarization, ACL 2011,
/// aclanthology.org/P11-1052. Our reading of what the paper leaves open: λ is 6; the paper's last step, the comparison
/// with the best single sentence, is left out, as it matters only where one sentence fills the budget.
public struct Submodular: Summarizer, SentenceScorer {
    public let name = "submodular"
    /// λ, the weight of diversity.
    public var diversity: Float
    /// The power of the length by which worth is divided.
    public var costExponent: Float

    /// With parameters that are the properties of these names.
    public init(diversity: Float = 6, costExponent: Float = 0.3) {
        self.diversity = diversity
        self.costExponent = costExponent
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let vectors = SentenceVectors(of: candidates)
        var scores = SentenceScores(parts: [], count: candidates.count)
        scores.gains = [Coverage(of: vectors.matrix, diversity: diversity)]
        scores.costs = budget.costs(of: candidates.lengths, exponent: costExponent)
        return scores
    }

    private struct Coverage: MarginalGain {
        static let greatestClusterCount = 100

        let names = ["coverage", "diversity"]
        let rise: Double? = 0

        private let similarities: SparseMatrix
        private let weight: Float
        /// α · Σ w over all, less what is covered, by candidate; 0 at the least.
        private var uncovered: [Float]
        private let rewards: [Float]
        private let clusters: [Int]
        private var clusterRewards: [Float]
        /// Whether a sentence has words: its likeness to itself is 1.
        private let hasWords: [Bool]

        init(of rows: SparseMatrix, diversity: Float) {
            similarities = SentenceGraph.similarities(of: rows)
            weight = diversity
            let count = rows.rows
            hasWords = (0..<count).map { rows.rowOffsets[$0 + 1] > rows.rowOffsets[$0] }
            let (values, hasWords, similarities) = (similarities.values, hasWords, similarities)
            let sums = (0..<count).map { row in
                values[similarities.rowOffsets[row]..<similarities.rowOffsets[row + 1]]
                    .reduce(hasWords[row] ? Float(1) : 0, +)
            }
            uncovered = sums.map { min(1, 5 / Float(count)) * $0 }
            rewards = sums.map { $0 / Float(count) }
            let clusterCount = min(Self.greatestClusterCount, max(1, count / 5))
            clusters = CosineKMeans(count: clusterCount, starts: 1, maximumIterations: 10).assignment(of: rows).labels
            clusterRewards = [Float](repeating: 0, count: clusterCount)
        }

        func parts(of candidate: Int) -> [Float] {
            var coverage = hasWords[candidate] ? min(1, uncovered[candidate]) : 0
            similarities.withRow(candidate) { others, values in
                for position in others.indices { coverage += min(values[position], uncovered[Int(others[position])]) }
            }
            let reward = clusterRewards[clusters[candidate]]
            return [coverage, weight * ((reward + rewards[candidate]).squareRoot() - reward.squareRoot())]
        }

        mutating func choose(_ candidate: Int) {
            uncovered[candidate] = max(0, uncovered[candidate] - (hasWords[candidate] ? 1 : 0))
            similarities.withRow(candidate) { others, values in
                for position in others.indices {
                    let other = Int(others[position])
                    uncovered[other] = max(0, uncovered[other] - values[position])
                }
            }
            clusterRewards[clusters[candidate]] += rewards[candidate]
        }
    }
}
