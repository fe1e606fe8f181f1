/// A sentence of an article.
public struct Sentence: Hashable, Sendable, Codable {
    /// Position among the article's sentences, from 0.
    public var index: Int
    /// UTF-8 bytes of the article's text, without surrounding white space.
    public var range: Range<Int>
    /// Index of its paragraph among the article's paragraphs.
    public var paragraph: Int
    /// Who says it, and when, where the article is a transcript: as the label of the turn has it, which is no part of the range.
    public var speaker: String?
    /// When it is said, where the article is a transcript.
    public var time: String?

    /// With parameters that are the properties of these names.
    public init(index: Int, range: Range<Int>, paragraph: Int, speaker: String? = nil, time: String? = nil) {
        self.speaker = speaker
        self.time = time
        self.index = index
        self.range = range
        self.paragraph = paragraph
    }
}

extension Article {
    /// The text of a byte range, its white space (hard-wrapped lines among it) folded to single spaces.
    ///
    /// The range must begin and end on scalar boundaries; bytes outside the text are left off.
    ///
    /// - Parameter cuts: parts of it that are left out, rising; a text that loses its beginning begins with a capital.
    public func folded(_ range: Range<Int>, leavingOut cuts: [Range<Int>] = []) -> String {
        var next = 0
        let bytes = text.utf8Span.span
        var folded: [UInt8] = []
        folded.reserveCapacity(range.count)
        var pendingSpace = false
        var isLineStart = false
        for offset in range.clamped(to: 0..<bytes.count) {
            while next < cuts.count, cuts[next].upperBound <= offset { next += 1 }
            if next < cuts.count, cuts[next].contains(offset) { continue }
            let byte = bytes[offset]
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                pendingSpace = true
                if byte == 0x0A { isLineStart = true }
            } else if isLineStart && byte == 0x3E {
                // The mark of a quoted line.
                continue
            } else {
                isLineStart = false
                if pendingSpace && !folded.isEmpty { folded.append(0x20) }
                pendingSpace = false
                folded.append(byte)
            }
        }
        if let first = cuts.first, first.lowerBound == range.lowerBound, let byte = folded.first,
            (0x61...0x7A).contains(byte)
        {
            folded[0] = byte - 0x20
        }
        return String(decoding: folded, as: UTF8.self)
    }
}
