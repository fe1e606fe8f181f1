import LinearAlgebra
import Parallelism

extension NeighborSearch {
    /// The neighbors of these articles after the time between them has been weighed.
    ///
    /// No decay adds to a score. So of the best by their scores alone more and more are looked at, until the last that
    /// is wanted has more left than the next one could have. Complexity: a few times that of `neighbors` where the decay is
    /// slow; at worst all scores are computed and sorted.
    func weighedNeighbors(
        of range: Range<Int>, by time: TimeWeighting, count: Int, minimumScore: Float, threads: Int
    ) -> [[Neighbor]] {
        let candidates = corpus.articles.count
        let wanted = min(count, candidates)
        var lists = [[Neighbor]](repeating: [], count: range.count)
        guard wanted > 0 else { return lists }
        var open = Array(range)
        var looked = min(candidates, 2 * wanted + 32)
        while !open.isEmpty {
            var unfinished: [Int] = []
            let block = max(1, Self.heldAtOnce / looked)
            for first in stride(from: 0, to: open.count, by: block) {
                let rows = Array(open[first..<min(open.count, first + block)])
                let found = plainNeighbors(of: rows, count: looked, minimumScore: minimumScore, threads: threads)
                let weighed = concurrentMap(count: rows.count, threads: threads) { place in
                    afterTime(found[place], to: rows[place], by: time, minimumScore: minimumScore)
                }
                for (place, row) in rows.enumerated() {
                    lists[row - range.lowerBound] = Array(weighed[place].prefix(wanted))
                    // Behind the last of a full list there may be others with its score, or less.
                    let isComplete = found[place].count < looked || looked == candidates
                    let next = found[place].last?.score ?? 0
                    if !isComplete, weighed[place].count < wanted || weighed[place][wanted - 1].score <= next {
                        unfinished.append(row)
                    }
                }
            }
            open = unfinished
            looked = looked > candidates / 4 ? candidates : 4 * looked
        }
        return lists
    }

    /// Neighbors that are held in memory at a time.
    private static var heldAtOnce: Int { 1 << 22 }

    private func afterTime(
        _ neighbors: [Neighbor], to row: Int, by time: TimeWeighting, minimumScore: Float
    ) -> [Neighbor] {
        let least = max(minimumScore, .leastNonzeroMagnitude)
        return neighbors.compactMap { neighbor in
            let share = time.share(of: corpusDates[neighbor.index], to: queryDates[row])
            let score = neighbor.score * share
            guard score >= least else { return nil }
            let days = time.days(queryDates[row], corpusDates[neighbor.index])
            return Neighbor(index: neighbor.index, score: score, decay: share, days: days)
        }.sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    }

    /// How many articles have no date that can be read, among the queries and the corpus; 0 without weighing of time.
    public var undatedCount: Int {
        let undated = corpusDates.count { $0 == nil }
        return isWithin ? undated : undated + queryDates.count { $0 == nil }
    }

    /// Whether the article of this row has a date that can be read; true without weighing of time.
    public func hasDate(_ row: Int) -> Bool { queryDates.isEmpty || queryDates[row] != nil }
}
