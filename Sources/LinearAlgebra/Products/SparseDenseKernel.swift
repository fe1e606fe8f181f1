import Parallelism

// A sparse matrix times a dense one, the hot loop of the truncated SVD and of k-means.
//
// C is computed in panels of 32 columns: 32 sums stay in registers while a row's stored values go by, and the lines of
// B that a panel touches, which a whole row of B would push out, stay in cache. A value of C is summed over the stored
// values of its row in order, whatever the panel, the block of rows and the thread.

private let panelWidth = 32

/// C ← A·B (A.rows × width), for a dense B (A.columns × width). Complexity: O(values · width).
@unsafe func multiplySparse(
    _ a: SparseMatrix, _ b: UnsafePointer<Float>, width: Int, into c: UnsafeMutablePointer<Float>, threads: Int
) {
    let rows = a.rows
    let blocks = (rows + sparseRowBlock - 1) / sparseRowBlock
    let panels = (width + panelWidth - 1) / panelWidth
    unsafe a.columnIndices.withUnsafeBufferPointer { columnBuffer in
        unsafe a.values.withUnsafeBufferPointer { valueBuffer in
            // Safe: each block of a panel is written by one thread, and the operands outlive the wait.
            nonisolated(unsafe) let (b, c, columns, values) = unsafe (b, c, columnBuffer, valueBuffer)
            // All rows of one panel before the next, so that threads share what is in cache.
            concurrentForEach(count: panels * blocks, threads: threads) { index in
                let first = index / blocks * panelWidth
                let block = index % blocks
                for row in block * sparseRowBlock..<min(rows, (block + 1) * sparseRowBlock) {
                    let stored = a.rowOffsets[row]..<a.rowOffsets[row + 1]
                    unsafe combineRows(
                        columns.extracting(stored), values.extracting(stored), of: b + first, stride: width,
                        into: c + (row * width + first), count: min(panelWidth, width - first))
                }
            }
        }
    }
}

/// c[j] ← Σ values[i] · b[rows[i]][j] for j below `count`, where b has rows of `stride` values.
@inline(__always)
@unsafe func combineRows(
    _ rows: UnsafeBufferPointer<Int32>, _ values: UnsafeBufferPointer<Float>,
    of b: UnsafePointer<Float>, stride: Int, into c: UnsafeMutablePointer<Float>, count: Int
) {
    let target = UnsafeMutableRawPointer(c)
    if count == 32 {
        var (s0, s1, s2, s3) = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        for place in 0..<rows.count {
            let factor = unsafe values[place]
            // Safe: the stored columns are below the rows of b, each of which has 32 values from here on.
            let source = unsafe UnsafeRawPointer(b + Int(rows[place]) * stride)
            unsafe s0 += factor * source.loadUnaligned(fromByteOffset: 0, as: SIMD8<Float>.self)
            unsafe s1 += factor * source.loadUnaligned(fromByteOffset: 32, as: SIMD8<Float>.self)
            unsafe s2 += factor * source.loadUnaligned(fromByteOffset: 64, as: SIMD8<Float>.self)
            unsafe s3 += factor * source.loadUnaligned(fromByteOffset: 96, as: SIMD8<Float>.self)
        }
        unsafe target.storeBytes(of: s0, toByteOffset: 0, as: SIMD8<Float>.self)
        unsafe target.storeBytes(of: s1, toByteOffset: 32, as: SIMD8<Float>.self)
        unsafe target.storeBytes(of: s2, toByteOffset: 64, as: SIMD8<Float>.self)
        unsafe target.storeBytes(of: s3, toByteOffset: 96, as: SIMD8<Float>.self)
        return
    }
    var column = 0
    while column + 8 <= count {
        var sums = SIMD8<Float>.zero
        for place in 0..<rows.count {
            let source = unsafe UnsafeRawPointer(b + (Int(rows[place]) * stride + column))
            unsafe sums += values[place] * source.loadUnaligned(as: SIMD8<Float>.self)
        }
        unsafe target.storeBytes(of: sums, toByteOffset: column * 4, as: SIMD8<Float>.self)
        column += 8
    }
    while column < count {
        var sum: Float = 0
        for place in 0..<rows.count { unsafe sum += values[place] * b[Int(rows[place]) * stride + column] }
        unsafe c[column] = sum
        column += 1
    }
}
