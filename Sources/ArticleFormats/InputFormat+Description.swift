/// What each format is, by which endings it is known, and what an article gets of it.
extension InputFormat {
    /// What a format is, for people.
    public struct Description: Sendable {
        /// The format that is described.
        public let format: InputFormat
        /// The endings of names, without the dot; `.gz` may stand behind each.
        public let endings: [String]
        /// What is read.
        public let content: String
        /// The fields that an article gets beside its text.
        public let fields: String
    }

    /// All formats, in the order of `allCases`.
    public static let descriptions: [Description] = allCases.map(\.description)

    public var description: Description {
        let (endings, content, fields) = told
        return Description(
            format: self, endings: endings.split(separator: " ").map(String.init), content: content, fields: fields)
    }

    /// The format that an ending is one of; nil for an unknown one.
    static let byEnding: [String: InputFormat] = Dictionary(
        uniqueKeysWithValues: descriptions.flatMap { description in
            description.endings.map { ($0, description.format) }
        })

    private static let agency = "all fields, with version, slug, urgency, status, embargo and correction"

    /// Endings, content and fields.
    private var told: (String, String, String) {
        switch self {
        case .text:
            ("txt text", "plain text, one story or several", "title, authors, date, dateline, highlights, correction")
        case .markdown: ("md markdown", "Markdown, as it prints", "title and date of its front matter, else as plain text")
        case .json: ("json", "an article, an array of them, or `articles`", "what it says under these names, or `html`")
        case .jsonl: ("jsonl ndjson jsonlines", "JSON, an article a line", "what it says under these names, or `html`")
        case .csv: ("csv", "a table with a header, separated by , ; | or tab", "what its columns say under these names")
        case .tsv: ("tsv tab", "the same, separated by tabs", "what its columns say under these names")
        case .html: ("html htm xhtml", "a web page", "title, authors, date, language, tags, abstract, url, source")
        case .warc: ("warc arc", "pages and feeds kept by a crawler (WARC, ARC)", "what the pages give, and url")
        case .docx: ("docx docm dotx", "a document of Word", "title, authors, date, language")
        case .odt: ("odt ott", "a document of LibreOffice", "title, authors, date, language")
        case .jsonfeed: ("", "JSON Feed 1.0 and 1.1", "id, title, authors, date, language, tags, abstract, url, source")
        case .ninjs: ("", "ninjs 1 to 3, and what agencies make of it", Self.agency)
        case .eml: ("eml", "a mail (MIME)", "id, title, authors, date, language, tags, source, urgency, embargo")
        case .mbox: ("mbox mbx", "mails in a row", "what a mail gives")
        case .iptc7901: ("iptc anpa", "messages by wire (IPTC 7901, ANPA 1312)", Self.agency)
        case .srt: ("srt", "subtitles, as a transcript", "speakers and times")
        case .vtt: ("vtt webvtt", "the same (WebVTT)", "speakers and times")
        case .lexisnexis: ("", "documents saved from LexisNexis", "title, authors, date, language, tags, abstract, source, correction")
        case .europresse: ("", "documents saved from Europresse", "id, title, authors, date, language, tags, source")
        case .factiva: ("", "documents saved from Factiva, as a page", "id, title, authors, date, language, tags, source")
        case .xml: ("xml rdf", "one of the next by its root element, or XHTML", "what that format gives")
        case .rss: ("rss", "a feed (RSS 0.9 to 2.0)", "id, title, authors, date, language, tags, abstract, url, source")
        case .atom: ("atom", "a feed (Atom)", "id, title, authors, date, language, tags, abstract, url, source")
        case .nitf: ("nitf", "an agency's item (NITF 3)", Self.agency)
        case .newsml: ("newsml", "agencies' items (NewsML-G2, NewsML 1)", Self.agency)
        case .ritzau: ("", "an item of Ritzau", "id, title, authors, date, language, tags, abstract, source, urgency")
        case .factivaXML: ("", "articles of Factiva, as XML", "id, title, authors, date, language, tags, source")
        case .mediawiki: ("", "a dump of a wiki (MediaWiki)", "id, title, date, language, tags, source")
        }
    }
}
