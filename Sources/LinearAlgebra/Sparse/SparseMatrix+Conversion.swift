extension SparseMatrix {
    /// The values of a dense matrix that are not zero. Complexity: O(rows · columns).
    public init(_ dense: DenseMatrix) {
        precondition(dense.columns <= Int(Int32.max), "A sparse matrix numbers its columns with an Int32.")
        var rowOffsets = [0]
        rowOffsets.reserveCapacity(dense.rows + 1)
        var columnIndices: [Int32] = []
        var values: [Float] = []
        for row in 0..<dense.rows {
            for column in 0..<dense.columns {
                let value = dense.values[row * dense.columns + column]
                if value != 0 {
                    columnIndices.append(Int32(column))
                    values.append(value)
                }
            }
            rowOffsets.append(values.count)
        }
        self.init(
            uncheckedRows: dense.rows, columns: dense.columns, rowOffsets: rowOffsets,
            columnIndices: columnIndices, values: values)
    }

    /// Aᵀ (columns × rows): for each column the rows that have it, in increasing order. This is the inverted index
    /// of a term matrix. Complexity: O(values + rows + columns), by counting.
    public func transposed() -> SparseMatrix { transposedSlice(rows: 0..<rows) }

    /// (A[range])ᵀ (columns × range.count), without a copy of the rows.
    func transposedSlice(rows range: Range<Int>) -> SparseMatrix {
        let stored = rowOffsets[range.lowerBound]..<rowOffsets[range.upperBound]
        var offsets = [Int](repeating: 0, count: columns + 1)
        for position in stored { offsets[Int(columnIndices[position]) + 1] += 1 }
        for column in 0..<columns { offsets[column + 1] += offsets[column] }
        var next = offsets
        var rowIndices = [Int32](repeating: 0, count: stored.count)
        var transposedValues = [Float](repeating: 0, count: stored.count)
        for row in range {
            for position in rowOffsets[row]..<rowOffsets[row + 1] {
                let column = Int(columnIndices[position])
                rowIndices[next[column]] = Int32(row - range.lowerBound)
                transposedValues[next[column]] = values[position]
                next[column] += 1
            }
        }
        return SparseMatrix(
            uncheckedRows: columns, columns: range.count, rowOffsets: offsets, columnIndices: rowIndices,
            values: transposedValues)
    }

    /// The rows of a range, in order (range.count × columns). Complexity: O(values of the range).
    public func slice(rows range: Range<Int>) -> SparseMatrix {
        let first = rowOffsets[range.lowerBound]
        let stored = first..<rowOffsets[range.upperBound]
        return SparseMatrix(
            uncheckedRows: range.count, columns: columns,
            rowOffsets: rowOffsets[range.lowerBound...range.upperBound].map { $0 - first },
            columnIndices: Array(columnIndices[stored]), values: Array(values[stored]))
    }

    /// The rows of the given indices, in their order; an index may come more than once.
    public func selecting(rows indices: [Int]) -> SparseMatrix {
        var offsets = [0]
        offsets.reserveCapacity(indices.count + 1)
        var selectedColumns: [Int32] = []
        var selectedValues: [Float] = []
        for row in indices {
            let stored = rowOffsets[row]..<rowOffsets[row + 1]
            selectedColumns += columnIndices[stored]
            selectedValues += values[stored]
            offsets.append(selectedValues.count)
        }
        return SparseMatrix(
            uncheckedRows: indices.count, columns: columns, rowOffsets: offsets,
            columnIndices: selectedColumns, values: selectedValues)
    }
}

extension DenseMatrix {
    /// A sparse matrix with its zeros written out. Complexity: O(rows · columns).
    public init(_ sparse: SparseMatrix) {
        self.init(rows: sparse.rows, columns: sparse.columns)
        for row in 0..<rows {
            for position in sparse.rowOffsets[row]..<sparse.rowOffsets[row + 1] {
                values[row * columns + Int(sparse.columnIndices[position])] = sparse.values[position]
            }
        }
    }
}
