import CSimdjson

/// A feed of JSON Feed 1.0 or 1.1 (jsonfeed.org): what it says for all of its items.
struct JSONFeed {
    private var title: String?
    private var language: String?
    private var authors: [String] = []

    init() {}

    init(_ members: [String: JSONValue]) {
        title = members.text("title")
        language = members.text("language")
        authors = Self.authors(members)
    }

    /// The record of an item; what it lacks is the feed's.
    func record(of item: [String: JSONValue]) throws(RecordFault) -> ArticleRecord {
        var record = ArticleRecord()
        record.format = .jsonfeed
        record.isPlain = true
        let title = item.text("title").map { MarkupText.plain($0) ?? $0 } ?? ""
        record[.title] = title
        record[.id] = item.text("id", "url")
        record[.url] = item.text("url", "externalurl")
        record[.date] = item.text("datepublished", "datemodified")
        record[.language] = item.text("language") ?? language
        record[.source] = self.title
        let summary = item.text("summary").map { MarkupText.plain($0) ?? $0 }
        let own = Self.authors(item)
        record.authors = own.isEmpty ? authors : own
        record.tags = Tags.distinct(item.names("tags"))
        let html = try item.text("contenthtml").map { (html) throws(RecordFault) in
            try BodyFragment.text(ofMaybeHTML: html, title: title)
        }
        let text = html?.isEmpty == false ? html : item.text("contenttext")
        record[.text] = text ?? summary
        if text != nil { record[.abstract] = summary }
        guard record.text != nil else { throw .noText }
        return record
    }

    /// `authors` of 1.1, else the one `author` of 1.0.
    private static func authors(_ members: [String: JSONValue]) -> [String] {
        let names = members.names("authors")
        return Tags.distinct(names.isEmpty ? members.names("author") : names)
    }
}
