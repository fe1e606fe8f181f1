import TextAnalysis

/// The greedy choice of sentences by score, within a budget.
///
/// Each step takes the best sentence that the budget still affords; one that does not fit is passed over. Where a
/// redundancy penalty is given, scores are taken less the penalty for what is chosen already. Ties go to the sentence
/// that comes first. Complexity: O(chosen · candidates), and the penalty's similarities.
struct SentenceSelection {
    private let candidates: SentenceCandidates
    private let budget: SummaryBudget
    /// In the order of choice.
    private var chosen: [SummarySentence] = []

    init(of candidates: SentenceCandidates, by scores: SentenceScores, budget: SummaryBudget) {
        self.candidates = candidates
        self.budget = budget
        var balance = SummaryBudget.Balance(budget, count: candidates.count)
        var penalties = [Float](repeating: 0, count: candidates.count)
        var isTaken = [Bool](repeating: false, count: candidates.count)
        while !balance.isSpent, chosen.count < candidates.count {
            var best: Int?
            var bestScore = -Float.infinity
            for candidate in 0..<candidates.count where !isTaken[candidate] {
                let score = scores.totals[candidate] + penalties[candidate]
                if best == nil || score > bestScore, balance.affords(candidates.lengths[candidate]) {
                    best = candidate
                    bestScore = score
                }
            }
            guard let best else { break }
            isTaken[best] = true
            balance.pay(for: candidates.lengths[best])
            var named = scores.parts.map { ScorePart(name: $0.name, value: $0.values[best]) }
            if let redundancy = scores.redundancy {
                named.append(ScorePart(name: RedundancyPenalty.name, value: penalties[best]))
                redundancy.lower(&penalties, forChoosing: best)
            }
            chosen.append(
                SummarySentence(
                    sentence: candidates.sentence(best), score: bestScore, parts: named, rank: chosen.count))
        }
    }

    /// The chosen sentences in reading order, and what there is to warn of.
    func summary(method: String) -> Summary {
        Summary(
            method: method, sentences: chosen.sorted { $0.sentence.index < $1.sentence.index }, warnings: warnings)
    }

    private var warnings: [SummaryWarning] {
        if candidates.isEmpty { return [.emptyArticle] }
        var warnings: [SummaryWarning] = []
        if candidates.kind != .full { warnings.append(.onlyFragments) }
        if candidates.article.sentences.count == 1 { warnings.append(.singleSentence) }
        if SummaryBudget.Balance(budget, count: candidates.count).isSpent {
            warnings.append(.emptyBudget)
        } else if chosen.isEmpty {
            warnings.append(.nothingFits)
        }
        if case .sentences(let asked) = budget, candidates.count < asked, candidates.article.sentences.count > 1 {
            warnings.append(.fewerSentences(available: candidates.count, asked: asked))
        }
        return warnings
    }
}
