import Stories
import TextAnalysis

/// A story as HTML: headline, labels, span, summary with sources, facts that disagree side by side, and its articles, copies below
/// the one that they were taken over from.
struct StoryMarkup {
    /// An article as a story names it.
    struct Named {
        let heading: String
        let language: Language
        let date: ArticleDate?
        let writtenDate: String?
        let source: String?
        /// Where the page has it; nil where it does not.
        let address: String?
    }

    struct Member {
        let article: Named
        /// Its place on the page, by which a script knows it.
        let place: Int
        let depth: Int
        /// How central it is; nil where that is not told.
        let centrality: Float?
    }

    /// A value of a fact and who says so.
    struct Value {
        let text: String
        let statements: [(article: Named, sentence: String?)]
    }

    struct Fact {
        let name: String
        let develops: Bool
        let values: [Value]
    }

    let id: String
    let headline: String
    let language: Language
    let labels: [String]
    let span: String?
    let summary: [(text: String, article: Named)]
    let facts: [Fact]
    let members: [Member]

    func write(to html: inout HTMLWriter) {
        html.element("section", ["class": "story", "id": id]) { html in
            html.element("h3", .text(in: language), headline)
            html.element("p", ["class": "meta"]) { html in
                html.text(counted(members.count, "article", "articles"))
                let copies = members.count { $0.depth > 0 }
                if copies > 0 { html.text(", \(copies) of them \(copies == 1 ? "a copy" : "copies")") }
                if let span { html.text(" · " + span) }
            }
            if !labels.isEmpty {
                html.element("p", ["class": "labels"]) { html in
                    for (place, label) in labels.enumerated() {
                        if place > 0 { html.text(", ") }
                        html.element("bdi", label)
                    }
                }
            }
            if !summary.isEmpty {
                html.element("ul", ["class": "summary"]) { html in
                    for line in summary {
                        html.element("li", .text(in: line.article.language)) { html in
                            html.element("span", ["class": "sentence"], line.text)
                            html.raw(" ")
                            html.element("cite", ["lang": "en", "dir": "ltr"]) { Self.name(line.article, to: &$0) }
                        }
                    }
                }
            }
            if !facts.isEmpty { differences(to: &html) }
            articles(to: &html)
        }
    }

    /// The headline of an article as a link where the page has it, and its date.
    private static func name(_ article: Named, to html: inout HTMLWriter, day: Bool = true) {
        if let address = article.address {
            html.element("a", .link(address, article.language), article.heading)
        } else {
            html.element("bdi", article.heading)
        }
        if day, let date = article.date { html.text(", " + DateText.day(date)) }
    }

    private func differences(to html: inout HTMLWriter) {
        html.element("div", ["class": "differences"]) { html in
            html.element("h4", "Where the articles differ")
            for fact in facts {
                html.element("div", ["class": "fact"]) { html in
                    html.element("h5") { html in
                        html.element("bdi", fact.name)
                        html.text(fact.develops ? ": the figure grows with time" : ": the figures differ")
                    }
                    html.element("div", ["class": "values"]) { html in
                        for value in fact.values { Self.column(value, to: &html) }
                    }
                }
            }
        }
    }

    private static func column(_ value: Value, to html: inout HTMLWriter) {
        html.element("div", ["class": "value"]) { html in
            html.element("p", ["class": "figure"], value.text)
            for statement in value.statements.prefix(mostStatements) {
                html.element("p", .text(in: statement.article.language, class: "statement")) { html in
                    if let sentence = statement.sentence {
                        html.element("q", sentence)
                        html.raw(" ")
                    }
                    html.element("cite", ["lang": "en", "dir": "ltr"]) { name(statement.article, to: &$0) }
                }
            }
            let others = value.statements.count - mostStatements
            if others > 0 { html.element("p", ["class": "more"], "and \(others) more") }
        }
    }

    private static let mostStatements = 3

    private func articles(to html: inout HTMLWriter) {
        let isDated = members.contains { $0.article.date != nil || $0.article.writtenDate != nil }
        html.element("ol", ["class": isDated ? "members" : "members undated"]) { html in
            for member in members {
                let depth = min(member.depth, Self.deepest)
                html.element(
                    "li", ["data-a": "\(member.place)", "class": depth > 0 ? "copy depth-\(depth)" : nil]
                ) { html in
                    let article = member.article
                    if isDated {
                        html.element(
                            "time", ["datetime": article.date?.isoDay],
                            article.date.map(DateText.day) ?? article.writtenDate ?? "no date")
                        html.raw(" ")
                    }
                    Self.name(article, to: &html, day: false)
                    if let source = article.source {
                        html.raw(" ")
                        html.element("bdi", ["class": "source"], source)
                    }
                    if depth > 0 { html.element("span", ["class": "kind"], " copy") }
                    if let centrality = member.centrality {
                        html.element("span", ["class": "score"], " " + decimal(centrality, places: 2))
                    }
                }
            }
        }
    }

    /// Copies of copies are not indented deeper.
    private static let deepest = 3
}

extension HTMLWriter.Attributes {
    /// A link whose text is in a language.
    static func link(_ address: String, _ language: Language) -> HTMLWriter.Attributes {
        ["href": address, "lang": language == .undetermined ? nil : language.code, "dir": "auto"]
    }
}
