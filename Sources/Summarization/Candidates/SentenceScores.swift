/// The scores of all candidates, and what they are made of.
struct SentenceScores {
    /// One summand of the scores.
    struct Part {
        let name: String
        /// One value a candidate.
        let values: [Float]
    }

    let parts: [Part]
    /// The sum of the parts for each candidate, from left to right, as a reader adds the printed parts.
    let totals: [Float]
    /// What a sentence loses for saying what is chosen already; nil for a method that does not look.
    var redundancy: RedundancyPenalty?

    init(parts: [Part]) {
        self.parts = parts
        var totals = [Float](repeating: 0, count: parts.first?.values.count ?? 0)
        for part in parts {
            for candidate in totals.indices { totals[candidate] += part.values[candidate] }
        }
        self.totals = totals
    }
}

/// What a sentence loses for its likeness to those chosen already: `weight` times the greatest similarity to one of
/// them. This is the second term of Maximal Marginal Relevance (J. Carbonell and J. Goldstein, The Use of MMR,
/// Diversity-Based Reranking for Reordering Documents and Producing Summaries, SIGIR 1998, doi:10.1145/290941.291025).
struct RedundancyPenalty {
    static let name = "redundancy"

    let weight: Float
    /// The similarity of a candidate to each candidate, in 0...1.
    let similarities: (Int) -> [Float]

    /// Lowers the penalties, which are 0 or less, after a choice.
    func lower(_ penalties: inout [Float], forChoosing candidate: Int) {
        for (other, similarity) in similarities(candidate).enumerated() {
            penalties[other] = min(penalties[other], -weight * similarity)
        }
    }
}
