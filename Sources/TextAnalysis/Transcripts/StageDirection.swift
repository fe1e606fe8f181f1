/// What a transcript says in brackets that nobody speaks: `(LAUGHTER)`, `[applause]`, `(voice-over)`, `(through translator)`.
enum StageDirection {
    /// The parts of somebody's words between stage directions. One inside a sentence is left there. Complexity: O(bytes).
    static func parts(of turn: Range<Int>, in text: Span<UInt8>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = turn.lowerBound
        var offset = start
        while offset < turn.upperBound {
            guard text[offset] == UInt8(ascii: "(") || text[offset] == UInt8(ascii: "["),
                let end = end(ofDirectionAt: offset, before: turn.upperBound, in: text)
            else {
                offset += 1
                continue
            }
            let before = text.trimmed(start..<offset)
            let isBetween =
                before.last.map { ".?!\"".utf8.contains(text[$0]) || text[$0] >= 0x80 } ?? true
                || text.trimmed(end..<turn.upperBound).isEmpty
            if isBetween {
                if !before.isEmpty { parts.append(before) }
                start = end
            }
            offset = end
        }
        let rest = text.trimmed(start..<turn.upperBound)
        return rest.isEmpty ? parts : parts + [rest]
    }

    private static let longest = 60

    /// Where the stage direction ends whose bracket opens at `offset`, a full stop or colon behind it included; nil where it is none.
    static func end(ofDirectionAt offset: Int, before end: Int, in text: Span<UInt8>) -> Int? {
        let limit = min(end, offset + longest)
        guard
            let close = (offset + 1..<max(offset + 1, limit)).first(where: {
                text[$0] == UInt8(ascii: ")") || text[$0] == UInt8(ascii: "]")
            }),
            isDirection(offset + 1..<close, in: text)
        else { return nil }
        return close + 1 < end && ".:".utf8.contains(text[close + 1]) ? close + 2 : close + 1
    }

    /// Whether all is written in capitals, or a few words have one that directions have; a time, too.
    private static func isDirection(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        var (small, capitals) = (0, 0)
        for offset in range {
            if (0x61...0x7A).contains(text[offset]) { small += 1 }
            if (0x41...0x5A).contains(text[offset]) { capitals += 1 }
        }
        // `(FBI)` is an abbreviation.
        if small == 0 { return capitals > 5 || capitals == 0 && range.contains { text[$0] == UInt8(ascii: ":") } }
        let found = text.string(range).lowercased().split { !$0.isLetter }
        return found.count <= 5 && found.contains { words.contains(String($0)) }
    }

    private static let words: Set = [
        "laughter", "laughs", "laughing", "applause", "applauds", "crosstalk", "inaudible", "unintelligible",
        "voiceover", "voice", "camera",
        "translator", "translated", "interpreter", "cheers", "cheering", "music", "sighs", "pause", "pauses",
        "videotape", "video", "audio",
        "chuckles", "booing", "boos", "silence", "singing", "crying", "nods", "smiles", "phonetic", "indiscernible",
        "lachen", "lacht", "beifall",
        "applaus", "rires", "rire", "applaudissements", "risas", "aplausos", "risate", "applausi",
    ]
}
