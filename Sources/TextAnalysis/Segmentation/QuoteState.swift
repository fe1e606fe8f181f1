/// Which quotation marks are open where the pass over a paragraph is.
struct QuoteState {
    enum Curly {
        case closed
        /// Opened by `“`, or by `”` in the way of Finnish and Swedish.
        case open
        /// Opened by `„`, which `“` closes.
        case openLow
    }

    /// Whether an odd number of straight quotation marks stand before.
    var straightIsOpen = false
    var curly = Curly.closed
    /// The outermost bracket of Chinese and Japanese that is open: `「`, `『`, `（`.
    private(set) var bracket: Int?
    private(set) var brackets = 0

    /// Forgets brackets that the end of a sentence leaves open.
    mutating func closeBrackets() {
        bracket = nil
        brackets = 0
    }

    /// Takes note of the curly mark or bracket whose first byte is at `offset`, if one is.
    mutating func note(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) {
        if text[offset] == 0xE3 || text[offset] == 0xEF { return noteBracket(at: offset, in: text, limits: limits) }
        guard text[offset] == 0xE2, offset + 2 < limits.upperBound, text[offset + 1] == 0x80 else { return }
        switch text[offset + 2] {
        case 0x9E: curly = .openLow
        case 0x9C: curly = curly == .openLow ? .closed : .open
        case 0x9D:
            let before = text.scalar(before: offset, in: limits)?.value
            let opens = curly == .closed && (before.map { isWhiteSpace($0) || isOpener($0) } ?? true)
            curly = opens ? .open : .closed
        default: break
        }
    }

    private mutating func noteBracket(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) {
        guard offset + 2 < limits.upperBound, let opens = isOpeningBracket(at: offset, in: text) else { return }
        if opens {
            if brackets == 0 { bracket = offset }
            brackets += 1
        } else if brackets > 0 {
            brackets -= 1
            if brackets == 0 { bracket = nil }
        }
    }

    /// Takes note of the straight quotation mark at `offset`. What stands on its sides tells more than how many stood
    /// before it, of which one may be lost.
    mutating func noteStraight(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) {
        let before = text.scalar(before: offset, in: limits)?.value
        let after = text.scalar(at: offset + 1, in: limits)?.value
        if isHebrewAbbreviation(around: offset..<offset + 1, in: text, limits: limits) { return }
        let isBehindSpace = before.map { isWhiteSpace($0) || isOpener($0) && $0 != 0x22 } ?? true
        let isBeforeSpace =
            after.map {
                isWhiteSpace($0) || isCloser($0) || $0 == 0x2C || $0 == 0x3A || $0 == 0x3B
                    || terminatorKind(of: $0) != nil
            }
            ?? true
        if isBehindSpace != isBeforeSpace {
            straightIsOpen = isBehindSpace
        } else if straightIsOpen || !(before.map { ScalarKind($0) == .digit } ?? false) {
            // After a digit it is the sign for inches, unless it closes.
            straightIsOpen.toggle()
        }
    }
}

/// Whether a bracket of Chinese and Japanese that begins at `offset` opens; `nil` if none begins there.
func isOpeningBracket(at offset: Int, in text: Span<UInt8>) -> Bool? {
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E), (0xEF, 0xBC, 0x88): true
    case (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xEF, 0xBC, 0x89): false
    default: nil
    }
}

/// Whether the mark stands between two letters of Hebrew: *ארה"ב*.
func isHebrewAbbreviation(around mark: Range<Int>, in text: Span<UInt8>, limits: Range<Int>) -> Bool {
    guard let before = text.scalar(before: mark.lowerBound, in: limits),
        let after = text.scalar(at: mark.upperBound, in: limits)
    else { return false }
    return isHebrew(before.value) && isHebrew(after.value)
}

/// Whether the scalar is a letter of Hebrew.
func isHebrew(_ value: UInt32) -> Bool { (0x05D0...0x05EA).contains(value) }
