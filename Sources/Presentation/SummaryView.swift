public import Stories
public import Summarization
public import TextAnalysis

/// An article's summary as text, JSON or CSV.
public struct SummaryView: PageView {
    let article: AnalyzedArticle
    let summary: Summary
    let explains: Bool
    private let isCompressed: Bool
    private let story: StoryNumber?
    private let notes: [RecordNote]

    /// - Parameters:
    ///   - isCompressed: whether parts of sentences could be cut.
    ///   - story: which of several stories the articles tell together; nil for one article.
    public init(
        of record: SummarizedRecord, explains: Bool, isCompressed: Bool = false, story: StoryNumber? = nil
    ) {
        self.init(
            of: record.article, record.summary, explains: explains, isCompressed: isCompressed, story: story,
            notes: record.notes)
    }

    /// - Parameter notes: what there is to say of the articles of the one summary.
    public init(
        of article: AnalyzedArticle, _ summary: Summary, explains: Bool, isCompressed: Bool = false,
        story: StoryNumber? = nil, notes: [RecordNote] = []
    ) {
        self.isCompressed = isCompressed
        self.story = story
        self.notes = notes
        self.article = article
        self.summary = summary
        self.explains = explains
    }

    public var subject: String { article.article.id }
    public var warnings: [String] {
        (story?.note.map { [$0] } ?? []) + notes.map(\.description) + summary.warnings.map(\.description)
            + summary.findings.map(\.description)
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article.article), first: "", indentation: "", style: .bold)
        let about = [article.article.dateline, article.article.date.map(shownDate)].compactMap { $0 }
        if !about.isEmpty {
            text += layout.paragraph(about.joined(separator: ", "), first: "  ", indentation: "  ", style: .dim)
        }
        for sentence in summary.sentences {
            text += layout.paragraph(spoken(sentence), first: "  • ", indentation: "    ")
            if let source = source(of: sentence) {
                text += layout.paragraph(
                    "— " + Self.name(source.document), first: "    ", indentation: "      ", style: .dim)
            }
            guard explains else { continue }
            text += layout.paragraph(
                SummaryReasons.reason(of: sentence), first: "    ", indentation: "      ", style: .dim)
            text += layout.paragraph(Self.sum(of: sentence), first: "    ", indentation: "      ", style: .dim)
            let places = Self.places(of: sentence)
            if !places.isEmpty {
                text += layout.paragraph(places, first: "    ", indentation: "      ", style: .dim)
            }
        }
        if explains, let next = summary.next {
            text += layout.paragraph(
                "next in line: " + spoken(next), first: "  ", indentation: "    ", style: .dim)
            text += layout.paragraph(Self.sum(of: next), first: "    ", indentation: "      ", style: .dim)
        }
        for correction in article.corrections { text += layout.remark("the desk: " + article.text(of: correction)) }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// A sentence, in a transcript behind the name of its speaker.
    func spoken(_ sentence: SummarySentence) -> String {
        (sentence.sentence.speaker.map { $0 + ": " } ?? "") + article.text(of: sentence)
    }

    /// The article that a sentence comes from, where several tell the story.
    func source(of sentence: SummarySentence) -> (index: Int, document: SourceDocument)? {
        let sources = article.article.sources
        return article.article.source(ofByte: sentence.sentence.range.lowerBound).map { ($0, sources[$0]) }
    }

    static func name(_ document: SourceDocument) -> String {
        [document.title.isEmpty ? document.id : document.title, document.date.map(shownDate)].compactMap(\.self).joined(
            separator: ", ")
    }

    /// The parts of a score as a sum, those that are zero left out.
    static func sum(of sentence: SummarySentence) -> String {
        let parts = sentence.parts.filter { abs($0.value) >= 0.0005 }.map {
            "\($0.name) \(decimal($0.value, places: 3))"
        }
        guard !parts.isEmpty else { return decimal(sentence.score, places: 3) }
        return "\(decimal(sentence.score, places: 3)) = \(parts.joined(separator: " + "))"
    }

    private static let leastShareOfDecision: Float = 0.01

    /// Which parts made the sentence the first choice: those that speak for it, with more than a hundredth of the score, and without which
    /// another would have been. A sentence that was not the first had none.
    static func places(of sentence: SummarySentence) -> String {
        guard sentence.reason == .score, sentence.place == 1 else { return "" }
        let least = leastShareOfDecision * abs(sentence.score)
        let places = sentence.parts.filter { $0.value > least }.compactMap { part in
            part.placeWithout.flatMap { $0 > 1 ? "without \(part.name) it would be \(ordinal($0))" : nil }
        }
        return places.joined(separator: ", ")
    }

    /// `{"id","title","language","method","sentences":[{"text","index","score","range"}],"warnings":[…]}`. Where the desk has corrected the
    /// story, its notes are `"corrections":[{"text","range"}]`. With an explanation each
    /// sentence has `"reason"`, `"place"`, the one that it had by its score when it was chosen, and
    /// `"parts":[{"name","value","place_without"}]`, the last the place that it would have had without the part, and the summary has `"next"`, the sentence that would be chosen next. Where several articles tell the story,
    /// each sentence has its `"document":{"index","id","title"}`, and its range points into that one's text. Where articles that
    /// were to be summarized together tell several stories, each summary has its `"story":{"number","of"}`. In a transcript
    /// each sentence has its `"speaker"`, and `"time"` where the source gives one. A sentence that parts were cut from has
    /// `"cuts":[{"range","kind","text"}]`; `text` is what is left.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(article.article.id, article.article.title, article.language)
            json.field("method", summary.method)
            if let story, story.count > 1 {
                json.field("story") { json in
                    json.object { json in
                        json.field("number", story.number)
                        json.field("of", story.count)
                    }
                }
            }
            json.field("sentences") { json in
                json.array(summary.sentences) { write($1, to: &$0) }
            }
            if explains, let next = summary.next { json.field("next") { write(next, to: &$0) } }
            let corrections = article.corrections
            if !corrections.isEmpty {
                json.field("corrections") { json in
                    json.array(corrections) { json, sentence in
                        json.object { json in
                            json.field("text", article.text(of: sentence))
                            json.field("range") { $0.range(sentence.range) }
                        }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    private func write(_ sentence: SummarySentence, to json: inout JSONWriter) {
        json.object { json in
            json.field("text", article.text(of: sentence))
            json.speaker(of: sentence.sentence)
            json.field("index", sentence.sentence.index)
            json.field("score", sentence.score)
            json.field("range") { $0.range(range(of: sentence)) }
            if !sentence.cuts.isEmpty {
                json.field("cuts") { json in
                    json.array(sentence.cuts) { json, cut in
                        json.object { json in
                            json.field("range") { $0.range(article.article.rangeInSource(of: cut.range)) }
                            json.field("kind", cut.kind.rawValue)
                            json.field("text", article.article.folded(cut.range))
                        }
                    }
                }
            }
            if let (index, document) = source(of: sentence) {
                json.field("document") { json in
                    json.object { json in
                        json.field("index", index)
                        json.field("id", document.id)
                        json.field("title", document.title)
                    }
                }
            }
            guard explains else { return }
            json.field("reason", SummaryReasons.reason(of: sentence))
            if let place = sentence.place { json.field("place", place) }
            json.parts(sentence.parts.map { ($0.name, $0.value, $0.placeWithout) })
        }
    }

    /// Bytes of the text of the sentence's own article.
    private func range(of sentence: SummarySentence) -> Range<Int> {
        article.article.rangeInSource(of: sentence.sentence.range)
    }

    /// A record a sentence: id, index, score, from, to, text, speaker; the id is that of its own article, and from and to are the bytes
    /// of the whole sentence there. Of several articles together also story, a number from 1; of a compressed summary also cuts,
    /// the bytes that text leaves out, as `57-70 92-101`.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for sentence in summary.sentences {
            let range = range(of: sentence)
            let record = [
                source(of: sentence)?.document.id ?? article.article.id, "\(sentence.sentence.index)",
                "\(sentence.score)", "\(range.lowerBound)",
                "\(range.upperBound)", article.text(of: sentence), sentence.sentence.speaker ?? "",
            ]
            let cuts = sentence.cuts.map { article.article.rangeInSource(of: $0.range) }.map {
                "\($0.lowerBound)-\($0.upperBound)"
            }
            csv.record(
                record + (story.map { ["\($0.number)"] } ?? [])
                    + (isCompressed ? [cuts.joined(separator: " ")] : []))
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
    /// `"speaker"` and `"time"` of a sentence of a transcript.
    mutating func speaker(of sentence: Sentence) {
        if let speaker = sentence.speaker { field("speaker", speaker) }
        if let time = sentence.time { field("time", time) }
    }

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
