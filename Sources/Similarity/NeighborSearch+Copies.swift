import LinearAlgebra

extension NeighborSearch {
    /// The articles of the corpus that are the query itself, or near-copies of it, under whatever id (`NearCopy`), in the order
    /// of the corpus. None is longer than the other by more than a quarter.
    ///
    /// Complexity: that of the nearest rows.
    public func copies(of row: Int) -> [Int] {
        var looked = 64
        while true {
            let near = index.nearestRows(
                to: queries.queryMatrix.selecting(rows: [row]), count: looked, minimumScore: .leastNonzeroMagnitude)[0]
            let copies = near.map(\.row).filter { !(isWithin && $0 == row) && areCopies(row, $0) }
            // Copies are the nearest there are, so where some of the nearest are none, all copies have been seen.
            if copies.count < looked / 2 || looked >= corpus.articles.count { return copies.sorted() }
            looked *= 2
        }
    }

    private func areCopies(_ row: Int, _ other: Int) -> Bool {
        let (mine, theirs) = (queries.matrix.columns(ofRow: row), corpus.matrix.columns(ofRow: other))
        // Words of the query that the corpus does not know are in no row, but they are in its length.
        let sizes = [queries.articles[row].comparedBytes, corpus.articles[other].comparedBytes].sorted()
        guard 4 * sizes[1] <= 5 * sizes[0] else { return false }
        return NearCopy.holds(shared: Self.shared(mine, theirs), of: (mine.count, theirs.count))
    }

    /// How many numbers two rising lists have in common.
    private static func shared(_ list: ArraySlice<Int32>, _ other: ArraySlice<Int32>) -> Int {
        var (place, otherPlace, count) = (list.startIndex, other.startIndex, 0)
        while place < list.endIndex, otherPlace < other.endIndex {
            let (value, otherValue) = (list[place], other[otherPlace])
            if value == otherValue { count += 1 }
            if value <= otherValue { place += 1 }
            if otherValue <= value { otherPlace += 1 }
        }
        return count
    }
}

extension SparseMatrix {
    fileprivate func columns(ofRow row: Int) -> ArraySlice<Int32> {
        columnIndices[rowOffsets[row]..<rowOffsets[row + 1]]
    }
}
