import TextAnalysis

extension SentenceLength {
    /// Languages whose words are not set apart by spaces.
    private static let unspaced: Set<String> = ["zh", "ja", "th", "lo", "km", "my"]

    /// The words and scalars of a sentence, its white space folded as it is in a summary.
    init(of sentence: Sentence, in article: AnalyzedArticle) {
        let text = article.article.text.utf8Span.span
        let length = FoldedLength(of: sentence.range.clamped(to: 0..<text.count), in: text)
        words = length.words
        scalars = length.scalars
        if Self.unspaced.contains(article.language.code) {
            words = max(words, article.tokenRanges[sentence.index].count)
        }
    }
}
