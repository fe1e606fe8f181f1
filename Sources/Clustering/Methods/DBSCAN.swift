import LinearAlgebra
public import Similarity

/// Density-based clusters: articles with enough articles near them, and those that are near such ones.
///
/// An article with at least `minimumCount` articles at a cosine of at least `threshold`, itself counted, is a core. Cores at
/// that cosine from each other are in one cluster; an article that is no core joins the cluster of the core that is most
/// like it, ties by the order of the collection, and is alone where there is none. (The paper leaves to chance which
/// cluster such an article joins.)
///
/// Choose it for dense groups amid much that belongs nowhere. One threshold has to suit all groups.
/// Complexity: that of all pairs of articles whose cosine reaches the threshold; memory in proportion to their number.
///
/// Source: M. Ester, H.-P. Kriegel, J. Sander, X. Xu: A density-based algorithm for discovering clusters in large spatial
/// databases with noise, KDD 1996.
public struct DBSCAN: Sendable {
    /// The least cosine of articles that are near each other, in (0, 1].
    public var threshold: Float
    /// How many articles at the threshold, itself among them, make one the core of a group.
    public var minimumCount: Int

    /// The least cosine by default.
    public static let defaultThreshold: Float = 0.3

    /// With parameters that are the properties of these names.
    public init(threshold: Float = defaultThreshold, minimumCount: Int = 3) {
        precondition(minimumCount > 0, "An article is among those that are near it, so the least count is 1.")
        self.threshold = threshold
        self.minimumCount = minimumCount
    }

    /// The clusters of a collection; with a window articles far away in time are not near.
    public func clusters(of collection: ArticleCollection, near window: TimeWindow? = nil, threads: Int = 1)
        -> Clustering
    {
        Clustering(
            groups: groups(of: collection.matrix, near: window, threads: threads), of: collection, method: "dbscan")
    }

    func groups(of rows: SparseMatrix, near window: TimeWindow? = nil, threads: Int) -> [Int] {
        let least = max(threshold, .leastNonzeroMagnitude)
        let near =
            window?.nearestRows(of: rows, count: rows.rows, minimumScore: least, threads: threads)
            ?? rows.nearestRows(
                in: rows, count: rows.rows, minimumScore: least, excludingSelf: true, threads: threads)
        let isCore = (0..<rows.rows).map { near.offsets[$0 + 1] - near.offsets[$0] + 1 >= minimumCount }
        var sets = DisjointSets(count: rows.rows)
        for row in 0..<rows.rows where isCore[row] {
            for other in near[row] where isCore[other.row] { sets.join(row, other.row) }
        }
        return (0..<rows.rows).map { row in
            // The list has the most similar first.
            let core = isCore[row] ? row : near[row].first { isCore[$0.row] }?.row
            return sets.root(of: core ?? row)
        }
    }
}
