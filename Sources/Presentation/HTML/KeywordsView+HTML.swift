import KeywordExtraction
import TextAnalysis

extension KeywordsView {
    /// The keywords, each with a bar for its share of the best score; with marks the article below.
    public func html() -> [UInt8] {
        var html = HTMLWriter()
        html.element("article", .text(in: article.language ?? .undetermined)) { html in
            html.element("h2", heading(article))
            html.element("table", ["class": "likeness"]) { html in
                html.element("caption", ["class": "hidden"], "Keywords, the best first, and how often each occurs")
                html.element("tbody") { html in for keyword in ranking.keywords { row(keyword, to: &html) } }
            }
            for warning in warnings { html.note(warning) }
            guard highlights else { return }
            html.element("div", ["class": "body"]) { html in
                for paragraph in article.paragraphs { html.element("p") { marked(paragraph.range, to: &$0) } }
            }
        }
        return html.bytes
    }

    private func row(_ keyword: Keyword, to html: inout HTMLWriter) {
        let best = ranking.keywords.first?.score ?? 1
        html.element("tr") { html in
            html.element("th", ["scope": "row", "dir": "auto"]) { html in
                html.text(keyword.text)
                if explains {
                    html.element("span", ["class": "parts", "lang": "en", "dir": "ltr"], reasons(for: keyword))
                } else if !keyword.variants.isEmpty {
                    html.element("span", ["class": "parts"], "also: " + keyword.variants.joined(separator: ", "))
                }
            }
            html.element("td") { $0.bar(best > 0 ? keyword.score / best : 0) }
            html.element("td", ["class": "figure"], keyword.count > 0 ? "\(keyword.count) ×" : "headline")
        }
    }

    private func reasons(for keyword: Keyword) -> String {
        let sign = ranking.combination == .product ? " × " : " + "
        let parts = keyword.parts.map { "\($0.name) \(decimal($0.value, places: 3))" }
        return KeywordReasons.reasons(for: keyword).joined(separator: "; ")
            + "; \(decimal(keyword.score, places: 3)) = \(parts.joined(separator: sign))"
    }

    /// A part of the article with its keywords set off.
    private func marked(_ range: Range<Int>, to html: inout HTMLWriter) {
        var place = range.lowerBound
        for mark in marks(in: range) where mark.lowerBound >= place {
            html.text(between(place..<mark.lowerBound))
            html.element("span", ["class": "keyword"], article.folded(mark))
            place = mark.upperBound
        }
        html.text(between(place..<range.upperBound))
    }
}
