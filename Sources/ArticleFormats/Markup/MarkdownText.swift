/// A Markdown document as it is printed: the text that an article's ranges point into.
///
/// A paragraph is one line; headings keep their `#` and list items a `- `, which the story reader knows. Code, comments,
/// images and definitions are left out; the rows of a table are lines. (CommonMark 0.31; tables and footnotes as on
/// GitHub; front matter in YAML or TOML.) O(bytes).
struct MarkdownText {
    private(set) var text: [UInt8] = []
    private(set) var title = ""
    private(set) var date: String?

    private var paragraph: [UInt8] = []
    private var prefix: [UInt8] = []
    private var labels: Set<String> = []
    private var isInList = false
    private var isInTable = false
    private var isInComment = false
    private var wasBlank = true
    /// The mark of the fence around code, and its length.
    private var fence: (mark: UInt8, length: Int)?

    init(_ bytes: Span<UInt8>) {
        var lines: [[UInt8]] = bytes.textRows
        if let first = lines.first, first.starts(with: [0xEF, 0xBB, 0xBF]) { lines[0].removeFirst(3) }
        let front = MarkdownFrontMatter(lines)
        (title, date) = (front.title, front.date)
        let body = front.end
        for line in lines[body...] {
            if let label = Self.definition(line), !label.hasPrefix("^") { labels.insert(label.lowercased()) }
        }
        for line in lines[body...] { read(line) }
        flush()
    }

    private mutating func read(_ raw: [UInt8]) {
        if let fence {
            let inner = Self.trimmed(raw)
            if inner.count >= fence.length && inner.allSatisfy({ $0 == fence.mark }) { self.fence = nil }
            return
        }
        var line = withoutComments(raw)
        let quoted = Self.quotedStart(of: line)
        let isQuoted = quoted > 0
        if isQuoted { line.removeSubrange(..<quoted) }
        let inner = Self.trimmed(line)
        let indent = Self.indent(of: line)
        if inner.isEmpty {
            flush()
            isInTable = false
            if !raw.allSatisfy({ $0 <= 0x20 }) && !isQuoted { return }
            text.append(0x0A)
            wasBlank = true
            return
        }
        // Code by its indentation; under a list item it is the item's text.
        if indent >= 4 && wasBlank && paragraph.isEmpty && !isInList { return }
        defer { wasBlank = false }
        if let mark = inner.first, mark == 0x60 || mark == 0x7E {
            let length = inner.prefix { $0 == mark }.count
            if length >= 3 && (mark == 0x7E || !inner.dropFirst(length).contains(mark)) {
                flush()
                fence = (mark, length)
                return
            }
        }
        if let label = Self.definition(inner) {
            flush()
            guard label.hasPrefix("^") else { return }
            paragraph = Self.trimmed(Array(inner[(label.utf8.count + 3)...]))
            return
        }
        if readTable(inner) || readHeading(inner) { return }
        if let item = Self.item(inner) {
            flush()
            isInList = true
            prefix = item.marker
            paragraph = item.text
            return
        }
        if indent == 0 && wasBlank { isInList = false }
        if paragraph.last == 0x5C {
            paragraph[paragraph.count - 1] = 0x0A
        } else if !paragraph.isEmpty {
            paragraph.append(0x20)
        }
        paragraph += inner
        if line.count >= 2, line.suffix(2) == [0x20, 0x20] { paragraph += [0x5C] }
    }

    /// A line of `=` or `-` under a paragraph makes it a heading; `#` opens one, and a rule stands alone.
    private mutating func readHeading(_ line: [UInt8]) -> Bool {
        let isUnderline = line.allSatisfy { $0 == line[0] } && (line[0] == 0x3D || line[0] == 0x2D)
        if isUnderline && !paragraph.isEmpty && prefix.isEmpty {
            prefix = Array((line[0] == 0x3D ? "# " : "## ").utf8)
            flush()
            return true
        }
        let marks = line.filter { $0 > 0x20 }
        if marks.count >= 3, let mark = marks.first, "*-_".utf8.contains(mark), marks.allSatisfy({ $0 == mark }) {
            flush()
            text += line + [0x0A]
            return true
        }
        let hashes = line.prefix { $0 == 0x23 }.count
        guard hashes >= 1, hashes <= 6, line.count > hashes, line[hashes] == 0x20 else { return false }
        flush()
        isInList = false
        var content = Self.trimmed(Array(line[hashes...]))
        let closing = content.reversed().prefix { $0 == 0x23 }.count
        if closing > 0, content.count > closing, content[content.count - closing - 1] == 0x20 {
            content = Self.trimmed(Array(content.dropLast(closing)))
        }
        prefix = Array(repeating: 0x23, count: hashes) + [0x20]
        paragraph = content
        flush()
        return true
    }

    /// The line of dashes under a table's head, and the rows behind it.
    private mutating func readTable(_ line: [UInt8]) -> Bool {
        let isRule = line.contains(0x7C) && line.contains(0x2D) && line.allSatisfy { "|:- \t".utf8.contains($0) }
        if isRule, paragraph.contains(0x7C) {
            isInTable = true
            let head = paragraph
            paragraph = []
            addRow(head)
            return true
        }
        guard isInTable else { return false }
        guard line.contains(0x7C) else {
            isInTable = false
            return false
        }
        addRow(line)
        return true
    }

    private mutating func addRow(_ line: [UInt8]) {
        var cells = line.split(separator: 0x7C, omittingEmptySubsequences: false).map { Self.trimmed(Array($0)) }
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if cells.last?.isEmpty == true { cells.removeLast() }
        paragraph = Array(cells.joined(separator: [0x09]))
        flush()
        text.append(0x0A)
    }

    private mutating func flush() {
        defer {
            paragraph = []
            prefix = []
        }
        guard !paragraph.isEmpty else { return }
        if paragraph.last == 0x5C { paragraph.removeLast() }
        let printed = MarkdownInline.printed(paragraph, labels: labels)
        if printed.allSatisfy({ $0 <= 0x20 }) { return }
        text += prefix + printed + [0x0A]
    }

    private mutating func withoutComments(_ line: [UInt8]) -> [UInt8] {
        guard isInComment || line.contains(0x3C) else { return line }
        var result: [UInt8] = []
        var rest = line[...]
        while !rest.isEmpty {
            if isInComment {
                guard let end = rest.firstRange(of: Array("-->".utf8)) else { return result }
                rest = rest[end.upperBound...]
                isInComment = false
            } else {
                guard let start = rest.firstRange(of: Array("<!--".utf8)) else { return result + rest }
                result += rest[..<start.lowerBound]
                rest = rest[start.upperBound...]
                isInComment = true
            }
        }
        return result
    }

    /// The label of `[label]: …`.
    private static func definition(_ line: [UInt8]) -> String? {
        let inner = trimmed(line)
        guard inner.first == 0x5B, let close = inner.firstIndex(of: 0x5D), close > 1, close + 1 < inner.count,
            inner[close + 1] == 0x3A
        else { return nil }
        return String(decoding: inner[1..<close], as: UTF8.self)
    }

    private static func item(_ line: [UInt8]) -> (marker: [UInt8], text: [UInt8])? {
        var marker = 0
        if "-*+".utf8.contains(line[0]) {
            marker = 1
        } else {
            let digits = line.prefix { (0x30...0x39).contains($0) }.count
            if digits > 0, digits < 4, digits < line.count, line[digits] == 0x2E || line[digits] == 0x29 {
                marker = digits + 1
            }
        }
        guard marker > 0, marker < line.count, line[marker] == 0x20 else { return nil }
        var content = trimmed(Array(line[marker...]))
        // A box of a list of tasks.
        if content.count > 4, content[0] == 0x5B, content[2] == 0x5D, content[3] == 0x20,
            " xX".utf8.contains(content[1])
        {
            content = Array(content[4...])
        }
        return (Array("- ".utf8), content)
    }

    /// Where a line begins behind the marks of quotations, with one space behind the last; 0 where there is none. O(line).
    private static func quotedStart(of line: [UInt8]) -> Int {
        var start = 0
        var place = 0
        while place < line.count {
            if line[place] == 0x3E {
                start = place + 1
                if start < line.count, line[start] == 0x20 { start += 1 }
                place = start
            } else if line[place] <= 0x20 {
                place += 1
            } else {
                break
            }
        }
        return start
    }

    private static func indent(of line: [UInt8]) -> Int {
        var indent = 0
        for byte in line {
            if byte == 0x20 { indent += 1 } else if byte == 0x09 { indent += 4 } else { break }
        }
        return indent
    }

    private static func trimmed(_ line: [UInt8]) -> [UInt8] { Array(line[line.span.withoutWhiteSpace]) }
}

extension Span<UInt8> {
    /// The lines of a text, without their ends.
    fileprivate var textRows: [[UInt8]] {
        var rows: [[UInt8]] = []
        var start = 0
        while start < count {
            let end = lineEnd(from: start)
            rows.append((start..<end).map { self[$0] })
            start = Swift.max(lineStart(after: end), end + 1)
        }
        return rows
    }
}
