/// What somebody wrote in a mail: its plain text without what is quoted from others, and without the signature.
struct MailText {
    private var lines: [Substring]

    /// - Parameters:
    ///   - isForward: whether the mail hands on another, whose text then is what counts.
    ///   - isWrapped: whether lines may have been broken at a margin.
    static func body(of text: String, isForward: Bool, isWrapped: Bool) -> String {
        var mail = MailText(lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
        mail.takeOffSecurity()
        if isForward { mail.openForward() } else { mail.cutOriginal() }
        mail.cutSignature()
        mail.dropQuotes()
        mail.lines = MailManners.story(of: mail.lines)
        if isWrapped { mail.unwrap() }
        return mail.lines.joined(separator: "\n")
    }

    private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 <= 0x20 } }
    private var isBlank: Bool { lines.allSatisfy(Self.isBlank) }

    /// Takes the armor off a signed text (RFC 9580, 7).
    private mutating func takeOffSecurity() {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("-----BEGIN PGP SIGNED MESSAGE-----") }) else {
            return
        }
        let blank = lines[start...].firstIndex(where: Self.isBlank) ?? start
        let end = lines[start...].firstIndex { $0.hasPrefix("-----BEGIN PGP SIGNATURE-----") } ?? lines.count
        lines = Array(
            lines[..<start] + lines[min(blank + 1, end)..<end].map { $0.hasPrefix("- ") ? $0.dropFirst(2) : $0 })
    }

    /// Leaves of a mail that hands on another the text of that, without its header; of several the first.
    private mutating func openForward() {
        guard let mark = originalHeader() else { return }
        var start = mark.fields.upperBound
        while start < lines.count, Self.isBlank(lines[start]) { start += 1 }
        if start < lines.count { lines = Array(lines[start...]) }
    }

    /// Cuts what another mail says from its header on, where something stands before.
    private mutating func cutOriginal() {
        guard let mark = originalHeader() else { return }
        let own = MailText(lines: Array(lines[..<mark.start]))
        if !own.isBlank { lines = own.lines }
    }

    /// Where a mail is copied into this one: the line that says so, and the fields of its header.
    private func originalHeader() -> (start: Int, fields: Range<Int>)? {
        for (index, line) in lines.enumerated() {
            let isMark = Self.isOriginalMark(line)
            let isRule = line.hasPrefix("_____") || isMark
            guard isRule || Self.isField(line) else { continue }
            // Of HTML the whole header may be one line.
            if !isRule, Self.fieldCount(line) >= 3 { return (index, index..<index + 1) }
            var first = index
            if isRule {
                first = index + 1
                while first < lines.count, Self.isBlank(lines[first]), first < index + 4 { first += 1 }
            }
            var end = first
            while end < lines.count, Self.isField(lines[end]) || (end > first && lines[end].first == " ") { end += 1 }
            if end - first >= (isRule ? 2 : 3) { return (index, first..<end) }
            if isMark { return (index, index..<index + 1) }
        }
        return nil
    }

    /// Whether a line of dashes says that another mail follows. O(line), and next to nothing for dashes alone.
    private static func isOriginalMark(_ line: Substring) -> Bool {
        guard line.hasPrefix("--"), line.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") || $0 >= 0x80 }) else {
            return false
        }
        let lower = line.lowercased()
        return originalMarks.contains { lower.contains($0) }
    }

    private static let originalMarks = [
        "original message", "forwarded message", "ursprüngliche nachricht", "weitergeleitete nachricht",
        "message d'origine", "message transféré", "mensaje original", "mensaje reenviado", "messaggio originale",
        "messaggio inoltrato", "oorspronkelijk bericht", "doorgestuurd bericht", "ursprungligt meddelande",
        "vidarebefordrat", "opprinnelig melding", "videresendt",
    ]

    /// Whether a line is a field of a header as mail programs copy it.
    private static func isField(_ line: Substring) -> Bool {
        let line = line.drop { $0 == "*" || $0 == ">" || $0 == " " }
        guard let colon = line.prefix(24).firstIndex(of: ":") else { return false }
        return fieldNames.contains(line[..<colon].lowercased().filter { $0.isLetter || $0 == "-" })
    }

    /// How many names of fields with a colon stand on a line, if it is short.
    private static func fieldCount(_ line: Substring) -> Int {
        guard line.utf8.count < 1_000 else { return 0 }
        return line.split(separator: " ").count { $0.last == ":" && isField($0) }
    }

    private static let fieldNames: Set<String> = [
        "from", "to", "cc", "bcc", "date", "sent", "subject", "reply-to", "importance", "von", "an", "gesendet",
        "datum",
        "betreff", "de", "à", "envoyé", "objet", "para", "enviado", "asunto", "fecha", "da", "a", "inviato", "oggetto",
        "data", "van", "aan", "verzonden", "onderwerp", "från", "till", "skickat", "ämne", "fra", "til", "sendt",
        "emne",
    ]

    /// Cuts at the last line of two dashes (RFC 3676, 4.3), unless much stands behind it.
    private mutating func cutSignature() {
        guard let start = lines.lastIndex(where: { $0 == "-- " || $0 == "--" }) else { return }
        let own = MailText(lines: Array(lines[..<start]))
        if !own.isBlank, lines.count - start <= 40 { lines = own.lines }
    }

    /// Drops lines that are quoted, and who is said to have written them; where nothing is left, only their marks.
    private mutating func dropQuotes() {
        guard lines.contains(where: Self.isQuoted) else { return }
        var own: [Substring] = []
        var wasQuoted = false
        for line in lines {
            let isQuoted = Self.isQuoted(line)
            if isQuoted && !wasQuoted { Self.dropAttribution(from: &own) }
            if !isQuoted { own.append(line) }
            wasQuoted = isQuoted || (wasQuoted && Self.isBlank(line))
        }
        let mail = MailText(lines: own)
        lines = mail.isBlank ? lines.map { $0.drop { $0 == ">" || $0 == " " } } : own
    }

    private static func isQuoted(_ line: Substring) -> Bool {
        line.drop { $0 == " " }.first == ">"
    }

    /// Drops `On 3 May Ada Quill wrote:` from the end of some lines; it may take three.
    private static func dropAttribution(from lines: inout [Substring]) {
        var end = lines.count
        while end > 0, isBlank(lines[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < 3, !isBlank(lines[start - 1]) { start -= 1 }
        guard start < end, start == 0 || isBlank(lines[start - 1]) else { return }
        let text = lines[start..<end].joined(separator: " ").trimmed
        guard text.last == ":", text.utf8.count < 400 else { return }
        let lower = text.lowercased()
        if verbs.contains(where: { lower.contains($0) }) || (lower.contains("@") && lower.contains(where: \.isNumber)) {
            lines.removeSubrange(start...)
        }
    }
    private static let verbs = [
        "wrote", "writes", "schrieb", "écrit", "escribió", "escreveu", "ha scritto", "schreef", "skrev", "napisał",
        "пишет", "написал", "kirjoitti",
    ]

    /// Joins lines that end where the next word would have passed the margin of mails, some 65 to 80 characters. Short ones,
    /// as in an address, stay by themselves.
    private mutating func unwrap() {
        var joined: [String] = []
        var previous: Substring = ""
        for line in lines {
            let words = line.trimmed
            if Self.goesOn(previous, with: words) {
                joined[joined.count - 1] += " " + words
            } else {
                joined.append(String(words))
            }
            previous = words
        }
        lines = joined.map { $0[...] }
    }

    private static func goesOn(_ line: Substring, with next: Substring) -> Bool {
        guard (2...longestLine).contains(line.utf8.count), let first = next.first,
            first.isLetter || first.isNumber || "\"'“„«(‘".contains(first), !next.contains("   "), !line.contains("   ")
        else { return false }
        // `1. ` and `b) ` open items of lists.
        let word = next.prefix { !$0.isWhitespace }
        if word.count <= 3, let last = word.last, last == "." || last == ")" { return false }
        if line.count + 1 + word.count > shortestMargin { return true }
        return first.isLowercase && line.count > shortestMargin / 2 && !".?!:".contains(line.last ?? " ")
    }
    private static let longestLine = 200
    private static let shortestMargin = 64
}
