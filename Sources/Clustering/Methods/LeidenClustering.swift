import LinearAlgebra
public import Similarity

/// Communities of the graph that links each article with its nearest ones: long-running stories and topics.
///
/// With R the reach of the collection (see `CollectionScale`) an article is linked with its R / 4 nearest ones, at least 8
/// (and at most 48 where not all pairs are compared, see `ExactNeighbors`), each link weighing as its cosine. Communities are
/// those of `LeidenCommunities` with the resolution γ = d / (c · R), d being the mean over articles of the sum of their weights
/// and c = 0.6 · R, at most 27: the longer likeness reaches, the larger the communities that are expected.
///
/// Choose it where a story or a topic has many articles that do not all resemble each other.
/// R / 4 and 27 were chosen on Google News titles and Reuters; on halves of the labels and parts of the articles of both
/// the best c is from 20 to 30. 0.6 · R was chosen on samples of 300 to 1,100 of the titles.
///
/// Complexity: that of the nearest rows and O(articles · R) for the communities; memory O(articles · R).
public struct LeidenClustering: Sendable {
    /// A factor of the resolution: above 1 for smaller communities, below for larger.
    public var resolution: Double

    /// With parameters that are the properties of these names.
    public init(resolution: Double = 1) {
        self.resolution = resolution
    }

    /// The clusters of a collection; with a window links are between articles near in time, while the scale is that of the
    /// whole.
    public func clusters(of collection: ArticleCollection, near window: TimeWindow? = nil, threads: Int = 1)
        -> Clustering
    {
        let matrix = collection.matrix
        let scale = CollectionScale(of: matrix, threads: threads)
        return Clustering(
            groups: groups(of: matrix, scale, near: window, threads: threads), of: collection, method: "leiden")
    }

    private static let linkedShare: Float = 0.25
    private static let fewestLinked = 8
    /// Among so many articles that not all pairs are compared, memory and time would grow with the reach.
    private static let mostLinkedOfMany = 48
    private static let mostReaches = 27.0
    private static let reachesOfReach = 0.6

    func groups(of matrix: SparseMatrix, _ scale: CollectionScale, near window: TimeWindow? = nil, threads: Int)
        -> [Int]
    {
        let most = matrix.rows <= ExactNeighbors.mostRows ? Int.max : Self.mostLinkedOfMany
        let count = min(most, max(Self.fewestLinked, Int((Self.linkedShare * scale.reach).rounded())))
        let nearest = matrix.nearestOthers(count: count, near: window, threads: threads)
        let graph = NeighborGraph(nearest, count: count)
        return LeidenCommunities(resolution: resolution * Self.resolution(of: graph, reach: Double(scale.reach)))
            .communities(of: graph, threads: threads)
    }

    /// γ for a graph of articles whose likeness reaches so far.
    static func resolution(of graph: NeighborGraph, reach: Double) -> Double {
        let reach = max(1, reach)
        return graph.meanStrength / (min(mostReaches, reachesOfReach * reach) * reach)
    }
}
