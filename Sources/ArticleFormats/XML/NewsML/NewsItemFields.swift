import TextAnalysis

/// What a news item of NewsML-G2 says beside its content.
struct NewsItemFields {
    private let item: XMLElement
    private let meta: XMLElement?
    private let content: XMLElement?

    init(_ item: XMLElement) {
        self.item = item
        meta = item.child("itemMeta")
        content = item.child("contentMeta")
    }

    /// `text`, `picture`, `video`, as `itemClass` has it.
    var kind: String {
        Self.code(meta?.child("itemClass")) ?? "item"
    }

    /// The word of a code, which is given with a prefix, as an address or in plain letters.
    private static func code(_ element: XMLElement?) -> String? {
        let code = element?["qcode"] ?? element?["uri"] ?? element?["literal"]
        return code.map { ControlledCode.word(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The first of its codes that is a status, whatever the others say.
    private static func status(_ element: XMLElement?) -> String? {
        guard let element else { return nil }
        let codes = [element["qcode"], element["uri"], element["literal"], element.text].compactMap { $0 }
        return codes.first { Release.Status(name: $0) != nil } ?? codes.first.map { ControlledCode.word(of: $0) }
    }

    var record: ArticleRecord {
        var record = ArticleRecord()
        record[.id] = item["guid"]
        record[.version] = item["version"]
        record[.title] = XMLFieldText.line(headline)
        record[.date] = XMLFieldText.date(
            meta?.child("firstCreated")?.text ?? meta?.child("versionCreated")?.text
                ?? content?.child("contentCreated")?.text)
        record[.language] = content?.child("language")?["tag"] ?? item["xml:lang"] ?? item.parent?["xml:lang"]
        record[.slug] = content?.child("slugline")?.text
        record[.urgency] = content?.child("urgency")?.text
        record[.source] = source
        record[.abstract] = abstract(title: record.title)
        record[.dateline] = DatelineText.place(content?.child("dateline")?.text)
        record.tags = XMLFieldText.tags(
            NewsItemSubjects(item).names(language: record.language).filter { $0 != record.title })
        readRelease(into: &record)
        return record
    }

    /// The headline of the highest rank among those that are none of another role.
    private var headline: String? {
        let lines = content?.children("headline") ?? []
        let main = lines.filter { line in
            let role = line["role"]?.lowercased() ?? ""
            return role.isEmpty
                || ["main", "headline", "title", "print", "web"].contains {
                    role.hasSuffix($0) && !role.hasSuffix("subtitle")
                }
                    && !role.hasSuffix("subheadline")
        }
        func rank(_ line: XMLElement) -> Int { line["rank"].flatMap { Int($0) } ?? 1 }
        let ranked = main.filter { $0.text != nil }.min { (rank($0), $0.index) < (rank($1), $1.index) }
        return ranked?.text ?? meta?.child("title")?.text ?? lines.first?.text
    }

    private var source: String? {
        let provider = meta?.child("provider")
        let info = content?.child("infoSource")
        return provider?.child("name")?.text ?? content?.child("creditline")?.text ?? provider?["literal"]
            ?? info?.child("name")?.text ?? info?["literal"] ?? Self.code(provider)
            ?? holder
    }

    private var holder: String? {
        let holder = item.child("rightsInfo", "copyrightHolder")
        return holder?.child("name")?.text ?? holder?["literal"]
    }

    private func abstract(title: String) -> String? {
        let texts = content?.children("description") ?? []
        func role(_ name: String) -> XMLElement? {
            texts.first { ($0["role"] ?? "").lowercased().hasSuffix(name) && $0.text != nil }
        }
        if let found = ["summary", "abstract", "teaser", "lead"].lazy.compactMap(role).first
            ?? texts.first(where: { $0["role"] == nil })
        {
            return XMLFieldText.line(found.text)
        }
        // A caption of a text is its summary, if it does not only say the headline again.
        guard kind == "text", let caption = XMLFieldText.line(role("caption")?.text) else { return nil }
        return caption.contains(title) ? nil : caption
    }

    private func readRelease(into record: inout ArticleRecord) {
        record[.status] = Self.status(meta?.child("pubStatus"))
        if let embargo = meta?.child("embargoed") { record[.embargo] = embargo.text ?? EditorNote.unknownEnd }
        let notes = meta?.children("edNote") ?? []
        if record[.embargo] == nil {
            record[.embargo] = notes.lazy.compactMap { $0.text.flatMap(EditorNote.embargo) }.first
        }
        let told = notes.first { ($0["role"] ?? "").lowercased().hasSuffix("correction") }?.text
        record[.correction] = told ?? notes.lazy.compactMap { $0.text.flatMap { EditorNote.correction(in: $0) } }.first
        let signals = meta?.children("signal") ?? []
        if signals.contains(where: { Self.code($0)?.lowercased() == "correction" }) {
            record[.correction] = notes.first { $0["role"] == nil }?.text ?? "correction"
        }
    }

    private static let mostAuthors = 30

    /// Adds who wrote it, which the body may say better than the fields.
    func complete(_ record: inout ArticleRecord) {
        let senders = [
            source, holder, content?.child("infoSource")?["literal"], content?.child("infoSource", "name")?.text,
        ]
        .compactMap { $0 }
        let lines = (content?.children("by") ?? []).prefix(Self.mostAuthors).compactMap(\.text)
        var authors = lines.flatMap { BylineText($0, senders: senders).authors }
        if authors.isEmpty { authors = record.authors }
        if authors.isEmpty {
            let creators = (content?.children("creator") ?? []).prefix(Self.mostAuthors).compactMap {
                $0.child("name")?.text ?? $0["literal"]
            }
            // A person has more than one name; an account or a company has one.
            authors = creators.flatMap { BylineText($0, senders: senders).authors }.filter { $0.contains(" ") }
        }
        var distinct: [String] = []
        for author in authors where !distinct.contains(author) { distinct.append(author) }
        record.authors = distinct
        record[.byline] = BylineText.printed(distinct)
    }
}

/// The subjects, people, organisations, places and keywords of a news item.
struct NewsItemSubjects {
    private let item: XMLElement

    init(_ item: XMLElement) { self.item = item }

    /// Their names, in the item's language where they have one. O(elements of the item).
    func names(language: String?) -> [String] {
        var asserted: [String: XMLElement] = [:]
        for assert in item.children("assert") {
            if let key = assert["qcode"] ?? assert["uri"] ?? assert["literal"], asserted[key] == nil {
                asserted[key] = assert
            }
        }
        var names: [String] = []
        for element in item.child("contentMeta").map({ Array($0.children) }) ?? [] {
            if element.localName == "keyword" { names += [element.text].compactMap { $0 } }
            // A point of interest is an address.
            guard element.localName == "subject", element["type"] != "cpnat:poi" else { continue }
            let code = element["qcode"] ?? element["uri"]
            let asserted = (code ?? element["literal"]).flatMap { asserted[$0] }
            let literal = code == nil ? element["literal"].flatMap { Self.isCode($0) ? nil : $0 } : nil
            if let name = Self.name(of: element, language) ?? asserted.flatMap({ Self.name(of: $0, language) })
                ?? literal
            {
                names.append(name)
            }
        }
        // Categories of one or two letters are codes too.
        return names.filter { !($0.utf8.count < 3 && $0 == $0.lowercased()) }
    }

    private static func name(of element: XMLElement, _ language: String?) -> String? {
        let names = element.children("name").filter { name in
            let role = name["role"]?.lowercased() ?? ""
            return !role.hasSuffix("mnemonic") && !role.hasSuffix("short") && name.text != nil
        }
        let own = language.flatMap { language in
            names.first { $0["xml:lang"].map { language.hasPrefix($0.prefix(2)) } ?? false }
        }
        return (own ?? names.first)?.text
    }

    private static func isCode(_ text: String) -> Bool {
        !text.contains(" ") && (text.contains(":") || text == text.uppercased())
    }
}
