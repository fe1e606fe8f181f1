import Parallelism

extension DenseMatrix {
    /// A·B (rows × other.columns) for A (rows × n) and B (n × other.columns), by sgemm.
    ///
    /// Rows are split over threads in blocks whose size depends on the shape alone, so the bits do not depend on
    /// `threads`. With n = 0 all values are 0. Complexity: O(rows · n · other.columns).
    public func multiplied(by other: DenseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(columns == other.rows, "The left matrix must have as many columns as the right has rows.")
        return multiplied(by: other, transposed: false, threads: threads, kernel: nil)
    }

    /// A·Bᵀ (rows × other.rows) for A (rows × n) and B (other.rows × n): the dot product of each row of A with each
    /// row of B. Otherwise as `multiplied(by:)`.
    public func multiplied(byTransposeOf other: DenseMatrix, threads: Int = 1) -> DenseMatrix {
        precondition(columns == other.columns, "Rows whose dot product is taken must have the same length.")
        return multiplied(by: other, transposed: true, threads: threads, kernel: nil)
    }

    package func multiplied(
        by other: DenseMatrix, transposed: Bool, threads: Int, kernel: DenseKernel?
    ) -> DenseMatrix {
        let width = transposed ? other.rows : other.columns
        let inner = columns
        let kernel = kernel ?? .best(forMultiplyAdds: saturatingProduct(rows, inner, width))
        let rows = rows
        let values = unsafe [Float](unsafeUninitializedCapacity: rows * width) { buffer, initialized in
            initialized = rows * width
            guard let base = buffer.baseAddress, initialized > 0 else { return }
            // Safe: each block of rows is written by one thread, and both operands outlive the wait.
            nonisolated(unsafe) let c = unsafe base
            unsafe self.values.withUnsafeBufferPointer { aBuffer in
                unsafe other.values.withUnsafeBufferPointer { bBuffer in
                    guard let aBase = aBuffer.baseAddress, let bBase = bBuffer.baseAddress else {
                        unsafe c.initialize(repeating: 0, count: rows * width)
                        return
                    }
                    nonisolated(unsafe) let (a, b) = unsafe (aBase, bBase)
                    let block = rowBlock(rows: rows)
                    concurrentForEach(count: (rows + block - 1) / block, threads: threads) { index in
                        let first = index * block
                        unsafe kernel.multiply(
                            rows: min(block, rows - first), columns: width, inner: inner,
                            a + first * inner, stride: inner, b, stride: other.columns, transposed: transposed,
                            into: c + first * width, stride: width)
                    }
                }
            }
        }
        return DenseMatrix(rows: rows, columns: width, values: values)
    }

    /// A·x (rows) for a vector x (columns), by sgemv. Complexity: O(rows · columns).
    public func multiplied(by vector: [Float]) -> [Float] {
        precondition(vector.count == columns, "The vector must have a value for each column.")
        return multiplied(by: vector, transposed: false, kernel: nil)
    }

    /// Aᵀ·x (columns) for a vector x (rows), by sgemv, without a transposed copy. Complexity: O(rows · columns).
    public func transposeMultiplied(by vector: [Float]) -> [Float] {
        precondition(vector.count == rows, "The vector must have a value for each row.")
        return multiplied(by: vector, transposed: true, kernel: nil)
    }

    package func multiplied(by vector: [Float], transposed: Bool, kernel: DenseKernel?) -> [Float] {
        let kernel = kernel ?? .best(forMultiplyAdds: values.count)
        var result = [Float](repeating: 0, count: transposed ? columns : rows)
        guard !values.isEmpty else { return result }
        unsafe values.withUnsafeBufferPointer { a in
            unsafe vector.withUnsafeBufferPointer { x in
                unsafe result.withUnsafeMutableBufferPointer { y in
                    // Safe: none is empty, and their lengths were checked against the shape.
                    guard let a = a.baseAddress, let x = x.baseAddress, let y = y.baseAddress else { return }
                    unsafe kernel.multiply(
                        rows: rows, columns: columns, a, transposed: transposed, vector: x, into: y)
                }
            }
        }
        return result
    }
}

/// Rows that one call of a kernel takes: half of them, so that two threads share a small product, but no more than 512
/// (every call packs the right operand anew) or an eighth, and no fewer than 256 or more than 1,024. A function of the
/// shape alone.
func rowBlock(rows: Int) -> Int { min(1024, max(256, min(512, share(rows, 2)), share(rows, 8))) }

/// A share of some rows, in whole tiles of a kernel.
func share(_ rows: Int, _ parts: Int) -> Int { ((rows + parts - 1) / parts + 15) / 16 * 16 }

/// A product of sizes that stops at the greatest Int.
func saturatingProduct(_ factors: Int...) -> Int {
    factors.reduce(1) { product, factor in
        let (value, overflow) = product.multipliedReportingOverflow(by: factor)
        return overflow ? .max : value
    }
}
