public import TextAnalysis

/// A span of time in equal parts of the calendar, in UTC: what a histogram over time has its bars for.
public struct Timeline: Hashable, Sendable {
    public enum Unit: String, Sendable {
        case hour, day, week, month, year
    }

    public let unit: Unit
    /// How many units a part has.
    public let step: Int
    /// When each part begins, in seconds since 1970, and behind the last when that ends.
    public let edges: [Int64]

    public var count: Int { edges.count - 1 }

    /// The smallest parts that cover the dates and are at most `most`; nil without dates.
    ///
    /// Hours are taken only where every date has a time. Complexity: O(dates + most).
    public init?(_ dates: [ArticleDate], most: Int) {
        guard let first = dates.min(), let last = dates.max() else { return nil }
        let haveTimes = dates.allSatisfy(\.hasTime)
        let choices = Self.choices.filter { haveTimes || $0.unit != .hour }
        for (unit, step) in choices {
            let edges = Self.edges(unit, step, from: first, to: last, most: most)
            if let edges {
                (self.unit, self.step, self.edges) = (unit, step, edges)
                return
            }
        }
        return nil
    }

    /// The part that a date lies in. Complexity: O(log parts).
    public func place(of date: ArticleDate) -> Int? {
        let seconds = date.secondsSince1970
        guard let first = edges.first, let last = edges.last, seconds >= first, seconds < last else { return nil }
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if edges[middle] <= seconds { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// How many of the dates lie in each part.
    public func counts(of dates: [ArticleDate]) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for date in dates { if let place = place(of: date) { counts[place] += 1 } }
        return counts
    }

    /// Nothing that has a date spans more than 10,000 years, so the last always does.
    private static let choices: [(unit: Unit, step: Int)] = [
        (.hour, 1), (.hour, 3), (.day, 1), (.week, 1), (.month, 1), (.month, 3), (.year, 1), (.year, 5), (.year, 10),
        (.year, 50), (.year, 100), (.year, 500), (.year, 10_000),
    ]

    /// The edges, or nil where there are more parts than `most`.
    private static func edges(
        _ unit: Unit, _ step: Int, from first: ArticleDate, to last: ArticleDate, most: Int
    ) -> [Int64]? {
        var edge = start(of: unit, step, first)
        var edges = [edge]
        while edge <= last.secondsSince1970 {
            guard edges.count <= most || step >= 10_000 else { return nil }
            edge = next(unit, step, edge)
            edges.append(edge)
        }
        return edges
    }

    private static let daySeconds: Int64 = 86_400

    private static func start(of unit: Unit, _ step: Int, _ date: ArticleDate) -> Int64 {
        let (year, month, _) = date.calendarDay
        switch unit {
        case .hour:
            let length = Int64(step) * 3_600
            let inDay = date.secondsSince1970 - date.daysSince1970 * daySeconds
            return date.daysSince1970 * daySeconds + inDay / length * length
        case .day: return date.daysSince1970 * daySeconds
        case .week:
            // 1 January 1970 was a Thursday; weeks begin on Monday.
            let weekday = ((date.daysSince1970 + 3) % 7 + 7) % 7
            return (date.daysSince1970 - weekday) * daySeconds
        case .month: return midnight(year, (month - 1) / step * step + 1)
        case .year: return midnight(max(1, year / step * step), 1)
        }
    }

    private static func next(_ unit: Unit, _ step: Int, _ edge: Int64) -> Int64 {
        let (year, month, _) = ArticleDate(secondsSince1970: edge, hasTime: false).calendarDay
        switch unit {
        case .hour: return edge + Int64(step) * 3_600
        case .day: return edge + Int64(step) * daySeconds
        case .week: return edge + Int64(step) * 7 * daySeconds
        case .month: return midnight(year + (month - 1 + step) / 12, (month - 1 + step) % 12 + 1)
        case .year: return midnight(year / step * step + step, 1)
        }
    }

    private static func midnight(_ year: Int, _ month: Int) -> Int64 {
        guard let days = ArticleDate.daysSince1970(year: year, month: month, day: 1) else { return .max }
        return Int64(days) * daySeconds
    }
}
