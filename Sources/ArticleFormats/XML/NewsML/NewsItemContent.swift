/// The text of a news item of NewsML-G2.
///
/// The elements of a content set are renditions of the same content, so one is read: of the richest kind that has text.
struct NewsItemContent {
    private enum Kind: Int { case nitf, xhtml, agency, html, plain }

    private let contents: [(element: XMLElement, kind: Kind)]

    init(_ item: XMLElement) {
        let set = item.child("contentSet").map { Array($0.children) } ?? []
        contents = set.compactMap { element in
            switch element.localName {
            case "inlineXML": return (element, Self.kind(ofXML: element))
            case "inlineData":
                let type = element["contenttype"] ?? "text/plain"
                guard type.contains("text") || type.contains("html") || type.contains("xml") else { return nil }
                return (element, type.contains("html") ? .html : .plain)
            default: return nil
            }
        }.sorted { ($0.1.rawValue, $0.0.index) < ($1.1.rawValue, $1.0.index) }
    }

    private static func kind(ofXML element: XMLElement) -> Kind {
        guard let root = element.firstChild else { return .html }
        switch root.localName {
        case "nitf": return .nitf
        case "html", "body", "div", "p", "section", "article": return .xhtml
        default: return .agency
        }
    }

    /// Adds the text, and what the content says of itself; false where there is no text.
    func fill(_ record: inout ArticleRecord) throws(RecordFault) -> Bool {
        for (element, kind) in contents {
            var read = ArticleRecord()
            switch kind {
            case .nitf:
                guard let root = element.child("nitf") else { continue }
                read[.title] = record.title
                try NITFDocument(root).fill(&read)
            case .xhtml: try readXHTML(element, title: record.title, into: &read)
            case .agency:
                try take(XMLMarkup.text(of: element, title: record.title, part: XMLMarkup.agency), into: &read)
            case .html, .plain:
                let data = EncodedContent.text(
                    element.rawText,
                    encodings: [element["encoding"] ?? element["encodinguri"]].compactMap { $0 },
                    type: element["contenttype"])
                try take(BodyFragment.text(ofMaybeHTML: data, title: record.title), into: &read)
            }
            guard read[.text] != nil else { continue }
            record.fill(from: read)
            return true
        }
        return false
    }

    private func take(_ text: String, into record: inout ArticleRecord) {
        AgencyText(text).fill(&record)
    }

    private func readXHTML(_ element: XMLElement, title: String, into record: inout ArticleRecord) throws(RecordFault) {
        let html = element.child("html")
        record[.title] = html?.child("head", "title")?.text
        let body = html?.child("body") ?? element.child("body") ?? html ?? element
        func first(_ kind: String) -> String? {
            body.descendants.first { $0["class"]?.lowercased() == kind }?.text
        }
        record[.dateline] = DatelineText.place(first("dateline"))
        if let byline = first("byline") { record.authors = BylineText(byline, senders: []).authors }
        try take(
            XMLMarkup.text(of: body, title: title.isEmpty ? record.title : title, part: XMLMarkup.xhtml), into: &record)
    }
}
