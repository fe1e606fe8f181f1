public import KeywordExtraction
public import Parallelism
public import TextAnalysis

extension [Article] {
    /// The keywords that set these articles apart from others, the best first: what `nutgraf contrast` gives.
    ///
    ///     print(thisWeek.contrast(against: lastWeek, count: 5).map(\.text))
    ///
    /// - Parameters:
    ///   - others: the rest, or an earlier period.
    ///   - method: the score, by default for what is new or rising; and what may be a keyword.
    ///
    /// Complexity: O(words).
    public func contrast(
        against others: [Article], count: Int = 10, by method: ContrastKeywords = ContrastKeywords(),
        language: Language? = nil, threads: Int = processorCount()
    ) -> [ContrastKeywords.Found] {
        let analyzer = ArticleAnalyzer(language: language)
        return method.keywords(
            of: method.counts(of: self, analyzer: analyzer, threads: threads),
            against: method.counts(of: others, analyzer: analyzer, threads: threads), count: count)
    }

    /// Learns a newsroom's tags from articles that have them (`Article.tags`), and finds out how far it can be trusted: what
    /// `nutgraf tags learn` does.
    public func learnedTags(
        language: Language? = nil, threads: Int = processorCount()
    ) -> (model: TagModel, report: TagReport) {
        let analyzer = ArticleAnalyzer(language: language)
        let analyzed = concurrentMap(count: count, threads: threads) { analyzer.analyze(self[$0].joiningDocuments()) }
        return TagModel.learned(from: zip(analyzed, self).map { ($0, $1.tags) }, threads: threads)
    }
}
