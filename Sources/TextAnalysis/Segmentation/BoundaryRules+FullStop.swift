/// A single full stop with white space after it.
extension BoundaryRules {
    func endsStatement(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
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

    func endsAfterWord(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        switch candidate.following.kind {
        case .lowerCase:
            // A careless writer's next sentence; short words are believed less, they may be shortened.
            guard candidate.tail.isEmpty, preceding.hasVowel, preceding.endsWithLowerCase else { return false }
            if preceding.startsWithCapital { return preceding.letterCount >= 5 }
            return preceding.letterCount >= 4 || preceding.letterCount == 3 && isStarter(candidate, in: text)
        case .capital:
            if preceding.looksShortened || lexicon.hasOrdinalPeriod && isRomanNumeral(preceding.range, in: text) {
                return startsSentence(candidate, in: text)
            }
            return true
        default:
            return true
        }
    }

    /// Whether a closing bracket or quotation mark stands right before the terminator.
    func isAfterCloser(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let sentence = candidate.sentenceStart..<candidate.limits.upperBound
        let before = text.scalar(before: candidate.terminator.range.lowerBound, in: sentence)
        return before.map { isCloser($0.value) } ?? false
    }

    func endsAfterNumber(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
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
            let isNumeral = following.letterCount == 1 || isRomanNumeral(following.range, in: text)
            return !isNumeral || isAtStart(candidate.preceding.range.lowerBound, candidate, in: text)
        case .ordinary:
            return startsSentence(candidate, in: text)
        case .final:
            return following.kind == .capital || following.kind == .caseless || following.isOpened
        case .clock:
            guard following.kind == .capital, !following.isAllCapitals else { return false }
            return WordKey(following.range, in: text).map { lexicon.calendar[$0] == nil } ?? true
        }
    }
}
