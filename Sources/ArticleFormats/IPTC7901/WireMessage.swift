/// A message of IPTC 7901: a header, the words of the desk, a headline, the text, and when it was sent.
struct WireMessage {
    private let header: WireHeader
    private var lines: [Substring]
    private var record = ArticleRecord()

    /// - Parameter text: what follows the header, control characters and all.
    init(_ header: WireHeader, text: String) {
        self.header = header
        // The start of the text stands for a line break, its end for a gap.
        let marked = text.flatMap { character -> [Character] in
            switch character {
            case "\u{02}": return ["\n"]
            case "\u{03}": return ["\n", "\n"]
            case "\t", "\n", "\r", "\r\n": return [character]
            default: return character < " " || character == "\u{7F}" ? [] : [character]
            }
        }
        lines = String(marked).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// O(bytes).
    mutating func read() throws(RecordFault) -> ArticleRecord {
        record.format = .iptc7901
        record.isPlain = true
        record[.slug] = header.slug
        record[.urgency] = header.urgency <= 8 ? String(header.urgency) : nil
        record[.source] = header.source
        takeTime()
        // Numbers begin anew every day.
        record[.id] = record[.date].map { "\(header.number)-\($0.prefix(10))" }
        takeHead()
        lines = Array(lines[..<StoryEnd.index(in: lines)])
        dropSignOff()
        record[.text] = laidOut()
        guard record.text?.utf8.contains(where: { $0 > 0x20 }) == true else { throw .noText }
        return record
    }

    private static func isIndented(_ line: Substring) -> Bool { line.hasPrefix("  ") || line.hasPrefix("\t") }
    private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 0x20 } }

    /// Takes the moment of sending off the end: `242200 GMT Jun 17`, `AP-NY-05-03-26 1137EST`.
    private mutating func takeTime() {
        for index in lines.indices.suffix(12).reversed() where !Self.isBlank(lines[index]) {
            guard let date = WireTime.iso(lines[index]) else { continue }
            record[.date] = date
            lines.removeSubrange(index...)
            return
        }
    }

    /// Takes off the slug, the words of the desk, the headline and the byline, which end with `=` or a blank line.
    private mutating func takeHead() {
        var index = 0
        var headline: [Substring] = []
        let end = headEnd()
        while index < end {
            let line = lines[index].trimmed
            index += 1
            if line.isEmpty { continue }
            if line.last == "/", headline.isEmpty {
                let slug = line.drop { $0 == "/" }.dropLast()
                if record[.slug] == nil { record[.slug] = String(slug) }
                continue
            }
            let text = line.last == "=" ? line.dropLast().trimmed : line
            if text.isEmpty { continue }
            if headline.isEmpty, let label = Self.label(text) {
                if EditorialNote.correction(in: label) != nil { record[.correction] = label }
                // `(Achtung)` is no version, `2ND LEAD` is.
                if label.contains(where: \.isNumber) { record[.version] = label }
            } else if isNote(text) {
                continue
            } else if !headline.isEmpty, let name = Self.byline(text) {
                record[.byline] = name
                record.authors = Tags.distinct(Byline.names(name)).filter { $0 != record[.source] }
            } else if record[.byline] == nil || !Self.isEmployer(text) {
                headline.append(text)
            }
        }
        record[.title] = headline.joined(separator: " ").folded
        lines = Array(lines[index...])
    }

    private static let longestHead = 14

    /// The index behind the line that ends with `=`; without one, where the first paragraph of the text begins. A line
    /// with a dateline is always of the text.
    private func headEnd() -> Int {
        let opening = lines.prefix(Self.longestHead).firstIndex(where: WireDateline.opens)
        let head = lines[..<(opening ?? min(lines.count, Self.longestHead))]
        if let mark = head.firstIndex(where: { $0.trimmed.last == "=" }) { return mark + 1 }
        // ANPA indents each paragraph.
        let marksParagraphs = head.first { !Self.isBlank($0) }.map { !Self.isIndented($0) } ?? false
        var hasHeadline = false
        var hasGap = false
        var byline: Int?
        for (index, line) in head.enumerated() {
            let text = line.trimmed
            if text.isEmpty {
                hasGap = hasHeadline
            } else if marksParagraphs, hasHeadline, Self.isIndented(line) {
                return index
            } else if isNote(text) || (!hasHeadline && (text.last == "/" || Self.label(text) != nil)) {
                continue
            } else if hasHeadline, Self.byline(text) != nil {
                (byline, hasGap) = (index, false)
            } else if let byline {
                if hasGap || index > byline + 1 || !Self.isEmployer(text) { return index }
            } else {
                // What a sentence ends is text.
                if hasGap || text.utf8.count > 100 || (hasHeadline && ".?!".contains(text.last ?? " ")) { return index }
                hasHeadline = true
            }
        }
        return opening ?? (hasHeadline ? head.count : 0)
    }

    /// Whether a line of the head is no headline: it repeats the slug, or is meant for editors.
    private func isNote(_ line: Substring) -> Bool { isKeyLine(line) || line.hasPrefix("Eds:") }

    /// Whether a line behind a byline may say who that works for: `Harbor Press`, `AP Sports Writer`.
    private static func isEmployer(_ line: Substring) -> Bool {
        line.utf8.count <= 48 && line.split(separator: " ").count <= 5 && !".?!".contains(line.last ?? " ")
    }

    /// `BC-Ferry,0210`, which repeats the slug and the number of words.
    private func isKeyLine(_ line: Substring) -> Bool {
        guard let slug = header.slug, line.utf8.count < 80 else { return false }
        return line.lowercased().hasPrefix(slug.lowercased())
    }

    /// `2ND LEAD`, `(Eil)`, `CORRECTION`: which version it is; nil for a headline.
    private static func label(_ line: Substring) -> String? {
        guard line.utf8.count <= 40 else { return nil }
        if line.first == "(", line.last == ")" { return String(line.dropFirst().dropLast()) }
        let words = line.split(separator: " ")
        guard words.count <= 5, !line.contains(where: \.isLowercase) else { return nil }
        return words.contains { labels.contains($0.lowercased()) } ? String(line) : nil
    }
    private static let labels: Set<String> = [
        "lead", "net", "urgent", "correction", "corrected", "korrektur", "berichtigung", "zusammenfassung", "update",
        "flash", "eil", "bulletin", "advisory", "roundup", "wrap", "rpt", "repeat", "recap", "extra", "feature",
    ]

    private static func byline(_ line: Substring) -> String? {
        let lower = line.lowercased()
        guard line.utf8.count <= 120,
            let opening = ["by ", "von ", "par ", "por ", "di ", "door "].first(where: { lower.hasPrefix($0) })
        else { return nil }
        return String(line.dropFirst(opening.count).trimmed)
    }

    /// Drops the initials of those who wrote and edited at the end: `dpa hm bs wjh`.
    private mutating func dropSignOff() {
        while let last = lines.last, Self.isBlank(last) { lines.removeLast() }
        guard let last = lines.last else { return }
        let words = last.split(separator: " ")
        let isSignOff =
            (2...8).contains(words.count) && words.allSatisfy { $0.utf8.count <= 5 && $0.allSatisfy(\.isLowercase) }
        if isSignOff || last.trimmed.lowercased() == record[.source]?.lowercased() { lines.removeLast() }
    }

    /// The paragraphs with blank lines between; a line of a table is one by itself, and so is an indented line.
    private func laidOut() -> String {
        var text = ""
        for line in lines {
            let isTable = Self.isRow(line)
            if (isTable || Self.isIndented(line)) && !text.isEmpty { text += "\n" }
            text += line.replacing(" _ ", with: " – ") + "\n"
            if isTable { text += "\n" }
        }
        return text
    }

    /// Whether columns stand on a line: gaps of three spaces or tabs between words.
    private static func isRow(_ line: Substring) -> Bool {
        let line = line.trimmed
        return line.contains("\t") || line.contains("   ")
    }
}
