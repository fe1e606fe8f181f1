#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How well clusters agree with gold classes.
///
/// Below, n articles; n_k of them in class k, n_c in cluster c, n_kc in both. Complexity of each measure: O(n).
public struct ClusterScores: Sendable {
    let table: ContingencyTable

    /// - Parameters:
    ///   - gold: each article's class.
    ///   - clusters: each article's cluster, in the same order.
    public init(gold: [String], clusters: [String]) {
        self.init(ContingencyTable(gold: gold, clusters: clusters))
    }

    init(_ table: ContingencyTable) {
        self.table = table
    }

    /// The number of gold classes.
    public var classCount: Int { table.classSizes.count }
    /// The number of clusters.
    public var clusterCount: Int { table.clusterSizes.count }

    /// B-cubed for each article: precision is n_kc / n_c and recall n_kc / n_k of its own class and cluster.
    ///
    /// The figure of a clustering has the mean precision and the mean recall, and the F1 of these two.
    ///
    /// A. Bagga, B. Baldwin. Entity-based cross-document coreferencing using the vector space model. COLING-ACL 1998.
    /// doi:10.3115/980451.980859
    public var bCubed: [PrecisionRecall] {
        table.cellOfArticle.map { number in
            let cell = table.cells[number]
            return PrecisionRecall(
                precision: Double(cell.count) / Double(table.clusterSizes[cell.cluster]),
                recall: Double(cell.count) / Double(table.classSizes[cell.class]))
        }
    }

    /// Over pairs of articles: those in one cluster are given, those in one class are right.
    ///
    /// Where there is no pair to be given and none to be found, both are 1.
    public var pairs: PrecisionRecall {
        let (together, given, right) = pairCounts
        if given == 0 && right == 0 { return PrecisionRecall(precision: 1, recall: 1) }
        return PrecisionRecall(
            precision: given > 0 ? together / given : 0, recall: right > 0 ? together / right : 0)
    }

    /// The Rand index adjusted for chance: (T − E) / (½(G + R) − E), with T the pairs that class and cluster have in
    /// common, G those in one cluster, R those in one class and E = G·R / all pairs. 1 for equal partitions.
    ///
    /// L. Hubert, P. Arabie. Comparing partitions. Journal of Classification 2, 1985. doi:10.1007/BF01908075
    public var adjustedRandIndex: Double {
        let (together, given, right) = pairCounts
        if together == given && together == right { return 1 }
        let expected = given * right / Self.pairs(table.count)
        return (together - expected) / ((given + right) / 2 - expected)
    }

    /// The share of the clusters' entropy that the classes explain: 1 where each cluster has articles of one class only.
    public var homogeneity: Double { Self.share(mutualInformation, of: entropy(table.classSizes)) }

    /// 1 where all articles of each class are in one cluster.
    public var completeness: Double { Self.share(mutualInformation, of: entropy(table.clusterSizes)) }

    /// The harmonic mean of homogeneity and completeness. It is the same number as `normalizedMutualInformation`.
    ///
    /// A. Rosenberg, J. Hirschberg. V-measure: a conditional entropy-based external cluster evaluation measure.
    /// EMNLP-CoNLL 2007. https://aclanthology.org/D07-1043
    public var vMeasure: Double {
        PrecisionRecall(precision: homogeneity, recall: completeness).f1
    }

    /// I / ½(H(classes) + H(clusters)): the mutual information by the arithmetic mean of the entropies. 1 where there is
    /// one class and one cluster.
    ///
    /// N. X. Vinh, J. Epps, J. Bailey. Information theoretic measures for clusterings comparison. JMLR 11, 2010.
    /// https://jmlr.org/papers/v11/vinh10a.html
    public var normalizedMutualInformation: Double {
        Self.share(mutualInformation, of: (entropy(table.classSizes) + entropy(table.clusterSizes)) / 2)
    }

    /// Σ n_kc/n · ln(n·n_kc / (n_k·n_c)); never below 0, where rounding would take it.
    var mutualInformation: Double {
        let count = Double(table.count)
        let sum = table.cells.reduce(0.0) { sum, cell in
            let (both, rows) = (Double(cell.count), Double(table.classSizes[cell.class]))
            let columns = Double(table.clusterSizes[cell.cluster])
            return sum + both / count * (log(both / count) - log(rows / count) - log(columns / count))
        }
        return sum > 1e-15 ? sum : 0
    }

    func entropy(_ sizes: [Int]) -> Double {
        // Of a single group it is exactly 0.
        guard sizes.count > 1 else { return 0 }
        let count = Double(table.count)
        return -sizes.reduce(0.0) { $0 + Double($1) / count * log(Double($1) / count) }
    }

    private static func share(_ part: Double, of whole: Double) -> Double { whole > 0 ? min(1, part / whole) : 1 }

    private var pairCounts: (together: Double, given: Double, right: Double) {
        (
            table.cells.reduce(0) { $0 + Self.pairs($1.count) },
            table.clusterSizes.reduce(0) { $0 + Self.pairs($1) }, table.classSizes.reduce(0) { $0 + Self.pairs($1) }
        )
    }

    private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
}
