import TextAnalysis

/// NewsML-G2 (iptc.org/std/NewsML-G2): a news item, or a message of several.
struct NewsMLG2: XMLVocabulary {
    let items: [XMLElement]

    init(root: XMLElement) {
        items = Self.isItem(root) ? [root] : root.outermost(Self.isItem)
    }

    private static func isItem(_ element: XMLElement) -> Bool {
        element.localName == "newsItem" || element.localName == "packageItem"
    }

    func record(of item: XMLElement) throws(RecordFault) -> ArticleRecord? {
        let fields = NewsItemFields(item)
        var record = fields.record
        let isTaken = try NewsItemContent(item).fill(&record)
        fields.complete(&record)
        if isTaken { return record }
        // A notice that withdraws an item needs no content.
        guard record[.status].flatMap({ Release.Status(name: $0) }) ?? .usable != .usable else {
            // Pictures and packages have none; what should have one is told.
            let isText = fields.kind == "text" || (fields.kind == "item" && !record.title.isEmpty)
            if item.localName == "newsItem", isText { throw .newsMLWithoutText() }
            return nil
        }
        record[.title] = record[.slug] ?? record[.id]
        return record
    }

    var passedOver: RecordFault? {
        if items.isEmpty { return nil }
        var kinds: [String] = []
        for item in items {
            let kind = item.localName == "packageItem" ? "package" : NewsItemFields(item).kind
            if kind != "text", !kinds.contains(kind), kinds.count < 4 { kinds.append(kind) }
        }
        return .newsMLWithoutText(only: kinds)
    }
}

extension RecordFault {
    /// - Parameter kinds: what is there in place of a text.
    static func newsMLWithoutText(only kinds: [String] = []) -> RecordFault {
        RecordFault(
            code: .noText,
            what: "NewsML without a text" + (kinds.isEmpty ? "" : ", only \(kinds.joined(separator: ", "))"),
            remedy: "Give the news items that hold the text")
    }
}
