public import Parallelism
import Stories
public import Summarization
public import TextAnalysis

extension Article {
    /// The sentences that say what the article is about, in reading order: what `nutgraf summarize` gives.
    ///
    ///     print(article.summary(.words(60)).text)
    ///     let brief = article.summary(query: "ferry", by: LexRank())
    ///
    /// An article with `documents` is summarized as one story. Sendable; summarize many articles side by side in tasks.
    /// Complexity: O(bytes), and that of the method.
    ///
    /// - Parameters:
    ///   - budget: how long it may be; filled as well as can be, and never exceeded.
    ///   - query: what the reader asks for: sentences with its words are preferred.
    ///   - summarizer: how sentences are chosen.
    ///   - language: the article's, or nil to take the one that it names, or else to find it out.
    /// - Returns: the summary; without sentences, and with a warning, where there are none or the budget is 0.
    public func summary(
        _ budget: SummaryBudget = .sentences(3), query: String = "", by summarizer: any Summarizer = NewsSummarizer(),
        language: Language? = nil
    ) -> ArticleSummary {
        summary(for: SummaryRequest(budget: budget, query: query), by: summarizer, language: language)
    }

    /// The same with all that can be asked of a summary: what is known already, nested ones, cuts in sentences.
    public func summary(
        for request: SummaryRequest, by summarizer: any Summarizer = NewsSummarizer(), language: Language? = nil
    ) -> ArticleSummary {
        ArticleSummary(
            self, places: Array(documents.indices), of: [0], tellingOneStoryEach: [self], by: summarizer, for: request,
            language)
    }
}

extension [Article] {
    /// One summary of all articles, in the language of the most: what `nutgraf summarize --together --one-story` gives. Each
    /// sentence names the article that it is from.
    public func summary(
        _ budget: SummaryBudget = .sentences(3), query: String = "", by summarizer: any Summarizer = NewsSummarizer(),
        language: Language? = nil
    ) -> ArticleSummary {
        ArticleSummary(
            Article(together: self), places: Array<Int>(indices), of: Array<Int>(indices), tellingOneStoryEach: nil,
            by: summarizer, for: SummaryRequest(budget: budget, query: query), language)
    }

    /// One summary of each story that the articles tell, the story of the first article first: what
    /// `nutgraf summarize --together` gives. Articles that have nothing to do with each other, or are in different languages,
    /// are told apart (`StorySeparation`).
    ///
    ///     for story in articles.summaries(.sentences(2)) { print(story.articles, story.text) }
    public func summaries(
        _ budget: SummaryBudget = .sentences(3), query: String = "", by summarizer: any Summarizer = NewsSummarizer(),
        language: Language? = nil, threads: Int = processorCount()
    ) -> [ArticleSummary] {
        let stories = StorySeparation().stories(
            of: self, analyzer: ArticleAnalyzer(language: language), threads: threads)
        let request = SummaryRequest(budget: budget, query: query)
        return concurrentMap(count: stories.count, threads: threads) { number in
            let documents = stories[number].map { self[$0] }
            return ArticleSummary(
                Article(together: documents, story: number + 1, of: stories.count), places: stories[number],
                of: stories[number], tellingOneStoryEach: documents, by: summarizer, for: request, language)
        }
    }
}
