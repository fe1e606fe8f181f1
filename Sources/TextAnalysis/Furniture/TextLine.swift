/// A line that holds more than white space.
struct TextLine {
    /// Its bytes, without surrounding white space.
    var range: Range<Int>
    /// Number of blank lines before it.
    var blanksBefore: Int
    /// Bytes of white space that it opens with.
    var indent: Int
}

extension Span<UInt8> {
    /// The lines of a range, told apart by LF, CR LF or CR. O(bytes).
    func textLines(in range: Range<Int>) -> [TextLine] {
        var lines: [TextLine] = []
        var blanks = 0
        var start = range.lowerBound
        while start < range.upperBound {
            let end = lineBreak(from: start, end: range.upperBound)
            let line = withoutQuoteMarks(trimmed(start..<end))
            if line.isEmpty {
                blanks += 1
            } else {
                lines.append(TextLine(range: line, blanksBefore: blanks, indent: line.lowerBound - start))
                blanks = 0
            }
            let isPair = end + 1 < range.upperBound && self[end] == 0x0D && self[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        return lines
    }

    /// A line of a mail without the marks that quote it: `> `, `> > `.
    private func withoutQuoteMarks(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, self[start] == 0x3E,
            start + 1 == line.upperBound || self[start + 1] == 0x20 || self[start + 1] == 0x3E
        {
            start += 1
            while start < line.upperBound && self[start] == 0x20 { start += 1 }
        }
        return start..<line.upperBound
    }

    /// The first CR or LF from `start`, or `end`; eight bytes a step.
    ///
    /// A byte of `word` is zero where `(word - 0x01…) & ~word & 0x80…` has its high bit (a borrow may mark a byte
    /// above a true one, never one without).
    private func lineBreak(from start: Int, end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs = ones << 7
        var offset = start
        while offset + 8 <= end {
            // Safe: the eight bytes end at or before `end`, which lies in the span.
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let (feed, carriage) = (word ^ (ones &* 0x0A), word ^ (ones &* 0x0D))
            let found = ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & highs
            if found != 0 { break }
            offset += 8
        }
        while offset < end && self[offset] != 0x0A && self[offset] != 0x0D { offset += 1 }
        return offset
    }
}
