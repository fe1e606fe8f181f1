/// A word of a text: where it stands, and which term it is.
public struct Token: Hashable, Sendable {
    /// How a word is written.
    public enum Shape: UInt8, Sendable {
        /// Small letters alone.
        case lower
        /// A capital, then at least one small letter: `Baghdad`, `McDonald`.
        case capitalized
        /// Capitals only, at least two: `NATO`.
        case allCapitals
        /// Begins with a digit: `3.5`, `100,000`, `19th`.
        case number
        /// A letter of a script without case, or a lone capital.
        case other
    }

    /// The most bytes that a text may have: the places of its tokens are counted in 32 bits.
    public static let longestText = Int(UInt32.max)

    private var start: UInt32
    private var end: UInt32
    /// The id of the token's term in the table it was interned in.
    public var term: Int32
    /// How it is written.
    public var shape: Shape

    init(range: Range<Int>, term: Int32, shape: Shape) {
        // Readers refuse a longer text; one made in memory has its last tokens at the mark: wrong, and no crash.
        self.start = UInt32(clamping: range.lowerBound)
        self.end = UInt32(clamping: range.upperBound)
        self.term = term
        self.shape = shape
    }

    /// UTF-8 bytes of the text.
    public var range: Range<Int> { Int(start)..<Int(end) }
}
