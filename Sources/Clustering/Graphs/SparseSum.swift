import LinearAlgebra

/// The sum of sparse rows, columns ascending.
struct SparseSum {
    private var columns: [Int32]
    private var values: [Float]

    init(row: Int, of matrix: SparseMatrix) {
        let entries = matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]
        columns = Array(matrix.columnIndices[entries])
        values = Array(matrix.values[entries])
    }

    private init(capacity: Int) {
        (columns, values) = ([], [])
        columns.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    /// The sum with the rows of another one. Complexity: O(columns of both).
    func adding(_ other: SparseSum) -> SparseSum {
        var sum = SparseSum(capacity: columns.count + other.columns.count)
        var (i, j) = (0, 0)
        while i < columns.count || j < other.columns.count {
            let a = i < columns.count ? columns[i] : .max
            let b = j < other.columns.count ? other.columns[j] : .max
            sum.columns.append(min(a, b))
            sum.values.append((a <= b ? values[i] : 0) + (b <= a ? other.values[j] : 0))
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return sum
    }

    /// The sum of the products of every row here with every row there. Complexity: O(columns of both).
    func product(with other: SparseSum) -> Float {
        var product: Float = 0
        var (i, j) = (0, 0)
        while i < columns.count && j < other.columns.count {
            let (a, b) = (columns[i], other.columns[j])
            if a == b { product += values[i] * other.values[j] }
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return product
    }
}
