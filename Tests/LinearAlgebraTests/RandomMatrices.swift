import TestSupport
import LinearAlgebra

/// Values in -1...1.
func randomDense(_ rows: Int, _ columns: Int, seed: UInt64) -> DenseMatrix {
    var random = SeededGenerator(seed: seed)
    let values = (0..<rows * columns).map { _ in Float.random(in: -1...1, using: &random) }
    return DenseMatrix(rows: rows, columns: columns, values: values)
}

/// Values in 0.1...1 at a share of the places. With `steps`, values are multiples of 1/steps, so sums are exact and
/// ties are many.
func randomSparse(_ rows: Int, _ columns: Int, density: Double, seed: UInt64, steps: Int? = nil) -> SparseMatrix {
    var random = SeededGenerator(seed: seed)
    var dense = DenseMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
        for column in 0..<columns where Double.random(in: 0..<1, using: &random) < density {
            if let steps {
                dense[row, column] = Float(Int.random(in: 1...steps, using: &random)) / Float(steps)
            } else {
                dense[row, column] = Float.random(in: 0.1...1, using: &random)
            }
        }
    }
    return SparseMatrix(dense)
}

/// The oracle of all products: A·B by its definition, in Double.
func naiveProduct(_ a: DenseMatrix, _ b: DenseMatrix) -> DenseMatrix {
    let (left, right) = (a.values, b.values)
    var product: [Float] = []
    for row in 0..<a.rows {
        for column in 0..<b.columns {
            var sum = 0.0
            for k in 0..<a.columns { sum += Double(left[row * a.columns + k]) * Double(right[k * b.columns + column]) }
            product.append(Float(sum))
        }
    }
    return DenseMatrix(rows: a.rows, columns: b.columns, values: product)
}

func naiveTranspose(_ a: DenseMatrix) -> DenseMatrix {
    var result = DenseMatrix(rows: a.columns, columns: a.rows)
    for row in 0..<a.rows { for column in 0..<a.columns { result[column, row] = a[row, column] } }
    return result
}

/// The greatest difference of two matrices of one shape; infinite for two shapes.
func distance(_ a: DenseMatrix, _ b: DenseMatrix) -> Float {
    guard a.rows == b.rows, a.columns == b.columns else { return .infinity }
    return distance(a.values, b.values)
}

func distance(_ a: [Float], _ b: [Float]) -> Float {
    guard a.count == b.count else { return .infinity }
    return zip(a, b).reduce(0) { $1.0.isNaN || $1.1.isNaN ? .infinity : max($0, abs($1.0 - $1.1)) }
}
