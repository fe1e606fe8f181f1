import Reports
import TextAnalysis

/// An article as HTML: its headline, what is known of it, and its text with the sentences of the summary marked.
struct ArticleMarkup {
    /// How much of a text a page has.
    enum Scope: Int, CaseIterable {
        case whole
        /// The sentences of the summary alone.
        case summary
        case none
    }

    let article: ReportArticle
    let scope: Scope
    /// The summary that is marked has so many sentences.
    static let markedSentences = 3

    func write(to html: inout HTMLWriter) {
        html.element("article", .text(in: article.language, id: "article-" + article.address)) { html in
            html.element("h3", article.heading)
            html.element("p", ["class": "meta", "lang": "en", "dir": "ltr"]) { Self.meta(of: article, to: &$0) }
            html.element("div", ["class": "body"]) { html in
                switch scope {
                case .whole: for place in article.paragraphs.indices { paragraph(place, to: &html) }
                case .summary: for text in summary { html.element("p", text) }
                case .none: break
                }
            }
            for note in article.notes { html.element("p", ["class": "note", "dir": "auto"], note) }
        }
    }

    /// Source, date, byline and address, as far as they are known.
    static func meta(of article: ReportArticle, to html: inout HTMLWriter) {
        var isFirst = true
        func part(_ html: inout HTMLWriter, _ write: (inout HTMLWriter) -> Void) {
            if !isFirst { html.raw(" · ") }
            isFirst = false
            write(&html)
        }
        if let source = article.source { part(&html) { $0.element("bdi", ["class": "source"], source) } }
        if let date = article.date {
            part(&html) { $0.element("time", ["datetime": date.isoDay], DateText.day(date)) }
        } else if let written = article.writtenDate {
            part(&html) { $0.element("bdi", written) }
        }
        for text in [article.byline, article.dateline].compactMap(\.self) { part(&html) { $0.element("bdi", text) } }
        if let url = article.url, Self.isWebAddress(url) {
            part(&html) { $0.element("a", ["href": url, "rel": "noreferrer"], "original") }
        }
        if isFirst { html.text("no date, no source") }
    }

    /// Nothing but a web address becomes a link: `javascript:` is one to a browser as well.
    static func isWebAddress(_ url: String) -> Bool {
        let start = url.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }

    private func paragraph(_ place: Int, to html: inout HTMLWriter) {
        let paragraph = article.paragraphs[place]
        let name = paragraph.kind == .heading ? "h4" : "p"
        let style = paragraph.kind == .listItem ? "item" : nil
        html.element(name, ["class": style, "data-speaker": paragraph.speaker]) { html in
            let units = Array(paragraph.text.utf16)
            var end = 0
            for range in marked(in: place) where range.lowerBound >= end && range.upperBound <= units.count {
                html.text(String(decoding: units[end..<range.lowerBound], as: UTF16.self))
                html.element("mark", String(decoding: units[range], as: UTF16.self))
                end = range.upperBound
            }
            html.text(end == 0 ? paragraph.text : String(decoding: units[end...], as: UTF16.self))
        }
    }

    private func marked(in paragraph: Int) -> [Range<Int>] {
        article.sentences.filter { $0.place.paragraph == paragraph && $0.isTaken(bySummaryOf: Self.markedSentences) }
            .map(\.place.range)
    }

    /// The sentences of the summary.
    private var summary: [String] {
        article.sentences.filter { $0.isTaken(bySummaryOf: Self.markedSentences) }.map { sentence in
            let units = Array(article.paragraphs[sentence.place.paragraph].text.utf16)
            return String(decoding: units[sentence.place.range.clamped(to: 0..<units.count)], as: UTF16.self)
        }
    }
}

/// The address of an article on a page, as a link has it: what RFC 3986 allows in a fragment, all else in percent.
func articleAddress(_ address: String) -> String { "#article-" + percentEncoded(address) }

func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default: encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
    return encoded
}
