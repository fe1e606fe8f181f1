public import KeywordExtraction
public import TextAnalysis

extension Article {
    /// The words and phrases that say what the article is about, the best first: what `nutgraf keywords` gives.
    ///
    ///     for keyword in article.keywords(count: 5) { print(keyword.text, keyword.score, keyword.count) }
    ///
    /// Their ranges point into the article's text; of one with `documents`, into that of `joiningDocuments()`. Complexity:
    /// O(bytes), and that of the method.
    ///
    /// - Parameters:
    ///   - count: how many at most.
    ///   - ranker: how they are ranked.
    ///   - filter: what may be a keyword.
    ///   - diversity: how much they may say the same.
    ///   - language: the article's, or nil to take the one that it names, or else to find it out.
    public func keywords(
        count: Int = 10, by ranker: any KeywordRanker = NewsKeywords(), filter: KeywordFilter = KeywordFilter(),
        diversity: KeywordDiversity = .some, language: Language? = nil
    ) -> KeywordRanking {
        ranker.rank(
            ArticleAnalyzer(language: language).analyze(joiningDocuments()), count: count, filter: filter,
            diversity: diversity)
    }

    /// The likeliest tags of a newsroom, each with its probability and the tagged stories that speak for it: what
    /// `nutgraf tags suggest` gives.
    ///
    /// - Parameter least: leave out tags less likely than this, from 0 to 1; nil for what the model has found to be right.
    public func suggestedTags(
        by model: TagModel, count: Int = 5, least: Double? = nil, language: Language? = nil
    ) -> TagSuggestions {
        model.suggestions(
            for: ArticleAnalyzer(language: language).analyze(joiningDocuments()), count: count, least: least)
    }
}

extension [Article] {
    /// What the articles are about, read as one story: the keywords of an article with them as its `documents`.
    public func keywords(
        count: Int = 10, by ranker: any KeywordRanker = NewsKeywords(), filter: KeywordFilter = KeywordFilter(),
        diversity: KeywordDiversity = .some, language: Language? = nil
    ) -> KeywordRanking {
        Article(together: self).keywords(
            count: count, by: ranker, filter: filter, diversity: diversity, language: language)
    }
}
