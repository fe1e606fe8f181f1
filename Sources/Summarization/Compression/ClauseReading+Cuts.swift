import TextAnalysis

extension ClauseReading {
    /// What the rules of English let go, in bytes of the sentence; some may overlap.
    var englishCuts: [SentenceCut] {
        [connective, leadingAttribution, trailingAttribution, trailingClause].compactMap(\.self) + appositions
    }

    /// `However, `: the next word gets a capital, so it must be one that can take it.
    private var connective: SentenceCut? {
        let first = words.prefix(4).map(\.text)
        guard let comma = commas.first,
            let phrase = CompressionWords.connectives.first(where: { first.starts(with: $0) }),
            words(in: 0..<comma).count == phrase.count, words[0].range.lowerBound == 0
        else { return nil }
        return opening(before: comma, kind: .connective)
    }

    private func opening(before comma: Int, kind: SentenceCut.Kind) -> SentenceCut? {
        guard let next = words.first(where: { $0.range.lowerBound > comma }),
            !hasMarks(in: comma..<next.range.lowerBound)
        else { return nil }
        return SentenceCut(kind: kind, range: 0..<next.range.lowerBound)
    }

    // MARK: Attributions

    /// `According to police, `.
    private var leadingAttribution: SentenceCut? {
        guard words.prefix(2).map(\.text) == ["according", "to"], let comma = commas.first,
            isOfficial(words(in: 0..<comma).dropFirst(2)),
            isPlainFact(words.filter { $0.range.lowerBound > comma }), !hasMarks(in: 0..<end)
        else { return nil }
        return opening(before: comma, kind: .attribution)
    }

    /// `, officials said on Monday`; `, according to the fire service`.
    private var trailingAttribution: SentenceCut? {
        guard let comma = commas.last, !hasMarks(in: 0..<end) else { return nil }
        let clause = words(in: comma..<end)
        let claim = words.filter { $0.range.upperBound <= comma }
        guard (2...9).contains(clause.count), isPlainFact(claim) else { return nil }
        if clause.prefix(2).map(\.text) == ["according", "to"] {
            guard isOfficial(clause.dropFirst(2)) else { return nil }
        } else {
            var said = clause
            while let last = said.last, CompressionWords.times.contains(last.text) { said.removeLast() }
            let verbs = ["said", "says", "say"]
            if let last = said.last, verbs.contains(last.text) {
                guard isOfficial(said.dropLast()) else { return nil }
            } else if let first = said.first, verbs.contains(first.text) {
                guard isOfficial(said.dropFirst()) else { return nil }
            } else {
                return nil
            }
        }
        return SentenceCut(kind: .attribution, range: comma..<end)
    }

    /// Whether some words name officials, and nobody who speaks for one side.
    private func isOfficial(_ words: ArraySlice<Word>) -> Bool {
        !words.isEmpty && words.contains { CompressionWords.officials.contains($0.text) }
            && !words.contains {
                CompressionWords.partial.contains($0.text) || $0.part == .pronoun || $0.part == .verb
                    || $0.text == "who"
            }
    }

    /// Whether some words say what anybody could see or count: with a verb, and neither an accusation nor an opinion nor a guess nor a
    /// promise.
    private func isPlainFact(_ claim: [Word]) -> Bool {
        claim.contains { $0.part == .verb }
            && claim.contains { word in
                word.shape == .number || word.part == .number
                    || CompressionWords.events.contains { word.text.hasPrefix($0) }
            }
            && !accusesSomebody(claim)
            && !claim.contains { CompressionWords.isClaim($0.text) || $0.part == .pronoun && $0.text != "it" }
    }

    /// Whether a person or a name does something: `Lind set fire to 12 boats`, not `Lind's boat`, `a man was rescued`.
    private func accusesSomebody(_ claim: [Word]) -> Bool {
        let name = claim.prefix { $0.part == .name && $0.shape != .lower }
        if let last = name.last, name.count < claim.count, claim[name.count].part == .verb,
            !bytes[last.range.upperBound...].starts(with: "'s".utf8)
        {
            return true
        }
        return claim.contains { CompressionWords.people.contains($0.text) }
            && !claim.contains { CompressionWords.passives.contains($0.text) }
    }

    // MARK: Asides

    /// `Holm, a father of two, left`, `Holm, 43, left`: behind a name, and before the verb that it is the subject of.
    private var appositions: [SentenceCut] {
        zip(commas, commas.dropFirst()).compactMap { open, close in
            let aside = words(in: open..<close)
            guard let before = words.last(where: { $0.range.upperBound <= open }), before.range.upperBound == open,
                before.part == .name,
                before.shape == .capitalized, let after = words.first(where: { $0.range.lowerBound > close }),
                after.part == .verb,
                after.shape == .lower, after.range.lowerBound == close + 2, !hasMarks(in: open..<close),
                isFree(of: open), let first = aside.first
            else { return nil }
            if aside.count == 1 {
                guard first.shape == .number, first.range.count <= 3, ages == 1 else { return nil }
            } else {
                // Who is asked, and for what office, is the reason to quote them.
                guard ["a", "an"].contains(first.text), (3...14).contains(aside.count), !isSaying(after.text),
                    !aside.contains(where: { $0.part == .verb || $0.part == .pronoun })
                else { return nil }
            }
            return SentenceCut(kind: .apposition, range: open..<close + 1)
        }
    }

    /// Whether the comma before this one, if any, opens no aside that the cut would leave open: `Ada, from Harwell, a town, left`.
    private func isFree(of comma: Int) -> Bool {
        guard let before = commas.last(where: { $0 < comma }) else { return true }
        return words(in: before..<comma).allSatisfy { $0.part == .name || $0.part == .determiner }
    }

    /// How many ages stand between commas: of two people both have to stay.
    private var ages: Int {
        zip(commas, commas.dropFirst()).count { open, close in
            let aside = words(in: open..<close)
            return aside.count == 1 && aside.first?.shape == .number
        }
    }

    private func isSaying(_ word: String) -> Bool {
        [
            "said", "says", "told", "tells", "wrote", "writes", "added", "warned", "argued", "testified", "explained",
            "called", "believes",
        ].contains(word)
    }

    private static let fewestWordsOfClause = 3

    /// `, which opened in 1932` up to the end of the sentence.
    private var trailingClause: SentenceCut? {
        guard let comma = commas.last, !hasMarks(in: comma..<end) else { return nil }
        let clause = words(in: comma..<end)
        let main = words.filter { $0.range.upperBound <= comma }
        guard clause.first?.text == "which", clause.count >= Self.fewestWordsOfClause,
            clause.contains(where: { $0.part == .verb }),
            main.contains(where: { $0.part == .verb }), !["and", "or", "but"].contains(main.last?.text ?? "")
        else { return nil }
        return SentenceCut(kind: .clause, range: comma..<end)
    }
}
