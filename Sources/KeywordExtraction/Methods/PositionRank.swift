public import TextAnalysis

/// Keywords by a PageRank that jumps to words the earlier they stand.
///
/// The graph is that of `SingleRank`; a jump leads to a word in proportion to Σ 1 / place over all its places in the
/// article, from 1. Whole noun phrases of up to three words score the sum of their words, which are the parts.
///
/// Choose it for news and abstracts, which begin with what matters. Ties go by first occurrence. Complexity: O(tokens ·
/// window) for the graph and O(edges) for each iteration.
///
/// Source: C. Florescu and C. Caragea, PositionRank: An Unsupervised Approach to Keyphrase Extraction from Scholarly
/// Documents, ACL 2017, doi:10.18653/v1/P17-1102. Our reading of what the paper leaves open: stop words count for the
/// distance and for the place, and a window ends with its sentence.
public struct PositionRank: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int
    /// Words at most so far apart are neighbors.
    public var window: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 3, window: Int = 10) {
        self.maximumWords = maximumWords
        self.window = window
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let scores = WordGraph(article, words, window: window, isWeighted: true).scores(prefersEarly: true)
        return KeywordRanking(article, words, candidates, filter, wordScores: scores, count: count) { $0.wholeRuns > 0 }
    }
}
