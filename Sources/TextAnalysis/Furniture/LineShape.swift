/// What the first and last scalars of a line tell.
extension Span<UInt8> {
    /// Whether the range ends a sentence: its last scalar, closing quotes and brackets aside, is a full stop or
    /// another mark of that rank in any of the scripts that news comes in.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            let last = scalarStart(before: end, notBefore: range.lowerBound)
            let scalar = scalar(at: last, end: end).scalar
            switch scalar {
            case "\"", "'", ")", "]", "”", "’", "»", "›", "」", "』", "）":
                end = last
            case ".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "॥", "።", "፧", "။", "։", "．":
                return true
            default:
                return false
            }
        }
        return false
    }

    /// The last byte where it is ASCII, else 0.
    func lastByte(of range: Range<Int>) -> UInt8 {
        guard !range.isEmpty, self[range.upperBound - 1] < 0x80 else { return 0 }
        return self[range.upperBound - 1]
    }

    enum LetterCase { case upper, lower, none }

    /// The case of the range's first scalar, opening quotes and brackets passed over.
    func firstLetterCase(of range: Range<Int>) -> LetterCase {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = scalar(at: offset, end: range.upperBound)
            switch scalar {
            case "\"", "'", "(", "[", "“", "‘", "«", "‹", "„", "‚", "¿", "¡":
                offset += length
            default:
                return letterCase(of: scalar)
            }
        }
        return .none
    }

    func letterCase(of scalar: Unicode.Scalar) -> LetterCase {
        switch scalar.value {
        case 0x41...0x5A: return .upper
        case 0x61...0x7A: return .lower
        case ..<0x80: return .none
        default:
            if scalar.properties.isUppercase { return .upper }
            return scalar.properties.isLowercase ? .lower : .none
        }
    }

    /// Whether the word holds at least `minimum` letters and no lower-case one.
    func isCapitals(_ range: Range<Int>, minimum: Int) -> Bool {
        var capitals = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = scalar(at: offset, end: range.upperBound)
            switch letterCase(of: scalar) {
            case .lower: return false
            case .upper: capitals += 1
            case .none: break
            }
            offset += length
        }
        return capitals >= minimum
    }

    /// Length of a bullet and the white space after it at the start of the range; 0 where there is none.
    func bulletLength(in range: Range<Int>) -> Int {
        guard range.count > 2 else { return 0 }
        let (scalar, length) = scalar(at: range.lowerBound, end: range.upperBound)
        var offset = range.lowerBound + length
        switch scalar {
        case "•", "▪", "‣", "◦", "●", "■", "·":
            break
        case "-", "*", "–", "+":
            guard whiteSpaceLength(at: offset, end: range.upperBound) > 0 else { return 0 }
        default:
            return 0
        }
        while offset < range.upperBound {
            let space = whiteSpaceLength(at: offset, end: range.upperBound)
            if space == 0 { break }
            offset += space
        }
        return offset < range.upperBound ? offset - range.lowerBound : 0
    }

    /// The number that opens a list item (`2. `, `3) `), the byte behind it, and the length with the space; nil where
    /// none stands.
    func listNumber(in range: Range<Int>) -> (number: Int, mark: UInt8, length: Int)? {
        var offset = range.lowerBound
        var number = 0
        while offset < range.upperBound, offset - range.lowerBound < 2, (0x30...0x39).contains(self[offset]) {
            number = number * 10 + Int(self[offset] & 0x0F)
            offset += 1
        }
        guard offset > range.lowerBound, offset + 2 < range.upperBound, self[offset + 1] == 0x20,
            self[offset] == 0x2E || self[offset] == 0x29
        else { return nil }
        return (number, self[offset], offset + 2 - range.lowerBound)
    }

    /// Whether a line is an item of a numbered list: one of its neighbors among such lines has the number before or
    /// behind. `1. FC Nord` and `3. Mai` alone are words. O(1) for a line without a number, else O(lines near).
    func isListItem(_ index: Int, among ranges: [Range<Int>]) -> Bool {
        guard let item = listNumber(in: ranges[index]) else { return false }
        func follows(_ other: Range<Int>, by step: Int) -> Bool {
            guard let found = listNumber(in: other) else { return false }
            return found.mark == item.mark && found.number == item.number + step
        }
        let near = Swift.max(0, index - Self.itemReach)..<Swift.min(ranges.count, index + Self.itemReach + 1)
        return ranges[near.lowerBound..<index].contains { follows($0, by: -1) }
            || ranges[index + 1..<near.upperBound].contains { follows($0, by: 1) }
    }

    /// Lines that an item of a list may have.
    private static var itemReach: Int { 8 }

    /// Whether the line is a rule between stories or sections: `***`, `---`, `===`, `###`, `* * *`, `-30-`.
    func isSeparator(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, range.count <= 200 else { return false }
        if hasPrefix(Array("-30-".utf8), in: range) { return range.count == 4 }
        var mark: Unicode.Scalar?
        var marks = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let space = whiteSpaceLength(at: offset, end: range.upperBound)
            if space > 0 {
                offset += space
                continue
            }
            let (scalar, length) = scalar(at: offset, end: range.upperBound)
            switch scalar {
            case "*", "-", "=", "#", "_", "~", "—", "–", "•": break
            default: return false
            }
            if let mark, mark != scalar { return false }
            mark = scalar
            marks += 1
            offset += length
        }
        return marks >= 3
    }

    /// Length of the hashes and the space of a Markdown heading; 0 where there is none.
    func hashLength(in range: Range<Int>) -> Int {
        var offset = range.lowerBound
        while offset < range.upperBound && self[offset] == 0x23 { offset += 1 }
        let hashes = offset - range.lowerBound
        guard hashes >= 1, hashes <= 6, offset < range.upperBound, self[offset] == 0x20 else { return 0 }
        while offset < range.upperBound && self[offset] == 0x20 { offset += 1 }
        return offset < range.upperBound ? offset - range.lowerBound : 0
    }
}
