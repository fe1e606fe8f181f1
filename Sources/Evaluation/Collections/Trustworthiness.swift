import Parallelism

/// How far the neighbors that a map shows are neighbors in truth.
///
///     T(k) = 1 − 2 / (n · k · (2n − 3k − 1)) · Σᵢ Σ over j in Uᵢ (r(i, j) − k)
///
/// with n the articles, Uᵢ the k nearest of article i on the map that are not among its k nearest in truth, and r(i, j)
/// the rank of j by its true distance from i, from 1 on. 1 where every neighbor is true, 0 where all are as wrong as
/// can be, and about a half by chance. Ties go to the earlier article, on the map and in truth.
///
/// Complexity: O(n² · k).
///
/// Source: J. Venna, S. Kaski: Neighborhood preservation in nonlinear projection methods: an experimental study, ICANN
/// 2001, doi:10.1007/3-540-44668-0_68.
public struct Trustworthiness: Hashable, Sendable {
    /// From 0 to 1; 1 where all near points were near before.
    public let value: Double

    /// - Parameters:
    ///   - points: where the articles are on the map.
    ///   - neighbors: k, above 0 and below half of the articles.
    ///   - distance: the true distance of two articles, in any unit; called from several threads.
    public init(
        of points: [SIMD2<Float>], neighbors: Int = 10, threads: Int = 1,
        distance: @Sendable (Int, Int) -> Float
    ) {
        let count = points.count
        precondition(neighbors > 0 && 2 * neighbors < count, "The neighbors are fewer than half of the articles.")
        let penalties = concurrentMap(count: count, threads: threads) { row in
            let others = (0..<count).filter { $0 != row }
            func squaredGap(_ other: Int) -> Float {
                let gap = points[row] - points[other]
                return (gap * gap).sum()
            }
            let gaps = others.map { (squaredGap($0), $0) }.sorted { $0 < $1 }
            let distances = others.map { (distance(row, $0), $0) }
            return gaps.prefix(neighbors).reduce(0) { sum, near in
                let own = (distance(row, near.1), near.1)
                let rank = 1 + distances.count { $0 < own }
                return sum + max(0, rank - neighbors)
            }
        }
        let (n, k) = (Double(count), Double(neighbors))
        value = 1 - 2 / (n * k * (2 * n - 3 * k - 1)) * Double(penalties.reduce(0, +))
    }
}
