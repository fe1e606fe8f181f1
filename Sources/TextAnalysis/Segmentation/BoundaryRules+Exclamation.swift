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
            if candidate.following.isOpened || isReportingVerb(candidate.following.range, in: text) { return false }
            guard preceding.startsWithCapital else { return true }
            // Where the capital may be that of the sentence, the next word tells: *Yahoo! grows*, *Thanks! i will*.
            return isAtStart(preceding.range.lowerBound, candidate, in: text) && isStarter(candidate, in: text)
        case .caseless:
            if candidate.tail.hasQuote, isCaselessReport(candidate, in: text) { return false }
            return !isForeignName(candidate, in: text)
        case .capital:
            if candidate.tail.isEmpty, candidate.preceding.startsWithCapital,
                isCompanyEnding(candidate.following, in: text)
            {
                return false
            }
            return !(candidate.tail.hasQuote && isReport(candidate, in: text))
        default:
            return true
        }
    }

    /// *Yahoo! Inc.*
    private func isCompanyEnding(_ word: FollowingWord, in text: Span<UInt8>) -> Bool {
        WordKey(word.range, in: text).map { SegmentationLexicon.companyEndings[$0] != nil } ?? false
    }

    /// Whether direct speech is followed by who said it: *“Why?” Mr Smith asked*, *“Why?” I said*, *“Why?” Brandt, 43, told us*,
    /// *“Why?” One engineer asked.*
    func isReport(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard !candidate.following.isOpened else { return false }
        let window = candidate.following.range.lowerBound..<candidate.limits.upperBound
        var word = candidate.following.range
        if let key = WordKey(word, in: text), lexicon.reporters[key] != nil {
            return reportsByOne(after: word, window, in: text)
        }
        for position in 0..<4 {
            guard let key = WordKey(word, in: text) else { return false }
            if position > 0, lexicon.reportingVerbs[key] != nil { return true }
            // A name goes on with capitals; the pronoun of a new sentence does not report.
            guard let first = text.scalar(at: word.lowerBound, in: window), ScalarKind(first.value) == .upperCase,
                lexicon.starters[key] == nil || word.count == 1
            else { return false }
            var next = word.upperBound
            if next < window.upperBound, text[next] == UInt8(ascii: ",") {
                return reportsBehindApposition(from: next + 1, window, in: text)
            }
            if next < window.upperBound, text[next] == 0x2E { next += 1 }
            guard let following = self.word(after: next, window, in: text) else { return false }
            word = following
        }
        return false
    }

    /// Whether direct speech is followed by a verb of saying, or by one that closes a clause of up to four words, in a
    /// script without capitals: *"क्यों?" राम ने पूछा।*
    private func isCaselessReport(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        if isReportingVerb(candidate.following.range, in: text) { return true }
        guard !candidate.following.isOpened, !lexicon.reportingVerbs.isEmpty else { return false }
        let window = candidate.following.range.lowerBound..<candidate.limits.upperBound
        var end = candidate.following.range.upperBound
        for _ in 0..<3 {
            guard let word = word(after: end, window, in: text) else { return false }
            end = word.upperBound
            guard isReportingVerb(word, in: text) else { continue }
            guard let next = text.scalar(at: end, in: window) else { return true }
            return next.value == 0x2C || terminatorKind(of: next.value) != nil
        }
        return false
    }

    private func word(after offset: Int, _ window: Range<Int>, in text: Span<UInt8>) -> Range<Int>? {
        let start = text.endOfWhiteSpace(from: offset, in: window)
        let word = FollowingWord(at: start, in: text, limits: window).range
        return word.lowerBound == start && !word.isEmpty ? word : nil
    }

    /// The most bytes between a name and its verb: `, who leads the union,`.
    private static let longestApposition = 80

    /// Whether a verb of saying follows the comma that closes what stands behind a name.
    private func reportsBehindApposition(from start: Int, _ window: Range<Int>, in text: Span<UInt8>) -> Bool {
        var offset = start
        let limit = min(window.upperBound, start + Self.longestApposition)
        while offset < limit, text[offset] != UInt8(ascii: ",") {
            if text[offset] == 0x2E || text[offset] == 0x3F || text[offset] == 0x21 || text[offset] == 0x22 {
                return false
            }
            offset += 1
        }
        guard offset < limit, let verb = word(after: offset + 1, window, in: text), let key = WordKey(verb, in: text)
        else {
            return false
        }
        return lexicon.reportingVerbs[key] != nil
    }

    /// Whether one or two small words and a verb of saying follow `One`, and then a full stop or a comma.
    private func reportsByOne(after first: Range<Int>, _ window: Range<Int>, in text: Span<UInt8>) -> Bool {
        var end = first.upperBound
        for position in 0..<3 {
            guard let word = word(after: end, window, in: text), let key = WordKey(word, in: text),
                let letter = text.scalar(at: word.lowerBound, in: window), ScalarKind(letter.value) == .lowerCase
            else { return false }
            end = word.upperBound
            if position > 0, lexicon.reportingVerbs[key] != nil {
                return end == window.upperBound || text[end] == 0x2E || text[end] == UInt8(ascii: ",")
            }
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
        // Hebrew sets the full stop behind the mark, so a quotation that breaks off is part of a sentence.
        case .caseless: return !(candidate.tail.hasQuote && isHebrew(candidate.following.firstScalar))
        case .nothing: return true
        }
    }
}
