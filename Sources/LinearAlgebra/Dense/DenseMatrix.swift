/// A matrix of Float values, stored row by row.
///
/// Choose it for few columns or for values that are mostly not zero: sentence × sentence similarities, centroids,
/// a space of reduced dimension. A term matrix is a `SparseMatrix`.
public struct DenseMatrix: Hashable, Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// The values (rows · columns), row by row.
    public package(set) var values: [Float]

    /// A matrix (rows × columns) with one value everywhere.
    public init(rows: Int, columns: Int, repeating value: Float = 0) {
        self.init(rows: rows, columns: columns, values: [Float](repeating: value, count: rows * columns))
    }

    /// A matrix (rows × columns) of the given values, row by row.
    public init(rows: Int, columns: Int, values: [Float]) {
        precondition(rows >= 0 && columns >= 0, "A matrix has no negative number of rows or columns.")
        precondition(values.count == rows * columns, "A matrix needs rows · columns values.")
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    /// A matrix of rows that all have the same length.
    public init(rows: [[Float]]) {
        let columns = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == columns }, "All rows of a matrix have the same length.")
        self.init(rows: rows.count, columns: columns, values: rows.flatMap { $0 })
    }

    /// One value. In a loop over many, use `withRow` or `values`.
    public subscript(row: Int, column: Int) -> Float {
        get {
            precondition(column >= 0 && column < columns, "The column is outside the matrix.")
            return values[row * columns + column]
        }
        set {
            precondition(column >= 0 && column < columns, "The column is outside the matrix.")
            values[row * columns + column] = newValue
        }
    }

    /// Lends the values of one row to `body`.
    public func withRow<Result, Failure: Error>(
        _ row: Int, _ body: (Span<Float>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(values.span.extracting(row * columns..<(row + 1) * columns))
    }
}

extension DenseMatrix {
    /// Aᵀ (columns × rows). Complexity: O(rows · columns), in square blocks so that both sides stay in cache.
    public func transposed() -> DenseMatrix {
        var result = DenseMatrix(rows: columns, columns: rows)
        let block = 32
        for firstRow in stride(from: 0, to: rows, by: block) {
            for firstColumn in stride(from: 0, to: columns, by: block) {
                for column in firstColumn..<min(columns, firstColumn + block) {
                    for row in firstRow..<min(rows, firstRow + block) {
                        result.values[column * rows + row] = values[row * columns + column]
                    }
                }
            }
        }
        return result
    }

    /// The rows of a range, in order (range.count × columns).
    public func slice(rows range: Range<Int>) -> DenseMatrix {
        DenseMatrix(
            rows: range.count, columns: columns,
            values: Array(values[range.lowerBound * columns..<range.upperBound * columns]))
    }

    /// The rows of the given indices, in their order; an index may come more than once.
    public func selecting(rows indices: [Int]) -> DenseMatrix {
        var selected: [Float] = []
        selected.reserveCapacity(indices.count * columns)
        for row in indices { selected += values[row * columns..<(row + 1) * columns] }
        return DenseMatrix(rows: indices.count, columns: columns, values: selected)
    }
}
