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
        func number(_ range: Range<Int>) -> String? {
            guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            return String(decoding: bytes[range], as: UTF8.self)
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8) else { return text }
        if bytes.count == 8 { return "\(year)-\(month)-\(day)" }
        guard bytes[8] == 0x54, let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15)
        else {
            return text
        }
        return "\(year)-\(month)-\(day)T\(hour):\(minute):\(second)" + String(decoding: bytes[15...], as: UTF8.self)
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

extension String {
    /// The parts between blank lines. O(bytes).
    var parts: [Substring] {
        var parts: [Substring] = []
        var start = startIndex
        var place = startIndex
        func take(to end: Index) {
            if end > start { parts.append(self[start..<end]) }
        }
        while let lineEnd = utf8[place...].firstIndex(of: 0x0A) {
            place = utf8.index(after: lineEnd)
            guard place < endIndex, utf8[place] == 0x0A else { continue }
            take(to: lineEnd)
            while place < endIndex, utf8[place] == 0x0A { place = utf8.index(after: place) }
            start = place
        }
        take(to: endIndex)
        return parts
    }
}
