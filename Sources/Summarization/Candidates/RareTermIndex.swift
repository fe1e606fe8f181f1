import LinearAlgebra

/// The rows that share a rare term with a row: one that at most `mostHolders` rows hold.
///
/// In a book, what most pairs of sentences have in common are its frequent words, and two sentences that share nothing else are
/// not alike. Who looks only at those that share something rare looks at a few hundred for each, however long the book is.
struct RareTermIndex {
    static let mostHolders = 128

    private let rows: SparseMatrix
    /// For each term the rows that hold it.
    private let index: SparseMatrix
    private var isTouched: [Bool]

    /// Complexity: O(stored values + terms).
    init(_ rows: SparseMatrix) {
        self.rows = rows
        index = rows.transposed()
        isTouched = [Bool](repeating: false, count: rows.rows)
    }

    /// The others in no particular order, but the same in each run. Complexity: O(`mostHolders` · terms of the row).
    mutating func rows(like row: Int) -> [Int] {
        var touched: [Int] = []
        isTouched[row] = true
        for position in rows.rowOffsets[row]..<rows.rowOffsets[row + 1] {
            let term = Int(rows.columnIndices[position])
            let holders = index.rowOffsets[term]..<index.rowOffsets[term + 1]
            if holders.count > Self.mostHolders { continue }
            for place in holders {
                let other = Int(index.columnIndices[place])
                if isTouched[other] { continue }
                isTouched[other] = true
                touched.append(other)
            }
        }
        isTouched[row] = false
        for other in touched { isTouched[other] = false }
        return touched
    }
}
