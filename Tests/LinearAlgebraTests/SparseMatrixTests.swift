import LinearAlgebra
import Testing

@Suite struct SparseMatrixTests {
    @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1), (17, 9), (9, 40)], [0, 0.1, 1])
    func `To dense and back is the identity, and so is transposing twice`(shape: (Int, Int), density: Double) {
        let matrix = randomSparse(shape.0, shape.1, density: density, seed: 1)
        let dense = DenseMatrix(matrix)
        #expect(SparseMatrix(dense) == matrix)
        #expect(matrix.transposed().transposed() == matrix)
        #expect(DenseMatrix(matrix.transposed()) == naiveTranspose(dense))
        for row in 0..<matrix.rows {
            for column in 0..<matrix.columns { #expect(matrix[row, column] == dense[row, column]) }
        }
    }

    @Test func `Parts that make no matrix are refused with the reason`() {
        func refusal(_ rows: Int, _ columns: Int, _ offsets: [Int], _ indices: [Int32], _ values: [Float])
            -> SparseMatrixError?
        {
            do {
                _ = try SparseMatrix(
                    rows: rows, columns: columns, rowOffsets: offsets, columnIndices: indices, values: values)
                return nil
            } catch { return error }
        }
        #expect(refusal(2, 3, [0, 1, 3], [2, 0, 1], [1, 1, 1]) == nil)
        #expect(refusal(-1, 3, [0], [], []) == .shapeOutOfRange)
        #expect(refusal(1, 1 << 40, [0, 0], [], []) == .shapeOutOfRange)
        #expect(refusal(1, 3, [0, 1], [1], [1, 2]) == .differentLengths)
        #expect(refusal(1, 3, [0, 2], [1], [1]) == .wrongRowOffsets)
        #expect(refusal(1, 3, [0], [], []) == .wrongRowOffsets)
        #expect(refusal(2, 3, [0, 2, 1], [1], [1]) == .wrongRowOffsets)
        #expect(refusal(2, 3, [0, -5, 1], [1], [1]) == .wrongRowOffsets)
        #expect(refusal(2, 3, [0, 1, 3], [2, 1, 1], [1, 1, 1]) == .columnsNotIncreasing(row: 1))
        #expect(refusal(1, 3, [0, 1], [3], [1]) == .columnOutOfRange(row: 0))
        #expect(refusal(1, 3, [0, 1], [-1], [1]) == .columnsNotIncreasing(row: 0))
    }

    @Test func `Slices and selections are the rows they name`() {
        let matrix = randomSparse(12, 7, density: 0.4, seed: 2)
        let dense = DenseMatrix(matrix)
        #expect(DenseMatrix(matrix.slice(rows: 3..<9)) == dense.slice(rows: 3..<9))
        #expect(matrix.slice(rows: 0..<12) == matrix)
        #expect(matrix.slice(rows: 4..<4) == SparseMatrix(rows: 0, columns: 7))
        #expect(DenseMatrix(matrix.selecting(rows: [5, 5, 0])) == dense.selecting(rows: [5, 5, 0]))
        #expect(dense.slice(rows: 5..<6) == dense.selecting(rows: [5]))
    }

    @Test func `A lent row has its columns and values`() {
        let matrix = SparseMatrix(DenseMatrix(rows: [[0, 2, 0, 3], [0, 0, 0, 0]]))
        let sum = matrix.withRow(0) { columns, values in
            columns.indices.reduce(Float(0)) { $0 + Float(columns[$1]) * values[$1] }
        }
        #expect(sum == 11)
        #expect(matrix.withRow(1) { columns, _ in columns.isEmpty })
        #expect(matrix.density == 0.25)
    }

    @Test(arguments: RowNorm.allCases)
    func `Normalized rows have norm one, and rows of zeros stay`(norm: RowNorm) {
        var dense = randomDense(8, 5, seed: 3)
        for column in 0..<5 { dense[2, column] = 0 }
        let sparse = SparseMatrix(dense)
        #expect(DenseMatrix(sparse.normalized(norm)) == dense.normalized(norm))
        guard norm != .none else { #expect(dense.normalized(norm) == dense); return }
        for matrix in [dense.normalized(norm).rowNorms(norm), sparse.normalized(norm).rowNorms(norm)] {
            for row in 0..<8 { #expect(abs(matrix[row] - (row == 2 ? 0 : 1)) < 1e-6) }
        }
    }

    @Test func `Norms of a known row are known`() {
        let matrix = DenseMatrix(rows: [[3, -4, 0]])
        #expect(matrix.rowNorms(.l1) == [7])
        #expect(matrix.rowNorms(.l2) == [5])
        #expect(SparseMatrix(matrix).rowNorms(.l2) == [5])
    }

    @Test func `Scaled columns are multiplied by their factors`() {
        let dense = DenseMatrix(rows: [[1, 2], [0, 4]])
        #expect(dense.scalingColumns(by: [10, 0.5]).values == [10, 1, 0, 2])
        #expect(DenseMatrix(SparseMatrix(dense).scalingColumns(by: [10, 0.5])).values == [10, 1, 0, 2])
    }
}
