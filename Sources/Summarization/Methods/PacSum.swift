import LinearAlgebra

/// Sentences that those after them come back to: directed centrality.
///
/// With sᵢⱼ the cosines of TF-IDF vectors, an edge weighs eᵢⱼ = max(0, sᵢⱼ − [min s + β · (max s − min s)]). The parts
/// of sentence i are `later`, λ₂ times the sum of its edges to later sentences, and `earlier`, λ₁ times that to earlier
/// ones; λ₁ is negative, so likeness to what came before counts against it.
///
/// Choose it for news as reporters write it, the main thing first. Ties go to the sentence that comes first.
/// Complexity: with f sentences that hold a term O(Σ f²) time; above `SentenceGraph.greatestDenseSize` sentences, only
/// those within `SentenceGraph.window` of each other are compared.
///
/// Source: H. Zheng and M. Lapata, Sentence Centrality Revisited for Unsupervised Summarization, ACL 2019,
/// doi:10.18653/v1/P19-1628. Our reading of what the paper leaves open: cosines, not dot products; λ₁, λ₂ and β, which
/// the paper fits to each collection, are the best of a grid on one half of a development set of CNN/DailyMail.
public struct PacSum: Summarizer, SentenceScorer {
    public let name = "pacsum"
    /// λ₁, the weight of edges to earlier sentences.
    public var earlierWeight: Float
    /// λ₂, the weight of edges to later sentences.
    public var laterWeight: Float
    /// β, in 0...1: how far above the least similarity an edge begins.
    public var threshold: Float

    /// With parameters that are the properties of these names.
    public init(earlierWeight: Float = -0.7, laterWeight: Float = 0.3, threshold: Float = 0) {
        self.earlierWeight = earlierWeight
        self.laterWeight = laterWeight
        self.threshold = threshold
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let similarities = SentenceGraph.similarities(of: SentenceVectors(of: candidates).matrix)
        let count = similarities.rows
        let isComplete = similarities.values.count == count * (count - 1)
        let greatest = similarities.values.max() ?? 0
        let least = isComplete ? similarities.values.min() ?? 0 : 0
        let floor = least + threshold * (greatest - least)
        var later = [Float](repeating: 0, count: count)
        var earlier = later
        for row in 0..<count {
            similarities.withRow(row) { others, values in
                for position in others.indices where values[position] > floor {
                    if Int(others[position]) > row {
                        later[row] += values[position] - floor
                    } else {
                        earlier[row] += values[position] - floor
                    }
                }
            }
        }
        return SentenceScores(parts: [
            SentenceScores.Part(name: "later", values: later.map { laterWeight * $0 }),
            SentenceScores.Part(name: "earlier", values: earlier.map { earlierWeight * $0 }),
        ])
    }
}

extension SentenceGraph {
    /// The positive dot products of different rows: of all pairs up to `greatestDenseSize` rows, beyond of those within
    /// `window` of each other.
    static func similarities(of rows: SparseMatrix) -> SparseMatrix {
        windowedWeights(of: rows, window: rows.rows > greatestDenseSize ? window : rows.rows) { first, second, cosine in
            first == second ? 0 : min(1, cosine)
        }
    }
}
