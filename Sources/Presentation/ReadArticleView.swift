public import TextAnalysis

/// An article as it was read: its fields under the names by which they can be read again.
public struct ReadArticleView: ResultView {
    public static let csvHeader =
        ["id", "title", "authors", "date", "date_text", "language", "dateline", "tags", "abstract", "url", "source"]
        + releaseColumns + ["text"]
    private static let releaseColumns = ["version", "slug", "urgency", "status", "embargo", "correction"]
    private let article: Article
    private let language: Language

    public init(_ article: Article, language: Language) {
        self.article = article
        self.language = language
    }

    public var subject: String { article.id }
    public var warnings: [String] { [] }

    public func text(_ layout: PrintLayout) -> [UInt8] { json() }

    private var authors: [String] {
        if !article.authors.isEmpty { return article.authors }
        guard let byline = article.byline else { return [] }
        // `By` is no part of a name.
        let words = byline.split(separator: " ")
        let isLabeled = words.count > 1 && ["by", "by:", "von", "par", "por"].contains(words[0].lowercased())
        return [isLabeled ? words.dropFirst().joined(separator: " ") : byline]
    }

    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            if !authors.isEmpty { json.field("authors") { $0.array(authors) { $0.string($1) } } }
            json.date(article.date)
            json.field("language", language.code)
            if let dateline = article.dateline { json.field("dateline", dateline) }
            if !article.tags.isEmpty { json.field("tags") { $0.array(article.tags) { $0.string($1) } } }
            for (name, value) in [("abstract", article.abstract), ("url", article.url), ("source", article.publisher)] {
                if let value { json.field(name, value) }
            }
            if let format = article.format { json.field("format", format) }
            if let release = article.release { json.fields(of: release) }
            json.field("text", article.text)
        }
        return json.bytes
    }

    public func csv() -> [UInt8] {
        let date = WrittenDate(article.date)
        let said = article.release?.fields ?? []
        let release = Self.releaseColumns.map { name in said.first { $0.name == name }?.value ?? "" }
        return csvRecord(
            [
                article.id, article.title, authors.joined(separator: "; "), date.iso ?? "",
                date.words ?? "", language == .undetermined ? "" : language.code, article.dateline ?? "",
                article.tags.joined(separator: ", "),
                article.abstract ?? "", article.url ?? "", article.publisher ?? "",
            ] + release + [article.text])
    }
}

extension JSONWriter {
    /// The fields of a release, the urgency as a number.
    mutating func fields(of release: Release) {
        for (name, value) in release.fields {
            if name == "urgency", let number = Int(value) { field(name, number) } else { field(name, value) }
        }
    }
}
