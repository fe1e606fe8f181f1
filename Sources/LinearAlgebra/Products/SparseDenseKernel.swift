import Parallelism

// A sparse matrix times a dense one, the hot loop of the truncated SVD.
//
// C is computed in panels of 32 columns, whose sums stay in registers while a row's stored values go by. The panel of
// B is first copied together: the loop waits for memory more than for anything else, and a panel of its own fills
// whole cache lines and a seventh of the pages. A value of C is summed over the stored values of its row in order,
// whatever the panel, the block of rows and the thread.

private let panelWidth = 32
/// Rows of B that a thread copies at a time.
private let copiedRows = 4096

/// C ← A·B (A.rows × width), for a dense B (A.columns × width).
///
/// Complexity: O(values · width); memory 128 bytes a row of B where that is worth a copy.
@unsafe func multiplySparse(
    _ a: SparseMatrix, _ b: UnsafePointer<Float>, width: Int, into c: UnsafeMutablePointer<Float>, threads: Int
) {
    guard width > panelWidth, a.values.count > 4 * a.columns else {
        for first in stride(from: 0, to: width, by: panelWidth) {
            unsafe multiplyPanel(
                a, b + first, stride: width, into: c + first, stride: width, count: min(panelWidth, width - first),
                threads: threads)
        }
        return
    }
    let inner = a.columns
    let panel = unsafe UnsafeMutableRawPointer.allocate(byteCount: inner * panelWidth * 4, alignment: 64)
        .bindMemory(to: Float.self, capacity: inner * panelWidth)
    defer { unsafe panel.deallocate() }
    for first in stride(from: 0, to: width, by: panelWidth) {
        let count = min(panelWidth, width - first)
        // Safe: each block of rows is copied by one thread, and both matrices outlive the wait.
        nonisolated(unsafe) let (source, target) = unsafe (b + first, panel)
        concurrentForEach(count: (inner + copiedRows - 1) / copiedRows, threads: threads) { block in
            for row in block * copiedRows..<min(inner, (block + 1) * copiedRows) {
                unsafe (target + row * panelWidth).update(from: source + row * width, count: count)
            }
        }
        unsafe multiplyPanel(
            a, panel, stride: panelWidth, into: c + first, stride: width, count: count, threads: threads)
    }
}

/// Some columns of C ← A·B.
@unsafe private func multiplyPanel(
    _ a: SparseMatrix, _ b: UnsafePointer<Float>, stride bStride: Int,
    into c: UnsafeMutablePointer<Float>, stride cStride: Int, count: Int, threads: Int
) {
    let rows = a.rows
    unsafe a.rowOffsets.withUnsafeBufferPointer { offsetBuffer in
        unsafe a.columnIndices.withUnsafeBufferPointer { columnBuffer in
            unsafe a.values.withUnsafeBufferPointer { valueBuffer in
                // Safe: each block of rows is written by one thread, and the operands outlive the wait.
                nonisolated(unsafe) let (b, c) = unsafe (b, c)
                nonisolated(unsafe) let (offsets, columns, values) = unsafe (offsetBuffer, columnBuffer, valueBuffer)
                concurrentForEach(count: (rows + sparseRowBlock - 1) / sparseRowBlock, threads: threads) { block in
                    for row in block * sparseRowBlock..<min(rows, (block + 1) * sparseRowBlock) {
                        let stored = unsafe offsets[row]..<offsets[row + 1]
                        unsafe combineRows(
                            columns.extracting(stored), values.extracting(stored), of: b, stride: bStride,
                            into: c + row * cStride, count: count)
                    }
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

extension SparseMatrix {
    /// The rows with most values first, ties in their order. Of a transpose: the columns by frequency. Where the most
    /// frequent columns are neighbors, what a product reads most often fills few pages and stays in cache.
    func rowsByLength() -> [Int] {
        (0..<rows).sorted {
            let (one, other) = (rowOffsets[$0 + 1] - rowOffsets[$0], rowOffsets[$1 + 1] - rowOffsets[$1])
            return one == other ? $0 < $1 : one > other
        }
    }
}
