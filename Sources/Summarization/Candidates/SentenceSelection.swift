import TextAnalysis

/// The greedy choice of sentences by score, within a budget.
///
/// Each step takes the sentence that is worth most, its own score and what it gains by those chosen already (see
/// `MarginalGain`), divided by its cost where there are costs. One that does not fit is passed over: what does not fit
/// now will not fit later. Ties go to the sentence that comes first.
///
/// Where the scores ask for sentences that stand on their own together (`SentenceScores.standsAlone`), a sentence comes with
/// all that it needs (`SentenceStanding`), and the set is worth the mean of its sentences; a set that does not fit, or holds
/// a faulty sentence, is passed over. What is left of a budget then stays: a crumb is no gain. Only where nothing stands
/// on its own are sentences taken that do not.
///
/// Complexity: O(n + chosen · log n) for n candidates where it is known by how much gains rise, as a rule, and O(chosen · n) else,
/// beside what the gains take; where the sentences of a book have to stand together, O(n · log n): see `chooseInPasses`.
struct SentenceSelection {
    let candidates: SentenceCandidates
    let request: SummaryRequest
    let scores: SentenceScores
    let standing: SentenceStanding
    /// In the order of choice.
    var chosen: [SummarySentence] = []
    var isChosen: [Bool]
    /// Whether a chosen sentence says much the same.
    var isRepeated: [Bool]
    /// Whether so many are chosen of so many that not all are looked at for each choice.
    let areMany: Bool
    /// Where there are so many that not all are looked at for each choice, those that may say the same.
    var likeness: RareTermIndex?
    var next: SummarySentence?

    /// - Parameter mostLooks: more looks at candidates than this are not taken by looking at all for each choice.
    init(
        of candidates: SentenceCandidates, by scores: SentenceScores, for request: SummaryRequest,
        mostLooks: Float = SentenceCandidates.mostLooks
    ) {
        self.candidates = candidates
        self.request = request
        self.scores = scores
        standing = SentenceStanding(of: candidates)
        isChosen = [Bool](repeating: false, count: candidates.count)
        isRepeated = isChosen
        areMany = candidates.areMany(for: request, mostLooks: mostLooks)
        guard !candidates.isEmpty else { return }
        var balance = SummaryBudget.Balance(request.budget, count: candidates.count)
        var gains = scores.gains
        let all = Array(0..<candidates.count)
        if scores.standsAlone {
            chooseStanding(&gains, &balance)
        } else if !scores.preferred.isEmpty, !request.isNested {
            choose(from: scores.preferred, others: request.explains ? all : [], &gains, &balance)
            choose(from: all.filter { !isChosen[$0] }, others: [], &gains, &balance)
        } else {
            choose(from: all, others: [], &gains, &balance)
        }
    }

    func worth(_ candidate: Int, _ gains: [any MarginalGain]) -> Float {
        var worth = scores.totals[candidate]
        for gain in gains { worth += gain.gain(of: candidate) }
        return worth
    }

    func rate(_ worth: Float, _ candidate: Int) -> Float {
        guard let costs = scores.costs else { return worth }
        return worth / costs[candidate]
    }

    /// - Parameter others: what else there was to choose from, for explanations.
    private mutating func choose(
        from open: [Int], others: [Int], _ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance
    ) {
        if !request.explains, gains.allSatisfy({ $0.rise != nil }) {
            chooseLazily(from: open, &gains, &balance)
        } else {
            chooseByScanning(open, others: others, &gains, &balance)
        }
    }

    /// The choice of `chooseByScanning`, without looking at those that cannot be the best: what each was worth when it was
    /// looked at last, and what gains may have risen by since, is a bound.
    private mutating func chooseLazily(
        from open: [Int], _ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance
    ) {
        func rise() -> Double { gains.reduce(0) { $0 + ($1.rise ?? 0) } }
        func now(_ candidate: Int) -> Double { Double(rate(worth(candidate, gains), candidate)) }
        var risen = rise()
        var queue = BestFirstQueue(open.map { CandidateWorth(worth: now($0) - risen, candidate: $0) })
        while !balance.isSpent {
            risen = rise()
            var best: CandidateWorth?
            var passedOver: [CandidateWorth] = []
            while let first = queue.first {
                // A bound that moves is rounded otherwise than the worth is.
                let tolerance = risen == 0 ? 0 : 2 * (best?.worth ?? 0).magnitude * Double(Float.ulpOfOne)
                let bound = CandidateWorth(worth: first.worth + risen + tolerance, candidate: first.candidate)
                if let best, !bound.isBetter(than: best) { break }
                queue.removeFirst()
                if !request.isNested, !balance.affords(candidates.lengths[first.candidate]) { continue }
                let looked = CandidateWorth(worth: now(first.candidate), candidate: first.candidate)
                if let better = best, !looked.isBetter(than: better) {
                    passedOver.append(looked)
                } else {
                    if let best { passedOver.append(best) }
                    best = looked
                }
            }
            guard let best, balance.affords(candidates.lengths[best.candidate]) else { break }
            if scores.leavesOutWorthless, best.worth <= 0 { break }
            for entry in passedOver {
                queue.push(CandidateWorth(worth: entry.worth - risen, candidate: entry.candidate))
            }
            choose(best.candidate, among: [], &gains, &balance)
        }
    }

    /// - Parameter others: what else there was to choose from, for explanations.
    private mutating func chooseByScanning(
        _ candidates: [Int], others: [Int], _ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance
    ) {
        var open = candidates
        let lengths = self.candidates.lengths
        while !balance.isSpent {
            if let place = foremost(gains, balance) {
                choose(place, among: others.isEmpty ? open : others, &gains, &balance)
                continue
            }
            open.removeAll { isChosen[$0] }
            let fitting = request.isNested ? open : open.filter { balance.affords(lengths[$0]) }
            let rates = rates(of: fitting, gains)
            guard let place = best(of: fitting, rates: rates), balance.affords(lengths[place]) else { break }
            if scores.leavesOutWorthless, rates[place] <= 0 { break }
            choose(place, among: others.isEmpty ? open : others, &gains, &balance)
        }
        open.removeAll { isChosen[$0] }
        if request.explains, let after = best(of: open, rates: rates(of: open, gains)) { next = sentence(after, gains) }
    }

    /// The best of a few that are worth more than all others; nil where that is not known, or none of them fits.
    private func foremost(_ gains: [any MarginalGain], _ balance: SummaryBudget.Balance) -> Int? {
        guard gains.count == 1, scores.parts.isEmpty, scores.costs == nil, !request.explains, !request.isNested,
            let few = gains[0].foremost
        else { return nil }
        var best: (worth: Float, candidate: Int)?
        for candidate in few where !isChosen[candidate] && balance.affords(candidates.lengths[candidate]) {
            let worth = worth(candidate, gains)
            if worth > best?.worth ?? -.infinity { best = (worth, candidate) }
        }
        return best?.candidate
    }

    /// - Parameter others: what there was to choose from, for explanations.
    mutating func choose(
        _ candidate: Int, for reason: SummarySentence.Reason = .score, among others: [Int],
        _ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance
    ) {
        var sentence = sentence(candidate, gains, among: request.explains ? others : [])
        sentence.reason = reason
        chosen.append(sentence)
        isChosen[candidate] = true
        // In an abridgment and in a story by several articles the scores see to that.
        if scores.standsAlone, !scores.isAbridgment, !candidates.isOfSeveralArticles { noteRepetitions(of: candidate) }
        balance.pay(for: candidates.lengths[candidate])
        for index in gains.indices { gains[index].choose(candidate) }
    }

    /// What each of some candidates is worth for its cost; other places are of no account.
    func rates(of open: [Int], _ gains: [any MarginalGain]) -> [Float] {
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
    func sentence(
        _ candidate: Int, _ gains: [any MarginalGain], among others: [Int] = []
    ) -> SummarySentence {
        var parts = parts(of: candidate, gains)
        var place: Int?
        if !others.isEmpty {
            let whole = rate(worth(candidate, gains), candidate)
            place =
                1
                + others.count { other in
                    let theirs = rate(worth(other, gains), other)
                    return theirs > whole || (theirs == whole && other < candidate)
                }
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
            rank: chosen.count, place: place, cuts: candidates.cuts(candidate))
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
        isChosen.indices.compactMap { isChosen[$0] ? standing.findings(in: $0, isChosen: isChosen).first : nil }
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
        if case .sentences(let asked) = request.budget, candidates.article.sentences.count > 1, chosen.count < asked {
            if candidates.count < asked {
                warnings.append(.fewerSentences(available: candidates.count, asked: asked))
            } else if scores.standsAlone, !chosen.isEmpty {
                warnings.append(.othersLean(chosen: chosen.count, asked: asked))
            }
        }
        return warnings
    }
}
