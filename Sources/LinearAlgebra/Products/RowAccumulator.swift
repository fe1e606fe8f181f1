/// The dot products of one row with every row of a matrix, summed through an inverted index (the transpose).
///
/// Two ways lead back from the sums to the rows that matter: a list of the rows that were touched, where few can be,
/// or a pass over all sums, sixteen at a time, where many are. Which one is a question of the lengths of the postings
/// alone. Sums run over columns in increasing order.
@safe struct RowAccumulator: ~Copyable {
    private let sums: UnsafeMutablePointer<Float>
    private let count: Int
    /// The sums, rounded up to whole vectors.
    private let capacity: Int
    private var touched: [Int32] = []
    private var isListed = false

    init(count: Int) {
        self.count = count
        capacity = (count + 15) / 16 * 16
        unsafe sums = .allocate(capacity: capacity)
        unsafe sums.initialize(repeating: 0, count: capacity)
    }

    deinit { unsafe sums.deallocate() }

    /// Adds the dot products of row `row` of `matrix`, by `index`, the transpose of the other matrix.
    mutating func add(row: Int, of matrix: borrowing SparseMatrix, index: borrowing SparseMatrix) {
        let stored = matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]
        var postings = 0
        for position in stored {
            let column = Int(matrix.columnIndices[position])
            postings += index.rowOffsets[column + 1] - index.rowOffsets[column]
        }
        isListed = postings < count / 16
        unsafe index.columnIndices.withUnsafeBufferPointer { rows in
            unsafe index.values.withUnsafeBufferPointer { weights in
                for position in stored {
                    let column = Int(matrix.columnIndices[position])
                    let posting = index.rowOffsets[column]..<index.rowOffsets[column + 1]
                    let listed = unsafe UnsafeBufferPointer(rebasing: rows[posting])
                    if isListed { unsafe touched.append(contentsOf: listed) }
                    // Safe: an index that was made from `count` rows holds only numbers below it.
                    unsafe scatter(
                        matrix.values[position], listed, UnsafeBufferPointer(rebasing: weights[posting]), into: sums)
                }
            }
        }
    }

    /// Hands over the sums that are at least `minimum`, by row in increasing order, and sets all back to zero.
    /// Sums of rows that share no column (zero) come only where `minimum` is not positive.
    mutating func drain(atLeast minimum: Float, _ body: (Int32, Float) -> Void) {
        if isListed && minimum > 0 {
            touched.sort()
            for row in touched {
                let sum = unsafe sums[Int(row)]
                unsafe sums[Int(row)] = 0
                // Zero the second time a row comes.
                if sum >= minimum { body(row, sum) }
            }
        } else {
            let raw = unsafe UnsafeMutableRawPointer(sums)
            let threshold = SIMD16<Float>(repeating: minimum)
            for first in stride(from: 0, to: capacity, by: 16) {
                // Safe: the capacity is a whole number of vectors, and an unaligned load asks for no more.
                let vector = unsafe raw.loadUnaligned(fromByteOffset: first * 4, as: SIMD16<Float>.self)
                unsafe raw.storeBytes(of: .zero, toByteOffset: first * 4, as: SIMD16<Float>.self)
                guard any(vector .>= threshold) else { continue }
                for lane in 0..<min(16, count - first) where vector[lane] >= minimum {
                    body(Int32(first + lane), vector[lane])
                }
            }
        }
        touched.removeAll(keepingCapacity: true)
    }
}

/// sums[rows[i]] += value · weights[i]. The rows of a posting are distinct, so four sums are read before the first is
/// written: the processor need not wait to see that they are not the same.
@inline(__always)
@unsafe func scatter<Row: FixedWidthInteger>(
    _ value: Float, _ rows: UnsafeBufferPointer<Row>, _ weights: UnsafeBufferPointer<Float>,
    into sums: UnsafeMutablePointer<Float>
) {
    let count = rows.count
    guard let row = rows.baseAddress, let weight = weights.baseAddress else { return }
    var place = 0
    while place + 4 <= count {
        let (a, b, c, d) = unsafe (Int(row[place]), Int(row[place + 1]), Int(row[place + 2]), Int(row[place + 3]))
        let sumA = unsafe sums[a] + value * weight[place]
        let sumB = unsafe sums[b] + value * weight[place + 1]
        let sumC = unsafe sums[c] + value * weight[place + 2]
        let sumD = unsafe sums[d] + value * weight[place + 3]
        unsafe sums[a] = sumA
        unsafe sums[b] = sumB
        unsafe sums[c] = sumC
        unsafe sums[d] = sumD
        place += 4
    }
    while place < count {
        unsafe sums[Int(row[place])] += value * weight[place]
        place += 1
    }
}
