/// Small fields of documents.
enum XMLFieldText {
    /// A field that may be HTML, once or twice escaped, in a line.
    static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        let line = FoldedText.folding(MarkupText.plain(text) ?? text)
        return line.isEmpty ? nil : line
    }

    /// A date of ISO 8601 with the marks between its numbers: `2024-05-03T09:10:00+0200` for `20240503T091000+0200`.
    static func date(_ text: String?) -> String? {
        guard let text else { return nil }
        let bytes = Array(text.utf8)
        func isNumber(_ range: Range<Int>) -> Bool {
            range.upperBound <= bytes.count && bytes[range].allSatisfy { $0 &- 0x30 < 10 }
        }
        func digits(_ start: Int) -> Substring {
            text[text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: start + 2)]
        }
        guard isNumber(0..<8), bytes.count == 8 || bytes[8] == 0x54 else { return text }
        let day = "\(digits(0))\(digits(2))-\(digits(4))-\(digits(6))"
        guard isNumber(9..<15) else { return bytes.count == 8 ? day : text }
        return "\(day)T\(digits(9)):\(digits(11)):\(digits(13))\(text.utf8.dropFirst(15))"
    }

    /// Subjects without repeats: no codes, no sentences.
    static func tags(_ names: some Sequence<String>) -> [String] {
        var tags: [String] = []
        var seen: Set<String> = []
        for name in names where tags.count < mostTags {
            guard let tag = line(name), (2...80).contains(tag.unicodeScalars.count), tag.contains(where: \.isLetter),
                seen.insert(tag.lowercased()).inserted
            else { continue }
            tags.append(tag)
        }
        return tags
    }
    private static let mostTags = 40

    /// Authors without repeats.
    static func names(_ lines: some Sequence<String>) -> [String] {
        var names: [String] = []
        for line in lines {
            for name in Byline.names(line) where !names.contains(name) && names.count < mostNames { names.append(name) }
        }
        return names
    }
    private static let mostNames = 12
}
