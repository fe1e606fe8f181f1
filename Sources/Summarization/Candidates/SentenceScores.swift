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
    /// What a sentence gains for words that are not chosen yet; nil for a method that does not look.
    var coverage: WordCoverage?

    init(parts: [Part]) {
        self.parts = parts
        var totals = [Float](repeating: 0, count: parts.first?.values.count ?? 0)
        for part in parts {
            for candidate in totals.indices { totals[candidate] += part.values[candidate] }
        }
        self.totals = totals
    }
}
