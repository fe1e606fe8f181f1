import LinearAlgebra

/// Clusters while they are being joined. Each article begins as a cluster with the article's row as its id; a join makes
/// a new id, so a candidate that names an old one is known to be stale.
struct ClusterForest {
    private let articleCount: Int
    /// The sum of a cluster's rows.
    private var sums: [SparseSum?]
    private var sizes: [Int]
    /// The cluster that each id was joined into; itself while it lives.
    private var successors: [Int]
    /// The ids that a cluster could be joined with, living or not.
    private var connected: [[Int]]

    init(_ matrix: SparseMatrix) {
        articleCount = matrix.rows
        sums = (0..<matrix.rows).map { SparseSum(row: $0, of: matrix) }
        sizes = [Int](repeating: 1, count: matrix.rows)
        successors = Array(0..<matrix.rows)
        connected = [[Int]](repeating: [], count: matrix.rows)
    }

    /// Makes two clusters candidates for joining.
    mutating func connect(_ first: Int, _ second: Int) {
        connected[first].append(second)
        connected[second].append(first)
    }

    /// The living clusters that a cluster is connected with, ascending.
    func connections(of cluster: Int) -> [Int] { connected[cluster] }

    /// Whether neither of two clusters has been joined yet.
    func areLiving(_ candidate: MergeCandidate) -> Bool {
        sums[candidate.first] != nil && sums[candidate.second] != nil
    }

    /// Joins two clusters if both live; the new cluster's id.
    mutating func join(_ candidate: MergeCandidate) -> Int? {
        let (first, second) = (candidate.first, candidate.second)
        guard let sum = sums[first], let other = sums[second] else { return nil }
        let joined = sums.count
        sums.append(sum.adding(other))
        sizes.append(sizes[first] + sizes[second])
        successors.append(joined)
        for id in [first, second] {
            sums[id] = nil
            successors[id] = joined
        }
        let others = Set((connected[first] + connected[second]).map { root(of: $0) }).subtracting([joined])
        connected.append(others.sorted())
        for other in connected[joined] { connected[other].append(joined) }
        connected[first] = []
        connected[second] = []
        return joined
    }

    /// The mean cosine between the articles of two living clusters.
    func meanCosine(_ first: Int, _ second: Int) -> Float {
        guard let one = sums[first], let other = sums[second] else { return 0 }
        return one.product(with: other) / (Float(sizes[first]) * Float(sizes[second]))
    }

    /// The id of the cluster that each article is in now.
    var groups: [Int] { (0..<articleCount).map { root(of: $0) } }

    private func root(of id: Int) -> Int {
        var id = id
        while successors[id] != id { id = successors[id] }
        return id
    }
}
