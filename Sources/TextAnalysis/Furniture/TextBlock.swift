/// A paragraph before anything is known of its meaning: one line, or the lines that a hard wrap broke it into.
struct TextBlock {
    var range: Range<Int>
    var blanksBefore: Int
}

extension Span<UInt8> {
    /// The paragraphs of a run of lines; hard-wrapped lines are joined, a line of furniture stands alone. O(bytes).
    func textBlocks(of lines: ArraySlice<TextLine>) -> [TextBlock] {
        guard let wrap = HardWrap(lines, in: self) else {
            return lines.map { TextBlock(range: $0.range, blanksBefore: $0.blanksBefore) }
        }
        var blocks: [TextBlock] = []
        let ranges = lines.map(\.range)
        var index = lines.startIndex
        while index < lines.endIndex {
            let first = lines[index]
            var range = first.range
            let standsAlone = FurnitureLine(range, in: self, zone: .head).map { !$0.isCaption } ?? false
            index += 1
            while !standsAlone && index < lines.endIndex && wrap.joins(lines[index - 1], lines[index], in: self)
                && !isListItem(index - lines.startIndex, among: ranges)
            {
                range = range.lowerBound..<lines[index].range.upperBound
                index += 1
            }
            blocks.append(TextBlock(range: range, blanksBefore: first.blanksBefore))
        }
        return blocks
    }
}

extension FurnitureLine {
    var isCaption: Bool {
        if case .caption = self { return true }
        return false
    }
}
