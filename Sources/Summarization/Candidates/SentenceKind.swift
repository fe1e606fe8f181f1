import TextAnalysis

/// How fit a sentence is to stand in a summary; the fittest is the least.
enum SentenceKind: Int, Comparable {
    case full
    /// Too few words to say something: under `fewestWords`, or under `fewestSmallWords` that do not begin with a
    /// capital or a digit (`PUBLISHED: 05:37 EST, 13 March 2013`, `By Anna Example`). Scripts without case have no
    /// capitals, so the first rule decides there.
    case fragment
    /// A heading, an entry of a list that does not end as a sentence does, a caption, a link, a note of the desk, who the guest is that
    /// wrote, a greeting in a transcript.
    case furniture

    static let fewestWords = 4
    static let fewestSmallWords = 2

    static func < (first: SentenceKind, second: SentenceKind) -> Bool { first.rawValue < second.rawValue }

    /// The kind of each sentence of an article. Complexity: O(bytes of the article).
    static func kinds(in article: AnalyzedArticle) -> [SentenceKind] {
        let (paragraphs, text) = (article.article.paragraphs, article.article.text)
        let (tokens, tokenRanges) = (article.tokens, article.tokenRanges)
        // Where all is written in capitals they tell nothing.
        let small = tokens.count { $0.shape == .lower || $0.shape == .other }
        let isInCapitals = small * 20 < tokens.count
        // Who wrote, where it stands above a guest's story.
        let note = article.sentences.prefix(5).lastIndex { article.article.disclaimsViews($0.range) }
        return article.sentences.map { sentence in
            if let note, sentence.index <= note { return .furniture }
            if sentence.speaker != nil, Courtesy.matches(article.tokens(ofSentence: sentence.index), in: article) {
                return .furniture
            }
            if sentence.speaker == nil, paragraphs.indices.contains(sentence.paragraph) {
                switch paragraphs[sentence.paragraph].kind {
                case .prose: break
                case .heading: return .furniture
                case .listItem: if !endsAsSentence(sentence, in: text) { return .furniture }
                }
            }
            if article.article.isFurniture(sentence.range, language: article.language) { return .furniture }
            let words = tokenRanges[sentence.index]
            guard words.count >= fewestWords else { return .fragment }
            var smallWords = 0
            for word in words where smallWords < fewestSmallWords {
                let shape = tokens[word].shape
                if shape == .lower || shape == .other { smallWords += 1 }
            }
            return smallWords == fewestSmallWords || isInCapitals ? .full : .fragment
        }
    }

    /// Whether the last mark, but for closing quotes and brackets, ends a sentence.
    private static func endsAsSentence(_ sentence: Sentence, in text: String) -> Bool {
        let text = text.utf8Span.span
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
