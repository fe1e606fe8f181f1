import TextAnalysis

/// A sentence as the finder of claims reads it: its words with the marks beside them.
struct ClaimSentence {
    let words: [String]
    /// For each word its stem; empty for a stop word.
    let stems: [String]
    /// For each word whether it has a capital.
    let isCapital: [Bool]
    /// For each word whether a comma is behind it.
    let hasComma: [Bool]
    /// For each word the sign of the currency that stands before it, else empty.
    let currency: [String]
    /// For each word whether a percent sign is behind it.
    let isPercent: [Bool]
    /// For each word whether a hyphen or a dash joins it to the next.
    let isJoined: [Bool]
    /// For each word whether it is a part of `3/8`.
    let isFraction: [Bool]
    let index: Int?

    var count: Int { words.count }

    init(
        _ tokens: ArraySlice<Token>, of text: String, index: Int?, in analyzed: AnalyzedArticle,
        stems: (TermTable, [Int32])
    ) {
        let bytes = text.utf8Span.span
        func has(_ mark: String, at offset: Int) -> Bool {
            let mark = mark.utf8
            return offset >= 0 && offset + mark.count <= bytes.count
                && mark.enumerated().allSatisfy { bytes[offset + $0.offset] == $0.element }
        }
        self.index = index
        words = tokens.map { analyzed.terms[$0.term] }
        self.stems = tokens.map { token in
            analyzed.isStopWord[Int(token.term)] ? "" : stems.0[stems.1[Int(token.term)]]
        }
        isCapital = tokens.map { $0.shape == .capitalized || $0.shape == .allCapitals }
        hasComma = tokens.map { has(",", at: $0.range.upperBound) }
        isPercent = tokens.map { has("%", at: $0.range.upperBound) || has(" %", at: $0.range.upperBound) }
        isJoined = tokens.map { token in ["-", "–", "—"].contains { has($0, at: token.range.upperBound) } }
        isFraction = tokens.map { has("/", at: $0.range.upperBound) || has("/", at: $0.range.lowerBound - 1) }
        currency = tokens.map { token in
            Self.signs.first { has($0, at: token.range.lowerBound - $0.utf8.count) } ?? ""
        }
    }

    private static let signs = ["$", "£", "€", "¥", "₹"]

    /// The sign of a currency that a word names: `57 dollars`.
    static let currencies: [String: String] = [
        "dollar": "$", "dollars": "$", "usd": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "yen": "¥",
        "yuan": "yuan ", "rupees": "₹", "rubles": "rubles ", "roubles": "rubles ",
    ]

    subscript(place: Int) -> String { words.indices.contains(place) ? words[place] : "" }

    /// For each place, that behind the last word too, where the clause begins that it stands in.
    var clauseStarts: [Int] {
        var starts = [0]
        for place in 0..<count {
            let isOpened = hasComma[place] || Self.connectives.contains(words[place])
            starts.append(isOpened ? place + 1 : starts[place])
        }
        return starts
    }

    /// For each place where the clause ends that it stands in: behind the next comma.
    var clauseEnds: [Int] {
        var ends = [Int](repeating: count, count: count + 1)
        for place in (0..<count).reversed() { ends[place] = hasComma[place] ? place + 1 : ends[place + 1] }
        return ends
    }

    private static let connectives: Set<String> = [
        "after", "when", "that", "which", "as", "while", "and", "but", "where", "who",
    ]
}
