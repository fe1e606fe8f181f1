/// A terminator with its surroundings: what the rules decide on.
struct BoundaryCandidate {
    var terminator: Terminator
    var tail: SentenceTail
    var preceding: PrecedingWord
    var following: FollowingWord
    /// Whether white space stands between the tail and the following word.
    var hasSpace: Bool
    /// Where the sentence in progress begins.
    var sentenceStart: Int
    /// Whether a parenthesis that opened inside the sentence in progress is open or closes in the tail.
    var isParenthetical: Bool
    var limits: Range<Int>
}

/// Decides whether a terminator ends a sentence.
///
/// The rules go from the surest to the least sure; each looks only at the word before the terminator, the marks after
/// it and a few words that follow. There is no model: where the field's literature learns weights over the same clues
/// (Kiss and Strunk, *Unsupervised Multilingual Sentence Boundary Detection*, Computational Linguistics 2006,
/// doi:10.1162/coli.2006.32.4.485), lists of abbreviations and of words that start sentences stand here.
struct BoundaryRules: Sendable {
    let lexicon: SegmentationLexicon

    func endsSentence(at candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        if candidate.following.kind == .nothing { return true }
        if candidate.terminator.kind == .ideographic { return endsIdeographicSentence(candidate, in: text) }
        if !candidate.hasSpace { return endsSentenceWithoutSpace(candidate, in: text) }
        if goesOnAfterPunctuation(candidate) { return false }
        // (Was it late?) Then … ends a sentence; (at 5 p.m.) The … goes on with one.
        if candidate.isParenthetical, !(candidate.tail.hasBracket && startsSentence(candidate, in: text)) { return false }
        switch candidate.terminator.kind {
        case .strong: return endsExclamation(candidate, in: text)
        case .ellipsis: return endsEllipsis(candidate, in: text)
        case .period, .ideographic: return endsStatement(candidate, in: text)
        }
    }

    /// A comma, a closing mark or an operator after the white space goes on with the sentence.
    private func goesOnAfterPunctuation(_ candidate: BoundaryCandidate) -> Bool {
        switch candidate.following.firstScalar {
        case 0x2C, 0x3A, 0x3B, 0x2F, 0x3D, 0x26, 0x2B, 0x7C, 0x25: true
        default: false
        }
    }

    // MARK: - ! and ?

    private func endsExclamation(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        switch candidate.following.kind {
        case .number:
            // *Phone:? 555 0100*: a character that was lost on the way.
            return candidate.preceding.shape != .none || candidate.terminator.range.count > 1
        case .lowerCase:
            // “Why?” he asked. Otherwise a careless writer's next sentence, unless the mark is part of a name.
            if !candidate.tail.isEmpty { return false }
            let isName = candidate.preceding.startsWithCapital && candidate.preceding.range.lowerBound > candidate.sentenceStart
            return !isName && !candidate.following.isOpened
        case .capital:
            return !(candidate.tail.hasQuote && isReport(candidate, in: text))
        default:
            return true
        }
    }

    /// Whether direct speech is followed by who said it: *“Why?” Mr Smith asked*, *“Why?” I said*.
    private func isReport(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard !candidate.following.isOpened else { return false }
        let window = candidate.following.range.lowerBound..<candidate.limits.upperBound
        var word = candidate.following.range
        for position in 0..<4 {
            guard let key = WordKey(word, in: text) else { return false }
            if position > 0, lexicon.reportingVerbs[key] != nil { return true }
            // A name goes on with capitals; the pronoun of a new sentence does not report.
            guard let first = text.scalar(at: word.lowerBound, in: window), ScalarKind(first.value) == .upperCase,
                lexicon.starters[key] == nil || word.count == 1
            else { return false }
            var next = word.upperBound
            if next < window.upperBound, text[next] == 0x2E { next += 1 }
            next = text.endOfWhiteSpace(from: next, in: window)
            word = FollowingWord(at: next, in: text, limits: window).range
            guard word.lowerBound == next, !word.isEmpty else { return false }
        }
        return false
    }

    // MARK: - Ellipsis

    private func endsEllipsis(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        // An ellipsis that opens the sentence, or stands alone in brackets.
        if isAtStart(preceding.shape == .none ? candidate.terminator.range.lowerBound : preceding.range.lowerBound, candidate, in: text),
            preceding.shape == .none
        {
            return false
        }
        switch candidate.following.kind {
        case .lowerCase, .number, .symbol: return false
        case .capital:
            // *I… I do not know.*
            return preceding.range.count != candidate.following.range.count
                || WordKey(preceding.range, in: text) != WordKey(candidate.following.range, in: text)
                || preceding.shape == .none
        case .caseless, .nothing: return true
        }
    }

    // MARK: - Full stop

    private func endsStatement(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        if isListMarker(candidate, in: text) { return false }
        switch preceding.shape {
        case .none:
            // A closing bracket stands before the full stop: no abbreviation.
            return candidate.following.kind != .lowerCase || isAfterCloser(candidate, in: text)
        case .number:
            return endsAfterNumber(candidate, in: text)
        case .letter, .dotted:
            if let abbreviation = abbreviation(candidate, in: text) {
                return endsAfterAbbreviation(abbreviation, candidate, in: text)
            }
            return startsSentence(candidate, in: text)
        case .word:
            if let abbreviation = abbreviation(candidate, in: text) {
                return endsAfterAbbreviation(abbreviation, candidate, in: text)
            }
            return endsAfterWord(candidate, in: text)
        }
    }

    private func endsAfterWord(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        let looksShortened = preceding.letterCount <= 4 && preceding.hasLowerCase && !preceding.hasVowel
        switch candidate.following.kind {
        case .lowerCase:
            return candidate.tail.isEmpty && preceding.hasVowel && preceding.endsWithLowerCase
                && preceding.letterCount >= (preceding.startsWithCapital ? 5 : 4)
        case .capital:
            if looksShortened || lexicon.hasOrdinalPeriod && preceding.isRomanNumeral(in: text) {
                return startsSentence(candidate, in: text)
            }
            return true
        default:
            return true
        }
    }

    /// Whether a closing bracket or quotation mark stands right before the terminator.
    private func isAfterCloser(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        guard let before = text.scalar(before: candidate.terminator.range.lowerBound, in: sentence) else { return false }
        return isCloser(before.value)
    }

    private func endsAfterNumber(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let isShort = candidate.preceding.range.count <= 2
        switch candidate.following.kind {
        case .lowerCase: return false
        case .number: return !lexicon.hasOrdinalPeriod || !isShort
        case .capital:
            guard lexicon.hasOrdinalPeriod, isShort else { return true }
            return startsSentence(candidate, in: text)
        default: return true
        }
    }

    private func endsAfterAbbreviation(
        _ abbreviation: Abbreviation, _ candidate: BoundaryCandidate, in text: Span<UInt8>
    ) -> Bool {
        let following = candidate.following
        switch abbreviation.kind {
        case .title, .inner:
            return false
        case .numbered:
            // *No.* as a whole sentence.
            if candidate.preceding.range.lowerBound == candidate.sentenceStart { return following.kind == .capital }
            return startsSentence(candidate, in: text)
        case .ordinary:
            return startsSentence(candidate, in: text)
        case .final:
            return following.kind == .capital || following.kind == .caseless || following.isOpened
        case .clock:
            guard following.kind == .capital, !following.isAllCapitals else { return false }
            return WordKey(following.range, in: text).map { lexicon.calendar[$0] == nil } ?? true
        }
    }

    // MARK: - No space

    /// *It ended.The next day …*: a full stop after a word in lower case and before a capitalized word.
    private func endsSentenceWithoutSpace(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        let following = candidate.following
        let isShout = candidate.terminator.kind == .strong && candidate.terminator.range.count > 1
        guard following.kind == .capital || isShout && following.kind == .lowerCase, following.letterCount > 0,
            !candidate.isParenthetical, !isListMarker(candidate, in: text)
        else { return false }
        // A quotation mark or bracket may open the next sentence; a dash goes on with this one.
        if !following.isOpened, following.range.lowerBound > candidate.tail.end { return false }
        let isLoneI = following.letterCount == 1 && following.range.count == 1
            && text.scalar(at: following.range.upperBound, in: candidate.limits).map { isWhiteSpace($0.value) } ?? false
        guard following.hasLowerCase || isLoneI else { return false }
        if candidate.terminator.kind == .ellipsis {
            return startsSentence(candidate, in: text) && preceding.shape != .none
        }
        switch preceding.shape {
        case .word:
            guard preceding.endsWithLowerCase || !candidate.tail.isEmpty || candidate.terminator.kind == .strong,
                preceding.letterCount >= 2, abbreviation(candidate, in: text) == nil
            else { return false }
        case .number: break
        case .none: guard !candidate.tail.isEmpty || candidate.terminator.kind == .strong else { return false }
        case .letter, .dotted: return false
        }
        return !isAddress(around: candidate, in: text)
    }

    /// Whether the terminator stands in a web or mail address, a file name or a piece of program text.
    private func isAddress(around candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let start = max(candidate.limits.lowerBound, candidate.terminator.range.lowerBound - 60)
        let end = min(candidate.limits.upperBound, candidate.following.range.upperBound + 20)
        var offset = candidate.terminator.range.lowerBound
        while offset > start, text[offset - 1] > 0x20 {
            offset -= 1
            // An at sign, a slash, a backslash or an underscore.
            if [0x40, 0x2F, 0x5C, 0x5F].contains(text[offset]) { return true }
        }
        offset = candidate.following.range.upperBound
        if offset < end, text[offset] == 0x28 || text[offset] == 0x5F { return true }
        while offset < end, text[offset] > 0x20 {
            if [0x40, 0x2F, 0x5C].contains(text[offset]) { return true }
            if text[offset] == 0x2E, offset + 1 < end, isASCIIWordByte(text[offset + 1]) { return true }
            offset += 1
        }
        return WordKey(candidate.following.range, in: text).map { SegmentationLexicon.nameEndings[$0] != nil } ?? false
    }

    // MARK: - Note numbers

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

    // MARK: - Full-width marks

    /// A full-width mark ends the sentence unless Japanese grammar goes on: 「はい。」と言った.
    private func endsIdeographicSentence(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard !candidate.hasSpace, let next = text.scalar(at: candidate.tail.end, in: candidate.limits) else { return true }
        switch next.value {
        // 、 ， ； ： and the middle dot.
        case 0x3001, 0xFF0C, 0xFF1B, 0xFF1A, 0x30FB, 0x2C, 0x3B, 0x3A: return false
        case 0x3041...0x309F: return candidate.tail.isEmpty
        default: return true
        }
    }

    // MARK: - Clues

    /// The abbreviation that the word is, alone (*No.*), without an elided article (*dell'art.*) or with the letter
    /// before it (*т. п.*, *z. B.*).
    private func abbreviation(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Abbreviation? {
        let word = candidate.preceding
        if word.shape == .letter, let pair = pairedLetters(candidate, in: text), let found = lexicon.abbreviations[pair] {
            return found
        }
        var found = WordKey(word.range, in: text).flatMap { lexicon.abbreviations[$0] }
        var startsWithCapital = word.startsWithCapital
        if found == nil, let elided = word.rangeAfterElision {
            found = WordKey(elided, in: text).flatMap { lexicon.abbreviations[$0] }
            startsWithCapital = text.scalar(at: elided.lowerBound, in: elided).map { ScalarKind($0.value) == .upperCase } ?? false
        }
        return found.flatMap { $0.needsCapital && !startsWithCapital ? nil : $0 }
    }

    /// The key *т.п* for the second letter of *т. п.*
    private func pairedLetters(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> WordKey? {
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

    /// Whether the following word is one that likes to start a sentence.
    private func startsSentence(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard candidate.following.kind == .capital, !candidate.following.isAllCapitals,
            let key = WordKey(candidate.following.range, in: text)
        else { return false }
        return lexicon.starters[key] != nil
    }

    /// *1.*, *a.* or *IV.* at the start of the sentence numbers it.
    private func isListMarker(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
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
        case .word, .dotted: return word.isRomanNumeral(in: text)
        case .none: return false
        }
    }

    /// Whether nothing but opening marks stands between the start of the sentence and `offset`.
    private func isAtStart(_ offset: Int, _ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard offset - candidate.sentenceStart <= 8 else { return false }
        var start = candidate.sentenceStart
        while start < offset, let reading = text.scalar(at: start, in: candidate.limits),
            isOpener(reading.value) || isWhiteSpace(reading.value)
        {
            start = reading.range.upperBound
        }
        return start >= offset
    }
}
