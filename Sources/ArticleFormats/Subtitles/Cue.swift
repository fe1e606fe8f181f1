/// What is shown at one time: lines without tags, each with who is marked as speaking.
struct Cue {
    struct Line: Equatable {
        var text: String
        /// Who speaks: a name, `""` for somebody else than before, nil where nothing is said.
        var speaker: String?
    }

    /// In milliseconds.
    var start: Int
    var end: Int
    var lines: [Line]

    /// The times of a line `00:01:02,500 --> 00:01:04,000 align:start`; nil for any other line. Hours may be missing, and
    /// the fraction may have a point (WebVTT) or a comma (SubRip).
    static func times(_ line: Substring) -> (start: Int, end: Int)? {
        guard let arrow = line.firstRange(of: "-->"),
            let start = milliseconds(line[..<arrow.lowerBound].trimmed),
            let end = milliseconds(line[arrow.upperBound...].trimmed.prefix { !$0.isWhitespace })
        else { return nil }
        return (start, end)
    }

    private static func milliseconds(_ text: Substring) -> Int? {
        guard (4...16).contains(text.utf8.count) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        let seconds = parts[parts.count - 1].split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        var total = 0
        for part in parts.dropLast() + seconds.prefix(1) {
            guard let number = Int(part.trimmed), (0..<100_000).contains(number) else { return nil }
            total = total * 60 + number
        }
        let fraction = seconds.count > 1 ? Int(seconds[1].prefix(3)) ?? 0 : 0
        return total * 1_000 + max(0, fraction)
    }
}

/// Reads the cues of SubRip and WebVTT (w3.org/TR/webvtt1): whatever stands under a line of times. Headers, notes, styles,
/// regions and numbers do not.
struct CueReader {
    private(set) var cues: [Cue] = []
    /// The language that the header names.
    private(set) var language: String?
    /// The title behind the format's name in the first line.
    private(set) var title: String?
    private var isWebVTT = false

    /// O(bytes).
    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        readHeader(lines)
        // To WebVTT a line of spaces is one of text.
        let isWebVTT = isWebVTT
        func isBlank(_ line: Substring) -> Bool { line.isEmpty || (!isWebVTT && line.trimmed.isEmpty) }
        var index = 0
        while index < lines.count {
            guard let (start, end) = Cue.times(lines[index]) else {
                index += 1
                continue
            }
            index += 1
            let first = index
            while index < lines.count, !isBlank(lines[index]), Cue.times(lines[index]) == nil { index += 1 }
            var payload = lines[first..<index]
            // The number of the next cue, where no blank line parts the two.
            let isFollowed = index < lines.count && !isBlank(lines[index])
            if isFollowed, payload.last?.trimmed.allSatisfy(\.isNumber) == true { payload = payload.dropLast() }
            let read = CueText.lines(payload)
            if !read.isEmpty { cues.append(Cue(start: start, end: end, lines: read)) }
        }
    }

    private mutating func readHeader(_ lines: [Substring]) {
        guard let first = lines.first?.drop(while: { $0 == "\u{FEFF}" }), first.hasPrefix("WEBVTT") else { return }
        isWebVTT = true
        let rest = first.dropFirst(6).drop { $0.isWhitespace || $0 == "-" || $0 == "–" }.trimmed
        if !rest.isEmpty, rest.utf8.count <= 200 { title = String(rest) }
        for line in lines.dropFirst().prefix(20) {
            if line.trimmed.isEmpty { break }
            if line.lowercased().hasPrefix("language:") { language = String(line.dropFirst(9).trimmed) }
        }
    }
}
