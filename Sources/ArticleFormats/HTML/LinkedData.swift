import CSimdjson

/// What a page says of its article in JSON-LD (schema.org).
struct LinkedData {
    var headline: String?
    var description: String?
    var datePublished: String?
    var dateModified: String?
    var authors: [String] = []
    var keywords: [String] = []
    var section: String?
    var body: String?
    var language: String?
    var publisher: String?
    private var rank = 0
    private var names: [String: String] = [:]

    init(_ scripts: [[UInt8]]) {
        guard !scripts.isEmpty, let parser = JSONParser() else { return }
        for script in scripts {
            var isRead = false
            for cleaned in [script, Self.escaped(script)] {
                var buffer = GrowingBytes()
                _ = unsafe buffer.append(room: cleaned.count) { room in
                    // Safe: the room holds at least as many bytes.
                    unsafe room.copyBytes(from: cleaned)
                    return cleaned.count
                }
                guard let file = FileBytes(buffer), let root = try? parser.parse(0..<file.count, of: file) else {
                    continue
                }
                collectNames(root, depth: 0)
                visit(root, depth: 0)
                isRead = true
                break
            }
            // Quotes that stand unescaped in a headline leave the date where it is.
            if !isRead { datePublished = datePublished ?? Self.member("\"datePublished\"", of: script.span) }
        }
    }

    /// Pages write line breaks into strings, which JSON does not allow, and wrap the script in a comment.
    private static func escaped(_ script: [UInt8]) -> [UInt8] {
        let start = script.firstIndex { $0 == 0x7B || $0 == 0x5B } ?? 0
        let end = (script.lastIndex { $0 == 0x7D || $0 == 0x5D } ?? script.count - 1) + 1
        guard start < end else { return [] }
        return script[start..<end].map { $0 < 0x20 ? 0x20 : $0 }
    }

    /// The string behind the name of a member, in what cannot be parsed.
    private static func member(_ name: String, of script: Span<UInt8>) -> String? {
        guard let found = script.firstOccurrence(of: name.utf8Span.span, from: 0),
            let start = script.firstIndex(of: 0x22, from: found + name.utf8.count),
            let end = script.firstIndex(of: 0x22, from: start + 1), end - start < 60
        else { return nil }
        return script.string(start + 1..<end)
    }

    /// Names by `@id`, to which authors may refer.
    private mutating func collectNames(_ value: JSONValue, depth: Int) {
        guard depth < 6 else { return }
        if value.kind == NUTGRAF_JSON_ARRAY {
            value.forEach { (_, element) in collectNames(element, depth: depth + 1) }
        } else if let graph = value.value(of: "@graph") {
            collectNames(graph, depth: depth + 1)
        } else if let id = value.value(of: "@id")?.string, let name = value.value(of: "name")?.string {
            names[id] = name
        }
    }

    private mutating func visit(_ value: JSONValue, depth: Int) {
        guard depth < 6 else { return }
        if value.kind == NUTGRAF_JSON_ARRAY {
            value.forEach { (_, element) in visit(element, depth: depth + 1) }
            return
        }
        guard value.kind == NUTGRAF_JSON_OBJECT else { return }
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
            if let nested = value.value(of: key) { visit(nested, depth: depth + 1) }
        }
        let found = Self.types(of: value).map(Self.rank).max() ?? 0
        if found > rank {
            rank = found
            take(value)
        }
    }

    private static func types(of value: JSONValue) -> [String] {
        guard let type = value.value(of: "@type") else { return [] }
        if let text = type.string { return [text] }
        var types: [String] = []
        type.forEach { (_, element) in if let text = element.string { types.append(text) } }
        return types
    }

    /// How surely a type is the article of the page; 0 for none.
    private static func rank(_ type: String) -> Int {
        if type.hasSuffix("NewsArticle") || type == "LiveBlogPosting" { return 3 }
        if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "Review" {
            return 2
        }
        return type == "WebPage" ? 1 : 0
    }

    private mutating func take(_ value: JSONValue) {
        func text(_ key: String) -> String? {
            value.value(of: key)?.string.map(PageText.plain).flatMap { $0.isEmpty ? nil : $0 }
        }
        headline = text("headline") ?? (rank > 1 ? text("name") : nil) ?? headline
        description = text("description") ?? description
        datePublished = text("datePublished") ?? text("dateCreated") ?? datePublished
        dateModified = text("dateModified") ?? dateModified
        section = text("articleSection") ?? section
        body = value.value(of: "articleBody")?.string ?? body
        language = text("inLanguage") ?? language
        publisher = value.value(of: "publisher").flatMap { names(of: $0).first } ?? publisher
        if rank > 1 {
            authors = value.value(of: "author").map { names(of: $0) } ?? authors
            keywords = value.value(of: "keywords").map { Self.list($0) } ?? keywords
        }
    }

    /// The names of a person, of several, or of one that stands elsewhere.
    private func names(of value: JSONValue) -> [String] {
        if let text = value.string { return [PageText.plain(text)] }
        if value.kind == NUTGRAF_JSON_ARRAY {
            var all: [String] = []
            value.forEach { (_, element) in all += names(of: element) }
            return all
        }
        if let name = value.value(of: "name") { return names(of: name) }
        return value.value(of: "@id")?.string.flatMap { names[$0] }.map { [$0] } ?? []
    }

    private static func list(_ value: JSONValue) -> [String] {
        if let text = value.string { return text.split(separator: ",").map { PageText.plain(String($0)) } }
        var all: [String] = []
        value.forEach { (_, element) in if let text = element.string { all.append(PageText.plain(text)) } }
        return all
    }
}
