import TextAnalysis

/// A document of LexisNexis: source, date, headline, labeled fields, the text, labeled fields, a notice of copyright.
struct LexisNexisDocument {
    private let blocks: [String]

    /// - Parameter blocks: what blank lines or elements part, behind the counter of documents.
    init(blocks: ArraySlice<String>) { self.blocks = blocks.filter { !$0.trimmed.isEmpty } }

    /// Whether a line is a counter: `12 of 146 DOCUMENTS`.
    static func isCounter(_ line: String) -> Bool {
        guard line.utf8.count <= 120 else { return false }
        let words = line.split(whereSeparator: \.isWhitespace)
        return words.count == 4 && Int(words[0]) != nil
            && ["of", "de", "von", "di", "van", "sur"].contains(words[1].lowercased())
            && Int(words[2]) != nil && words[3].uppercased().hasPrefix("DO")
    }

    /// O(bytes).
    func record() throws(RecordFault) -> ArticleRecord {
        var record = ArticleRecord()
        record.format = .lexisnexis
        record.isPlain = true
        var next = readHead(into: &record)
        var tags: [String] = []
        while next < blocks.count, let field = Field(blocks[next]), !field.isTail {
            next += 1
            if !field.opensText { field.read(into: &record, &tags) }
            if field.opensText, !field.value.trimmed.isEmpty {
                next -= 1
                break
            }
        }
        var text: [String] = []
        while next < blocks.count {
            let block = blocks[next]
            let field = Field(block)
            if field?.isTail == true { break }
            next += 1
            text.append(field.flatMap { $0.opensText ? $0.value : nil } ?? block)
        }
        while let last = text.last, Self.isCopyright(last) { text.removeLast() }
        readTail(blocks[next...], into: &record, &tags)
        record.tags = Tags.distinct(tags)
        record[.text] = text.joined(separator: "\n\n")
        guard record.text != nil else { throw .noText }
        return record
    }

    /// Reads source, date and headline; the index of the first block behind.
    private func readHead(into record: inout ArticleRecord) -> Int {
        var next = 0
        let firstField = blocks.firstIndex { Field($0) != nil } ?? min(blocks.count, 4)
        let date = blocks[..<min(firstField, 6)].firstIndex { block in
            let line = block.split(whereSeparator: \.isNewline).first ?? ""
            return line.utf8.count <= 120 && ArticleDate(String(line)) != nil && !Self.isCopyright(block)
        }
        let sources = blocks[..<(date ?? min(1, firstField))].filter { !Self.isCopyright($0) }
        record[.source] = sources.first?.folded
        next = date.map { $0 + 1 } ?? min(1, firstField)
        if let date {
            record[.date] = blocks[date].split(whereSeparator: \.isNewline).first.map { String($0.trimmed) }
        }
        while next < firstField,
            Self.isCopyright(blocks[next]) || blocks[next].lowercased().contains("correction appended")
        { next += 1 }
        if next < firstField {
            record[.title] = blocks[next].folded
            next += 1
        }
        // A second headline.
        if next < firstField, firstField < blocks.count, next + 1 == firstField {
            record[.abstract] = blocks[next].folded
            next += 1
        }
        return next
    }

    /// Reads the fields behind the text. One that has blocks of its own goes on until the next.
    private func readTail(_ blocks: ArraySlice<String>, into record: inout ArticleRecord, _ tags: inout [String]) {
        var current: Field?
        for block in blocks {
            if let field = Field(block) {
                current?.read(into: &record, &tags)
                current = field
            } else if !Self.isCopyright(block) {
                current?.value += " " + block
            }
        }
        current?.read(into: &record, &tags)
    }

    private static func isCopyright(_ block: String) -> Bool {
        let start = block.trimmed.prefix(24).lowercased()
        return start.hasPrefix("copyright") || start.hasPrefix("all rights reserved")
            || start.hasPrefix("tous droits réserv")
            || start.hasPrefix("alle rechte vorbehalten") || start.hasPrefix("©")
    }

    /// A block that a label opens: `BYLINE: Ada Quill`.
    private struct Field {
        let name: String
        var value: String

        init?(_ block: String) {
            let block = block.trimmed
            guard let colon = block.prefix(30).firstIndex(of: ":") else { return nil }
            let name = block[..<colon].trimmed
            guard name.utf8.count >= 3, !name.contains(where: \.isLowercase),
                Self.head.contains(String(name)) || Self.tail.contains(String(name))
            else { return nil }
            self.name = String(name)
            value = String(block[block.index(after: colon)...].trimmed)
        }

        /// Whether it stands behind the text.
        var isTail: Bool { Self.tail.contains(name) }
        var opensText: Bool { ["BODY", "TEXT", "TEXTE"].contains(name) }

        func read(into record: inout ArticleRecord, _ tags: inout [String]) {
            switch name {
            case "BYLINE", "AUTEUR", "AUTOR":
                record[.byline] = value.folded
                record.authors = Tags.distinct(Byline.names(value.folded))
            case "SECTION", "RUBRIQUE", "RUBRIK":
                // `Section B; Page 22; National Desk`
                let parts = value.split(separator: ";").map { $0.folded }
                tags += parts.filter { part in
                    !part.contains(where: \.isNumber) && !Self.places.contains { part.lowercased().hasPrefix($0) }
                }.prefix(1)
            case "DATELINE": record[.dateline] = value.folded
            case "HIGHLIGHT", "ENCART", "ABSTRACT": record[.abstract] = value.folded
            case "LANGUAGE", "LANGUE", "SPRACHE": record[.language] = LanguageName.code(value)
            case "URL": record[.url] = value.split(whereSeparator: \.isWhitespace).first.map(String.init)
            case "ACC-NO": record[.id] = value.folded
            case "CORRECTION": record[.correction] = value.folded
            case "SUBJECT", "SUJET", "ORGANIZATION", "COMPANY", "SOCIETE", "PERSON", "PERSONNE", "GEOGRAPHIC",
                "LOCALISATION-GEO",
                "COUNTRY", "STATE", "CITY":
                // Some semicolons are missing.
                tags += value.replacing("%) ", with: "%);").split(separator: ";").map { Self.withoutShare($0.folded) }
            default: break
            }
        }

        private static let places = ["section ", "page", "pg.", "column", "seite", "s."]

        /// `ENERGY (90%)` without how much it is about that.
        private static func withoutShare(_ subject: String) -> String {
            guard subject.hasSuffix("%)"), let open = subject.lastIndex(of: "(") else { return subject }
            return subject[..<open].folded
        }

        private static let head: Set<String> = [
            "BYLINE", "AUTEUR", "AUTOR", "SECTION", "RUBRIQUE", "RUBRIK", "LENGTH", "LONGUEUR", "LÄNGE", "DATELINE",
            "HIGHLIGHT", "ENCART", "ABSTRACT", "BODY", "TEXT", "TEXTE", "SERIES", "TITLE",
        ]
        private static let tail: Set<String> = [
            "LOAD-DATE", "LANGUAGE", "GRAPHIC", "PUBLICATION-TYPE", "SUBJECT", "COMPANY", "ORGANIZATION", "PERSON",
            "GEOGRAPHIC",
            "COUNTRY", "STATE", "CITY", "INDUSTRY", "TICKER", "CORRECTION", "CORRECTION-DATE", "TYPE", "URL",
            "DOCUMENT-TYPE",
            "JOURNAL-CODE", "ACC-NO", "NOTES", "PUB-TYPE", "DATE-CHARGEMENT", "LANGUE", "SUJET", "SOCIETE", "PERSONNE",
            "LOCALISATION-GEO", "SECTEUR-ACTIVITE", "SYMBOLE-BOURSIER", "TYPE-PUBLICATION", "GRAPHIQUE", "NOTE",
            "UPDATE",
            "SPRACHE", "GRAFIK", "LOAD-DATUM",
        ]
    }
}
