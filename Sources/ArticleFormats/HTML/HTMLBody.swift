/// The body of an article that a feed, an agency or a mail hands over as HTML: no page, so all of its blocks are body but
/// pictures with their captions, headlines repeated, and lines that lead elsewhere.
enum HTMLBody {
    /// The blocks as paragraphs with blank lines between, tags taken off; a text without markup as it is. O(bytes).
    ///
    /// - Parameters:
    ///   - title: the headline, which many bodies repeat.
    ///   - isSkipped: which elements are no body, with all that they hold.
    static func text(
        of html: String, title: String, isSkipped: (HTMLPage, Int) -> Bool = { _, _ in false }
    ) throws(RecordFault) -> String {
        let bytes = html.utf8Span.span
        guard bytes.contains(byte: 0x3C) || bytes.contains(byte: 0x26) else { return html }
        let text = try blocks(of: bytes, title: title, isSkipped)
        // Markup that was escaped as a whole: `&lt;p&gt;`.
        guard !bytes.contains(byte: 0x3C), text.utf8.contains(0x3C) else { return text }
        return try blocks(of: text.utf8Span.span, title: title, isSkipped)
    }

    private static func blocks(
        of bytes: Span<UInt8>, title: String, _ isSkipped: (HTMLPage, Int) -> Bool
    ) throws(RecordFault) -> String {
        let page = try HTMLPage.parsed(bytes)
        let meanings = ElementMeanings(page)
        let blocks = BlockReader.blocks(of: page, guessesCaptions: false) {
            meanings.isSkippedInline($0, of: page) || isSkipped(page, $0)
        }
        let container = BodyContainer(page, blocks, meanings)
        let headline = BodySelection.key(Array(title.utf8))
        let firstParagraph = blocks.firstIndex { $0.kind == .paragraph }
        var text: [UInt8] = []
        for (place, block) in blocks.enumerated() {
            if container.isFurniture[place] || block.kind == .caption || BoilerplateLines.contains(block) { continue }
            if block.weight <= 400 {
                // A row of stars has no letters.
                let key = BodySelection.key(block.text)
                if key.isEmpty || key == headline { continue }
            }
            // Above paragraphs that are marked as such, a few loose words are labels.
            if let firstParagraph, place < firstParagraph, block.kind == .loose, block.headingLevel == 0, !block.isQuote,
                block.weight < longestLabel, !block.endsSentence
            {
                continue
            }
            if !text.isEmpty { text += [0x0A, 0x0A] }
            text += block.text
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let longestLabel = 40
}
