import LinearAlgebra
import Parallelism

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension NeighborSearch {
    /// The neighbors of these articles after the time between them has been weighed.
    ///
    /// No decay adds to a score. So of the best by their scores alone more and more are looked at, until the last that
    /// is wanted has more left than the next one could have. Where few articles are near enough in time to have that
    /// much left, these are scored instead: the lists by score and by time are read until neither can add to the result
    /// (R. Fagin, A. Lotem, M. Naor: Optimal aggregation algorithms for middleware, Journal of Computer and System
    /// Sciences 66(4), 2003, doi:10.1016/S0022-0000(03)00026-6). Where a window holds few articles, just these are scored.
    /// Complexity: a few times that of `plainNeighbors`; at worst all scores are computed and sorted; with a narrow window
    /// O(values of the rows in it) for an article.
    func weighedNeighbors(
        of asked: [Int], by time: TimeWeighting, count: Int, minimumScore: Float, threads: Int
    ) -> [[Neighbor]] {
        let candidates = corpus.articles.count
        let wanted = min(count, candidates)
        var lists = [[Neighbor]](repeating: [], count: asked.count)
        guard wanted > 0 else { return lists }
        let least = max(minimumScore, .leastNonzeroMagnitude)
        // By the places of the articles among those asked for.
        var open = placesWithWideWindow(asked, time)
        if open.count < asked.count {
            var isOpen = [Bool](repeating: false, count: asked.count)
            for place in open { isOpen[place] = true }
            let narrow = asked.indices.filter { !isOpen[$0] }
            let found = neighborsInWindow(of: narrow.map { asked[$0] }, time, wanted: wanted, least: least, threads: threads)
            for (place, list) in zip(narrow, found) { lists[place] = list }
        }
        var looked = min(candidates, 2 * wanted + 32)
        while !open.isEmpty {
            var unfinished: [Int] = []
            let isLast = looked == candidates
            let fullCount = looked
            let block = max(1, Self.heldAtOnce / looked)
            for first in stride(from: 0, to: open.count, by: block) {
                let places = open[first..<min(open.count, first + block)]
                let rows = places.map { asked[$0] }
                let found = plainNeighbors(of: rows, count: looked, minimumScore: minimumScore, threads: threads)
                let results = concurrentMap(count: rows.count, threads: threads) { place -> [Neighbor]? in
                    var list = WeighedList(wanted: wanted, least: least)
                    for neighbor in found[place] { list.add(weighed(neighbor, to: rows[place], by: time)) }
                    list.sort()
                    // Behind the last of a full list there may be others with its score, or less.
                    let next = found[place].last?.score ?? 0
                    if isLast || list.threshold > next || found[place].count < fullCount {
                        return list.neighbors
                    }
                    return near(rows[place], by: time, list, scored: found[place], below: next)
                }
                for (place, result) in zip(places, results) {
                    if let result { lists[place] = result } else { unfinished.append(place) }
                }
            }
            open = unfinished
            looked = looked > candidates / 4 ? candidates : 4 * looked
        }
        return lists
    }

    /// Those of the asked articles whose window holds so much of the corpus that a search of all is cheaper: more than an eighth.
    private func placesWithWideWindow(_ asked: [Int], _ time: TimeWeighting) -> [Int] {
        guard let window = time.window else { return Array(asked.indices) }
        return asked.indices.filter { place in
            guard let date = queryDates[asked[place]] else { return false }
            return 8 * dateOrder.places(around: date, days: window).count > corpus.articles.count
        }
    }

    /// The neighbors of articles among those in their windows, all of which are scored.
    private func neighborsInWindow(
        of asked: [Int], _ time: TimeWeighting, wanted: Int, least: Float, threads: Int
    ) -> [[Neighbor]] {
        let block = 64
        return concurrentMap(count: (asked.count + block - 1) / block, threads: threads) { part in
            var query = WrittenOutRow(columns: corpus.matrix.columns)
            return asked[part * block..<min(asked.count, (part + 1) * block)].map { row -> [Neighbor] in
                guard let date = queryDates[row], let window = time.window else { return [] }
                let copies = leavesCopiesOut ? Set(copies(of: row)) : []
                query.take(row, of: queries.queryMatrix)
                var list = WeighedList(wanted: wanted, least: least)
                for other in dateOrder.dated[dateOrder.places(around: date, days: window)]
                where !(isWithin && other == row) && !copies.contains(other) {
                    let product = query.product(with: other, of: corpus.matrix)
                    list.add(weighed(neighbor(of: row, other, product: product), to: row, by: time))
                }
                list.sort()
                return list.neighbors
            }
        }.flatMap { $0 }
    }

    /// Neighbors that are held in memory at a time.
    private static var heldAtOnce: Int { 1 << 22 }

    private func weighed(_ neighbor: Neighbor, to row: Int, by time: TimeWeighting) -> Neighbor {
        let (date, other) = (queryDates[row], corpusDates[neighbor.index])
        let share = time.share(of: other, to: date)
        return Neighbor(
            index: neighbor.index, score: neighbor.score * share, cosine: neighbor.cosine, decay: share,
            days: time.days(date, other))
    }

    /// Completes a list by those near in time, where all others have scores of `bound` at most; nil where they are many.
    private func near(
        _ row: Int, by time: TimeWeighting, _ found: WeighedList, scored: [Neighbor], below bound: Float
    ) -> [Neighbor]? {
        guard let date = queryDates[row], time.halfLife != nil || time.window != nil else { return nil }
        let undated = time.isLimited ? [] : dateOrder.undated
        var radius = min(time.halfLife ?? .infinity, time.window ?? .infinity)
        var places = dateOrder.places(around: date, days: radius)
        guard places.count + undated.count <= 4 * scored.count else { return nil }
        var list = found
        var known = Set(scored.map(\.index))
        if isWithin { known.insert(row) }
        if leavesCopiesOut { known.formUnion(copies(of: row)) }
        func add(_ others: some Sequence<Int>) {
            for other in others where known.insert(other).inserted {
                list.add(weighed(neighbor(of: row, other), to: row, by: time))
            }
            list.sort()
        }
        add(undated)
        while true {
            add(dateOrder.dated[places])
            // Farther away than that, nobody has enough left.
            let reach = time.halfLife.map { $0 * max(0, log2(Double(bound) / Double(list.threshold))) } ?? .infinity
            let needed = min(time.window ?? .infinity, reach)
            guard radius < needed, places.count < dateOrder.dated.count else { return list.neighbors }
            radius = min(2 * radius, needed)
            places = dateOrder.places(around: date, days: radius)
        }
    }

    /// How many articles have no date that can be read, among the queries and the corpus; 0 without weighing of time.
    public var undatedCount: Int {
        let undated = corpusDates.count { $0 == nil }
        return isWithin ? undated : undated + queryDates.count { $0 == nil }
    }

    /// Whether the article of this row has a date that can be read; true without weighing of time.
    public func hasDate(_ row: Int) -> Bool { queryDates.isEmpty || queryDates[row] != nil }
}

/// The best neighbors so far, by what time has left of their scores.
private struct WeighedList {
    let wanted: Int
    /// Lower scores are left out.
    let least: Float
    private(set) var neighbors: [Neighbor] = []

    init(wanted: Int, least: Float) {
        self.wanted = wanted
        self.least = least
    }

    /// What a score has to reach to enter the list, or to be above it by its place.
    var threshold: Float { neighbors.count < wanted ? least : neighbors[wanted - 1].score }

    mutating func add(_ neighbor: Neighbor) {
        // What has nothing in common is no neighbor, however likely.
        if neighbor.score >= least, neighbor.cosine > 0 { neighbors.append(neighbor) }
    }

    mutating func sort() {
        neighbors.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        if neighbors.count > wanted { neighbors.removeLast(neighbors.count - wanted) }
    }
}
