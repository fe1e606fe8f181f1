import Reports
import Stories

/// The largest stories by their articles.
struct StorySizesPlot: PlotContent {
    let name = "stories-by-size"
    private let stories: [ReportStory]
    private static let shown = 20

    /// Nil without stories.
    init?(_ report: Report) {
        guard !report.stories.isEmpty else { return nil }
        stories = report.stories
    }

    var svg: [UInt8] {
        let (width, line, left) = (720.0, 26.0, 400.0)
        let shown = stories.prefix(Self.shown)
        let most = Double(shown.first?.members.count ?? 1)
        return svgImage(
            width: Int(width), height: Int(line) * shown.count + 8, name: "Stories by the number of their articles"
        ) { svg in
            for (place, story) in shown.enumerated() {
                let y = Double(place) * line + 4
                let size = (width - left - 50) * Double(story.members.count) / most
                svg.label(shortened(story.description.headline, to: 56), left - 10, y + 17, anchor: "end")
                svg.rectangle(left, y + 4, size, line - 8, fill: "#0072b2")
                svg.label(grouped(story.members.count), left + size + 6, y + 17)
            }
        }
    }

    /// `story`, `headline`, `articles`, `first`, `last`; of all stories.
    var csv: [UInt8] {
        var csv = CSVWriter()
        csv.record(["story", "headline", "articles", "first", "last"])
        for story in stories {
            let dates = [story.description.first, story.description.last].map { $0.map(shownDate) ?? "" }
            csv.record(["\(story.number)", story.description.headline, "\(story.members.count)"] + dates)
        }
        return csv.bytes
    }
}

/// The beginning of a text, with `…` where there is more.
func shortened(_ text: String, to count: Int) -> String { text.count > count ? text.prefix(count - 1) + "…" : text }
