import TextAnalysis

/// How fit a sentence is to stand in a summary; the fittest is the least.
enum SentenceKind: Int, Comparable {
    case full
    /// Too few words to say something: under `fewestWords`, or under `fewestSmallWords` that do not begin with a
    /// capital or a digit (`PUBLISHED: 05:37 EST, 13 March 2013`, `By Anna Example`). Scripts without case have no
    /// capitals, so the first rule decides there.
    case fragment
    /// A heading, or an entry of a list that does not end as a sentence does.
    case furniture

    static let fewestWords = 4
    static let fewestSmallWords = 2

    static func < (first: SentenceKind, second: SentenceKind) -> Bool { first.rawValue < second.rawValue }

    init(of sentence: Sentence, in article: AnalyzedArticle) {
        let paragraphs = article.article.paragraphs
        if paragraphs.indices.contains(sentence.paragraph) {
            switch paragraphs[sentence.paragraph].kind {
            case .prose: break
            case .heading:
                self = .furniture
                return
            case .listItem:
                guard Self.endsAsSentence(sentence, in: article) else {
                    self = .furniture
                    return
                }
            }
        }
        let words = article.tokenRanges[sentence.index]
        guard words.count >= Self.fewestWords else {
            self = .fragment
            return
        }
        var smallWords = 0
        for word in words where smallWords < Self.fewestSmallWords {
            let shape = article.tokens[word].shape
            if shape == .lower || shape == .other { smallWords += 1 }
        }
        self = smallWords == Self.fewestSmallWords ? .full : .fragment
    }

    /// Whether the last mark, but for closing quotes and brackets, ends a sentence.
    private static func endsAsSentence(_ sentence: Sentence, in article: AnalyzedArticle) -> Bool {
        let text = article.article.text.utf8Span.span
        var tail: [UInt8] = []
        for offset in sentence.range.clamped(to: 0..<text.count).suffix(8) { tail.append(text[offset]) }
        let marks = [".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।"]
        let closing = ["\"", "'", ")", "]", "”", "’", "»", "«"]
        func dropping(_ suffixes: [String]) -> Bool {
            guard let found = suffixes.first(where: { tail.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
                return false
            }
            tail.removeLast(found.utf8.count)
            return true
        }
        while dropping(closing) {}
        return dropping(marks)
    }
}
