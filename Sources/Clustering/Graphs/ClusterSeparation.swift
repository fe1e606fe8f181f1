import LinearAlgebra

/// Forbids joins of clusters that are far less like each other than they are in themselves, beside what another veto forbids.
///
/// With m(A, B) the mean cosine of the pairs of two clusters, w(A) the sum of the cosines of the n(A) pairs within one, and s
/// what is strong in the collection (`CollectionScale`), what is expected of a pair within A is shrunk to a share of s, since
/// a cluster of one or two articles tells little of it:
///
///     e(A) = (w(A) + a · b · s) / (n(A) + a),   a = 0.5, b = 0.6
///
/// A and B are kept apart where m(A, B) < `leastRatio` · √(e(A) · e(B)). Means over articles of one event are about the same
/// whether it has three articles or thirty, so the rule holds for any density. Two single articles need a cosine of 0.36 · s.
///
/// On random parts of pairs of look-alike events and of one event (ECB+, 200 articles) the ratio tells the two cases apart with
/// an area under the curve of 0.97, 0.99 where both parts have two articles or more.
///
/// Complexity: O(columns of both) a question and a join; memory O(non-zeros).
struct ClusterSeparation<Other: JoinVeto>: JoinVeto {
    static var leastRatio: Float { 0.6 }
    private static var weightOfExpected: Float { 0.5 }
    private static var shareOfStrong: Float { 0.6 }

    private var other: Other
    /// Of articles, then of joined clusters.
    private var sums: [SparseSum]
    private var sizes: [Int]
    /// The sums of the cosines of a cluster's pairs.
    private var within: [Float]
    private let expected: Float

    /// - Parameter strong: that of the scale of these rows.
    init(_ rows: SparseMatrix, strong: Float, and other: Other) {
        self.other = other
        sums = (0..<rows.rows).map { SparseSum(row: $0, of: rows) }
        sizes = [Int](repeating: 1, count: rows.rows)
        within = [Float](repeating: 0, count: rows.rows)
        expected = Self.shareOfStrong * strong
    }

    func forbids(_ first: Int, _ second: Int) -> Bool {
        let mean = sums[first].product(with: sums[second]) / (Float(sizes[first]) * Float(sizes[second]))
        return mean < Self.leastRatio * (inner(first) * inner(second)).squareRoot() || other.forbids(first, second)
    }

    mutating func join(_ first: Int, _ second: Int, into joined: Int) {
        other.join(first, second, into: joined)
        within.append(within[first] + within[second] + sums[first].product(with: sums[second]))
        sums.append(sums[first].adding(sums[second]))
        sizes.append(sizes[first] + sizes[second])
    }

    private func inner(_ cluster: Int) -> Float {
        let pairs = Float(sizes[cluster]) * Float(sizes[cluster] - 1) / 2
        return (within[cluster] + Self.weightOfExpected * expected) / (pairs + Self.weightOfExpected)
    }
}
