import LinearAlgebra

/// The sum of some rows of a sparse matrix.
struct RowSum: Sendable {
    private var weights: [Int32: Float] = [:]
    private(set) var count = 0

    init() {}

    init(_ rows: [Int], of matrix: SparseMatrix) { for row in rows { add(row, of: matrix) } }

    mutating func add(_ row: Int, of matrix: SparseMatrix) {
        for entry in matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1] {
            weights[matrix.columnIndices[entry], default: 0] += matrix.values[entry]
        }
        count += 1
    }

    mutating func add(_ other: RowSum) {
        for (column, weight) in other.weights { weights[column, default: 0] += weight }
        count += other.count
    }

    /// The product with another sum. It is added up in the order of the columns, so that the order of the dictionary
    /// changes no bits.
    func product(with other: RowSum) -> Float {
        weights.keys.sorted().reduce(0) { $0 + (weights[$1] ?? 0) * (other.weights[$1] ?? 0) }
    }

    func product(with row: Int, of matrix: SparseMatrix) -> Float {
        (matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]).reduce(0) {
            $0 + matrix.values[$1] * (weights[matrix.columnIndices[$1]] ?? 0)
        }
    }

    /// The mean product of a row here with a row there.
    func meanProduct(with other: RowSum) -> Float {
        count == 0 || other.count == 0 ? 0 : product(with: other) / (Float(count) * Float(other.count))
    }
}
