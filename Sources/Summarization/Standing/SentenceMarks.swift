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

    /// `The vote goes to the heart of a matter that has divided the town for years: who pays?`: eight words and a colon before what is asked.
    func leadsToQuestion(_ range: Range<Int>) -> Bool {
        var spaces = 0
        for offset in range {
            if self[offset] == UInt8(ascii: ":"), spaces >= 7, offset + 1 < range.upperBound, self[offset + 1] == 0x20 {
                return true
            }
            if self[offset] == 0x20 { spaces += 1 }
        }
        return false
    }

    /// `These are the names:`, also where a source has put a full stop behind it.
    func endsInColon(_ range: Range<Int>) -> Bool {
        range.count > 2 && range.suffix(2).contains { self[$0] == UInt8(ascii: ":") }
    }

    /// `(More on page 3.)`: an aside.
    func isInBrackets(_ range: Range<Int>) -> Bool {
        range.count > 2 && self[range.lowerBound] == UInt8(ascii: "(")
            && range.suffix(2).contains { self[$0] == UInt8(ascii: ")") }
    }

    /// `’s the warning`: what an apostrophe joins to a word that is lost.
    func opensWithEnding(_ range: Range<Int>) -> Bool {
        guard range.count > 8 else { return false }
        var offset = range.lowerBound
        if self[offset] == 0x27 {
            offset += 1
        } else if self[offset] == 0xE2, self[offset + 1] == 0x80, self[offset + 2] == 0x99 {
            offset += 3
        }
        guard offset > range.lowerBound else { return false }
        return ["s ", "re ", "ve ", "ll ", "d "].contains { ending in
            zip(offset..., ending.utf8).allSatisfy { self[$0] == $1 }
        }
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
        return self[last - 1] != UInt8(ascii: "s") && self[last - 1] != UInt8(ascii: "u")
            && self[last - 1] != UInt8(ascii: "i")
    }
}

extension AnalyzedArticle {
    /// Whether a sentence opens in the middle of one: with a small letter, a comma or `'s`, as where a source was cut wrongly.
    func isFragment(_ range: Range<Int>, _ tokens: ArraySlice<Token>) -> Bool {
        let text = article.text.utf8Span.span
        if text.opensWithEnding(range) || !range.isEmpty && [0x2C, 0x3B].contains(text[range.lowerBound]) {
            return true
        }
        guard let first = tokens.first, first.range.lowerBound == range.lowerBound, first.shape == .lower else {
            return false
        }
        return (0x61...0x7A).contains(text[range.lowerBound])
            && !first.range.contains { (0x41...0x5A).contains(text[$0]) }
    }
}
