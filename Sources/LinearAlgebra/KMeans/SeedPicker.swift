#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The rows among which the seeds of k-means are picked.
protocol SeedRows {
    var count: Int { get }
    /// How many times 2 + ln k candidates are worth their cost here.
    static var candidateFactor: Int { get }
    func isZero(_ row: Int) -> Bool

    /// For each of some rows the distances 1 − cosine of all rows to it, each at most the old one, and their sum.
    func distances(to chosen: [Int], atMost old: [Float], threads: Int) -> [SeedDistances]
}

struct SeedDistances: Sendable {
    var distances: [Float]
    var sum: Double
}

/// Picks rows that are far apart: greedy k-means++.
///
/// The first row is drawn evenly. For each further one, 2 + ln k candidates, or a multiple of that, are drawn with a chance in proportion to
/// 1 − the highest cosine with a seed, which is half the squared distance, and the one that leaves the lowest sum of
/// these is taken (ties: the one drawn first). With many clusters it is fewer candidates, but at least two, so that
/// seeding does not cost more than what follows. Rows of zeros are at distance 0 from everything.
/// Complexity: max(1000, 2·k) products of a row with all rows at most.
///
/// Source: D. Arthur, S. Vassilvitskii: k-means++, the advantages of careful seeding, SODA 2007, sections 2 and 6.
enum SeedPicker {
    /// So many different rows; fewer only where there are fewer.
    static func pick<Rows: SeedRows>(
        _ count: Int, among rows: Rows, _ random: inout SplitMix64, threads: Int
    ) -> [Int] {
        let careful = Rows.candidateFactor * (2 + Int(log(Double(max(1, count)))))
        let candidates = max(2, min(careful, 1000 / max(1, count)))
        var distances = (0..<rows.count).map { rows.isZero($0) ? Float(0) : 1 }
        var total = distances.reduce(0.0) { $0 + Double($1) }
        var isPicked = [Bool](repeating: false, count: rows.count)
        var picked: [Int] = []
        while picked.count < min(count, rows.count) {
            var chosen: Int?
            if total > 0 {
                let drawn = (0..<(picked.isEmpty ? 1 : candidates)).map { _ in draw(distances, total, &random) }
                let found = rows.distances(to: drawn, atMost: distances, threads: threads)
                var best = 0
                for index in found.indices where found[index].sum < found[best].sum { best = index }
                (distances, total, chosen) = (found[best].distances, found[best].sum, drawn[best])
            }
            // Where only rows like the seeds are left, or rows of zeros: the first.
            let next = chosen ?? isPicked.firstIndex(of: false) ?? 0
            // Rounding may have left a little.
            total -= Double(distances[next])
            distances[next] = 0
            isPicked[next] = true
            picked.append(next)
        }
        return picked
    }

    /// A row, with a chance in proportion to its distance.
    private static func draw(_ distances: [Float], _ total: Double, _ random: inout SplitMix64) -> Int {
        var target = random.nextUnit() * total
        var last = 0
        for row in distances.indices where distances[row] > 0 {
            last = row
            target -= Double(distances[row])
            if target < 0 { break }
        }
        return last
    }
}
