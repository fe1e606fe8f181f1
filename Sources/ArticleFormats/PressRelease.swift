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

    private static let longestHead = 8

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
            } else if Self.labels.contains(where: { lower.hasPrefix($0) && words.utf8.count <= $0.utf8.count + 30 }) {
                dropped.append(index)
            }
        }
        for index in dropped.reversed() { lines.remove(at: index) }
    }

    /// What a line says of the end of an embargo, in its own words; nil for any other line.
    private static func embargoEnd(of words: Substring, _ lower: String) -> String? {
        guard let mark = embargoes.first(where: { lower.hasPrefix($0) }) else { return nil }
        var rest = words.dropFirst(mark.count)
        while let first = rest.first, first.isWhitespace || ":–—-".contains(first) { rest = rest.dropFirst() }
        let rested = rest.lowercased()
        if let until = untils.first(where: { rested.hasPrefix($0) }) { rest = rest.dropFirst(until.count) }
        while let last = rest.last, last.isWhitespace || "*#])".contains(last) { rest = rest.dropLast() }
        let end = rest.drop { $0.isWhitespace || $0 == ":" }
        // A sentence that begins with the word says no moment.
        guard end.isEmpty || end.contains(where: \.isNumber) || end.utf8.count < 30 else { return nil }
        return end.isEmpty ? String(words) : String(end)
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

/// Where a story ends and notes to editors begin.
enum StoryEnd {
    /// The index of the first line that is no more of the story; the number of lines where all are. O(lines).
    static func index(in lines: [Substring]) -> Int {
        var visible = 0
        for (index, line) in lines.enumerated() {
            let words = line.trimmed
            if words.isEmpty { continue }
            visible += 1
            // Something has to stand before the end.
            if visible > 2, words.utf8.count <= 80, isEnd(words) { return index }
        }
        return lines.count
    }

    private static func isEnd(_ line: Substring) -> Bool {
        let mark = line.lowercased().filter { !$0.isWhitespace && !"-–—*#=().:".contains($0) }
        if marks.contains(mark) { return true }
        if mark.isEmpty { return line.allSatisfy { $0 == "#" } && line.count >= 2 && line.count <= 5 }
        return headings.contains { mark.hasPrefix($0) } && (mark.count < 40 || mark.hasPrefix("thefollowing"))
    }

    private static let marks: Set<String> = ["end", "ends", "30", "ende", "fin", "ende/", "/ends", "endsall", "endit"]
    /// What heads notes to editors, without spaces.
    private static let headings = [
        "notestoeditor", "notetoeditor", "notesforeditor", "noteforeditor", "editorsnote", "editor'snote", "mediacontact",
        "presscontact", "pressecontact", "pressekontakt", "contactpresse", "hinweisandieredaktion",
        "anmerkungfürdieredaktion", "notizblock", "notebook", "onthenet", "formoreinformation,pleasecontact",
        "formoreinformationcontact", "thefollowinginformationisnotintended", "formediainquiries", "mediaenquiries", "mediainquiries",
    ]
}
