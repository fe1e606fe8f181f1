/// Articles as Factiva delivers them (Dow Jones, publishing and presentation services, version 2).
struct FactivaXML: XMLVocabulary {
    let items: [XMLElement]

    init(root: XMLElement) {
        items = root.outermost { $0.localName == "article" }
    }

    func record(of article: XMLElement) throws(RecordFault) -> ArticleRecord? {
        var record = ArticleRecord()
        record[.id] = article.child("accessionNo")?.text
        let title = article.child("headline")?.text ?? ""
        record[.title] = title
        record[.date] = article.child("publicationDate", "dateTime")?.text ?? article.child("publicationDate")?.text
        record[.language] = article.child("baseLanguage")?.text
        record[.source] = article.child("sourceName")?.text ?? article.child("publisherName")?.text
        record[.byline] = article.child("byline")?.text
        record.authors = XMLFieldText.names(
            [article.child("byline")?.text, article.child("author")?.text].compactMap { $0 }.prefix(1))
        record.tags = XMLFieldText.tags(
            ["newsSubject", "region", "company", "industry", "person"].flatMap { article.children($0) }
                .compactMap { ($0.child("name") ?? $0).text })
        var texts: [String] = []
        for name in ["leadParagraph", "tailParagraphs"] {
            guard let part = article.child(name) else { continue }
            texts.append(try XMLMarkup.text(of: part, title: title, part: XMLMarkup.agency))
        }
        record[.text] = texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        return record
    }
}
