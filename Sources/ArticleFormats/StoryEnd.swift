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
        "notestoeditor", "notetoeditor", "notesforeditor", "noteforeditor", "editorsnote", "editor'snote",
        "mediacontact",
        "presscontact", "pressecontact", "pressekontakt", "contactpresse", "hinweisandieredaktion",
        "anmerkungfürdieredaktion", "notizblock", "notebook", "onthenet", "formoreinformation,pleasecontact",
        "formoreinformationcontact", "thefollowinginformationisnotintended", "formediainquiries", "mediaenquiries",
        "mediainquiries",
    ]
}
