import Reports
import TextAnalysis

/// How many articles there are in each part of the time.
struct HistogramPlot: PlotContent {
    let name = "articles-over-time"
    private let timeline: Timeline
    private let counts: [Int]
    private let undated: Int

    /// Nil where no article has a date.
    init?(_ report: Report) {
        guard let timeline = report.timeline else { return nil }
        self.timeline = timeline
        let dates = report.articles.compactMap(\.date)
        counts = timeline.counts(of: dates)
        undated = report.articles.count - dates.count
    }

    var svg: [UInt8] {
        let (width, height, left, top, bottom) = (720.0, 220.0, 44.0, 28.0, 30.0)
        let most = max(1, counts.max() ?? 1)
        let step = (width - left) / Double(max(1, counts.count))
        let bar = min(step * 0.82, 48)
        let room = height - top - bottom
        return svgImage(width: Int(width), height: Int(height), name: "Articles a \(part), from \(first) to \(last)") {
            svg in
            svg.label("articles a \(part)", 0, 14)
            for tick in Set([most, most / 2]).sorted() where tick > 0 {
                let y = height - bottom - room * Double(tick) / Double(most)
                svg.hairline(left, y, width, y)
                svg.label(grouped(tick), left - 8, y + 4, anchor: "end")
            }
            for (place, count) in counts.enumerated() where count > 0 {
                let size = room * Double(count) / Double(most)
                svg.rectangle(
                    left + (Double(place) + 0.5) * step - bar / 2, height - bottom - size, bar, size, fill: "#0072b2")
            }
            svg.hairline(left, height - bottom, width, height - bottom)
            svg.label(first, left, height - 10)
            if counts.count > 1 { svg.label(last, width, height - 10, anchor: "end") }
            if undated > 0 {
                svg.label(counted(undated, "article", "articles") + " without a date", width, 14, anchor: "end")
            }
        }
    }

    private var part: String {
        timeline.step == 1 ? timeline.unit.rawValue : "\(timeline.step) \(timeline.unit.rawValue)s"
    }
    private var first: String { DateText.part(timeline.edges[0], timeline.unit) }
    private var last: String { DateText.part(timeline.edges[timeline.count - 1], timeline.unit) }

    /// `from`, a moment in UTC (ISO 8601), and `articles`.
    var csv: [UInt8] {
        var csv = CSVWriter()
        csv.record(["from", "articles"])
        for (edge, count) in zip(timeline.edges, counts) { csv.record([isoMoment(edge), "\(count)"]) }
        return csv.bytes
    }
}

/// `2024-01-29T14:00Z`
func isoMoment(_ seconds: Int64) -> String {
    let date = ArticleDate(secondsSince1970: seconds, hasTime: true)
    let minutes = (seconds - date.daysSince1970 * 86_400) / 60
    func padded(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(date.isoDay)T\(padded(minutes / 60)):\(padded(minutes % 60))Z"
}
