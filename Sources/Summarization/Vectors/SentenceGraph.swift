import LinearAlgebra

/// The sentences of an article joined by weighted edges, and the share of a random walk that each gets.
///
/// The weight of an edge is made from the dot product of two rows of a matrix. Up to `greatestDenseSize` sentences
/// all pairs are joined: the Gram matrix, which goes through BLAS where that is faster. A longer text, a book, would
/// need a square of memory that no reader has; there a sentence is joined to the `window` sentences before and after
/// it, some pages’ worth of neighbors, and the graph is sparse.
enum SentenceGraph {
    static let greatestDenseSize = 2_000
    static let window = 75

    /// The scores of a random walk over the graph (see `PageRank`), which sum to 1.
    ///
    /// - Parameter weight: the weight of the edge between two sentences with a dot product; 0 for no edge. It has to
    ///   be symmetric.
    ///
    /// Complexity: O(n² · iterations) for n sentences up to `greatestDenseSize`; beyond, with f sentences in a window
    /// that hold a term, O(Σ f + edges · iterations) time and O(edges) memory.
    static func rank(
        _ rows: SparseMatrix, by pageRank: PageRank, denseUpTo limit: Int = greatestDenseSize,
        weight: (_ first: Int, _ second: Int, _ product: Float) -> Float
    ) -> [Float] {
        guard rows.rows > limit else {
            let gram = rows.gramMatrix()
            var weights = gram.values
            for first in 0..<rows.rows {
                for second in 0..<rows.rows {
                    let place = first * rows.rows + second
                    weights[place] = weight(first, second, weights[place])
                }
            }
            return pageRank.scores(of: DenseMatrix(rows: rows.rows, columns: rows.rows, values: weights)).values
        }
        return pageRank.scores(of: windowedWeights(of: rows, weight: weight)).values
    }

    /// The weights between sentences at most `window` apart, by accumulation over the inverted index.
    static func windowedWeights(
        of rows: SparseMatrix, window: Int = window,
        weight: (_ first: Int, _ second: Int, _ product: Float) -> Float
    ) -> SparseMatrix {
        let index = rows.transposed()
        // For each term the first place in its row of the index that is inside the window.
        var starts = Array(index.rowOffsets.dropLast())
        var products = [Float](repeating: 0, count: rows.rows)
        var isTouched = [Bool](repeating: false, count: rows.rows)
        var touched: [Int] = []
        var rowOffsets = [0]
        var columns: [Int32] = []
        var values: [Float] = []
        for row in 0..<rows.rows {
            for position in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
                let term = Int(rows.columnIndices[position])
                let value = rows.values[position]
                let end = index.rowOffsets[term + 1]
                while starts[term] < end, Int(index.columnIndices[starts[term]]) < row - window { starts[term] += 1 }
                var place = starts[term]
                while place < end {
                    let other = Int(index.columnIndices[place])
                    if other > row + window { break }
                    if !isTouched[other] {
                        isTouched[other] = true
                        touched.append(other)
                    }
                    products[other] += value * index.values[place]
                    place += 1
                }
            }
            touched.sort()
            for other in touched {
                let edge = weight(row, other, products[other])
                if edge > 0 {
                    columns.append(Int32(other))
                    values.append(edge)
                }
                products[other] = 0
                isTouched[other] = false
            }
            touched.removeAll(keepingCapacity: true)
            rowOffsets.append(columns.count)
        }
        return SparseMatrix(
            uncheckedRows: rows.rows, columns: rows.rows, rowOffsets: rowOffsets, columnIndices: columns,
            values: values)
    }
}
