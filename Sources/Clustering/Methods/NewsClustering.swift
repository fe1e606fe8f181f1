import LinearAlgebra
public import Similarity

/// The default: clusters of news without a number from the user.
///
/// Thresholds do not transfer from one collection to another, so what likeness means is read off the collection itself
/// (`CollectionScale`). Where the likeness of articles ends after a few of them (a reach below 30), they tell of events,
/// and `SharedNeighborLinkage` groups them; where it reaches further, `LeidenClustering` does.
///
/// B-cubed F1 on development sets, the best figure of scikit-learn's and networkx's methods, each with its threshold chosen on
/// that very set, in brackets: see README. The reach is at most 23 on the sets of events (ECB+, Multi-News and Vietnamese
/// stories, with and without unrelated articles, in whole and in parts) and at least 38 on the others (Google News titles,
/// Reuters, AG News, MasakhaNEWS, BBC).
public struct NewsClustering: Sendable {
    /// Below this reach a collection consists of events.
    private static let longestReachOfEvents: Float = 30

    public init() {}

    /// The clusters of a collection.
    public func clusters(of collection: ArticleCollection, threads: Int = 1) -> Clustering {
        let matrix = collection.matrix
        let stories = SharedNeighborLinkage()
        let nearest = stories.nearest(in: matrix, threads: threads)
        let scale = CollectionScale(of: matrix, best: nearest.best, threads: threads)
        if scale.reach < Self.longestReachOfEvents {
            return Clustering(
                groups: stories.groups(of: matrix, nearest, scale, threads: threads), of: collection, method: "stories")
        }
        return Clustering(
            groups: LeidenClustering().groups(of: matrix, scale, threads: threads), of: collection, method: "leiden")
    }
}
