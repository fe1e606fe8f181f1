import TextAnalysis

/// Cuts a page's text into blocks. O(elements + text).
struct BlockReader {
    private let page: HTMLPage
    private(set) var blocks: [PageBlock] = []
    private var current = FoldedText()
    private var element = -1
    private var linkDepth = 0
    private var emphasisDepth = 0
    private var linkCount = 0
    private var counts = Counts()

    /// The weight before the current line of a text with line breaks, and the last element whose lines are no wrapped ones.
    private var lineStart = 0
    private var hasLongLines = -1

    private struct Counts {
        var weight = 0
        var linkWeight = 0
        var emphasisWeight = 0
        var sentenceEnds = 0
        var commas = 0
    }

    /// Whether a short text beside a picture is its caption, as on most pages; else only one that is marked as such.
    private let guessesCaptions: Bool

    /// The blocks of a page, without what `isSkipped` says of elements.
    static func blocks(
        of page: HTMLPage, guessesCaptions: Bool = true, opensTemplates: Bool = false, isSkipped: (Int) -> Bool
    ) -> [PageBlock] {
        var reader = BlockReader(page: page, guessesCaptions: guessesCaptions)
        if opensTemplates {
            for index in 0..<page.elementCount where page.tag(index) == .noscript || page.tag(index) == .template {
                reader.opened.insert(index)
            }
        }
        page.withText { reader.read($0, isSkipped) }
        return reader.blocks
    }

    private init(page: HTMLPage, guessesCaptions: Bool) {
        self.page = page
        self.guessesCaptions = guessesCaptions
        var isAround: Set<Int> = []
        for index in 0..<page.elementCount where page.tag(index) == .main {
            var around = page.parent(index)
            // What is around one before was looked at.
            while around >= 0, isAround.insert(around).inserted {
                if page.tag(around).isSkipped { opened.insert(around) }
                around = page.parent(around)
            }
        }
    }

    /// Menus and the like that were never closed: the main part of the page lies in them.
    private var opened: Set<Int> = []

    private mutating func read(_ text: Span<UInt8>, _ isSkipped: (Int) -> Bool) {
        let page = page
        var open: [Int] = []
        var openBlocks: [Int] = []
        var position = 0
        var index = 0
        var breaks = 0
        func block() -> Int { openBlocks.last ?? 0 }
        while index < page.elementCount || !open.isEmpty {
            if let last = open.last, index >= page.subtree(last).upperBound {
                take(text, position..<page.textRange(last).upperBound, in: block, &breaks)
                position = max(position, page.textRange(last).upperBound)
                open.removeLast()
                if last == openBlocks.last { openBlocks.removeLast() }
                leave(last)
                continue
            }
            guard index < page.elementCount else { break }
            let range = page.textRange(index)
            take(text, position..<max(position, range.lowerBound), in: block, &breaks)
            position = max(position, range.lowerBound)
            let tag = page.tag(index)
            if tag.isSkipped && !opened.contains(index) || isSkipped(index) {
                if tag.isBlock { flush() } else { current.appendSpace() }
                position = max(position, range.upperBound)
                index = page.subtree(index).upperBound
                continue
            }
            if tag == .br {
                breaks += 1
                if breaks > 1 || endsParagraph() { flush() } else { current.appendSpace() }
                lineStart = counts.weight
            }
            if tag.isBlock { flush() }
            if isLink(index) {
                linkDepth += 1
                linkCount += 1
            }
            if tag.isEmphasis { emphasisDepth += 1 }
            open.append(index)
            if tag.isBlock { openBlocks.append(index) }
            index += 1
        }
        flush()
    }

    /// Whether a single line break parts paragraphs: behind a sentence where lines are longer than any that is wrapped, behind
    /// a line in bold, and behind a date.
    private mutating func endsParagraph() -> Bool {
        guard element >= 0 else { return false }
        let line = counts.weight - lineStart
        if line >= Self.longestWrapped { hasLongLines = element }
        if counts.weight >= 40, hasLongLines == element, PageBlock.endsSentence(current.bytes) { return true }
        guard lineStart == 0 else { return false }
        if emphasisDepth == 0, line >= 8, counts.emphasisWeight * 10 >= line * 9 {
            return page.tag(element) == .p || PageBlock.endsSentence(current.bytes)
        }
        let digits = line <= 40 ? current.bytes.count { $0 &- 0x30 < 10 } : 0
        return digits >= 5 && ArticleDate(String(decoding: current.bytes, as: UTF8.self)) != nil
    }
    private static let longestWrapped = 90

    private mutating func leave(_ element: Int) {
        let tag = page.tag(element)
        if tag.isBlock { flush() }
        if isLink(element) { linkDepth -= 1 }
        if tag.isEmphasis { emphasisDepth -= 1 }
        // Elements that a style sheet puts on lines of their own have no space between them.
        if tag == .span || tag == .other, counts.weight >= Self.shortestLine, PageBlock.endsSentence(current.bytes) {
            mayEndLine = page.textRange(element).count >= Self.shortestLine && current.bytes.last != 0x20
        }
    }
    private static let shortestLine = 60
    /// Whether a paragraph ends here if the next text follows without a space.
    private var mayEndLine = false

    /// Whether it leads to another page.
    private func isLink(_ element: Int) -> Bool {
        page.tag(element) == .a
            && page.withValue(.href, of: element) { $0.count > 0 && $0[0] != UInt8(ascii: "#") } ?? false
    }

    private mutating func take(_ text: Span<UInt8>, _ range: Range<Int>, in block: () -> Int, _ breaks: inout Int) {
        guard !range.isEmpty else { return }
        if mayEndLine {
            mayEndLine = false
            let next = text[range.lowerBound]
            // What ends a sentence, or a mark of a note, goes on with it.
            if next >= 0x80 ? next != 0xC2 : (next | 0x20) &- 0x61 < 26 { flush() }
        }
        let before = current.bytes.count
        current.append(text, range)
        if current.bytes.count == before { return }
        var isBlank = true
        for byte in current.bytes[before...] where byte != 0x20 {
            isBlank = false
            break
        }
        if isBlank { return }
        breaks = 0
        if element < 0 { element = block() }
        count(from: before)
    }

    private mutating func count(from start: Int) {
        var weight = 0
        for offset in start..<current.bytes.count {
            let byte = current.bytes[offset]
            switch byte {
            case 0x2E, 0x21, 0x3F:
                counts.sentenceEnds += 1
                weight += 1
            case 0x2C, 0x3B:
                counts.commas += 1
                weight += 1
            case 0x80..<0xC0: break
            // Most of the scripts that put no spaces between words.
            case 0xE3...0xE9: weight += 3
            default: weight += 1
            }
        }
        counts.weight += weight
        if linkDepth > 0 { counts.linkWeight += weight }
        if emphasisDepth > 0 { counts.emphasisWeight += weight }
    }

    private mutating func flush() {
        defer {
            element = -1
            counts = Counts()
            lineStart = 0
            linkCount = linkDepth > 0 ? 1 : 0
        }
        guard element >= 0 else {
            _ = current.take()
            return
        }
        let tag = page.tag(element)
        var block = PageBlock(
            text: current.take(), element: element, headingLevel: tag.headingLevel, kind: .loose, weight: counts.weight,
            linkWeight: counts.linkWeight, emphasisWeight: counts.emphasisWeight, linkCount: linkCount,
            sentenceEnds: counts.sentenceEnds, commas: counts.commas)
        block.kind = tag == .p || tag == .pre ? .paragraph : tag.isListItem ? .listItem : .loose
        // A paragraph in a list item or a cell belongs to that; a few levels are as deep as that goes.
        var around = element
        for _ in 0..<4 where around >= 0 {
            let tag = page.tag(around)
            if tag.isListItem, block.headingLevel == 0 { block.kind = .listItem }
            if tag.isCell, block.headingLevel == 0, block.weight < 80 { block.kind = .cell }
            if tag == .blockquote { block.isQuote = true }
            if tag == .figcaption || (tag == .figure && !block.isQuote) { block.kind = .caption }
            around = page.parent(around)
        }
        if guessesCaptions, block.weight < Self.longestCaption, isBesidePicture(block) { block.kind = .caption }
        if block.kind == .cell, let last = blocks.indices.last, blocks[last].kind == .cell,
            let row = row(of: block), row == self.row(of: blocks[last])
        {
            blocks[last].append(block)
        } else {
            blocks.append(block)
        }
    }

    /// The row of a table that a text belongs to with all of its cell.
    private mutating func row(of block: PageBlock) -> Int? {
        var around = block.element
        for _ in 0..<4 where around >= 0 {
            if page.tag(around).isCell, hasMoreText(around, than: block) { return nil }
            if page.tag(around) == .tr { return around }
            around = page.parent(around)
        }
        return nil
    }

    /// Whether an element has more text than a block of it, white space not counted.
    private mutating func hasMoreText(_ element: Int, than block: PageBlock) -> Bool {
        let range = page.textRange(element)
        let most = block.text.count * 2 + 60
        guard range.count > most else { return false }
        return page.withText { text in
            let visible = visible ?? VisibleBytes(text)
            self.visible = visible
            return visible.count(in: range, of: text) > most
        }
    }

    private var visible: VisibleBytes?

    private static let longestCaption = 300

    /// Whether nothing but a picture stands in the smallest box around a text that holds more than it.
    private func isBesidePicture(_ block: PageBlock) -> Bool {
        let own = block.text.count
        guard page.textRange(block.element).count <= own + 60 else { return false }
        // A picture in a paragraph is an illustration of it.
        guard page.tag(block.element) != .p || own < 100 else { return false }
        var around = block.element
        for _ in 0..<3 {
            if page.subtree(around).contains(where: { page.tag($0) == .img }) { return true }
            let parent = page.parent(around)
            guard parent >= 0, page.textRange(parent).count <= own + 60, page.subtree(parent).count < 60 else {
                return false
            }
            around = parent
        }
        return false
    }
}

/// How many bytes of a text are no white space, counted once for all ranges of it that are asked for.
private struct VisibleBytes {
    /// What stands before each part of the text.
    private var before: [UInt32] = [0]
    private static let part = 64

    init(_ text: Span<UInt8>) {
        for start in stride(from: 0, to: text.count, by: Self.part) {
            let count = Self.counted(start..<min(start + Self.part, text.count), of: text)
            before.append(before[before.count - 1] + UInt32(count))
        }
    }

    /// O(1).
    func count(in range: Range<Int>, of text: Span<UInt8>) -> Int {
        count(before: range.upperBound, of: text) - count(before: range.lowerBound, of: text)
    }

    private func count(before end: Int, of text: Span<UInt8>) -> Int {
        let part = end / Self.part
        return Int(before[part]) + Self.counted(part * Self.part..<end, of: text)
    }

    private static func counted(_ range: Range<Int>, of text: Span<UInt8>) -> Int { range.count { text[$0] > 0x20 } }
}
