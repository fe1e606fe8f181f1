import Parallelism

/// Rows that a thread takes at a time; fixed, so that results do not depend on the threads.
private let rowsAtOnce = 512
/// What rounding can add to a cosine, with room to spare: a bound that is nearer says nothing.
private let slack: Float = 1e-5

/// One start of `CosineKMeans`: labels, sums and bounds on their way.
///
/// For each row there is a lower bound on the cosine with its own centroid and an upper bound on that with any other.
/// Where a centroid turns by an angle φ, the angle of a row with it changes by at most φ, so the bounds move to
/// cos(θ + φ) and cos(θ − φ). While the lower bound is above the upper one the row stays, and is not looked at.
struct CosineKMeansIteration<Sums: CentroidSums> {
    private var sums: Sums
    /// −1 for a row that is in no cluster yet.
    private var labels: [Int32]
    private var own, other: [Float]
    /// For each centroid, cos φ of its last turn.
    private var turns: [Float]

    /// Each seed is the first row of a cluster.
    init(_ empty: Sums, seeds: [Int]) {
        sums = empty
        labels = [Int32](repeating: -1, count: empty.rowCount)
        own = [Float](repeating: -1, count: empty.rowCount)
        other = [Float](repeating: 1, count: empty.rowCount)
        turns = [Float](repeating: 1, count: empty.clusterCount)
        for (cluster, row) in seeds.enumerated() { labels[row] = Int32(cluster) }
        let moves = seeds.enumerated().map { ClusterMove(row: $1, from: -1, to: Int32($0)) }
        sums.update(labels: labels, moves: moves, threads: 1)
    }

    /// Iterates until no row moves.
    mutating func run(maximumIterations: Int, threads: Int) -> CosineKMeans.Assignment {
        var iterations = 0
        while iterations < maximumIterations {
            iterations += 1
            var moves = nearestCentroids(threads: threads)
            fillEmptyClusters(&moves)
            if moves.isEmpty { break }
            for move in moves { labels[move.row] = move.to }
            let lengths = sums.lengths
            sums.update(labels: labels, moves: moves, threads: threads)
            measureTurns(moves, lengthsBefore: lengths)
        }
        return CosineKMeans.Assignment(
            labels: labels.map(Int.init), sumOfCosines: sums.lengths.reduce(0, +), iterations: iterations)
    }

    // MARK: Rows

    /// The rows whose nearest centroid is another than before, in increasing order; brings the bounds up to date.
    private mutating func nearestCentroids(threads: Int) -> [ClusterMove] {
        let (sums, labels, turns) = (sums, labels, turns)
        let (wide, wider) = widestTurns()
        let count = labels.count
        let parts = unsafe own.withUnsafeMutableBufferPointer { ownBuffer in
            unsafe other.withUnsafeMutableBufferPointer { otherBuffer in
                // Safe: each block of rows is read and written by one thread.
                nonisolated(unsafe) let (own, other) = unsafe (ownBuffer, otherBuffer)
                return concurrentMap(count: (count + rowsAtOnce - 1) / rowsAtOnce, threads: threads) { block in
                    var doubtful: [Int32] = []
                    for row in block * rowsAtOnce..<min(count, (block + 1) * rowsAtOnce) {
                        let label = Int(labels[row])
                        if label >= 0, unsafe own[row] > -1 {
                            unsafe own[row] = widened(own[row], by: turns[label])
                            unsafe other[row] = narrowed(other[row], by: turns[label == wide ? wider : wide])
                            if unsafe own[row] > other[row] + slack { continue }
                            unsafe own[row] = sums.cosine(of: row, with: label)
                            if unsafe own[row] > other[row] + slack { continue }
                        }
                        doubtful.append(Int32(row))
                    }
                    return unsafe compare(doubtful, sums, labels, own, other)
                }
            }
        }
        return parts.flatMap { $0 }
    }

    /// The two centroids that have turned furthest.
    private func widestTurns() -> (first: Int, second: Int) {
        guard turns.count > 1 else { return (0, 0) }
        var (first, second) = (0, 1)
        if turns[1] < turns[0] { (first, second) = (1, 0) }
        for cluster in 2..<max(2, turns.count) {
            if turns[cluster] < turns[first] {
                (first, second) = (cluster, first)
            } else if turns[cluster] < turns[second] {
                second = cluster
            }
        }
        return (first, second)
    }

    // MARK: Clusters

    /// cos φ between each centroid before and after: (‖S‖ + Σ cosines of rows that came − Σ of rows that left) / ‖S′‖.
    private mutating func measureTurns(_ moves: [ClusterMove], lengthsBefore: [Double]) {
        var products = lengthsBefore
        var hasChanged = [Bool](repeating: false, count: turns.count)
        for move in moves {
            for (cluster, cosine) in [(move.from, move.cosines.map { -$0.from }), (move.to, move.cosines?.to)]
            where cluster >= 0 {
                hasChanged[Int(cluster)] = true
                products[Int(cluster)] += cosine.map(Double.init) ?? -.infinity
            }
        }
        for cluster in turns.indices {
            let length = sums.lengths[cluster]
            if !hasChanged[cluster] {
                turns[cluster] = 1
            } else if length > 0, lengthsBefore[cluster] > 0 {
                // Less what the rounding of the cosines may have added.
                turns[cluster] = max(-1, min(1, Float(products[cluster] / length) - 1e-6))
            } else {
                turns[cluster] = length == lengthsBefore[cluster] ? 1 : -1
            }
        }
    }

    /// Gives each empty cluster the row that fits worst where it is (ties: the first), if its cluster can spare it.
    private func fillEmptyClusters(_ moves: inout [ClusterMove]) {
        var next = labels
        for move in moves { next[move.row] = move.to }
        var sizes = [Int](repeating: 0, count: turns.count)
        for label in next { sizes[Int(label)] += 1 }
        guard sizes.contains(0) else { return }
        let fits = next.indices.map { sums.cosine(of: $0, with: Int(next[$0])) }
        var candidates = next.indices.sorted { (fits[$0], $0) < (fits[$1], $1) }[...]
        for cluster in sizes.indices where sizes[cluster] == 0 {
            while let row = candidates.popFirst() {
                guard sizes[Int(next[row])] > 1 else { continue }
                sizes[Int(next[row])] -= 1
                sizes[cluster] = 1
                next[row] = Int32(cluster)
                break
            }
        }
        let known = Dictionary(uniqueKeysWithValues: moves.map { ($0.row, $0) })
        moves = next.indices.filter { next[$0] != labels[$0] }.map { row in
            if let move = known[row], move.to == next[row] { return move }
            return ClusterMove(row: row, from: labels[row], to: next[row])
        }
    }
}

/// A lower bound on the cosine after a turn: cos(θ + φ).
@inline(__always)
private func widened(_ cosine: Float, by turn: Float) -> Float {
    if turn == 1 { return cosine }
    guard turn > -cosine else { return -1 }
    return cosine * turn - (max(0, 1 - cosine * cosine) * (1 - turn * turn)).squareRoot()
}

/// An upper bound on the cosine after a turn: cos(θ − φ).
@inline(__always)
private func narrowed(_ cosine: Float, by turn: Float) -> Float {
    if turn == 1 { return cosine }
    guard turn > cosine else { return 1 }
    return cosine * turn + (max(0, 1 - cosine * cosine) * (1 - turn * turn)).squareRoot()
}

/// Compares some rows with all centroids: those that move, and new bounds for all.
@unsafe private func compare<Sums: CentroidSums>(
    _ rows: [Int32], _ sums: Sums, _ labels: [Int32],
    _ own: UnsafeMutableBufferPointer<Float>, _ other: UnsafeMutableBufferPointer<Float>
) -> [ClusterMove] {
    let count = sums.clusterCount
    var moves: [ClusterMove] = []
    // A few at a time where there are many clusters.
    let atOnce = max(1, min(rowsAtOnce, (1 << 18) / count))
    var cosines = [Float](repeating: 0, count: min(rows.count, atOnce) * count)
    for first in stride(from: 0, to: rows.count, by: atOnce) {
        let chosen = Array(rows[first..<min(rows.count, first + atOnce)])
        sums.cosines(of: chosen, into: &cosines)
        for (place, row) in chosen.enumerated() {
            let row = Int(row)
            var (nearest, highest, second) = (0, -Float.infinity, -Float.infinity)
            for cluster in 0..<count {
                let cosine = cosines[place * count + cluster]
                if cosine > second {
                    if cosine > highest {
                        (nearest, highest, second) = (cluster, cosine, highest)
                    } else {
                        second = cosine
                    }
                }
            }
            unsafe own[row] = highest
            unsafe other[row] = second
            let label = labels[row]
            if label != Int32(nearest) {
                let before = label >= 0 ? cosines[place * count + Int(label)] : 0
                moves.append(ClusterMove(row: row, from: label, to: Int32(nearest), cosines: (before, highest)))
            }
        }
    }
    return moves
}
