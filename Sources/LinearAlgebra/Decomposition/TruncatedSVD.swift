/// Finds the largest singular values of a sparse matrix and their vectors, by random sampling: A ≈ U·Σ·Vᵀ.
///
///     let decomposition = TruncatedSVD(rank: 200).decomposition(of: terms, threads: 2)
///     let space = decomposition.projection.normalized(.l2)   // latent semantic analysis: articles × 200
///     let query = decomposition.project(newRows)
///
/// Y = Ω (rows × l) is random, l = rank + oversampling. Z = Aᵀ·Y (columns × l) is then drawn to the strongest right
/// singular vectors by multiplying with Aᵀ·A `iterations` times, made orthonormal on whichever side is shorter. With
/// P = A·Z, the eigenvalues of PᵀP are the squares of the singular values, and its eigenvectors W turn Z into V = Z·W
/// and P into U·Σ = P·W. More iterations and more oversampling bring the smaller values nearer to the true ones;
/// each value found is at most the true one, but for rounding.
///
/// The rank is at most min(rows, columns); values below 10⁻⁵ of the first are zero for all that Float can tell, and are
/// left out, so that V is orthonormal whatever the matrix: an all-zero matrix has rank 0. Of each vector the component
/// of largest magnitude is positive (ties: the first), so signs do not depend on the random start. The bits depend on
/// the seed and not on the number of threads. Values must be finite.
///
/// Complexity: O(values · l · iterations + (rows + columns) · l²); memory beside the matrix 16 bytes a value for
/// the transpose and a copy with the columns in the order of their frequency, and 8·l·(rows + columns) bytes.
///
/// Source: N. Halko, P.-G. Martinsson, J. A. Tropp: Finding structure with randomness, SIAM Review 53(2), 2011,
/// doi:10.1137/090771806, algorithms 4.4 and 5.1. Where they take the SVD of QᵀA, this takes the eigenvectors of the
/// small Gram matrix, twice, so that small values do not drown in the squares of large ones.
public struct TruncatedSVD: Hashable, Sendable {
    /// How many singular values are wanted.
    public var rank: Int
    /// How many more directions are sampled.
    public var oversampling: Int
    /// How many times the sample is multiplied with Aᵀ·A.
    public var iterations: Int
    /// Where the random numbers begin.
    public var seed: UInt64

    /// With parameters that are the properties of these names.
    public init(rank: Int, oversampling: Int = 10, iterations: Int = 5, seed: UInt64 = 1) {
        precondition(rank > 0, "A truncated SVD needs a rank of at least 1.")
        precondition(oversampling >= 0 && iterations >= 0, "Oversampling and iterations are not negative.")
        self.rank = rank
        self.oversampling = oversampling
        self.iterations = iterations
        self.seed = seed
    }

    /// The largest singular values of a matrix, and its rows in the space of their vectors.
    public func decomposition(of matrix: SparseMatrix, threads: Int = 1) -> SingularValueDecomposition {
        let least = min(matrix.rows, matrix.columns)
        let wanted = min(rank, least)
        let width = min(least, oversampling > least - wanted ? least : wanted + oversampling)
        guard width > 0 else { return .empty(rows: matrix.rows, columns: matrix.columns) }
        // Columns by frequency, so that what is read most often lies together.
        let index = matrix.transposed()
        let order = index.rowsByLength()
        let transpose = index.selecting(rows: order)
        let matrix = transpose.transposed()
        let rowsAreFewer = matrix.rows <= matrix.columns

        var random = SplitMix64(seed: seed)
        var sampled = DenseMatrix(rows: matrix.rows, columns: width)
        for index in sampled.values.indices { sampled.values[index] = random.nextBell() }
        var basis = DenseMatrix(rows: matrix.columns, columns: width)
        transpose.multiply(sampled, into: &basis, threads: threads)
        for _ in 0..<iterations {
            if !rowsAreFewer { basis.orthonormalizeColumns(thorough: false, threads: threads) }
            matrix.multiply(basis, into: &sampled, threads: threads)
            if rowsAreFewer { sampled.orthonormalizeColumns(thorough: false, threads: threads) }
            transpose.multiply(sampled, into: &basis, threads: threads)
        }
        basis.orthonormalizeColumns(thorough: true, threads: threads)
        matrix.multiply(basis, into: &sampled, threads: threads)
        var places = order
        for (place, column) in order.enumerated() { places[column] = place }
        return rotated(
            basis: basis.selecting(rows: places), projection: sampled, wanted: wanted, threads: threads)
    }

    /// The same with the vectors of a sample: `most` rows, evenly spaced, where there are more. The singular values are
    /// those of the sample; all rows are projected.
    ///
    /// Complexity: that of the sample, and O(values · rank).
    public func decomposition(
        of matrix: SparseMatrix, sampling most: Int, threads: Int = 1
    ) -> SingularValueDecomposition {
        precondition(most > 0, "A sample has at least one row.")
        guard matrix.rows > most else { return decomposition(of: matrix, threads: threads) }
        let sample = matrix.selecting(rows: (0..<most).map { $0 * matrix.rows / most })
        let found = decomposition(of: sample, threads: threads)
        return SingularValueDecomposition(
            singularValues: found.singularValues, rightVectors: found.rightVectors,
            projection: found.project(matrix, threads: threads))
    }

    /// V = Z·W and U·Σ = P·W for the basis Z and P = A·Z.
    private func rotated(
        basis: DenseMatrix, projection: DenseMatrix, wanted: Int, threads: Int
    ) -> SingularValueDecomposition {
        let width = basis.columns
        // After the first rotation the columns of P are nearly orthogonal. Their lengths differ as the singular values
        // do, so the second Gram matrix resolves even those whose squares are lost beside the largest in the first.
        let first = SymmetricEigen(projection.columnGram(threads: threads), size: width).vectors
        var aligned = projection
        aligned.multiplyInPlace(by: transposedFloats(first, size: width), threads: threads)
        let eigen = SymmetricEigen(aligned.columnGram(threads: threads), size: width)
        let values = eigen.values.prefix(wanted).map { $0 > 0 ? Float($0.squareRoot()) : 0 }
        let rank = values.prefix { $0 > 1e-5 * values[0] }.count

        // W as its columns (width × rank): the second rotation after the first.
        var rotation = DenseMatrix(rows: width, columns: rank)
        for column in 0..<rank {
            var sum = [Double](repeating: 0, count: width)
            for index in 0..<width {
                let factor = eigen.vectors[column * width + index]
                for row in 0..<width { sum[row] += factor * first[index * width + row] }
            }
            for row in 0..<width { rotation[row, column] = Float(sum[row]) }
        }
        var vectors = basis.multiplied(by: rotation, threads: threads)
        let signs = vectors.signsOfLargestComponents()
        vectors = vectors.scalingColumns(by: signs)
        rotation = rotation.scalingColumns(by: signs)
        return SingularValueDecomposition(
            singularValues: Array(values.prefix(rank)), rightVectors: vectors,
            projection: projection.multiplied(by: rotation, threads: threads))
    }
}

/// Rows of a square matrix as columns, in single precision.
private func transposedFloats(_ rows: [Double], size: Int) -> [Float] {
    (0..<size * size).map { Float(rows[$0 % size * size + $0 / size]) }
}

extension DenseMatrix {
    /// For each column 1, or −1 where its component of largest magnitude (ties: the first) is negative.
    fileprivate func signsOfLargestComponents() -> [Float] {
        var largest = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let value = values[row * columns + column]
                if abs(value) > abs(largest[column]) { largest[column] = value }
            }
        }
        return largest.map { $0 < 0 ? -1 : 1 }
    }
}
