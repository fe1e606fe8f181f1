import Parallelism

extension DenseMatrix {
    /// For each row the `count` rows of `corpus` with the highest dot product, exactly, best first.
    ///
    /// Scores are computed by sgemm in blocks (256 queries × 512 rows of the corpus) that fit the L2 cache, and read
    /// from there into a heap of `count` rows a query, so no matrix of rows × rows is ever made. Parameters, order and
    /// ties are those of `SparseMatrix.nearestRows`. Complexity: O(rows · corpus.rows · columns); memory
    /// O(threads · 2¹⁷ + rows · count).
    public func nearestRows(
        in corpus: DenseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, threads: Int = 1
    ) -> NearestRows {
        precondition(columns == corpus.columns, "Rows whose dot product is taken must have the same length.")
        precondition(count >= 0, "The number of nearest rows is not negative.")
        let capacity = min(count, corpus.rows)
        var keys = [UInt64](repeating: 0, count: rows * capacity)
        var counts = [Int](repeating: 0, count: rows)
        guard !keys.isEmpty else { return NearestRows(keys: keys, counts: counts, capacity: capacity) }
        let (queryBlock, corpusBlock) = (256, 512)
        let (rows, columns) = (rows, columns)
        let kernel = DenseKernel.best(forMultiplyAdds: saturatingProduct(rows, corpus.rows, columns))
        unsafe keys.withUnsafeMutableBufferPointer { keyBuffer in
            unsafe counts.withUnsafeMutableBufferPointer { countBuffer in
                guard let keyBase = keyBuffer.baseAddress, let countBase = countBuffer.baseAddress else { return }
                // Safe: each query has its own count and its own `capacity` keys, and one thread works on it.
                nonisolated(unsafe) let (keys, counts) = unsafe (keyBase, countBase)
                concurrentForEach(count: (rows + queryBlock - 1) / queryBlock, threads: threads) { part in
                    let queries = part * queryBlock..<min(rows, (part + 1) * queryBlock)
                    var scores = [Float](repeating: 0, count: queries.count * corpusBlock)
                    for first in stride(from: 0, to: corpus.rows, by: corpusBlock) {
                        let width = min(corpusBlock, corpus.rows - first)
                        multiply(queries, corpus, first..<first + width, kernel: kernel, into: &scores, corpusBlock)
                        for row in queries {
                            var heap = unsafe BoundedHeap(
                                keys: keys + row * capacity, capacity: capacity, count: counts[row],
                                minimumScore: minimumScore)
                            let start = (row - queries.lowerBound) * corpusBlock
                            let list = scores.span.extracting(start..<start + width)
                            for column in 0..<width where list[column] >= heap.minimumScore {
                                if excludingSelf && first + column == row { continue }
                                heap.insert(row: Int32(truncatingIfNeeded: first + column), score: list[column])
                            }
                            unsafe counts[row] = heap.count
                        }
                    }
                }
            }
        }
        return NearestRows(keys: keys, counts: counts, capacity: capacity)
    }

    /// The dot products of a range of rows with a range of another matrix's rows.
    private func multiply(
        _ rows: Range<Int>, _ other: DenseMatrix, _ otherRows: Range<Int>, kernel: DenseKernel,
        into scores: inout [Float], _ stride: Int
    ) {
        unsafe values.withUnsafeBufferPointer { a in
            unsafe other.values.withUnsafeBufferPointer { b in
                unsafe scores.withUnsafeMutableBufferPointer { c in
                    // Without columns there are no values, and all scores stay zero.
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress, columns > 0
                    else { return }
                    // Safe: both ranges lie in their matrices, and the scores have a row of `stride` for each query.
                    unsafe kernel.multiply(
                        rows: rows.count, columns: otherRows.count, inner: columns,
                        a + rows.lowerBound * columns, stride: columns,
                        b + otherRows.lowerBound * columns, stride: columns, transposed: true,
                        into: c, stride: stride)
                }
            }
        }
    }
}
