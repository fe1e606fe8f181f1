import TextAnalysis

/// A file of NITF 3 (iptc.org/std/NITF).
struct NITFFile: XMLVocabulary {
    let items: [XMLElement]

    init(root: XMLElement) { items = [root] }

    func record(of item: XMLElement) throws(RecordFault) -> ArticleRecord? {
        var record = ArticleRecord()
        try NITFDocument(item).fill(&record)
        return record
    }
}

/// A document of NITF, alone or within another.
struct NITFDocument {
    private let head: XMLElement?
    private let data: XMLElement?
    private let bodyHead: XMLElement?
    private let body: XMLElement?
    private let root: XMLElement

    init(_ root: XMLElement) {
        self.root = root
        head = root.child("head")
        data = head?.child("docdata")
        let body = root.child("body")
        bodyHead = body?.child("body.head")
        self.body = body
    }

    /// Adds what the record does not know yet.
    func fill(_ record: inout ArticleRecord) throws(RecordFault) {
        var own = ArticleRecord()
        own[.id] = data?.child("doc-id")?["id-string"]
        let version = data?.child("du-key")
        own[.version] = version?["version"] ?? version?["generation"]
        let title = XMLFieldText.line(headline) ?? head?.child("title")?.text ?? ""
        own[.title] = title
        own[.slug] = meta("slug") ?? meta("anpa-keyword") ?? slug(of: version)
        own[.urgency] = (data?.child("urgency") ?? head?.child("urgency"))?["ed-urg"]
        own[.language] = root["baselang"] ?? root["xml:lang"] ?? body?["xml:lang"] ?? root["lang"]
        own[.source] = source
        readDates(into: &own)
        readByline(into: &own)
        own[.dateline] = DatelineText.place(place)
        own.tags = XMLFieldText.tags(subjects)
        try readText(title: record.title.isEmpty ? title : record.title, into: &own)
        readNotes(into: &own)
        record.fill(from: own)
    }

    private var headline: String? {
        let lines = bodyHead?.child("hedline") ?? bodyHead?.child("headline")
        return lines?.child("hl1")?.text ?? lines?.child("hl2")?.text ?? lines?.text
    }

    private func meta(_ name: String) -> String? {
        head?.children("meta").first { $0["name"]?.lowercased() == name }?["content"]
    }

    /// The key of a unit's versions, where that is words and not a part of the id.
    private func slug(of unit: XMLElement?) -> String? {
        guard let key = unit?["key"], !(data?.child("doc-id")?["id-string"] ?? "").hasPrefix(key) else { return nil }
        return key
    }

    private var source: String? {
        bodyHead?.child("distributor")?.text ?? bodyHead?.child("rights", "rights.owner")?.text
            ?? data?.child("doc.copyright")?["holder"] ?? data?.child("doc-id")?["regsrc"]
            ?? data?.child("doc.rights")?["owner"]
    }

    private var senders: [String] {
        [source, data?.child("doc.copyright")?["holder"], data?.child("doc-id")?["regsrc"]].compactMap { $0 }
    }

    private func readDates(into record: inout ArticleRecord) {
        let issue = XMLFieldText.date(data?.child("date.issue")?["norm"])
        record[.date] =
            issue
            ?? XMLFieldText.date(
                head?.child("pubdata")?["date.publication"] ?? bodyHead?.child("dateline", "story.date")?["norm"])
        let status = data?["management-status"]
        record[.status] = status
        let release = XMLFieldText.date(data?.child("date.release")?["norm"])
        if status?.lowercased() == "embargoed" {
            record[.embargo] = release ?? EditorNote.unknownEnd
        } else if let release, let end = ArticleDate(release), let start = issue.flatMap({ ArticleDate($0) }),
            end > start
        {
            record[.embargo] = release
        }
    }

    private func readByline(into record: inout ArticleRecord) {
        // A role stands in an element of its own, within the byline or behind it.
        let lines = (bodyHead?.children("byline") ?? []).compactMap { line in
            line.text(without: { $0.localName == "byttl" })
        }
        var authors: [String] = []
        for line in lines { authors += BylineText(line, senders: senders).authors.filter { !authors.contains($0) } }
        record.authors = authors
    }

    private var place: String? {
        let dateline = bodyHead?.child("dateline")
        let location = dateline?.child("location")
        return location?.child("city")?.text ?? location?.text
            ?? dateline?.text(without: { $0.localName == "story.date" })
    }

    private var subjects: [String] {
        var names: [String] = []
        for subject in head?.child("tobject")?.children("tobject.subject") ?? [] {
            names += ["type", "matter", "detail"].compactMap { subject["tobject.subject.\($0)"] }
        }
        for list in data?.children("key-list") ?? [] {
            names += list.children("keyword").compactMap { $0["key"] ?? $0.text }
        }
        if let content = data?.child("identified-content") {
            names += content.children.filter { $0.localName != "classifier" }.compactMap(\.text)
        }
        return names
    }

    private func readText(title: String, into record: inout ArticleRecord) throws(RecordFault) {
        record[.abstract] = bodyHead?.child("abstract")?.text(without: { $0.localName == "media" })
        guard let content = body?.child("body.content") ?? body else { return }
        let text = AgencyText(
            try XMLMarkup.text(of: content, title: title) { element in
                element.localName.hasPrefix("body.") ? .omitted : XMLMarkup.nitf(element)
            })
        text.fill(&record)
        record[.byline] = BylineText.printed(record.authors)
        if record[.abstract] == nil, let lead = content.descendants.first(where: Self.isLead)?.text,
            lead.utf8.count >= 60
        {
            record[.abstract] = lead
        }
    }

    private static func isLead(_ element: XMLElement) -> Bool {
        element.localName == "p"
            && (element["lede"] == "true" || element["lead"] == "true" || element["class"] == "lead")
    }

    private func readNotes(into record: inout ArticleRecord) {
        let note = data?.child("ed-msg")?["info"]
        if let correction = data?.child("correction") ?? bodyHead?.firstDescendant("correction") {
            record[.correction] = correction["info"] ?? correction.text ?? note ?? "correction"
        }
        record[.correction] = note.flatMap { EditorNote.correction(in: $0) }
        if record[.embargo] == nil { record[.embargo] = note.flatMap(EditorNote.embargo) }
    }
}
