public import TextAnalysis

/// Keywords by PageRank over words that stand within ten of each other, as often as they do.
///
/// The nodes are the stems of nouns and adjectives; an edge weighs as many times as its two words stand within `window`
/// words of each other in a sentence. Whole noun phrases score the sum of their words, which are the parts.
///
/// Choose it as the common baseline of graph methods; long phrases are favored. Ties go by first occurrence. Complexity:
/// O(tokens · window) for the graph and O(edges) for each iteration.
///
/// Source: X. Wan and J. Xiao, Single Document Keyphrase Extraction Using Neighborhood Knowledge, AAAI 2008. Our reading
/// of what the paper leaves open: stop words count for the distance, and a window ends with its sentence.
public struct SingleRank: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int
    /// Words at most so far apart are neighbors.
    public var window: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4, window: Int = 10) {
        self.maximumWords = maximumWords
        self.window = window
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let scores = WordGraph(article, words, window: window, isWeighted: true).scores()
        return KeywordRanking(article, words, candidates, filter, wordScores: scores, count: count) { $0.wholeRuns > 0 }
    }
}
