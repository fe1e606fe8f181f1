import TextAnalysis

/// The fields of an article as a file names them.
enum ArticleField: Int, CaseIterable {
    case id, title, headline, text, body, content
    /// A name that is taken for the text where none of the plain ones is there.
    case otherText
    case date, published, dateText, url, language, lang, label, html, byline, abstract
    case source, dateline, version, slug, urgency, status, embargo, correction, highlights, sentences, documents,
        authors, tags
    /// A key that hints at a feed or an agency's item, which are read in another way.
    case newsMark

    /// Those of `Release`, under the names that it uses.
    static let release: [ArticleField] = [.version, .slug, .urgency, .status, .embargo, .correction]

    /// The names that files use, `_`, `-` and spaces left out.
    private static let listedNames: [(ArticleField, [String])] = [
        (.title, ["title"]), (.text, ["text"]), (.body, ["body"]), (.content, ["content"]), (.date, ["date"]),
        (.language, ["language"]),
        (.label, ["label"]), (.html, ["html"]), (.byline, ["byline"]), (.abstract, ["abstract"]), (.source, ["source"]),
        (.dateline, ["dateline"]), (.version, ["version"]), (.slug, ["slug"]), (.urgency, ["urgency"]),
        (.status, ["status"]),
        (.correction, ["correction"]), (.highlights, ["highlights"]), (.sentences, ["sentences"]),
        (.documents, ["documents"]),
        (
            .otherText,
            [
                "article", "articletext", "articlebody", "articlecontent", "maintext", "fulltext", "story", "storytext",
                "bodytext", "artikel", "artikeltext", "inhalt", "volltext", "haupttext", "texte", "contenu", "corps",
                "texto", "contenido", "cuerpo", "artículo", "articulo",
            ]
        ),
        (.headline, ["headline", "titel", "überschrift", "schlagzeile", "titre", "título", "titulo", "titular"]),
        (
            .published,
            [
                "published", "datepublish", "datepublished", "publishdate", "publishedat", "publicationdate", "pubdate",
                "datum",
                "fecha",
            ]
        ),
        (
            .newsMark,
            [
                "versioncreated", "firstcreated", "contentcreated", "pubstatus", "bodies", "headlines", "descriptions",
                "bodyxhtml", "bodyhtml", "bodyhtml5", "contenthtml", "contenttext", "items", "item",
            ]
        ),
        (.authors, ["authors", "author", "creator", "autor", "auteur", "autoren", "autores", "auteurs"]),
        (.embargo, ["embargo", "embargoed", "embargountil"]),
        (.tags, ["tags", "keywords", "subjects"]), (.id, ["id", "articleid"]), (.url, ["url", "link"]),
        (.lang, ["lang", "sprache", "langue", "idioma"]), (.dateText, ["datetext"]),
    ]

    /// Names of the text, for messages.
    static let textNames = "text, body, content, article, maintext, full_text, story or body_text"

    /// Whether the field holds the article's text.
    var isText: Bool { self == .text || self == .body || self == .content || self == .otherText }

    /// A name of at most 16 bytes in two integers, so that looking one up compares numbers; `_`, `-` and spaces are
    /// passed over.
    private struct PackedName: Equatable {
        var low: UInt64 = 0
        var high: UInt64 = 0

        init(_ name: Span<UInt8>) {
            for offset in name.indices {
                let byte = name[offset]
                if byte == 0x5F || byte == 0x2D || byte == 0x20 { continue }
                high = high << 8 | low >> 56
                low = low << 8 | UInt64(byte | 0x20)
            }
        }
    }

    /// The names by the low bits of their first byte, ASCII case ignored.
    private static let names: [[(name: PackedName, field: ArticleField)]] = {
        var names: [[(name: PackedName, field: ArticleField)]] = Array(repeating: [], count: 32)
        func add(_ name: String, _ field: ArticleField) {
            let bytes = name.utf8Span.span
            names[Int(bytes[0] & 0x1F)].append((PackedName(bytes), field))
        }
        for (field, listed) in listedNames { for name in listed { add(name, field) } }
        return names
    }()

    /// The field of a name, ASCII case ignored.
    init?(_ name: Span<UInt8>) {
        guard name.count >= 2, name.count <= 18 else { return nil }
        let bucket = Self.names[Int(name[0] & 0x1F)]
        if bucket.isEmpty { return nil }
        let packed = PackedName(name)
        for (known, field) in bucket where known == packed {
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
    private var strings = [String?](repeating: nil, count: ArticleField.correction.rawValue + 1)
    var highlights: [String] = []
    var sentences: [String] = []
    var documents: [ArticleRecord] = []
    /// Whether title and text are plain, so that what looks like a tag in them is none.
    var isPlain = false
    var authors: [String] = []
    var tags: [String] = []
    /// The format that its reader found; nil for that of the file.
    var format: InputFormat?
    /// Whether it may be no article but hold several, as a feed does.
    var mayHoldItems = false

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

    /// Takes over what this record lacks, but for one field.
    mutating func fill(from other: ArticleRecord, without field: ArticleField? = nil) {
        for (place, string) in other.strings.enumerated() where strings[place] == nil && place != field?.rawValue {
            strings[place] = string
        }
        if authors.isEmpty { authors = other.authors }
        if tags.isEmpty { tags = other.tags }
    }

    var title: String { self[.title] ?? self[.headline] ?? "" }
    var text: String? { self[.text] ?? self[.body] ?? self[.content] ?? self[.otherText] }
    var date: String? { ArticleDate.sourceText(date: self[.date] ?? self[.published], words: self[.dateText]) }
    var language: String? { self[.language] ?? self[.lang] }

    /// What it says of its version and use; nil where that is nothing.
    var release: Release? {
        if !hasRelease { return nil }
        return Release { name in
            ArticleField.release.first { "\($0)" == name }.flatMap { self[$0] }
        }
    }

    private var hasRelease: Bool { ArticleField.release.contains { self[$0] != nil } }
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
    /// No fault but a warning.
    static let markup = RecordFault(
        code: .readMarkup, what: "HTML in a field, read as its text",
        remedy: "Byte ranges count the bytes of that text")
    static func tooLong(most: Int) -> RecordFault {
        let unit = most < 1 << 20 ? "\(most) bytes" : most < 1 << 30 ? "\(most >> 20) MiB" : "\((most + 1) >> 30) GiB"
        return RecordFault(
            code: .tooLong, what: "a text of more than \(unit)",
            remedy: "Split it into several" + (most < Token.longestText ? ", or raise --max-article-size" : ""))
    }
    static let containsNUL = RecordFault(
        code: .containsNUL, what: "NUL character in the text", remedy: "Remove it, or convert the text to UTF-8")
}
