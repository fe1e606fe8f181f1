/// Text whose lines were broken at a margin, so that a paragraph spans several of them.
///
/// A pair is two lines with no blank line between. Text counts as hard-wrapped where no line passes 120 scalars and
/// either most pairs break inside a sentence (the first line does not end one, the second begins in lower case), or
/// at least four pairs obey the law of greedy wrapping: the first word of the second line would not have fitted
/// within the margin, the widest line. The second test serves scripts without case.
struct HardWrap {
    let margin: Int

    /// Nil where the lines are not hard-wrapped: then each of them is a paragraph. O(bytes).
    init?(_ lines: ArraySlice<TextLine>, in bytes: Span<UInt8>) {
        var margin = 0
        for line in lines {
            // Four bytes a scalar at most: a longer line needs no count.
            if line.range.count > 480 { return nil }
            margin = max(margin, line.indent + bytes.width(line.range))
            if margin > 120 { return nil }
        }
        self.margin = margin
        var pairs = 0
        var insideSentence = 0
        var greedy = 0
        for index in lines.indices.dropLast() where lines[index + 1].blanksBefore == 0 {
            let (line, next) = (lines[index].range, lines[index + 1].range)
            if bytes.isSeparator(next) || bytes.bulletLength(in: next) > 0 { continue }
            pairs += 1
            if bytes.endsSentence(line) { continue }
            if bytes.firstLetterCase(of: next) == .lower { insideSentence += 1 }
            if fills(lines[index], before: next, in: bytes) { greedy += 1 }
        }
        guard pairs > 0, margin >= 25 else { return nil }
        let breaksSentences = insideSentence * 2 >= pairs
        let wrapsGreedily = pairs >= 4 && greedy * 10 >= pairs * 7
        guard breaksSentences || wrapsGreedily else { return nil }
    }

    /// Whether the first word of `next` would pass the margin at the end of `line`.
    private func fills(_ line: TextLine, before next: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var end = next.lowerBound
        while end < next.upperBound && bytes.whiteSpaceLength(at: end, end: next.upperBound) == 0 { end += 1 }
        return line.indent + bytes.width(line.range) + 1 + bytes.width(next.lowerBound..<end) > margin
    }

    /// Whether `next` continues the paragraph of `line`.
    func joins(_ line: TextLine, _ next: TextLine, in bytes: Span<UInt8>) -> Bool {
        if next.blanksBefore > 0 || bytes.isSeparator(next.range) || bytes.bulletLength(in: next.range) > 0 {
            return false
        }
        // A paragraph that opens with an indent.
        if next.indent >= line.indent + 2 && bytes.endsSentence(line.range) { return false }
        if fills(line, before: next.range, in: bytes) { return true }
        // The line is short: it ends its paragraph if it ends a sentence, or if it looks like a heading.
        if bytes.endsSentence(line.range) { return false }
        return bytes.firstLetterCase(of: next.range) == .lower
            || line.indent + bytes.width(line.range) > margin * 3 / 5
    }
}
