import TextAnalysis

extension SentenceLength {
    /// Languages whose words are not set apart by spaces.
    private static let unspaced: Set<String> = ["zh", "ja", "th", "lo", "km", "my"]

    /// The words and scalars of some sentences, white space folded as it is in a summary. Complexity: O(bytes).
    ///
    /// - Parameter cuts: for each what is left out of it; empty where nothing is.
    static func lengths(of indices: [Int], in article: AnalyzedArticle, cuts: [[SentenceCut]] = []) -> [SentenceLength]
    {
        let text = article.article.text.utf8Span.span
        let (sentences, tokenRanges) = (article.sentences, article.tokenRanges)
        let isUnspaced = unspaced.contains(article.language.code)
        var lengths: [SentenceLength] = []
        lengths.reserveCapacity(indices.count)
        for (place, index) in indices.enumerated() {
            let cuts = cuts.isEmpty ? [] : cuts[place]
            var length = FoldedLength(of: sentences[index].range.clamped(to: 0..<text.count), in: text)
            var tokens = tokenRanges[index].count
            if !cuts.isEmpty {
                let rest = article.text(of: sentences[index], cuts: cuts)
                length = FoldedLength(of: 0..<rest.utf8.count, in: rest.utf8Span.span)
                tokens = article.tokens(ofSentence: index).count { token in
                    !cuts.contains { $0.range.contains(token.range.lowerBound) }
                }
            }
            let words = isUnspaced ? max(length.words, tokens) : length.words
            lengths.append(SentenceLength(words: words, scalars: length.scalars))
        }
        return lengths
    }

    /// The length of one sentence.
    init(of sentence: Sentence, in article: AnalyzedArticle) {
        self = Self.lengths(of: [sentence.index], in: article)[0]
    }
}
