import TextAnalysis

/// A paragraph with its white space folded, and where byte ranges of the article's text stand in it.
struct FoldedParagraph {
    let text: String
    /// For each of the ranges its UTF-16 code units in `text`.
    let ranges: [Range<Int>]

    /// - Parameters:
    ///   - range: the paragraph's bytes in the text.
    ///   - ranges: on boundaries of scalars; what reaches over the paragraph is cut.
    ///
    /// Complexity: O(bytes + ranges log ranges).
    init(_ range: Range<Int>, of article: Article, ranges: [Range<Int>]) {
        text = article.folded(range)
        guard !ranges.isEmpty else {
            self.ranges = []
            return
        }
        let bytes = article.text.utf8Span.span
        let bounds = range.clamped(to: 0..<bytes.count)
        let starts = ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
        let ends = ranges.indices.sorted { ranges[$0].upperBound < ranges[$1].upperBound }
        var found = [(start: Int, end: Int)](repeating: (0, 0), count: ranges.count)
        var (nextStart, nextEnd, units) = (0, 0, 0)
        var (hasPendingSpace, isLineStart) = (false, false)
        for offset in bounds {
            while nextEnd < ends.count, ranges[ends[nextEnd]].upperBound <= offset {
                found[ends[nextEnd]].end = units
                nextEnd += 1
            }
            let byte = bytes[offset]
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            // As `Article.folded` does: the mark of a quoted line is left out.
            let isQuoteMark = isLineStart && byte == 0x3E
            if !isSpace, !isQuoteMark, hasPendingSpace, units > 0 { units += 1 }
            if !isSpace, !isQuoteMark { hasPendingSpace = false }
            while nextStart < starts.count, ranges[starts[nextStart]].lowerBound <= offset, !isSpace, !isQuoteMark {
                found[starts[nextStart]].start = units
                nextStart += 1
            }
            if isSpace {
                hasPendingSpace = true
                if byte == 0x0A { isLineStart = true }
            } else if !isQuoteMark {
                isLineStart = false
                // A scalar beyond the basic plane, four bytes of UTF-8, has two code units.
                if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
            }
        }
        for place in ends[nextEnd...] { found[place].end = units }
        for place in starts[nextStart...] { found[place].start = units }
        self.ranges = found.map { $0.start..<max($0.start, $0.end) }
    }
}
