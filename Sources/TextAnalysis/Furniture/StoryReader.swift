/// Reads news stories off a text: their fields, and their bodies without furniture.
///
/// The reader is a fixed set of rules over lines; it never fails, and a text that holds more than white space never
/// comes out empty: where every line looks like furniture, every line is body.
///
/// ```swift
/// let text = "Ferry runs again\nUpdated 3 May 2024\n\nOSLO: The ferry to Nesodden runs again."
/// let story = StoryReader.stories(in: text)[0]
/// // story.title == "Ferry runs again", story.date == "3 May 2024", story.dateline == "OSLO"
/// ```
///
/// Complexity: O(bytes of the text).
public enum StoryReader {
    /// The stories of a plain text, one or many, in order; none for a text of white space.
    public static func stories(in text: String) -> [Story] {
        let bytes = text.utf8Span.span
        let lines = bytes.textLines(in: 0..<bytes.count)
        let starts = StoryBoundaries.starts(in: lines, of: bytes)
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : lines.count
            return StoryAssembly(lines: lines[starts[index]..<end], in: bytes, title: "").story
        }
    }

    /// The one story of a text whose title is known from elsewhere, or empty; nil for a text of white space.
    ///
    /// A repetition of the title at the head of the text is taken off.
    public static func story(in text: String, title: String) -> Story? {
        let bytes = text.utf8Span.span
        let lines = bytes.textLines(in: 0..<bytes.count)
        return lines.isEmpty ? nil : StoryAssembly(lines: lines[...], in: bytes, title: title).story
    }

    /// The lines of a text as paragraphs, whatever they hold: trimmed, blank ones left out.
    public static func verbatimParagraphs(in text: String) -> [Paragraph] {
        let bytes = text.utf8Span.span
        return bytes.textLines(in: 0..<bytes.count).map { Paragraph(range: $0.range) }
    }

    /// The same with hard-wrapped lines joined, as stories have them.
    public static func unwrappedParagraphs(in text: String) -> [Paragraph] {
        let bytes = text.utf8Span.span
        return bytes.textBlocks(of: bytes.textLines(in: 0..<bytes.count)[...]).map { Paragraph(range: $0.range) }
    }

    /// The paragraphs of a text in a layout that takes nothing off.
    public static func paragraphs(of text: String, layout: TextLayout) -> [Paragraph] {
        switch layout {
        case .whole: wholeParagraphs(of: text)
        case .unwrapped: unwrappedParagraphs(in: text)
        case .verbatim, .news: verbatimParagraphs(in: text)
        }
    }

    /// The whole text as one paragraph; none for a text of white space. O(1) but for a text that begins with much of
    /// that.
    public static func wholeParagraphs(of text: String) -> [Paragraph] {
        let bytes = text.utf8Span.span
        // Any visible ASCII character settles it; other kinds of white space are the line reader's business.
        let isVisible = bytes.indices.contains { bytes[$0] > 0x20 && bytes[$0] < 0x7F }
        if !isVisible && verbatimParagraphs(in: text).isEmpty { return [] }
        return [Paragraph(range: 0..<bytes.count)]
    }
}
