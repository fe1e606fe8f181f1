import Summarization
import TextAnalysis

extension SummaryView {
    /// The headline, and the sentences of the summary with their sources.
    public func html() -> [UInt8] {
        var html = HTMLWriter()
        html.element("article", .text(in: article.language)) { html in
            html.element("h2", heading(article.article))
            let about = [article.article.dateline, article.article.date.map(shownDate)].compactMap(\.self)
            if !about.isEmpty { html.element("p", ["class": "meta"], about.joined(separator: ", ")) }
            html.element("ul", ["class": "summary"]) { html in
                for sentence in summary.sentences { write(sentence, to: &html) }
            }
            if explains, let next = summary.next {
                html.element("p", ["class": "meta"], "Next in line: " + spoken(next))
            }
            for correction in article.corrections {
                html.element("p", ["class": "note"], "The desk: " + article.text(of: correction))
            }
            for warning in warnings { html.note(warning) }
        }
        return html.bytes
    }

    private func write(_ sentence: SummarySentence, to html: inout HTMLWriter) {
        html.element("li") { html in
            html.element("span", ["class": "sentence"], spoken(sentence))
            if let source = source(of: sentence) {
                html.raw(" ")
                html.element("cite", Self.name(source.document))
            }
            guard explains else { return }
            html.element("p", ["class": "meta", "lang": "en", "dir": "ltr"]) { html in
                html.text(SummaryReasons.reason(of: sentence))
                html.element("span", ["class": "parts"], Self.sum(of: sentence))
                let places = Self.places(of: sentence)
                if !places.isEmpty { html.element("span", ["class": "parts"], places) }
            }
        }
    }
}

extension HTMLWriter {
    mutating func element(_ name: String, _ content: (inout HTMLWriter) -> Void) { element(name, [:], content) }

    /// A remark on a result, in English.
    mutating func note(_ text: String) { element("p", ["class": "note", "lang": "en", "dir": "ltr"], text) }

    /// A bar for a share from 0 to 1. What it shows stands beside it as a number, so it is hidden from those who listen.
    mutating func bar(_ share: Float) {
        let percent = share.isFinite ? max(0, min(100, share * 100)) : 0
        element("svg", ["class": "bar", "aria-hidden": "true"]) { html in
            html.element("rect", ["width": decimal(percent, places: 1) + "%", "height": "100%"], { _ in })
        }
    }
}
