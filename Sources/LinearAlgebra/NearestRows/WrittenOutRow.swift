/// A sparse row with its zeros written out, for its dot products with many others: none of them walks along both rows.
///
/// It is made once for rows of a width and takes one after the other. A product has the bits of adding up the common
/// columns in increasing order, for finite values. Memory: 4 bytes a column.
public struct WrittenOutRow: ~Copyable {
    private var values: [Float]
    private var columns: [Int32] = []

    /// A row of zeros of so many columns.
    public init(columns: Int) {
        values = [Float](repeating: 0, count: columns)
    }

    /// Becomes a row of a matrix. Complexity: O(values of it and of the row before).
    public mutating func take(_ row: Int, of matrix: SparseMatrix) {
        precondition(matrix.columns == values.count, "Rows whose dot product is taken must have the same length.")
        for column in columns { values[Int(column)] = 0 }
        let entries = matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]
        columns = Array(matrix.columnIndices[entries])
        for entry in entries { values[Int(matrix.columnIndices[entry])] = matrix.values[entry] }
    }

    /// Its dot product with a row of a matrix. Complexity: O(values of that row).
    public func product(with row: Int, of matrix: SparseMatrix) -> Float {
        precondition(matrix.columns == values.count, "Rows whose dot product is taken must have the same length.")
        return unsafe values.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            // Safe: there is a value for each column of the matrix.
            return unsafe matrix.dotProduct(row: row, withDense: base)
        }
    }
}
