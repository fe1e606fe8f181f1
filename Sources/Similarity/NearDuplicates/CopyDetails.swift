import Parallelism
public import TextAnalysis

/// What is known of an article of a group from reading it again.
public struct CopyDetails: Hashable, Sendable, Codable {
    /// What it added to its source.
    public var added = Passages()
    /// What of its source it left out.
    public var leftOut = Passages()

    /// Nothing yet.
    public init() {}
}

extension CopyComparison {
    /// What each copy added to its source and left out of it, by its place among the articles; copies that changed nothing
    /// have none. Complexity: that of `compare` for each article of a group.
    ///
    /// - Parameter articles: those among which copies were found, in their order.
    public func details(
        among articles: [Article], analyzer: ArticleAnalyzer = ArticleAnalyzer(), threads: Int = 1
    ) -> [Int: CopyDetails] {
        let compared = articles.indices.filter { needs($0) }
        let parts = concurrentMap(count: compared.count, threads: threads) {
            compare(articles[compared[$0]], at: compared[$0], analyzer: analyzer)
        }
        var details: [Int: CopyDetails] = [:]
        for (index, part) in zip(compared, parts) {
            if part.added.count > 0 { details[index, default: CopyDetails()].added = part.added }
            for (copy, passages) in part.leftOut where passages.count > 0 {
                details[copy, default: CopyDetails()].leftOut = passages
            }
        }
        return details
    }
}
