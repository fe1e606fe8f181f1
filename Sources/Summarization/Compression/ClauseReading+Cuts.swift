import TextAnalysis

extension ClauseReading {
    /// What the rules of English let go, in bytes of the sentence; some may overlap.
    var englishCuts: [SentenceCut] {
        [connective, leadingAttribution, trailingAttribution, age, trailingClause].compactMap(\.self)
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

    /// Whether some words say what anybody could see: with a verb, and neither a figure nor an accusation nor an opinion nor a guess nor
    /// a promise. A figure is worth as much as who gives it.
    private func isPlainFact(_ claim: [Word]) -> Bool {
        claim.contains { $0.part == .verb }
            && claim.contains { word in CompressionWords.events.contains { word.text.hasPrefix($0) } }
            && !claim.contains {
                $0.shape == .number || $0.part == .number || CompressionWords.amounts.contains($0.text)
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

    /// `Holm, 43, left`: an age behind a name, and before the verb that it is the subject of. What else stands there says who somebody
    /// is, or that they are not what the sentence takes them for (`a fictional detective`).
    ///
    /// The comma behind the age may close another aside too (`The driver, Hal Holm, 43, left`), and what looks like the verb may be the
    /// participle of a third (`Holm, 43, injured on Monday, left`); so no other comma may stand in the sentence but that of a
    /// connective and one before `which`.
    private var age: SentenceCut? {
        let own = commas.filter { $0 != connectiveComma && $0 != whichComma }
        guard own.count == 2 else { return nil }
        let (open, close) = (own[0], own[1])
        let aside = words(in: open..<close)
        guard aside.count == 1, let first = aside.first, first.shape == .number, first.range.count <= 3,
            let before = words.last(where: { $0.range.upperBound <= open }), before.range.upperBound == open,
            before.part == .name, before.shape == .capitalized,
            let after = words.first(where: { $0.range.lowerBound > close }),
            after.part == .verb, after.shape == .lower, after.range.lowerBound == close + 2,
            !hasMarks(in: open..<close)
        else { return nil }
        return SentenceCut(kind: .apposition, range: open..<close + 1)
    }

    private var connectiveComma: Int? { connective == nil ? nil : commas.first }

    private var whichComma: Int? {
        commas.last.flatMap { words(in: $0..<end).first?.text == "which" ? $0 : nil }
    }

    /// `, which carries 9,000 cars a day` up to the end of the sentence: what something is like all the time. What has happened to it
    /// since, or what somebody says of it, may take back the sentence.
    private var trailingClause: SentenceCut? {
        guard let comma = whichComma, !hasMarks(in: comma..<end) else { return nil }
        let clause = words(in: comma..<end).dropFirst()
        let main = words.filter { $0.range.upperBound <= comma }
        guard let verb = clause.first?.text, CompressionWords.lasting.contains(verb), clause.count > 1,
            !clause.dropFirst().contains(where: { $0.part == .verb || $0.part == .pronoun }),
            main.contains(where: { $0.part == .verb }), !["and", "or", "but"].contains(main.last?.text ?? "")
        else { return nil }
        return SentenceCut(kind: .clause, range: comma..<end)
    }
}
