public import TextAnalysis

/// What an archive tells of an article without reading its text.
public struct ArchivedArticle: Hashable, Sendable {
    /// Its number in the archive; later ones are higher, and none is used twice.
    public let number: Int
    /// The id that it has in the archive.
    public let id: String
    /// The headline; empty without one.
    public let title: String
    /// The date as its source writes it.
    public let date: String?
    /// Where it was published.
    public let url: String?
    /// The language that its source names.
    public let language: Language?
    /// The class or cluster of an article of a labeled set.
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
