// The plain-Swift twins of the BLAS calls.
//
// The matrix product follows K. Goto and R. A. van de Geijn, Anatomy of High-Performance Matrix Multiplication,
// ACM TOMS 34(3), 2008, doi:10.1145/1356052.1356053: both operands are copied into the order in which a small
// kernel reads them, in blocks that stay in cache. The kernel holds a tile of C (4 × 8) in registers.
//
// Tiles at the edges are padded with zeros and computed like the others, so a value of C depends on its row of A
// and its column of B alone and a product can be split anywhere without a change of bits.

private let tileRows = 4
private let tileColumns = 8
/// Length of the inner dimension in one pass: a strip of A (4 × 256) and one of B (256 × 8) fit the L1 cache.
private let innerBlock = 256
/// Columns of B packed at once: 256 × 512 values fit the L2 cache.
private let columnBlock = 512

private typealias Tile = (SIMD8<Float>, SIMD8<Float>, SIMD8<Float>, SIMD8<Float>)

/// See `DenseKernel.multiply`. Complexity: O(rows · inner · columns).
@unsafe func pureMultiply(
    rows: Int, columns: Int, inner: Int,
    _ a: UnsafePointer<Float>, stride aStride: Int,
    _ b: UnsafePointer<Float>, stride bStride: Int, transposed: Bool,
    beta: Float, into c: UnsafeMutablePointer<Float>, stride cStride: Int
) {
    unsafe scale(c, rows: rows, columns: columns, stride: cStride, by: beta)
    guard rows > 0, columns > 0, inner > 0 else { return }
    let packedB = UnsafeMutablePointer<SIMD8<Float>>.allocate(
        capacity: innerBlock * (min(columns, columnBlock) + tileColumns) / tileColumns)
    let packedA = UnsafeMutablePointer<Float>.allocate(capacity: innerBlock * tileRows)
    defer {
        unsafe packedB.deallocate()
        unsafe packedA.deallocate()
    }
    for firstColumn in stride(from: 0, to: columns, by: columnBlock) {
        let width = min(columnBlock, columns - firstColumn)
        for firstInner in stride(from: 0, to: inner, by: innerBlock) {
            let depth = min(innerBlock, inner - firstInner)
            let corner =
                unsafe transposed
                ? b + (firstColumn * bStride + firstInner) : b + (firstInner * bStride + firstColumn)
            unsafe packColumns(corner, stride: bStride, transposed: transposed, depth: depth, width: width, packedB)
            for row in stride(from: 0, to: rows, by: tileRows) {
                let height = min(tileRows, rows - row)
                unsafe packRows(
                    a + (row * aStride + firstInner), stride: aStride, depth: depth, height: height, packedA)
                var strip = unsafe packedB
                for column in stride(from: 0, to: width, by: tileColumns) {
                    let tile = unsafe multiplyStrips(packedA, strip, depth: depth)
                    unsafe add(
                        tile, height: height, width: min(tileColumns, width - column),
                        to: c + (row * cStride + firstColumn + column), stride: cStride)
                    unsafe strip += depth
                }
            }
        }
    }
}

/// The product of a packed strip of A (4 × depth) and one of B (depth × 8).
@inline(__always)
private func multiplyStrips(_ a: UnsafePointer<Float>, _ b: UnsafePointer<SIMD8<Float>>, depth: Int) -> Tile {
    var tile: Tile = (.zero, .zero, .zero, .zero)
    var a = unsafe a
    for k in 0..<depth {
        // Not `addingProduct`: where the target has no fused instruction it is a call into the C library.
        let row = unsafe b[k]
        unsafe tile.0 += a[0] * row
        unsafe tile.1 += a[1] * row
        unsafe tile.2 += a[2] * row
        unsafe tile.3 += a[3] * row
        unsafe a += tileRows
    }
    return tile
}

@inline(__always)
private func add(
    _ tile: Tile, height: Int, width: Int, to c: UnsafeMutablePointer<Float>, stride cStride: Int
) {
    unsafe add(tile.0, width: width, to: c)
    if height > 1 { unsafe add(tile.1, width: width, to: c + cStride) }
    if height > 2 { unsafe add(tile.2, width: width, to: c + 2 * cStride) }
    if height > 3 { unsafe add(tile.3, width: width, to: c + 3 * cStride) }
}

@inline(__always)
private func add(_ values: SIMD8<Float>, width: Int, to c: UnsafeMutablePointer<Float>) {
    if width == tileColumns {
        let raw = UnsafeMutableRawPointer(c)
        // Safe: eight values of the row lie ahead; the load and the store need no alignment.
        unsafe raw.storeBytes(of: raw.loadUnaligned(as: SIMD8<Float>.self) + values, as: SIMD8<Float>.self)
    } else {
        for lane in 0..<width { unsafe c[lane] += values[lane] }
    }
}

/// Copies `height` ≤ 4 rows of A so that the four values of one inner index are neighbors.
private func packRows(
    _ a: UnsafePointer<Float>, stride aStride: Int, depth: Int, height: Int, _ packed: UnsafeMutablePointer<Float>
) {
    for row in 0..<tileRows {
        let source = unsafe a + min(row, height - 1) * aStride
        let isPadding = row >= height
        for k in 0..<depth { unsafe packed[k * tileRows + row] = isPadding ? 0 : source[k] }
    }
}

/// Copies `width` columns of B in strips of eight, each row of a strip one vector.
private func packColumns(
    _ b: UnsafePointer<Float>, stride bStride: Int, transposed: Bool, depth: Int, width: Int,
    _ packed: UnsafeMutablePointer<SIMD8<Float>>
) {
    var strip = unsafe packed
    for column in stride(from: 0, to: width, by: tileColumns) {
        let lanes = min(tileColumns, width - column)
        if !transposed && lanes == tileColumns {
            for k in 0..<depth {
                let row = unsafe UnsafeRawPointer(b + (k * bStride + column))
                unsafe (strip + k).initialize(to: row.loadUnaligned(as: SIMD8<Float>.self))
            }
        } else {
            unsafe strip.initialize(repeating: .zero, count: depth)
            let values = unsafe UnsafeMutableRawPointer(strip).assumingMemoryBound(to: Float.self)
            for lane in 0..<lanes {
                let start = unsafe transposed ? b + (column + lane) * bStride : b + (column + lane)
                let step = transposed ? 1 : bStride
                for k in 0..<depth { unsafe values[k * tileColumns + lane] = start[k * step] }
            }
        }
        unsafe strip += depth
    }
}

/// C ← βC; with β = 0 the old content is not read.
private func scale(
    _ c: UnsafeMutablePointer<Float>, rows: Int, columns: Int, stride cStride: Int, by beta: Float
) {
    guard beta != 1 else { return }
    for row in 0..<rows {
        let values = unsafe UnsafeMutableBufferPointer(start: c + row * cStride, count: columns)
        if beta == 0 {
            unsafe values.update(repeating: 0)
        } else {
            for column in 0..<columns { unsafe values[column] *= beta }
        }
    }
}
