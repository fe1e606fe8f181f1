import TextAnalysis

extension SentenceLength {
    /// Languages whose words are not set apart by spaces.
    private static let unspaced: Set<String> = ["zh", "ja", "th", "lo", "km", "my"]

    /// The words and scalars of some sentences, white space folded as it is in a summary. Complexity: O(bytes).
    static func lengths(of indices: [Int], in article: AnalyzedArticle) -> [SentenceLength] {
        let text = article.article.text.utf8Span.span
        let (sentences, tokenRanges) = (article.sentences, article.tokenRanges)
        let isUnspaced = unspaced.contains(article.language.code)
        var lengths: [SentenceLength] = []
        lengths.reserveCapacity(indices.count)
        for index in indices {
            let length = FoldedLength(of: sentences[index].range.clamped(to: 0..<text.count), in: text)
            let words = isUnspaced ? max(length.words, tokenRanges[index].count) : length.words
            lengths.append(SentenceLength(words: words, scalars: length.scalars))
        }
        return lengths
    }

    /// The length of one sentence.
    init(of sentence: Sentence, in article: AnalyzedArticle) {
        self = Self.lengths(of: [sentence.index], in: article)[0]
    }
}
