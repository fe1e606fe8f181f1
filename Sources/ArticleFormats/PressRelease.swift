import TextAnalysis

/// What stands around the story in a press release: from when it may be used above it, and notes to editors below.
struct PressRelease {
    /// The story's text.
    private(set) var text: String
    /// The moment before which it is not to be used; nil for none.
    private(set) var embargo: String?

    private var lines: [Substring]

    /// - Parameter year: the year of an embargo that names none.
    init(_ text: String, year: Int?) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        self.text = ""
        readHead(year)
        lines = Array(lines[..<StoryEnd.index(in: lines)])
        self.text = lines.joined(separator: "\n")
    }

    /// A headline without the words that say what it is the headline of: `Press release: `.
    static func headline(_ title: String) -> String {
        let lower = title.lowercased()
        guard let label = labels.first(where: { opens(lower, with: $0) }) else { return title }
        let rest = title.dropFirst(label.count).drop { $0.isWhitespace }
        guard let mark = rest.first, ":–—-|".contains(mark) else { return title }
        let headline = rest.dropFirst().trimmed
        return headline.isEmpty ? title : String(headline)
    }

    private static let longestHead = 8

    /// The embargo that a text opens with; nil for any other text. O(1): most texts are told by their first letter.
    ///
    /// - Parameter start: where the text begins.
    static func embargo(above bytes: Span<UInt8>, from start: Int) -> String? {
        var first = start
        while first < bytes.count, bytes[first] <= 0x20 || "*#[(".utf8.contains(bytes[first]) { first += 1 }
        guard first < bytes.count, "esunhgo".utf8.contains(bytes[first] | 0x20) else { return nil }
        let head = first..<min(bytes.lineEnd(from: first), first + 200)
        let line = bytes.string(head)
        let lower = line.lowercased()
        guard embargoes.contains(where: { opens(lower, with: $0) }) else { return nil }
        return embargoEnd(of: line[...], lower)
    }

    private mutating func readHead(_ year: Int?) {
        var visible = 0
        var dropped: [Int] = []
        for (index, line) in lines.enumerated() {
            let words = line.trimmed.drop { "*#[( ".contains($0) }
            if words.isEmpty { continue }
            visible += 1
            if visible > Self.longestHead { break }
            let lower = words.lowercased()
            guard words.utf8.count <= 160 else { continue }
            if let end = Self.embargoEnd(of: words, lower) {
                embargo = embargo ?? Self.dated(end, year)
                dropped.append(index)
            } else if Self.isLabel(words, lower) {
                dropped.append(index)
            }
        }
        for index in dropped.reversed() { lines.remove(at: index) }
    }

    /// What a line says of the end of an embargo, in its own words; nil for any other line.
    private static func embargoEnd(of words: Substring, _ lower: String) -> String? {
        guard let mark = embargoes.first(where: { opens(lower, with: $0) }) else { return nil }
        var rest = words.dropFirst(mark.count)
        while let first = rest.first, first.isWhitespace || ":–—-".contains(first) { rest = rest.dropFirst() }
        let rested = rest.lowercased()
        var saysEnd = mark.hasSuffix("before") || mark.hasSuffix("until") || mark.hasSuffix("bis")
        if let until = untils.first(where: { opens(rested, with: $0) }) {
            rest = rest.dropFirst(until.count)
            saysEnd = true
        }
        while let last = rest.last, last.isWhitespace || "*#])".contains(last) { rest = rest.dropLast() }
        let end = rest.drop { $0.isWhitespace || $0 == ":" }
        if end.isEmpty { return String(words) }
        // `Embargo talks fail` and `Embargo lifted` say no moment.
        let isShouted = !words.contains(where: \.isLowercase)
        guard end.contains(where: \.isNumber) || (end.utf8.count < 30 && (saysEnd || isShouted)),
            !["lifted", "aufgehoben", "levé"].contains(where: { rested.hasPrefix($0) })
        else { return nil }
        return String(end)
    }

    /// Whether a line begins with some words, the last of them whole.
    private static func opens(_ line: String, with words: String) -> Bool {
        line.hasPrefix(words) && line.dropFirst(words.count).first.map { !$0.isLetter } ?? true
    }

    /// Whether a line says what it stands above, and at most when.
    private static func isLabel(_ words: Substring, _ lower: String) -> Bool {
        guard let label = labels.first(where: { opens(lower, with: $0) }), words.utf8.count <= label.utf8.count + 30
        else {
            return false
        }
        let rest = words.dropFirst(label.count).drop { $0.isWhitespace }
        return rest.first.map { !$0.isLetter } ?? true || rest.contains(where: \.isNumber)
    }

    /// The moment with a year, so that it can be read as a date.
    private static func dated(_ end: String, _ year: Int?) -> String {
        guard ArticleDate(end) == nil, let year, ArticleDate("\(end) \(year)") != nil else { return end }
        return "\(end) \(year)"
    }

    private static let embargoes = [
        "strictly embargoed", "embargoed", "embargo", "under embargo", "not for publication before",
        "not for publication until", "not for release before", "not for release until", "hold for release until",
        "sperrfrist", "gesperrt bis", "sous embargo", "embargado", "sotto embargo", "onder embargo",
    ]
    private static let untils = [
        "for release at", "for release on", "until", "till", "to", "bis", "jusqu'au", "jusqu’au", "jusqu'à", "hasta el",
        "hasta", "fino al", "tot", "at", "for",
    ]
    private static let labels = [
        "for immediate release", "for release", "immediate release", "press release", "news release", "media release",
        "pressemitteilung", "pressemeldung", "zur sofortigen veröffentlichung", "communiqué de presse",
        "pour diffusion immédiate", "nota de prensa", "comunicado de prensa", "comunicato stampa", "persbericht",
        "pressmeddelande", "pressemelding",
    ]
}
