import TextAnalysis

extension Span<UInt8> {
    /// Letters in a range, bytes of other scripts counted each.
    func letters(in range: Range<Int>) -> Int {
        var letters = 0
        for offset in range where self[offset] >= 0x80 || (0x61...0x7A).contains(self[offset] | 0x20) { letters += 1 }
        return letters
    }

    /// Whether the last mark, but for closing quotation marks and brackets, is a question mark.
    func endsInQuestion(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            switch self[end - 1] {
            case 0x22, 0x27, 0x29, 0x20: end -= 1
            case 0x3F: return true
            // ” and ’.
            case 0x9D, 0x99:
                guard end - 3 >= range.lowerBound, self[end - 2] == 0x80, self[end - 3] == 0xE2 else { return false }
                end -= 3
            default: return false
            }
        }
        return false
    }

    /// `These are the names:`, also where a source has put a full stop behind it.
    func endsInColon(_ range: Range<Int>) -> Bool {
        range.count > 2 && range.suffix(2).contains { self[$0] == UInt8(ascii: ":") }
    }

    /// `(More on page 3.)`: an aside.
    func isInBrackets(_ range: Range<Int>) -> Bool {
        range.count > 2 && self[range.lowerBound] == UInt8(ascii: "(") && range.suffix(2).contains { self[$0] == UInt8(ascii: ")") }
    }

    /// `artist`, `fisherman`, `10-year-old`.
    func endsAsPerson(_ range: Range<Int>) -> Bool {
        func ends(in suffix: StaticString) -> Bool {
            let length = suffix.utf8CodeUnitCount
            guard range.count > length + 2 else { return false }
            return suffix.withUTF8Buffer { bytes in
                (0..<length).allSatisfy { unsafe self[range.upperBound - length + $0] == bytes[$0] }
            }
        }
        switch self[range.upperBound - 1] {
        case UInt8(ascii: "n"): return ends(in: "man") || ends(in: "woman") || ends(in: "men") || ends(in: "women")
        case UInt8(ascii: "t"): return ends(in: "ist")
        case UInt8(ascii: "s"): return ends(in: "ists")
        case UInt8(ascii: "r"): return ends(in: "ographer")
        case UInt8(ascii: "d"): return ends(in: "old")
        default: return false
        }
    }

    /// One `s` at the end, as English plurals have.
    func endsInPlural(_ range: Range<Int>) -> Bool {
        guard range.count > 3, let last = range.last, self[last] == UInt8(ascii: "s") else { return false }
        return self[last - 1] != UInt8(ascii: "s") && self[last - 1] != UInt8(ascii: "u") && self[last - 1] != UInt8(ascii: "i")
    }
}

extension AnalyzedArticle {
    /// Whether a sentence opens in the middle of one: with a small letter, as where a source was cut wrongly.
    func isFragment(_ range: Range<Int>, _ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first, first.range.lowerBound == range.lowerBound, first.shape == .lower else { return false }
        let text = article.text.utf8Span.span
        return (0x61...0x7A).contains(text[range.lowerBound]) && !first.range.contains { (0x41...0x5A).contains(text[$0]) }
    }
}
