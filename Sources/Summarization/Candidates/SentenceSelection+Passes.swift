/// The choice from a book, in a number of passes that hardly grows with its length.
extension SentenceSelection {
    /// Chooses sets of sentences that stand together as `bestSet` does, but many in a pass over the text.
    ///
    /// A pass looks at all once and sets a bar, and then goes through those above it, each looked at again with regard to what the
    /// pass has chosen before it. Where an earlier sentence comes before the best if it tells enough, the bar is what is enough,
    /// and the pass goes in reading order; else it is the worth of the last of the best eighth, and the best comes first. The
    /// next bar is lower, so that there are some dozens of passes: a threshold greedy choice (A. Badanidiyuru and J. Vondrák,
    /// Fast algorithms for maximizing submodular functions, SODA 2014, doi:10.1137/1.9781611973402.110). How much of the text is
    /// asked for decides only when it ends.
    mutating func chooseInPasses(
        from open: inout [Int], _ leniency: Leniency, _ gains: inout [any MarginalGain],
        _ balance: inout SummaryBudget.Balance
    ) {
        while !balance.isSpent {
            let rates = rates(of: open, gains)
            guard let pass = pass(over: open, leniency, rates, gains, balance) else { return }
            for candidate in pass.order where !isChosen[candidate] {
                guard let set = setAboveBar(of: candidate, pass, leniency, rates, gains) else { continue }
                if prefersNext, isCrumbOfBrief(told(by: set, gains), leniency) { return }
                guard fits(set, balance) else {
                    if request.isNested { return }
                    continue
                }
                choose(
                    set, for: prefersNext && set != pass.best ? chosen.isEmpty ? .opensStory : .goesOn : .score,
                    among: open, &gains, &balance)
                if balance.isSpent { return }
            }
            open.removeAll { isChosen[$0] }
        }
    }

    private struct Pass {
        /// The candidates that may be above the bar.
        var order: [Int]
        var bar: Float
        /// The best set before the pass.
        var best: [Int]
    }

    /// Nil where nothing fits.
    private func pass(
        over open: [Int], _ leniency: Leniency, _ rates: [Float], _ gains: [any MarginalGain],
        _ balance: SummaryBudget.Balance
    ) -> Pass? {
        var best: (worth: Float, set: [Int])?
        var worths: [(worth: Float, candidate: Int)] = []
        for candidate in open {
            var greatest: Float?
            forEachSet(of: candidate, leniency, rates) { set, share in
                let worth = worth(of: set, share: share) { rates[$0] }
                if scores.leavesOutWorthless, worth <= 0 { return }
                guard request.isNested || fits(set, balance) else { return }
                greatest = max(greatest ?? worth, worth)
                if worth > best?.worth ?? -.infinity { best = (worth, set) }
            }
            if let greatest { worths.append((greatest, candidate)) }
        }
        guard let best else { return nil }
        if prefersNext {
            let bar = scores.leastShareOfNext * told(by: best.set, gains)
            return Pass(order: worths.map(\.candidate), bar: bar, best: best.set)
        }
        worths.sort { ($0.worth, $1.candidate) > ($1.worth, $0.candidate) }
        let above = worths.prefix(max(1, worths.count / 8))
        return Pass(order: above.map(\.candidate), bar: above[above.count - 1].worth, best: best.set)
    }

    /// A candidate with what it needs, if by now that still is above the bar.
    private func setAboveBar(
        of candidate: Int, _ pass: Pass, _ leniency: Leniency, _ rates: [Float], _ gains: [any MarginalGain]
    ) -> [Int]? {
        var best: (value: Float, set: [Int])?
        forEachSet(of: candidate, leniency, rates) { set, share in
            let value =
                prefersNext
                ? told(by: set, gains) : worth(of: set, share: share) { rate(worth($0, gains), $0) }
            if value < pass.bar { return }
            if best == nil || (!prefersNext && value > best?.value ?? 0) { best = (value, set) }
        }
        return best?.set
    }
}

extension SentenceCandidates {
    /// One choice after the other, with a look at all that are left for each, is what a text gets up to so many looks.
    static let mostLooks: Float = 1_000_000

    /// Whether so many are chosen of so many that not all can be looked at for each choice. A nested summary is asked for in
    /// part only, but its order is that of the whole.
    func areMany(for request: SummaryRequest, mostLooks: Float = mostLooks) -> Bool {
        let share = request.isNested ? 1 : request.budget.share(of: lengths)
        return share * Float(count) * Float(count) > mostLooks
    }

    func areMany(for budget: SummaryBudget) -> Bool { areMany(for: SummaryRequest(budget: budget)) }
}
