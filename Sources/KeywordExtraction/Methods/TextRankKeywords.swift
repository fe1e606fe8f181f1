public import TextAnalysis

/// Keywords by PageRank over the words of an article.
///
/// The nodes are the stems of the nouns and adjectives. Two are joined by an edge where they stand within `window`
/// words of each other in a sentence, stop words counted; the edges have no weight. With In(v) the neighbors of v and
/// deg(u) the number of neighbors of u, the score of a word is the fixed point of
///
///     S(v) = (1 − d)/n + d · Σ S(u) / deg(u)   over u in In(v),   d = 0.85.
///
/// As in the paper, the best third of the words are kept and words that stand side by side in the text are joined to
/// a phrase. The paper leaves open what a phrase scores; here it is the sum of its words' scores, which the parts
/// list by word and add up to. Ties go by first occurrence.
///
/// Source: R. Mihalcea, P. Tarau, TextRank: Bringing Order into Texts, EMNLP 2004, https://aclanthology.org/W04-3252.
/// Complexity: O(tokens · window) for the graph and O(edges) for each iteration.
public struct TextRankKeywords: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int
    /// Words at most so far apart are neighbors: 2 is side by side.
    public var window: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4, window: Int = 2) {
        self.maximumWords = maximumWords
        self.window = window
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let scores = wordScores(article, words)
        let kept = bestThird(scores)
        return KeywordRanking(article, words, candidates, filter, wordScores: scores, count: count) { candidate in
            candidates.stems(of: candidate).allSatisfy { kept[Int($0)] }
                && candidates.occurrences(of: candidate).contains { isLongest($0, article, words, kept) }
        }
    }

    /// The score of each stem; 0 for one that is no node.
    func wordScores(_ article: AnalyzedArticle, _ words: WordEvidence) -> [Float] {
        WordGraph(article, words, window: window, isWeighted: false).scores()
    }

    /// Whether no kept word stands side by side with the occurrence of a phrase.
    private func isLongest(
        _ occurrence: Range<Int>, _ article: AnalyzedArticle, _ words: WordEvidence, _ kept: [Bool]
    ) -> Bool {
        let text = article.article.text.utf8Span.span
        func touches(_ index: Int, _ neighbor: Int) -> Bool {
            guard article.tokens.indices.contains(neighbor) else { return false }
            let first = article.tokens[min(index, neighbor)].range
            let second = article.tokens[max(index, neighbor)].range
            return kept[Int(words.stemOfTerm[Int(article.tokens[neighbor].term)])]
                && WordGap(between: first.upperBound, and: second.lowerBound, in: text) != .other
        }
        return !touches(occurrence.lowerBound, occurrence.lowerBound - 1)
            && !touches(occurrence.upperBound - 1, occurrence.upperBound)
    }

    /// Which stems are among the best third of the nodes, ties kept; all of up to 15.
    private func bestThird(_ scores: [Float]) -> [Bool] {
        let ordered = scores.filter { $0 > 0 }.sorted(by: >)
        guard let last = ordered.last else { return scores.map { _ in false } }
        let least = ordered.count <= 15 ? last : ordered[max(14, ordered.count / 3 - 1)]
        return scores.map { $0 > 0 && $0 >= least }
    }
}
