extension DenseMatrix {
    /// Makes the columns orthonormal without changing what they span, by Cholesky QR.
    ///
    /// With D the lengths of the columns and AᵀA = D·RᵀR·D, the columns of A·D⁻¹·R⁻¹ are orthonormal but for rounding
    /// times the condition of R. So the step is repeated until R was well-conditioned: `thorough` asks for columns
    /// that are orthonormal to Float precision, otherwise 10⁻³ is enough. A column that depends on earlier ones keeps
    /// its rounding error, which the next step blows up to a direction of its own; where nothing is left, and in the
    /// last step, it becomes zero.
    ///
    /// Almost all the work is ssyrk and sgemm. Complexity: O(steps · rows · columns²), with at most six steps; one or
    /// two as a rule.
    ///
    /// Source: T. Fukaya, R. Kannan, Y. Nakatsukasa, Y. Yamamoto, Y. Yanagisawa: Shifted Cholesky QR for computing the
    /// QR factorization of ill-conditioned matrices, SIAM J. Sci. Comput. 42(1), 2020, doi:10.1137/18M1218212. They
    /// shift all pivots; here only those that rounding has spoiled are raised.
    mutating func orthonormalizeColumns(thorough: Bool, threads: Int) {
        let enough = thorough ? 0.9 : 1e-3
        for step in 1...6 {
            let factor = InverseCholesky(
                gram: columnGram(threads: threads), size: columns, raising: step < 6 ? 1e-6 : nil)
            multiplyInPlace(by: factor.values, threads: threads)
            if factor.leastPivot > enough { return }
        }
    }
}

/// D⁻¹·R⁻¹ for a Gram matrix G = D·RᵀR·D, where D² is its diagonal and R is upper triangular.
struct InverseCholesky {
    /// Upper triangular (size × size), row by row; the columns of vectors that are zero are zero.
    let values: [Float]
    /// The least squared pivot of R, in 0...1: near 1 where the vectors were orthogonal already.
    let leastPivot: Double

    /// A squared pivot below `raising` is raised to it; with nil its column becomes zero.
    init(gram: [Double], size: Int, raising least: Double?) {
        let scales = (0..<size).map { gram[$0 * size + $0] > 0 ? 1 / gram[$0 * size + $0].squareRoot() : 0 }
        var factor = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in row..<size {
                factor[row * size + column] = gram[row * size + column] * scales[row] * scales[column]
            }
        }
        var worst = 1.0
        // R, row by row: what is below the current row has the earlier rows subtracted already.
        for row in 0..<size where scales[row] > 0 {
            let pivot = factor[row * size + row]
            worst = min(worst, max(0, pivot))
            if !(pivot > least ?? 1e-6) {
                // Rounding is all that is left of this vector, which says nothing of those that follow.
                for column in row..<size { factor[row * size + column] = 0 }
                factor[row * size + row] = least?.squareRoot() ?? 0
                continue
            }
            let root = pivot.squareRoot()
            factor[row * size + row] = root
            for column in row + 1..<max(row + 1, size) { factor[row * size + column] /= root }
            for below in row + 1..<max(row + 1, size) {
                let multiple = factor[row * size + below]
                for column in below..<size {
                    factor[below * size + column] -= multiple * factor[row * size + column]
                }
            }
        }
        // R⁻¹ from the last row up: its row i is (eᵢ − Σ over j > i of Rᵢⱼ · row j) / Rᵢᵢ.
        var inverse = [Double](repeating: 0, count: size * size)
        for row in stride(from: size - 1, through: 0, by: -1) {
            let pivot = factor[row * size + row]
            guard pivot > 0 else { continue }
            for later in row + 1..<max(row + 1, size) {
                let multiple = factor[row * size + later] / pivot
                for column in later..<size { inverse[row * size + column] -= multiple * inverse[later * size + column] }
            }
            inverse[row * size + row] = 1 / pivot
        }
        values = (0..<size * size).map { Float(inverse[$0] * scales[$0 / max(1, size)]) }
        leastPivot = worst
    }
}
