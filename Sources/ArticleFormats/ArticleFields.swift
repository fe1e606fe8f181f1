import TextAnalysis

/// The fields of an article as a file names them.
enum ArticleField: Int, CaseIterable {
    case id, title, headline, text, body, content, date, published, url, language, lang, label, html, byline, abstract
    case source, dateline, highlights, sentences, documents, authors, tags

    /// A name of at most 16 bytes in two integers, so that looking one up compares numbers.
    private struct PackedName: Equatable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        init(_ name: Span<UInt8>) {
            for offset in name.indices {
                high = high << 8 | low >> 56
                low = low << 8 | UInt64(name[offset] | 0x20)
            }
        }
    }

    private static let names: [(name: PackedName, field: ArticleField)] = allCases.map { field in
        let name = "\(field)"
        return (PackedName(name.utf8Span.span), field)
    }

    /// The field of a name, ASCII case ignored.
    init?(_ name: Span<UInt8>) {
        guard name.count >= 2, name.count <= 16 else { return nil }
        let packed = PackedName(name)
        for (known, field) in Self.names where known == packed {
            self = field
            return
        }
        return nil
    }
}

/// What a record holds, before it is an article.
struct ArticleRecord {
    /// The strings of single-valued fields, by the field's raw value; of a field that occurs twice the first
    /// that is not empty.
    private var strings = [String?](repeating: nil, count: ArticleField.dateline.rawValue + 1)
    var highlights: [String] = []
    var sentences: [String] = []
    var documents: [ArticleRecord] = []
    var authors: [String] = []
    var tags: [String] = []

    /// A record of a text alone.
    init(text: String? = nil) {
        if let text { self[.text] = text }
    }

    subscript(field: ArticleField) -> String? {
        get { field.rawValue < strings.count ? strings[field.rawValue] : nil }
        set {
            guard field.rawValue < strings.count, let newValue, !newValue.isEmpty else { return }
            if strings[field.rawValue] == nil { strings[field.rawValue] = newValue }
        }
    }

    /// Takes over what this record lacks.
    mutating func fill(from other: ArticleRecord) {
        for (place, string) in other.strings.enumerated() where strings[place] == nil { strings[place] = string }
        if authors.isEmpty { authors = other.authors }
        if tags.isEmpty { tags = other.tags }
    }

    var title: String { self[.title] ?? self[.headline] ?? "" }
    var text: String? { self[.text] ?? self[.body] ?? self[.content] }
    var date: String? { self[.date] ?? self[.published] }
    var language: String? { self[.language] ?? self[.lang] }
}

/// Why a record is no article; the place is added by who knows it.
struct RecordFault: Error {
    var code: InputProblem.Code
    var what: String
    var remedy: String

    func problem(file: String, line: Int?) -> InputProblem {
        InputProblem(code, what, file: file, line: line, remedy: remedy)
    }

    static let noText = RecordFault(
        code: .noText, what: "article without text", remedy: "Give it a text or a title")
    static let tooLong = RecordFault(
        code: .tooLong, what: "a text of 4 GiB or more", remedy: "Split it into several")
    static let containsNUL = RecordFault(
        code: .containsNUL, what: "NUL character in the text", remedy: "Remove it, or convert the text to UTF-8")
}
