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
            var end = start
            while end < range.upperBound && self[end] != 0x0A && self[end] != 0x0D { end += 1 }
            let line = trimmed(start..<end)
            if line.isEmpty {
                blanks += 1
            } else {
                lines.append(TextLine(range: line, blanksBefore: blanks, indent: line.lowerBound - start))
                blanks = 0
            }
            if end + 1 < range.upperBound && self[end] == 0x0D && self[end + 1] == 0x0A { end += 1 }
            start = end + 1
        }
        return lines
    }
}
