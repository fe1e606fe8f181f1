import TextAnalysis

/// The sentences of an article that can stand in its summary, in reading order.
///
/// Headings and entries of lists cannot, nor fragments of a few words (see `SentenceKind`), unless the article has
/// nothing better. Of sentences with the same words only the first is kept.
struct SentenceCandidates {
    let article: AnalyzedArticle
    /// The candidates, as indices into the article's sentences, increasing.
    let indices: [Int]
    /// The length of each candidate.
    let lengths: [SentenceLength]
    /// What kind of sentence the candidates are: the best that the article has.
    let kind: SentenceKind

    /// Complexity: O(bytes of the article).
    init(of article: AnalyzedArticle) {
        self.article = article
        let kinds = article.sentences.map { SentenceKind(of: $0, in: article) }
        let best = kinds.min() ?? .furniture
        let ofBestKind = article.sentences.indices.filter { kinds[$0] == best }
        let indices = Self.withoutRepeats(ofBestKind, of: article)
        kind = best
        lengths = indices.map { SentenceLength(of: article.sentences[$0], in: article) }
        self.indices = indices
    }

    var count: Int { indices.count }
    var isEmpty: Bool { indices.isEmpty }

    func sentence(_ candidate: Int) -> Sentence { article.sentences[indices[candidate]] }

    func tokens(_ candidate: Int) -> ArraySlice<Token> { article.tokens(ofSentence: indices[candidate]) }

    /// The sentences without those whose words, in order, an earlier one has; sentences without words are compared
    /// by their bytes.
    private static func withoutRepeats(_ indices: [Int], of article: AnalyzedArticle) -> [Int] {
        var seen: Set<[Int32]> = []
        return indices.filter { index in
            let words = article.tokens(ofSentence: index).map(\.term)
            return seen.insert(words.isEmpty ? bytes(of: index, in: article) : words).inserted
        }
    }

    /// The bytes of a sentence below the numbers of terms, so that they equal no sequence of words.
    private static func bytes(of index: Int, in article: AnalyzedArticle) -> [Int32] {
        let text = article.article.text.utf8Span.span
        return article.sentences[index].range.clamped(to: 0..<text.count).map { Int32(text[$0]) - 256 }
    }
}
