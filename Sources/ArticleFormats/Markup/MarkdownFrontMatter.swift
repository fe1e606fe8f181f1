/// What a Markdown document says of itself before its text: lines of YAML between `---`, or of TOML between `+++`.
struct MarkdownFrontMatter {
    private(set) var title = ""
    private(set) var date: String?
    /// The line where the text begins.
    private(set) var end = 0

    /// O(bytes).
    init(_ lines: [[UInt8]]) {
        guard let first = lines.first.map(Self.trimmed), first == Array("---".utf8) || first == Array("+++".utf8),
            let end = lines.dropFirst().firstIndex(where: { Self.trimmed($0) == first }),
            lines[1..<end].contains(where: { $0.contains(0x3A) || $0.contains(0x3D) })
        else { return }
        self.end = end + 1
        var place = 1
        while place < end {
            let line = lines[place]
            place += 1
            // Fields within a field are not those of the document.
            guard let head = line.first, head > 0x20, let mark = line.firstIndex(where: { $0 == 0x3A || $0 == 0x3D }) else {
                continue
            }
            var value = Self.trimmed(Array(line[(mark + 1)...]))
            let isBlock = Self.isBlockMark(value)
            if isBlock { value = [] }
            while place < end, lines[place].first.map({ $0 == 0x20 || $0 == 0x09 }) ?? isBlock {
                let next = Self.trimmed(lines[place])
                // A plain value goes on; a field without one has fields or a list of its own.
                if isBlock || !value.isEmpty { value += (value.isEmpty || next.isEmpty ? [] : [0x20]) + next }
                place += 1
            }
            take(String(decoding: Self.trimmed(Array(line[..<mark])), as: UTF8.self).lowercased(), value)
        }
    }

    /// Whether a value only says that the indented lines behind it are one: `>` and `|` (YAML 1.2, 8.1).
    private static func isBlockMark(_ value: [UInt8]) -> Bool {
        guard let mark = value.first, mark == 0x3E || mark == 0x7C else { return false }
        let rest = value.dropFirst().split(separator: 0x23, omittingEmptySubsequences: false).first ?? []
        return rest.allSatisfy { $0 == 0x2B || $0 == 0x2D || $0 == 0x20 || $0 &- 0x31 < 9 }
    }

    private mutating func take(_ name: String, _ written: [UInt8]) {
        var value = written
        if value.count >= 2, let quote = value.first, quote == value.last, quote == 0x22 || quote == 0x27 {
            value = Array(value.dropFirst().dropLast())
        }
        if value.isEmpty { return }
        if name == "title" { title = String(decoding: MarkdownInline.printed(value, labels: []), as: UTF8.self) }
        if name == "date" || (name == "published" && date == nil) { date = String(decoding: value, as: UTF8.self) }
    }

    /// Whether bytes begin with a line `---` or `+++`, lines that are all fields, and the same line again. O(1): the first
    /// 16 KiB are looked at.
    static func begins(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + 4 < bytes.count, bytes[start] == 0x2D || bytes[start] == 0x2B else { return false }
        let mark = bytes[start]
        func isFence(_ line: Range<Int>) -> Bool {
            let own = bytes.extracting(line).withoutWhiteSpace
            return own.count == 3 && own.allSatisfy { bytes[line.lowerBound + $0] == mark }
        }
        var place = start
        var fields = 0
        while place < min(bytes.count, start + longest) {
            let line = place..<bytes.lineEnd(from: place)
            let isFirst = place == start
            place = max(bytes.lineStart(after: place), line.upperBound + 1)
            if isFence(line) {
                if !isFirst { return fields > 0 }
                continue
            }
            if isFirst { return false }
            if line.isEmpty || bytes[line.lowerBound] <= 0x20 || bytes[line.lowerBound] == 0x23 { continue }
            if bytes.begins(with: "- ", at: line.lowerBound) { continue }
            guard isField(bytes, line, mark) else { return false }
            fields += 1
        }
        return false
    }
    private static let longest = 16 << 10

    /// Whether a line is `name: value`, or `name = value` in TOML; a name is a word in small letters mostly.
    private static func isField(_ bytes: Span<UInt8>, _ line: Range<Int>, _ mark: UInt8) -> Bool {
        var end = line.lowerBound
        while end < line.upperBound, (bytes[end] | 0x20) &- 0x61 < 26 || "_-0123456789".utf8.contains(bytes[end]) {
            end += 1
        }
        guard end > line.lowerBound else { return mark == 0x2B && bytes[line.lowerBound] == 0x5B }
        if mark == 0x2B { return bytes.extracting(end..<line.upperBound).contains(byte: 0x3D) }
        guard end < line.upperBound, bytes[end] == 0x3A else { return false }
        return end + 1 == line.upperBound || bytes[end + 1] <= 0x20
    }

    private static func trimmed(_ line: [UInt8]) -> [UInt8] { Array(line[line.span.withoutWhiteSpace]) }
}
