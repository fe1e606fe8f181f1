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
/// Complexity: O(n + chosen · log n) for n candidates where gains only fall, as a rule, and O(chosen · n) else, beside what the
/// gains take.
struct SentenceSelection {
    private let candidates: SentenceCandidates
    private let request: SummaryRequest
    private let scores: SentenceScores
    private let standing: SentenceStanding
    /// In the order of choice.
    private var chosen: [SummarySentence] = []
    private var isChosen: [Bool]
    /// Whether a chosen sentence says much the same.
    private var isRepeated: [Bool]
    private var next: SummarySentence?

    init(of candidates: SentenceCandidates, by scores: SentenceScores, for request: SummaryRequest) {
        self.candidates = candidates
        self.request = request
        self.scores = scores
        standing = SentenceStanding(of: candidates)
        isChosen = [Bool](repeating: false, count: candidates.count)
        isRepeated = isChosen
        guard !candidates.isEmpty else { return }
        var balance = SummaryBudget.Balance(request.budget, count: candidates.count)
        var gains = scores.gains
        let all = Array(0..<candidates.count)
        let isLazy = !request.explains && gains.allSatisfy(\.onlyFalls)
        if scores.standsAlone {
            chooseStanding(&gains, &balance)
        } else if !scores.preferred.isEmpty, !request.isNested {
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
            guard let place = best(of: fitting, rates: rates), balance.affords(lengths[place]) else { break }
            if scores.leavesOutWorthless, rates[place] <= 0 { break }
            choose(place, among: others.isEmpty ? open : others, &gains, &balance)
            open.removeAll { $0 == place }
        }
        if request.explains, let after = best(of: open, rates: rates(of: open, gains)) { next = sentence(after, gains) }
    }

    /// - Parameter others: what there was to choose from, for explanations.
    private mutating func choose(
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

    // MARK: Sentences that stand on their own together

    /// What a sentence keeps of its worth though something is wrong with it; with 0 it is not chosen.
    private struct Leniency {
        /// It leans on one that is not there.
        var leaning: Float = 0
        /// It means something, or names somebody, that is told of only before it.
        var definite: Float = 0
        /// It is faulty by itself.
        var faulty: Float = 0

        static let none = Leniency()
        static let definite = Leniency(definite: 1)
        static let leaning = Leniency(leaning: 1, definite: 1)
        static let all = Leniency(leaning: 1, definite: 1, faulty: 1)
        /// One sentence after the other, whatever each leaves open at its turn.
        static let nested = Leniency(leaning: 0.4, definite: 0.9, faulty: 0.05)
        /// What one sentence of many leaves open, its neighbors mostly tell.
        static let abridgment = Leniency(leaning: 0.9, definite: 1, faulty: 0.8)
        /// In a story by several articles what one leaves open another one may tell.
        static let story = Leniency(leaning: 0.92, definite: 0.92, faulty: 0.85)
    }

    private mutating func chooseStanding(_ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance) {
        var open = Array(0..<candidates.count)
        if scores.opensWithFirst, !request.isNested {
            let set = opening(balance)
            for candidate in set {
                let reason =
                    candidate == set[0] ? .opensStory : SummarySentence.Reason.isNeeded(by: candidates.indices[set[0]])
                choose(candidate, for: reason, among: open, &gains, &balance)
            }
            open.removeAll { isChosen[$0] }
        }
        let usual: Leniency =
            request.isNested
            ? .nested
            : candidates.isOfSeveralArticles
                ? .story : request.budget == .sentences(1) ? .definite : scores.isAbridgment ? .abridgment : .none
        for leniency in [usual, .definite, .leaning, .all] {
            // What is faulty by itself is better than nothing, and belongs to most of an article.
            if leniency.faulty == 1, !chosen.isEmpty, request.budget.share(of: candidates.lengths) <= 0.5 { break }
            while !balance.isSpent, let next = bestSet(of: open, leniency, gains, balance) {
                for candidate in next.set.sorted() {
                    let isLeading = candidate == next.set[0]
                    let reason = isLeading ? next.reason : .isNeeded(by: candidates.indices[next.set[0]])
                    choose(candidate, for: reason, among: open, &gains, &balance)
                }
                open.removeAll { isChosen[$0] }
            }
            // A crumb is no gain, unless there is too little else or all is asked for.
            if request.isNested || isEnough(balance) && !isWholeArticleAsked { break }
        }
        let anew = SummaryBudget.Balance(request.budget, count: candidates.count)
        if request.explains, let after = bestSet(of: open, .definite, gains, anew)?.set.first {
            next = sentence(after, gains)
        }
    }

    /// Whether what is chosen fills a budget well enough: half of the sentences that are asked for, any one where words are counted.
    private func isEnough(_ balance: SummaryBudget.Balance) -> Bool {
        guard case .sentences(let asked) = request.budget else { return !chosen.isEmpty }
        return 2 * chosen.count > min(asked, candidates.count)
    }

    /// Whether the budget has room for all candidates.
    private var isWholeArticleAsked: Bool { request.budget.share(of: candidates.lengths) >= 1 }

    /// The first of the opening sentences that stands, with the next one where it needs that; none where the budget has not room
    /// for more than one.
    ///
    /// Where none stands, a story that opens with a riddle and has three sentences to solve it opens with that.
    private func opening(_ balance: SummaryBudget.Balance) -> [Int] {
        func leavesRoom(_ set: [Int]) -> Bool {
            guard let after = balance.paying(for: set.map { candidates.lengths[$0] }) else { return false }
            return set.count > 1 || !after.isSpent
        }
        for first in 0..<min(3, candidates.count) {
            // A line above the story that its first sentence says in full.
            if first == 0, candidates.count > 1, saysInFull(1, 0) { continue }
            if standing.asks(first) { continue }
            if let set = set(of: first, .none, scores.totals), set.min() == first, leavesRoom(set) { return set }
        }
        guard case .sentences(3...) = request.budget, !scores.isAbridgment else { return [] }
        let riddle = (0..<min(2, candidates.count)).first {
            ![.mark, .quotation].contains(standing.faults[$0]) && !standing.isCrumb($0) && !standing.asks($0)
        }
        return riddle.map { [$0] } ?? []
    }

    /// Whether a sentence has three fifths of the content words of a shorter one that is as short as a headline.
    private func saysInFull(_ candidate: Int, _ shorter: Int) -> Bool {
        let article = candidates.article
        func words(_ candidate: Int) -> [Int32] {
            candidates.tokens(candidate).map(\.term).filter { !article.isStopWord[Int($0)] }
        }
        let (all, few) = (words(candidate), words(shorter))
        return (4...12).contains(few.count) && all.count > few.count
            && 5 * few.count { all.contains($0) } >= 3 * few.count
    }

    /// The sentence that is worth most, and behind it what it needs; nil where none fits.
    private func bestSet(
        of open: [Int], _ leniency: Leniency, _ gains: [any MarginalGain], _ balance: SummaryBudget.Balance
    ) -> (set: [Int], reason: SummarySentence.Reason)? {
        let rates = rates(of: open, gains)
        var best: (worth: Float, set: [Int])?
        func fits(_ set: [Int]) -> Bool { balance.paying(for: set.map { candidates.lengths[$0] }) != nil }
        let prefersNext = scores.leastShareOfNext < 1 && !request.isNested
        var fitting: [[Int]] = []
        func consider(_ set: [Int], share: Float) {
            var worth = set.reduce(0) { $0 + rates[$1] } / Float(set.count)
            // What is worth less than nothing is not bettered by a fault.
            worth = worth > 0 ? worth * share : worth / share
            if set.count > 1, set.contains(where: { standing.needs[$0].contains { $0.kind == .mark } }) {
                worth *= Self.shareOfLongQuotation
            }
            let known = best?.worth ?? -.infinity
            if !prefersNext, worth <= known { return }
            if scores.leavesOutWorthless, worth <= 0 { return }
            // The order of a nested summary does not depend on how much of it is read.
            guard request.isNested || fits(set) else { return }
            if prefersNext { fitting.append(set) }
            if worth > known { best = (worth, set) }
        }
        for candidate in open {
            // A question comes with an answer that needs it.
            if leniency.faulty == 0, isRepeated[candidate] || standing.asks(candidate) { continue }
            let share = share(of: candidate, leniency)
            if share > 0 { consider([candidate], share: share) }
            if share < 1, !request.isNested, !candidates.isOfSeveralArticles,
                let set = set(of: candidate, leniency, rates)
            {
                consider(set, share: 1)
            }
        }
        guard let best, fits(best.set) else { return nil }
        guard prefersNext else { return (best.set, .score) }
        let least = scores.leastShareOfNext * told(by: best.set, gains)
        guard let next = fitting.first(where: { told(by: $0, gains) >= least }) else { return nil }
        // What is left of the words of a brief stays: a crumb is no gain.
        if request.budget.countsWords, leniency.faulty == 0, let first = chosen.first {
            let opening = first.parts.reduce(0) { $0 + max(0, $1.value) }
            if told(by: next, gains) < Self.leastShareOfOpening * opening { return nil }
        }
        return (next, next == best.set ? .score : .goesOn)
    }

    private static let leastShareOfOpening: Float = 0.25

    /// What speaks for some sentences, in the mean, whatever speaks against them, such as their length.
    private func told(by set: [Int], _ gains: [any MarginalGain]) -> Float {
        set.reduce(0) { sum, candidate in
            parts(of: candidate, gains).reduce(sum) { $0 + max(0, $1.value) }
        } / Float(set.count)
    }

    /// Notes which candidates a chosen one says the same as: seven tenths of the content words of the shorter one are in the other.
    private mutating func noteRepetitions(of candidate: Int) {
        let article = candidates.article
        var isSaid = [Bool](repeating: false, count: article.terms.count)
        var said = 0
        for token in candidates.tokens(candidate) where !article.isStopWord[Int(token.term)] {
            isSaid[Int(token.term)] = true
            said += 1
        }
        for other in isRepeated.indices where other != candidate {
            var (words, shared) = (0, 0)
            for token in candidates.tokens(other) where !article.isStopWord[Int(token.term)] {
                words += 1
                if isSaid[Int(token.term)] { shared += 1 }
            }
            let shorter = min(words, said)
            if shorter > 3, 10 * shared >= 7 * shorter { isRepeated[other] = true }
        }
    }

    /// What a candidate keeps of its worth by itself, beside what is chosen.
    private func share(of candidate: Int, _ leniency: Leniency) -> Float {
        // Half a quotation is no sentence at all; of several articles one may have the other half.
        func strict(_ share: Float) -> Float { share < 1 && !candidates.isOfSeveralArticles ? 0 : share }
        if let fault = standing.faults[candidate] { return fault == .mark ? strict(leniency.faulty) : leniency.faulty }
        return standing.needs[candidate].reduce(1) { share, need in
            if need.givers.contains(where: { isChosen[$0] }) { return share }
            if need.kind == .mark { return min(share, strict(leniency.faulty)) }
            return min(share, need.kind.isSoft ? leniency.definite : leniency.leaning)
        }
    }

    /// What a quotation over several sentences keeps of its worth: a brief tells what happened before what was said of it.
    private static let shareOfLongQuotation: Float = 0.6

    /// The most sentences that come together.
    private static let largestSet = 4

    /// A candidate, and behind it the sentences that it needs and that are not chosen; nil where something is wrong with one of
    /// them.
    private func set(of candidate: Int, _ leniency: Leniency, _ rates: [Float]) -> [Int]? {
        var set = [candidate]
        var place = 0
        while place < set.count {
            guard standing.faults[set[place]] == nil else { return nil }
            for need in standing.needs[set[place]]
            where !need.givers.contains(where: { isChosen[$0] || set.contains($0) }) {
                if need.kind.isSoft, leniency.definite == 1 { continue }
                let sound = need.givers.filter { standing.faults[$0] == nil }
                guard var giver = sound.first, set.count < Self.largestSet else { return nil }
                for other in sound where rates[other] > rates[giver] { giver = other }
                set.append(giver)
            }
            place += 1
        }
        return set
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
