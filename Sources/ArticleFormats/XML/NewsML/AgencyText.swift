/// The body of an agency's item without what is meant for editors.
struct AgencyText {
    private(set) var text: String
    /// What a note in it says was corrected.
    private(set) var correction: String?
    /// The names in a byline above the text.
    private(set) var authors: [String] = []

    /// O(text).
    init(_ body: String) {
        var paragraphs: [Substring] = []
        for part in body.parts {
            let paragraph = Self.plain(part)
            if paragraph.contains(where: { $0.isLetter || $0.isNumber }) || EditorNote.isEnd(paragraph) {
                paragraphs.append(paragraph)
            } else if part.contains("<"), let label = paragraphs.last, label.hasSuffix(":"),
                label.utf8.count <= Self.longestLabel
            {
                // The label of a program that is set into pages.
                paragraphs.removeLast()
            }
        }
        // Notes open an item, above and below the byline.
        var place = 0
        for _ in 0..<Self.mostNotes where place < min(paragraphs.count, Self.deepestNote) {
            if EditorNote.isNote(paragraphs[place]) {
                if correction == nil { correction = EditorNote.correction(in: paragraphs[place]) }
                paragraphs.remove(at: place)
            } else if authors.isEmpty, paragraphs.count > 1, let names = BylineText.names(inLine: paragraphs[place]) {
                authors = names
                paragraphs.remove(at: place)
            } else {
                place += 1
            }
        }
        if let end = paragraphs.firstIndex(where: EditorNote.isEnd) { paragraphs.removeSubrange(end...) }
        while paragraphs.count > 1, let last = paragraphs.last, EditorNote.isClosing(last) { paragraphs.removeLast() }
        text = paragraphs.joined(separator: "\n\n")
    }
    private static let deepestNote = 4
    private static let longestLabel = 60
    private static let mostNotes = 12

    /// A paragraph in which markup was escaped once more than it should be, without that; tags that no page has, with the
    /// tags that close them, are markup too.
    private static func plain(_ paragraph: Substring) -> Substring {
        guard paragraph.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return paragraph.trimmed }
        let plain = MarkupText.plain(String(paragraph)) ?? String(paragraph)
        guard plain.contains("</") else { return FoldedText.folding(plain)[...] }
        var rest = plain
        for closing in plain.split(separator: "</").dropFirst().prefix(mostTags) {
            let name = closing.prefix { $0.isASCII && $0.isLetter }
            guard !name.isEmpty, closing.dropFirst(name.count).first == ">" else { continue }
            rest = rest.replacing("<\(name)>", with: "").replacing("</\(name)>", with: "")
        }
        return FoldedText.folding(rest)[...]
    }
    private static let mostTags = 12

    /// Puts what was found into a record.
    func fill(_ record: inout ArticleRecord) {
        record[.text] = text
        record[.correction] = correction
        if record.authors.isEmpty { record.authors = authors }
    }
}

/// Notes to editors: what was added or corrected, how to use the item.
enum EditorNote {
    /// How a note begins, in small letters: `(adds details)`, `eds:`, `attention editors -`.
    private static let openings =
        corrections
            + """
            (adds|(updates|(update|(repeats|(recasts|(writes|(rewrites|(refiles|(refile|(releads|(changes|(removes|(deletes|
            (inserts|(clarifies|(amends|(fixes|(embargo|(rough cut|(ändert|(ergänzt|(aktualisiert|(neu|(mit|(wiederholt|
            (wiederholung|(actualise|(actualiza|(actualización|(ajoute|(añade|(amplía|(precise|(précise|(aggiunge|
            eds:|eds.:|(eds|editors:|editors note:|editor's note:|editors' note:|note to editors|(note to editors|
            attention editors|attn editors|note aux rédactions|nota a los editores|achtung redaktionen|
            hinweis an die redaktionen|til redaksjonen|til redaktionen|till redaktionen|+++ embargo|embargoed until|embargoed to|
            not for publication|nur zur information der redaktion|+++ achtung|(achtung|*** disclaimer
            """.split { $0 == "|" || $0 == "\n" }.map(String.init)

    private static let corrections = """
        (corrects|(correction|(corrected|correction:|corrects:|(korrigiert|(korrektur|(berichtigt|berichtigung:|(korr|(corrige|
        (corrección|(rectifica|(rectifie|(corregge|(rättar|(rättelse|(rettelse|(retter|(korjaa|(corrigeert
        """.split { $0 == "|" || $0 == "\n" }.map(String.init)

    private static func begins(_ lower: String, with openings: [String]) -> Bool {
        openings.contains { opening in
            lower.hasPrefix(opening) && !(lower.dropFirst(opening.count).first?.isLetter ?? false)
        }
    }

    /// Whether a paragraph at the top of an item is a note.
    static func isNote(_ paragraph: Substring) -> Bool {
        guard paragraph.utf8.count < longest else { return false }
        let lower = paragraph.lowercased()
        if begins(lower, with: openings) {
            // A bracket that closes early only opens a sentence.
            return !lower.hasPrefix("(") || lower.hasSuffix(")") || lower.hasSuffix(").")
        }
        // Letters set wide, as Dutch desks write it.
        let letters = lower.prefix(60).filter(\.isLetter)
        return letters.hasPrefix("nieuwberichtvervangt") || letters.hasPrefix("herhalingvervangt")
    }
    private static let longest = 800

    /// What a note says was corrected; nil for notes of another kind.
    static func correction(in note: some StringProtocol) -> String? {
        let lower = note.lowercased()
        let body = lower.drop { !$0.isLetter }
        let isCorrection =
            begins(lower, with: corrections)
            || ["eds: corrects", "eds: correction", "corrects", "correcting", "correction"].contains {
                body.hasPrefix($0)
            }
        guard isCorrection else { return nil }
        var text = note[...]
        while let first = text.first, first == "(" || first == " " { text.removeFirst() }
        while let last = text.last, last == ")" || last == " " { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }

    /// Whether a line ends the item, so that what follows is for editors or about the sender.
    static func isEnd(_ paragraph: Substring) -> Bool {
        guard paragraph.utf8.count < 60 else { return false }
        let words = paragraph.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }.split(separator: " ")
        let name = words.joined(separator: " ")
        if ["notes to editors", "note to editors", "notes to editor", "ends notes to editors"].contains(name) {
            return true
        }
        // A subhead may be one of these, in small letters.
        if ends.contains(name) || name == "30" { return paragraph == paragraph.uppercased() }
        return name.isEmpty && ["///", "###", "-//-"].contains { paragraph.contains($0) }
    }
    private static let ends = ["ends", "end", "ende", "fin", "slutt", "slut"]

    /// Whether a last line is the sender's: signs, its rights, the letters of who wrote.
    static func isClosing(_ paragraph: Substring) -> Bool {
        guard paragraph.contains(where: \.isLetter), !paragraph.hasPrefix("==") else { return true }
        guard paragraph.utf8.count < longest else { return false }
        let lower = paragraph.lowercased()
        if lower.hasPrefix("©") || lower.hasPrefix("(c) ") || lower.hasPrefix("copyright ") { return true }
        return ends.contains(lower.filter(\.isLetter)) || isSignature(paragraph)
    }

    /// `AAP RTV ar`: letters of the agency, the desk and the writer, and nothing else.
    private static func isSignature(_ paragraph: Substring) -> Bool {
        let words = paragraph.split { $0 == " " || $0 == "/" }
        guard (2...5).contains(words.count), paragraph.allSatisfy({ $0.isLetter || $0 == " " || $0 == "/" }) else {
            return false
        }
        return words[0] == words[0].uppercased()
            && words.allSatisfy { $0.count <= 4 && ($0 == $0.uppercased() || $0 == $0.lowercased()) }
            && words.last.map { $0 == $0.lowercased() && $0.count <= 3 } ?? false
    }

    /// The end of an embargo that a note gives in words, `0001 Friday` of `Embargoed to 0001 Friday`; nil for a note of no
    /// embargo, or of one that is over.
    static func embargo(in note: String) -> String? {
        let lower = note.lowercased()
        let marks = [
            "embargoed", "embargo until", "embargo to", "embargo:", "sperrfrist", "embargo jusqu", "embargo hasta",
        ]
        guard let range = marks.lazy.compactMap({ lower.firstRange(of: $0) }).first,
            !["no embargo", "lifted", "expired", "not embargoed", "aufgehoben", "abgelaufen"].contains(
                where: lower.contains)
        else { return nil }
        // In the note's own letters, where small ones are as many.
        let text = lower.count == note.count ? note : lower
        let start = lower.distance(from: lower.startIndex, to: range.upperBound)
        var end = FoldedText.folding(String(text.dropFirst(start).prefix { !$0.isNewline }.prefix(80)))[...]
        for word in [":", "until ", "to ", "bis ", ":"] where end.lowercased().hasPrefix(word) {
            end = end.dropFirst(word.count).drop { $0 == " " }
        }
        while let last = end.last, !last.isLetter, !last.isNumber { end.removeLast() }
        return end.isEmpty ? unknownEnd : String(end)
    }

    /// In place of the end of an embargo that is not given.
    static let unknownEnd = "further notice"
}
