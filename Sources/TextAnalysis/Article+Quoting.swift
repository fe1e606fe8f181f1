/// Where a text stands in an article.
public enum QuotedPlace: Hashable, Sendable {
    /// At the bytes that it was said to stand at.
    case asSaid(Range<Int>)
    /// At other bytes; the first such place.
    case elsewhere(Range<Int>)
    /// It does not stand in the article.
    case nowhere
}

extension Article {
    /// Where a text stands in this article's own text, runs of white space being equal to a single space.
    ///
    /// - Parameter range: where it is said to stand, in UTF-8 bytes; nil where that is not said.
    ///
    /// Complexity: O(bytes) where it stands as said, else O(bytes of both, multiplied) at worst.
    public func place(of quoted: String, saidToBeAt range: Range<Int>?) -> QuotedPlace {
        let source = text.utf8Span.span
        let wanted = Array(Article(id: "", text: quoted).folded(0..<quoted.utf8.count).utf8)
        guard !wanted.isEmpty else { return .nowhere }
        if let range, range.lowerBound >= 0, range.upperBound <= source.count,
            Self.match(wanted, in: source, at: range.lowerBound) == range.upperBound
        {
            return .asSaid(range)
        }
        for start in 0..<source.count where source[start] == wanted[0] {
            if let end = Self.match(wanted, in: source, at: start) { return .elsewhere(start..<end) }
        }
        return .nowhere
    }

    /// Where the match of a folded text ends that starts here; nil where there is none.
    private static func match(_ wanted: [UInt8], in source: Span<UInt8>, at start: Int) -> Int? {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        var offset = start
        for byte in wanted {
            guard offset < source.count else { return nil }
            if byte == 0x20 {
                guard isSpace(source[offset]) else { return nil }
                var isLineStart = false
                // The marks of quoted lines are no words.
                while offset < source.count, isSpace(source[offset]) || (isLineStart && source[offset] == 0x3E) {
                    isLineStart = source[offset] == 0x0A || (isLineStart && source[offset] != 0x0A)
                    offset += 1
                }
            } else {
                guard source[offset] == byte else { return nil }
                offset += 1
            }
        }
        return offset
    }
}
