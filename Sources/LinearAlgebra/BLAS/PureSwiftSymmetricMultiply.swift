/// See `DenseKernel.multiplyByOwnTranspose`: strips of 64 rows, each up to its diagonal block.
/// Complexity: O(rows² · inner / 2).
@unsafe func pureMultiplyByOwnTranspose(
    rows: Int, inner: Int, _ a: UnsafePointer<Float>, stride aStride: Int,
    beta: Float, into c: UnsafeMutablePointer<Float>, stride cStride: Int
) {
    let strip = 64
    for first in stride(from: 0, to: rows, by: strip) {
        let end = min(rows, first + strip)
        unsafe pureMultiply(
            rows: end - first, columns: end, inner: inner, a + first * aStride, stride: aStride,
            a, stride: aStride, transposed: true, beta: beta, into: c + first * cStride, stride: cStride)
    }
}
