/// Texts of blocks in small letters, as lists of phrases have them.
enum SmallLetters {
    /// The text in small letters.
    static func of(_ text: ArraySlice<UInt8>) -> [UInt8] {
        if text.allSatisfy({ $0 < 0x80 }) { return text.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
        return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
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
