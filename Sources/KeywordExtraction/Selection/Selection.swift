/// A candidate with the score that a method gave it.
struct ScoredCandidate {
    /// Index among the candidates, which are in the order of their first occurrence.
    var index: Int
    var score: Float
    /// Whether it is no keyword by itself, but may be another form of one: of a name used once the whole may come late.
    var isFormAlone = false
}

/// Takes the best candidates and leaves out what would say the same again.
///
/// Candidates come by falling score, ties by first occurrence. One is left out
/// - if it is a part of a phrase taken before, unless it occurs more often than that one and `overlap` allows it;
/// - if it is a phrase taken before with other words about it, and occurs less often (`small wooden boat`), or begins with the same two
///   words as one and is no name (`Shining Path member`), unless `overlap` allows it;
/// - if it stands once and adds a noun to a name or a word taken before (`Twitter universe`), where a tagger reads the words;
/// - if it says one use of a name that stands some times as often, and is not of the headline: the name takes its place (`Marlow` of
///   `Marlow shares`);
/// - if a phrase has its word and another one that was taken too: the phrase takes their place (`oil spill` of `oil` and `spill`);
/// - if it is another name of one taken before (`NameVariants`); the keyword then lists it as a variant. Of a surname and the full
///   name the full name is shown, whichever comes first.
struct Selection {
    enum Overlap {
        /// A part of a phrase is taken if it occurs more often than the phrase: then it stands alone somewhere.
        case standingAlone
        /// No part of a phrase taken before.
        case never
        /// All are taken, whatever they say: they are from somebody's list.
        case listed
    }

    let words: WordEvidence
    let candidates: CandidateTable
    var overlap = Overlap.standingAlone

    /// A keyword that was taken, and the candidates that it also stands for.
    struct Taken {
        /// The one whose score took it.
        let candidate: ScoredCandidate
        /// The one that is shown: itself, or a longer name of the same.
        var shown: Int
        var variants: [Int] = []
    }

    /// At most `count` candidates with the variants that each stands for.
    ///
    /// Complexity: O(n log n + n · count) for n candidates.
    func best(_ scored: [ScoredCandidate], count: Int) -> [Taken] {
        let order = scored.filter { $0.score.isFinite && ($0.score > 0 || overlap == .listed) }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        let names = NameVariants(candidates: candidates, words: words)
        // A few more are taken than asked for, as some turn out to be parts of names that are shown whole.
        let most = max(25, count < 1_000 ? count + count / 4 : count)
        var taken: [Taken] = []
        var leftOut: [Candidate] = []
        // All are looked at, as the whole name of one taken may come late.
        next: for entry in order where count > 0 {
            let candidate = candidates[entry.index]
            if leftOut.contains(where: { isPart(candidate, of: $0) }) { continue }
            for position in taken.indices where overlap != .listed {
                let other = candidates[taken[position].shown]
                guard shareWord(candidate, other) || names.mayAbbreviate(candidate, other) else { continue }
                if names.isVariant(candidate, of: other) {
                    // `Supreme Court` and `Court of Appeal` are two, though `Court` may be either.
                    let others = taken[position].variants.lazy.map { candidates[$0] }.filter { $0.length > 1 }
                    if candidate.length > 1, others.contains(where: { !names.isVariant(candidate, of: $0) }) {
                        continue
                    }
                    let isLonger = candidate.length > other.length
                    // Of a firm and its short name the one that is used.
                    if isLonger
                        ? names.isShownWhole(candidate, other)
                        : names.isFirm(other) && candidate.count > 2 * other.count && candidate.length < other.length
                    {
                        taken[position].variants.append(taken[position].shown)
                        taken[position].shown = entry.index
                    } else {
                        taken[position].variants.append(entry.index)
                    }
                    continue next
                }
                if names.areOfOne(candidate, other) {
                    let isWhole = names.isTitled(other) && !names.isTitled(candidate)
                    taken[position].variants.append(isWhole ? taken[position].shown : entry.index)
                    if isWhole { taken[position].shown = entry.index }
                    continue next
                }
                if isUsualWhole(candidate, of: other) || isKind(candidate, of: other) {
                    taken[position].shown = entry.index
                    continue next
                }
                if isNameOf(candidate, other) {
                    // What the headline says stays beside it.
                    if other.titleCount > 0 { continue }
                    taken[position].shown = entry.index
                    continue next
                }
                if saysAgain(candidate, other) || addsLittle(candidate, to: other) { continue next }
                if isOwned(candidate, by: other) {
                    leftOut.append(candidate)
                    continue next
                }
            }
            if taken.count < most, !entry.isFormAlone { taken.append(Taken(candidate: entry, shown: entry.index)) }
        }
        return Array(withoutParts(joined(taken)).prefix(max(0, count)))
    }

    /// Whether two candidates have a stem in common: what says the same again has, acronyms apart.
    private func shareWord(_ first: Candidate, _ second: Candidate) -> Bool {
        let others = candidates.stems(of: second)
        for stem in candidates.stems(of: first) where others.contains(stem) { return true }
        return false
    }

    /// Puts a phrase of two words, neither a name, in the place of the first of these where both were taken before it, and leaves out the
    /// second: `oil spill` for `oil` and `spill`.
    private func joined(_ taken: [Taken]) -> [Taken] {
        guard overlap == .never, words.isTagged else { return taken }
        var kept = taken
        for entry in taken {
            let phrase = candidates[entry.shown]
            guard phrase.length == 2, phrase.contentWords == 2, phrase.nameWords == 0, phrase.bodyCount > 1,
                !phrase.hasPossessive
            else { continue }
            let places = kept.indices.filter { place in
                let other = candidates[kept[place].shown]
                return other.length == 1
                    && candidates.stems(of: phrase).contains(candidates.stems(of: other).first ?? -1)
            }
            guard places.count == 2, let own = kept.firstIndex(where: { $0.shown == entry.shown }), places[1] < own
            else { continue }
            kept[places[0]].shown = entry.shown
            kept.remove(at: own)
            kept.remove(at: places[1])
        }
        return kept
    }

    /// Leaves out what is a part of one before, now that names are shown whole.
    private func withoutParts(_ taken: [Taken]) -> [Taken] {
        guard overlap == .never else { return taken }
        var kept: [Taken] = []
        for entry in taken {
            let own = candidates.stems(of: candidates[entry.shown])
            let shown = candidates[entry.shown]
            let whole = kept.firstIndex { other in
                if addsLittle(shown, to: candidates[other.shown]) || isOwned(shown, by: candidates[other.shown]) {
                    return true
                }
                return ([other.shown] + other.variants).contains { place in
                    let stems = candidates.stems(of: candidates[place])
                    return stems == own || stems.containsRun(own) && !isNameOf(shown, candidates[place])
                }
            }
            if let whole { kept[whole].variants += entry.variants } else { kept.append(entry) }
        }
        return kept
    }

    /// Whether a name is in a phrase that is none, and stands three times as often, or four where the phrase comes back, or twice where the name
    /// has several words: then the phrase is one use of it.
    private func isNameOf(_ candidate: Candidate, _ other: Candidate) -> Bool {
        guard overlap == .never, words.isTagged, candidate.nameShare > 0.99, other.nameShare < 0.99,
            candidate.length < other.length, 2 * candidate.nameCuts < candidate.count,
            candidate.count >= (other.count > 1 ? 4 : candidate.length > 1 ? 2 : 3) * other.count
        else { return false }
        return candidates.stems(of: other).containsRun(candidates.stems(of: candidate))
    }

    /// Whether a phrase stands about another one, also of words, at least every second time: `Atlantic hurricane season`.
    private func isUsualWhole(_ candidate: Candidate, of other: Candidate) -> Bool {
        guard overlap == .never, words.isTagged, candidate.length > other.length, candidate.opening == .noun,
            other.length > 1 || candidate.hasNumber && other.nameShare > 0.99,
            candidate.count == other.count || candidate.count > 1 && 2 * candidate.count >= other.count,
            candidate.nameShare > 0.99 || other.nameShare < 0.99
                || candidate.hasNumber && candidate.count == other.count
        else { return false }
        return candidates.stems(of: candidate).containsRun(candidates.stems(of: other))
    }

    /// Whether a phrase names the kind of thing that a word before it means, a quarter of the time or more: `oil spill` of `spill`,
    /// `social media campaign` of `campaign`.
    private func isKind(_ candidate: Candidate, of other: Candidate) -> Bool {
        guard overlap == .never, words.isTagged, other.length == 1, other.nameShare < 0.5,
            (2...3).contains(candidate.length), !candidate.hasConnector, !candidate.hasPossessive, !candidate.hasHyphen,
            candidate.opening == .noun || candidate.opening == .adjective && candidate.openingWeakness == nil,
            candidate.nameWords == 0, candidate.bodyCount > 1, 4 * candidate.count >= other.count
        else { return false }
        return candidates.stems(of: candidate).last == candidates.stems(of: other).first
    }

    /// Whether a phrase stands once or twice and is something that a name has (`Lind's residence`), or a name with a noun that would suit
    /// any story (`Facebook page`): the name says it.
    private func isOwned(_ candidate: Candidate, by other: Candidate) -> Bool {
        guard overlap == .never, words.isTagged, other.nameShare > 0.99, candidate.count <= 2,
            candidate.titleCount == 0, candidate.nameShare < 0.99, candidate.hasPossessive || candidate.closesWeakly
        else { return false }
        let owner = candidates.stems(of: candidate).dropLast()
        let name = candidates.stems(of: other)
        // `Council officers` beside `Wexbridge Borough Council`.
        if candidate.length <= other.length {
            return candidate.nameWords > 0 && !owner.isEmpty && name.suffix(owner.count) == owner
        }
        return name.suffix(owner.count) == owner || owner.prefix(name.count) == name || owner.suffix(name.count) == name
    }

    /// Whether a candidate that is no name is never used but in a longer one.
    private func isPart(_ candidate: Candidate, of whole: Candidate) -> Bool {
        candidate.nameShare < 0.99 && candidate.count <= whole.count
            && candidates.stems(of: whole).containsRun(candidates.stems(of: candidate))
    }

    /// Whether a phrase that stands once says little beyond what was taken: a name with a noun (`Twitter universe`), a word with another.
    private func addsLittle(_ candidate: Candidate, to other: Candidate) -> Bool {
        guard overlap == .never, words.isTagged else { return false }
        // `former mayor` beside `mayor`.
        if candidate.length == 2, other.length == 1, candidate.openingWeakness != nil, candidate.titleCount == 0,
            candidate.count <= 2, candidates.stems(of: candidate).last == candidates.stems(of: other).first
        {
            return true
        }
        guard candidate.isPassing, candidate.length == 2 || candidate.nameWords > 0,
            candidate.length > other.length
        else { return false }
        // `port authority` beside `Port Ansel`.
        if other.nameWords > 0, candidate.nameWords == 0 { return false }
        let own = candidates.stems(of: candidate)
        let others = candidates.stems(of: other)
        return own.prefix(others.count) == others || own.suffix(others.count) == others
    }

    private func saysAgain(_ candidate: Candidate, _ other: Candidate) -> Bool {
        let (own, others) = (candidates.stems(of: candidate), candidates.stems(of: other))
        if candidate.length < other.length {
            return (overlap == .never || candidate.count <= other.count) && others.containsRun(own)
        }
        guard overlap == .never, candidate.length > 1, other.length > 1 else { return false }
        if candidate.length > other.length, candidate.count < other.count,
            own.suffix(others.count) == others || words.isTagged && own.containsRun(others)
        {
            return true
        }
        // `Shining Path member` behind `Shining Path guerrillas`: of what the name is of, one says it.
        return words.isTagged && candidate.nameShare < 0.99 && own.prefix(2) == others.prefix(2)
    }
}

extension ArraySlice<Int32> {
    /// Whether all of `others` stand in the slice in their order, with or without some between.
    func containsInOrder(_ others: ArraySlice<Int32>) -> Bool {
        var rest = others
        for value in self where value == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// Whether `run` stands in the slice as it is, and is shorter.
    func containsRun(_ run: ArraySlice<Int32>) -> Bool {
        guard run.count < count else { return false }
        return (startIndex...endIndex - run.count).contains { self[$0..<$0 + run.count] == run }
    }
}
