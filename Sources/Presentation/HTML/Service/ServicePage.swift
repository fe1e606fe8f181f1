public import TextAnalysis

/// A page of a service over an archive. It can be read without a script; style and script are addresses of the service, so that
/// its policy needs to allow nothing else.
public struct ServicePage: Sendable {
    public static let styleAddress = "/assets/page.css"
    public static let scriptAddress = "/assets/service.js"
    public static let reportScriptAddress = "/assets/report.js"
    public static let style = ReportAssets.style
    public static let script = ReportAssets.serviceScript
    public static let reportScript = ReportAssets.script

    /// What a browser lets such a page do: nothing but what comes from the service (W3C Content Security Policy Level 3).
    public static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'"

    /// The parts that every page leads to.
    public enum Part: String, CaseIterable, Sendable {
        case overview = "/", stories = "/stories", articles = "/articles"

        var name: String {
            switch self {
            case .overview: "Overview"
            case .stories: "Stories"
            case .articles: "Articles"
            }
        }
    }

    public let bytes: [UInt8]

    /// - Parameters:
    ///   - part: the part that it belongs to; nil for none.
    ///   - words: what was searched for.
    init(title: String, part: Part?, words: String = "", _ content: (inout HTMLWriter) -> Void) {
        var html = HTMLWriter()
        html.append(PageShell(title: title, linking: Self.scriptAddress).opening)
        html.element("a", ["class": "skip", "href": "#main"], "Skip to the content")
        html.element("header", ["class": "masthead"]) { html in
            html.element("p", ["class": "brand"]) { $0.element("a", ["href": "/"], "Nutgraf") }
            html.element("div", ["class": "bar-top"]) { html in
                html.element("nav", ["class": "views", "aria-label": "Views"]) { html in
                    for other in Part.allCases {
                        html.element(
                            "a", ["href": other.rawValue, "aria-current": other == part ? "page" : nil], other.name)
                        html.raw(" ")
                    }
                }
                html.element("form", ["role": "search", "action": "/search"]) { html in
                    html.element("label", ["for": "search", "class": "hidden"], "Search all articles")
                    html.open(
                        "input",
                        [
                            "type": "search", "id": "search", "name": "q", "placeholder": "Search", "required": "",
                            "autocomplete": "off", "value": words.isEmpty ? nil : words,
                        ])
                }
            }
        }
        html.raw("\n")
        html.element("main", ["id": "main", "tabindex": "-1"]) { content(&$0) }
        html.raw("\n")
        html.element("footer") { html in
            html.element("p") { html in
                html.text("Made by Nutgraf from an archive. For programs: ")
                html.element("a", ["href": "/api/openapi.json"], "what can be asked")
                html.text(".")
            }
        }
        html.raw("\n</body>\n</html>\n")
        bytes = html.bytes
    }

    /// What went wrong, as a page.
    public init(problem title: String, _ detail: String) {
        self.init(title: title, part: nil) { html in
            html.element("h1", ["class": "title"], title)
            html.element("p") { $0.text(detail.prefix(1).uppercased() + detail.dropFirst()) }
            html.element("p") { $0.element("a", ["href": "/"], "Go to the overview") }
        }
    }

    static func address(ofArticle id: String) -> String { "/articles/" + percentEncoded(id) }
    static func address(ofStory number: Int) -> String { "/stories/\(number)" }
}

/// An article in a list.
public struct ServiceLine: Sendable {
    let id: String
    let heading: String
    let date: String?
    let language: Language?
    let snippet: String?

    /// - Parameters:
    ///   - opening: its first words, where its title is no headline; else empty.
    public init(
        id: String, title: String, opening: String, date: String?, language: Language?, snippet: String? = nil
    ) {
        self.id = id
        heading = opening.isEmpty ? (title.isEmpty ? id : title) : opening
        self.date = date
        self.language = language
        self.snippet = snippet
    }

    static func list(_ lines: [ServiceLine], to html: inout HTMLWriter) {
        let isDated = lines.contains { $0.date != nil }
        html.element("ol", ["class": isDated ? "lines" : "lines undated"]) { html in
            for line in lines {
                html.element("li") { html in
                    if isDated {
                        let day = line.date.flatMap { ArticleDate($0) }
                        html.element("time", ["datetime": day?.isoDay], day.map(DateText.day) ?? line.date ?? "no date")
                    }
                    html.element("div", ["class": "what"]) { html in
                        html.element(
                            "a", .link(ServicePage.address(ofArticle: line.id), line.language ?? .undetermined),
                            line.heading)
                        if let snippet = line.snippet, !snippet.isEmpty {
                            html.element("span", ["class": "snippet", "dir": "auto"], snippet)
                        }
                    }
                }
            }
        }
    }
}

/// A story in a list.
public struct ServiceStoryLine: Sendable {
    let number: Int
    let size: Int
    let heading: String

    /// - Parameter latest: the article that names it.
    public init(number: Int, size: Int, of latest: ServiceLine) {
        (self.number, self.size, heading) = (number, size, latest.heading)
    }

    static func list(_ stories: [ServiceStoryLine], to html: inout HTMLWriter) {
        html.element("ol", ["class": "plain"]) { html in
            for story in stories {
                html.element("li") { html in
                    html.element(
                        "a", ["href": ServicePage.address(ofStory: story.number), "dir": "auto"], story.heading)
                    html.element("span", ["class": "meta"], " " + counted(story.size, "article", "articles"))
                }
            }
        }
    }
}
