import CSimdjson

extension ArticleRecord {
    /// The record of a JSON value: an object, or a string that is the text.
    ///
    /// - Parameters:
    ///   - fields: names that count in place of the known ones, for the record and its documents.
    ///   - dialect: how the value is to be read; nil to go by its keys.
    init(
        _ value: JSONValue, fields: FieldChoice = FieldChoice(), dialect: NewsJSON.Dialect? = nil
    ) throws(RecordFault) {
        self.init()
        if let text = value.string {
            self[.text] = text
            return
        }
        guard value.kind == NUTGRAF_JSON_OBJECT else {
            throw RecordFault(
                code: .notAnArticle, what: "a JSON value that is no article",
                remedy: "Give an object with a key `text`, or a string")
        }
        if let dialect {
            self = try NewsJSON.record(of: value, dialect, feed: nil)
            return
        }
        var hasNewsMark = false
        try value.forEach { (field, value) throws(RecordFault) in
            guard let field, value.kind != NUTGRAF_JSON_NULL else { return }
            if !fields.isEmpty && !fields.leaves(field) { return }
            switch field {
            case .newsMark: hasNewsMark = true
            case .highlights:
                if highlights.isEmpty { highlights = try Self.strings(of: value, field) }
            case .sentences:
                if sentences.isEmpty { sentences = try Self.strings(of: value, field) }
            case .authors:
                if authors.isEmpty { authors = Self.lenientStrings(of: value) }
            case .tags:
                if tags.isEmpty { tags = Self.lenientStrings(of: value) }
            case .documents:
                guard value.kind == NUTGRAF_JSON_ARRAY else { throw Self.wrongKind(field, "an array") }
                try value.forEach { (_, value) throws(RecordFault) in
                    documents.append(try ArticleRecord(value, fields: fields))
                }
            case .text, .body, .content:
                if let text = value.string {
                    self[field] = text
                } else {
                    // An array of paragraphs.
                    self[field] = try Self.strings(of: value, field).joined(separator: "\n")
                }
            case .otherText:
                // A name that may mean something else, such as the number of a story: only text counts.
                if let text = value.string {
                    self[field] = text
                } else if value.kind == NUTGRAF_JSON_ARRAY, let texts = try? Self.strings(of: value, field) {
                    self[field] = texts.joined(separator: "\n")
                }
            case .id, .label, .date, .published, .version, .urgency:
                self[field] = value.scalarText
            default:
                guard let text = value.string else {
                    if field == .title || field == .headline { throw Self.wrongKind(field, "a string") }
                    return
                }
                self[field] = text
            }
        }
        if !fields.isEmpty {
            try readChosen(fields, of: value)
        } else if hasNewsMark {
            if let dialect = NewsJSON.Dialect(of: value) {
                self = try NewsJSON.record(of: value, dialect, feed: nil)
            } else {
                // A record of another kind that speaks of its use as agencies do.
                self[.status] = value.members["pubstatus"]?.string
                mayHoldItems = true
            }
        }
    }

    /// The fields whose names were given. A text has to be there; the others may be missing.
    private mutating func readChosen(_ fields: FieldChoice, of value: JSONValue) throws(RecordFault) {
        for (path, field) in fields.chosen {
            let values = value.values(at: path[...]).filter { $0.kind != NUTGRAF_JSON_NULL }
            guard field == .text else {
                if let text = values.lazy.compactMap(\.scalarText).first { self[field] = text }
                continue
            }
            var texts: [String] = []
            for value in values {
                if let text = value.string { texts.append(text) } else { texts += try Self.strings(of: value, field) }
            }
            if texts.isEmpty && documents.isEmpty {
                throw RecordFault(
                    code: .missingField, what: "no field of the name given for the text",
                    remedy: "Check the name given to --text-field")
            }
            self[.text] = texts.joined(separator: "\n")
        }
    }

    /// The strings of an array or the names of its objects, a string, or the name of an object; a value of another kind is
    /// passed over, since other tools use the key too.
    private static func lenientStrings(of value: JSONValue) -> [String] {
        if let text = value.string { return text.isEmpty ? [] : [text] }
        if value.kind == NUTGRAF_JSON_OBJECT { return value.value(of: "name").map { lenientStrings(of: $0) } ?? [] }
        guard value.kind == NUTGRAF_JSON_ARRAY else { return [] }
        var strings: [String] = []
        value.forEach { (_, value) in
            let named = value.kind == NUTGRAF_JSON_OBJECT ? value.value(of: "name")?.string : value.string
            if let text = named, !text.isEmpty { strings.append(text) }
        }
        return strings
    }

    /// The strings of an array, or the lines of a string.
    private static func strings(of value: JSONValue, _ field: ArticleField) throws(RecordFault) -> [String] {
        if let text = value.string {
            return text.split(whereSeparator: \.isNewline).map(String.init)
        }
        guard value.kind == NUTGRAF_JSON_ARRAY else { throw wrongKind(field, "a string or an array of strings") }
        var strings: [String] = []
        try value.forEach { (_, value) throws(RecordFault) in
            guard let text = value.string else { throw wrongKind(field, "a string or an array of strings") }
            strings.append(text)
        }
        return strings
    }

    private static func wrongKind(_ field: ArticleField, _ wanted: String) -> RecordFault {
        RecordFault(
            code: .notAnArticle, what: "the value of `\(field)` is not \(wanted)",
            remedy: "Give \(wanted) there, or leave the key out")
    }
}
