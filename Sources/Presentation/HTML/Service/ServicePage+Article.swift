import KeywordExtraction
public import Reports
import Stories
import TextAnalysis

extension ServicePage {
    /// An article: its text with the sentences of a summary marked, its keywords, and what is like it.
    ///
    /// - Parameters:
    ///   - sentences: of the summary that is marked, 1 to 10.
    ///   - story: the number of its story; nil where it is in none.
    public init(_ article: ReportArticle, sentences: Int, story: Int?, similar: [ServiceLine]) {
        self.init(title: article.heading + " – Nutgraf", part: .articles) { html in
            html.element("article", .text(in: article.language, class: "reading")) { html in
                html.element("h1", ["class": "title"], article.heading)
                html.element("p", ["class": "meta", "lang": "en", "dir": "ltr"]) { html in
                    ArticleMarkup.meta(of: article, to: &html)
                    if let story {
                        html.text(" · ")
                        html.element("a", ["href": Self.address(ofStory: story)], "its story")
                    }
                }
                Self.lengths(of: article, sentences, to: &html)
                html.element("div", ["class": "body", "id": "text"]) { html in
                    for place in article.paragraphs.indices { Self.paragraph(place, of: article, sentences, to: &html) }
                }
                for note in article.notes { html.element("p", ["class": "note", "dir": "auto"], note) }
            }
            if !article.keywords.isEmpty {
                html.element("h2", ["class": "label"], "Keywords")
                html.element("p", ["class": "keywords"]) { html in
                    for keyword in article.keywords {
                        let text = keyword.keyword.text
                        html.element("a", ["href": "/search?q=" + percentEncoded(text), "dir": "auto"], text)
                        html.raw(" ")
                    }
                }
            }
            if !similar.isEmpty {
                html.element("section", ["id": "similar", "data-api": "/api" + Self.address(ofArticle: article.id)]) {
                    html in
                    html.element("h2", ["class": "label"], "Similar articles")
                    ServiceLine.list(similar, to: &html)
                }
            }
        }
    }

    /// Links to summaries of other lengths, which a script makes a slider of.
    private static func lengths(of article: ReportArticle, _ sentences: Int, to html: inout HTMLWriter) {
        guard !article.sentences.isEmpty else { return }
        html.element("p", ["class": "lengths meta", "id": "lengths", "lang": "en", "dir": "ltr"]) { html in
            html.text("Sentences of the summary: ")
            for count in 1...ReportArticle.mostSentences {
                html.element(
                    "a", ["href": "?sentences=\(count)", "aria-current": count == sentences ? "true" : nil], "\(count)")
                html.raw(" ")
            }
        }
    }

    /// A paragraph; each sentence that some summary takes says of which lengths these are, as a number's bits.
    private static func paragraph(
        _ place: Int, of article: ReportArticle, _ count: Int, to html: inout HTMLWriter
    ) {
        let paragraph = article.paragraphs[place]
        html.element(
            paragraph.kind == .heading ? "h3" : "p",
            ["class": paragraph.kind == .listItem ? "item" : nil, "data-speaker": paragraph.speaker]
        ) { html in
            let units = Array(paragraph.text.utf16)
            var end = 0
            let chosen = article.sentences.filter { $0.place.paragraph == place }
            for sentence in chosen.sorted(by: { $0.place.range.lowerBound < $1.place.range.lowerBound }) {
                let range = sentence.place.range
                guard range.lowerBound >= end, range.upperBound <= units.count else { continue }
                html.text(String(decoding: units[end..<range.lowerBound], as: UTF16.self))
                html.element(
                    sentence.isTaken(bySummaryOf: count) ? "mark" : "span", ["data-lengths": "\(sentence.lengths)"],
                    String(decoding: units[range], as: UTF16.self))
                end = range.upperBound
            }
            html.text(end == 0 ? paragraph.text : String(decoding: units[end...], as: UTF16.self))
        }
    }
}

extension ServicePage {
    /// The story of a report of its articles alone, under its number.
    public init(story: ReportStory, number: Int, of report: Report) {
        self.init(title: story.description.headline + " – Nutgraf", part: .stories) { html in
            html.element("h1", ["class": "hidden"], "Story \(number)")
            StoryMarkup(story, of: report) { Self.address(ofArticle: $0) }.write(to: &html)
        }
    }
}
