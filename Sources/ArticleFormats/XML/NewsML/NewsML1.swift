import TextAnalysis

/// NewsML 1.0 to 1.2 (iptc.org/std/NewsML).
struct NewsML1: XMLVocabulary {
    let items: [XMLElement]

    init(root: XMLElement) {
        items = root.outermost { $0.localName == "NewsItem" }
    }

    func record(of item: XMLElement) throws(RecordFault) -> ArticleRecord? {
        var record = ArticleRecord()
        readIdentity(of: item, into: &record)
        readManagement(of: item, into: &record)
        readLines(of: item, into: &record)
        readSubjects(of: item, into: &record)
        var content = NewsComponentContent()
        try content.read(item, title: record.title)
        record.fill(from: content.record)
        record[.byline] = BylineText.printed(record.authors)
        if record.text != nil { return record }
        guard record[.status].flatMap({ Release.Status(name: $0) }) ?? .usable != .usable || content.isTextItem else {
            return nil
        }
        record[.title] = record[.slug] ?? record[.id]
        return record
    }

    var passedOver: RecordFault? {
        items.isEmpty ? nil : .newsMLWithoutText()
    }

    private func readIdentity(of item: XMLElement, into record: inout ArticleRecord) {
        guard let identifier = item.child("Identification", "NewsIdentifier") else { return }
        let revision = identifier.child("RevisionId")?.text
        record[.version] = revision
        // An item without a number of its own shares its public identifier with all others.
        guard identifier.child("NewsItemId")?.text != nil else { return }
        var name = identifier.child("PublicIdentifier")?.text ?? identifier.child("NewsItemId")?.text ?? ""
        // Versions of an item have one id (NewsML 1.2, 5.5): the number at its end, with a letter for an update, goes.
        if let revision, let colon = name.lastIndex(of: ":") {
            let last = name[name.index(after: colon)...]
            if last == revision || last.dropLast() == revision { name = String(name[..<colon]) }
        }
        record[.id] = name
    }

    private func readManagement(of item: XMLElement, into record: inout ArticleRecord) {
        guard let management = item.child("NewsManagement") else { return }
        record[.date] = XMLFieldText.date(
            management.child("FirstCreated")?.text ?? management.child("ThisRevisionCreated")?.text)
        record[.urgency] = management.child("Urgency")?["FormalName"]
        let status = management.child("Status")?["FormalName"]
        record[.status] = status
        if status?.lowercased() == "embargoed" {
            record[.embargo] =
                XMLFieldText.date(management.child("StatusWillChange", "DateAndTime")?.text) ?? EditorNote.unknownEnd
        }
        if let instruction = management.children("Instruction").first(where: {
            $0["FormalName"]?.lowercased().contains("correct") ?? false
        }) {
            record[.correction] = instruction.text ?? "correction"
        }
    }

    /// What is printed above the text; the outermost component that has a line counts.
    private func readLines(of item: XMLElement, into record: inout ArticleRecord) {
        let sets = item.descendants.filter { $0.localName == "NewsLines" }
        func line(_ name: String) -> String? {
            sets.lazy.compactMap { XMLFieldText.line($0.child(name)?.text) }.first
        }
        record[.title] = line("HeadLine")
        record[.slug] = line("SlugLine") ?? XMLFieldText.line(item.child("Identification", "NameLabel")?.text)
        record[.dateline] = DatelineText.place(line("DateLine"))
        if let summary = line("SubHeadLine"), summary.utf8.count >= 60 { record[.abstract] = summary }
        let administration = item.firstDescendant("AdministrativeMetadata")
        func party(_ name: String) -> String? {
            let party = administration?.child(name, "Party")
            return party?["FormalName"] ?? party?.text
        }
        record[.source] = party("Provider") ?? line("CreditLine") ?? party("Source")
        let senders = [record[.source], party("Source"), line("CreditLine")].compactMap { $0 }
        let authors =
            [line("ByLine"), party("Creator")].lazy.compactMap { $0 }
            .map { BylineText($0, senders: senders).authors }.first { !$0.isEmpty } ?? []
        record.authors = authors
        for text in item.descendants where text.localName == "NewsLine" {
            let kind = text.child("NewsLineType")?["FormalName"]?.lowercased() ?? ""
            if kind.contains("correct") { record[.correction] = text.child("NewsLineText")?.text }
        }
    }

    private func readSubjects(of item: XMLElement, into record: inout ArticleRecord) {
        let descriptions = item.descendants.filter { $0.localName == "DescriptiveMetadata" }
        record[.language] =
            descriptions.lazy.compactMap { $0.child("Language")?["FormalName"] }.first
            ?? item.descendants.lazy.filter { $0.localName == "NewsComponent" }.compactMap { $0["xml:lang"] }.first
        var names: [String] = []
        for topic in item.descendants where topic.localName == "Topic" {
            let texts = topic.children("Description").filter { $0["Variant"] == "Name" || $0["Variant"] == nil }
            let own = texts.first {
                ($0["xml:lang"] ?? "").lowercased() == record.language?.lowercased().prefix(2) ?? ""
            }
            names += [(own ?? texts.first)?.text].compactMap { $0 }
        }
        for lines in item.descendants where lines.localName == "KeywordLine" {
            names += lines.text.map { $0.split { $0 == ";" || $0 == "," }.map(String.init) } ?? []
        }
        for property in descriptions.flatMap({ $0.children("Property") }) where property["FormalName"] == "Keyword" {
            names += property["Value"].map { $0.split(separator: ";").map(String.init) } ?? []
        }
        record.tags = XMLFieldText.tags(names)
    }
}
