import TextAnalysis

/// The articles of a corpus in the order of their dates, to look around a moment.
struct DateOrder: Sendable {
    /// The articles with a date, the earliest first; ties in the order of the corpus.
    let dated: [Int]
    /// The seconds of each of them.
    private let seconds: [Int64]
    let undated: [Int]

    init(_ dates: [ArticleDate?]) {
        let known = dates.enumerated().compactMap { row, date in date.map { (row: row, seconds: $0.secondsSince1970) } }
            .sorted { ($0.seconds, $0.row) < ($1.seconds, $1.row) }
        dated = known.map(\.row)
        seconds = known.map(\.seconds)
        undated = dates.indices.filter { dates[$0] == nil }
    }

    /// The places in `dated` of those at most so many days before or after a moment, and of some up to a day beyond,
    /// since days between two dates without a time are whole. Complexity: O(log articles).
    func places(around date: ArticleDate, days: Double) -> Range<Int> {
        let reach = (days + 1) * 86_400
        guard reach < 1e15 else { return 0..<dated.count }
        let (middle, radius) = (date.secondsSince1970, Int64(reach))
        return place(of: middle - radius)..<place(of: middle + radius + 1)
    }

    /// How many are earlier.
    private func place(of moment: Int64) -> Int {
        var (low, high) = (0, seconds.count)
        while low < high {
            let middle = (low + high) / 2
            if seconds[middle] < moment { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
