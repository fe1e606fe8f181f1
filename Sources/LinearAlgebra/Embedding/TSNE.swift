/// Lays rows out in two dimensions so that near rows are near: t-distributed stochastic neighbor embedding.
///
/// ```swift
/// let nearest = rows.nearestRows(in: rows, count: TSNE().neighborCount(rows: rows.rows), excludingSelf: true)
/// let map = TSNE().layout(of: (0..<nearest.count).map { nearest[$0] }, from: rows.principalComponents(2))
/// ```
///
/// With pᵢⱼ the affinities of rows (`NeighborAffinities`), yᵢ the points, qᵢⱼ = 1 / (1 + |yᵢ − yⱼ|²) and Z = Σ qᵢⱼ, it
/// goes down the gradient of the Kullback–Leibler divergence of q / Z from p, to which a weak gravity is added:
///
///     gᵢ = Σⱼ (e · pᵢⱼ · qᵢⱼ − qᵢⱼ² / Z) · (yᵢ − yⱼ) + γ / n² · r² / (1 + r²) · yᵢ,   r = |yᵢ|
///
/// The exaggeration e is above 1 at first, so that what belongs together finds together. Gravity is ours: the
/// divergence lets rows and groups that nothing connects drift away from each other without end, and they would squeeze
/// the rest. The second sum is taken over the cells of a tree (`PointTree`): n · log n in place of n² terms.
///
/// Points are turned so that the longer axis of the map lies flat, and scaled alike in both directions, so that the
/// larger extent is −1...1 and the middle of the other is 0. There is no NaN. Of no rows the map is empty, one lies at
/// (0, 0), and two lie at (−1, 0) and (1, 0). Rows that have no neighbors lie at the rim. Rows that are all equally
/// near each other stay where they start; where that is one place, it is (0, 0).
///
/// The same input gives the same bits on any number of threads.
///
/// Complexity: O(n · neighbors + n · log n) a step; memory O(n · neighbors).
///
/// Sources: L. van der Maaten: Accelerating t-SNE using tree-based algorithms, JMLR 15, 2014,
/// https://jmlr.org/papers/v15/vandermaaten14a.html (trees, momentum and gains); A. C. Belkina et al.: Automated
/// optimized parameters for t-distributed stochastic neighbor embedding, Nature Communications 10, 2019,
/// doi:10.1038/s41467-019-13055-y (a rate of n / e); D. Kobak, P. Berens: The art of using t-SNE for single-cell
/// transcriptomics, Nature Communications 10, 2019, doi:10.1038/s41467-019-13056-x (the start). The papers have the
/// rate of the exaggerated steps for all; here it is n / e with the e of each step. Below 120 rows e is n / 10, since
/// few rows need no help to find together, and collapse under it.
public struct TSNE: Hashable, Sendable {
    /// How many neighbors count for a row, softly; less among few rows: see `NeighborAffinities`.
    public var perplexity: Float
    /// How large a cell may look from a point and still be taken as one, as extent / distance; 0 for exact sums.
    public var theta: Float
    /// How many times the affinities count in the first steps, at least 1.
    public var exaggeration: Float
    /// The steps with exaggeration, and those after them.
    public var exaggeratedSteps: Int
    /// How many steps are taken in all.
    public var steps: Int
    /// γ: how strongly all points are drawn to the middle.
    public var gravity: Float

    /// With parameters that are the properties of these names.
    public init(
        perplexity: Float = 30, theta: Float = 0.5, exaggeration: Float = 12, exaggeratedSteps: Int = 250,
        steps: Int = 500, gravity: Float = 0.1
    ) {
        precondition(perplexity >= 1, "The perplexity is a number of neighbors, at least 1.")
        precondition(theta >= 0 && gravity >= 0, "Theta and gravity are not negative.")
        precondition(exaggeration >= 1, "The exaggeration is at least 1.")
        precondition(exaggeratedSteps >= 0 && steps >= 0, "The number of steps is not negative.")
        self.perplexity = perplexity
        self.theta = theta
        self.exaggeration = exaggeration
        self.exaggeratedSteps = exaggeratedSteps
        self.steps = steps
        self.gravity = gravity
    }

    /// How many neighbors of each of so many rows are worth finding: three times the perplexity.
    public func neighborCount(rows: Int) -> Int {
        max(0, min(rows - 1, 3 * perplexity < Float(rows) ? Int(3 * perplexity) : rows))
    }

    /// A point for each row (rows × 2), in −1...1.
    ///
    /// - Parameters:
    ///   - neighbors: for each row its nearest ones, in any order, each at most once. Of the scores only the
    ///     differences matter: cosines, or any constant minus the squares of distances. The row itself and scores that
    ///     are no finite number are passed over.
    ///   - start: where rows begin (rows × 2), such as the first two principal components of rows of unit length.
    public func layout(of neighbors: [[ScoredRow]], from start: DenseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(
            start.rows == neighbors.count && start.columns == 2, "Each row starts from a point of two coordinates.")
        guard neighbors.count > 2 else {
            let values: [Float] = neighbors.count == 2 ? [-1, 0, 1, 0] : [0, 0]
            return DenseMatrix(rows: neighbors.count, columns: 2, values: Array(values.prefix(2 * neighbors.count)))
        }
        let affinities = NeighborAffinities(of: neighbors, perplexity: perplexity, threads: threads).values
        var descent = LayoutDescent(
            affinities, points: PlanePoints.start(from: start), theta: theta, gravity: gravity, threads: threads)
        descent.run(
            steps: exaggeratedSteps, exaggeration: max(1, min(exaggeration, Float(neighbors.count) / 10)), momentum: 0.5
        )
        descent.run(steps: steps, exaggeration: 1, momentum: 0.8)
        return PlanePoints.fitted(descent.points, orElse: start)
    }
}
