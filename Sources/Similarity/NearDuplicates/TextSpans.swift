import TextAnalysis

/// When texts ran, where only pairs are sought of which an article of one came at most so many days before or after one of
/// the other.
///
/// The articles of a text follow each other by at most so many days, so two texts are near if their spans are.
struct TextSpans: Sendable {
    private let starts: [ArticleDate]
    private let ends: [ArticleDate]
    private let time: TimeWeighting

    /// - Parameters:
    ///   - spans: for each text its first and its last article's date.
    ///   - days: 0 or more.
    init(_ spans: [(start: ArticleDate, end: ArticleDate)], days: Double) {
        starts = spans.map(\.start)
        ends = spans.map(\.end)
        time = TimeWeighting(window: days)
    }

    func areNear(_ one: Int, _ other: Int) -> Bool {
        let isFirst = starts[one].secondsSince1970 <= starts[other].secondsSince1970
        let (earlier, later) = isFirst ? (one, other) : (other, one)
        return starts[later].secondsSince1970 <= ends[earlier].secondsSince1970
            || time.areNear(ends[earlier], starts[later])
    }
}
