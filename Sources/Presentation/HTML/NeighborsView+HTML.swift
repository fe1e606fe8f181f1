import KeywordExtraction
import Similarity

extension NeighborsView {
    /// The neighbors with their scores, and with explanations the words that relate them as bars.
    public func html() -> [UInt8] {
        var html = HTMLWriter()
        html.element("article") { html in
            html.element("h2", .text(in: article.language), heading(article))
            for warning in warnings { html.note(warning) }
            if !copies.isEmpty {
                html.note(
                    "Left out, being the article itself or a near-copy: " + copies.map(\.id).joined(separator: ", "))
            }
            html.element("ol", ["class": "related"]) { html in
                let most = explanations?.flatMap { $0.items.map(\.share) }.max() ?? 0
                for (place, neighbor) in neighbors.enumerated() {
                    let other = corpus.articles[neighbor.index]
                    html.element("li") { html in
                        html.element("b", .text(in: other.language), heading(other))
                        let score = decimal(neighbor.score, places: 2)
                        let about = [score, other.date.map(shownDate), decayNote(neighbor)].compactMap(\.self)
                        html.element("p", ["class": "meta"], about.joined(separator: " · "))
                        if let explanations { Self.table(explanations[place], most, to: &html) }
                    }
                }
            }
        }
        return html.bytes
    }

    private static func table(_ why: LikenessExplanation, _ most: Float, to html: inout HTMLWriter) {
        let items = SharedItems(why, most: 6)
        html.element("table", ["class": "likeness"]) { html in
            html.element("caption", ["class": "hidden"], "What the two share, adding up to the score")
            html.element("tbody") { html in
                for item in items.named { row(item.text, item.share, most, to: &html) }
                // Without bars: the rest would make those of the words above look like nothing.
                if items.otherShare > 0 { row("other words of both", items.otherShare, nil, to: &html) }
                if why.company > 0 { row("words of articles like both", why.company, nil, to: &html) }
            }
        }
    }

    private static func row(_ text: String, _ share: Float, _ most: Float?, to html: inout HTMLWriter) {
        html.element("tr", ["class": most == nil ? "rest" : nil]) { html in
            html.element("th", ["scope": "row", "dir": "auto"], text)
            html.element("td") { html in
                if let most { html.bar(most > 0 ? share / most : 0) }
            }
            html.element("td", ["class": "figure"], decimal(share, places: 2))
        }
    }
}
