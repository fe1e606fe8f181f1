import TextAnalysis

/// English dates that say when by another date: `the next day`, `two weeks later`, `that night`.
enum RelativeDate {
    /// The token of a relative date, where nothing in the sentence says what it is relative to: no weekday, month or year.
    static func find(in tokens: ArraySlice<Token>, of article: AnalyzedArticle) -> Int? {
        var found: Int?
        // The kinds of the word before, and of the one before that.
        var (before, earlier): (DateWord?, DateWord?) = (nil, nil)
        for place in tokens.indices {
            let token = tokens[place]
            if token.shape == .number && token.range.count == 4 { return nil }
            let kind = article.terms.withBytes(of: token.term) { words.kind(of: $0, $1) }
            switch kind {
            case .anchor: return nil
            case .unit where found == nil && (before == .that || (before == .relative && earlier == .article)):
                found = place - 1
            case .later where found == nil && (before == .unit || before == .units): found = place - 1
            default: break
            }
            (before, earlier) = (kind, before)
        }
        return found
    }

    private static let words = DateWords([
        (.relative, "next following same previous"), (.that, "that"), (.article, "the"), (.later, "later earlier"),
        (.unit, "day night week month year morning afternoon evening hour minute weekend moment"),
        (.units, "days nights weeks months years mornings hours minutes decades"),
        (
            .anchor,
            "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
                + "september october november december yesterday today tomorrow christmas easter"
        ),
    ])
}

/// What a word can be in a relative date.
private enum DateWord {
    case relative, that, article, later, unit, units
    /// A day, a month or the like, to which the others can be relative.
    case anchor
}

/// Words of dates with their kinds, looked up by their bytes.
private struct DateWords {
    private var terms = TermTable()
    private var kinds: [DateWord] = []

    init(_ words: [(DateWord, String)]) {
        for (kind, list) in words {
            for word in list.split(separator: " ") {
                _ = terms.intern(String(word))
                kinds.append(kind)
            }
        }
    }

    func kind(of text: Span<UInt8>, _ range: Range<Int>) -> DateWord? {
        terms.find(text, range).map { kinds[Int($0)] }
    }
}
