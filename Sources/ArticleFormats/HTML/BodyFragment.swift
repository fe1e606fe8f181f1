/// The text of HTML that is a body and nothing else: a feed's `content:encoded`, an agency's `body_html`.
enum BodyFragment {
    /// The paragraphs, subheads, list items, quotes and rows, with a blank line between them; empty where there are none.
    /// Figures, captions, scripts, share bars and lines such as `Read more` are left out. O(bytes).
    ///
    /// - Parameter title: the headline, which a body often repeats.
    static func text(of html: Span<UInt8>, title: String = "") throws(RecordFault) -> String {
        let page = try HTMLPage.parsed(html)
        let meanings = ElementMeanings(page)
        let blocks = BlockReader.blocks(of: page) { index in
            page.tag(index) == .figure || page.tag(index) == .figcaption || page.tag(index) == .aside
                || meanings.isSkippedInline(index, of: page)
        }
        let headline = BodySelection.key(Array(title.utf8))
        func isFurniture(_ block: PageBlock) -> Bool {
            var element = block.element
            while element >= 0 {
                if !meanings.own[element].isDisjoint(with: [.furniture, .foreign, .caption]) { return true }
                element = page.parent(element)
            }
            return false
        }
        let kept = blocks.filter { block in
            block.kind != .caption && !BoilerplateLines.contains(block)
                && !(block.headingLevel > 0 && BodySelection.key(block.text) == headline)
                && !(block.linkDensity > 0.9 && block.linkCount > 1)
        }
        let own = kept.filter { !isFurniture($0) }
        func weight(_ blocks: [PageBlock]) -> Int { blocks.reduce(0) { $0 + $1.weight } }
        // Names of elements that would leave less than half are no furniture here.
        let chosen = weight(own) * 2 >= weight(kept) ? own : kept
        return String(decoding: Array(chosen.map(\.text).joined(separator: [0x0A, 0x0A])), as: UTF8.self)
    }

    /// The same of a text that may be HTML or plain.
    static func text(ofMaybeHTML text: String, title: String = "") throws(RecordFault) -> String {
        guard MarkupText.plain(text) != nil else { return text }
        return try self.text(of: text.utf8Span.span, title: title)
    }
}
