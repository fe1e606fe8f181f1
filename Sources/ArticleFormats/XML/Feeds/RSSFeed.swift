/// RSS 0.9x, 1.0 (RDF) and 2.0 with the modules for content, Dublin Core, Media RSS and podcasts.
///
/// RSS 2.0: cyber.harvard.edu/rss/rss.html; RSS 1.0: web.resource.org/rss/1.0/spec.
struct RSSFeed: XMLVocabulary {
    let items: [XMLElement]
    private let source: String?
    private let language: String?

    init(root: XMLElement) {
        // Items stand in the channel, or beside it in RSS 0.90 and 1.0.
        let channel = root.localName == "channel" ? root : root.child("channel")
        items = (channel?.children("item") ?? []) + (channel?.index == root.index ? [] : root.children("item"))
        source = XMLFieldText.line(channel?.firstText("title", "dc:title"))
        language = channel?.firstText("language", "dc:language") ?? channel?["xml:lang"] ?? root["xml:lang"]
    }

    func record(of item: XMLElement) throws(RecordFault) -> ArticleRecord? {
        var record = ArticleRecord()
        let title = XMLFieldText.line(item.firstText("title", "dc:title", "media:title", "itunes:title")) ?? ""
        record[.title] = title
        let guid = item.child("guid")
        let link =
            item.firstText("link") ?? item.all("link").lazy.compactMap { $0["href"] }.first
            ?? item.all("atom:link").first { ($0["rel"] ?? "alternate") == "alternate" }?["href"]
        let permalink = guid.flatMap { $0["isPermaLink"] == "false" ? nil : $0.text }.flatMap {
            $0.contains("://") ? $0 : nil
        }
        let address = item.child("origLink")?.text ?? link ?? permalink
        record[.url] = address
        record[.id] = guid?.text ?? item.firstText("dc:identifier") ?? item["rdf:about"] ?? address
        record[.date] = item.firstText(
            "pubDate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published", "date", "dcterms:modified",
            "atom:updated")
        record[.source] = XMLFieldText.line(item.firstText("source", "dc:publisher")) ?? source
        record[.language] = item.firstText("dc:language", "language") ?? item["xml:lang"] ?? language
        record.authors = authors(of: item)
        record.tags = XMLFieldText.tags(
            item.children.filter { $0.isNamed("category") || $0.isNamed("dc:subject") }.compactMap(\.text)
                + FeedItem.listed(item.firstText("media:keywords")) + FeedItem.listed(item.firstText("itunes:keywords"))
        )
        try readText(of: item, title: title, into: &record)
        return record
    }

    private func authors(of item: XMLElement) -> [String] {
        for name in ["dc:creator", "author", "atom:author", "itunes:author"] {
            let texts = item.all(name).compactMap { ($0.child("name") ?? $0).text }
            let names = XMLFieldText.names(texts.compactMap(FeedItem.author))
            if !names.isEmpty { return names }
        }
        return []
    }

    private func readText(of item: XMLElement, title: String, into record: inout ArticleRecord) throws(RecordFault) {
        let content = try text(
            of: item, ["content:encoded", "encoded", "xhtml:body", "full-text", "fulltext", "atom:content"], title)
        let summary = try text(of: item, ["description", "dc:description", "itunes:summary", "atom:summary"], title)
        FeedItem.fill(&record, content: content, summary: summary)
        if record.text == nil {
            let media = item.child("group", "description") ?? item.all("media:description").first
            record[.text] = try media.map { (media) throws(RecordFault) in
                try FeedItem.text(media.rawText, title: title)
            }
        }
        if record[.abstract] == nil, record.text != nil {
            record[.abstract] = XMLFieldText.line(item.firstText("itunes:subtitle"))
        }
    }

    /// The text of the first element of some names that has any.
    private func text(of item: XMLElement, _ names: [String], _ title: String) throws(RecordFault) -> String {
        for name in names {
            for element in item.all(name) {
                let hasMarkup = element.firstChild != nil
                let text =
                    hasMarkup
                    ? FeedFooter.removed(from: try XMLMarkup.text(of: element, title: title, part: XMLMarkup.xhtml))
                    : try FeedItem.text(element.rawText, title: title)
                if !text.isEmpty { return text }
            }
        }
        return ""
    }
}
