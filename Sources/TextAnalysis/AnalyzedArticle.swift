/// An article cut into sentences and words: what every method works on.
public struct AnalyzedArticle: Sendable {
    /// What was analyzed.
    public let article: Article
    /// The language that it was read in.
    public let language: Language
    /// The sentences of the body, in reading order.
    public let sentences: [Sentence]
    /// The words of the body, in reading order; their ranges point into the article's text.
    public let tokens: [Token]
    /// For each sentence its tokens' indices.
    public let tokenRanges: [Range<Int>]
    /// The words of the headline; their ranges point into the article's title.
    public let titleTokens: [Token]
    /// The words of the highlights, one list each; their ranges point into the highlight.
    public let highlightTokens: [[Token]]
    /// The terms that all tokens' ids point into; each article has its own.
    public let terms: TermTable
    /// For each term whether it is a stop word of the language.
    public let isStopWord: [Bool]

    /// The text of a sentence, hard-wrapped lines joined.
    public func text(of sentence: Sentence) -> String { article.folded(sentence.range) }

    /// The sentences in which the desk corrects the story: they say what was wrong, so nobody should quote them as news.
    /// Complexity: O(sentences).
    public var corrections: [Sentence] {
        let text = article.text.utf8Span.span
        return sentences.filter { DeskNote.isCorrection($0.range.clamped(to: 0..<text.count), in: text) }
    }

    /// The tokens of the sentence with this index.
    public func tokens(ofSentence index: Int) -> ArraySlice<Token> { tokens[tokenRanges[index]] }
}

/// Cuts articles into sentences and words.
public struct ArticleAnalyzer: Sendable {
    /// The language of all articles, or `nil` to take the one an article names, or else to find it out.
    public var language: Language?

    /// With parameters that are the properties of these names.
    public init(language: Language? = nil) {
        self.language = language
    }

    /// The sentences and words of an article.
    ///
    /// The segmentation that the article brings is used where there is one. An article without paragraphs has no
    /// sentences. Ranges that reach over the text are cut to it. Complexity: O(bytes of the article).
    public func analyze(_ article: Article) -> AnalyzedArticle {
        let text = article.text.utf8Span.span
        let language = language(of: article)
        let sentences = Self.sentences(of: article, in: text, language: language)
        let tokenizer = Tokenizer(language: language)
        var terms = TermTable()
        var tokens: [Token] = []
        if let first = sentences.first, let last = sentences.last {
            // A word with the space behind it has some six bytes.
            tokens.reserveCapacity(max(0, last.range.upperBound - first.range.lowerBound) / 6)
        }
        var tokenRanges: [Range<Int>] = []
        tokenRanges.reserveCapacity(sentences.count)
        for sentence in sentences {
            let first = tokens.count
            tokenizer.tokenize(text, range: sentence.range, terms: &terms, into: &tokens)
            tokenRanges.append(first..<tokens.count)
        }
        func tokenized(_ string: String) -> [Token] {
            var tokens: [Token] = []
            let span = string.utf8Span.span
            tokenizer.tokenize(span, range: 0..<span.count, terms: &terms, into: &tokens)
            return tokens
        }
        let titleTokens = tokenized(article.title)
        let highlightTokens = article.highlights.map(tokenized)
        let stopWords = StopWords.list(for: language)
        let isStopWord = (0..<Int32(terms.count)).map { terms.withBytes(of: $0) { stopWords.contains($0, $1) } }
        return AnalyzedArticle(
            article: article, language: language, sentences: sentences, tokens: tokens, tokenRanges: tokenRanges,
            titleTokens: titleTokens, highlightTokens: highlightTokens, terms: terms, isStopWord: isStopWord)
    }

    /// The sentences of an article's body, in reading order.
    public func sentences(of article: Article) -> [Sentence] {
        let language = language(of: article)
        return Self.sentences(of: article, in: article.text.utf8Span.span, language: language)
    }

    /// The language that an article is taken to be in.
    public func language(of article: Article) -> Language {
        if let language = language ?? article.language { return language }
        let detector = LanguageDetector()
        if let first = article.paragraphs.first, let last = article.paragraphs.last {
            let text = article.text.utf8Span.span
            let end = min(text.count, last.range.upperBound)
            return detector.language(of: text, range: min(first.range.lowerBound, end)..<end)
        }
        let title = article.title.utf8Span.span
        return detector.language(of: title, range: 0..<title.count)
    }

    private static func sentences(of article: Article, in text: Span<UInt8>, language: Language) -> [Sentence] {
        if let ranges = article.sentenceRanges {
            var paragraph = 0
            return ranges.enumerated().map { index, range in
                while paragraph + 1 < article.paragraphs.count,
                    article.paragraphs[paragraph].range.upperBound <= range.lowerBound
                { paragraph += 1 }
                return Sentence(index: index, range: range.clamped(to: text.indices), paragraph: paragraph)
            }
        }
        let segmenter = SentenceSegmenter(language: language)
        var sentences: [Sentence] = []
        var ranges: [Range<Int>] = []
        var turns = Turns(of: article, in: text)
        for (index, paragraph) in article.paragraphs.enumerated() {
            for piece in turns.pieces(of: paragraph.range.clamped(to: 0..<text.count), in: text) {
                ranges.removeAll(keepingCapacity: true)
                segmenter.appendSentences(of: piece.range, in: text, to: &ranges)
                for range in ranges {
                    let isOpening = sentences.count < 3 && piece.label == nil
                    let start = range.lowerBound + (isOpening ? text.openingFurniture(of: range) : 0)
                    sentences.append(
                        Sentence(
                            index: sentences.count, range: start..<range.upperBound, paragraph: index,
                            speaker: piece.label?.speaker, time: piece.label?.time))
                }
            }
        }
        return sentences
    }
}
