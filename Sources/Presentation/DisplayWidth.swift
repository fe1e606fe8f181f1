/// The columns that a text without control characters takes on a terminal.
///
/// A character of East Asian width "wide" or "fullwidth" and an emoji take two columns, all others one. The ranges are
/// the blocks in which such characters lie; a terminal can differ in single characters.
///
/// Source: Unicode Standard Annex #11, East Asian Width. Complexity: O(text).
func displayWidth(_ text: some StringProtocol) -> Int {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.utf8.count }
    return text.reduce(0) { columns, character in
        columns + (character.unicodeScalars.first.map(isWide) == true ? 2 : 1)
    }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
        true
    default: false
    }
}

extension String {
    /// The text with spaces behind it up to a number of columns.
    func padded(to columns: Int) -> String {
        self + String(repeating: " ", count: max(0, columns - displayWidth(self)))
    }
}
