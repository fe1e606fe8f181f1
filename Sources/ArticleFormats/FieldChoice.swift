import CSimdjson

/// The names under which a source keeps an article's fields, where somebody gives them.
///
/// A name is a table's column, or a path through JSON objects: `data.body`, `blocks.text`, `authors.0`. A field that
/// is chosen is taken from there alone; the known names of the others go on to count.
public struct FieldChoice: Hashable, Sendable {
    /// The field or column of the text; nil for those that are known.
    public var text: String?
    /// That of the title.
    public var title: String?
    /// That of the id.
    public var id: String?
    /// That of the date.
    public var date: String?

    /// With parameters that are the properties of these names.
    public init(text: String? = nil, title: String? = nil, id: String? = nil, date: String? = nil) {
        self.text = text
        self.title = title
        self.id = id
        self.date = date
    }

    var isEmpty: Bool { text == nil && title == nil && id == nil && date == nil }

    /// The chosen names with the field that each stands for.
    var chosen: [(name: String, field: ArticleField)] {
        [(text, ArticleField.text), (title, .title), (id, .id), (date, .date)].compactMap { name, field in
            name.map { ($0, field) }
        }
    }

    /// Whether a known name of this field still counts.
    func leaves(_ field: ArticleField) -> Bool {
        switch field {
        case .text, .body, .content, .otherText, .sentences: text == nil
        case .title, .headline: title == nil
        case .id: id == nil
        case .date, .published, .dateText: date == nil
        default: true
        }
    }

    /// The field of a column by its name, ASCII case ignored.
    func field(ofColumn name: Span<UInt8>) -> ArticleField? {
        if let chosen = chosen.first(where: { $0.name.utf8Span.span.isEqualIgnoringCase(to: name) }) {
            return chosen.field
        }
        return ArticleField(name).flatMap { leaves($0) ? $0 : nil }
    }
}

extension Span<UInt8> {
    /// Whether the bytes are the same, ASCII case ignored.
    fileprivate func isEqualIgnoringCase(to other: Span<UInt8>) -> Bool {
        func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return count == other.count && indices.allSatisfy { lowered(self[$0]) == lowered(other[$0]) }
    }
}

extension JSONValue {
    /// The values that a dotted path leads to, in order: through objects by key, through arrays by index, or through all
    /// elements where a key stands for one. A key that holds dots itself counts before its parts.
    func values(at path: Substring) -> [JSONValue] {
        if path.isEmpty { return [self] }
        if kind == NUTGRAF_JSON_ARRAY {
            let (head, rest) = Self.parts(of: path)
            let wanted = Int(head)
            var found: [JSONValue] = []
            var index = 0
            forEach { (_, element) in
                if let wanted {
                    if index == wanted { found += element.values(at: rest) }
                } else {
                    found += element.values(at: path)
                }
                index += 1
            }
            return found
        }
        if let value = value(of: String(path)) { return [value] }
        let (head, rest) = Self.parts(of: path)
        guard !rest.isEmpty, let value = value(of: String(head)) else { return [] }
        return value.values(at: rest)
    }

    private static func parts(of path: Substring) -> (head: Substring, rest: Substring) {
        guard let dot = path.firstIndex(of: ".") else { return (path, "") }
        return (path[..<dot], path[path.index(after: dot)...])
    }
}
