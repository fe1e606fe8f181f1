import TextAnalysis

/// Where an article introduces people and others by their whole names, which later sentences shorten: `Rosa Lindqvist` and then
/// `Lindqvist`.
///
/// A whole name is two to four words with capitals in a row; its last word, and its first, are the short forms. A title
/// (`Mr Lindqvist`) makes no whole name. Nothing is found in German, where all nouns have capitals.
struct NameIntroductions {
    /// The sentences that have each term as a part of a longer name, a few of the first.
    private let introductions: [Int32: [Int]]
    /// For each term the first sentence that has it alone, or the greatest number.
    private let aloneIn: [Int32]

    /// Complexity: O(tokens).
    init(in article: AnalyzedArticle, kinds: [LeaningWord]) {
        var introductions: [Int32: [Int]] = [:]
        var aloneIn = [Int32](repeating: .max, count: article.terms.count)
        guard article.language != .german else {
            (self.introductions, self.aloneIn) = (introductions, aloneIn)
            return
        }
        for (sentence, range) in article.tokenRanges.enumerated() {
            Self.forEachName(in: range, of: article, kinds: kinds) { name in
                if (2...4).contains(name.count) {
                    for place in [name.lowerBound, name.upperBound - 1] {
                        let term = article.tokens[place].term
                        if introductions[term, default: []].count < Self.most { introductions[term, default: []].append(sentence) }
                    }
                } else if name.count == 1 {
                    let term = Int(article.tokens[name.lowerBound].term)
                    aloneIn[term] = min(aloneIn[term], Int32(sentence))
                }
            }
        }
        (self.introductions, self.aloneIn) = (introductions, aloneIn)
    }

    /// Calls `body` with each longest run of words with capitals among the tokens of a sentence, titles and stop words before it
    /// left out.
    static func forEachName(
        in range: Range<Int>, of article: AnalyzedArticle, kinds: [LeaningWord], _ body: (Range<Int>) -> Void
    ) {
        let text = article.article.text.utf8Span.span
        var start = range.lowerBound
        while start < range.upperBound {
            guard isCapital(article.tokens[start]) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < range.upperBound, isCapital(article.tokens[end]),
                isJoined(article.tokens[end - 1], article.tokens[end], in: text)
            { end += 1 }
            var first = start
            while first < end {
                let term = Int(article.tokens[first].term)
                guard article.isStopWord[term] || kinds[term] == .honorific || kinds[term] == .saying else { break }
                first += 1
            }
            if first < end { body(first..<end) }
            start = end
        }
    }

    private static func isCapital(_ token: Token) -> Bool { token.shape == .capitalized || token.shape == .other }

    /// Whether a space stands between two words, or an initial's full stop and a space.
    private static func isJoined(_ first: Token, _ second: Token, in text: Span<UInt8>) -> Bool {
        let (end, start) = (first.range.upperBound, second.range.lowerBound)
        guard start > end, start <= text.count else { return false }
        if start == end + 1 { return text[end] <= 0x20 || text[end] == UInt8(ascii: "-") }
        return start == end + 2 && text[end] == UInt8(ascii: ".") && text[end + 1] <= 0x20 && first.range.count <= 2
    }

    private static let most = 6

    /// The sentences that say who a name of one word in `sentence` is, in reading order; none for one that nobody introduces
    /// before, or that stands alone before anybody does.
    func introductions(of term: Int32, in sentence: Int) -> [Int] {
        guard let all = introductions[term], let first = all.first, first < sentence, aloneIn[Int(term)] > first else { return [] }
        return all
    }
}
