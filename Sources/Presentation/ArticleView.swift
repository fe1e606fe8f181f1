public import TextAnalysis

/// A whole article, with every field.
public struct ArticleView: ResultView {
    public static let csvHeader = ["id", "title", "date", "url", "language", "label", "text"]
    private let article: Article
    private let language: Language?
    private let ties: Ties

    /// What ties an article to others of its archive.
    public struct Ties: Sendable {
        public var story: Int?
        /// When it joined its story.
        public var joinedAt: String?
        /// The ids of articles that somebody said it belongs together with, or apart from.
        public var together: [String] = []
        public var apart: [String] = []

        public init() {}
    }

    /// - Parameter language: what an article that names none was taken to be in; by default none is told, as when the same article is
    ///   to be made again.
    public init(_ article: Article, language: Language? = nil, ties: Ties = Ties()) {
        self.article = article
        self.language = article.language ?? language
        self.ties = ties
    }

    public var subject: String { article.id }
    public var warnings: [String] { [] }

    /// The headline, what is known of it, and the paragraphs of its body.
    public func text(_ layout: PrintLayout) -> [UInt8] {
        let story = article.joiningDocuments()
        let name = story.title.isEmpty ? story.id : story.title
        var text = layout.paragraph(name, first: "", indentation: "", style: .bold)
        let facts = [story.id, story.date.map(WrittenDate.shown), story.byline, language?.code, story.label, story.url]
            .compactMap { $0 }
        text += layout.paragraph(facts.joined(separator: " · "), first: "  ", indentation: "  ", style: .dim)
        for highlight in story.highlights { text += layout.paragraph(highlight, first: "  • ", indentation: "    ") }
        for paragraph in story.paragraphs {
            text += "\n" + layout.paragraph(story.folded(paragraph.range), first: "  ", indentation: "  ")
        }
        return Array(text.utf8)
    }

    /// Every field, those without a value left out: the fields of an article, and beside them `paragraphs` as
    /// `[from,to,kind]` and `sentenceRanges` as `[from,to]`, by which the same article can be made again. Its ties are
    /// `story`, `joinedAt`, `together` and `apart`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        Self.write(article, language, ties, to: &json)
        return json.bytes
    }

    private static func write(_ article: Article, _ language: Language?, _ ties: Ties, to json: inout JSONWriter) {
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            json.date(article.date)
            let optional = [
                ("url", article.url), ("language", language?.code),
                ("label", article.label), ("dateline", article.dateline), ("byline", article.byline),
                ("caption", article.caption), ("abstract", article.abstract), ("source", article.publisher),
            ]
            for (name, value) in optional { if let value { json.field(name, value) } }
            if !article.highlights.isEmpty {
                json.field("highlights") { $0.array(article.highlights) { $0.string($1) } }
            }
            for (name, list) in [("authors", article.authors), ("tags", article.tags)] where !list.isEmpty {
                json.field(name) { $0.array(list) { $0.string($1) } }
            }
            if let release = article.release { json.fields(of: release) }
            json.field("text", article.text)
            json.field("paragraphs") { json in
                json.array(article.paragraphs) { json, paragraph in
                    json.list(
                        "\(paragraph.range.lowerBound)", "\(paragraph.range.upperBound)", "\"\(paragraph.kind.name)\"")
                }
            }
            if let ranges = article.sentenceRanges {
                json.field("sentences") { json in
                    json.array(ranges) { json, range in json.string(article.folded(range)) }
                }
                json.field("sentenceRanges") { json in json.array(ranges) { $0.range($1) } }
            }
            if !article.documents.isEmpty {
                json.field("documents") { json in
                    json.array(article.documents) { write($1, $1.language, Ties(), to: &$0) }
                }
            }
            if let story = ties.story { json.field("story", story) }
            if let joinedAt = ties.joinedAt { json.field("joinedAt", joinedAt) }
            for (name, ids) in [("together", ties.together), ("apart", ties.apart)] where !ids.isEmpty {
                json.field(name) { $0.array(ids) { $0.string($1) } }
            }
        }
    }

    /// A record: id, title, date, url, language, label, text.
    public func csv() -> [UInt8] {
        csvRecord([
            article.id, article.title, article.date.map(WrittenDate.shown) ?? "", article.url ?? "",
            language?.code ?? "",
            article.label ?? "", article.text,
        ])
    }
}

extension Paragraph.Kind {
    /// The name in JSON.
    public var name: String {
        switch self {
        case .prose: "prose"
        case .heading: "heading"
        case .listItem: "listItem"
        }
    }

    /// The kind with this name.
    public init?(name: String) {
        guard let kind = [Self.prose, .heading, .listItem].first(where: { $0.name == name }) else { return nil }
        self = kind
    }
}
