/// The text of a cue without what only a player or a deaf viewer needs: tags, places on the screen, sounds in brackets.
enum CueText {
    /// The lines of a cue that somebody speaks. O(bytes).
    static func lines(_ payload: ArraySlice<Substring>) -> [Cue.Line] {
        var lines: [Cue.Line] = []
        var voice: String?
        for line in payload {
            for part in line.split(separator: "\\N") {
                var text = withoutTags(part, voice: &voice)
                // A song, not speech.
                if text.contains(where: { "♪♫♬".contains($0) }) { continue }
                var speaker = takeSpeaker(from: &text)
                text = withoutSounds(text).folded
                if speaker == nil { speaker = takeSpeaker(from: &text) }
                if let name = voice, speaker == nil || speaker == "" {
                    speaker = name
                    voice = nil
                }
                if text.contains(where: { $0.isLetter || $0.isNumber }) {
                    lines.append(Cue.Line(text: text, speaker: speaker))
                }
            }
        }
        return lines
    }

    /// Without `<i>`, `<00:00:01.000>`, `{\an8}` and the like; character references are resolved. `<v Ada Quill>` says who
    /// speaks.
    private static func withoutTags(_ line: Substring, voice: inout String?) -> String {
        var output = ""
        var rest = line
        while let open = rest.firstIndex(where: { $0 == "<" || $0 == "{" }) {
            output += rest[..<open]
            let close: Character = rest[open] == "<" ? ">" : "}"
            let body = rest[rest.index(after: open)...]
            guard let first = body.first, isTag(first, close), let end = body.prefix(200).firstIndex(of: close) else {
                output.append(rest[open])
                rest = body
                continue
            }
            let tag = body[..<end]
            if close == ">", tag.hasPrefix("v ") || tag.hasPrefix("v."), let space = tag.firstIndex(of: " ") {
                let name = tag[space...].trimmed
                if !name.isEmpty { voice = String(name) }
            }
            rest = body[body.index(after: end)...]
            // How a word is pronounced stands above it.
            if tag == "rt", let close = rest.firstRange(of: "</rt>") { rest = rest[close.upperBound...] }
        }
        output += rest
        return PageText.plain(output.replacing("\\h", with: " "))
    }

    private static func isTag(_ first: Character, _ close: Character) -> Bool {
        close == ">" ? first.isLetter || first == "/" || first.isNumber : first == "\\" || first == "y"
    }

    /// Takes the mark of a change of speakers and a name off the start: `>> ADA QUILL: `, `- `, `MAYOR: `.
    private static func takeSpeaker(from text: inout String) -> String? {
        var rest = text[...].trimmed
        var isMarked = false
        while let first = rest.first, first == ">" || first == "»" {
            isMarked = true
            rest = rest.dropFirst().trimmed
        }
        if !isMarked, let first = rest.first, "-–—‐".contains(first),
            rest.dropFirst().first.map({ $0.isWhitespace || $0.isLetter || $0 == "[" }) ?? false
        {
            isMarked = true
            rest = rest.dropFirst().trimmed
        }
        if let colon = rest.prefix(longestName).firstIndex(of: ":") {
            let isBracketed = rest.first == "[" || rest.first == "("
            let name = rest[..<colon].filter { !"[]()".contains($0) }.trimmed
            let behind = rest[rest.index(after: colon)...]
            if isName(name, mayBeSmall: isMarked || isBracketed), behind.first?.isWhitespace ?? true {
                text = String(behind.trimmed)
                return String(name)
            }
        }
        if isMarked { text = String(rest) }
        return isMarked ? "" : nil
    }

    private static let longestName = 48

    /// Whether some words are a name: all in capitals or, where a mark stands before, each with one.
    private static func isName(_ text: Substring, mayBeSmall: Bool) -> Bool {
        let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "." })
        guard (1...5).contains(words.count), let first = text.first, first.isLetter, text.count > 1,
            text.allSatisfy({ $0.isLetter || $0.isNumber || $0.isWhitespace || ".,-'’#&".contains($0) })
        else { return false }
        return mayBeSmall ? words.allSatisfy { $0.first?.isLowercase == false } : !text.contains(where: \.isLowercase)
    }

    /// Without `[Applause]` and `(music playing)`.
    private static func withoutSounds(_ text: String) -> String {
        var output = ""
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == "[" || $0 == "(" || $0 == "*" }) {
            let mark = rest[open]
            let close: Character = mark == "[" ? "]" : mark == "(" ? ")" : "*"
            let body = rest[rest.index(after: open)...]
            guard let end = body.prefix(longestSound).firstIndex(of: close), isSound(body[..<end], in: rest, mark)
            else {
                output += rest[...open]
                rest = body
                continue
            }
            output += rest[..<open]
            output += " "
            rest = body[body.index(after: end)...]
        }
        return output + rest
    }

    private static let longestSound = 80

    /// Brackets hold what no one says. Round ones may hold a remark, unless they are all of the line or nobody's sentence.
    private static func isSound(_ body: Substring, in line: Substring, _ mark: Character) -> Bool {
        guard !body.isEmpty else { return false }
        if mark == "[" { return true }
        if body.utf8.count + 2 >= line.trimmed.utf8.count { return true }
        if !body.contains(where: \.isLowercase) { return body.contains(where: \.isLetter) && body.count > 4 }
        return body.lowercased().split { !$0.isLetter }.contains { sounds.contains(String($0)) }
            && body.split(separator: " ").count <= 5
    }

    private static let sounds: Set<String> = [
        "music", "applause", "laughter", "laughs", "laughing", "chuckles", "cheering", "cheers", "sighs", "inaudible",
        "crosstalk", "indistinct", "speaking", "singing", "crying", "sobbing", "coughs", "gasps", "beep", "phone",
        "ringing",
        "musik", "applaus", "beifall", "gelächter", "lachen", "lacht", "musique", "applaudissements", "rires", "música",
        "aplausos", "risas", "musica", "applausi", "risate", "translator", "interpreter", "unintelligible", "clapping",
    ]
}
