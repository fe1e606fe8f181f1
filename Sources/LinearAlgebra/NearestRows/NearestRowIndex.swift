import Parallelism
import Synchronization

/// An inverted index of a sparse matrix: built once, it finds the rows with the highest dot products with any query,
/// exactly. For a corpus that is searched once there is `SparseMatrix.nearestRows`, which makes one for itself.
///
/// ```swift
/// let index = NearestRowIndex(corpus)
/// let lists = index.nearestRows(to: queries, count: 10, threads: 2)
/// ```
///
/// A query is matched with the postings of its rare columns first. The frequent ones, which cost the most and weigh the
/// least, are bounded by Cauchy and Schwarz for all rows at once, and read only for rows that could still enter the
/// list; what enters is always the dot product summed over columns in increasing order, so the bounds change no bit of
/// the result. Rows that are identical bit by bit are one row of the index. See `ColumnClasses` and `RowSearch`.
///
/// Bounds serve values that are not negative and not beyond 10¹⁵, minimum scores above zero and lists that are short
/// beside the corpus. Else all postings of a query are added, with the same result.
///
/// Memory: 6 bytes a stored value, 32 bytes a row, and 4 bytes a column for each 65,536 rows, beside the matrix itself.
/// Building takes O(values + columns · ⌈rows / 65,536⌉).
///
/// Sources: H. Turtle, J. Flood: Query evaluation: strategies and optimizations, Information Processing & Management
/// 31(6), 1995, doi:10.1016/0306-4573(95)00020-H (columns in the order of their bounds); D. C. Anastasiu, G. Karypis:
/// L2AP: Fast cosine similarity search with prefix L-2 norm bounds, ICDE 2014, doi:10.1109/ICDE.2014.6816700 (the
/// bound). Ours are the fixed classes of columns, the choice between the next class and scores, and the exact rounding.
public struct NearestRowIndex: Sendable {
    /// The rows that are looked among.
    public let corpus: SparseMatrix
    let identical: IdenticalRows
    let segments: [PostingSegment]
    let classes: ColumnClasses
    /// Whether all values serve bounds.
    private let allowsBounds: Bool
    /// A score computed from its row costs as much as so many postings: four for each of an average row's values,
    /// by measurement, for its values have to be fetched and their sum runs in order.
    let scoreCost: Int
    private let searches = SearchPool()

    /// Bounds pay from so many rows on for each row of a list.
    private static let rowsPerNearest = 64

    /// The index of a corpus (rows × columns). The bits of what it finds do not depend on `threads`.
    public init(_ corpus: SparseMatrix, threads: Int = 1) {
        self.init(corpus, segmentRows: PostingSegment.capacity, threads: threads)
    }

    /// With smaller segments, so that tests see several of them.
    package init(_ corpus: SparseMatrix, segmentRows: Int, threads: Int = 1) {
        let identical = IdenticalRows(corpus, threads: threads)
        let ranges = PostingSegment.ranges(of: corpus, identical, rows: segmentRows)
        let segments = concurrentMap(count: ranges.count, threads: threads) { part in
            PostingSegment(corpus, identical, groups: ranges[part])
        }
        let frequencies = (0..<corpus.columns).map { column in
            segments.reduce(0) { $0 + $1.postingCount(column) }
        }
        let classes = ColumnClasses(frequencies: frequencies, rows: identical.count)
        let allowsBounds = corpus.values.allSatisfy(Self.servesBounds)
        self.segments =
            !allowsBounds
            ? segments
            : concurrentMap(count: segments.count, threads: threads) { part in
                var segment = segments[part]
                segment.measure(corpus, identical, classes)
                return segment
            }
        self.corpus = corpus
        self.identical = identical
        self.classes = classes
        self.allowsBounds = allowsBounds
        scoreCost = 4 * max(1, corpus.values.count / max(1, corpus.rows))
    }

    /// For each row of `queries` the `count` rows of the corpus with the highest dot product, best first.
    ///
    /// Parameters, order and ties are those of `SparseMatrix.nearestRows(in:)`, and so are the bits. It may be called
    /// from several threads at once.
    ///
    /// Complexity: O(values + Σ postings of each query's columns) at most, mostly a small part of it; memory
    /// O(threads · (65,536 + columns) + queries · count).
    public func nearestRows(
        to queries: SparseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, threads: Int = 1
    ) -> NearestRows {
        precondition(queries.columns == corpus.columns, "Rows whose dot product is taken must have the same length.")
        precondition(count >= 0, "The number of nearest rows is not negative.")
        let count = min(count, corpus.rows)
        let distinct = IdenticalRows(queries, threads: threads)
        // Identical queries have one list. Where each leaves itself out it needs one row to spare.
        let spare = excludingSelf && distinct.count < queries.rows ? 1 : 0
        let capacity = count + spare
        var keys = [UInt64](repeating: 0, count: distinct.count * capacity)
        var counts = [Int](repeating: 0, count: distinct.count)
        if count > 0 {
            unsafe keys.withUnsafeMutableBufferPointer { keyBuffer in
                unsafe counts.withUnsafeMutableBufferPointer { countBuffer in
                    guard let keyBase = keyBuffer.baseAddress, let countBase = countBuffer.baseAddress else { return }
                    // Safe: each query has its own count and its own `capacity` keys, and one thread works on it.
                    nonisolated(unsafe) let (keys, counts) = unsafe (keyBase, countBase)
                    let parts = (distinct.count + sparseRowBlock - 1) / sparseRowBlock
                    concurrentForEach(count: parts, threads: threads) { part in
                        withSearch { search in
                            for query in part * sparseRowBlock..<min(distinct.count, (part + 1) * sparseRowBlock) {
                                let row = distinct.firstMember(of: query)
                                let isOne = distinct.size(of: query) == 1
                                var heap = unsafe BoundedHeap(
                                    keys: keys + query * capacity, capacity: isOne ? count : capacity, count: 0,
                                    minimumScore: minimumScore)
                                find(
                                    row, of: queries,
                                    excluding: isOne && excludingSelf ? Int32(truncatingIfNeeded: row) : nil, search,
                                    into: &heap)
                                unsafe counts[query] = heap.count
                            }
                        }
                    }
                }
            }
        }
        return NearestRows(
            keys: keys, counts: counts, capacity: capacity, queries: distinct, most: count,
            excludingSelf: excludingSelf)
    }

    /// Fills a heap with the best rows for one query.
    private func find(
        _ row: Int, of queries: SparseMatrix, excluding excluded: Int32?, _ search: RowSearch,
        into heap: inout BoundedHeap
    ) {
        let stored = queries.rowOffsets[row]..<queries.rowOffsets[row + 1]
        let usesBounds =
            allowsBounds && heap.minimumScore > 0 && heap.capacity * Self.rowsPerNearest <= identical.count
            && stored.count <= BoundedQuery.mostValues && stored.allSatisfy { Self.servesBounds(queries.values[$0]) }
        guard usesBounds else {
            for segment in segments {
                search.searchAll(self, segment, row: row, of: queries, excluding: excluded, into: &heap)
            }
            return
        }
        let query = BoundedQuery(queries, row: row, classes: classes)
        // Safe: the columns of both matrices are as many, and so are the values of a dense row.
        for entry in query.columns.indices { unsafe search.dense[query.columns[entry]] = query.values[entry] }
        for segment in segments { search.search(self, segment, query: query, excluding: excluded, into: &heap) }
        for column in query.columns { unsafe search.dense[column] = 0 }
    }

    /// Whether a value is neither negative nor so large that a dot product could overflow; false for what is no number.
    private static func servesBounds(_ value: Float) -> Bool { value >= 0 && value <= 1e15 }

    /// Puts all rows of a group into the heap. They come in order and have one score, so after the first that is too
    /// late for the heap there is none that is not.
    @inline(__always)
    func insert(group: Int, score: Float, excluding excluded: Int32?, into heap: inout BoundedHeap) {
        for member in identical.members(of: group) where member != excluded {
            guard heap.insert(row: member, score: score) else { return }
        }
    }

    /// Reads what the score of a group will read first, so that the wait for it overlaps with others, and returns
    /// something that depends on it.
    @inline(__always)
    func touch(group: Int) -> UInt32 {
        let row = identical.firstMember(of: group)
        let (first, end) = (corpus.rowOffsets[row], corpus.rowOffsets[row + 1])
        var bits: UInt32 = 0
        // A line of the cache holds sixteen of them.
        for position in stride(from: first, to: min(end, first + 64), by: 16) {
            bits ^= UInt32(bitPattern: corpus.columnIndices[position]) ^ corpus.values[position].bitPattern
        }
        return bits
    }

    /// Lends the memory of a search, which is kept for the next one.
    private func withSearch(_ body: (RowSearch) -> Void) {
        let search =
            searches.take()
            ?? RowSearch(rows: segments.map(\.paddedCount).max() ?? 0, columns: corpus.columns)
        body(search)
        searches.put(search)
    }
}

/// Searches that wait for work.
private final class SearchPool: Sendable {
    private let waiting = Mutex<[RowSearch]>([])

    func take() -> RowSearch? { waiting.withLock { $0.popLast() } }
    func put(_ search: RowSearch) { waiting.withLock { $0.append(search) } }
}
