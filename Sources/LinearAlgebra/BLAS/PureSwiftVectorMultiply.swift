/// See `DenseKernel.multiply(…vector:)`. Complexity: O(rows · columns).
@unsafe func pureMultiply(
    rows: Int, columns: Int, _ a: UnsafePointer<Float>, transposed: Bool,
    vector x: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>
) {
    if transposed {
        unsafe y.update(repeating: 0, count: columns)
        for row in 0..<rows { unsafe addScaled(a + row * columns, by: x[row], to: y, count: columns) }
    } else {
        for row in 0..<rows { unsafe y[row] = dot(a + row * columns, x, count: columns) }
    }
}

/// Σ x[i]·y[i] in eight partial sums, which are then added in order.
@inline(__always)
@unsafe func dot(_ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, count: Int) -> Float {
    let rawX = unsafe UnsafeRawPointer(x)
    let rawY = unsafe UnsafeRawPointer(y)
    var first = SIMD8<Float>.zero
    var second = SIMD8<Float>.zero
    var index = 0
    while index + 16 <= count {
        let offset = index * 4
        unsafe first +=
            rawX.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            * rawY.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
        unsafe second +=
            rawX.loadUnaligned(fromByteOffset: offset + 32, as: SIMD8<Float>.self)
            * rawY.loadUnaligned(fromByteOffset: offset + 32, as: SIMD8<Float>.self)
        index += 16
    }
    var sum = (first + second).sum()
    while index < count {
        unsafe sum += x[index] * y[index]
        index += 1
    }
    return sum
}

/// y ← y + factor·x. Each value of y is computed the same way wherever it stands.
@inline(__always)
@unsafe func addScaled(
    _ x: UnsafePointer<Float>, by factor: Float, to y: UnsafeMutablePointer<Float>, count: Int
) {
    let rawX = unsafe UnsafeRawPointer(x)
    let rawY = UnsafeMutableRawPointer(y)
    var index = 0
    while index + 8 <= count {
        let offset = index * 4
        let sum =
            unsafe rawY.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            + factor * rawX.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
        unsafe rawY.storeBytes(of: sum, toByteOffset: offset, as: SIMD8<Float>.self)
        index += 8
    }
    while index < count {
        unsafe y[index] += factor * x[index]
        index += 1
    }
}
