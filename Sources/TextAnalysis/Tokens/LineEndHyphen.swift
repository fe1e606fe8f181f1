/// A word that a hyphen at the end of a line has cut in two: `mil-` and `lion`.
///
/// A hyphen before a line break is a cut or a compound's own. It is taken for a cut between small letters, unless a part
/// beside it is one that compounds are made with (`well-`, `-based`), or a word that stands behind a dangling part
/// (`Vor- und`). A soft hyphen there is always a cut.
enum LineEndHyphen {
    /// Where the word goes on, if the characters from `mark` on are a line break inside a word whose first part
    /// begins at `wordStart`; `mark` is behind the hyphen.
    static func continuation(
        _ text: Span<UInt8>, word: Range<Int>, behind mark: Int, end: Int, isSoft: Bool
    ) -> Int? {
        var next = mark
        if next < end && text[next] == 0x0D { next += 1 }
        guard next < end, text[next] == 0x0A else { return nil }
        next += 1
        // Indentation; an empty line ends the word.
        let furthest = min(end, next + Self.deepest)
        while next < furthest && (text[next] == 0x20 || text[next] == 0x09) { next += 1 }
        guard next < end, isSmallLetter(text, at: next, end: end) else { return nil }
        if isSoft { return next }
        guard word.count >= 2, isSmallLetter(text, before: word.upperBound) else { return nil }
        var rest = next
        while rest < end && (text[rest] >= 0x80 || text[rest].isASCIILowercase) { rest += 1 }
        // A compound's second hyphen, as in `mother-in-law`.
        if rest + 1 < end && text[rest] == UInt8(ascii: "-") && text[rest + 1] > 0x20 { return nil }
        if firstParts.contains(lowered(text, word)) || secondParts.contains(lowered(text, next..<rest)) { return nil }
        return next
    }

    /// The deepest indentation of a line that a word goes on in.
    private static let deepest = 80

    /// Whether a hyphen may stand before the white space that ends at `end`.
    static func stands(before end: Int, in text: Span<UInt8>) -> Bool {
        var offset = end
        while offset > 0 && text[offset - 1] <= 0x20 {
            if end - offset > deepest + 2 { return false }
            offset -= 1
        }
        guard offset > 0 else { return false }
        let last = text[offset - 1]
        // The last bytes of U+00AD and U+2010 too; what only looks like it costs a look.
        return last == UInt8(ascii: "-") || last == 0xAD || last == 0x90
    }

    private static func isSmallLetter(_ text: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        if text[offset] < 0x80 { return text[offset].isASCIILowercase }
        let scalar = decodeScalar(text, at: offset, end: end).scalar
        return ScalarClass(scalar) == .letter && lowercaseScalar(scalar) == scalar
    }

    private static func isSmallLetter(_ text: Span<UInt8>, before offset: Int) -> Bool {
        text[offset - 1] >= 0x80 || text[offset - 1].isASCIILowercase
    }

    private static func lowered(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: range.map { text[$0].loweredASCII }, as: UTF8.self)
    }

    private static let firstParts: Set<String> = [
        "well", "ill", "long", "short", "high", "low", "self", "non", "anti", "ex", "co", "mid", "half", "full", "part",
        "first", "second", "third", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "so", "far", "near", "best",
        "left",
        "right", "hard", "soft", "state", "pro", "post", "pre", "vice", "great", "cross", "multi", "semi", "ultra",
        "all",
        "open", "large", "small", "old", "new", "single", "double", "real", "year", "month", "day", "e",
    ]

    private static let secondParts: Set<String> = [
        "based", "led", "backed", "owned", "run", "old", "year", "term", "time", "level", "wide", "like", "free",
        "made",
        "style", "related", "known", "up", "down", "off", "in", "out", "on", "to", "of", "by", "and", "or", "nor",
        "elect",
        "scale", "range", "long", "high", "hand", "class", "party", "und", "oder", "bis", "sowie", "bzw", "en", "et",
        "ou",
        "e", "y", "o", "i", "u",
    ]
}
