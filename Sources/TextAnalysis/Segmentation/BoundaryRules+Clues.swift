/// What several rules ask about the words around a terminator.
extension BoundaryRules {
    /// The abbreviation that the word is, alone (*No.*), without an elided article (*dell'art.*) or with the letter
    /// before it (*т. п.*, *z. B.*).
    func abbreviation(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Abbreviation? {
        let word = candidate.preceding
        if word.isJoined { return nil }
        if word.shape == .letter, let pair = pairedLetters(candidate, in: text),
            let found = lexicon.abbreviations[pair]
        {
            return found
        }
        var found = WordKey(word.range, in: text).flatMap { lexicon.abbreviations[$0] }
        var startsWithCapital = word.startsWithCapital
        if found == nil, let elided = word.rangeAfterElision {
            found = WordKey(elided, in: text).flatMap { lexicon.abbreviations[$0] }
            let first = text.scalar(at: elided.lowerBound, in: elided)
            startsWithCapital = first.map { ScalarKind($0.value) == .upperCase } ?? false
        }
        guard let found else { return nil }
        // *Nr* needs its capital; *S.* is an initial where *s.* is a page.
        if found.needsCapital != startsWithCapital, found.needsCapital || word.shape == .letter { return nil }
        return found
    }

    /// The key *т.п* for the second letter of *т. п.*
    func pairedLetters(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> WordKey? {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let space = text.startOfWhiteSpace(before: candidate.preceding.range.lowerBound, in: sentence)
        guard space > sentence.lowerBound, text[space - 1] == 0x2E else { return nil }
        let first = PrecedingWord(endingAt: space - 1, in: text, limits: sentence)
        guard first.shape == .letter, var key = WordKey(first.range, in: text), key.append(lowercasing: 0x2E),
            let second = text.scalar(at: candidate.preceding.range.lowerBound, in: sentence),
            key.append(lowercasing: second.value)
        else { return nil }
        return key
    }

    /// Whether the following word is one that likes to start a sentence, and has a capital.
    func startsSentence(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        candidate.following.kind == .capital && !candidate.following.isAllCapitals && isStarter(candidate, in: text)
            && !isInitial(candidate.following, candidate.limits, in: text)
    }

    /// Whether the word is one letter with a full stop: *С.* in *мэр А. С. Петров*, where *с* is a word that opens sentences.
    private func isInitial(_ word: FollowingWord, _ limits: Range<Int>, in text: Span<UInt8>) -> Bool {
        word.letterCount == 1 && word.range.upperBound < limits.upperBound && text[word.range.upperBound] == 0x2E
    }

    /// Whether the following word is one that likes to start a sentence, whatever its case.
    func isStarter(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        WordKey(candidate.following.range, in: text).map { lexicon.starters[$0] != nil } ?? false
    }

    func isCalendarWord(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
        WordKey(word, in: text).map { lexicon.calendar[$0] != nil } ?? false
    }

    func isReportingVerb(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
        WordKey(word, in: text).map { lexicon.reportingVerbs[$0] != nil } ?? false
    }

    /// *1.*, *a.* or *IV.* at the start of the sentence numbers it.
    func isListMarker(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let word = candidate.preceding
        guard candidate.tail.isEmpty, word.shape != .none, isAtStart(word.range.lowerBound, candidate, in: text) else {
            return false
        }
        switch word.shape {
        case .number:
            // A year can be a sentence; a number of up to three digits or with full stops inside is a numbering.
            return word.range.count <= 3 || word.range.count == 4 && !startsSentence(candidate, in: text)
                || text[word.range.lowerBound + 1] == 0x2E && word.range.count <= 6
        case .letter: return true
        // *가.*, *क.*
        case .word: return word.letterCount == 1 && !word.hasDigit || isRomanNumeral(word.range, in: text)
        case .dotted: return isRomanNumeral(word.range, in: text)
        case .none: return false
        }
    }

    /// Whether nothing but opening marks stands between the start of the sentence and `offset`.
    func isAtStart(_ offset: Int, _ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard offset - candidate.sentenceStart <= 8 else { return false }
        var start = candidate.sentenceStart
        while start < offset, let reading = text.scalar(at: start, in: candidate.limits),
            isOpener(reading.value) || isWhiteSpace(reading.value)
        {
            start = reading.range.upperBound
        }
        return start >= offset
    }

    /// The end of the note number that was a superscript before the text lost its formatting, or `nil`: *… of minority
    /// rights. 4 Even though …*. It belongs to the sentence before it; a word that starts sentences has to follow.
    func endOfNoteNumber(after candidate: BoundaryCandidate, in text: Span<UInt8>) -> Int? {
        let number = candidate.following.range
        guard candidate.following.kind == .number, !candidate.following.isOpened, candidate.hasSpace,
            number.lowerBound == text.endOfWhiteSpace(from: candidate.tail.end, in: candidate.limits),
            (1...3).contains(number.count), candidate.following.letterCount == 0
        else { return nil }
        let next = text.endOfWhiteSpace(from: number.upperBound, in: candidate.limits)
        guard next > number.upperBound else { return nil }
        let word = FollowingWord(at: next, in: text, limits: candidate.limits)
        guard word.kind == .capital, !word.isOpened, let key = WordKey(word.range, in: text),
            lexicon.starters[key] != nil
        else { return nil }
        return number.upperBound
    }
}
