import TextAnalysis

/// What time it is in a stream: the lower median of the latest dates.
///
/// One article with a wrong date, years ahead, does not move it; a jump that others confirm does, five articles later.
struct StreamClock: Sendable {
    private var latest: [ArticleDate] = []
    private static let kept = 9

    /// Nil before the first date.
    private(set) var now: ArticleDate?

    mutating func take(_ date: ArticleDate?) {
        guard let date else { return }
        latest.append(date)
        if latest.count > Self.kept { latest.removeFirst() }
        now = latest.sorted()[(latest.count - 1) / 2]
    }
}
