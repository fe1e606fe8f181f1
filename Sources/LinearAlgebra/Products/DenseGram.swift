import Parallelism

extension DenseMatrix {
    /// The Gram matrix A·Aᵀ (rows × rows), by ssyrk: the dot product of each pair of rows.
    ///
    /// Half the work of a general product: the lower triangle is computed, in blocks whose size does not depend on
    /// `threads`, and mirrored, so the result is exactly symmetric. Complexity: O(rows² · columns).
    public func gramMatrix(threads: Int = 1) -> DenseMatrix { gramMatrix(threads: threads, kernel: nil) }

    package func gramMatrix(threads: Int, kernel: DenseKernel?) -> DenseMatrix {
        let kernel = kernel ?? .best(forMultiplyAdds: saturatingProduct(rows, rows, columns) / 2)
        var result = DenseMatrix(rows: rows, columns: rows)
        guard !values.isEmpty else { return result }
        let (rows, columns) = (rows, columns)
        unsafe values.withUnsafeBufferPointer { aBuffer in
            unsafe result.values.withUnsafeMutableBufferPointer { cBuffer in
                guard let aBase = aBuffer.baseAddress, let cBase = cBuffer.baseAddress else { return }
                // Safe: each part of the triangle is written by one thread, and both matrices outlive the wait.
                nonisolated(unsafe) let (a, c) = unsafe (aBase, cBase)
                let block = gramBlock(rows: rows)
                let blocks = (rows + block - 1) / block
                // What lies left of the diagonal, the longest first, then the squares on it: threads end together.
                concurrentForEach(count: 2 * blocks - 1, threads: threads) { index in
                    let isSquare = index >= blocks - 1
                    let first = (isSquare ? index - (blocks - 1) : blocks - 1 - index) * block
                    let height = min(block, rows - first)
                    let (top, left) = unsafe (a + first * columns, c + first * rows)
                    if isSquare {
                        unsafe kernel.multiplyByOwnTranspose(
                            rows: height, inner: columns, top, stride: columns, into: left + first, stride: rows)
                    } else {
                        unsafe kernel.multiply(
                            rows: height, columns: first, inner: columns, top, stride: columns,
                            a, stride: columns, transposed: true, into: left, stride: rows)
                    }
                }
                unsafe mirrorLowerTriangle(c, size: rows)
            }
        }
        return result
    }

    /// The cosine of each pair of rows (rows × rows): the Gram matrix of the rows divided by their Euclidean length.
    ///
    /// Exactly symmetric, within -1...1, exactly 1 on the diagonal; a row of zeros has cosine 0 with every row, itself
    /// included. Complexity: O(rows² · columns).
    public func cosineSimilarities(threads: Int = 1) -> DenseMatrix {
        let unit = normalized(.l2)
        var result = unit.gramMatrix(threads: threads)
        result.makeCosines(isZero: rowNorms(.l2).map { !($0 > 0) })
        return result
    }

    /// Undoes the rounding of a matrix of cosines.
    mutating func makeCosines(isZero: [Bool]) {
        for index in values.indices { values[index] = min(1, max(-1, values[index])) }
        for row in 0..<rows { values[row * rows + row] = isZero[row] ? 0 : 1 }
    }
}

/// Rows of one part of a Gram matrix: a quarter of them, so that the parts can be shared evenly, but at least 256 (every
/// call packs its operands anew), and no more than 1,024. A function of the shape alone.
private func gramBlock(rows: Int) -> Int { min(1024, max(256, min(512, share(rows, 4)), share(rows, 8))) }

/// Copies the lower triangle of a square matrix onto the upper one, in square blocks that stay in cache.
@unsafe func mirrorLowerTriangle(_ c: UnsafeMutablePointer<Float>, size: Int) {
    let block = 32
    for firstRow in stride(from: 0, to: size, by: block) {
        for firstColumn in stride(from: 0, through: firstRow, by: block) {
            for row in firstRow..<min(size, firstRow + block) {
                for column in firstColumn..<min(row, firstColumn + block) {
                    unsafe c[column * size + row] = c[row * size + column]
                }
            }
        }
    }
}
