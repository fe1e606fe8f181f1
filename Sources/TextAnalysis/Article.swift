/// One news story: its fields, and where its body stands in the text it was read from.
///
/// All ranges in an article are UTF-8 byte offsets into `text`. A story read from a plain-text file keeps the whole
/// file as its `text` (stories of one file share that storage), so ranges point into the file; a story read from
/// JSON or CSV has the value of its text field there. Of Markdown and of a field of HTML it is what they print.
public struct Article: Sendable, Codable {
    /// What names it; its own from its source, or its place in the file.
    public var id: String
    /// Whether the id only says where the article stands in its file, since the source gives none: another file may
    /// have the same.
    public var hasPositionalID = false
    /// The headline; empty where the source has none.
    public var title: String
    /// The text that ranges point into.
    public var text: String
    /// The body in reading order, without furniture (captions, bylines, datelines, …).
    public var paragraphs: [Paragraph]
    /// The publication date as the source writes it.
    public var date: String?
    /// Where it was published.
    public var url: String?
    /// The language that the source names.
    public var language: Language?
    /// The gold class or cluster of an article of a labeled set.
    public var label: String?
    /// The place that opens the story, such as `BAGHDAD` of `BAGHDAD: Iraq is considering …`.
    public var dateline: String?
    /// The line that says who wrote it.
    public var byline: String?
    /// The names of those who wrote it, where the source gives them.
    public var authors: [String] = []
    /// The subjects that the source names.
    public var tags: [String] = []
    /// What the source says of the article in a sentence or two.
    public var abstract: String?
    /// The site or agency that published it.
    public var publisher: String?
    /// The format that it was read from: `html`, `jsonl`.
    public var format: String?
    /// Which version it is and whether it may be used, where the source says so.
    public var release: Release?
    /// The picture caption, with its credit.
    public var caption: String?
    /// The bullet points under a headline: a short summary by the desk.
    public var highlights: [String]
    /// The segmentation that the source brings, if it does; it replaces the segmenter's.
    public var sentenceRanges: [Range<Int>]?
    /// The articles that tell this story together, where the source gives several.
    public var documents: [Article]
    /// The articles that this one was joined from, in the order of its text; see `joiningDocuments`.
    public var sources: [SourceDocument]

    /// With parameters that are the properties of these names.
    public init(
        id: String, title: String = "", text: String, paragraphs: [Paragraph] = [], date: String? = nil,
        url: String? = nil, language: Language? = nil, label: String? = nil
    ) {
        self.id = id
        self.title = title
        self.text = text
        self.paragraphs = paragraphs
        self.date = date
        self.url = url
        self.language = language
        self.label = label
        self.highlights = []
        self.documents = []
        self.sources = []
    }
}

/// A paragraph of an article's body.
public struct Paragraph: Hashable, Sendable, Codable {
    /// What a paragraph is.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Sentences.
        case prose
        /// A line that heads what follows and ends without a full stop.
        case heading
        /// An entry of a list.
        case listItem
    }

    /// Bytes of the article's text, without surrounding white space. A line break inside is a hard wrap.
    public var range: Range<Int>
    /// What it is.
    public var kind: Kind

    /// With parameters that are the properties of these names.
    public init(range: Range<Int>, kind: Kind = .prose) {
        self.range = range
        self.kind = kind
    }
}
