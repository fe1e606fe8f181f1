import Parallelism

/// How the Gram matrix of a sparse matrix is computed.
public enum GramMethod: Hashable, Sendable {
    /// Frequent columns by ssyrk, the others by accumulation: see `SparseMatrix.gramMatrix`.
    case automatic
    /// All columns by accumulation over the inverted index.
    case accumulation
    /// All columns by ssyrk, on blocks of columns with their zeros written out.
    case dense
}

extension SparseMatrix {
    /// The Gram matrix A·Aᵀ (rows × rows): the dot product of each pair of rows.
    ///
    /// A column with f stored values costs f²/2 scattered additions by accumulation, or rows²/2 multiply-adds inside
    /// ssyrk, each of which is many times cheaper. So a column is worth writing out with its zeros where f/rows is
    /// above √(cost of one in ssyrk / cost of a scattered one): the measured crossover is `denseShare`. `automatic`
    /// decides column by column, and leaves ssyrk alone where too little work would go there.
    ///
    /// Exactly symmetric; a row without values gives zeros; the bits do not depend on `threads`.
    /// Complexity: O(Σ f² + rows² · dense columns), memory O(rows² + values).
    public func gramMatrix(method: GramMethod = .automatic, threads: Int = 1) -> DenseMatrix {
        let index = transposed()
        let dense = denseColumns(of: index, method: method)
        var result = DenseMatrix(rows: rows, columns: rows)
        // The head, in blocks of columns that bound the memory of the zeros.
        for first in stride(from: 0, to: dense.count, by: 1024) {
            let block = dense[first..<min(dense.count, first + 1024)]
            let product = index.gatheringRows(block).gramMatrix(threads: threads)
            if first == 0 { result = product } else { result.add(product) }
        }
        if dense.count < columns {
            var isDense = [Bool](repeating: false, count: columns)
            for column in dense { isDense[column] = true }
            accumulateGram(index: index, isDense: isDense, into: &result, threads: threads)
        }
        return result
    }

    /// The cosine of each pair of rows (rows × rows): the Gram matrix of the rows divided by their Euclidean length.
    ///
    /// Exactly symmetric, within -1...1, exactly 1 on the diagonal; a row of zeros has cosine 0 with every row, itself
    /// included. Complexity: as `gramMatrix`.
    public func cosineSimilarities(method: GramMethod = .automatic, threads: Int = 1) -> DenseMatrix {
        var result = normalized(.l2).gramMatrix(method: method, threads: threads)
        result.makeCosines(isZero: rowNorms(.l2).map { !($0 > 0) })
        return result
    }

    /// The share of rows above which a column is cheaper in ssyrk than in accumulation; measured by MatrixBenchmarks.
    private static func denseShare(_ kernel: DenseKernel) -> Double { kernel == .openBLAS ? 0.15 : 0.35 }

    private func denseColumns(of index: SparseMatrix, method: GramMethod) -> [Int] {
        let present = (0..<columns).filter { index.rowOffsets[$0] < index.rowOffsets[$0 + 1] }
        switch method {
        case .accumulation: return []
        case .dense: return present
        case .automatic:
            // Whether OpenBLAS would be called follows from the work alone, so that a small matrix does not open it.
            let multiplyAdds = saturatingProduct(rows, rows, present.count) / 2
            let share = Self.denseShare(.best(forMultiplyAdds: multiplyAdds)) * Double(rows)
            let frequent = present.filter { Double(index.rowOffsets[$0 + 1] - index.rowOffsets[$0]) > share }
            return saturatingProduct(rows, rows, frequent.count) / 2 < 1 << 18 ? [] : frequent
        }
    }

    /// Of the transpose: the given rows, written out as columns (columns × chosen.count).
    private func gatheringRows(_ chosen: ArraySlice<Int>) -> DenseMatrix {
        var result = DenseMatrix(rows: columns, columns: chosen.count)
        for (column, row) in chosen.enumerated() {
            for position in rowOffsets[row]..<rowOffsets[row + 1] {
                result.values[Int(columnIndices[position]) * chosen.count + column] = values[position]
            }
        }
        return result
    }

    /// Adds the dot products over all columns but the dense ones to a symmetric matrix.
    private func accumulateGram(
        index: SparseMatrix, isDense: [Bool], into result: inout DenseMatrix, threads: Int
    ) {
        // For each stored value its place in the index: up to there the postings name this row and earlier ones.
        var places = [Int](repeating: 0, count: values.count)
        var next = index.rowOffsets
        for position in 0..<values.count {
            let column = Int(columnIndices[position])
            places[position] = next[column]
            next[column] += 1
        }
        let rows = rows
        let ends = places
        unsafe result.values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            // Safe: each row is written by one thread, and the index names only rows of this matrix.
            nonisolated(unsafe) let c = unsafe base
            concurrentForEach(count: (rows + sparseRowBlock - 1) / sparseRowBlock, threads: threads) { block in
                // The last rows have the longest sums; they come first, so that threads end together.
                let last = rows - block * sparseRowBlock
                for row in max(0, last - sparseRowBlock)..<last {
                    let sums = unsafe c + row * rows
                    for position in rowOffsets[row]..<rowOffsets[row + 1] {
                        let column = Int(columnIndices[position])
                        if isDense[column] { continue }
                        let posting = index.rowOffsets[column]..<ends[position] + 1
                        unsafe index.columnIndices.withUnsafeBufferPointer { others in
                            unsafe index.values.withUnsafeBufferPointer { weights in
                                unsafe scatter(
                                    values[position], UnsafeBufferPointer(rebasing: others[posting]),
                                    UnsafeBufferPointer(rebasing: weights[posting]), into: sums)
                            }
                        }
                    }
                }
            }
            unsafe mirrorLowerTriangle(c, size: rows)
        }
    }
}

extension DenseMatrix {
    /// Adds a matrix of the same shape.
    mutating func add(_ other: DenseMatrix) {
        for index in values.indices { values[index] += other.values[index] }
    }
}
