import Parallelism

/// Dense rows of unit length in partitions of rows that lie in one direction, to find most of the nearest rows of a query
/// by looking at few partitions.
///
/// ```swift
/// let partitions = PartitionedRows(rows, threads: 2)
/// let lists = partitions.nearestRows(to: rows, count: 10, excludingSelf: true, threads: 2)
/// ```
///
/// Partitions are those of spherical k-means on a sample of the rows; each row lies in that of its nearest centroid. A
/// partition that is more than twice as large as the mean is cut into parts of that size, so that no set of rows costs
/// more than another. A query is compared, exactly, with the rows of the `probes` partitions whose centroids are nearest.
/// Queries go together in blocks of those that begin in one partition, so that nearly all work is products of matrices.
///
/// The bits do not depend on the number of threads. Memory: a copy of the rows and 16 bytes a row. Building takes
/// O(rows · partitions · columns) multiply-adds through BLAS.
///
/// Source: J. Sivic, A. Zisserman: Video Google, ICCV 2003, doi:10.1109/ICCV.2003.1238663 (an inverted file of vectors);
/// H. Jégou, M. Douze, C. Schmid: Product quantization for nearest neighbor search, IEEE TPAMI 33(1), 2011,
/// doi:10.1109/TPAMI.2010.57, section IV (several partitions a query, exact scores). The blocks are ours.
public struct PartitionedRows: Sendable {
    /// The rows in the order of their partitions (rows × columns).
    let packed: DenseMatrix
    /// For each place in `packed` the row that stands there, increasing within a partition.
    let order: [Int32]
    /// Where each partition starts in `packed`, and the end of the last (partitions + 1).
    let offsets: [Int]
    /// The centroid of each partition; parts of one have the same.
    let centroids: DenseMatrix

    /// The number of partitions.
    public var count: Int { offsets.count - 1 }

    /// - Parameters:
    ///   - rows: of unit length, or zeros.
    ///   - size: the mean number of rows in a partition.
    public init(_ rows: DenseMatrix, size: Int = 512, threads: Int = 1) {
        precondition(size > 0, "A partition has at least one row.")
        guard rows.rows > 0 else {
            (packed, order, offsets, centroids) = (rows, [], [0], rows)
            return
        }
        let wanted = max(1, rows.rows / size)
        let sampled = min(rows.rows, wanted * Self.sampledRows)
        let sample = rows.selecting(rows: (0..<sampled).map { $0 * rows.rows / sampled })
        let centroids = CentroidTraining(sample, count: wanted, threads: threads).centroids
        let nearest = rows.nearestRows(
            in: centroids, count: 1, minimumScore: -.infinity, threads: threads)
        var members = [[Int32]](repeating: [], count: centroids.rows)
        for row in 0..<rows.rows { members[Int(nearest.rows[row])].append(Int32(truncatingIfNeeded: row)) }
        var (order, offsets, numbers): ([Int32], [Int], [Int]) = ([], [0], [])
        order.reserveCapacity(rows.rows)
        for (number, list) in members.enumerated() where !list.isEmpty {
            let parts = (list.count + 2 * size - 1) / (2 * size)
            for part in 0..<parts {
                order += list[part * list.count / parts..<(part + 1) * list.count / parts]
                offsets.append(order.count)
                numbers.append(number)
            }
        }
        packed = rows.selecting(rows: order.map(Int.init))
        self.order = order
        self.offsets = offsets
        self.centroids = centroids.selecting(rows: numbers)
    }

    /// Rows that k-means sees for each partition.
    private static let sampledRows = 40
}

/// Spherical k-means for partitions, which need not be the best: a few iterations from rows that are evenly spaced.
struct CentroidTraining {
    /// Unit rows, or zeros (at most `count` × columns).
    let centroids: DenseMatrix

    init(_ sample: DenseMatrix, count: Int, threads: Int) {
        let count = min(count, sample.rows)
        let seeds = (0..<count).map { $0 * sample.rows / count }
        var iteration = CosineKMeansIteration(DenseCentroids(sample, count: count), seeds: seeds)
        let labels = iteration.run(maximumIterations: Self.iterations, threads: threads).labels
        var sums = DenseMatrix(rows: count, columns: sample.columns)
        for (row, label) in labels.enumerated() {
            for column in 0..<sample.columns {
                sums.values[label * sample.columns + column] += sample.values[row * sample.columns + column]
            }
        }
        centroids = sums.normalized(.l2)
    }

    private static let iterations = 8
}
