public import TextAnalysis

/// What an archive tells of an article without reading its text.
public struct ArchivedArticle: Hashable, Sendable {
    /// Its number in the archive; later ones are higher, and none is used twice.
    public let number: Int
    public let id: String
    public let title: String
    public let date: String?
    public let url: String?
    public let language: Language?
    public let label: String?
    /// The language that it was counted in: its own, or the one found.
    public let countedLanguage: Language

    static let columns = "number, id, title, date, url, language, label, analyzed_language"

    init(_ row: Statement) {
        number = row.integer(0)
        id = row.text(1) ?? ""
        title = row.text(2) ?? ""
        date = row.text(3)
        url = row.text(4)
        language = row.text(5).map { Language(code: $0) }
        label = row.text(6)
        countedLanguage = Language(code: row.text(7) ?? "")
    }

    /// The article, still without its content.
    var article: Article {
        Article(id: id, title: title, text: "", date: date, url: url, language: language, label: label)
    }
}
