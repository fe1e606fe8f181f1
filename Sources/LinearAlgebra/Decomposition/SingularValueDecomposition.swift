/// The largest singular values of a matrix A (rows × columns), with A ≈ U·Σ·Vᵀ.
public struct SingularValueDecomposition: Hashable, Sendable {
    /// The diagonal of Σ, largest first (rank); all positive.
    public let singularValues: [Float]
    /// V: a direction in the space of columns for each singular value (columns × rank). Its columns are orthonormal.
    public let rightVectors: DenseMatrix
    /// The rows of A in the space of V: A·V = U·Σ (rows × rank). For cosines in this space take
    /// `projection.normalized(.l2)`.
    public let projection: DenseMatrix

    /// How many singular values there are: fewer than were asked for where the matrix has a lower rank.
    public var rank: Int { singularValues.count }

    /// New rows in the same space: B·V (rows of B × rank). A row of zeros stays one.
    /// Complexity: O(values of B · rank).
    public func project(_ rows: SparseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(rows.columns == rightVectors.rows, "New rows must have the columns of the matrix decomposed.")
        return rows.multiplied(by: rightVectors, threads: threads)
    }

    /// New rows in the same space: B·V (rows of B × rank). Complexity: O(rows of B · columns · rank).
    public func project(_ rows: DenseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(rows.columns == rightVectors.rows, "New rows must have the columns of the matrix decomposed.")
        return rows.multiplied(by: rightVectors, threads: threads)
    }

    /// That of a matrix without any rank.
    static func empty(rows: Int, columns: Int) -> SingularValueDecomposition {
        SingularValueDecomposition(
            singularValues: [], rightVectors: DenseMatrix(rows: columns, columns: 0),
            projection: DenseMatrix(rows: rows, columns: 0))
    }
}
