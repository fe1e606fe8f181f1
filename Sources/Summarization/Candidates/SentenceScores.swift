/// The scores of all candidates, and what they are made of.
struct SentenceScores {
    /// One summand of the scores.
    struct Part {
        let name: String
        /// One value a candidate.
        let values: [Float]
    }

    private(set) var parts: [Part]
    /// The sum of the parts for each candidate, from left to right, as a reader adds the printed parts.
    private(set) var totals: [Float]
    /// What a sentence gains or loses by what is chosen already.
    var gains: [any MarginalGain] = []
    /// What a candidate's worth is divided by before candidates are compared, where a budget has to be filled well:
    /// one a candidate, above 0.
    var costs: [Float]?
    /// Candidates that are chosen before all others, increasing.
    var preferred: [Int] = []
    /// Whether a sentence that is worth 0 or less stays out, though the budget has room for it.
    var leavesOutWorthless = false
    /// Whether the sentences of a summary have to stand on their own together: see `SentenceSelection`.
    var standsAlone = false
    /// The share of the best worth with which a sentence is chosen before better ones that come later in the article.
    var leastShareOfNext: Float = 1
    /// Whether so much of the article is asked for that a sentence is read among its neighbors.
    var isAbridgment = false
    /// Whether a brief opens with the first sentence that can open one.
    var opensWithFirst = false
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

    /// Adds what the request asks for beside the method's own scores, in their measure: `query`, one and a half times
    /// the range of the worths for a sentence that has all of it, and `known`, which takes the range from a sentence
    /// that is known wholly. A set that was chosen without regard to them gives way to the greedy choice.
    mutating func add(_ request: SummaryRequest, for candidates: SentenceCandidates) {
        guard !request.query.isEmpty || request.known != nil else { return }
        preferred = []
        warnings = []
        let worths = totals.indices.map { candidate in
            gains.reduce(totals[candidate]) { $0 + $1.gain(of: candidate) }
        }
        let (least, greatest) = (worths.min() ?? 0, worths.max() ?? 0)
        let range = greatest > least ? greatest - least : 1
        if !request.query.isEmpty {
            let relevance = QueryRelevance(of: candidates, query: request.query).values
            if relevance.contains(where: { $0 > 0 }) {
                add(Part(name: "query", values: relevance.map { 1.5 * range * $0 }))
                (opensWithFirst, leastShareOfNext) = (false, 1)
            } else {
                warnings.append(.queryNotFound)
            }
        }
        if request.known != nil {
            (opensWithFirst, leastShareOfNext) = (false, 1)
            add(Part(name: "known", values: candidates.knownShares.map { $0 > 0 ? -range * $0 : 0 }))
        }
    }

    private mutating func add(_ part: Part) {
        parts.append(part)
        for candidate in totals.indices { totals[candidate] += part.values[candidate] }
    }
}
