import LinearAlgebra
import Measuring

func randomDense(_ rows: Int, _ columns: Int, seed: UInt64) -> DenseMatrix {
    var random = SplitMix64(state: seed)
    return DenseMatrix(
        rows: rows, columns: columns,
        values: (0..<rows * columns).map { _ in Float.random(in: -1...1, using: &random) })
}

func randomSparse(_ rows: Int, _ columns: Int, density: Double, seed: UInt64) -> SparseMatrix {
    var random = SplitMix64(state: seed)
    var dense = DenseMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
        for column in 0..<columns where Double.random(in: 0..<1, using: &random) < density {
            dense[row, column] = Float.random(in: 0.1...1, using: &random)
        }
    }
    return SparseMatrix(dense)
}

/// Documents of `length` draws from a vocabulary in which the term of rank r has the weight 1/(r + 20): about the
/// document frequencies of news without stop words. Rows have Euclidean length one, values fall with frequency as a
/// tf-idf's do.
func zipfDocuments(_ count: Int, vocabulary: Int, length: Int, seed: UInt64) -> SparseMatrix {
    let zipf = ZipfDistribution(ranks: vocabulary, shift: 20)
    var random = SplitMix64(state: seed)
    var (offsets, columns, values): ([Int], [Int32], [Float]) = ([0], [], [])
    for _ in 0..<count {
        var terms = (0..<length).map { _ in Int32(zipf.rank(using: &random)) }
        terms.sort()
        for (index, term) in terms.enumerated() where index == 0 || terms[index - 1] != term {
            columns.append(term)
            values.append(1 + Float(term.bitWidth - term.leadingZeroBitCount))
        }
        offsets.append(columns.count)
    }
    guard
        let matrix = try? SparseMatrix(
            rows: count, columns: vocabulary, rowOffsets: offsets, columnIndices: columns, values: values)
    else { return SparseMatrix(rows: 0, columns: vocabulary) }
    return matrix.normalized(.l2)
}
