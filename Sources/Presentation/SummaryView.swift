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
            text += layout.paragraph(Self.sum(of: sentence), first: "    ", indentation: "      ", style: .dim)
            let places = Self.places(of: sentence)
            if !places.isEmpty {
                text += layout.paragraph(places, first: "    ", indentation: "      ", style: .dim)
            }
        }
        if explains, let next = summary.next {
            text += layout.paragraph(
                "next in line: " + article.text(of: next.sentence), first: "  ", indentation: "    ", style: .dim)
            text += layout.paragraph(Self.sum(of: next), first: "    ", indentation: "      ", style: .dim)
        }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// The parts of a score as a sum.
    private static func sum(of sentence: SummarySentence) -> String {
        let parts = sentence.parts.map { "\($0.name) \(decimal($0.value, places: 3))" }
        return "\(decimal(sentence.score, places: 3)) = \(parts.joined(separator: " + "))"
    }

    /// Which parts made the sentence the first choice: those without which another would have been.
    private static func places(of sentence: SummarySentence) -> String {
        let places = sentence.parts.compactMap { part in
            part.placeWithout.flatMap { $0 > 1 ? "without \(part.name) it would be \(ordinal($0))" : nil }
        }
        return places.joined(separator: ", ")
    }

    /// `{"id","title","method","sentences":[{"text","index","score","range"}],"warnings":[…]}`. With an explanation each
    /// sentence has `"parts":[{"name","value","place_without"}]`, the last the place that it would have had without the
    /// part, and the summary has `"next"`, the sentence that would be chosen next.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.article.id)
            json.field("title", article.article.title)
            json.field("method", summary.method)
            json.field("sentences") { json in
                json.array(summary.sentences) { write($1, to: &$0) }
            }
            if explains, let next = summary.next { json.field("next") { write(next, to: &$0) } }
            json.warnings(warnings)
        }
        return json.bytes
    }

    private func write(_ sentence: SummarySentence, to json: inout JSONWriter) {
        json.object { json in
            json.field("text", article.text(of: sentence.sentence))
            json.field("index", sentence.sentence.index)
            json.field("score", sentence.score)
            json.field("range") { $0.range(sentence.sentence.range) }
            guard explains else { return }
            json.parts(sentence.parts.map { ($0.name, $0.value, $0.placeWithout) })
        }
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

/// `2nd`, `11th`, `23rd`.
private func ordinal(_ number: Int) -> String {
    let ending =
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    return "\(number)\(ending)"
}

/// What names an article to a person: its headline, or its id where it has none.
func heading(_ article: Article) -> String { article.title.isEmpty ? article.id : article.title }

extension JSONWriter {
    /// `"parts":[{"name","value"}]`, and `"place_without"` where it is known.
    mutating func parts(_ parts: [(name: String, value: Float, placeWithout: Int?)]) {
        field("parts") { json in
            json.array(parts) { json, part in
                json.object { json in
                    json.field("name", part.name)
                    json.field("value", part.value)
                    if let place = part.placeWithout { json.field("place_without", place) }
                }
            }
        }
    }
}
