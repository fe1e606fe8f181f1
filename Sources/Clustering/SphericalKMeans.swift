import LinearAlgebra
import Parallelism
public import Similarity

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Divides articles into a given number of clusters so that each is near its cluster's mean direction.
///
/// Alternates between giving each row to the centroid with the highest cosine and taking the normalized sum of a
/// cluster's rows as its centroid, until nothing changes. It starts from rows picked far apart (k-means++, with
/// 1 − cosine for the squared distance) and keeps the best of several starts: the one with the highest sum of cosines.
/// A cluster that runs empty takes the row that fits its own centroid worst. Rows without
/// terms go to cluster 0, unless an empty cluster takes them; with k = n each row is a cluster.
///
/// Choose it for a known number of broad topics. Complexity: O(starts · iterations · (non-zeros · k + terms · k));
/// memory O(terms + n) beside the matrix.
///
/// Sources: I. S. Dhillon, D. S. Modha: Concept decompositions for large sparse text data using clustering, Machine
/// Learning 42, 2001, doi:10.1023/A:1007612920971; D. Arthur, S. Vassilvitskii: k-means++, SODA 2007.
public struct SphericalKMeans: Sendable {
    /// The number of clusters; more than there are articles are not made.
    public var count: Int
    public var starts: Int
    public var maximumIterations: Int
    /// Where the starts' random numbers begin: the same seed gives the same clusters.
    public var seed: UInt64

    public init(count: Int, starts: Int = 5, maximumIterations: Int = 50, seed: UInt64 = 1) {
        precondition(count > 0, "k-means needs at least one cluster.")
        self.count = count
        self.starts = starts
        self.maximumIterations = maximumIterations
        self.seed = seed
    }

    /// The clusters of a collection.
    public func clusters(of collection: ArticleCollection, threads: Int = 1) -> Clustering {
        let groups = labels(of: collection.matrix, threads: threads)
        return Clustering(groups: groups, of: collection, method: "kmeans")
    }

    /// A cluster number for each row of a matrix whose rows have unit length or are empty.
    func labels(of matrix: SparseMatrix, threads: Int) -> [Int] {
        let clusterCount = min(count, matrix.rows)
        guard clusterCount > 1 else { return [Int](repeating: 0, count: matrix.rows) }
        guard clusterCount < matrix.rows else { return Array(0..<matrix.rows) }
        var random = SplitMix64(seed: seed)
        var best: (labels: [Int], cosines: Float)?
        for _ in 0..<max(1, starts) {
            let run = iterate(matrix, startingRows(matrix, clusterCount, &random), threads: threads)
            if best.map({ run.cosines > $0.cosines }) ?? true { best = run }
        }
        return best?.labels ?? []
    }

    /// Rows far apart: the first at random, each further one with a chance in proportion to 1 − its highest cosine with
    /// those picked.
    private func startingRows(_ matrix: SparseMatrix, _ count: Int, _ random: inout SplitMix64) -> [Int] {
        var picked = [Int(random.next() % UInt64(matrix.rows))]
        var distances = [Float](repeating: 1, count: matrix.rows)
        while picked.count < count {
            let cosines = matrix.multiplied(by: DenseMatrix(matrix.selecting(rows: [picked[picked.count - 1]])).values)
            for row in distances.indices { distances[row] = min(distances[row], max(0, 1 - cosines[row])) }
            for row in picked { distances[row] = 0 }
            let total = distances.reduce(0, +)
            var target = random.nextUnit() * total
            var next = distances.indices.first { !picked.contains($0) } ?? 0
            for row in distances.indices where distances[row] > 0 {
                next = row
                target -= distances[row]
                if target <= 0 { break }
            }
            picked.append(next)
        }
        return picked
    }

    private func iterate(
        _ matrix: SparseMatrix, _ starts: [Int], threads: Int
    ) -> (labels: [Int], cosines: Float) {
        var labels = [Int](repeating: -1, count: matrix.rows)
        for (cluster, row) in starts.enumerated() { labels[row] = cluster }
        var total: Float = 0
        for _ in 0..<max(1, maximumIterations) {
            var (next, fits) = nearestCentroids(matrix, labels, count: starts.count, threads: threads)
            fillEmptyClusters(&next, fits, count: starts.count)
            total = fits.reduce(0, +)
            if next == labels { break }
            labels = next
        }
        return (labels, total)
    }

    /// For each row the cluster whose centroid is nearest, ties to the lower number, and its cosine with it. A
    /// centroid is the normalized sum of the rows that carry its label.
    ///
    /// Centroids are dense, so only a block of them is made at a time: memory O(terms + rows), whatever their number.
    private func nearestCentroids(
        _ matrix: SparseMatrix, _ labels: [Int], count: Int, threads: Int
    ) -> (labels: [Int], cosines: [Float]) {
        var nearest = [Int](repeating: 0, count: matrix.rows)
        var highest = [Float](repeating: -.infinity, count: matrix.rows)
        for first in stride(from: 0, to: count, by: Self.centroidsAtOnce) {
            let size = min(Self.centroidsAtOnce, count - first)
            let centroids = matrix.sumsOfRows(labels: labels.map { $0 - first }, count: size, threads: threads)
                .normalized(.l2)
            let cosines = matrix.multiplied(byTransposeOf: centroids, threads: threads)
            for row in 0..<matrix.rows {
                for cluster in 0..<size where cosines[row, cluster] > highest[row] {
                    highest[row] = cosines[row, cluster]
                    nearest[row] = first + cluster
                }
            }
        }
        return (nearest, highest)
    }

    private static let centroidsAtOnce = 64

    /// Gives each empty cluster the row that fits worst where it is, if its cluster can spare it.
    private func fillEmptyClusters(_ labels: inout [Int], _ fits: [Float], count: Int) {
        var sizes = [Int](repeating: 0, count: count)
        for label in labels { sizes[label] += 1 }
        guard sizes.contains(0) else { return }
        var candidates = labels.indices.sorted { (fits[$0], $0) < (fits[$1], $1) }[...]
        for cluster in 0..<count where sizes[cluster] == 0 {
            while let row = candidates.popFirst() {
                guard sizes[labels[row]] > 1 else { continue }
                sizes[labels[row]] -= 1
                labels[row] = cluster
                sizes[cluster] = 1
                break
            }
        }
    }
}

/// A small generator with a 64-bit state, for repeatable starts.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
/// doi:10.1145/2714064.2660195.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in [0, 1).
    mutating func nextUnit() -> Float { Float(next() >> 40) / Float(1 << 24) }
}
