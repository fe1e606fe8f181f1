#if OpenBLAS
    import COpenBLAS
#endif

// Every call into BLAS stands in this file. All are unsafe in the same way: the pointers must be good for the
// shapes, which the callers in Products/ take from matrices whose initializers have checked them.

extension DenseKernel {
    /// C ← A·B + βC, or A·Bᵀ + βC, for A (rows × inner), B (inner × columns, or columns × inner where transposed) and
    /// C (rows × columns). With β = 0 the old content of C is not read.
    @unsafe func multiply(
        rows: Int, columns: Int, inner: Int,
        _ a: UnsafePointer<Float>, stride aStride: Int,
        _ b: UnsafePointer<Float>, stride bStride: Int, transposed: Bool,
        beta: Float = 0, into c: UnsafeMutablePointer<Float>, stride cStride: Int
    ) {
        #if OpenBLAS
            if self == .openBLAS, fitInt32(rows, columns, inner, aStride, bStride, cStride) {
                unsafe openblas_sgemm(
                    false, transposed, Int32(rows), Int32(columns), Int32(inner), 1, a, Int32(max(1, aStride)),
                    b, Int32(max(1, bStride)), beta, c, Int32(max(1, cStride)))
                return
            }
        #endif
        unsafe pureMultiply(
            rows: rows, columns: columns, inner: inner, a, stride: aStride, b, stride: bStride,
            transposed: transposed, beta: beta, into: c, stride: cStride)
    }

    /// The lower triangle of C ← A·Aᵀ + βC, for A (rows × inner); what stands above the diagonal is left undefined.
    @unsafe func multiplyByOwnTranspose(
        rows: Int, inner: Int, _ a: UnsafePointer<Float>, stride aStride: Int,
        beta: Float = 0, into c: UnsafeMutablePointer<Float>, stride cStride: Int
    ) {
        #if OpenBLAS
            if self == .openBLAS, fitInt32(rows, inner, aStride, cStride) {
                unsafe openblas_ssyrk_lower(
                    false, Int32(rows), Int32(inner), 1, a, Int32(max(1, aStride)), beta, c, Int32(max(1, cStride)))
                return
            }
        #endif
        unsafe pureMultiplyByOwnTranspose(
            rows: rows, inner: inner, a, stride: aStride, beta: beta, into: c, stride: cStride)
    }

    /// y ← A·x, or Aᵀ·x, for A (rows × columns).
    @unsafe func multiply(
        rows: Int, columns: Int, _ a: UnsafePointer<Float>, transposed: Bool,
        vector x: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>
    ) {
        #if OpenBLAS
            if self == .openBLAS, fitInt32(rows, columns) {
                unsafe openblas_sgemv(
                    transposed, Int32(rows), Int32(columns), 1, a, Int32(max(1, columns)), x, 0, y)
                return
            }
        #endif
        unsafe pureMultiply(rows: rows, columns: columns, a, transposed: transposed, vector: x, into: y)
    }
}

#if OpenBLAS
    /// Whether every size can be told to a BLAS with 32-bit integers.
    private func fitInt32(_ sizes: Int...) -> Bool { sizes.allSatisfy { $0 <= Int(Int32.max) } }
#endif
