/// The text that wikitext (mediawiki.org/wiki/Wikitext) prints: no templates, tables, files, notes.
struct Wikitext {
    /// Paragraphs, headings and list items, a blank line between them.
    let text: String
    let categories: [String]
    /// The day of a report, from the template that opens pages of news.
    let date: String?
    /// Whether the page only leads to another.
    let isRedirect: Bool

    /// O(bytes).
    init(_ source: String, _ namespaces: WikiNamespaces = WikiNamespaces()) {
        isRedirect = Self.redirects(source)
        var scanner = WikitextScanner(namespaces)
        scanner.scan(source.utf8Span.span)
        categories = scanner.categories
        date = scanner.date
        text = WikitextLines.text(of: scanner.output.span)
    }

    /// `#REDIRECT [[…]]` in any language: a number sign, a word, a link.
    private static func redirects(_ source: String) -> Bool {
        let head = source.prefix(200).drop { $0.isWhitespace }
        guard head.first == "#" else { return false }
        let word = head.dropFirst().drop { $0 == " " }.prefix { $0.isLetter }
        let rest = head.dropFirst().drop { $0 == " " }.dropFirst(word.count).drop { $0 == " " || $0 == ":" }
        return word.count >= 2 && !word.contains(" ") && rest.hasPrefix("[[")
    }
}

extension Substring {
    var trimmingSpaces: Substring {
        var rest = self
        while let first = rest.first, first.isWhitespace || first == "_" { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || last == "_" { rest.removeLast() }
        return rest
    }
}
