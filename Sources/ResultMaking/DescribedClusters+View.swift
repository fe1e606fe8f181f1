public import Clustering
public import Presentation
public import Similarity
public import Stories

extension DescribedClusters {
    /// The cluster of a number as a result. Complexity: that of a summary of its articles.
    ///
    /// - Parameters:
    ///   - shownNumber: its number from 0, where that is not its place.
    ///   - storyNumber: its number in an archive, where it is kept in one.
    public func view(_ number: Int, shownAs shownNumber: Int? = nil, storyNumber: Int? = nil) -> ClusterView {
        let cluster = self[number]
        return ClusterView(
            number: number, shownAs: shownNumber, storyNumber: storyNumber, of: clustering, in: collection,
            keywords: cluster.keywords, story: cluster.story
        ) { source in
            cluster.story.sentence(of: source, among: articles, analyzer: analyzer).map {
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
