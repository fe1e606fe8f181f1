import TextAnalysis

/// Where an article quotes somebody: the spans between quotation marks, and the marks that have no partner.
///
/// “ ” „ « » ‘ ’ 「 」 and the straight " and ' are read; of a straight mark the white space beside it tells whether it opens or
/// closes, and between letters ' and ’ are apostrophes. A quotation ends in its paragraph, and after `longest` bytes at most; a
/// new opening inside one means that the one before was never closed.
struct Quotations {
    /// From the opening mark through the closing one, in bytes of the text, in reading order.
    private(set) var spans: [Range<Int>] = []
    /// Marks without a partner, in reading order.
    private(set) var strays: [Int] = []

    private static let longest = 1_500

    /// Complexity: O(bytes of the body).
    init(in article: Article) {
        let text = article.text.utf8Span.span
        for paragraph in article.paragraphs { read(paragraph.range.clamped(to: 0..<text.count), in: text) }
    }

    private struct Mark {
        var length: Int
        var opens: Bool
    }

    private mutating func read(_ range: Range<Int>, in text: Span<UInt8>) {
        var open: (offset: Int, kind: UInt8)?
        var single: Int?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text[offset]
            guard byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 else {
                offset += 1
                continue
            }
            if open == nil, let length = readSingle(at: offset, range, in: text, &single) {
                offset += length
                continue
            }
            guard let mark = Self.mark(in: text, at: offset, range, open: open?.kind) else {
                offset += 1
                continue
            }
            if let start = open, mark.opens || offset - start.offset > Self.longest {
                strays.append(start.offset)
                open = nil
            }
            single = nil
            if mark.opens {
                open = (offset, Self.kind(in: text, at: offset))
            } else if let start = open {
                spans.append(start.offset..<offset + mark.length)
                open = nil
            } else {
                strays.append(offset)
            }
            offset += mark.length
        }
        if let start = open { strays.append(start.offset) } else if let start = single { noteUnclosed(start, in: text) }
    }

    private static let longestSingle = 600

    /// Reads a single mark at `offset` and gives its length; nil where none is there. One that never closes is an apostrophe,
    /// unless a capital follows it.
    private mutating func readSingle(
        at offset: Int, _ range: Range<Int>, in text: Span<UInt8>, _ open: inout Int?
    ) -> Int? {
        let isCurly = text[offset] == 0xE2
        if isCurly {
            guard offset + 2 < range.upperBound, text[offset + 1] == 0x80, text[offset + 2] == 0x98 || text[offset + 2] == 0x99
            else { return nil }
        } else if text[offset] != 0x27 {
            return nil
        }
        let length = isCurly ? 3 : 1
        let before = offset > range.lowerBound ? text[offset - 1] : 0x20
        let after = offset + length < range.upperBound ? text[offset + length] : 0x20
        let isBehindWord = before > 0x20 && !"([-".utf8.contains(before)
        let isBeforeWord = (0x30...0x39).contains(after) || (0x61...0x7A).contains(after | 0x20) || after >= 0x80
        if isBehindWord {
            // `players'` inside a quotation is taken for its end where nothing but a space follows a word's s.
            if let start = open, !isBeforeWord, !(before | 0x20 == 0x73 && after == 0x20 && offset - start < 30) {
                if offset - start <= Self.longestSingle { spans.append(start..<offset + length) }
                open = nil
            }
        } else if isBeforeWord || after == 0x5B {
            if let start = open { noteUnclosed(start, in: text) }
            open = offset
        }
        return length
    }

    private mutating func noteUnclosed(_ offset: Int, in text: Span<UInt8>) {
        let letter = text[offset] == 0x27 ? offset + 1 : offset + 3
        if letter < text.count, (0x41...0x5A).contains(text[letter]) { strays.append(offset) }
    }

    /// The byte that tells one mark from another.
    private static func kind(in text: Span<UInt8>, at offset: Int) -> UInt8 {
        switch text[offset] {
        case 0x22: 0x22
        case 0xE2, 0xE3: text[offset + 2]
        default: text[offset + 1]
        }
    }

    /// Whether a straight mark stands inside a Hebrew acronym (`ארה"ב`).
    private static func isInAcronym(_ text: Span<UInt8>, _ offset: Int, _ range: Range<Int>) -> Bool {
        offset >= range.lowerBound + 2 && offset + 1 < range.upperBound && text[offset - 2] == 0xD7 && text[offset + 1] == 0xD7
    }

    private static func mark(in text: Span<UInt8>, at offset: Int, _ range: Range<Int>, open: UInt8?) -> Mark? {
        switch text[offset] {
        case 0x22:
            let before = offset > range.lowerBound ? text[offset - 1] : 0x20
            let after = offset + 1 < range.upperBound ? text[offset + 1] : 0x20
            let (isBehindSpace, isBeforeSpace) = (before <= 0x20 || "([-".utf8.contains(before), after <= 0x20)
            if Self.isInAcronym(text, offset, range) { return nil }
            // Inches.
            if open == nil, (0x30...0x39).contains(before), !isBehindSpace { return nil }
            if isBehindSpace != isBeforeSpace { return Mark(length: 1, opens: isBehindSpace) }
            return Mark(length: 1, opens: open == nil)
        case 0xE2 where offset + 2 < range.upperBound && text[offset + 1] == 0x80:
            switch text[offset + 2] {
            // “ opens, but for one that „ was before; ” closes, but where it opens as well (Swedish).
            case 0x9C: return Mark(length: 3, opens: open != 0x9E)
            case 0x9D: return Mark(length: 3, opens: open == nil && offset > range.lowerBound && text[offset - 1] == 0x20)
            case 0x9E: return Mark(length: 3, opens: true)
            default: return nil
            }
        // 『 』 stand inside 「 」.
        case 0xE3 where offset + 2 < range.upperBound && text[offset + 1] == 0x80:
            switch text[offset + 2] {
            case 0x8C: return Mark(length: 3, opens: true)
            case 0x8D: return Mark(length: 3, opens: false)
            default: return nil
            }
        case 0xC2 where offset + 1 < range.upperBound:
            switch text[offset + 1] {
            // « opens in most languages, » in German and Danish.
            case 0xAB, 0xBB: return Mark(length: 2, opens: open == nil)
            default: return nil
            }
        default: return nil
        }
    }

    /// The index of the first span that ends behind `offset`.
    private func first(endingAfter offset: Int) -> Int {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The spans that share bytes with a range.
    func spans(in range: Range<Int>) -> ArraySlice<Range<Int>> {
        let start = first(endingAfter: range.lowerBound)
        var end = start
        while end < spans.count, spans[end].lowerBound < range.upperBound { end += 1 }
        return spans[start..<end]
    }

    /// Whether the byte stands inside a quotation.
    func contains(_ offset: Int) -> Bool {
        let index = first(endingAfter: offset)
        return index < spans.count && spans[index].contains(offset)
    }

    /// Whether a range holds a mark without a partner. Complexity: O(log of the strays).
    func hasStray(in range: Range<Int>) -> Bool {
        var (low, high) = (0, strays.count)
        while low < high {
            let middle = (low + high) / 2
            if strays[middle] >= range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low < strays.count && strays[low] < range.upperBound
    }
}
