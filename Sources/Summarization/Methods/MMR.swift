import LinearAlgebra

/// Sentences near the article as a whole that differ from each other: Maximal Marginal Relevance.
///
/// With λ the weight of relevance, the parts are `relevance`, λ times the cosine with the sum of all sentences'
/// vectors, and `redundancy`, which takes off (1 − λ) times the greatest cosine with a chosen sentence.
///
/// Choose it as the plainest method without repeats. Ties go to the sentence that comes first. Complexity: O(tokens),
/// and O(tokens) at most for each chosen sentence; in a book only sentences that share a rare term are compared.
///
/// Source: J. Carbonell and J. Goldstein, The Use of MMR, Diversity-Based Reranking for Reordering Documents and
/// Producing Summaries, SIGIR 1998, doi:10.1145/290941.291025. Our reading of what the paper leaves open: without a
/// query, the article's own vector is the query; λ is 0.6, of five values the best on one
/// half of a development set of CNN/DailyMail.
public struct MMR: Summarizer, SentenceScorer {
    public let name = "mmr"
    /// λ, in 0...1.
    public var relevance: Float

    /// With parameters that are the properties of these names.
    public init(relevance: Float = 0.6) {
        self.relevance = relevance
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let vectors = SentenceVectors(of: candidates)
        let similarities = vectors.similaritiesToAll()
        var scores = SentenceScores(parts: [
            SentenceScores.Part(name: "relevance", values: similarities.map { relevance * $0 })
        ])
        scores.gains = [
            RedundancyPenalty(weight: 1 - relevance, rows: vectors.matrix, areMany: candidates.areMany(for: budget)) {
                _, _, cosine in min(1, max(0, cosine))
            }
        ]
        return scores
    }
}

extension SentenceVectors {
    /// The cosine of each candidate with the sum of all of them, in 0...1. Complexity: O(stored values).
    func similaritiesToAll() -> [Float] {
        var sum = [Float](repeating: 0, count: matrix.columns)
        for row in 0..<matrix.rows {
            matrix.withRow(row) { columns, values in
                for position in columns.indices { sum[Int(columns[position])] += values[position] }
            }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return cosines(with: length > 0 ? sum.map { $0 / length } : sum)
    }
}
