public import Summarization
public import TextAnalysis

/// An article's summary as text, JSON or CSV.
public struct SummaryView: ResultView {
    private let article: AnalyzedArticle
    private let summary: Summary
    private let explains: Bool

    public init(of article: AnalyzedArticle, _ summary: Summary, explains: Bool) {
        self.article = article
        self.summary = summary
        self.explains = explains
    }

    public var subject: String { article.article.id }
    public var warnings: [String] { summary.warnings.map(\.description) }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article.article), first: "", indentation: "", style: .bold)
        let about = [article.article.dateline, article.article.date].compactMap { $0 }
        if !about.isEmpty {
            text += layout.paragraph(about.joined(separator: ", "), first: "  ", indentation: "  ", style: .dim)
        }
        for sentence in summary.sentences {
            text += layout.paragraph(article.text(of: sentence.sentence), first: "  • ", indentation: "    ")
            guard explains else { continue }
            let parts = sentence.parts.map { "\($0.name) \(decimal($0.value, places: 3))" }
            let sum = "\(decimal(sentence.score, places: 3)) = \(parts.joined(separator: " + "))"
            text += layout.paragraph(sum, first: "    ", indentation: "      ", style: .dim)
        }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// `{"id","title","method","sentences":[{"text","index","score","range"}],"warnings":[…]}`, and with an explanation
    /// each sentence's `"parts":[{"name","value"}]`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.article.id)
            json.field("title", article.article.title)
            json.field("method", summary.method)
            json.field("sentences") { json in
                json.array(summary.sentences) { json, sentence in
                    json.object { json in
                        json.field("text", article.text(of: sentence.sentence))
                        json.field("index", sentence.sentence.index)
                        json.field("score", sentence.score)
                        json.field("range") { $0.range(sentence.sentence.range) }
                        if explains { json.parts(sentence.parts.map { ($0.name, $0.value) }) }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a sentence: id, index, score, from, to, text.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for sentence in summary.sentences {
            let range = sentence.sentence.range
            csv.record([
                article.article.id, "\(sentence.sentence.index)", "\(sentence.score)", "\(range.lowerBound)",
                "\(range.upperBound)", article.text(of: sentence.sentence),
            ])
        }
        return csv.bytes
    }
}

/// What names an article to a person: its headline, or its id where it has none.
func heading(_ article: Article) -> String { article.title.isEmpty ? article.id : article.title }

extension JSONWriter {
    /// `"parts":[{"name","value"}]`
    mutating func parts(_ parts: [(name: String, value: Float)]) {
        field("parts") { json in
            json.array(parts) { json, part in
                json.object { json in
                    json.field("name", part.name)
                    json.field("value", part.value)
                }
            }
        }
    }
}
