/// The text of HTML that is a body and nothing else: a feed's `content:encoded`, an agency's `body_html`, a mail.
enum BodyFragment {
    /// The paragraphs, subheads, list items, quotes and rows, with a blank line between them; empty where there are none.
    /// Figures, captions, scripts, share bars and lines such as `Read more` are left out. O(bytes).
    ///
    /// - Parameters:
    ///   - title: the headline, which a body often repeats.
    ///   - isSkipped: which elements are no body, with all that they hold.
    static func text(
        of html: Span<UInt8>, title: String = "", isSkipped: (HTMLPage, Int) -> Bool = { _, _ in false }
    ) throws(RecordFault) -> String {
        let page = try HTMLPage.parsed(html)
        let meanings = ElementMeanings(page)
        let blocks = BlockReader.blocks(of: page, guessesCaptions: false) { index in
            page.tag(index) == .figure || page.tag(index) == .figcaption || page.tag(index) == .aside
                || meanings.isSkippedInline(index, of: page) || isSkipped(page, index)
        }
        let isFurniture = meanings.furniture(of: page)
        let kept = body(of: blocks, title: title)
        func weight(_ blocks: [PageBlock]) -> Int { blocks.reduce(0) { $0 + $1.weight } }
        // Names of elements, and pictures nearby, that would leave less than half make no furniture here.
        let texts = kept.filter { $0.kind != .caption }
        let body = weight(texts) * 2 >= weight(kept) ? texts : kept
        let own = body.filter { !isFurniture[$0.element] }
        let chosen = weight(own) * 2 >= weight(body) ? own : body
        return String(decoding: Array(chosen.map(\.text).joined(separator: [0x0A, 0x0A])), as: UTF8.self)
    }

    /// Whether a block that begins as `Read more` does is prose all the same: `Related costs rose.`
    private static func isSentence(_ block: PageBlock) -> Bool {
        block.endsSentence && block.linkCount == 0 && block.weight >= 30 && !block.text.starts(with: "©".utf8)
    }

    /// The same of a text that may be HTML or plain, or HTML that was escaped as a whole.
    static func text(
        ofMaybeHTML text: String, title: String = "", isSkipped: (HTMLPage, Int) -> Bool = { _, _ in false }
    ) throws(RecordFault) -> String {
        guard MarkupText.plain(text) != nil else { return text }
        let once = try self.text(of: text.utf8Span.span, title: title, isSkipped: isSkipped)
        guard !text.utf8.contains(0x3C), MarkupText.plain(once) != nil else { return once }
        return try self.text(of: once.utf8Span.span, title: title, isSkipped: isSkipped)
    }

    /// The blocks that are body by what they say.
    private static func body(of blocks: [PageBlock], title: String) -> [PageBlock] {
        let headline = BodySelection.key(Array(title.utf8))
        let firstParagraph = blocks.firstIndex { $0.kind == .paragraph } ?? 0
        return blocks.enumerated().filter { place, block in
            if BoilerplateLines.isNoProse(block) { return false }
            if BoilerplateLines.contains(block) && !isSentence(block) { return false }
            if block.linkDensity > 0.9 && block.linkCount > 1 { return false }
            if block.weight <= longestHeadline {
                // A row of stars has no letters.
                let key = BodySelection.key(block.text)
                if key.isEmpty || key == headline { return false }
            }
            // Above paragraphs that are marked as such, a few loose words are labels.
            return place >= firstParagraph || block.kind != .loose || block.headingLevel > 0 || block.isQuote
                || block.weight >= longestLabel || block.endsSentence
        }.map(\.element)
    }

    private static let longestHeadline = 400
    private static let longestLabel = 40
}
