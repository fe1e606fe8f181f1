/// Texts of blocks in small letters, as lists of phrases have them.
enum SmallLetters {
    /// The text in small letters, as `String.lowercased` has it. O(bytes).
    static func of(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var small: [UInt8] = []
        small.reserveCapacity(text.count + 4)
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte < 0x80 {
                small.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                place += 1
                continue
            }
            let length = byte < 0xE0 ? 2 : 3
            // Dashes, quotes and signs of money, and the scripts of East Asia, have no capitals. What is broken, and all
            // else of three bytes or four, is left to the library.
            guard place + length <= text.endIndex, (0xC2...0xE9).contains(byte), byte < 0xE0 || byte > 0xE1,
                byte != 0xE2 || text[place + 1] <= 0x83, text[place + 1] & 0xC0 == 0x80,
                length == 2 || text[place + 2] & 0xC0 == 0x80
            else { return Array(String(decoding: text, as: UTF8.self).lowercased().utf8) }
            if length == 2 {
                var letter = pairs[Int(byte & 0x1F) << 6 | Int(text[place + 1] & 0x3F)]
                while letter != 0 {
                    small.append(UInt8(truncatingIfNeeded: letter))
                    letter >>= 8
                }
            } else {
                small += text[place..<place + 3]
            }
            place += length
        }
        return small
    }

    /// The small letters of all characters of two bytes, by their number: up to four bytes, the first one lowest.
    private static let pairs: [UInt32] = (0..<0x800).map { number in
        guard let scalar = Unicode.Scalar(UInt32(number)) else { return 0 }
        return String(Character(scalar)).lowercased().utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// What stands from the first letter on, or from the mark where that comes first.
    static func fromFirstLetter(of text: [UInt8], or mark: Character? = nil) -> [UInt8] {
        guard let start = text.firstIndex(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) else { return [] }
        if text[start] < 0x80 { return start == 0 ? text : Array(text[start...]) }
        let rest = String(decoding: text[start...], as: UTF8.self)
        return Array(rest.drop { !$0.isLetter && $0 != mark }.utf8)
    }
}

extension String {
    /// The parts between occurrences of a separator. O(bytes).
    func parts(around separator: String) -> [String] {
        let text = utf8Span.span
        let mark = separator.utf8Span.span
        guard var found = text.firstOccurrence(of: mark, from: 0) else { return [self] }
        var parts: [String] = []
        var start = 0
        while true {
            parts.append(text.string(start..<found))
            start = found + mark.count
            guard let next = text.firstOccurrence(of: mark, from: start) else { break }
            found = next
        }
        return parts + [text.string(start..<text.count)]
    }
}
