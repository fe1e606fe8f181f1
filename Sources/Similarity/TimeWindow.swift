package import LinearAlgebra
public import TextAnalysis

/// Which articles of a collection are near each other in time: at most so many days apart.
///
/// An article without a date that can be read is near none.
public struct TimeWindow: Sendable {
    private let dates: [ArticleDate?]
    private let time: TimeWeighting
    private let days: Double
    private let order: DateOrder

    /// - Parameters:
    ///   - dates: when each article was published.
    ///   - days: 0 or more.
    public init(_ dates: [ArticleDate?], days: Double) {
        self.dates = dates
        self.days = days
        time = TimeWeighting(window: days)
        order = DateOrder(dates)
    }

    /// The window over the articles of a collection.
    public init(_ collection: ArticleCollection, days: Double) {
        self.init(collection.articles.map { $0.date.flatMap(ArticleDate.init) }, days: days)
    }

    /// How many articles have no date that can be read.
    public var undatedCount: Int { order.undated.count }

    /// The same window over the articles of some rows, in their order.
    package func selecting(rows: [Int]) -> TimeWindow { TimeWindow(rows.map { dates[$0] }, days: days) }

    /// Whether two articles are near in time.
    package func holds(_ first: Int, _ second: Int) -> Bool { time.areNear(dates[first], dates[second]) }

    /// Rows that are searched at a time, next to each other in time.
    private static let rowsAtOnce = 512

    /// For each row of a matrix the nearest others among those near in time; ties in the order of the rows.
    ///
    /// Rows far away in time are never compared. Complexity: that of `mostNearestRows` for 512 rows among those that are
    /// near them in time, for every 512 rows.
    package func nearestRows(
        of matrix: SparseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude, threads: Int
    ) -> NearestRows {
        var lists = [[ScoredRow]](repeating: [], count: matrix.rows)
        for first in stride(from: 0, to: order.dated.count, by: Self.rowsAtOnce) {
            var open = Array(order.dated[first..<min(order.dated.count, first + Self.rowsAtOnce)])
            let corpus = rows(around: open)
            let near = matrix.selecting(rows: corpus)
            var looked = min(corpus.count, 2 * count + 32)
            while !open.isEmpty {
                let found = matrix.selecting(rows: open).mostNearestRows(in: near, count: looked, threads: threads)
                var unfinished: [Int] = []
                for (place, row) in open.enumerated() {
                    let all = found[place]
                    let list = all.lazy.map { ScoredRow(row: corpus[$0.row], score: $0.score) }.filter {
                        $0.row != row && $0.score >= minimumScore && time.areNear(dates[row], dates[$0.row])
                    }.prefix(count)
                    lists[row] = Array(list)
                    if lists[row].count < count, all.count == looked, looked < corpus.count { unfinished.append(row) }
                }
                open = unfinished
                looked = min(corpus.count, 4 * looked)
            }
        }
        return NearestRows(lists)
    }

    /// The rows that may be near some that are next to each other in time, rising.
    private func rows(around some: [Int]) -> [Int] {
        guard let first = some.first.flatMap({ dates[$0] }), let last = some.last.flatMap({ dates[$0] }) else {
            return []
        }
        let (before, after) = (order.places(around: first, days: days), order.places(around: last, days: days))
        return order.dated[before.lowerBound..<max(before.upperBound, after.upperBound)].sorted()
    }
}

extension SparseMatrix {
    /// `mostNearestRows` among the rows themselves, each without itself; with a window among those near in time.
    package func nearestOthers(count: Int, near window: TimeWindow?, threads: Int) -> NearestRows {
        window?.nearestRows(of: self, count: count, threads: threads)
            ?? mostNearestRows(in: self, count: count, excludingSelf: true, threads: threads)
    }
}
