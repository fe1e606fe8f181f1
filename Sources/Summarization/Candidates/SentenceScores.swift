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
    /// What a sentence gains or loses by what is chosen already.
    var gains: [any MarginalGain] = []
    /// What a candidate's worth is divided by before candidates are compared, where a budget has to be filled well:
    /// one a candidate, above 0.
    var costs: [Float]?
    /// Candidates that are chosen before all others, increasing.
    var preferred: [Int] = []
    /// What there is to say of the scores.
    var warnings: [SummaryWarning] = []

    /// - Parameter count: the number of candidates, needed where there is no part.
    init(parts: [Part], count: Int? = nil) {
        self.parts = parts
        var totals = [Float](repeating: 0, count: count ?? parts.first?.values.count ?? 0)
        for part in parts {
            for candidate in totals.indices { totals[candidate] += part.values[candidate] }
        }
        self.totals = totals
    }
}
