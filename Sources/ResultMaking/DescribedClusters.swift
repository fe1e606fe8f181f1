public import Clustering
public import KeywordExtraction
public import Presentation
public import Similarity
import Stories
public import TextAnalysis

/// Clusters and what their articles tell together, one by one as results.
public struct DescribedClusters: Sendable {
    private let articles: [Article]
    private let collection: ArticleCollection
    private let clustering: Clustering
    private let numbers: [Int]?
    private let storyNumbers: [Int]?
    private let describer: StoryDescriber
    private let words: WordsOfStems
    private let analyzer: ArticleAnalyzer

    /// - Parameters:
    ///   - articles: those of the collection, in its order.
    ///   - numbers: the number of each cluster, where it is not its place.
    ///   - storyNumbers: the number of each cluster in an archive, where it is kept in one.
    ///   - filter: what may be a label.
    public init(
        articles: [Article], collection: ArticleCollection, clustering: Clustering, numbers: [Int]? = nil,
        storyNumbers: [Int]? = nil,
        summarySentences: Int = 2, filter: KeywordFilter = KeywordFilter(), analyzer: ArticleAnalyzer
    ) {
        self.articles = articles
        self.collection = collection
        self.clustering = clustering
        self.numbers = numbers
        self.storyNumbers = storyNumbers
        self.analyzer = analyzer
        describer = StoryDescriber(summarySentences: summarySentences, analyzer: analyzer, filter: filter)
        words = WordsOfStems(analyzer: analyzer)
    }

    /// The cluster of a number. Complexity: that of a summary of its articles.
    public func view(_ number: Int) -> ClusterView {
        let cluster = clustering.clusters[number]
        let story = describer.describe(cluster, among: articles)
        return ClusterView(
            number: number, shownAs: numbers?[number], storyNumber: storyNumbers?[number], of: clustering,
            in: collection,
            keywords: words.words(of: cluster, among: articles), story: story
        ) { source in
            story.sentence(of: source, among: articles, analyzer: analyzer).map {
                ClusterView.SourceSentence(text: $0.text, range: $0.range)
            }
        }
    }
}

extension Clustering {
    /// The stories that articles are known to be in.
    ///
    /// - Parameter numbers: the number of each article's story; 0 for one that is in none.
    public init(of collection: ArticleCollection, inStories numbers: [Int]) {
        var groups: [Int: [Int]] = [:]
        for (row, number) in numbers.enumerated() where number > 0 { groups[number, default: []].append(row) }
        // The order of the dictionary does not matter: the clusters are sorted.
        self.init(known: Array(groups.values), of: collection, method: "stories")
    }
}
