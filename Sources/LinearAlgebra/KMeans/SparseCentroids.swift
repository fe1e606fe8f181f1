import Parallelism

/// Columns of which a thread sums the clusters at a time.
private let columnsAtOnce = 2048

/// Sums of sparse rows, column by column.
///
/// A frequent column, with at least k/8 values, has a run of sums, one for each cluster, so that a stored value of a
/// row adds a multiple of a run: all clusters at once. Of a rare column the postings stay as they are, each with the
/// cluster of its row for a label, and a stored value adds to the clusters it finds there. So memory is within eight
/// times that of the matrix, whatever k.
///
/// The sums are made anew from the labels, row by row within each column: the same labels give the same bits.
struct SparseCentroids: CentroidSums {
    let rowCount: Int
    let clusterCount: Int
    private(set) var lengths: [Double]
    /// 1/‖Sⱼ‖, or 0.
    private var scales: [Float]
    /// The frequent columns of the matrix, the most frequent first, and their transpose.
    private let head, headIndex: SparseMatrix
    /// The rare columns and their transpose.
    private let tail, tailIndex: SparseMatrix
    /// The sums of frequent columns (frequent columns × width).
    private var runs: [Float]
    /// The cluster of each posting of `tailIndex`; `width` for a row in none, which is a place for what is not wanted.
    private var postingClusters: [Int32]
    /// The clusters, rounded up to whole vectors.
    private let width: Int

    /// Without any row in a cluster yet; rows must have unit length or be zero.
    init(_ rows: SparseMatrix, count: Int) {
        rowCount = rows.rows
        clusterCount = count
        width = count > 16 ? (count + 31) / 32 * 32 : (count + 7) / 8 * 8
        lengths = [Double](repeating: 0, count: count)
        scales = [Float](repeating: 0, count: count)
        let index = rows.transposed()
        let order = index.rowsByLength()
        let frequent = order.prefix { index.rowOffsets[$0 + 1] - index.rowOffsets[$0] >= max(2, count / 8) }.count
        headIndex = index.selecting(rows: Array(order[..<frequent]))
        tailIndex = index.selecting(rows: Array(order[frequent...]))
        (head, tail) = (headIndex.transposed(), tailIndex.transposed())
        runs = [Float](repeating: 0, count: head.columns * width)
        postingClusters = [Int32](repeating: Int32(width), count: tail.values.count)
    }

    mutating func update(labels: [Int32], moves: [ClusterMove], threads: Int) {
        let headBlocks = (head.columns + columnsAtOnce - 1) / columnsAtOnce
        let tailBlocks = (tail.columns + columnsAtOnce - 1) / columnsAtOnce
        let (headIndex, tailIndex, width) = (headIndex, tailIndex, width)
        let squares = unsafe runs.withUnsafeMutableBufferPointer { runBuffer in
            unsafe postingClusters.withUnsafeMutableBufferPointer { clusterBuffer in
                // Safe: each column, with its run or its postings, is written by one thread.
                nonisolated(unsafe) let (runs, clusters) = unsafe (runBuffer, clusterBuffer)
                return concurrentMap(count: headBlocks + tailBlocks, threads: threads) { block in
                    var squares = [Double](repeating: 0, count: width + 1)
                    if block < headBlocks {
                        let range = block * columnsAtOnce..<min(headIndex.rows, (block + 1) * columnsAtOnce)
                        unsafe sumRuns(of: range, index: headIndex, labels, runs, width, &squares)
                    } else {
                        let first = (block - headBlocks) * columnsAtOnce
                        let range = first..<min(tailIndex.rows, first + columnsAtOnce)
                        unsafe labelPostings(of: range, index: tailIndex, labels, clusters, width, &squares)
                    }
                    return squares
                }
            }
        }
        for cluster in 0..<clusterCount {
            let square = squares.reduce(0) { $0 + $1[cluster] }
            lengths[cluster] = square.squareRoot()
            scales[cluster] = square > 0 ? Float(1 / square.squareRoot()) : 0
        }
    }

    func cosines(of chosen: [Int32], into cosines: inout [Float]) {
        var sums = [Float](repeating: 0, count: width + 1)
        for (place, row) in chosen.enumerated() {
            sumProducts(of: Int(row), into: &sums)
            for cluster in 0..<clusterCount {
                cosines[place * clusterCount + cluster] = sums[cluster] * scales[cluster]
            }
        }
    }

    /// The dot products of a row with all sums.
    private func sumProducts(of row: Int, into sums: inout [Float]) {
        unsafe sums.withUnsafeMutableBufferPointer { buffer in
            guard let target = buffer.baseAddress else { return }
            unsafe buffer.update(repeating: 0)
            let stored = head.rowOffsets[row]..<head.rowOffsets[row + 1]
            unsafe runs.withUnsafeBufferPointer { runs in
                unsafe head.columnIndices.withUnsafeBufferPointer { columns in
                    unsafe head.values.withUnsafeBufferPointer { values in
                        guard let runs = runs.baseAddress else { return }
                        // Safe: each frequent column has a run of `width` sums, and so has the target.
                        for first in stride(from: 0, to: width, by: 32) {
                            unsafe combineRows(
                                columns.extracting(stored), values.extracting(stored), of: runs + first,
                                stride: width, into: target + first, count: min(32, width - first))
                        }
                    }
                }
            }
            for position in tail.rowOffsets[row]..<tail.rowOffsets[row + 1] {
                let column = Int(tail.columnIndices[position])
                let value = tail.values[position]
                for posting in tailIndex.rowOffsets[column]..<tailIndex.rowOffsets[column + 1] {
                    // Safe: the cluster of a posting is at most `width`.
                    unsafe target[Int(postingClusters[posting])] += value * tailIndex.values[posting]
                }
            }
        }
    }

    func cosine(of row: Int, with cluster: Int) -> Float {
        var sum: Float = 0
        for position in head.rowOffsets[row]..<head.rowOffsets[row + 1] {
            sum += head.values[position] * runs[Int(head.columnIndices[position]) * width + cluster]
        }
        for position in tail.rowOffsets[row]..<tail.rowOffsets[row + 1] {
            let column = Int(tail.columnIndices[position])
            for posting in tailIndex.rowOffsets[column]..<tailIndex.rowOffsets[column + 1]
            where Int(postingClusters[posting]) == cluster {
                sum += tail.values[position] * tailIndex.values[posting]
            }
        }
        return sum * scales[cluster]
    }
}

/// The sums of some frequent columns by cluster; adds their squares.
@unsafe private func sumRuns(
    of columns: Range<Int>, index: SparseMatrix, _ labels: [Int32],
    _ runs: UnsafeMutableBufferPointer<Float>, _ width: Int, _ squares: inout [Double]
) {
    for column in columns {
        let run = unsafe UnsafeMutableBufferPointer(rebasing: runs[column * width..<(column + 1) * width])
        unsafe run.update(repeating: 0)
        for posting in index.rowOffsets[column]..<index.rowOffsets[column + 1] {
            let label = Int(labels[Int(index.columnIndices[posting])])
            if label >= 0 { unsafe run[label] += index.values[posting] }
        }
        for cluster in 0..<width {
            let sum = unsafe Double(run[cluster])
            squares[cluster] += sum * sum
        }
    }
}

/// The clusters of the postings of some rare columns; adds the squares of the sums they come to.
@unsafe private func labelPostings(
    of columns: Range<Int>, index: SparseMatrix, _ labels: [Int32],
    _ clusters: UnsafeMutableBufferPointer<Int32>, _ width: Int, _ squares: inout [Double]
) {
    var sums = [Float](repeating: 0, count: width + 1)
    for column in columns {
        let postings = index.rowOffsets[column]..<index.rowOffsets[column + 1]
        for posting in postings {
            let label = labels[Int(index.columnIndices[posting])]
            let cluster = label < 0 ? Int32(width) : label
            unsafe clusters[posting] = cluster
            sums[Int(cluster)] += index.values[posting]
        }
        for posting in postings {
            let cluster = unsafe Int(clusters[posting])
            let sum = Double(sums[cluster])
            squares[cluster] += sum * sum
            sums[cluster] = 0
        }
    }
}
