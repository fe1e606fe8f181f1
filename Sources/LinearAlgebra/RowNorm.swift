#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The length by which a row is divided.
public enum RowNorm: Hashable, Sendable, CaseIterable {
    /// Rows stay as they are.
    case none
    /// The sum of absolute values: Σ |xⱼ|.
    case l1
    /// The Euclidean length: √Σ xⱼ².
    case l2

    /// The norm of some values, summed in Double from left to right; 1 for `none`.
    func callAsFunction(of values: Span<Float>) -> Float {
        var sum = 0.0
        switch self {
        case .none: return 1
        case .l1:
            for index in values.indices { sum += Double(abs(values[index])) }
            return Float(sum)
        case .l2:
            for index in values.indices { sum += Double(values[index]) * Double(values[index]) }
            return Float(sum.squareRoot())
        }
    }

    /// Divides values by their norm; a row of zeros, or one whose norm is not finite, stays as it is.
    func normalize(_ values: inout MutableSpan<Float>) {
        guard self != .none else { return }
        let norm = self(of: values.span)
        guard norm > 0, norm.isFinite else { return }
        for index in values.indices { values[index] /= norm }
    }
}

extension DenseMatrix {
    /// The norm of each row, in row order; 0 for a row of zeros. Complexity: O(rows · columns).
    public func rowNorms(_ norm: RowNorm) -> [Float] {
        (0..<rows).map { row in withRow(row) { norm(of: $0) } }
    }

    /// The matrix with every row divided by its norm; a row of zeros stays. Complexity: O(rows · columns).
    public func normalized(_ norm: RowNorm) -> DenseMatrix {
        guard norm != .none else { return self }
        var result = self
        var span = result.values.mutableSpan
        for row in 0..<rows {
            var values = span._mutatingExtracting(row * columns..<(row + 1) * columns)
            norm.normalize(&values)
        }
        return result
    }

    /// The matrix with column j multiplied by `factors[j]`. Complexity: O(rows · columns).
    public func scalingColumns(by factors: [Float]) -> DenseMatrix {
        precondition(factors.count == columns, "Scaling needs one factor for each column.")
        var result = self
        for row in 0..<rows {
            for column in 0..<columns { result.values[row * columns + column] *= factors[column] }
        }
        return result
    }
}

extension SparseMatrix {
    /// The norm of each row, in row order; 0 for a row without values. Complexity: O(values).
    public func rowNorms(_ norm: RowNorm) -> [Float] {
        (0..<rows).map { row in withRow(row) { norm(of: $1) } }
    }

    /// The matrix with every row divided by its norm; a row of zeros stays. Complexity: O(values).
    public func normalized(_ norm: RowNorm) -> SparseMatrix {
        guard norm != .none else { return self }
        var result = self
        var span = result.values.mutableSpan
        for row in 0..<rows {
            var values = span._mutatingExtracting(rowOffsets[row]..<rowOffsets[row + 1])
            norm.normalize(&values)
        }
        return result
    }

    /// The matrix with column j multiplied by `factors[j]`; values that become zero stay stored.
    /// Complexity: O(values).
    public func scalingColumns(by factors: [Float]) -> SparseMatrix {
        precondition(factors.count == columns, "Scaling needs one factor for each column.")
        var result = self
        for position in 0..<values.count { result.values[position] *= factors[Int(columnIndices[position])] }
        return result
    }
}
