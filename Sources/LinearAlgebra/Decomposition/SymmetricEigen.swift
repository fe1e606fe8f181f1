/// The eigenvalues and eigenvectors of a small symmetric matrix, in double precision: S = Σ λᵢ·vᵢ·vᵢᵀ.
///
/// Householder reflections make the matrix tridiagonal, implicit QR steps with Wilkinson's shift make that diagonal.
/// The vectors are kept as rows, so that reflections and rotations run along memory.
/// Complexity: O(size³), about 9·size³ operations; memory three times the matrix.
///
/// Source: G. H. Golub, C. F. Van Loan: Matrix Computations, 4th edition, 2013, sections 8.3.1 to 8.3.3.
struct SymmetricEigen {
    /// Largest first.
    let values: [Double]
    /// A row for each value (size × size): orthonormal, signs as they fall.
    let vectors: [Double]

    /// Reads the whole matrix (size × size), which must be symmetric.
    init(_ matrix: [Double], size: Int) {
        precondition(matrix.count == size * size, "A symmetric matrix is square.")
        var tridiagonal = Tridiagonal(matrix, size: size)
        tridiagonal.diagonalize()
        let (found, rows) = (tridiagonal.diagonal, tridiagonal.rows)
        let order = found.indices.sorted { (found[$1], $0) < (found[$0], $1) }
        values = order.map { found[$0] }
        vectors = order.flatMap { rows[$0 * size..<($0 + 1) * size] }
    }
}

/// S = Qᵀ·T·Q with T tridiagonal and Q orthogonal; `rows` is Q.
private struct Tridiagonal {
    let size: Int
    var diagonal: [Double]
    /// Beside the diagonal: value i stands between i and i + 1.
    var beside: [Double]
    var rows: [Double]

    init(_ matrix: [Double], size: Int) {
        self.size = size
        var work = matrix
        beside = [Double](repeating: 0, count: size)
        rows = [Double](repeating: 0, count: size * size)
        for index in 0..<size { rows[index * size + index] = 1 }
        // Unit vectors v of the reflections H = I − 2·v·vᵀ; row k is zero up to place k.
        var reflections = [Double](repeating: 0, count: size * size)
        for k in 0..<max(0, size - 1) {
            beside[k] = work[k * size + k + 1]
            var tail = 0.0
            for column in k + 2..<max(k + 2, size) { tail += work[k * size + column] * work[k * size + column] }
            guard tail > 0 else { continue }
            let first = beside[k]
            let length = (first * first + tail).squareRoot()
            beside[k] = first > 0 ? -length : length
            let scale = 1 / (tail + (first - beside[k]) * (first - beside[k])).squareRoot()
            reflections[k * size + k + 1] = (first - beside[k]) * scale
            for column in k + 2..<size { reflections[k * size + column] = work[k * size + column] * scale }
            Self.reflect(&work, by: reflections[k * size..<(k + 1) * size], from: k + 1, size: size)
        }
        diagonal = (0..<size).map { work[$0 * size + $0] }
        for k in stride(from: size - 3, through: 0, by: -1) {
            let v = reflections[k * size..<(k + 1) * size]
            for row in k + 1..<size {
                var product = 0.0
                for column in k + 1..<size { product += rows[row * size + column] * v[k * size + column] }
                for column in k + 1..<size { rows[row * size + column] -= 2 * product * v[k * size + column] }
            }
        }
    }

    /// S ← H·S·H on the rows and columns from `first` on: S − 2·(v·wᵀ + w·vᵀ) with w = S·v − (vᵀ·S·v)·v.
    private static func reflect(_ matrix: inout [Double], by v: ArraySlice<Double>, from first: Int, size: Int) {
        let start = v.startIndex
        var w = [Double](repeating: 0, count: size)
        var product = 0.0
        for row in first..<size {
            // By rows of S, which is symmetric: additions into w, which the compiler turns into vectors.
            let factor = v[start + row]
            for column in first..<size { w[column] += factor * matrix[row * size + column] }
        }
        for row in first..<size { product += w[row] * v[start + row] }
        for row in first..<size { w[row] -= product * v[start + row] }
        for row in first..<size {
            let (twiceV, twiceW) = (2 * v[start + row], 2 * w[row])
            for column in first..<size {
                matrix[row * size + column] -= twiceV * w[column] + twiceW * v[start + column]
            }
        }
    }

    /// Makes T diagonal. What is not a number ends the work early.
    mutating func diagonalize() {
        var high = size - 1
        var steps = 60 * size
        while high > 0, steps > 0 {
            if isNegligible(high - 1) {
                beside[high - 1] = 0
                high -= 1
                continue
            }
            var low = high - 1
            while low > 0, !isNegligible(low - 1) { low -= 1 }
            step(low, high)
            steps -= 1
        }
    }

    private func isNegligible(_ index: Int) -> Bool {
        abs(beside[index]) <= Double.ulpOfOne * (abs(diagonal[index]) + abs(diagonal[index + 1]))
    }

    /// One implicit QR step on the places `low...high`: rotations chase what stands beside the tridiagonal downwards.
    private mutating func step(_ low: Int, _ high: Int) {
        let half = (diagonal[high - 1] - diagonal[high]) / 2
        let last = beside[high - 1]
        let root = (half * half + last * last).squareRoot()
        let shift = diagonal[high] - last * last / (half + (half < 0 ? -root : root))
        var (x, z) = (diagonal[low] - shift, beside[low])
        for k in low..<high {
            let length = (x * x + z * z).squareRoot()
            let (c, s) = length > 0 ? (x / length, z / length) : (1, 0)
            if k > low { beside[k - 1] = length }
            let (d, e, f) = (diagonal[k], beside[k], diagonal[k + 1])
            diagonal[k] = c * c * d + 2 * c * s * e + s * s * f
            diagonal[k + 1] = s * s * d - 2 * c * s * e + c * c * f
            beside[k] = c * s * (f - d) + (c * c - s * s) * e
            if k + 1 < high {
                x = beside[k]
                z = s * beside[k + 1]
                beside[k + 1] *= c
            }
            rotate(k, c, s)
        }
    }

    /// Rows k and k + 1 of Q become c·rₖ + s·rₖ₊₁ and c·rₖ₊₁ − s·rₖ.
    private mutating func rotate(_ k: Int, _ c: Double, _ s: Double) {
        let size = size
        var span = rows.mutableSpan
        var upper = span._mutatingExtracting(k * size..<(k + 2) * size)
        for column in 0..<size {
            let (a, b) = (upper[column], upper[size + column])
            upper[column] = c * a + s * b
            upper[size + column] = c * b - s * a
        }
    }
}
