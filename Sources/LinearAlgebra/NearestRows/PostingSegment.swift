/// The postings of at most 65,536 groups of identical rows: for each column the groups that have it, increasing, with
/// their values. A place within the segment takes two bytes, so a posting takes six.
struct PostingSegment: Sendable {
    /// The number of the first group, and how many there are.
    let first: Int
    let count: Int
    /// Where the postings of each column start, and the end of the last (columns + 1).
    private let offsets: [UInt32]
    private let places: [UInt16]
    private let weights: [Float]
    /// For each column class but the last the Euclidean length of each row over the columns of all later classes,
    /// rounded up, and padded with zeros to whole blocks of bounds. Empty until `measure` sets it.
    private(set) var remainders: [[Float]] = []

    static let capacity = 1 << 16

    /// The count, rounded up to whole blocks of bounds.
    var paddedCount: Int { (count + BoundBlock.rows - 1) / BoundBlock.rows * BoundBlock.rows }

    /// The groups of each segment: at most `rows`, and not more values than their offsets can number.
    static func ranges(of matrix: SparseMatrix, _ identical: IdenticalRows, rows: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var first = 0
        var values = 0
        for group in 0..<identical.count {
            let row = identical.firstMember(of: group)
            if group - first == min(rows, capacity) || values > 1 << 30 {
                ranges.append(first..<group)
                (first, values) = (group, 0)
            }
            values += matrix.rowOffsets[row + 1] - matrix.rowOffsets[row]
        }
        if first < identical.count { ranges.append(first..<identical.count) }
        return ranges
    }

    /// Complexity: O(values of the segment + columns), by counting.
    init(_ matrix: SparseMatrix, _ identical: IdenticalRows, groups: Range<Int>) {
        precondition(groups.count <= Self.capacity, "A place in a segment takes two bytes.")
        first = groups.lowerBound
        count = groups.count
        var offsets = [UInt32](repeating: 0, count: matrix.columns + 1)
        for group in groups {
            let row = identical.firstMember(of: group)
            for position in matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1] {
                offsets[Int(matrix.columnIndices[position]) + 1] += 1
            }
        }
        for column in 0..<matrix.columns { offsets[column + 1] += offsets[column] }
        var next = offsets
        let total = Int(offsets[matrix.columns])
        var places = [UInt16](repeating: 0, count: total)
        var weights = [Float](repeating: 0, count: total)
        for group in groups {
            let row = identical.firstMember(of: group)
            for position in matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1] {
                let column = Int(matrix.columnIndices[position])
                let place = Int(next[column])
                places[place] = UInt16(truncatingIfNeeded: group - first)
                weights[place] = matrix.values[position]
                next[column] += 1
            }
        }
        self.offsets = offsets
        self.places = places
        self.weights = weights
    }

    /// How many rows of the segment have the column.
    @inline(__always)
    func postingCount(_ column: Int) -> Int { Int(offsets[column + 1] - offsets[column]) }

    /// Adds `value` times the column's values to the sums of the rows that have it.
    @inline(__always)
    @unsafe func add(_ value: Float, timesColumn column: Int, to sums: UnsafeMutablePointer<Float>) {
        let posting = Int(offsets[column])..<Int(offsets[column + 1])
        unsafe places.withUnsafeBufferPointer { places in
            unsafe weights.withUnsafeBufferPointer { weights in
                // Safe: the places lie below the count, and the caller has as many sums.
                unsafe scatter(
                    value, UnsafeBufferPointer(rebasing: places[posting]),
                    UnsafeBufferPointer(rebasing: weights[posting]), into: sums)
            }
        }
    }

    /// Reads what `add` for the column will read first, and returns something that depends on it.
    ///
    /// A processor does not look past the end of one list to the start of the next, so each list would begin with a
    /// wait for memory. Called for all columns of a query beforehand, the waits overlap.
    @inline(__always)
    func touch(_ column: Int) -> UInt32 {
        let (first, end) = (Int(offsets[column]), Int(offsets[column + 1]))
        guard first < end else { return 0 }
        // A line of the cache holds 16 weights or 32 places.
        var bits = UInt32(places[first]) ^ weights[first].bitPattern
        if first + 16 < end { bits ^= weights[first + 16].bitPattern }
        return bits
    }

    /// Sets `remainders` for columns of these classes.
    mutating func measure(_ matrix: SparseMatrix, _ identical: IdenticalRows, _ classes: ColumnClasses) {
        var remainders = [[Float]](
            repeating: [Float](repeating: 0, count: paddedCount), count: ColumnClasses.count - 1)
        for place in 0..<count {
            let row = identical.firstMember(of: first + place)
            let lengths = classes.remainders(of: matrix, row: row)
            for (columnClass, length) in lengths.enumerated() { remainders[columnClass][place] = length }
        }
        self.remainders = remainders
    }
}
