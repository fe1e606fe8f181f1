/// What comes after a terminator and the marks that close with it.
struct FollowingWord {
    enum Kind {
        /// The paragraph ends.
        case nothing
        case capital
        case lowerCase
        case caseless
        case number
        case symbol
    }

    var kind: Kind
    /// The word without the marks that open it; empty for a symbol.
    var range: Range<Int>
    /// The first scalar after the white space: an opening mark, or the word's first.
    var firstScalar: UInt32
    /// Whether quotation marks or brackets open it.
    var isOpened = false
    /// Whether a dash stands before it: *—preguntó Ana*.
    var hasDash = false
    var isAllCapitals = false
    var hasLowerCase = false
    var letterCount = 0

    /// Opening marks and bytes of the word read at most.
    static let reach = 40
}

extension FollowingWord {
    /// Reads on from `offset`, which is no white space.
    init(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) {
        let window = limits.lowerBound..<min(limits.upperBound, offset + FollowingWord.reach)
        var start = offset
        firstScalar = text.scalar(at: offset, in: window)?.value ?? 0
        kind = .nothing
        range = offset..<offset
        guard offset < limits.upperBound else { return }
        kind = .symbol

        // Opening marks, dashes and bullets before the word.
        while let reading = text.scalar(at: start, in: window) {
            var end = reading.range.upperBound
            if isOpener(reading.value) {
                isOpened = true
            } else if isLeadIn(reading.value) {
                if reading.value == 0x2D || (0x2012...0x2015).contains(reading.value) { hasDash = true }
            } else if reading.value == 0x2C, end < window.upperBound, text[end] == 0x2C {
                // Two commas for a low quotation mark: *,,Toen heb ik …''*.
                isOpened = true
                if start == offset { firstScalar = 0x201E }
                end += 1
            } else {
                break
            }
            start = text.endOfWhiteSpace(from: end, in: window)
        }
        guard let first = text.scalar(at: start, in: window) else { return }
        switch ScalarKind(first.value) {
        case .upperCase: kind = .capital
        case .lowerCase: kind = .lowerCase
        case .caseless: kind = .caseless
        case .digit: kind = .number
        case .mark, .other: return
        }
        var end = start
        var capitals = 0
        while let reading = text.scalar(at: end, in: window) {
            let scalarKind = ScalarKind(reading.value)
            if scalarKind.isLetter {
                letterCount += 1
                if scalarKind == .upperCase { capitals += 1 }
                if scalarKind == .lowerCase { hasLowerCase = true }
            } else if scalarKind != .mark && scalarKind != .digit {
                break
            }
            end = reading.range.upperBound
        }
        range = start..<end
        isAllCapitals = letterCount > 1 && capitals == letterCount
        // *iPhone*, *eBay* are as good as a capital, units such as *kWh* are not; *'n Gebruiker*, *'s Avonds* have it on the next word.
        if kind == .lowerCase, capitals > 0 && letterCount > 3 || isShortArticle(in: text, limits: window) { kind = .capital }
    }
}

extension FollowingWord {
    /// Whether the word is one small letter between an apostrophe and a word with a capital: the short article and its
    /// like in Afrikaans and Dutch.
    private func isShortArticle(in text: Span<UInt8>, limits: Range<Int>) -> Bool {
        guard letterCount == 1, isOpened, range.upperBound < limits.upperBound, text[range.upperBound] == 0x20,
            let mark = text.scalar(before: range.lowerBound, in: limits), mark.value == 0x27 || mark.value == 0x2019,
            let next = text.scalar(at: range.upperBound + 1, in: limits)
        else { return false }
        return ScalarKind(next.value) == .upperCase
    }
}

/// Whether the scalar is a dash, a bullet or an inverted mark that may stand before a sentence's first word.
private func isLeadIn(_ value: UInt32) -> Bool {
    switch value {
    case 0x2D, 0x2A, 0x5F, 0xA1, 0xBF, 0xB7, 0x2010...0x2015, 0x2022, 0x2023, 0x25A0...0x25CF, 0x2026, 0x2E: true
    default: false
    }
}
