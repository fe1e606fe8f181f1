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

    init() {}

    func write(to writer: inout StateWriter) { writer.put(latest) { $1.write(to: &$0) } }

    init(from reader: inout StateReader) throws(StreamStateError) {
        for date in try reader.array({ reader throws(StreamStateError) in try ArticleDate(from: &reader) }) {
            take(date)
        }
    }
}
