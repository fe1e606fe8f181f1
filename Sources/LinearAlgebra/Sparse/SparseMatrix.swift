/// A matrix of Float values of which only those that are not zero are stored, row by row: compressed sparse rows.
///
/// The values of row i stand at `rowOffsets[i]..<rowOffsets[i + 1]` of `columnIndices` and `values`, with strictly
/// increasing columns. A stored value may be zero. Memory: 8 bytes a value and 8 bytes a row.
public struct SparseMatrix: Hashable, Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// Where each row starts, and the end of the last (rows + 1).
    public let rowOffsets: [Int]
    /// The column of each entry, rising within a row.
    public let columnIndices: [Int32]
    /// The value of each entry.
    public package(set) var values: [Float]

    /// A matrix (rows × columns) from its parts, which are checked. Complexity: O(rows + values).
    public init(
        rows: Int, columns: Int, rowOffsets: [Int], columnIndices: [Int32], values: [Float]
    ) throws(SparseMatrixError) {
        guard rows >= 0, columns >= 0, columns <= Int(Int32.max) else { throw .shapeOutOfRange }
        guard columnIndices.count == values.count else { throw .differentLengths }
        guard rows < Int.max, rowOffsets.count == rows + 1, rowOffsets[0] == 0, rowOffsets[rows] == values.count else {
            throw .wrongRowOffsets
        }
        for row in 0..<rows where rowOffsets[row] > rowOffsets[row + 1] { throw .wrongRowOffsets }
        for row in 0..<rows {
            var previous: Int32 = -1
            for position in rowOffsets[row]..<rowOffsets[row + 1] {
                let column = columnIndices[position]
                guard column > previous else { throw .columnsNotIncreasing(row: row) }
                guard column < columns else { throw .columnOutOfRange(row: row) }
                previous = column
            }
        }
        self.init(
            uncheckedRows: rows, columns: columns, rowOffsets: rowOffsets, columnIndices: columnIndices,
            values: values)
    }

    /// A matrix from parts that the caller has made by the rules; they are checked in debug builds only.
    package init(
        uncheckedRows rows: Int, columns: Int, rowOffsets: [Int], columnIndices: [Int32], values: [Float]
    ) {
        assert(rowOffsets.count == rows + 1 && rowOffsets.last == values.count)
        assert(columnIndices.count == values.count && columnIndices.allSatisfy { $0 >= 0 && $0 < columns })
        self.rows = rows
        self.columns = columns
        self.rowOffsets = rowOffsets
        self.columnIndices = columnIndices
        self.values = values
    }

    /// A matrix (rows × columns) of zeros.
    public init(rows: Int, columns: Int) {
        precondition(
            rows >= 0 && columns >= 0 && columns <= Int(Int32.max), "The shape of a matrix is out of range.")
        self.init(
            uncheckedRows: rows, columns: columns, rowOffsets: [Int](repeating: 0, count: rows + 1),
            columnIndices: [], values: [])
    }

    /// Lends the columns and values of one row to `body`.
    public func withRow<Result, Failure: Error>(
        _ row: Int, _ body: (_ columns: Span<Int32>, _ values: Span<Float>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let range = rowOffsets[row]..<rowOffsets[row + 1]
        return try body(columnIndices.span.extracting(range), values.span.extracting(range))
    }

    /// One value, found by binary search; 0 where none is stored.
    public subscript(row: Int, column: Int) -> Float {
        precondition(column >= 0 && column < columns, "The column is outside the matrix.")
        var low = rowOffsets[row]
        var high = rowOffsets[row + 1]
        while low < high {
            let middle = low + (high - low) / 2
            if Int(columnIndices[middle]) < column { low = middle + 1 } else { high = middle }
        }
        guard low < rowOffsets[row + 1], Int(columnIndices[low]) == column else { return 0 }
        return values[low]
    }

    /// Stored values as a share of all, in 0...1; 0 for an empty matrix.
    public var density: Double {
        rows == 0 || columns == 0 ? 0 : Double(values.count) / Double(rows) / Double(columns)
    }

    /// The matrix with the same places and other values, one for each stored value in order.
    public func replacingValues(_ values: [Float]) -> SparseMatrix {
        precondition(values.count == self.values.count, "Each stored value needs a new one.")
        var result = self
        result.values = values
        return result
    }
}

/// Why parts do not make a sparse matrix.
public enum SparseMatrixError: Error, Hashable, Sendable {
    /// A size is negative, or there are more columns than an Int32 can number.
    case shapeOutOfRange
    /// There are not as many column indices as values.
    case differentLengths
    /// The row offsets do not start at 0, decrease somewhere, do not end at the number of values or are too few.
    case wrongRowOffsets
    /// The columns of a row do not rise.
    case columnsNotIncreasing(row: Int)
    /// A row has a column that the matrix does not have.
    case columnOutOfRange(row: Int)
}
