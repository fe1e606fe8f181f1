/// What the pass over a paragraph remembers, and what it does at the bytes that it stops at.
struct Scan {
    /// The paragraph without the white space around it.
    let limits: Range<Int>
    /// Where the sentence in progress begins.
    private var sentenceStart: Int
    private var quotes = QuoteState()
    /// The outermost parenthesis that is open.
    private var openParenthesis: Int?
    private var depth = 0
    /// A closing parenthesis that nothing had opened.
    private var strayClosing: Int?
    /// Whether a full stop is a colon in this paragraph, as in Armenian.
    private let ignoresFullStops: Bool

    /// A parenthesis that is not closed within this many bytes is taken for a slip.
    private static let longestParenthesis = 400

    init(limits: Range<Int>, in text: Span<UInt8>, lexicon: SegmentationLexicon) {
        self.limits = limits
        sentenceStart = limits.lowerBound
        ignoresFullStops =
            lexicon.ownMarks.contains(.armenianColon) && text.endsSentencesInArmenianWay(in: limits)
    }

    /// Appends the sentence in progress, unless it is empty, and returns where the next one begins.
    @discardableResult
    mutating func endSentence(at end: Int, in text: Span<UInt8>, to ranges: inout [Range<Int>]) -> Int {
        if sentenceStart < end { ranges.append(sentenceStart..<end) }
        sentenceStart = text.endOfWhiteSpace(from: end, in: limits)
        return sentenceStart
    }

    /// Deals with the byte at `offset`, which is not plain, and returns where to go on.
    mutating func advance(
        from offset: Int, _ scanClass: UInt8, in text: Span<UInt8>, rules: BoundaryRules, to ranges: inout [Range<Int>]
    ) -> Int {
        switch scanClass {
        case ScanClass.terminator:
            guard let terminator = text.terminator(at: offset, in: limits) else {
                quotes.note(at: offset, in: text, limits: limits)
                break
            }
            if ignoresFullStops, terminator.kind == .period { return terminator.range.upperBound }
            guard let end = sentenceEnd(at: terminator, in: text, rules: rules) else {
                return terminator.range.upperBound
            }
            return endSentence(at: end, in: text, to: &ranges)
        case ScanClass.straightQuote:
            quotes.noteStraight(at: offset, in: text, limits: limits)
        case ScanClass.openingBracket, ScanClass.closingBracket:
            if let emoticon = emoticon(around: offset, in: text) {
                guard endsSentence(afterEmoticon: emoticon, in: text) else { return emoticon.upperBound }
                return endSentence(at: emoticon.upperBound, in: text, to: &ranges)
            }
            noteParenthesis(at: offset, opens: scanClass == ScanClass.openingBracket, in: text)
        case ScanClass.ruleMark:
            guard let rule = LayoutMark.rule(at: offset, in: text, limits: limits) else {
                // A run that is no rule is not looked at again.
                return endOfRun(at: offset, in: text)
            }
            endSentence(at: text.startOfWhiteSpace(before: rule.lowerBound, in: limits), in: text, to: &ranges)
            return endSentence(at: rule.upperBound, in: text, to: &ranges)
        case ScanClass.slash:
            guard let stamp = LayoutMark.stamp(atSlash: offset, in: text, limits: limits) else { break }
            return cut(around: stamp, in: text, to: &ranges)
        case ScanClass.ownMark:
            return advance(fromOwnMark: offset, in: text, rules: rules, to: &ranges)
        default: break
        }
        return offset + 1
    }

    private mutating func advance(
        fromOwnMark offset: Int, in text: Span<UInt8>, rules: BoundaryRules, to ranges: inout [Range<Int>]
    ) -> Int {
        if text[offset] == 0x20 {
            let end = text.endOfWhiteSpace(from: offset, in: limits)
            guard ThaiBoundary.parts(at: offset..<end, sentenceStart: sentenceStart, in: text, limits: limits) else {
                return end
            }
            return endSentence(at: offset, in: text, to: &ranges)
        }
        guard let mark = text.ownTerminator(at: offset, in: limits) else { return offset + 1 }
        let next = text.endOfWhiteSpace(from: mark.range.upperBound, in: limits)
        // With a small letter behind it, it is the mark that it is elsewhere.
        guard FollowingWord(at: next, in: text, limits: limits).kind != .lowerCase,
            let end = sentenceEnd(at: mark, in: text, rules: rules)
        else { return mark.range.upperBound }
        return endSentence(at: end, in: text, to: &ranges)
    }

    private func endOfRun(at offset: Int, in text: Span<UInt8>) -> Int {
        var end = offset + 1
        while end < limits.upperBound, text[end] == text[offset] { end += 1 }
        return end
    }
}

// MARK: - Terminators

extension Scan {
    /// The end of the sentence that `terminator` ends, or `nil` if it ends none.
    private mutating func sentenceEnd(at terminator: Terminator, in text: Span<UInt8>, rules: BoundaryRules) -> Int? {
        let tail = SentenceTail(after: terminator, quotes: quotes, in: text, limits: limits)
        let next = text.endOfWhiteSpace(from: tail.end, in: limits)
        let sentence = sentenceStart..<limits.upperBound
        let word = text.startOfWhiteSpace(before: terminator.range.lowerBound, in: sentence)
        let candidate = BoundaryCandidate(
            terminator: terminator,
            tail: tail,
            preceding: PrecedingWord(endingAt: word, in: text, limits: sentence),
            following: FollowingWord(at: next, in: text, limits: limits),
            hasSpace: next > tail.end,
            sentenceStart: sentenceStart,
            isParenthetical: isInParenthesis(at: terminator.range.lowerBound),
            limits: limits)
        guard !isInBracket(candidate, in: text), rules.endsSentence(at: candidate, in: text) else { return nil }
        quotes.closeBrackets()
        // The pass goes on behind the tail, so its marks are taken note of here.
        if tail.straightQuotes > 0 { quotes.straightIsOpen = false }
        if tail.hasCurlyQuote { quotes.curly = .closed }
        if tail.hasBracket {
            depth = 0
            openParenthesis = nil
        }
        return rules.endOfNoteNumber(after: candidate, in: text) ?? tail.end
    }
}

// MARK: - Parentheses and emoticons

extension Scan {
    private mutating func noteParenthesis(at offset: Int, opens: Bool, in text: Span<UInt8>) {
        if opens {
            let mirrored = strayClosing
            strayClosing = nil
            if depth == 0, let mirrored, offset - mirrored < 80, isRightToLeft(after: mirrored, in: text) { return }
            guard closesParenthesis(openedAt: offset, in: text) else { return }
            if depth == 0 { openParenthesis = offset }
            depth += 1
        } else if depth > 0 {
            depth -= 1
            if depth == 0 { openParenthesis = nil }
        } else {
            strayClosing = offset
        }
    }

    private func closesParenthesis(openedAt offset: Int, in text: Span<UInt8>) -> Bool {
        let end = min(limits.upperBound, offset + Scan.longestParenthesis)
        var index = offset + 1
        while index < end {
            if text[index] == 0x29 { return true }
            index += 1
        }
        return false
    }

    /// Whether Hebrew or Arabic stands behind a parenthesis, where some sources have the two mirrored: `) ره (`.
    private func isRightToLeft(after offset: Int, in text: Span<UInt8>) -> Bool {
        let next = text.scalar(at: text.endOfWhiteSpace(from: offset + 1, in: limits), in: limits)
        return next.map { (0x0590...0x08FF).contains($0.value) } ?? false
    }

    /// Whether a parenthesis is open that began inside the sentence in progress.
    private func isInParenthesis(at offset: Int) -> Bool {
        guard let openParenthesis else { return false }
        return openParenthesis > sentenceStart + 1 && offset - openParenthesis <= Scan.longestParenthesis
    }

    /// Whether a full-width mark without a space behind it stands in a bracket that opened inside the sentence in progress, and closes behind
    /// the marks that would close with it: *彼は「もう遅い。帰ろう」と言った。* A colon introduces sentences.
    private func isInBracket(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard candidate.terminator.kind == .ideographic, let opening = quotes.bracket, opening > sentenceStart + 3,
            !candidate.hasSpace,
            let before = text.scalar(before: opening, in: sentenceStart..<limits.upperBound),
            before.value != 0x3A, before.value != 0xFF1A
        else { return false }
        var depth = quotes.brackets
        var index = candidate.terminator.range.upperBound
        let end = min(limits.upperBound, index + Scan.longestParenthesis) - 2
        while index < end {
            if let opens = isOpeningBracket(at: index, in: text) {
                depth += opens ? 1 : -1
                if depth == 0 {
                    // Behind it the sentence goes on, else what stands inside may be more than one.
                    guard index >= candidate.tail.end, let next = text.scalar(at: index + 3, in: limits) else {
                        return false
                    }
                    return !isWhiteSpace(next.value) && terminatorKind(of: next.value) == nil
                }
            }
            index += 1
        }
        return false
    }

    /// The emoticon whose mouth stands at `offset`, with white space before it.
    private func emoticon(around offset: Int, in text: Span<UInt8>) -> Range<Int>? {
        var eyes = offset - 1
        if eyes >= limits.lowerBound, text[eyes] == 0x2D { eyes -= 1 }
        guard eyes > limits.lowerBound, text[eyes - 1] <= 0x20,
            let end = endOfEmoticon(at: eyes, in: text, limits: limits), end > offset
        else { return nil }
        return eyes..<end
    }

    /// An emoticon in the middle of a line closes its sentence if a capital follows.
    private func endsSentence(afterEmoticon emoticon: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard emoticon.lowerBound > sentenceStart else { return false }
        let next = text.endOfWhiteSpace(from: emoticon.upperBound, in: limits)
        return FollowingWord(at: next, in: text, limits: limits).kind == .capital
    }
}

// MARK: - Stamps

extension Scan {
    /// Cuts behind a stamp of date and time if a capital follows or nothing but a name stands before it, and before it if it
    /// stands after a name or address: *Ann Lee | 04/26/2001 07:17 AM | Please send …*, but *posted on 04/26/2001 07:17 AM*.
    private mutating func cut(around stamp: Range<Int>, in text: Span<UInt8>, to ranges: inout [Range<Int>]) -> Int {
        let next = FollowingWord(
            at: text.endOfWhiteSpace(from: stamp.upperBound, in: limits), in: text, limits: limits)
        guard next.kind == .capital && !next.isAllCapitals || isName(before: stamp.lowerBound, in: text) else {
            return stamp.upperBound
        }
        let end = text.startOfWhiteSpace(before: stamp.lowerBound, in: sentenceStart..<limits.upperBound)
        let before = PrecedingWord(endingAt: end, in: text, limits: sentenceStart..<limits.upperBound)
        if before.shape == .none || before.startsWithCapital { endSentence(at: end, in: text, to: &ranges) }
        return endSentence(at: stamp.upperBound, in: text, to: &ranges)
    }

    /// Whether the sentence so far is one to four words with capitals.
    private func isName(before offset: Int, in text: Span<UInt8>) -> Bool {
        guard offset - sentenceStart <= 48 else { return false }
        var start = sentenceStart
        var words = 0
        while start < offset {
            let word = FollowingWord(at: start, in: text, limits: start..<offset)
            guard word.kind == .capital, word.range.lowerBound == start, !word.range.isEmpty else { return false }
            words += 1
            let end = word.range.upperBound
            start = text.endOfWhiteSpace(from: end, in: limits)
            // *Jeffrey T. Hodge* has a full stop.
            if start == end, end < offset, text[end] == 0x2E { start = text.endOfWhiteSpace(from: end + 1, in: limits) }
        }
        return (1...4).contains(words)
    }
}
