import Parallelism

extension SparseMatrix {
    /// For each row the `count` rows of `corpus` with the highest dot product, exactly, best first.
    ///
    /// With rows of length one (`normalized(.l2)`) the dot product is the cosine. No matrix of rows × rows is ever
    /// made: the corpus is taken in blocks of 65,536 rows, each through its inverted index, with a dense accumulator
    /// a thread and a heap of `count` rows a query.
    ///
    /// - Parameters:
    ///   - count: how many rows at most; 0 gives empty lists, more than the corpus has gives all that qualify.
    ///   - minimumScore: lower scores are left out. The default leaves out every row whose dot product is not
    ///     positive; with `-Float.infinity` all rows compete, those without a common column with score 0.
    ///   - excludingSelf: leaves row i of the corpus out of the list of row i, for a corpus matched with itself.
    /// - Returns: by (score descending, row ascending); ties at the end of a list go to the lower rows. The same bits
    ///   whatever the number of threads. A score that is not a number is left out.
    ///
    /// Complexity: O(Σ over columns of stored values here · stored values in the corpus); memory
    /// O(values + threads · 65,536 + rows · count).
    public func nearestRows(
        in corpus: SparseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, threads: Int = 1
    ) -> NearestRows {
        nearestRows(
            in: corpus,
            NearestRowsOptions(count: count, minimumScore: minimumScore, excludingSelf: excludingSelf),
            corpusBlock: 1 << 16, threads: threads)
    }

    /// With another size of the corpus blocks, so that tests see several of them.
    package func nearestRows(
        in corpus: SparseMatrix, count: Int, minimumScore: Float, excludingSelf: Bool, threads: Int,
        corpusBlock: Int
    ) -> NearestRows {
        nearestRows(
            in: corpus,
            NearestRowsOptions(count: count, minimumScore: minimumScore, excludingSelf: excludingSelf),
            corpusBlock: corpusBlock, threads: threads)
    }

    private func nearestRows(
        in corpus: SparseMatrix, _ options: NearestRowsOptions, corpusBlock: Int, threads: Int
    ) -> NearestRows {
        precondition(columns == corpus.columns, "Rows whose dot product is taken must have the same length.")
        precondition(options.count >= 0, "The number of nearest rows is not negative.")
        let capacity = min(options.count, corpus.rows)
        var keys = [UInt64](repeating: 0, count: rows * capacity)
        var counts = [Int](repeating: 0, count: rows)
        guard !keys.isEmpty else { return NearestRows(keys: keys, counts: counts, capacity: capacity) }
        let rows = rows
        for first in stride(from: 0, to: corpus.rows, by: corpusBlock) {
            let block = first..<min(corpus.rows, first + corpusBlock)
            let index = corpus.transposedSlice(rows: block)
            unsafe keys.withUnsafeMutableBufferPointer { keyBuffer in
                unsafe counts.withUnsafeMutableBufferPointer { countBuffer in
                    guard let keyBase = keyBuffer.baseAddress, let countBase = countBuffer.baseAddress else { return }
                    // Safe: each query has its own count and its own `capacity` keys, and one thread works on it.
                    nonisolated(unsafe) let (keys, counts) = unsafe (keyBase, countBase)
                    concurrentForEach(count: (rows + sparseRowBlock - 1) / sparseRowBlock, threads: threads) { part in
                        var accumulator = RowAccumulator(count: block.count)
                        for row in part * sparseRowBlock..<min(rows, (part + 1) * sparseRowBlock) {
                            var heap = unsafe BoundedHeap(
                                keys: keys + row * capacity, capacity: capacity, count: counts[row],
                                minimumScore: options.minimumScore)
                            accumulator.add(row: row, of: self, index: index)
                            if options.excludingSelf && block.contains(row) {
                                accumulator.leaveOut(row - first)
                            }
                            accumulator.drain(into: &heap, firstRow: Int32(truncatingIfNeeded: first))
                            unsafe counts[row] = heap.count
                        }
                    }
                }
            }
        }
        return NearestRows(keys: keys, counts: counts, capacity: capacity)
    }
}
