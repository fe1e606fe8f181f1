/// Atom 1.0 (RFC 4287) and 0.3, with Media RSS.
struct AtomFeed: XMLVocabulary {
    let items: [XMLElement]
    private let source: String?
    private let language: String?
    private let authors: [String]

    init(root: XMLElement) {
        items = root.localName == "entry" ? [root] : root.children("entry")
        source = root.localName == "entry" ? nil : root.child("title").flatMap(Self.line)
        language = root["xml:lang"] ?? root.firstText("dc:language")
        authors = root.localName == "entry" ? [] : Self.authors(of: root)
    }

    func record(of entry: XMLElement) throws(RecordFault) -> ArticleRecord? {
        var record = ArticleRecord()
        let title = entry.child("title").flatMap(Self.line) ?? XMLFieldText.line(entry.firstText("media:title")) ?? ""
        record[.title] = title
        let link = entry.all("link").first { ($0["rel"] ?? "alternate") == "alternate" && $0["href"] != nil }?["href"]
        record[.url] = entry.child("origLink")?.text ?? link
        record[.id] = entry.firstText("id") ?? link
        record[.date] = entry.firstText(
            "published", "issued", "created", "dc:date", "dcterms:issued", "dcterms:created", "updated", "modified")
        record[.source] =
            entry.child("source", "title").flatMap(Self.line) ?? source
            ?? XMLFieldText.line(entry.firstText("dc:publisher"))
        let content = entry.all("content").first { $0["src"] == nil }
        record[.language] = content?["xml:lang"] ?? entry["xml:lang"] ?? entry.firstText("dc:language") ?? language
        let own = Self.authors(of: entry)
        record.authors = own.isEmpty ? authors : own
        record.tags = XMLFieldText.tags(
            entry.all("category").filter { !($0["scheme"]?.hasSuffix("#kind") ?? false) }
                .compactMap { $0["label"] ?? $0["term"] } + entry.all("dc:subject").compactMap(\.text)
                + FeedItem.listed(entry.child("group", "keywords")?.text))
        let body = try content.map { (content) throws(RecordFault) in try Self.text(of: content, title) } ?? ""
        let summary =
            try entry.all("summary").first.map { (summary) throws(RecordFault) in try Self.text(of: summary, title) }
            ?? ""
        FeedItem.fill(&record, content: body, summary: summary)
        if record.text == nil {
            let media =
                entry.child("group", "description") ?? entry.all("media:description").first
                ?? entry.all("dc:description").first
            record[.text] = try media.map { (media) throws(RecordFault) in
                try FeedItem.text(media.rawText, title: title)
            }
        }
        return record
    }

    private static func authors(of element: XMLElement) -> [String] {
        let names = XMLFieldText.names(
            element.all("author").compactMap { ($0.child("name") ?? $0).text.flatMap(FeedItem.author) })
        return names.isEmpty ? XMLFieldText.names(element.all("dc:creator").compactMap(\.text)) : names
    }

    /// A text construct in a line (RFC 4287, 3.1).
    private static func line(_ element: XMLElement) -> String? {
        (element["type"] ?? "text") == "text" && element["mode"] == nil ? element.text : XMLFieldText.line(element.text)
    }

    /// The text of content in any of its forms (RFC 4287, 4.1.3).
    private static func text(of element: XMLElement, _ title: String) throws(RecordFault) -> String {
        let type = element["type"]?.lowercased() ?? "text"
        if type == "xhtml" || element.firstChild != nil {
            return FeedFooter.removed(from: try XMLMarkup.text(of: element, title: title, part: XMLMarkup.xhtml))
        }
        // Media of other kinds are in base 64.
        let isText = type == "text" || type.contains("html") || type.hasPrefix("text/") || type.hasSuffix("xml")
        guard isText, element["mode"] != "base64" else { return "" }
        return try FeedItem.text(element.rawText, title: title)
    }
}
