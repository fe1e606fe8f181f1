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

    /// Takes note of the curly mark whose first byte is at `offset`, if one is.
    mutating func note(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) {
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
}
