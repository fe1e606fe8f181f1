/// A single full stop with white space after it.
extension BoundaryRules {
    func endsStatement(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        if isListMarker(candidate, in: text) || isPlace(candidate, in: text) { return false }
        switch preceding.shape {
        case .none:
            // A closing bracket stands before the full stop: no abbreviation.
            return candidate.following.kind != .lowerCase || isAfterCloser(candidate, in: text)
        case .number:
            return endsAfterNumber(candidate, in: text)
        case .letter, .dotted:
            if isLetterWord(preceding, in: text) { return candidate.following.kind != .lowerCase }
            if let abbreviation = abbreviation(candidate, in: text) {
                return endsAfterAbbreviation(abbreviation, candidate, in: text)
            }
            return isListedLetter(candidate, in: text)
                ? candidate.following.kind == .capital : startsSentence(candidate, in: text)
        case .word:
            if isAddress(candidate, in: text) { return false }
            if let abbreviation = abbreviation(candidate, in: text) {
                return endsAfterAbbreviation(abbreviation, candidate, in: text)
            }
            return endsAfterWord(candidate, in: text)
        }
    }

    /// Whether the sentence so far is the one word that says where a report comes from: *रायपुर. मुख्यमंत्री …*.
    private func isPlace(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let word = candidate.preceding
        guard !lexicon.answers.isEmpty, word.shape == .word, candidate.tail.isEmpty,
            candidate.following.kind == .caseless,
            isAtStart(word.range.lowerBound, candidate, in: text)
        else { return false }
        return WordKey(word.range, in: text).map { lexicon.answers[$0] == nil } ?? true
    }

    func endsAfterWord(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        switch candidate.following.kind {
        case .lowerCase:
            // A careless writer's next sentence; short words are believed less, they may be shortened.
            guard candidate.tail.isEmpty, preceding.hasVowel, preceding.endsWithLowerCase,
                !isReportingVerb(candidate.following.range, in: text)
            else { return false }
            if preceding.startsWithCapital { return preceding.letterCount >= 5 }
            return preceding.letterCount >= 4 || preceding.letterCount == 3 && isStarter(candidate, in: text)
        case .capital:
            if looksShortened(preceding, in: text)
                || lexicon.hasOrdinalPeriod && isRomanNumeral(preceding.range, in: text)
            {
                return startsSentence(candidate, in: text)
            }
            return true
        case .number:
            return !isStreet(preceding, in: text)
        default:
            return true
        }
    }

    /// Whether a word is the name of a street cut short, behind which its number stands: *Bahnhofstr. 5*, *Dorpsstr. 12*.
    private func isStreet(_ word: PrecedingWord, in text: Span<UInt8>) -> Bool {
        let end = word.range.upperBound
        return word.letterCount > 4 && text[end - 3] == UInt8(ascii: "s") && text[end - 2] == UInt8(ascii: "t")
            && text[end - 1] == UInt8(ascii: "r")
    }

    /// Whether a word has no vowel, nor a consonant that serves as one: *trh*, *krv*, *врх*.
    private func looksShortened(_ word: PrecedingWord, in text: Span<UInt8>) -> Bool {
        guard word.looksShortened else { return false }
        return !lexicon.hasSyllabicConsonants || !text.hasSyllabicConsonant(in: word.range)
    }

    /// Whether the letter is a word of the language that can close a sentence: *не є*, *aan u*.
    private func isLetterWord(_ word: PrecedingWord, in text: Span<UInt8>) -> Bool {
        guard word.shape == .letter, !word.startsWithCapital else { return false }
        return WordKey(word.range, in: text).map { lexicon.letterWords[$0] != nil } ?? false
    }

    /// Whether the letter is the last of several that are named: *А, Б та В.*, *B and C.* A letter that begins a sentence is a word.
    private func isListedLetter(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let preceding = candidate.preceding
        guard preceding.shape == .letter, preceding.startsWithCapital,
            let joint = word(before: preceding.range.lowerBound, in: text, sentence), joint.letterCount <= 3,
            joint.capitalCount == 0,
            !joint.hasDigit, let letter = word(before: joint.range.lowerBound, in: text, sentence)
        else { return false }
        return letter.shape == .letter && letter.startsWithCapital && text[letter.range.lowerBound] != UInt8(ascii: "I")
            && text.startOfWhiteSpace(before: letter.range.lowerBound, in: sentence) > sentence.lowerBound
    }

    /// Whether the sentence so far is how a speech addresses the chair: *Virðulegi forseti. Ég þakka svörin.*
    private func isAddress(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard isAddressing(candidate.preceding.range, in: text) else { return false }
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        guard let first = word(before: candidate.preceding.range.lowerBound, in: text, sentence) else { return false }
        return isAddressing(first.range, in: text)
            && text.startOfWhiteSpace(before: first.range.lowerBound, in: sentence) <= sentence.lowerBound
    }

    private func isAddressing(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
        WordKey(word, in: text).map { lexicon.addresses[$0] != nil } ?? false
    }

    /// The word that ends before white space at `offset`.
    private func word(before offset: Int, in text: Span<UInt8>, _ sentence: Range<Int>) -> PrecedingWord? {
        let end = text.startOfWhiteSpace(before: offset, in: sentence)
        guard end < offset, end > sentence.lowerBound else { return nil }
        let word = PrecedingWord(endingAt: end, in: text, limits: sentence)
        return word.shape == .none ? nil : word
    }

    /// Whether a closing bracket or quotation mark stands right before the terminator.
    func isAfterCloser(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let before = text.scalar(before: candidate.terminator.range.lowerBound, in: sentence)
        return before.map { isCloser($0.value) } ?? false
    }

    func endsAfterNumber(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let isShort = candidate.preceding.range.count <= 2
        if isShort, isEnumerated(candidate, in: text) { return false }
        switch candidate.following.kind {
        case .lowerCase: return false
        case .number: return !lexicon.hasOrdinalPeriod || !isShort
        case .capital:
            guard lexicon.hasOrdinalPeriod, isShort, !isPartOfNumber(candidate, in: text) else { return true }
            // *3. Oktober*, *19. Jahrhundert*: a noun is as likely as a sentence.
            if lexicon.capitalizesNouns { return startsSentence(candidate, in: text) }
            if isNumbering(candidate, in: text) { return false }
            // *20. 4.* is a date; elsewhere a month or an abbreviation (*1. HNL*) may have its capital behind a number.
            if isAfterOrdinal(candidate, in: text) { return true }
            return !candidate.following.isAllCapitals && !isCalendarWord(candidate.following.range, in: text)
        default: return true
        }
    }

    /// Whether digits are the end of a decimal, a score or a span, and make no ordinal: *10,52*, *0:1*, *1974/75*.
    private func isPartOfNumber(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let start = candidate.preceding.range.lowerBound
        guard start - 1 > candidate.sentenceStart, text[start - 2].isASCIIDigit else { return false }
        return [0x2C, 0x3A, 0x2F, 0x2D].contains(text[start - 1])
    }

    /// Whether the number counts what a colon has announced: *three aims: 1. Peace; 2. Bread*.
    private func isEnumerated(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let end = text.startOfWhiteSpace(before: candidate.preceding.range.lowerBound, in: sentence)
        guard let mark = text.scalar(before: end, in: sentence) else { return false }
        switch mark.value {
        case 0xFF1A, 0xFF1B: return true
        // *2: 2* is a score.
        case 0x3A, 0x3B:
            return end < candidate.preceding.range.lowerBound && mark.range.lowerBound > sentence.lowerBound
                && !text[mark.range.lowerBound - 1].isASCIIDigit
        default: return false
        }
    }

    /// Whether the number counts in a list that was set in one line: *Úrslit: 1. Birna 98 2. Axel 69*.
    private func isNumbering(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let end = text.startOfWhiteSpace(before: candidate.preceding.range.lowerBound, in: sentence)
        guard end > sentence.lowerBound, end < candidate.preceding.range.lowerBound else { return false }
        return text[end - 1] == 0x3A || text[end - 1].isASCIIDigit
    }

    /// Whether digits and a full stop stand before the number: *20. 4*.
    private func isAfterOrdinal(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let end = text.startOfWhiteSpace(before: candidate.preceding.range.lowerBound, in: sentence)
        return end - 1 > sentence.lowerBound && text[end - 1] == 0x2E && text[end - 2].isASCIIDigit
    }

    /// Whether digits stand before the word.
    private func isBehindNumber(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let end = text.startOfWhiteSpace(before: candidate.preceding.range.lowerBound, in: sentence)
        return end > sentence.lowerBound && end < candidate.preceding.range.lowerBound && text[end - 1].isASCIIDigit
    }

    func endsAfterAbbreviation(
        _ abbreviation: Abbreviation, _ candidate: BoundaryCandidate, in text: Span<UInt8>
    ) -> Bool {
        let following = candidate.following
        switch abbreviation.kind {
        case .title, .inner:
            return false
        case .numbered:
            // *No.* can be a whole sentence, and *art* is a word; *Vol. II* and *Fig. A* go on.
            guard following.kind == .capital else { return false }
            if isAtStart(candidate.preceding.range.lowerBound, candidate, in: text) { return true }
            // With a capital inside a sentence it is a first name cut short: *булевард Ал. Стамболийски*.
            if candidate.preceding.capitalCount == 1, !abbreviation.needsCapital {
                return startsSentence(candidate, in: text)
            }
            return following.letterCount > 1 && !isRomanNumeral(following.range, in: text)
        case .ordinary:
            return startsSentence(candidate, in: text)
        case .final:
            return following.kind == .capital || following.kind == .caseless || following.isOpened
        case .counted:
            if startsSentence(candidate, in: text) { return true }
            return following.kind == .capital && !following.isAllCapitals && following.letterCount > 1
                && !following.isOpened
                && isBehindNumber(candidate, in: text)
        case .clock:
            return following.kind == .capital && !following.isAllCapitals && !isCalendarWord(following.range, in: text)
        }
    }
}
