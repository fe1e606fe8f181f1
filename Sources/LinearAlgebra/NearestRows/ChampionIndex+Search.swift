import Parallelism

extension ChampionIndex {
    /// For each row of `queries` most of the `count` rows of the corpus with the highest dot product, best first.
    ///
    /// Parameters, order and ties are those of `SparseMatrix.nearestRows(in:)`; the minimum score is above zero. A query's
    /// list does not depend on the others.
    ///
    /// Complexity: O(postings + candidates · count · values of a row) a query, whatever the rows; memory O(threads · (rows +
    /// columns) + queries · count).
    public func nearestRows(
        to queries: SparseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, effort: Effort = Effort(), threads: Int = 1
    ) -> NearestRows {
        precondition(queries.columns == corpus.columns, "Rows whose dot product is taken must have the same length.")
        precondition(count >= 0 && minimumScore > 0, "Rows are looked for by scores above zero.")
        let capacity = min(count, corpus.rows)
        var keys = [UInt64](repeating: 0, count: queries.rows * capacity)
        var counts = [Int](repeating: 0, count: queries.rows)
        guard !keys.isEmpty else { return NearestRows(keys: keys, counts: counts, capacity: capacity) }
        unsafe keys.withUnsafeMutableBufferPointer { keyBuffer in
            unsafe counts.withUnsafeMutableBufferPointer { countBuffer in
                guard let keyBase = keyBuffer.baseAddress, let countBase = countBuffer.baseAddress else { return }
                // Safe: each query has its own count and its own `capacity` keys, and one thread works on it.
                nonisolated(unsafe) let (keys, counts) = unsafe (keyBase, countBase)
                concurrentForEach(count: (queries.rows + queriesAtOnce - 1) / queriesAtOnce, threads: threads) { part in
                    let search = ChampionSearch(
                        rows: corpus.rows, columns: corpus.columns, candidates: min(corpus.rows, max(Self.fewestCandidates, effort.candidates * capacity)))
                    for row in part * queriesAtOnce..<min(queries.rows, (part + 1) * queriesAtOnce) {
                        var heap = unsafe BoundedHeap(
                            keys: keys + row * capacity, capacity: capacity, count: 0, minimumScore: minimumScore)
                        search.search(
                            self, row, of: queries, excluding: excludingSelf ? Int32(truncatingIfNeeded: row) : -1,
                            postings: effort.postings, into: &heap)
                        unsafe counts[row] = heap.count
                    }
                }
            }
        }
        return NearestRows(keys: keys, counts: counts, capacity: capacity)
    }
}

extension ChampionIndex {
    /// Rows whose dot products are computed, however few are wanted.
    fileprivate static let fewestCandidates = 96
}

extension SparseMatrix {
    /// Asks for the memory of a row that is needed soon.
    fileprivate func prefetch(row: Int) {
        let (columns, values) = (columnIndices.span, values.span)
        // A line of the cache holds sixteen of them; processors go on by themselves after some.
        for place in stride(from: rowOffsets[row], to: min(rowOffsets[row + 1], rowOffsets[row] + 64), by: 16) {
            columns.prefetch(place)
            values.prefetch(place)
        }
    }
}

/// Queries that one thread takes at a time.
private let queriesAtOnce = 1024

/// The search of one query at a time in a `ChampionIndex`, with the memory that it takes.
@safe private final class ChampionSearch {
    /// A sum for each row, and the query with its zeros written out; all zero between two searches.
    private let sums: UnsafeMutablePointer<Float>
    private let dense: UnsafeMutablePointer<Float>
    /// The candidates of a query.
    private let best: UnsafeMutablePointer<UInt64>
    private let capacity: Int
    /// The rows whose sums are not zero.
    private let touched: UnsafeMutablePointer<Int32>
    /// The columns of a query by the lengths of their lists.
    private var order: [UInt64] = []

    init(rows: Int, columns: Int, candidates: Int) {
        func zeros<Number: Numeric>(_ count: Int) -> UnsafeMutablePointer<Number> {
            let numbers = UnsafeMutablePointer<Number>.allocate(capacity: count)
            unsafe numbers.initialize(repeating: 0, count: count)
            return unsafe numbers
        }
        unsafe sums = zeros(rows)
        unsafe dense = zeros(columns)
        unsafe best = zeros(candidates)
        unsafe touched = zeros(rows + 1)
        capacity = candidates
    }

    deinit {
        unsafe sums.deallocate()
        unsafe dense.deallocate()
        unsafe best.deallocate()
        unsafe touched.deallocate()
    }

    func search(
        _ index: borrowing ChampionIndex, _ row: Int, of queries: borrowing SparseMatrix, excluding excluded: Int32,
        postings: Int, into heap: inout BoundedHeap
    ) {
        let count = add(index, row, of: queries, postings: postings)
        var candidates = unsafe BoundedHeap(
            keys: best, capacity: capacity, count: 0, minimumScore: .leastNonzeroMagnitude)
        for place in 0..<count {
            // Safe: a row of the corpus.
            let other = unsafe touched[place]
            let sum = unsafe sums[Int(other)]
            unsafe sums[Int(other)] = 0
            if sum >= candidates.minimumScore && other != excluded { candidates.insert(row: other, score: sum) }
        }
        let stored = queries.rowOffsets[row]..<queries.rowOffsets[row + 1]
        // Safe: the columns of both matrices are as many.
        for entry in stored { unsafe dense[Int(queries.columnIndices[entry])] = queries.values[entry] }
        for place in 0..<candidates.count {
            let other = unsafe RankKey.row(best[place])
            if place + 4 < candidates.count { unsafe index.corpus.prefetch(row: Int(RankKey.row(best[place + 4]))) }
            let score = unsafe index.corpus.dotProduct(row: Int(other), withDense: dense)
            if score >= heap.minimumScore { heap.insert(row: other, score: score) }
        }
        for entry in stored { unsafe dense[Int(queries.columnIndices[entry])] = 0 }
    }

    /// Adds the products with the champions of the query's columns to the sums, and returns how many rows are touched.
    private func add(
        _ index: borrowing ChampionIndex, _ row: Int, of queries: borrowing SparseMatrix, postings: Int
    ) -> Int {
        order.removeAll(keepingCapacity: true)
        for entry in queries.rowOffsets[row]..<queries.rowOffsets[row + 1] {
            let column = Int(queries.columnIndices[entry])
            let length = index.offsets[column + 1] - index.offsets[column]
            if length > 0 { order.append(UInt64(length) << 32 | UInt64(entry - queries.rowOffsets[row])) }
        }
        order.sort()
        var (left, count) = (postings, 0)
        let (sums, touched) = unsafe (sums, touched)
        unsafe index.rows.withUnsafeBufferPointer { rows in
            unsafe index.weights.withUnsafeBufferPointer { weights in
                guard let rows = rows.baseAddress, let weights = weights.baseAddress else { return }
                for key in order where left > 0 {
                    let entry = queries.rowOffsets[row] + Int(key & 0xFFFF_FFFF)
                    let column = Int(queries.columnIndices[entry])
                    let value = queries.values[entry]
                    let places = index.offsets[column]..<index.offsets[column + 1]
                    left -= places.count
                    for place in places {
                        // Safe: a row of the corpus, and at most all of them are touched with one in reserve: a row whose
                        // sum is not zero is not written down again.
                        let other = unsafe rows[place]
                        let sum = unsafe sums[Int(other)]
                        unsafe touched[count] = other
                        count += sum == 0 ? 1 : 0
                        unsafe sums[Int(other)] = max(.leastNonzeroMagnitude, sum + value * weights[place])
                    }
                }
            }
        }
        return count
    }
}
