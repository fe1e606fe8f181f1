/// Question and exclamation marks, and ellipses.
extension BoundaryRules {
    func endsExclamation(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        switch candidate.following.kind {
        case .number:
            // *Phone:? 555 0100*: a character that was lost on the way.
            return candidate.preceding.shape != .none || candidate.terminator.range.count > 1
        case .lowerCase:
            // “Why?” he asked. Otherwise a careless writer's next sentence, unless the mark is part of a name.
            if !candidate.tail.isEmpty { return false }
            let preceding = candidate.preceding
            if candidate.following.isOpened { return false }
            guard preceding.startsWithCapital else { return true }
            // Where the capital may be that of the sentence, the next word tells: *Yahoo! grows*, *Thanks! i will*.
            return isAtStart(preceding.range.lowerBound, candidate, in: text) && isStarter(candidate, in: text)
        case .capital:
            return !(candidate.tail.hasQuote && isReport(candidate, in: text))
        default:
            return true
        }
    }

    /// Whether direct speech is followed by who said it: *“Why?” Mr Smith asked*, *“Why?” I said*.
    func isReport(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
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

    func endsEllipsis(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        // An ellipsis that opens the sentence, or stands alone in brackets.
        if preceding.shape == .none, isAtStart(candidate.terminator.range.lowerBound, candidate, in: text) {
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
}
