import TextAnalysis

/// The greedy choice of sentences by score, within a budget.
///
/// Each step takes the best sentence that the budget still affords; one that does not fit is passed over. Where there
/// is a redundancy penalty, scores are taken less the penalty for what is chosen already. Ties go to the sentence that
/// comes first. Complexity: O(n log n) for n candidates without a penalty, O(chosen · n) with one.
struct SentenceSelection {
    private let candidates: SentenceCandidates
    private let budget: SummaryBudget
    /// In the order of choice.
    private var chosen: [SummarySentence] = []

    init(of candidates: SentenceCandidates, by scores: SentenceScores, budget: SummaryBudget) {
        self.candidates = candidates
        self.budget = budget
        var balance = SummaryBudget.Balance(budget, count: candidates.count)
        guard !balance.isSpent, !candidates.isEmpty else { return }
        if let redundancy = scores.redundancy {
            chooseWithoutRepeats(by: scores, redundancy: redundancy, balance: &balance)
        } else {
            chooseBest(by: scores, balance: &balance)
        }
    }

    /// What does not fit now will not fit later, so that one pass in the order of the scores is enough.
    private mutating func chooseBest(by scores: SentenceScores, balance: inout SummaryBudget.Balance) {
        let ranked = scores.totals.indices.sorted { (scores.totals[$0], $1) > (scores.totals[$1], $0) }
        for candidate in ranked {
            if balance.isSpent { break }
            guard balance.affords(candidates.lengths[candidate]) else { continue }
            balance.pay(for: candidates.lengths[candidate])
            take(candidate, by: scores, penalty: nil)
        }
    }

    private mutating func chooseWithoutRepeats(
        by scores: SentenceScores, redundancy: RedundancyPenalty, balance: inout SummaryBudget.Balance
    ) {
        var penalties = [Float](repeating: 0, count: candidates.count)
        var products = penalties
        var coverage = scores.coverage
        func worth(_ candidate: Int) -> Float {
            let own = scores.totals[candidate] + penalties[candidate]
            guard let gain = coverage?.parts(of: candidate) else { return own }
            return own + gain.words + gain.length
        }
        var open = Array(0..<candidates.count)
        while !balance.isSpent {
            // What does not fit now will not fit later.
            open.removeAll { !balance.affords(candidates.lengths[$0]) }
            guard var place = open.indices.first else { break }
            var greatest = worth(open[place])
            for other in open.indices.dropFirst() {
                let value = worth(open[other])
                if value > greatest { (place, greatest) = (other, value) }
            }
            let best = open.remove(at: place)
            balance.pay(for: candidates.lengths[best])
            take(best, by: scores, gain: coverage?.parts(of: best), penalty: penalties[best])
            redundancy.lower(&penalties, forChoosing: best, products: &products)
            coverage?.add(best)
        }
    }

    private mutating func take(
        _ candidate: Int, by scores: SentenceScores, gain: (words: Float, length: Float)? = nil, penalty: Float?
    ) {
        var parts = scores.parts.map { ScorePart(name: $0.name, value: $0.values[candidate]) }
        var score = scores.totals[candidate]
        if let penalty {
            parts.append(ScorePart(name: RedundancyPenalty.name, value: penalty))
            score += penalty
        }
        if let gain {
            parts.append(ScorePart(name: WordCoverage.names[0], value: gain.words))
            parts.append(ScorePart(name: WordCoverage.names[1], value: gain.length))
            score += gain.words + gain.length
        }
        chosen.append(
            SummarySentence(
                sentence: candidates.sentence(candidate), score: score, parts: parts, rank: chosen.count))
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
