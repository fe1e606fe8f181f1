import Reports
import Stories
import TextAnalysis

/// What a report begins with: how much there is, when, and which stories are the largest.
struct OverviewMarkup {
    let report: Report

    init(_ report: Report) { self.report = report }

    func write(to html: inout HTMLWriter) {
        html.element("section", ["id": "overview"]) { html in
            html.element("p", ["class": "lead"], lead)
            if let plot = HistogramPlot(report) { html.element("figure") { $0.append(plot.svg) } }
            guard !report.stories.isEmpty else { return }
            html.element("h2", "The largest stories")
            html.element("ol", ["class": "contents"]) { html in
                for story in report.stories.prefix(Self.listed) {
                    html.element("li") { html in
                        html.element(
                            "a", ["href": "#story-\(story.number)", "dir": "auto"], story.description.headline)
                        html.text(", " + counted(story.members.count, "article", "articles"))
                    }
                }
            }
        }
    }

    private static let listed = 12

    /// `26 articles from 5 sources in 2 languages, 26 January to 2 February 2024.`
    private var lead: String {
        guard !report.articles.isEmpty else { return "There are no articles." }
        var text = counted(report.articles.count, "article", "articles")
        let (sources, languages) = (report.sources.count, report.languages.count)
        if sources > 0 { text += " from " + counted(sources, "source", "sources") }
        text += " in " + counted(languages, "language", "languages")
        let dates = report.articles.compactMap(\.date)
        if let first = dates.min(), let last = dates.max() { text += ", " + DateText.span(first, last) }
        text += ". "
        let stories = report.stories.count
        return text
            + (stories == 0
                ? "No two tell of the same story."
                : counted(stories, "story is", "stories are") + " told by several of them.")
    }
}
