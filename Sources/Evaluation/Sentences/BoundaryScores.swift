/// How well a segmentation finds the sentence boundaries inside paragraphs.
///
/// A line break in the text ends a paragraph, and with it a sentence for everyone; only the other ends count. An end is
/// known by the number of characters before it that are no white space, so that it does not matter on which side of a
/// space a segmenter puts it.
public struct BoundaryScores: Hashable, Sendable {
    /// Boundaries that are both given and right.
    public let hits: Int
    /// How many boundaries were given.
    public let given: Int
    /// How many of these are right.
    public let right: Int

    /// - Parameters:
    ///   - text: the text that the ends point into.
    ///   - given: UTF-8 offsets of the sentences' ends; those outside the text are passed over.
    ///   - gold: the same of the gold.
    public init(text: String, given: [Int], gold: [Int]) {
        let bytes = Array(text.utf8)
        var visible = [Int](repeating: 0, count: bytes.count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            let length = UTF8.width(scalar)
            let next = visible[offset] + (scalar.properties.isWhitespace ? 0 : 1)
            for inside in 1...length { visible[offset + inside] = next }
            offset += length
        }
        let givenMarks = Self.marks(given, bytes, visible)
        let goldMarks = Self.marks(gold, bytes, visible)
        hits = givenMarks.intersection(goldMarks).count
        self.given = givenMarks.count
        right = goldMarks.count
    }

    /// Precision and recall of the boundaries.
    public var score: PrecisionRecall { PrecisionRecall(hits: hits, given: given, right: right) }

    private static func marks(_ ends: [Int], _ bytes: [UInt8], _ visible: [Int]) -> Set<Int> {
        var marks: Set<Int> = []
        for end in ends where (0...bytes.count).contains(end) {
            var next = end
            while next < bytes.count {
                if bytes[next] == 0x20 || bytes[next] == 0x09 {
                    next += 1
                } else if bytes[next...].starts(with: [0xC2, 0xA0]) {
                    next += 2
                } else if bytes[next...].starts(with: [0xE3, 0x80, 0x80]) {
                    next += 3
                } else {
                    break
                }
            }
            if next < bytes.count && bytes[next] != 0x0A { marks.insert(visible[end]) }
        }
        return marks
    }
}
