import TextAnalysis

/// The greedy choice of sentences by score, within a budget.
///
/// Each step takes the sentence that is worth most, its own score and what it gains by those chosen already (see
/// `MarginalGain`), divided by its cost where there are costs. One that does not fit is passed over: what does not fit
/// now will not fit later. Ties go to the sentence that comes first. Complexity: O(n + chosen · log n) for n candidates
/// where gains only fall, as a rule, and O(chosen · n) else, beside what the gains take.
struct SentenceSelection {
    /// How much, as a share of the sentence that leans on it, a predecessor has to be worth to be taken with it.
    private static let leastShareOfPredecessor: Float = 0.85

    private let candidates: SentenceCandidates
    private let request: SummaryRequest
    private let scores: SentenceScores
    private let lint: SentenceLint
    /// In the order of choice.
    private var chosen: [SummarySentence] = []
    private var isChosen: [Bool]
    private var next: SummarySentence?

    init(of candidates: SentenceCandidates, by scores: SentenceScores, for request: SummaryRequest) {
        self.candidates = candidates
        self.request = request
        self.scores = scores
        lint = SentenceLint(of: candidates)
        isChosen = [Bool](repeating: false, count: candidates.count)
        guard !candidates.isEmpty else { return }
        var balance = SummaryBudget.Balance(request.budget, count: candidates.count)
        var gains = scores.gains
        let all = Array(0..<candidates.count)
        let isLazy = !request.explains && scores.leastShareOfSwap == nil && gains.allSatisfy(\.onlyFalls)
        if !scores.preferred.isEmpty, !request.isNested {
            let preferred = Set(scores.preferred)
            chooseByScanning(scores.preferred, others: request.explains ? all : [], &gains, &balance)
            chooseByScanning(all.filter { !preferred.contains($0) }, others: [], &gains, &balance)
        } else if isLazy {
            chooseLazily(&gains, &balance)
        } else {
            chooseByScanning(all, others: [], &gains, &balance)
        }
    }

    private func worth(_ candidate: Int, _ gains: [any MarginalGain]) -> Float {
        var worth = scores.totals[candidate]
        for gain in gains { worth += gain.gain(of: candidate) }
        return worth
    }

    private func rate(_ worth: Float, _ candidate: Int) -> Float {
        guard let costs = scores.costs else { return worth }
        return worth / costs[candidate]
    }

    private mutating func chooseLazily(_ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance) {
        var queue = SentenceQueue(worths: scores.totals.indices.map { rate(worth($0, gains), $0) })
        while !balance.isSpent, let candidate = queue.popBest() {
            if !gains.isEmpty {
                let now = rate(worth(candidate, gains), candidate)
                guard queue.isBest(candidate, worth: now) else {
                    queue.push(candidate, worth: now)
                    continue
                }
                if scores.leavesOutWorthless, now <= 0 { break }
            }
            guard balance.affords(candidates.lengths[candidate]) else {
                if request.isNested { break }
                continue
            }
            balance.pay(for: candidates.lengths[candidate])
            chosen.append(sentence(candidate, gains))
            isChosen[candidate] = true
            for index in gains.indices { gains[index].choose(candidate) }
        }
    }

    /// - Parameter others: what else there was to choose from, for explanations.
    private mutating func chooseByScanning(
        _ candidates: [Int], others: [Int], _ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance
    ) {
        var open = candidates
        let lengths = self.candidates.lengths
        while !balance.isSpent {
            let fitting = request.isNested ? open : open.filter { balance.affords(lengths[$0]) }
            let rates = rates(of: fitting, gains)
            guard var place = best(of: fitting, rates: rates), balance.affords(lengths[place]) else { break }
            if scores.leavesOutWorthless, rates[place] <= 0 { break }
            if scores.leastShareOfSwap != nil, !request.isNested, leans(place) {
                place = repaired(place, among: fitting, rates: rates, balance)
            }
            chosen.append(sentence(place, gains, among: request.explains ? (others.isEmpty ? open : others) : []))
            isChosen[place] = true
            open.removeAll { $0 == place }
            balance.pay(for: lengths[place])
            for index in gains.indices { gains[index].choose(place) }
        }
        if request.explains, let after = best(of: open, rates: rates(of: open, gains)) { next = sentence(after, gains) }
    }

    /// Whether a candidate leans on a sentence that is not chosen.
    private func leans(_ candidate: Int) -> Bool {
        guard let before = lint.predecessor(of: candidate), !isChosen[before] else { return false }
        return lint.finding(in: candidate) != nil
    }

    /// What is chosen in place of a sentence that leans on one that is not there: that one where the budget has room for
    /// both, else the next best that does not lean on anything and is worth enough, else the sentence as it is.
    private func repaired(
        _ candidate: Int, among open: [Int], rates: [Float], _ balance: SummaryBudget.Balance
    ) -> Int {
        guard let leastShare = scores.leastShareOfSwap else { return candidate }
        if let before = lint.predecessor(of: candidate), open.contains(before), !leans(before) {
            var after = balance
            after.pay(for: candidates.lengths[candidate])
            let isWorthIt = rates[before] > Self.leastShareOfPredecessor * rates[candidate]
            if isWorthIt, after.affords(candidates.lengths[before]) { return before }
        }
        var rest = open.filter { $0 != candidate }
        while let other = best(of: rest, rates: rates), rates[other] >= leastShare * rates[candidate] {
            if !leans(other) { return other }
            rest.removeAll { $0 == other }
        }
        return candidate
    }

    /// What each of some candidates is worth for its cost; other places are of no account.
    private func rates(of open: [Int], _ gains: [any MarginalGain]) -> [Float] {
        var rates = scores.totals
        for gain in gains { gain.add(to: &rates, of: open) }
        if let costs = scores.costs { for candidate in open { rates[candidate] /= costs[candidate] } }
        return rates
    }

    private func best(of open: [Int], rates: [Float]) -> Int? {
        guard var best = open.first else { return nil }
        for candidate in open where rates[candidate] > rates[best] { best = candidate }
        return best
    }

    /// A candidate as a sentence of the summary.
    ///
    /// - Parameter others: all that could be chosen in its place, to say where it would stand without each of its
    ///   parts; empty where that is not asked.
    private func sentence(
        _ candidate: Int, _ gains: [any MarginalGain], among others: [Int] = []
    ) -> SummarySentence {
        var parts = parts(of: candidate, gains)
        if !others.isEmpty {
            let rates = others.map { other in
                let values = self.parts(of: other, gains).map(\.value)
                let worth = worth(other, gains)
                return values.map { rate(worth - $0, other) }
            }
            let own = others.firstIndex(of: candidate) ?? 0
            for index in parts.indices {
                parts[index].placeWithout =
                    1
                    + others.indices.count { other in
                        let (theirs, ours) = (rates[other][index], rates[own][index])
                        return theirs > ours || (theirs == ours && other < own)
                    }
            }
        }
        return SummarySentence(
            sentence: candidates.sentence(candidate), score: worth(candidate, gains), parts: parts,
            rank: chosen.count)
    }

    private func parts(of candidate: Int, _ gains: [any MarginalGain]) -> [ScorePart] {
        var parts = scores.parts.map { ScorePart(name: $0.name, value: $0.values[candidate]) }
        for gain in gains {
            for (name, value) in zip(gain.names, gain.parts(of: candidate)) {
                parts.append(ScorePart(name: name, value: value))
            }
        }
        return parts
    }

    /// The chosen sentences in reading order, and what there is to warn of.
    func summary(method: String) -> Summary {
        Summary(
            method: method, sentences: chosen.sorted { $0.sentence.index < $1.sentence.index }, next: next,
            findings: findings, warnings: warnings)
    }

    private var findings: [SummaryFinding] {
        isChosen.indices.compactMap { isChosen[$0] && leans($0) ? lint.finding(in: $0) : nil }
    }

    private var warnings: [SummaryWarning] {
        if candidates.isEmpty { return [candidates.hasLeftOut ? .nothingNew : .emptyArticle] }
        var warnings = scores.warnings
        if candidates.kind != .full { warnings.append(.onlyFragments) }
        if candidates.article.sentences.count == 1 { warnings.append(.singleSentence) }
        if SummaryBudget.Balance(request.budget, count: candidates.count).isSpent {
            warnings.append(.emptyBudget)
        } else if chosen.isEmpty {
            let balance = SummaryBudget.Balance(request.budget, count: candidates.count)
            let isAnyShortEnough = candidates.lengths.contains { balance.affords($0) }
            warnings.append(isAnyShortEnough && request.isNested ? .firstDoesNotFit : .nothingFits)
        }
        if case .sentences(let asked) = request.budget, candidates.count < asked,
            candidates.article.sentences.count > 1
        {
            warnings.append(.fewerSentences(available: candidates.count, asked: asked))
        }
        return warnings
    }
}
