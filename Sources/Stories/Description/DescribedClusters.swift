public import Clustering
public import KeywordExtraction
public import Similarity
public import TextAnalysis

/// A group of related articles, and what they tell together.
public struct DescribedCluster: Hashable, Sendable, Codable {
    /// The articles, the most central first, by their places in the collection.
    public let members: [Cluster.Member]
    /// The words that tell the group from the others, as its articles write them, the most telling first.
    public let keywords: [String]
    /// Headline, labels, span, summary and facts.
    public let story: StoryDescription
}

/// Clusters and what their articles tell together, one by one.
public struct DescribedClusters: Sendable {
    /// Those of the collection, in its order.
    public let articles: [Article]
    /// The articles as rows.
    public let collection: ArticleCollection
    /// The clusters, in the order of their numbers.
    public let clustering: Clustering
    /// What cut the articles into sentences.
    public let analyzer: ArticleAnalyzer
    private let describer: StoryDescriber
    private let words: WordsOfStems

    /// - Parameters:
    ///   - articles: those of the collection, in its order.
    ///   - filter: what may be a label.
    public init(
        articles: [Article], collection: ArticleCollection, clustering: Clustering, summarySentences: Int = 2,
        filter: KeywordFilter = KeywordFilter(), analyzer: ArticleAnalyzer
    ) {
        self.articles = articles
        self.collection = collection
        self.clustering = clustering
        self.analyzer = analyzer
        describer = StoryDescriber(summarySentences: summarySentences, analyzer: analyzer, filter: filter)
        words = WordsOfStems(analyzer: analyzer)
    }

    /// The cluster of a number, from 0. Complexity: that of a summary of its articles.
    public subscript(number: Int) -> DescribedCluster {
        let cluster = clustering.clusters[number]
        return DescribedCluster(
            members: cluster.members, keywords: words.words(of: cluster, among: articles),
            story: describer.describe(cluster, among: articles))
    }
}
