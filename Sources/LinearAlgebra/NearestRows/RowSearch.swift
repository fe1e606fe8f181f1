/// The search of one query at a time in a `NearestRowIndex`, with the memory that it takes.
///
/// Sendable, though nothing guards its memory, because the index lends it to one thread at a time.
@safe final class RowSearch: @unchecked Sendable {
    /// A sum for each row of a segment; all zero between two searches.
    let sums: UnsafeMutablePointer<Float>
    /// The greatest bounds of a segment, one for sixteen rows.
    let maxima: UnsafeMutablePointer<Float>
    /// The query with its zeros written out; all zero between two searches.
    let dense: UnsafeMutablePointer<Float>
    /// Which maxima are the greatest.
    let seeds: UnsafeMutablePointer<UInt64>
    /// Rows of a segment whose scores are to be computed.
    var candidates: [Int] = []
    /// Keeps the compiler from leaving out reads that only fetch.
    var touched: UInt32 = 0

    static let seedCapacity = 256

    /// - Parameter rows: the padded count of the largest segment.
    init(rows: Int, columns: Int) {
        func zeros<Number: Numeric>(_ count: Int) -> UnsafeMutablePointer<Number> {
            let numbers = UnsafeMutablePointer<Number>.allocate(capacity: count)
            unsafe numbers.initialize(repeating: 0, count: count)
            return unsafe numbers
        }
        unsafe sums = zeros(rows)
        unsafe maxima = zeros(rows / BoundBlock.lanes)
        unsafe dense = zeros(columns)
        unsafe seeds = zeros(Self.seedCapacity)
    }

    deinit {
        unsafe sums.deallocate()
        unsafe maxima.deallocate()
        unsafe dense.deallocate()
        unsafe seeds.deallocate()
    }

    /// Hands the scores of all rows of a segment to the heap. Sums run over columns in increasing order.
    /// Complexity: O(Σ postings of the query's columns + rows of the segment).
    func searchAll(
        _ index: borrowing NearestRowIndex, _ segment: PostingSegment, row: Int, of queries: borrowing SparseMatrix,
        excluding excluded: Int32?, into heap: inout BoundedHeap
    ) {
        for position in queries.rowOffsets[row]..<queries.rowOffsets[row + 1] {
            // Safe: the columns of both matrices are as many, and there is a sum for each row of the segment.
            unsafe segment.add(
                queries.values[position], timesColumn: Int(queries.columnIndices[position]), to: sums)
        }
        let raw = unsafe UnsafeMutableRawPointer(sums)
        for first in stride(from: 0, to: segment.count, by: BoundBlock.lanes) {
            // Safe: the sums are padded to whole vectors, and an unaligned load asks for no more.
            let vector = unsafe raw.loadUnaligned(fromByteOffset: first * 4, as: SIMD16<Float>.self)
            unsafe raw.storeBytes(of: .zero, toByteOffset: first * 4, as: SIMD16<Float>.self)
            guard any(vector .>= heap.minimumScore) else { continue }
            for lane in 0..<min(BoundBlock.lanes, segment.count - first) where vector[lane] >= heap.minimumScore {
                index.insert(
                    group: segment.first + first + lane, score: vector[lane], excluding: excluded, into: &heap)
            }
        }
    }
}
