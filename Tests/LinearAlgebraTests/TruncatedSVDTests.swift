import Testing

@testable import LinearAlgebra

/// Columns that are orthonormal, or as near to it as Float comes.
private func departureFromOrthonormal(_ a: DenseMatrix) -> Float {
    var departure = naiveProduct(naiveTranspose(a), a)
    for index in 0..<a.columns { departure[index, index] -= 1 }
    return departure.values.reduce(0) { max($0, abs($1)) }
}

/// U·diag(values)·Vᵀ for random orthonormal U (rows × values.count) and V.
private func matrix(rows: Int, columns: Int, singularValues: [Float], seed: UInt64) -> DenseMatrix {
    var u = randomDense(rows, singularValues.count, seed: seed)
    var v = randomDense(columns, singularValues.count, seed: seed + 1)
    u.orthonormalizeColumns(thorough: true, threads: 1)
    v.orthonormalizeColumns(thorough: true, threads: 1)
    return naiveProduct(u.scalingColumns(by: singularValues), naiveTranspose(v))
}

/// The singular values of any matrix, by the eigenvalues of AᵀA in Double.
private func allSingularValues(_ a: DenseMatrix) -> [Double] {
    let size = a.columns
    var gram = [Double](repeating: 0, count: size * size)
    for row in 0..<a.rows {
        for i in 0..<size { for j in 0..<size { gram[i * size + j] += Double(a[row, i]) * Double(a[row, j]) } }
    }
    return SymmetricEigen(gram, size: size).values.map { max(0, $0).squareRoot() }
}

@Suite struct TruncatedSVDTests {
    @Test func `A small decomposition is the one that can be worked out by hand`() {
        // Singular values 5 and 3, right vectors (1, 1)/√2 along (1, 1), and (1, −1)/√2.
        let decomposition = TruncatedSVD(rank: 2).decomposition(
            of: SparseMatrix(DenseMatrix(rows: [[4, 1], [1, 4]])))
        #expect(distance(decomposition.singularValues, [5, 3]) < 1e-5)
        let half = Float(0.5).squareRoot()
        #expect(decomposition.rightVectors.columns == 2)
        #expect(abs(abs(decomposition.rightVectors[0, 0]) - half) < 1e-5)
        #expect(abs(decomposition.rightVectors[0, 0] - decomposition.rightVectors[1, 0]) < 1e-5)
        #expect(abs(decomposition.rightVectors[0, 1] + decomposition.rightVectors[1, 1]) < 1e-5)
    }

    @Test(arguments: [(90, 40), (40, 90), (64, 64)])
    func `A matrix of low rank comes back from its parts`(rows: Int, columns: Int) {
        let original = matrix(rows: rows, columns: columns, singularValues: [9, 5, 4, 1, 0.5], seed: 3)
        let sparse = SparseMatrix(original)
        let decomposition = TruncatedSVD(rank: 8).decomposition(of: sparse)
        #expect(decomposition.rank == 5)
        #expect(distance(decomposition.singularValues, [9, 5, 4, 1, 0.5]) < 1e-4)
        #expect(departureFromOrthonormal(decomposition.rightVectors) < 1e-5)
        let rebuilt = naiveProduct(decomposition.projection, naiveTranspose(decomposition.rightVectors))
        #expect(distance(rebuilt, original) < 1e-4)
        #expect(distance(decomposition.project(sparse), decomposition.projection) < 1e-4)
        #expect(distance(decomposition.project(original), decomposition.projection) < 1e-4)
    }

    @Test(arguments: [(300, 80), (80, 300)])
    func `The largest values are those of the full decomposition`(rows: Int, columns: Int) {
        let sparse = randomSparse(rows, columns, density: 0.1, seed: 5)
        let dense = DenseMatrix(sparse)
        let expected = allSingularValues(rows > columns ? dense : dense.transposed())
        let found = TruncatedSVD(rank: 10, oversampling: 30, iterations: 12).decomposition(of: sparse).singularValues
        for (value, exact) in zip(found, expected) { #expect(abs(Double(value) - exact) < 1e-3 * exact) }
        // With the whole space for a sample nothing is left to chance.
        let whole = TruncatedSVD(rank: 80).decomposition(of: sparse).singularValues
        #expect(distance(whole, expected.prefix(80).map { Float($0) }) < 1e-3)
    }

    @Test func `Values over three orders of magnitude are all found`() {
        let values: [Float] = [100, 30, 10, 3, 1, 0.3, 0.1]
        let sparse = SparseMatrix(matrix(rows: 70, columns: 50, singularValues: values, seed: 8))
        let found = TruncatedSVD(rank: 7).decomposition(of: sparse)
        #expect(found.rank == 7)
        for (value, exact) in zip(found.singularValues, values) { #expect(abs(value - exact) < 0.01 * exact) }
        #expect(departureFromOrthonormal(found.rightVectors) < 1e-5)
    }

    @Test func `Shapes without anything to find give what there is`() {
        let zero = TruncatedSVD(rank: 3).decomposition(of: SparseMatrix(rows: 6, columns: 4))
        #expect(zero.rank == 0 && zero.rightVectors.rows == 4 && zero.projection.rows == 6)
        #expect(TruncatedSVD(rank: 3).decomposition(of: SparseMatrix(rows: 0, columns: 4)).rank == 0)
        #expect(TruncatedSVD(rank: 3).decomposition(of: SparseMatrix(rows: 4, columns: 0)).rank == 0)
        let row = TruncatedSVD(rank: 3).decomposition(of: SparseMatrix(DenseMatrix(rows: [[0, -3, 0, 4]])))
        #expect(distance(row.singularValues, [5]) < 1e-5)
        #expect(distance(row.rightVectors.values, [0, -0.6, 0, 0.8]) < 1e-5)
        let column = TruncatedSVD(rank: 3).decomposition(of: SparseMatrix(DenseMatrix(rows: [[0], [-3], [4]])))
        #expect(distance(column.singularValues, [5]) < 1e-5)
        #expect(distance(column.rightVectors.values, [1]) < 1e-6)
        let equal = TruncatedSVD(rank: 3).decomposition(
            of: SparseMatrix(DenseMatrix(rows: [[Float]](repeating: [1, 1], count: 8))))
        #expect(distance(equal.singularValues, [4]) < 1e-5)
    }

    @Test func `The largest component of each vector is positive, whatever the seed`() {
        let sparse = SparseMatrix(matrix(rows: 60, columns: 30, singularValues: [8, 4, 2, 1], seed: 13))
        let one = TruncatedSVD(rank: 4, seed: 1).decomposition(of: sparse)
        let other = TruncatedSVD(rank: 4, seed: 2).decomposition(of: sparse)
        for column in 0..<4 {
            let values = (0..<30).map { one.rightVectors[$0, column] }
            #expect((values.max() ?? 0) >= -(values.min() ?? 0))
        }
        #expect(distance(one.rightVectors, other.rightVectors) < 1e-4)
    }

    @Test(arguments: [(1500, 700), (700, 1500)])
    func `The bits depend on the seed and not on the threads`(rows: Int, columns: Int) {
        let sparse = randomSparse(rows, columns, density: 0.02, seed: 21)
        let method = TruncatedSVD(rank: 40, iterations: 2, seed: 4)
        let one = method.decomposition(of: sparse)
        for threads in [2, 4] { #expect(method.decomposition(of: sparse, threads: threads) == one) }
        #expect(TruncatedSVD(rank: 40, iterations: 2, seed: 5).decomposition(of: sparse) != one)
    }

    @Test(arguments: [1, 2, 3, 20, 61])
    func `Eigenvectors are orthonormal and take the matrix apart`(size: Int) {
        let a = randomDense(size, size, seed: 2)
        let symmetric = (0..<size * size).map { Double(a.values[$0] + a.values[$0 % size * size + $0 / size]) }
        let eigen = SymmetricEigen(symmetric, size: size)
        #expect(eigen.values == eigen.values.sorted(by: >))
        for i in 0..<size {
            for j in 0..<size {
                var (sum, product) = (0.0, 0.0)
                for k in 0..<size {
                    sum += eigen.values[k] * eigen.vectors[k * size + i] * eigen.vectors[k * size + j]
                    product += eigen.vectors[i * size + k] * eigen.vectors[j * size + k]
                }
                #expect(abs(sum - symmetric[i * size + j]) < 1e-12 * Double(size))
                #expect(abs(product - (i == j ? 1 : 0)) < 1e-13 * Double(size))
            }
        }
    }

    @Test func `Columns become orthonormal even where they nearly or wholly depend on each other`() {
        var a = randomDense(400, 6, seed: 30)
        for row in 0..<400 {
            a[row, 3] = a[row, 0] + 1e-4 * a[row, 3]
            a[row, 4] = 1000 * a[row, 1] - a[row, 2]
        }
        var q = a
        q.orthonormalizeColumns(thorough: true, threads: 1)
        for column in [0, 1, 2, 3, 5] {
            for other in [0, 1, 2, 3, 5] {
                var product = 0.0
                for row in 0..<400 { product += Double(q[row, column]) * Double(q[row, other]) }
                #expect(abs(product - (column == other ? 1 : 0)) < 1e-5)
            }
        }
        // What they span: A is its own projection.
        let projected = naiveProduct(q, naiveProduct(naiveTranspose(q), a))
        for row in 0..<400 { for column in [0, 3, 5] { #expect(abs(projected[row, column] - a[row, column]) < 1e-4) } }
    }
}

@Suite struct SparseDenseProductTests {
    @Test(arguments: [1, 7, 8, 31, 32, 33, 40, 64, 100], [0.0, 0.02, 0.4])
    func `A sparse matrix times a dense one is what its definition says, on any number of threads`(
        width: Int, density: Double
    ) {
        let a = randomSparse(150, 90, density: density, seed: 6)
        let b = randomDense(90, width, seed: 7)
        let product = a.multiplied(by: b)
        #expect(distance(product, naiveProduct(DenseMatrix(a), b)) < 1e-4)
        for threads in [2, 4] { #expect(a.multiplied(by: b, threads: threads) == product) }
    }
}
