/// Divides the rows of a matrix into a given number of clusters so that each is near its cluster's mean direction:
/// spherical k-means, for sparse rows and for dense ones.
///
///     let assignment = CosineKMeans(count: 50).assignment(of: terms, threads: 2)
///
/// Alternates between giving each row to the centroid with the highest cosine (ties: the lower number) and taking the
/// normalized sum Sⱼ/‖Sⱼ‖ of a cluster's rows as its centroid, until nothing changes. Neither step lets Σⱼ ‖Sⱼ‖ fall,
/// which is the sum of the cosines between the rows and their centroids. A row is compared with all centroids only
/// where bounds on its highest and its second highest cosine do not already say that it stays. A cluster that runs
/// empty takes the row that fits its own centroid worst.
///
/// It starts from rows picked far apart (k-means++, see `SeedPicker`) and keeps the start with the highest sum. Rows
/// are divided by their length first. A row of zeros has cosine 0 with every centroid, and is picked only where there
/// is no other. With as many clusters as rows, each row is one. The bits depend on the seed and not on the number of
/// threads. Values must be finite.
///
/// Complexity: O(starts · iterations · values · k) at most; memory O(rows + k · columns), and for sparse rows five
/// times the matrix and O(rows + k · columns with at least k/8 values).
///
/// Sources: I. S. Dhillon, D. S. Modha: Concept decompositions for large sparse text data using clustering, Machine
/// Learning 42, 2001, doi:10.1023/A:1007612920971; E. Schubert, A. Lang, G. Feher: Accelerating spherical k-means,
/// SISAP 2021, doi:10.1007/978-3-030-89657-7_17, section 5.3 (Hamerly's bounds for cosines).
public struct CosineKMeans: Hashable, Sendable {
    /// The number of clusters; more than there are rows are not made.
    public var count: Int
    /// How often it is started; the best run counts.
    public var starts: Int
    /// The most rounds of a run.
    public var maximumIterations: Int
    /// Where the starts' random numbers begin.
    public var seed: UInt64

    /// With parameters that are the properties of these names.
    public init(count: Int, starts: Int = 5, maximumIterations: Int = 50, seed: UInt64 = 1) {
        precondition(count > 0, "k-means needs at least one cluster.")
        self.count = count
        self.starts = starts
        self.maximumIterations = maximumIterations
        self.seed = seed
    }

    /// Which row is in which cluster.
    public struct Assignment: Hashable, Sendable {
        /// A cluster number for each row.
        public let labels: [Int]
        /// Σ over rows of the cosine with the normalized sum of the row's cluster. With unit rows and centroids the
        /// sum of squared distances is twice what it lacks of the number of rows.
        public let sumOfCosines: Double
        /// How often rows were compared with centroids, in the start that was kept.
        public let iterations: Int
    }

    /// Clusters of sparse rows.
    public func assignment(of matrix: SparseMatrix, threads: Int = 1) -> Assignment {
        if let trivial = trivialAssignment(of: matrix.rows, norms: { matrix.rowNorms(.l2) }) { return trivial }
        let rows = matrix.normalized(.l2)
        return bestOfStarts(
            SparseCentroids(rows, count: count), seedRows: SparseSeedRows(rows), threads: threads)
    }

    /// Clusters of dense rows, such as those of a reduced space.
    public func assignment(of matrix: DenseMatrix, threads: Int = 1) -> Assignment {
        if let trivial = trivialAssignment(of: matrix.rows, norms: { matrix.rowNorms(.l2) }) { return trivial }
        let rows = matrix.normalized(.l2)
        return bestOfStarts(
            DenseCentroids(rows, count: count), seedRows: DenseSeedRows(rows), threads: threads)
    }

    /// What needs no iterations: one cluster of everything would need the sum only, and n of n rows nothing.
    private func trivialAssignment(of rows: Int, norms: () -> [Float]) -> Assignment? {
        guard count >= rows else { return nil }
        let cosines = norms().reduce(0.0) { $0 + ($1 > 0 ? 1 : 0) }
        return Assignment(labels: Array(0..<rows), sumOfCosines: cosines, iterations: 0)
    }

    private func bestOfStarts<Centroids: CentroidSums, Rows: SeedRows>(
        _ empty: Centroids, seedRows: Rows, threads: Int
    ) -> Assignment {
        var random = SplitMix64(seed: seed)
        var best: Assignment?
        for _ in 0..<max(1, starts) {
            let seeds = SeedPicker.pick(count, among: seedRows, &random, threads: threads)
            var iteration = CosineKMeansIteration(empty, seeds: seeds)
            let found = iteration.run(maximumIterations: max(1, maximumIterations), threads: threads)
            if best.map({ found.sumOfCosines > $0.sumOfCosines }) ?? true { best = found }
        }
        return best ?? Assignment(labels: [], sumOfCosines: 0, iterations: 0)
    }
}
