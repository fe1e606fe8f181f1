import LinearAlgebra
import Testing

@Suite struct SparseProductTests {
    private let sparse = randomSparse(150, 60, density: 0.15, seed: 1)

    @Test func `Products with dense matrices and vectors are those of the dense twin`() {
        let dense = DenseMatrix(sparse)
        let b = randomDense(60, 21, seed: 2)
        let x = randomDense(1, 60, seed: 3)
        let y = randomDense(1, 150, seed: 4)
        #expect(distance(sparse.multiplied(by: b), naiveProduct(dense, b)) < 1e-5)
        #expect(distance(sparse.multiplied(byTransposeOf: b.transposed()), naiveProduct(dense, b)) < 1e-5)
        #expect(distance(sparse.multiplied(by: x.values), naiveProduct(dense, x.transposed()).values) < 1e-5)
        #expect(distance(sparse.transposeMultiplied(by: y.values), naiveProduct(y, dense).values) < 1e-5)
        #expect(sparse.multiplied(by: b, threads: 4) == sparse.multiplied(by: b))
    }

    @Test(arguments: [GramMethod.automatic, .accumulation, .dense], [0, 0.02, 0.3, 1])
    func `A Gram matrix is the same by every method`(method: GramMethod, density: Double) {
        let matrix = randomSparse(170, 90, density: density, seed: 5)
        let dense = DenseMatrix(matrix)
        let gram = matrix.gramMatrix(method: method)
        #expect(distance(gram, naiveProduct(dense, dense.transposed())) < 1e-4)
        #expect(gram == gram.transposed())
        for threads in [2, 4] { #expect(matrix.gramMatrix(method: method, threads: threads) == gram) }
    }

    @Test func `A Gram matrix joins frequent and rare columns`() {
        // Forty columns in most rows and 1,100 in few: more than one block of dense columns, and both ways at once.
        let frequent = DenseMatrix(randomSparse(120, 40, density: 0.8, seed: 6))
        let rare = DenseMatrix(randomSparse(120, 1100, density: 0.02, seed: 7))
        let dense = DenseMatrix(
            rows: (0..<120).map { row in
                (0..<40).map { frequent[row, $0] } + (0..<1100).map { rare[row, $0] }
            })
        let expected = naiveProduct(dense, dense.transposed())
        let sparse = SparseMatrix(dense)
        #expect(distance(sparse.gramMatrix(), expected) < 1e-3)
        #expect(distance(sparse.gramMatrix(method: .dense), expected) < 1e-3)
    }

    @Test func `Gram matrices of empty matrices have the right shape`() {
        for method in [GramMethod.automatic, .accumulation, .dense] {
            #expect(SparseMatrix(rows: 0, columns: 4).gramMatrix(method: method).rows == 0)
            #expect(SparseMatrix(rows: 3, columns: 0).gramMatrix(method: method) == DenseMatrix(rows: 3, columns: 3))
        }
    }

    @Test(arguments: [0.05, 0.5])
    func `A product with a minimum has exactly the values that reach it`(density: Double) {
        let a = randomSparse(90, 70, density: density, seed: 8, steps: 4)
        let b = randomSparse(333, 70, density: 0.02, seed: 9, steps: 4)
        var expected = naiveProduct(DenseMatrix(a), DenseMatrix(b.transposed()))
        for row in 0..<90 { for column in 0..<333 where expected[row, column] < 0.5 { expected[row, column] = 0 } }
        for threads in [1, 2, 4] {
            #expect(a.multiplied(byTransposeOf: b, minimum: 0.5, threads: threads) == SparseMatrix(expected))
        }
    }

    @Test func `Sums of rows by label leave out rows without one`() {
        let labels = (0..<150).map { $0 % 5 - 1 }
        var expected = DenseMatrix(rows: 4, columns: 60)
        for row in 0..<150 where labels[row] >= 0 && labels[row] < 4 {
            for column in 0..<60 { expected[labels[row], column] += sparse[row, column] }
        }
        for threads in [1, 2, 4] {
            #expect(sparse.sumsOfRows(labels: labels, count: 4, threads: threads) == expected)
        }
        #expect(sparse.sumsOfRows(labels: labels, count: 0).rows == 0)
    }
}
