import LinearAlgebra
public import Similarity

/// The honest baseline: articles that are linked by a chain of cosines at or above a threshold are one cluster
/// (single linkage).
///
/// Complexity: that of finding `neighborCount` neighbors of each article. An article with more links than that keeps
/// the strongest, which can only matter where links are mutual in neither direction.
///
/// Source: K. Florek et al.: Sur la liaison et la division des points d'un ensemble fini, Colloquium Mathematicum 2,
/// 1951.
public struct ThresholdComponents: Sendable {
    /// The least cosine that links two articles, in (0, 1].
    public var threshold: Float
    /// How many neighbors of an article are looked at.
    public var neighborCount: Int

    /// The default threshold.
    public static let defaultThreshold: Float = 0.3

    /// With parameters that are the properties of these names.
    public init(threshold: Float = defaultThreshold, neighborCount: Int = 20) {
        self.threshold = threshold
        self.neighborCount = neighborCount
    }

    /// The clusters of a collection; with a window links are between articles near in time.
    public func clusters(of collection: ArticleCollection, near window: TimeWindow? = nil, threads: Int = 1)
        -> Clustering
    {
        var sets = DisjointSets(count: collection.articles.count)
        let least = max(threshold, .leastNonzeroMagnitude)
        let nearest =
            window?.nearestRows(of: collection.matrix, count: neighborCount, minimumScore: least, threads: threads)
            ?? collection.matrix.nearestRows(
                in: collection.matrix, count: neighborCount, minimumScore: least, excludingSelf: true, threads: threads)
        for article in collection.articles.indices {
            for neighbor in nearest[article] { sets.join(article, neighbor.row) }
        }
        let groups = collection.articles.indices.map { sets.root(of: $0) }
        return Clustering(groups: groups, of: collection, method: "components")
    }
}
