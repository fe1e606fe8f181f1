public import Reports
import Stories
import TextAnalysis

/// A report as one HTML file, which asks nothing of any host.
///
/// Texts stand in `noscript` elements, an article or a story each: without a script a browser shows them, and they are a page that
/// can be read and printed. With one it takes each for a single run of characters, at next to no cost, and the script makes of it
/// what is looked at. All else (places, ranks, neighbors, dates) is one JSON object, so no text stands in the page twice.
public struct ReportPage: Sendable {
    /// What a page has at most, in bytes; beyond, texts are left out.
    public static let mostBytes = 30_000_000

    /// The page.
    public let bytes: [UInt8]
    /// Whether texts were left out for its size.
    public let leavesTextsOut: Bool

    /// Complexity: O(bytes of the articles).
    ///
    /// - Parameter isServed: whether a service has its style and its script beside it.
    public init(_ report: Report, mostBytes: Int = mostBytes, isServed: Bool = false) {
        var scopes = ArticleMarkup.Scope.allCases[...]
        var scope = scopes.removeFirst()
        var detail = report.detail
        func page(_ scope: ArticleMarkup.Scope, _ detail: ReportDetail) -> [UInt8] {
            Self.page(report, scope, detail, isServed: isServed)
        }
        var bytes = page(scope, detail)
        if bytes.count > Self.bytesInFull(report.articles.count), detail.explains {
            detail = .brief
            bytes = page(scope, detail)
        }
        while bytes.count > mostBytes, let next = scopes.popFirst() {
            scope = next
            bytes = page(scope, detail)
        }
        self.bytes = bytes
        leavesTextsOut = scope != .whole
    }

    /// How large a page of so many articles is before it says less of each: 2 MB up to 300, and 2.9 KB for each more.
    private static func bytesInFull(_ articles: Int) -> Int { 2_000_000 + 2_900 * max(0, articles - 300) }

    private static func page(
        _ report: Report, _ scope: ArticleMarkup.Scope, _ detail: ReportDetail, isServed: Bool
    ) -> [UInt8] {
        let shell =
            isServed
            ? PageShell(title: report.title, linking: ServicePage.reportScriptAddress)
            : PageShell(title: report.title, isScripted: true)
        var html = HTMLWriter()
        html.append(shell.opening)
        html.element("header", ["class": "masthead"]) { html in html.element("h1", report.title) }
        html.raw("\n<noscript>")
        html.element("nav", ["aria-label": "Parts of the report"]) { html in
            html.element("a", ["href": "#stories"], "Stories")
            html.raw(" ")
            html.element("a", ["href": "#articles"], "Articles")
        }
        OverviewMarkup(report).write(to: &html)
        if let note = note(report, scope) { html.element("p", ["class": "note"], note) }
        html.element("h2", ["id": "stories"], "Stories")
        if report.stories.isEmpty { html.element("p", "No two articles tell of the same story.") }
        html.raw("</noscript>\n")
        for (place, story) in report.stories.enumerated() {
            html.element("noscript", ["id": "s\(place)"]) { StoryMarkup(story, of: report).write(to: &$0) }
            html.raw("\n")
        }
        html.raw("<noscript><h2 id=\"articles\">Articles</h2></noscript>\n")
        for (place, article) in report.articles.enumerated() {
            html.element("noscript", ["id": "a\(place)"]) {
                ArticleMarkup(article: article, scope: scope).write(to: &$0)
            }
            html.raw("\n")
        }
        html.raw("<script type=\"application/json\" id=\"data\">")
        html.append(ReportData(report, scope: scope, detail: detail, note: note(report, scope)).json)
        html.raw("</script>\n")
        html.append(shell.closing)
        return html.bytes
    }

    /// What is said of a page from which texts are left out.
    private static func note(_ report: Report, _ scope: ArticleMarkup.Scope) -> String? {
        let count = counted(report.articles.count, "article is", "articles are")
        switch scope {
        case .whole: return nil
        case .summary:
            return "\(count) too much for one page: of each this page has the summary, and its text is left out."
        case .none:
            return "\(count) too much for one page: of each this page has the headline, and its text is left out."
        }
    }
}

extension StoryMarkup {
    /// - Parameter address: where an article stands, by its address in the report.
    init(_ story: ReportStory, of report: Report, address: (String) -> String = articleAddress) {
        func named(_ place: Int) -> Named {
            let article = report.articles[place]
            return Named(
                heading: article.heading, language: article.language, date: article.date,
                writtenDate: article.writtenDate, source: article.source, address: address(article.address))
        }
        let dates = story.members.compactMap { report.articles[$0.article].date }
        self.init(
            id: "story-\(story.number)", headline: story.description.headline,
            language: story.members.lazy.map { report.articles[$0.article] }
                .first { $0.heading == story.description.headline }?.language ?? .undetermined,
            labels: story.description.labels,
            span: dates.min().flatMap { first in dates.max().map { DateText.span(first, $0) } },
            summary: story.description.summary.map { ($0.text, named($0.article)) },
            facts: story.facts.map { fact in
                Fact(
                    name: fact.fact.name, develops: fact.fact.develops,
                    values: zip(fact.fact.values, fact.statements).map { value, statements in
                        Value(text: value.text, statements: statements.map { (named($0.article), $0.sentence) })
                    })
            },
            members: story.members.map {
                Member(article: named($0.article), place: $0.article, depth: $0.depth, centrality: nil)
            })
    }
}

extension DisagreeingFact {
    /// `Dead`, `Age (Salome Arden)`.
    var name: String {
        let kind = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
        return subject.isEmpty ? kind : "\(kind) (\(subject))"
    }
}
