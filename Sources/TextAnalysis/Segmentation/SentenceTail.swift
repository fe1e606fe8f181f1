/// The marks after a terminator that still belong to its sentence: closing quotation marks and brackets, note
/// references (`[12]`), an omission in brackets (`[…]`), an emoticon.
struct SentenceTail {
    /// Where the sentence ends, if it ends here.
    var end: Int
    var hasQuote = false
    var hasBracket = false
    var hasCurlyQuote = false
    /// Whether the mark of a title closes in it: `》`.
    var hasTitleMark = false
    /// Straight quotation marks among the tail, each of which turns open into closed.
    var straightQuotes = 0

    var isEmpty: Bool { !hasQuote && !hasBracket }
}

extension SentenceTail {
    /// Reads the marks behind a terminator.
    ///
    /// - Parameter quotes: The quotation marks that are open before it.
    init(after terminator: Terminator, quotes: QuoteState, in text: Span<UInt8>, limits: Range<Int>) {
        end = terminator.range.upperBound
        var isAttached = true
        // A bound on the marks keeps the cost of a terminator bounded.
        for _ in 0..<12 {
            let mark = isAttached ? end : text.endOfWhiteSpace(from: end, in: limits)
            guard let reading = text.scalar(at: mark, in: limits) else { return }
            var quotes = quotes
            quotes.straightIsOpen = quotes.straightIsOpen != (straightQuotes % 2 == 1)
            if hasCurlyQuote { quotes.curly = .closed }
            if let close = endOfBracketedNote(at: mark, in: text, limits: limits, isAttached: isAttached)
                ?? (isAttached ? endOfWordedNote(at: mark, in: text, limits: limits) : nil)
            {
                end = close
            } else if reading.value == 0x201D
                ? closes(curly: reading, isAttached, quotes, terminator.kind, in: text, limits: limits)
                : isCloser(reading.value)
                    || isOpenerOrCloser(reading.value)
                        && closes(reading, isAttached: isAttached, quotes, terminator.kind, in: text, limits: limits)
            {
                end = reading.range.upperBound
                note(reading.value)
            } else if let close = endOfEmoticon(at: mark, in: text, limits: limits) {
                end = close
            } else if reading.value == 0x3E, let close = endOfArrow(at: mark, in: text, limits: limits) {
                end = close
            } else if isAttached, isSuperscript(reading.value) {
                end = reading.range.upperBound
            } else if isAttached {
                isAttached = false
                continue
            } else {
                return
            }
            isAttached = true
        }
    }

    private mutating func note(_ mark: UInt32) {
        switch mark {
        case 0x29, 0x5D, 0x7D, 0xFF09, 0xFF3D, 0x3011, 0x3015: hasBracket = true
        case 0x2A, 0x5F: break
        case 0x22:
            straightQuotes += 1
            hasQuote = true
        case 0x201C, 0x201D:
            hasCurlyQuote = true
            hasQuote = true
        case 0x3009, 0x300B: hasTitleMark = true
        default: hasQuote = true
        }
    }
}

/// Whether a mark that opens or closes closes here.
///
/// A letter or digit right after it tells an opening mark, unless a straight quotation mark is open; so does white
/// space before it, unless white space follows, too.
private func closes(
    _ mark: ScalarReading, isAttached: Bool, _ quotes: QuoteState, _ kind: Terminator.Kind, in text: Span<UInt8>,
    limits: Range<Int>
) -> Bool {
    let quoteIsOpen = quotes.straightIsOpen
    let next = text.scalar(at: mark.range.upperBound, in: limits)?.value
    let isBeforeSpace =
        next.map { isWhiteSpace($0) || terminatorKind(of: $0) != nil || isCloser($0) || $0 == 0x2C } ?? true
    switch mark.value {
    case 0x22: return isAttached ? quoteIsOpen || isBeforeSpace : quoteIsOpen && isBeforeSpace
    // French sets its closing guillemet apart.
    case 0xBB, 0x203A: return isAttached || isBeforeSpace
    case 0x2018, 0x201C, 0xAB, 0x2039:
        // Some Chinese sources know only `“`.
        if mark.value == 0x201C, kind == .ideographic, isAttached, quotes.curly == .open {
            return !isClosed(behind: mark.range.upperBound, in: text, limits: limits)
        }
        // *„Nežinau. “ Jis išėjo.*
        if mark.value == 0x201C, !isAttached, quotes.curly == .openLow { return isBeforeSpace }
        return isAttached && (isBeforeSpace || next == 0x22)
    case 0x27:
        // Two of them for one mark: the first tells as little as the space before it, the second closes before a space.
        if next == 0x27 {
            let second = text.scalar(at: mark.range.upperBound + 1, in: limits)?.value
            return isAttached || second.map { isWhiteSpace($0) || $0 == 0x2C } ?? true
        }
        return isBeforeSpace || isAttached && next == 0x22
    default: return isAttached && isBeforeSpace
    }
}

/// Whether the next curly mark within a few sentences is `”`.
private func isClosed(behind offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Bool {
    var index = offset
    let end = min(limits.upperBound, offset + 400) - 2
    while index < end {
        if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x9C || text[index + 2] == 0x9D {
            return text[index + 2] == 0x9D
        }
        index += 1
    }
    return false
}

/// Whether `”` closes. Finnish and Swedish open with it, too: set apart from the terminator and close to a word, or after
/// a full-width full stop, it opens unless a quotation is open, or the next curly mark opens one: then the paragraph began inside a quotation.
private func closes(
    curly mark: ScalarReading, _ isAttached: Bool, _ quotes: QuoteState, _ kind: Terminator.Kind, in text: Span<UInt8>,
    limits: Range<Int>
) -> Bool {
    let next = text.scalar(at: mark.range.upperBound, in: limits)?.value
    if isAttached {
        return kind != .ideographic || quotes.curly != .closed || !(next.map { ScalarKind($0).isLetter } ?? false)
            || !isClosed(behind: mark.range.upperBound, in: text, limits: limits)
    }
    guard let next else { return true }
    return ScalarKind(next).isLetter || ScalarKind(next) == .digit
        ? false : quotes.curly != .closed || !isWhiteSpace(next)
}

/// The end of `[12]`, `[a]`, `[…]`, `[...]` or `(...)` at `offset`, or `nil`. Letters stand in a note only where it is
/// attached to its sentence; numbers and omissions can stand apart.
private func endOfBracketedNote(at offset: Int, in text: Span<UInt8>, limits: Range<Int>, isAttached: Bool) -> Int? {
    let opening = text[offset]
    guard opening == 0x5B || opening == 0x28 else { return nil }
    let closing: UInt8 = opening == 0x5B ? 0x5D : 0x29
    var index = offset + 1
    var isOmission = true
    var isNumber = true
    while index < limits.upperBound, index - offset < 6 {
        let byte = text[index]
        if byte == closing {
            guard index > offset + 1 else { return nil }
            return isOmission || opening == 0x5B && (isNumber || isAttached) ? index + 1 : nil
        }
        // Full stops and the bytes of `…`.
        let isEllipsis = byte == 0x2E || byte == 0xE2 || byte == 0x80 || byte == 0xA6
        if !isEllipsis {
            isOmission = false
            guard byte.isASCIIAlphanumeric else { return nil }
            if byte > 0x39 { isNumber = false }
        }
        index += 1
    }
    return nil
}

/// The end of `[note 2]` or `[citation needed]` at `offset`, or `nil`: small letters first, and white space behind.
private func endOfWordedNote(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Int? {
    guard text[offset] == 0x5B, offset + 1 < limits.upperBound, text[offset + 1].isASCIILowercase else { return nil }
    var index = offset + 1
    while index < limits.upperBound, index - offset < 24, text[index].isASCIIAlphanumeric || text[index] == 0x20 {
        index += 1
    }
    guard index < limits.upperBound, text[index] == 0x5D else { return nil }
    return index + 1 == limits.upperBound || text[index + 1] <= 0x20 ? index + 1 : nil
}

/// The end of an emoticon such as `:-)` at `offset` that white space or the paragraph's end follows, or `nil`.
func endOfEmoticon(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Int? {
    guard [0x3A, 0x3B, 0x3D].contains(text[offset]) else { return nil }
    var index = offset + 1
    if index < limits.upperBound, text[index] == 0x2D { index += 1 }
    let mouths = index
    while index < limits.upperBound, index - mouths < 8, isMouth(text[index]) { index += 1 }
    guard index > mouths else { return nil }
    let next = text.scalar(at: index, in: limits)?.value
    return next.map(isWhiteSpace) ?? true ? index : nil
}

/// `)`, `(`, `D`, `P` or `p`.
private func isMouth(_ byte: UInt8) -> Bool {
    byte == 0x29 || byte == 0x28 || byte == 0x44 || byte == 0x50 || byte == 0x70
}

private func isSuperscript(_ value: UInt32) -> Bool {
    switch value {
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: true
    default: false
    }
}

/// The end of `>>` or `>>>` at `offset`, which points from a teaser to its story, or `nil`.
private func endOfArrow(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Int? {
    var end = offset
    while end < limits.upperBound, end - offset < 4, text[end] == 0x3E { end += 1 }
    guard end - offset >= 2 else { return nil }
    return end == limits.upperBound || text[end] <= 0x20 ? end : nil
}
