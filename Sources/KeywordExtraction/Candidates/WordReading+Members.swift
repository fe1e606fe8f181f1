import TextAnalysis

/// What stands about politicians and towns, and is no part of a name.
extension ArticleReading {
    /// Whether a word tells whom a politician is of and where from, or in which state a town is: `(Ky.)`, `(D-Calif.)`, `, R-Texas`, `, D.C.`, `, Calif.`.
    func isSeat(_ tokens: ArraySlice<Token>, _ index: Int, in text: Span<UInt8>) -> Bool {
        let token = tokens[index]
        guard index > tokens.startIndex, token.shape != .lower, tokens[index - 1].shape != .lower else { return false }
        let (start, end) = (token.range.lowerBound, token.range.upperBound)
        if text[start - 1] == UInt8(ascii: "-"), tokens[index - 1].range == start - 2..<start - 1 {
            return isSeat(tokens, index - 1, in: text)
        }
        let isInside = text[start - 1] == UInt8(ascii: "(")
        if isInside, end + 1 < text.count, text[end] == UInt8(ascii: "."), text[end + 1] == UInt8(ascii: ")") {
            return true
        }
        let isBehindComma = start > 1 && text[start - 1] == 0x20 && text[start - 2] == UInt8(ascii: ",")
        if isBehindComma, token.range.count > 2, text[start + 1] == UInt8(ascii: "."), token.range.count <= 5,
            Self.states.contains(article.terms[token.term])
        {
            return true
        }
        if isBehindComma, end < text.count, text[end] == UInt8(ascii: "."),
            Self.shortStates.contains(article.terms[token.term])
        {
            return true
        }
        guard token.range.count == 1, "RDI".utf8.contains(text[start]), end < text.count, text[end] == UInt8(ascii: "-")
        else {
            return false
        }
        return isInside || isBehindComma
    }

    /// States as they are written behind a town.
    private static let states: Set<String> = ["dc", "ny", "nj", "nc", "sc", "nh", "nm", "nd", "sd", "ri", "wva", "bc"]

    private static let shortStates: Set<String> = [
        "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md",
        "mass", "mich", "minn", "miss",
        "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ont", "que",
        "alta", "sask",
    ]

    /// Whether a word is the party of a member of parliament, between a seat and the member: `Naro Labour MP Ada Quill`.
    func isPartyOfMember(_ tokens: ArraySlice<Token>, _ index: Int, _ reading: WordReading, _ place: Int)
        -> Bool
    {
        guard index > tokens.startIndex, index + 1 < tokens.endIndex, tokens[index].shape != .lower,
            reading.gaps[place - 1] == .space, reading.gaps[place] == .space, reading.isName[place - 1],
            classOfTerm[Int(tokens[index + 1].term)] == .honorific, tokens[index + 1].shape == .allCapitals
        else { return false }
        return Self.parties.contains(article.terms[tokens[index].term])
    }

    private static let parties: Set<String> = [
        "labour", "conservative", "tory", "democrat", "snp", "dup", "ukip", "green", "unionist", "plaid", "reform",
    ]

    /// Whether a word is one of a compound with hyphens that says nothing of a story: `no-one`, `father-of-three`.
    func isIdleCompound(_ tokens: ArraySlice<Token>, _ index: Int, _ reading: WordReading, _ place: Int) -> Bool {
        var (start, end) = (index, index)
        while index - start < 3, start > tokens.startIndex, reading.gaps[place - (index - start) - 1] == .hyphen {
            start -= 1
        }
        while end - index < 3, end + 1 < tokens.endIndex, reading.gaps[place + end - index] == .hyphen { end += 1 }
        let words = tokens[start...end].map { article.terms[$0.term] }
        if words == ["no", "one"] { return true }
        return words.count == 3 && words[1] == "of" && Self.countsOfChildren.contains(words[2])
    }

    private static let countsOfChildren: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
}
