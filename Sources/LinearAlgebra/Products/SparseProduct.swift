import Parallelism

/// Rows of a sparse matrix that a thread takes at a time; fixed, so that results do not depend on the threads.
let sparseRowBlock = 64

extension SparseMatrix {
    /// A·B (rows × other.columns) for A (rows × n) and a dense B (n × other.columns): each stored value adds a
    /// multiple of a row of B. The bits do not depend on `threads`. Complexity: O(values · other.columns).
    public func multiplied(by other: DenseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(columns == other.rows, "The left matrix must have as many columns as the right has rows.")
        var result = DenseMatrix(rows: rows, columns: other.columns)
        multiply(other, into: &result, threads: threads)
        return result
    }

    /// C ← A·B for a C (rows × other.columns) that is there already.
    func multiply(_ other: DenseMatrix, into result: inout DenseMatrix, threads: Int) {
        precondition(
            columns == other.rows && result.rows == rows && result.columns == other.columns,
            "The shapes of a product do not fit.")
        unsafe result.values.withUnsafeMutableBufferPointer { cBuffer in
            unsafe other.values.withUnsafeBufferPointer { bBuffer in
                guard let c = cBuffer.baseAddress else { return }
                guard let b = bBuffer.baseAddress else {
                    unsafe cBuffer.update(repeating: 0)
                    return
                }
                // Safe: B has a row for each column of A, and C one for each of its rows.
                unsafe multiplySparse(self, b, width: other.columns, into: c, threads: threads)
            }
        }
    }

    /// A·Bᵀ (rows × other.rows) for a dense B (other.rows × columns): the dot product of each row with each row of B,
    /// such as the scores of documents by centroids. B is transposed first, so that its values are read in order.
    /// Complexity: O(values · other.rows + other.rows · columns).
    public func multiplied(byTransposeOf other: DenseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(columns == other.columns, "Rows whose dot product is taken must have the same length.")
        return multiplied(by: other.transposed(), threads: threads)
    }

    /// A·x (rows) for a vector x (columns). Complexity: O(values).
    public func multiplied(by vector: [Float]) -> [Float] {
        precondition(vector.count == columns, "The vector must have a value for each column.")
        return (0..<rows).map { row in
            var sum: Float = 0
            for position in rowOffsets[row]..<rowOffsets[row + 1] {
                sum += values[position] * vector[Int(columnIndices[position])]
            }
            return sum
        }
    }

    /// Aᵀ·x (columns) for a vector x (rows). Complexity: O(values + columns).
    public func transposeMultiplied(by vector: [Float]) -> [Float] {
        precondition(vector.count == rows, "The vector must have a value for each row.")
        var result = [Float](repeating: 0, count: columns)
        for row in 0..<rows {
            for position in rowOffsets[row]..<rowOffsets[row + 1] {
                result[Int(columnIndices[position])] += values[position] * vector[row]
            }
        }
        return result
    }

    /// The values of A·Bᵀ (rows × other.rows) that are at least `minimum`, for a sparse B (other.rows × columns).
    ///
    /// `minimum` must be positive, so pairs without a common column are never looked at and memory is that of the
    /// result. Sums run over columns in increasing order. Choose it for similarity graphs with a threshold; for a
    /// fixed number of neighbors take `nearestRows`. Complexity: O(Σ over columns of stored values in A · stored
    /// values in B), memory O(threads · other.rows + values of B + result).
    public func multiplied(
        byTransposeOf other: SparseMatrix, minimum: Float, threads: Int = 1
    ) -> SparseMatrix {
        precondition(columns == other.columns, "Rows whose dot product is taken must have the same length.")
        precondition(minimum > 0, "The minimum must be positive.")
        let index = other.transposed()
        let rows = rows
        let parts = concurrentMap(count: (rows + sparseRowBlock - 1) / sparseRowBlock, threads: threads) { block in
            var accumulator = RowAccumulator(count: other.rows)
            var (counts, columnIndices, values): ([Int], [Int32], [Float]) = ([], [], [])
            for row in block * sparseRowBlock..<min(rows, (block + 1) * sparseRowBlock) {
                let before = values.count
                accumulator.add(row: row, of: self, index: index)
                accumulator.drain(atLeast: minimum) { column, value in
                    columnIndices.append(column)
                    values.append(value)
                }
                counts.append(values.count - before)
            }
            return (counts, columnIndices, values)
        }
        var offsets = [0]
        for part in parts { for count in part.0 { offsets.append(offsets[offsets.count - 1] + count) } }
        return SparseMatrix(
            uncheckedRows: rows, columns: other.rows, rowOffsets: offsets,
            columnIndices: parts.flatMap { $0.1 }, values: parts.flatMap { $0.2 })
    }

    /// For each label the sum of the rows that carry it (count × columns), such as k-means centroids before they are
    /// divided. A label outside `0..<count` leaves its row out.
    ///
    /// Rows are added in row order and each sum belongs to one thread, so the bits do not depend on `threads`.
    /// Complexity: O(values + count · columns).
    public func sumsOfRows(labels: [Int], count: Int, threads: Int = 1) -> DenseMatrix {
        precondition(labels.count == rows, "Each row needs a label.")
        var members = [[Int]](repeating: [], count: count)
        for row in 0..<rows where labels[row] >= 0 && labels[row] < count { members[labels[row]].append(row) }
        let width = columns
        var result = DenseMatrix(rows: count, columns: width)
        unsafe result.values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            // Safe: each label has a row of its own, and columns lie below the width.
            nonisolated(unsafe) let sums = unsafe base
            let members = members
            concurrentForEach(count: count, threads: threads) { label in
                let sum = unsafe sums + label * width
                for row in members[label] {
                    for position in rowOffsets[row]..<rowOffsets[row + 1] {
                        unsafe sum[Int(columnIndices[position])] += values[position]
                    }
                }
            }
        }
        return result
    }
}
