/// The words of courtesy around the text of a mail: who is greeted and told what follows, and who greets at the end.
///
/// A greeting goes only where its line holds nothing else, and where a text is left.
enum MailManners {
    /// The lines between. O(lines).
    static func story(of lines: [Substring]) -> [Substring] {
        let end = closingStart(in: lines)
        let start = openingEnd(in: lines[..<end])
        return Array(lines[start..<end])
    }

    private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 0x20 } }

    // MARK: The end

    /// Where the closing formula begins of which at most short lines follow: name, office, telephone, address.
    private static func closingStart(in lines: [Substring]) -> Int {
        var end = lines.count
        var visible = 0
        for index in lines.indices.reversed() {
            let line = lines[index].trimmed
            if line.isEmpty { continue }
            if isDevice(line), visible == 0 { end = index }
            if isClosing(line) { return lines[..<index].allSatisfy(isBlank) ? end : index }
            visible += 1
            guard visible <= mostLines, isShort(line) else { break }
        }
        return lines[..<end].allSatisfy(isBlank) ? lines.count : end
    }

    private static let mostLines = 8

    /// Whether a line may stand in a signature: it is no sentence.
    private static func isShort(_ line: Substring) -> Bool {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard line.utf8.count <= 80, words.count <= 9 else { return false }
        return !(".?!".contains(line.last ?? " ") && words.count > 4)
    }

    /// A formula alone, or with at most four words of who greets, or from where.
    private static func isClosing(_ line: Substring) -> Bool {
        guard line.utf8.count <= 80 else { return false }
        let words = line.lowercased()
        guard let formula = closings.first(where: { opens(words, with: $0) }) else { return false }
        let rest = words.dropFirst(formula.count).trimmed
        if rest.isEmpty || rest.allSatisfy({ ",.!;–-".contains($0) }) { return true }
        let others = rest.drop { ",;–- ".contains($0) }.split(separator: " ")
        return others.count <= 4 && !".?!:".contains(rest.last ?? " ") && (rest.first == "," || isFrom(others))
    }

    /// `aus Oslo`, `from Oslo`, `to all`.
    private static func isFrom(_ words: [Substring]) -> Bool {
        words.first.map { ["aus", "from", "de", "desde", "van", "fra", "från"].contains($0) } ?? false
    }

    /// Whether a text begins with some words, the last of them whole.
    private static func opens(_ text: String, with words: String) -> Bool {
        text.hasPrefix(words) && !(text.dropFirst(words.count).first?.isLetter ?? false)
    }

    private static func isDevice(_ line: Substring) -> Bool {
        let words = line.lowercased()
        return line.utf8.count <= 80 && !".?!".contains(line.last ?? " ") && devices.contains { words.hasPrefix($0) }
    }

    private static let closings = [
        "kind regards", "kindest regards", "best regards", "warm regards", "warmest regards", "with kind regards",
        "with best regards", "regards", "many thanks and kind regards", "best wishes", "with best wishes",
        "yours sincerely", "sincerely yours", "sincerely", "yours faithfully", "yours truly", "mit freundlichen grüßen",
        "mit freundlichen grüssen", "mit freundlichem gruß", "mit freundlichem gruss", "mit besten grüßen",
        "mit besten grüssen", "mit herzlichen grüßen", "freundliche grüße", "freundliche grüsse", "beste grüße",
        "beste grüsse", "viele grüße", "viele grüsse", "liebe grüße", "herzliche grüße", "herzliche grüsse", "mfg",
        "cordialement", "bien cordialement", "très cordialement", "bien à vous", "sincères salutations",
        "meilleures salutations", "saludos", "saludos cordiales", "un cordial saludo", "un saludo", "atentamente",
        "cordiali saluti", "distinti saluti", "un cordiale saluto", "com os melhores cumprimentos", "cumprimentos",
        "atenciosamente", "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groeten",
        "med vänliga hälsningar", "med vänlig hälsning", "vänliga hälsningar", "med venlig hilsen", "venlig hilsen",
        "med vennlig hilsen", "vennlig hilsen", "ystävällisin terveisin", "z poważaniem", "с уважением",
    ].sorted { $0.utf8.count > $1.utf8.count }

    private static let devices = [
        "sent from my ", "sent from outlook", "sent via ", "get outlook for ", "von meinem ", "gesendet von ",
        "diese nachricht wurde von meinem ", "envoyé de mon ", "envoyé depuis mon ", "enviado desde mi ",
        "enviado do meu ", "inviato da ", "verzonden vanaf mijn ", "skickat från min ", "sendt fra min ",
    ]

    // MARK: The beginning

    /// Where the text begins behind a greeting and a sentence that says what follows. A greeting alone stays.
    private static func openingEnd(in lines: ArraySlice<Substring>) -> Int {
        var start = lines.startIndex
        var isGreeted = false
        for _ in 0..<2 {
            guard let first = lines[start...].firstIndex(where: { !isBlank($0) }) else { return lines.startIndex }
            let end = lines[first...].firstIndex(where: isBlank) ?? lines.endIndex
            guard end - first <= 4, let next = lines[end...].firstIndex(where: { !isBlank($0) }) else {
                return lines.startIndex
            }
            let text = lines[first..<end].joined(separator: " ")
            let rest = withoutSalutation(text)
            isGreeted = isGreeted || rest.utf8.count < text.utf8.count
            if isCover(rest, isGreeted: isGreeted) { return next }
            guard start == lines.startIndex, rest.isEmpty else { return lines.startIndex }
            start = end
        }
        return lines.startIndex
    }

    /// What stands behind `Dear editor,`; all where nobody is greeted.
    private static func withoutSalutation(_ text: String) -> String {
        let lower = text.lowercased()
        guard salutations.contains(where: { opens(lower, with: $0) }),
            let mark = text.prefix(60).lastIndex(where: { ",:!".contains($0) })
        else { return text }
        return String(text[text.index(after: mark)...].trimmed)
    }

    private static let salutations = [
        "dear", "hello", "hi", "good morning", "good afternoon", "sehr geehrte", "sehr geehrter", "liebe", "lieber",
        "guten tag", "guten morgen", "hallo", "madame", "mesdames", "monsieur", "bonjour", "cher", "chers", "chère",
        "estimado", "estimada", "estimados", "estimadas", "buenos días", "gentile", "gentili", "buongiorno", "geachte",
        "beste", "hej", "kære", "kjære", "caro", "prezado", "prezados",
    ]

    /// Whether a sentence only says where the story stands: that it is below or attached, and what it is. Where nobody
    /// is greeted, it begins with that.
    private static func isCover(_ text: String, isGreeted: Bool) -> Bool {
        guard text.utf8.count <= 240 else { return false }
        let lower = text.lowercased()
        return places.contains { isGreeted ? lower.contains($0) : lower.hasPrefix($0) }
            && kinds.contains { lower.contains($0) }
    }

    private static let places = [
        "please find", "find below", "find attached", "please see below", "below you will find", "below is our",
        "below is the", "pasted below", "anbei finden", "anbei die", "anbei unsere", "anbei erhalten", "anbei sende",
        "nachfolgend finden", "nachfolgend die", "nachfolgend unsere", "nachstehend finden", "im folgenden finden",
        "im anhang finden", "unten finden sie", "finden sie unten", "finden sie anbei", "finden sie nachfolgend",
        "veuillez trouver", "vous trouverez ci-", "trouvez ci-", "a continuación encontrará", "a continuación le",
        "adjunto encontrará", "adjunto le", "le adjunto", "les adjunto", "le adjuntamos", "les adjuntamos",
        "di seguito trov", "in allegato trov", "bijgaand vind", "bijgaand ontvang", "hieronder vind", "segue abaixo",
        "em anexo envi",
    ]
    private static let kinds = [
        "press release", "news release", "media release", "release below", "press statement", "our statement",
        "our story", "the story", "the article", "the text", "pressemitteilung", "pressemeldung", "presseinformation",
        "medienmitteilung", "meldung", "communiqué", "comunicado", "nota de prensa", "nota de imprensa", "comunicato",
        "persbericht",
    ]
}
