/// An item of the Danish agency Ritzau: `RBNews`.
struct RitzauItem: XMLVocabulary {
    let items: [XMLElement]

    init(root: XMLElement) { items = [root] }

    func record(of item: XMLElement) throws(RecordFault) -> ArticleRecord? {
        func field(_ name: String) -> String? { XMLFieldText.line(item.child(name)?.text) }
        var record = ArticleRecord()
        record[.id] = field("NewsID")
        record[.version] = field("version")
        record[.date] = field("PublishDate")
        let title = field("headline") ?? ""
        record[.title] = title
        record[.abstract] = field("subtitle")
        record[.dateline] = field("town")
        record[.slug] = field("strapline")
        record[.urgency] = field("Priority")
        record[.source] = field("origin")?.split(separator: "/").first.map(String.init)
        record[.language] = "da"
        record.authors = XMLFieldText.names([field("byLine")].compactMap { $0 })
        record[.byline] = field("byLine")
        record.tags = XMLFieldText.tags(
            [field("section")].compactMap { $0 }
                + (item.child("SubjectKeyword").map { $0.children.compactMap(\.text) } ?? []))
        if field("Annuleret") == "true" { record[.status] = "canceled" }
        if field("Korrektion") == "true" { record[.correction] = field("TilRedaktionen") ?? "Korrektion" }
        record[.text] = try item.child("content").map { (content) throws(RecordFault) in
            try BodyFragment.text(ofMaybeHTML: content.rawText, title: title)
        }
        return record
    }
}
