import Parallelism

/// Sums of dense rows. They are kept in Double and changed by what moves: rounding stays far below a Float's.
struct DenseCentroids: CentroidSums {
    private let rows: DenseMatrix
    let clusterCount: Int
    private(set) var lengths: [Double]
    /// S (clusterCount × columns).
    private var sums: [Double]
    /// S with rows of unit length.
    private var centroids: DenseMatrix

    /// Without any row in a cluster yet; rows must have unit length or be zero.
    init(_ rows: DenseMatrix, count: Int) {
        self.rows = rows
        clusterCount = count
        lengths = [Double](repeating: 0, count: count)
        sums = [Double](repeating: 0, count: count * rows.columns)
        centroids = DenseMatrix(rows: count, columns: rows.columns)
    }

    var rowCount: Int { rows.rows }

    mutating func update(labels: [Int32], moves: [ClusterMove], threads: Int) {
        let columns = rows.columns
        let rows = rows
        // A thread adds all moves of some columns, in order.
        let stripe = 64
        unsafe sums.withUnsafeMutableBufferPointer { buffer in
            // Safe: each column is written by one thread; labels are below the number of clusters.
            nonisolated(unsafe) let sums = unsafe buffer
            concurrentForEach(count: (columns + stripe - 1) / stripe, threads: threads) { index in
                let range = index * stripe..<min(columns, (index + 1) * stripe)
                for move in moves {
                    let (row, to, from) = (move.row * columns, Int(move.to) * columns, Int(move.from) * columns)
                    for column in range {
                        unsafe sums[to + column] += Double(rows.values[row + column])
                    }
                    guard move.from >= 0 else { continue }
                    for column in range { unsafe sums[from + column] -= Double(rows.values[row + column]) }
                }
            }
        }
        var sizes = [Int](repeating: 0, count: clusterCount)
        for label in labels where label >= 0 { sizes[Int(label)] += 1 }
        for cluster in 0..<clusterCount {
            let place = cluster * columns..<(cluster + 1) * columns
            if sizes[cluster] == 0 { for index in place { sums[index] = 0 } }
            let square = sums[place].reduce(0) { $0 + $1 * $1 }
            // What is left of rows that cancel each other is no direction.
            lengths[cluster] = square > 1e-10 ? square.squareRoot() : 0
            let scale = lengths[cluster] > 0 ? 1 / lengths[cluster] : 0
            for index in place { centroids.values[index] = Float(sums[index] * scale) }
        }
    }

    func cosines(of chosen: [Int32], into cosines: inout [Float]) {
        let columns = rows.columns
        guard columns > 0, let first = chosen.first, let last = chosen.last else {
            for index in 0..<chosen.count * clusterCount { cosines[index] = 0 }
            return
        }
        if Int(last - first) + 1 == chosen.count {
            multiply(rows.values, from: Int(first) * columns, count: chosen.count, into: &cosines)
        } else {
            var gathered: [Float] = []
            gathered.reserveCapacity(chosen.count * columns)
            for row in chosen { gathered += rows.values[Int(row) * columns..<(Int(row) + 1) * columns] }
            multiply(gathered, from: 0, count: chosen.count, into: &cosines)
        }
    }

    private func multiply(_ values: [Float], from first: Int, count: Int, into cosines: inout [Float]) {
        let columns = rows.columns
        let kernel = DenseKernel.best(forMultiplyAdds: saturatingProduct(rows.rows, columns, clusterCount))
        unsafe values.withUnsafeBufferPointer { a in
            unsafe centroids.values.withUnsafeBufferPointer { b in
                unsafe cosines.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    // Safe: `count` rows lie from `first` on, and the result has room for all rows of a block.
                    unsafe kernel.multiply(
                        rows: count, columns: clusterCount, inner: columns, a + first, stride: columns,
                        b, stride: columns, transposed: true, into: c, stride: clusterCount)
                }
            }
        }
    }

    func cosine(of row: Int, with cluster: Int) -> Float {
        let columns = rows.columns
        return unsafe rows.values.withUnsafeBufferPointer { x in
            unsafe centroids.values.withUnsafeBufferPointer { y in
                guard let x = x.baseAddress, let y = y.baseAddress else { return 0 }
                // Safe: both rows have `columns` values.
                return unsafe dot(x + row * columns, y + cluster * columns, count: columns)
            }
        }
    }
}
