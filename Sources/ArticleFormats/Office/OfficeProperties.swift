import TextAnalysis

/// What a document says of itself beside its text: `docProps/core.xml` (ISO/IEC 29500-2) or `meta.xml` (ODT).
struct OfficeProperties {
    private var title: String?
    private var author: String?
    private var date: String?
    var language: String?
    var keywords: [String] = []

    init() {}

    /// Of elements of the Dublin Core and of ODT's own; others are passed over.
    init(_ tree: XMLTree?) {
        guard let root = tree?.root else { return }
        var modified: String?
        for element in root.descendants {
            guard let value = element.text else { continue }
            switch element.localName {
            case "title" where title == nil: title = value
            case "creator", "initial-creator":
                if author == nil || element.localName == "initial-creator" { author = value }
            case "created", "creation-date": date = date ?? value
            case "modified", "date": modified = modified ?? value
            case "language": language = language ?? value
            case "keywords", "keyword":
                keywords += value.split { $0 == "," || $0 == ";" }.map { PageText.plain(String($0)) }.filter {
                    !$0.isEmpty
                }
            default: break
            }
        }
        if date == nil || date == Self.templateDate { date = modified == Self.templateDate ? nil : modified }
    }

    /// Fills in what the text does not say. Programs write placeholders for an author, and the name of the file for a
    /// title, so the text goes first.
    func complete(_ article: inout Article) {
        if article.title.isEmpty, let title, !Self.isPlaceholder(title) { article.title = title }
        if article.date == nil, let date { article.date = date }
        if article.authors.isEmpty, article.byline == nil, let author, !Self.isPlaceholder(author) {
            article.authors = [author]
        }
    }

    /// When the template of python-docx was made, which all of its documents say of themselves.
    private static let templateDate = "2013-12-23T23:15:00Z"

    private static func isPlaceholder(_ text: String) -> Bool {
        let text = text.lowercased()
        return placeholders.contains(text) || text.hasPrefix("microsoft word") || text.hasSuffix(".docx")
            || text.hasSuffix(".doc")
            || text.hasSuffix(".odt")
    }

    private static let placeholders: Set<String> = [
        "admin", "administrator", "author", "benutzer", "dell", "hewlett-packard", "hp", "microsoft office user",
        "microsoft office-benutzer", "none", "owner", "pc", "python-docx", "test", "title", "titel", "un-named",
        "unknown",
        "unbekannt", "user", "utilisateur", "utilisateur windows", "windows user", "windows-benutzer", "word document",
    ]
}
