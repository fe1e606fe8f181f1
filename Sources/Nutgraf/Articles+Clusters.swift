import Clustering
public import KeywordExtraction
public import Parallelism
import Similarity
public import Stories
public import TextAnalysis

extension [Article] {
    /// Groups of related articles with what each tells, the largest first; an article that stands alone is a group of one:
    /// what `nutgraf cluster` gives.
    ///
    ///     for cluster in articles.clusters() where cluster.members.count > 1 {
    ///         print(cluster.story.headline, cluster.story.labels, cluster.members.map { articles[$0.index].id })
    ///     }
    ///
    /// Complexity: that of the method, and of a summary of each group.
    ///
    /// - Parameters:
    ///   - method: how groups are found; nil for k-means where a count is given, average linkage where a threshold is, and else
    ///     `news`.
    ///   - count: the number of groups, for k-means; 0 finds the number of broad topics.
    ///   - threshold: the least cosine, for `average`, `dbscan` and `components`.
    ///   - days: only articles at most so many days apart are compared; nil for all.
    ///   - summarySentences: sentences of a group's summary; 0 for none.
    ///   - ignoringFacts: whether stories are joined though places, names, magnitudes or dates contradict each other.
    ///   - filter: what may be a label.
    ///   - language: that of all articles, or nil to take each one's own, or find it out.
    ///
    /// - Precondition: the method takes the options that are given.
    public func clusters(
        by method: ClusterMethod? = nil, count: Int? = nil, threshold: Float? = nil, within days: Double? = nil,
        summarySentences: Int = 2, ignoringFacts: Bool = false, filter: KeywordFilter = KeywordFilter(),
        language: Language? = nil,
        threads: Int = processorCount()
    ) -> [DescribedCluster] {
        let chosen: ClusterMethod
        do throws(ClusterMethod.Contradiction) {
            chosen = try ClusterMethod(
                named: method?.rawValue, hasCount: count != nil, hasThreshold: threshold != nil, hasDays: days != nil,
                ignoresFacts: ignoringFacts)
        } catch {
            preconditionFailure(error.message { $0 == "ignore-facts" ? "ignoringFacts" : $0 })
        }
        var articles = self
        if let language { for place in articles.indices { articles[place].language = language } }
        let analyzer = ArticleAnalyzer(language: language)
        let collection = ArticleCollection(articles, method: .related, threads: threads)
        let clustering = chosen.clusters(
            of: collection, count: count, threshold: threshold, near: days.map { TimeWindow(collection, days: $0) },
            veto: ignoringFacts ? nil : { [articles] in FactVeto(articles, analyzer: analyzer, threads: threads) },
            threads: threads)
        let described = DescribedClusters(
            articles: articles, collection: collection, clustering: clustering, summarySentences: summarySentences,
            filter: filter, analyzer: analyzer)
        return concurrentMap(count: clustering.clusters.count, threads: threads) { described[$0] }
    }
}
