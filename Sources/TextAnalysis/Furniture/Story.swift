/// What a reader finds in one story: its fields, and where its body stands.
///
/// All ranges are UTF-8 byte offsets into the text that was read. `paragraphs` increase, do not overlap, begin and
/// end on scalar boundaries, and are never empty for a text that holds more than white space.
public struct Story: Sendable, Equatable {
    /// The bytes from the story's first line to its last, furniture included.
    public var range: Range<Int>
    /// The headline, white space folded; empty where there is none.
    public var title = ""
    /// The body, without furniture.
    public var paragraphs: [Paragraph] = []
    /// The date of an `Updated …` or `Published: …` line, as it is written there.
    public var date: String?
    /// The place that opens the story.
    public var dateline: String?
    /// The line that says who wrote it.
    public var byline: String?
    /// The picture caption, with its credit.
    public var caption: String?
    /// The bullet points under the headline.
    public var highlights: [String] = []
    /// The desk's notice of what was corrected or updated, the first where there are several.
    public var correction: String?

    init(range: Range<Int>) {
        self.range = range
    }
}

/// How a text is laid out.
public enum TextLayout: Hashable, Sendable {
    /// A news story: furniture is recognized and taken off, hard-wrapped lines are joined.
    case news
    /// The text as it is: a paragraph a line, nothing taken off.
    case verbatim
    /// The text as it is, nothing taken off, but hard-wrapped lines are joined.
    case unwrapped
    /// The text as it is and as one paragraph; the sentences that a record names only stand in for a missing text.
    case whole
}

extension Article {
    /// An article of a story that was read from `text`.
    public init(id: String, text: String, story: Story) {
        self.init(id: id, title: story.title, text: text, paragraphs: story.paragraphs, date: story.date)
        dateline = story.dateline
        byline = story.byline
        caption = story.caption
        highlights = story.highlights
        if let correction = story.correction { release = Release(correction: correction) }
    }
}
