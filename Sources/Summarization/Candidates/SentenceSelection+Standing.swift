import TextAnalysis

/// Sentences that stand on their own together.
extension SentenceSelection {
    mutating func chooseStanding(_ gains: inout [any MarginalGain], _ balance: inout SummaryBudget.Balance) {
        var open = Array(0..<candidates.count)
        if areMany { likeness = RareTermIndex(candidates.termSets()) }
        if scores.opensWithFirst, !request.isNested {
            let set = opening(balance)
            for candidate in set {
                let reason =
                    candidate == set[0] ? .opensStory : SummarySentence.Reason.isNeeded(by: candidates.indices[set[0]])
                choose(candidate, for: reason, among: open, &gains, &balance)
            }
            // Behind what tells more, a teaser says nothing.
            let teasers = isWholeArticleAsked ? [] : (0..<(set.min() ?? 0)).filter(isTeaser)
            open.removeAll { isChosen[$0] || teasers.contains($0) }
        }
        let usual: Leniency =
            request.isNested
            ? .nested
            : candidates.isOfSeveralArticles
                ? .story : request.budget == .sentences(1) ? .definite : scores.isAbridgment ? .abridgment : .none
        for leniency in [usual, .definite, .leaning, .all] {
            // What is faulty by itself is better than nothing, and belongs to most of an article.
            if leniency.faulty == 1, !chosen.isEmpty, request.budget.share(of: candidates.lengths) <= 0.5 { break }
            if areMany {
                chooseInPasses(from: &open, leniency, &gains, &balance)
            } else {
                while !balance.isSpent, let next = bestSet(of: open, leniency, gains, balance) {
                    choose(next.set, for: next.reason, among: open, &gains, &balance)
                    open.removeAll { isChosen[$0] }
                }
            }
            // A crumb is no gain, unless there is too little else or all is asked for.
            if request.isNested || isEnough(balance) && !isWholeArticleAsked { break }
        }
        let anew = SummaryBudget.Balance(request.budget, count: candidates.count)
        if request.explains, let after = bestSet(of: open, .definite, gains, anew)?.set.first {
            next = sentence(after, gains)
        }
    }

    /// Takes a set of sentences, of which the first asks for the others, in reading order.
    mutating func choose(
        _ set: [Int], for reason: SummarySentence.Reason, among others: [Int], _ gains: inout [any MarginalGain],
        _ balance: inout SummaryBudget.Balance
    ) {
        for candidate in set.sorted() {
            let reason = candidate == set[0] ? reason : .isNeeded(by: candidates.indices[set[0]])
            choose(candidate, for: reason, among: others, &gains, &balance)
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
        var most = Self.mostOpenings
        for first in 0..<candidates.count {
            if first >= most { break }
            // A line above the story that its first sentence says in full.
            if first == 0, candidates.count > 1, saysInFull(1, 0) { continue }
            if isTeaser(first) {
                // What it teases for may come late.
                most = Self.mostOpeningsBehindTeaser
                continue
            }
            if standing.asks(first) { continue }
            if let set = set(of: first, .none, scores.totals), set.min() == first, leavesRoom(set) { return set }
        }
        guard case .sentences(3...) = request.budget, !scores.isAbridgment else { return [] }
        let riddle = (0..<min(2, candidates.count)).first {
            ![.mark, .quotation].contains(standing.faults[$0]) && !standing.isCrumb($0) && !standing.asks($0)
        }
        return riddle.map { [$0] } ?? []
    }

    /// Whether a brief is better opened by a sentence behind this one: it is a riddle, or a scene of few words that tell little.
    private func isTeaser(_ candidate: Int) -> Bool {
        guard !scores.isAbridgment else { return false }
        return isRiddle(candidate)
            || candidates.lengths[candidate].words <= Self.longestScene
                && told(by: [candidate], scores.gains) < Self.leastToldByScene * mostTold
    }

    /// What the best sentence tells, before any is chosen.
    private var mostTold: Float { (0..<candidates.count).map { told(by: [$0], scores.gains) }.max() ?? 0 }

    /// Whether a sentence opens an article with a pronoun for what only the next one names, and that one can open as well: `They are
    /// some of the toughest athletes on the planet. The sailors of …`.
    private func isRiddle(_ candidate: Int) -> Bool {
        guard let first = candidates.article.tokenRanges[candidates.indices[candidate]].first else {
            return false
        }
        // `This is a tale of two storms.` tells more than it hides.
        guard [.person, .several, .thing].contains(standing.kinds[Int(candidates.article.tokens[first].term)]) else {
            return false
        }
        return candidates.places[candidate] == 0
            && standing.needs[candidate].contains { need in
                need.kind == .reference && need.token == first
                    && need.givers.contains { giver in
                        standing.faults[giver] == nil
                            && standing.needs[giver].allSatisfy { $0.kind.isSoft }
                    }
            }
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
        var fitting: [[Int]] = []
        for candidate in open {
            forEachSet(of: candidate, leniency, rates) { set, share in
                let worth = worth(of: set, share: share) { rates[$0] }
                let known = best?.worth ?? -.infinity
                if !prefersNext, worth <= known { return }
                if scores.leavesOutWorthless, worth <= 0 { return }
                // The order of a nested summary does not depend on how much of it is read.
                guard request.isNested || fits(set, balance) else { return }
                if prefersNext { fitting.append(set) }
                if worth > known { best = (worth, set) }
            }
        }
        guard let best, fits(best.set, balance) else { return nil }
        guard prefersNext else { return (best.set, .score) }
        let least = scores.leastShareOfNext * told(by: best.set, gains)
        guard let next = fitting.first(where: { told(by: $0, gains) >= least }) else { return nil }
        // What is left of the words of a brief stays: a crumb is no gain.
        if isCrumbOfBrief(told(by: next, gains), leniency) { return nil }
        return (next, next == best.set ? .score : chosen.isEmpty ? .opensStory : .goesOn)
    }

    private static let leastShareOfOpening: Float = 0.25
    /// A short sentence that tells less than this share of what the best one does is a scene (`A hand reaches for a pen.`). Of 330 stories
    /// an editor opened none of 8 with such a sentence, and most with one that tells a little more.
    private static let leastToldByScene: Float = 0.35
    private static let longestScene = 14
    /// How many of the first sentences may open a story, and one that begins with a teaser.
    private static let (mostOpenings, mostOpeningsBehindTeaser) = (3, 5)

    /// Whether so little is told that the rest of a brief's words stays unused.
    func isCrumbOfBrief(_ told: Float, _ leniency: Leniency) -> Bool {
        guard request.budget.countsWords, leniency.faulty == 0, let first = chosen.first else { return false }
        return told < Self.leastShareOfOpening * first.parts.reduce(0) { $0 + max(0, $1.value) }
    }

    /// Whether an earlier sentence that says enough comes before the best.
    var prefersNext: Bool { scores.leastShareOfNext < 1 && !request.isNested }

    func fits(_ set: [Int], _ balance: SummaryBudget.Balance) -> Bool {
        balance.paying(for: set.map { candidates.lengths[$0] }) != nil
    }

    /// Calls `body` with each way to take a candidate, by itself and with what it needs, and the share of its worth that is kept.
    func forEachSet(
        of candidate: Int, _ leniency: Leniency, _ rates: [Float], _ body: (_ set: [Int], _ share: Float) -> Void
    ) {
        // A question comes with an answer that needs it.
        if leniency.faulty == 0, isRepeated[candidate] || standing.asks(candidate) { return }
        let share = share(of: candidate, leniency)
        if share > 0 { body([candidate], share) }
        if share < 1, !request.isNested, !candidates.isOfSeveralArticles,
            let set = set(of: candidate, leniency, rates)
        {
            body(set, 1)
        }
    }

    /// What a set is worth: the mean of what its sentences are worth by `rate`, less what is wrong with it.
    func worth(of set: [Int], share: Float, by rate: (Int) -> Float) -> Float {
        var worth = set.reduce(0) { $0 + rate($1) } / Float(set.count)
        // What is worth less than nothing is not bettered by a fault.
        worth = worth > 0 ? worth * share : worth / share
        if set.count > 1, set.contains(where: { standing.needs[$0].contains { $0.kind == .mark } }) {
            worth *= Self.shareOfLongQuotation
        }
        return worth
    }

    /// What speaks for some sentences, in the mean, whatever speaks against them, such as their length.
    func told(by set: [Int], _ gains: [any MarginalGain]) -> Float {
        var sum: Float = 0
        for candidate in set {
            for part in scores.parts { sum += max(0, part.values[candidate]) }
            for gain in gains { for value in gain.parts(of: candidate) { sum += max(0, value) } }
        }
        return sum / Float(set.count)
    }

    /// Notes which candidates a chosen one says the same as: seven tenths of the content words of the shorter one are in the other.
    mutating func noteRepetitions(of candidate: Int) {
        let article = candidates.article
        var isSaid = [Bool](repeating: false, count: article.terms.count)
        var said = 0
        for token in candidates.tokens(candidate) where !article.isStopWord[Int(token.term)] {
            isSaid[Int(token.term)] = true
            said += 1
        }
        for other in likeness?.rows(like: candidate) ?? Array(isRepeated.indices)
        where !isRepeated[other] && !isChosen[other] {
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
}
