extension DenseMatrix {
    /// The rows along the directions in which they differ most, about their mean (rows × count), widest first. Columns
    /// beyond those of the matrix are zeros. Of each direction the component of largest magnitude (ties: the first) is
    /// positive. Values must be finite.
    ///
    /// Complexity: O(rows · columns² + columns³).
    ///
    /// Source: H. Hotelling: Analysis of a complex of statistical variables into principal components, Journal of
    /// Educational Psychology 24, 1933, doi:10.1037/h0071325.
    public func principalComponents(_ count: Int, threads: Int = 1) -> DenseMatrix {
        precondition(count >= 0, "The number of components is not negative.")
        let centered = subtractingMeans()
        let found = min(count, columns)
        let eigen = SymmetricEigen(centered.columnGram(threads: threads), size: columns)
        var directions = DenseMatrix(rows: columns, columns: count)
        for component in 0..<found {
            let vector = eigen.vectors[component * columns..<(component + 1) * columns]
            let largest = vector.max { abs($0) < abs($1) } ?? 0
            for (row, value) in vector.enumerated() { directions[row, component] = Float(largest < 0 ? -value : value) }
        }
        return centered.multiplied(by: directions, threads: threads)
    }

    /// Each column less its mean.
    private func subtractingMeans() -> DenseMatrix {
        var means = [Double](repeating: 0, count: columns)
        for row in 0..<rows { for column in 0..<columns { means[column] += Double(values[row * columns + column]) } }
        var result = self
        for row in 0..<rows {
            for column in 0..<columns { result.values[row * columns + column] -= Float(means[column] / Double(rows)) }
        }
        return result
    }
}
