import Similarity
import TextAnalysis

extension ServicePage {
    /// What there is: numbers, the largest stories, and the articles that were added last.
    public init(
        overviewOf articles: Int, stories: Int, largest: [ServiceStoryLine], latest: [ServiceLine]
    ) {
        self.init(title: "Nutgraf", part: .overview) { html in
            html.element("h1", ["class": "hidden"], "Overview")
            let told =
                stories == 0
                ? "It keeps no stories yet." : counted(stories, "story is", "stories are") + " told by them."
            html.element(
                "p", ["class": "lead"],
                articles == 0
                    ? "The archive has no articles yet."
                    : counted(articles, "article is", "articles are") + " in the archive. " + told)
            if !largest.isEmpty {
                html.element("h2", ["class": "label"], "The largest stories")
                ServiceStoryLine.list(largest, to: &html)
            }
            if !latest.isEmpty {
                html.element("h2", ["class": "label"], "Added last")
                ServiceLine.list(latest, to: &html)
                html.element("p", ["class": "onward"]) { $0.element("a", ["href": "/articles"], "All articles") }
            }
        }
    }

    /// Articles, those that were added last first.
    ///
    /// - Parameter next: the address of those before; nil where these are the first.
    public init(articles: [ServiceLine], of count: Int, next: String?) {
        self.init(title: "Articles – Nutgraf", part: .articles) { html in
            html.element("h1", ["class": "title"], "Articles")
            html.element(
                "p", ["class": "meta"], counted(count, "article", "articles") + ", those that were added last first")
            ServiceLine.list(articles, to: &html)
            Self.onward(next, "Earlier ones", to: &html)
        }
    }

    /// Stories, the largest first.
    public init(stories: [ServiceStoryLine], of count: Int, next: String?) {
        self.init(title: "Stories – Nutgraf", part: .stories) { html in
            html.element("h1", ["class": "title"], "Stories")
            html.element(
                "p", ["class": "meta"],
                count == 0
                    ? "The archive keeps no stories. nutgraf archive cluster --keep finds them, and nutgraf follow as they come."
                    : counted(count, "story", "stories") + ", the largest first")
            ServiceStoryLine.list(stories, to: &html)
            Self.onward(next, "Smaller ones", to: &html)
        }
    }

    /// What was found.
    public init(found view: SearchView) {
        let words = view.subject
        let found = view.results.map { result in
            let article = result.article
            return ServiceLine(
                id: article.id, title: article.title, opening: article.opening, date: article.date, language: nil,
                snippet: result.snippet)
        }
        self.init(title: "\(words) – Nutgraf", part: nil, words: words) { html in
            html.element("h1", ["class": "title"]) { html in
                html.text("Search: ")
                html.element("bdi", words)
            }
            html.element("p", ["class": "meta", "role": "status"], counted(found.count, "article", "articles"))
            for warning in view.warnings { html.element("p", ["class": "note"], warning) }
            ServiceLine.list(found, to: &html)
        }
    }

    private static func onward(_ next: String?, _ name: String, to html: inout HTMLWriter) {
        guard let next else { return }
        html.element("p", ["class": "onward"]) { $0.element("a", ["href": next, "rel": "next"], name) }
    }
}
