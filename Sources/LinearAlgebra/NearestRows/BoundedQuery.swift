/// A query as the search by bounds takes it: its stored values by column class, and what bounds are made from.
struct BoundedQuery {
    let columns: [Int]
    let values: [Float]
    /// Where the entries of each class start, and the end of the last.
    private let offsets: [Int]
    /// For each class but the last the Euclidean length over the columns of all later classes, rounded up.
    let remainders: [Float]
    /// See `threshold`.
    private let relativeMargin: Float
    private let absoluteMargin: Float

    /// Queries with more values are searched without bounds: rounding would make them worthless.
    static let mostValues = 1 << 18

    init(_ queries: SparseMatrix, row: Int, classes: ColumnClasses) {
        let stored = queries.rowOffsets[row]..<queries.rowOffsets[row + 1]
        var offsets = [Int](repeating: 0, count: ColumnClasses.count + 1)
        for position in stored { offsets[classes[Int(queries.columnIndices[position])] + 1] += 1 }
        for columnClass in 0..<ColumnClasses.count { offsets[columnClass + 1] += offsets[columnClass] }
        var next = offsets
        var columns = [Int](repeating: 0, count: stored.count)
        var values = [Float](repeating: 0, count: stored.count)
        for position in stored {
            let column = Int(queries.columnIndices[position])
            let columnClass = classes[column]
            columns[next[columnClass]] = column
            values[next[columnClass]] = queries.values[position]
            next[columnClass] += 1
        }
        self.columns = columns
        self.values = values
        self.offsets = offsets
        remainders = classes.remainders(of: queries, row: row)
        relativeMargin = 1 - Float(2 * stored.count + 16) * Float.ulpOfOne
        absoluteMargin = Float(stored.count + 2) * (4 * Float.leastNonzeroMagnitude)
    }

    /// The places of a class's entries in `columns` and `values`.
    @inline(__always)
    func entries(of columnClass: Int) -> Range<Int> { offsets[columnClass]..<offsets[columnClass + 1] }

    /// What the bound of a row reaches whose score reaches `score`, which is positive.
    ///
    /// With n values in the query and the unit roundoff u = 2⁻²⁴, a sum of n products that are not negative is off by
    /// at most the factor (1 + u)ⁿ either way, in any order; the score and the bound are two of them, the bound with a
    /// product and an addition more. So (1 - 2(n + 8)·2u) leaves room for both and for the rounding here. Products
    /// that are too small for a normal number add half the least number each. And where the bound is zero every
    /// product is, for rounding is monotone: the score is zero then, and does not qualify.
    @inline(__always)
    func threshold(_ score: Float) -> Float {
        max(.leastNonzeroMagnitude, score * relativeMargin - absoluteMargin)
    }
}
