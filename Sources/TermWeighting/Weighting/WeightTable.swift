public import LinearAlgebra

/// Term weights in double precision, row by row (CSR): what goes into files that other programs read.
///
/// Nutgraf computes with `SparseMatrix`, whose values are Float: enough for rows of length 1, whose values are below 1,
/// and half the memory. Without a norm a weight may be in the thousands, where a Float is off by 1e-4.
public struct WeightTable: Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// Where each row starts, and the end of the last (rows + 1).
    public let rowOffsets: [Int]
    /// The column of each entry, rising within a row.
    public let columnIndices: [Int32]
    /// The weight of each entry.
    public let values: [Double]

    init(rows: Int, columns: Int, rowOffsets: [Int], columnIndices: [Int32], values: [Double]) {
        self.rows = rows
        self.columns = columns
        self.rowOffsets = rowOffsets
        self.columnIndices = columnIndices
        self.values = values
    }

    /// The table of a matrix's values.
    public init(_ matrix: SparseMatrix) {
        self.init(
            rows: matrix.rows, columns: matrix.columns, rowOffsets: matrix.rowOffsets,
            columnIndices: matrix.columnIndices, values: matrix.values.map(Double.init))
    }
}
