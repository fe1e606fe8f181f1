/// The text of HTML that is a body and nothing else: a feed's `content:encoded`, an agency's `body_html`.
enum BodyFragment {
    /// The paragraphs, subheads, list items, quotes and rows, with a blank line between them; empty where there are none.
    /// Figures, captions, scripts, share bars and lines such as `Read more` are left out. O(bytes).
    ///
    /// - Parameter title: the headline, which a body often repeats.
    static func text(of html: Span<UInt8>, title: String = "") throws(RecordFault) -> String {
        let page = try PageReader.page(of: html)
        let meanings = ElementMeanings(page)
        let blocks = BlockReader.blocks(of: page) { index in
            page.tag(index) == .figure || page.tag(index) == .figcaption || page.tag(index) == .aside
                || meanings.isSkippedInline(index, of: page)
        }
        let headline = BodySelection.key(Array(title.utf8))
        let isFurniture = meanings.isFurniture(of: page)
        let kept = blocks.filter { block in
            !(BoilerplateLines.contains(block) && !isSentence(block))
                && !(block.headingLevel > 0 && BodySelection.key(block.text) == headline)
                && !(block.linkDensity > 0.9 && block.linkCount > 1)
        }
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

    /// The same of a text that may be HTML or plain.
    static func text(ofMaybeHTML text: String, title: String = "") throws(RecordFault) -> String {
        guard MarkupText.plain(text) != nil else { return text }
        return try self.text(of: text.utf8Span.span, title: title)
    }
}
