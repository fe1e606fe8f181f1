import Parallelism

/// Rows of a tall matrix that one call of a kernel takes.
private let rowsAtOnce = 1024
/// Sums that are kept apart and then added in order, whatever the number of threads.
private let stripes = 16

extension DenseMatrix {
    /// AᵀA (columns × columns), by ssyrk on blocks of 1,024 rows; the blocks are summed in Double.
    ///
    /// The bits do not depend on `threads`. Complexity: O(rows · columns²); memory 16 results.
    func columnGram(threads: Int) -> [Double] {
        let (rows, columns) = (rows, columns)
        let blocks = (rows + rowsAtOnce - 1) / rowsAtOnce
        let kernel = DenseKernel.best(forMultiplyAdds: saturatingProduct(rows, columns, columns) / 2)
        let parts = concurrentMap(count: min(stripes, blocks), threads: threads) { stripe in
            var sum = [Double](repeating: 0, count: columns * columns)
            var block = [Float](repeating: 0, count: columns * rowsAtOnce)
            var gram = [Float](repeating: 0, count: columns * columns)
            for index in blocks * stripe / min(stripes, blocks)..<blocks * (stripe + 1) / min(stripes, blocks) {
                let first = index * rowsAtOnce
                let height = min(rowsAtOnce, rows - first)
                transposeRows(first..<first + height, into: &block)
                unsafe block.withUnsafeBufferPointer { a in
                    unsafe gram.withUnsafeMutableBufferPointer { c in
                        guard let a = a.baseAddress, let c = c.baseAddress else { return }
                        // Safe: the block has `columns` rows of `height` values, and the result is square.
                        unsafe kernel.multiplyByOwnTranspose(
                            rows: columns, inner: height, a, stride: height, into: c, stride: columns)
                    }
                }
                for row in 0..<columns {
                    for column in 0...row { sum[row * columns + column] += Double(gram[row * columns + column]) }
                }
            }
            return sum
        }
        var total = [Double](repeating: 0, count: columns * columns)
        for part in parts { for index in total.indices { total[index] += part[index] } }
        for row in 0..<columns {
            for column in 0..<row { total[column * columns + row] = total[row * columns + column] }
        }
        return total
    }

    /// Writes some rows as columns (columns × range.count), in square blocks so that both sides stay in cache.
    private func transposeRows(_ range: Range<Int>, into block: inout [Float]) {
        let size = 16
        for firstRow in stride(from: 0, to: range.count, by: size) {
            let lastRow = min(range.count, firstRow + size)
            for firstColumn in stride(from: 0, to: columns, by: size) {
                for column in firstColumn..<min(columns, firstColumn + size) {
                    for row in firstRow..<lastRow {
                        block[column * range.count + row] = values[(range.lowerBound + row) * columns + column]
                    }
                }
            }
        }
    }

    /// A ← A·T for a square T (columns × columns), block of rows by block of rows: no second matrix is made.
    mutating func multiplyInPlace(by factor: [Float], threads: Int) {
        precondition(factor.count == columns * columns, "Only a square matrix keeps the shape.")
        let (rows, columns) = (rows, columns)
        let kernel = DenseKernel.best(forMultiplyAdds: saturatingProduct(rows, columns, columns))
        unsafe values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            // Safe: each block of rows is written by one thread, from a copy of its own.
            nonisolated(unsafe) let c = unsafe base
            concurrentForEach(count: (rows + rowsAtOnce - 1) / rowsAtOnce, threads: threads) { index in
                let first = index * rowsAtOnce
                let height = min(rowsAtOnce, rows - first)
                let copy = unsafe [Float](UnsafeBufferPointer(start: c + first * columns, count: height * columns))
                unsafe copy.withUnsafeBufferPointer { a in
                    unsafe factor.withUnsafeBufferPointer { b in
                        guard let a = a.baseAddress, let b = b.baseAddress else { return }
                        unsafe kernel.multiply(
                            rows: height, columns: columns, inner: columns, a, stride: columns, b, stride: columns,
                            transposed: false, into: c + first * columns, stride: columns)
                    }
                }
            }
        }
    }
}
