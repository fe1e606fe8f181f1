/// What stands before somebody's words in a transcript and names who speaks: `MAYOR: `, `[00:01:12] JANE DOE, REPORTER: `, `Q: `.
struct SpeakerLabel {
    enum Form {
        /// `ANCHOR`, `Q`: no small letter outside brackets.
        case capitals
        /// `Interviewer`, `Jane Doe`: each word has a capital.
        case names
    }

    /// From the time or the name through the white space behind the colon.
    var range: Range<Int>
    var speaker: String
    /// As the source writes it.
    var time: String?
    var form: Form
    /// Whether the name says what somebody does in a conversation: `ANCHOR`, `Interviewer`, `Q`.
    var isRole: Bool

    private static let longest = 90
    private static let mostWords = 6

    /// The label that a colon ends, if one does.
    ///
    /// - Parameter paragraph: where the label has to be. Complexity: O(1).
    init?(endingAt colon: Int, in text: Span<UInt8>, paragraph: Range<Int>) {
        guard colon + 1 >= paragraph.upperBound || text[colon + 1] <= 0x20 else { return nil }
        var start = colon
        var isInLine = false
        while start > paragraph.lowerBound, text[start - 1] != 0x0A {
            guard colon - start < Self.longest else { return nil }
            if text[start - 1] == 0x20, start - 2 >= paragraph.lowerBound, Self.endsSentence(start - 2, in: text) {
                isInLine = true
                break
            }
            start -= 1
        }
        var rest = text.trimmed(start..<colon)
        start = rest.lowerBound
        time = Self.takeTime(from: &rest, in: text)
        // `JANE DOE (voice-over)`
        if let open = rest.last(where: { text[$0] == UInt8(ascii: "(") || text[$0] == UInt8(ascii: "[") }),
            StageDirection.end(ofDirectionAt: open, before: rest.upperBound, in: text) == rest.upperBound
        {
            rest = text.trimmed(rest.lowerBound..<open)
        }
        guard let form = Self.form(of: rest, in: text) else { return nil }
        // Inside a line any name with a colon behind it may be a part of a sentence.
        if isInLine, form != .capitals { return nil }
        let name = text.string(rest)
        let words = name.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count <= Self.mostWords, let first = words.first, let last = words.last,
            !Self.desk.contains(first), !Self.notices.contains(first), !Self.notices.contains(last)
        else { return nil }
        speaker = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.form = form
        isRole = words.contains { Self.roles.contains($0) }
        var behind = text.trimmed(colon + 1..<max(colon + 1, paragraph.upperBound))
        // `MAYOR: [00:01:12] We …`
        if time == nil, let first = behind.first, text[first] == UInt8(ascii: "[") {
            time = Self.takeTime(from: &behind, in: text)
        }
        range = start..<behind.lowerBound
    }

    /// Whether a sentence ends with this byte; not with the full stop of `DR.` in a label.
    private static func endsSentence(_ offset: Int, in text: Span<UInt8>) -> Bool {
        switch text[offset] {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: "\""): return true
        case 0x9D: return true
        case UInt8(ascii: "."):
            var start = offset
            while start > 0, offset - start < 6, (0x41...0x5A).contains(text[start - 1] & 0xDF) { start -= 1 }
            return !honorifics.contains(text.string(start..<offset).lowercased())
        default: return false
        }
    }

    /// Takes a time in brackets off either end, or one without off the beginning.
    private static func takeTime(from rest: inout Range<Int>, in text: Span<UInt8>) -> String? {
        func isTime(_ range: Range<Int>) -> Bool {
            range.count >= 4 && range.count <= 12 && range.contains { text[$0] == UInt8(ascii: ":") }
                && range.allSatisfy { text[$0].isASCIIDigit || ":., ".utf8.contains(text[$0]) }
        }
        func inner(_ range: Range<Int>) -> Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }
        guard rest.count > 2 else { return nil }
        if let word = text.firstWord(in: rest) {
            let isBracketed = "[(".utf8.contains(text[word.lowerBound]) && "])".utf8.contains(text[word.upperBound - 1])
            let time = isBracketed && word.count > 2 ? inner(word) : word
            if isTime(time) {
                rest = text.trimmed(word.upperBound..<rest.upperBound)
                // `00:01:12 - MAYOR`
                while let first = rest.first, "-|".utf8.contains(text[first]) {
                    rest = text.trimmed(first + 1..<rest.upperBound)
                }
                return text.string(time)
            }
        }
        guard "])".utf8.contains(text[rest.upperBound - 1]),
            let open = rest.last(where: { "[(".utf8.contains(text[$0]) }), isTime(open + 1..<rest.upperBound - 1)
        else { return nil }
        let time = text.string(open + 1..<rest.upperBound - 1)
        rest = text.trimmed(rest.lowerBound..<open)
        return time
    }

    private static func form(of range: Range<Int>, in text: Span<UInt8>) -> Form? {
        var (hasSmall, isInBrackets, isWordStart) = (false, false, true)
        var (capitals, words) = (0, 0)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = text.scalar(at: offset, end: range.upperBound)
            defer { offset += length }
            switch scalar {
            case "(", "[": isInBrackets = true
            case ")", "]": isInBrackets = false
            case " ", "\u{A0}", "-", "/", ".", ",", "&", "'", "’", "#": break
            case "0"..."9": if words == 0 { return nil }
            default:
                guard scalar.properties.isAlphabetic else { return nil }
                if isInBrackets { break }
                let isSmall = scalar.properties.isLowercase
                // Where letters have no case, what stands before a colon may be any clause.
                guard isSmall || scalar.properties.isUppercase else { return nil }
                if isWordStart {
                    words += 1
                    if isSmall, words == 1 || !isParticle(offset..<range.upperBound, in: text) { return nil }
                }
                if isSmall { hasSmall = true } else { capitals += 1 }
            }
            isWordStart = scalar == " " || scalar == "\u{A0}"
        }
        guard words > 0, capitals > 0, !isInBrackets else { return nil }
        return hasSmall ? .names : .capitals
    }

    /// `of`, `van`: a small word inside a name.
    private static func isParticle(_ rest: Range<Int>, in text: Span<UInt8>) -> Bool {
        text.firstWord(in: rest).map { particles.contains(text.string($0)) } ?? false
    }

    private static let particles: Set = [
        "of", "the", "de", "du", "des", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "da", "di", "do",
        "dos", "y", "e", "for",
        "and",
    ]
    private static let honorifics: Set = [
        "dr", "mr", "mrs", "ms", "sen", "rep", "gen", "gov", "prof", "rev", "sgt", "lt", "col", "capt", "st", "jr",
        "sr",
    ]
    private static let roles: Set = [
        "anchor", "host", "cohost", "reporter", "correspondent", "interviewer", "interviewee", "moderator", "presenter",
        "speaker",
        "question", "answer", "q", "a", "narrator", "announcer", "caller", "guest", "frage", "antwort", "moderatorin",
        "journaliste",
        "pregunta", "respuesta", "entrevistador", "entrevistadora", "domanda", "risposta", "pergunta", "resposta",
        "vraag", "antwoord",
    ]
    /// What calls for attention, alone or with the word for what it is about before or behind it: `WARNING`, `STORM WARNING`,
    /// `PHOTO CREDIT`. Nobody has such a name.
    private static let notices: Set = [
        "warning", "warnings", "caution", "danger", "alert", "attention", "notice", "note", "update", "updates",
        "correction", "corrections", "clarification", "photo", "photos", "video", "videos", "breaking", "important",
        "reminder", "disclaimer", "spoiler", "advisory", "bulletin", "urgent", "credit", "caption", "ps",
        "warnung", "achtung", "vorsicht", "hinweis", "eilmeldung", "korrektur", "foto", "wichtig",
        "avertissement", "alerte", "rappel", "rectificatif",
        "aviso", "advertencia", "alerta", "atención", "corrección", "avviso", "attenzione", "correzione",
        "atenção", "correção", "waarschuwing", "correctie",
    ]
    /// The first words of links and notes of the desk.
    private static let desk: Set = [
        "read", "more", "watch", "picture", "pictured", "pictures", "related",
        "see", "updated",
        "live", "opinion", "listen", "gallery", "exclusive", "source", "sources",
        "click", "published", "scroll",
        "fact", "myth", "also", "last", "by", "tip", "price", "score", "result", "date", "time", "when", "where",
        "what", "who", "why", "how",
    ]
}
