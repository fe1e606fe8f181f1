import CSimdjson

/// A news item of ninjs, the JSON of the IPTC: 1.x (flat), 2.x (small letters), 3.x (camel case), and the like of agencies
/// and of Superdesk (iptc.org/standards/ninjs).
struct NINJSItem {
    private let members: [String: JSONValue]

    /// - Parameter members: by keys in small letters, without `_`.
    init(_ members: [String: JSONValue]) { self.members = members }

    func record() throws(RecordFault) -> ArticleRecord {
        var record = ArticleRecord()
        record.format = .ninjs
        record.isPlain = true
        let title = MarkupText.plain(headline) ?? headline
        record[.title] = title
        record[.id] = members.text("uri", "guid")
        record[.url] = members.text("uri").flatMap { $0.hasPrefix("http") ? $0 : nil }
        record[.date] = members.text("firstpublished", "firstcreated", "versioncreated", "contentcreated")
        record[.language] = members.text("language")
        record[.source] = members.text("source", "provider", "copyrightholder") ?? members.names("infosources").first
        record[.version] = members.text("version")
        record[.slug] = members.text("slugline", "slug")
        record[.urgency] = members.text("urgency")
        record[.status] = members.text("pubstatus")
        record[.embargo] = members.text("embargoed")
        record[.correction] = members.text("ednote").flatMap { EditorialNote.correction(in: $0) }
        readByline(into: &record)
        record[.dateline] = place(without: record.authors)
        record.tags = Tags.distinct(subjects)
        let abstract = try description(title: title)
        if let body = try body(title: title), !body.isEmpty {
            record[.text] = body
            record[.abstract] = abstract
        } else if isText {
            record[.text] = abstract
        }
        guard record.text != nil else { throw withoutText }
        return record
    }

    /// Whether it is a text, as far as it says what it is; the description of a picture is a caption.
    private var isText: Bool { members.text("type").map { ["text", "composite", "story"].contains($0) } ?? true }
    private var isPicture: Bool { members.text("type").map { ["picture", "graphic"].contains($0) } ?? false }

    private var withoutText: RecordFault {
        let kind = members.text("type").flatMap { Self.kinds[$0] } ?? "an item"
        return RecordFault(
            code: .noText, what: "\(kind) without an article's text",
            remedy: "Ask its sender for the item of the text, or leave it out")
    }
    private static let kinds = [
        "picture": "a picture", "graphic": "a graphic", "video": "a video", "audio": "a recording",
        "planning": "a plan", "event": "an event", "package": "a package",
    ]

    private var headline: String {
        let headlines = Self.contents(members["headlines"])
        let main = headlines.first { ["main", "headline"].contains($0.role) } ?? headlines.first
        return main?.value ?? members.text("headline", "title", "name") ?? ""
    }

    /// The place that is printed, without the names of authors before it.
    private func place(without authors: [String]) -> String? {
        guard var place = members.text("located")?[...] else { return nil }
        for author in authors where place.hasPrefix(author) {
            let rest = place.dropFirst(author.count)
            if rest.first.map({ $0.isLetter }) ?? false { continue }
            place = rest.drop { !$0.isLetter }
        }
        return place.isEmpty ? nil : String(place)
    }

    private func readByline(into record: inout ArticleRecord) {
        if let line = members.text("by", "byline") {
            record[.byline] = line
            let names = Tags.distinct(Byline.names(line))
            // `Jane Doe, dpa` is one author, `dpa` alone is one as well.
            let persons = names.filter { $0.lowercased() != record[.source]?.lowercased() }
            record.authors = persons.isEmpty ? names : persons
        }
        if !record.authors.isEmpty { return }
        let writers = (members["authors"]?.elements ?? []).map(\.members).filter { author in
            author.text("role").map { !Self.notWriting.contains($0.lowercased()) } ?? true
        }
        record.authors = Tags.distinct(writers.compactMap { $0.text("name") })
    }
    private static let notWriting: Set<String> = ["editor", "photographer", "fotograf", "producer", "ansvarig"]

    private var subjects: [String] {
        let lists = [
            "subjects", "subject", "people", "person", "organisations", "organisation", "places", "place", "events",
            "event", "objects", "object", "keywords", "service",
        ]
        return lists.flatMap { list -> [String] in
            (members[list]?.elements ?? []).compactMap { value in
                if let word = value.string { return word }
                let subject = value.members
                // Broader terms of another subject.
                if subject.names("rels").contains("ancestor") { return nil }
                return subject.text("name")
            }
        }
    }

    /// The first body that is HTML, else the first that is plain text.
    private func body(title: String) throws(RecordFault) -> String? {
        // What a picture has for a body is its caption again.
        if isPicture { return nil }
        for html in [members.text("bodyxhtml"), members.text("bodyhtml5"), members.text("bodyhtml")] {
            if let html {
                let text = try BodyFragment.text(ofMaybeHTML: html, title: title)
                if !text.isEmpty { return text }
            }
        }
        return try Self.text(of: Self.contents(members["bodies"]), title: title) ?? members.text("bodytext")
    }

    private func description(title: String) throws(RecordFault) -> String? {
        if let text = try Self.text(of: Self.contents(members["descriptions"]), title: title) { return text }
        if let text = members.text("descriptiontext") { return text }
        guard let html = members.text("descriptionxhtml", "descriptionhtml") else { return nil }
        return try BodyFragment.text(ofMaybeHTML: html, title: title)
    }

    /// The text of the best of several contents: HTML, which has paragraphs, before plain text, and that before the
    /// markup of agencies.
    private static func text(of contents: [Content], title: String) throws(RecordFault) -> String? {
        for content in contents where content.isHTML {
            let text = try BodyFragment.text(ofMaybeHTML: content.value, title: title)
            if !text.isEmpty { return text }
        }
        if let plain = contents.first(where: { !$0.isXML }) { return plain.value }
        for content in contents {
            let text = try BodyFragment.text(ofMaybeHTML: content.value, title: title)
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// An element of `headlines`, `descriptions` or `bodies`.
    private struct Content {
        let role: String
        let type: String
        let value: String

        var isHTML: Bool { type.contains("html") || (type.isEmpty && value.hasPrefix("<") && !isXML) }
        var isXML: Bool {
            !type.contains("html") && (type.contains("xml") || type.contains("nitf") || value.hasPrefix("<?xml"))
        }
    }

    private static func contents(_ value: JSONValue?) -> [Content] {
        (value?.elements ?? []).compactMap { element in
            let members = element.members
            guard let text = members.text("value") else { return nil }
            return Content(
                role: members.text("role")?.lowercased() ?? "", type: members.text("contenttype")?.lowercased() ?? "",
                value: text)
        }
    }
}
