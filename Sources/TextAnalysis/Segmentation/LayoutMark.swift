/// Marks of layout that part sentences though no full stop stands there: rules drawn with characters (`-----`), the
/// stamps with date and time that head mails and posts, and the label before a caption.
enum LayoutMark {
    /// The drawn rule that begins at `offset`: five or more of one character, with white space around.
    static func rule(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Range<Int>? {
        let mark = text[offset]
        var end = offset + 1
        while end < limits.upperBound, text[end] == mark { end += 1 }
        guard end - offset >= 5, isBlank(before: offset, in: text, limits: limits) else { return nil }
        return end == limits.upperBound || text[end] <= 0x20 ? offset..<end : nil
    }

    /// The stamp whose first slash is at `offset`: `04/26/2001 07:17 AM`, with or without seconds.
    static func stamp(atSlash offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Range<Int>? {
        var start = offset
        while start > limits.lowerBound, offset - start < 2, text[start - 1].isASCIIDigit { start -= 1 }
        guard start < offset, isBlank(before: start, in: text, limits: limits) else { return nil }
        var reader = Reader(offset: offset, end: limits.upperBound)
        guard reader.takes(0x2F, in: text), reader.takesDigits(1...2, in: text),
            reader.takes(0x2F, in: text), reader.takesDigits(2...4, in: text), reader.takes(0x20, in: text),
            reader.takesDigits(1...2, in: text), reader.takes(0x3A, in: text), reader.takesDigits(2...2, in: text)
        else { return nil }
        if reader.takes(0x3A, in: text), !reader.takesDigits(2...2, in: text) { return nil }
        if reader.takes(0x20, in: text), !(reader.takes(0x41, in: text) || reader.takes(0x50, in: text)) { return nil }
        guard reader.takes(0x4D, in: text) else { return nil }
        return reader.offset == limits.upperBound || text[reader.offset] <= 0x20 ? start..<reader.offset : nil
    }

    /// The label that opens the paragraph before a caption of its own: *Figure 1.5* in *Figure 1.5 Residents gather …*.
    static func captionLabel(in text: Span<UInt8>, limits: Range<Int>) -> Range<Int>? {
        let word = FollowingWord(at: limits.lowerBound, in: text, limits: limits)
        guard word.kind == .capital, !word.isOpened, let key = WordKey(word.range, in: text),
            captionWords[key] != nil, word.range.upperBound < limits.upperBound, text[word.range.upperBound] == 0x20
        else { return nil }
        let start = word.range.upperBound + 1
        var end = start
        while end < limits.upperBound, end - start < 8, text[end].isASCIIDigit || text[end] == 0x2E { end += 1 }
        guard end > start, text[start].isASCIIDigit, text[end - 1].isASCIIDigit, end < limits.upperBound,
            text[end] == 0x20
        else { return nil }
        let next = FollowingWord(at: end + 1, in: text, limits: limits)
        return next.kind == .capital && !next.isAllCapitals ? limits.lowerBound..<end : nil
    }

    private static let captionWords = WordTable<Bool>(
        "figure table abbildung tabelle tableau figura tabla tabela tabella figuur tabel".split(separator: " ")
            .map { (key: WordKey(listed: $0), value: true) })

    private static func isBlank(before offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Bool {
        offset == limits.lowerBound || text[offset - 1] <= 0x20
    }
}

/// Takes bytes one after the other, as far as they are the ones that are asked for.
private struct Reader {
    var offset: Int
    let end: Int

    mutating func takes(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
        guard offset < end, text[offset] == byte else { return false }
        offset += 1
        return true
    }

    mutating func takesDigits(_ count: ClosedRange<Int>, in text: Span<UInt8>) -> Bool {
        let start = offset
        while offset < end, offset - start < count.upperBound, text[offset].isASCIIDigit { offset += 1 }
        return offset - start >= count.lowerBound
    }
}
