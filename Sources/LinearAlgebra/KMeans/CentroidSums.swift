/// The rows of k-means and the sums of its clusters, as `CosineKMeansIteration` needs them.
protocol CentroidSums: Sendable {
    var rowCount: Int { get }
    var clusterCount: Int { get }
    /// ‖Sⱼ‖ for each cluster; 0 for one without rows, or with rows of zeros alone.
    var lengths: [Double] { get }

    /// Takes over the new labels; `moves` are the rows whose label has changed, in increasing order.
    mutating func update(labels: [Int32], moves: [ClusterMove], threads: Int)

    /// The cosines of some rows with all centroids (rows.count × clusterCount), row by row.
    func cosines(of rows: [Int32], into cosines: inout [Float])

    /// The cosine of a row with one centroid.
    func cosine(of row: Int, with cluster: Int) -> Float
}

/// A row that goes from one cluster to another.
struct ClusterMove: Sendable {
    var row: Int
    /// −1 for a row that was in none.
    var from: Int32
    var to: Int32
    /// The cosines with both centroids as they were; nil where a cluster was filled, not fitted.
    var cosines: (from: Float, to: Float)?
}
