/// How long a piece of text is once its white space is folded (see `Article.folded`).
package struct FoldedLength {
    /// Maximal runs without white space of any kind.
    package private(set) var words = 0
    /// Unicode scalars; a run of folded white space is one.
    package private(set) var scalars = 0
    private var insideWord = false
    private var isBehindFoldedSpace = true

    /// The length of `text[range]`. Complexity: O(bytes), eight bytes of ASCII a step.
    package init(of range: Range<Int>, in text: Span<UInt8>) {
        let end = range.upperBound
        var offset = range.lowerBound
        while offset < end {
            if offset + 8 <= end, add(text.eightBytes(at: offset)) {
                offset += 8
                continue
            }
            let stop = min(end, offset + 8)
            while offset < stop { offset += addScalar(at: offset, of: text, end: end) }
        }
    }

    /// Counts eight bytes at once; false, and nothing counted, where one is not ASCII or a separator that is not folded.
    @inline(__always)
    private mutating func add(_ word: UInt64) -> Bool {
        let highs: UInt64 = 0x8080_8080_8080_8080
        guard word & highs == 0 else { return false }
        @inline(__always) func atLeast(_ byte: UInt64) -> UInt64 {
            word &+ (0x80 &- byte) &* 0x0101_0101_0101_0101
        }
        guard atLeast(0x1C) & ~atLeast(0x20) & highs == 0 else { return false }
        let spaces = (atLeast(0x20) & ~atLeast(0x21) | atLeast(0x09) & ~atLeast(0x0E)) & highs
        let others = spaces ^ highs
        // A word begins where no byte of one stands before; a space counts where no other stands before.
        let beginnings = others & ~(others << 8 | (insideWord ? 0x80 : 0))
        let firstSpaces = spaces & ~(spaces << 8 | (isBehindFoldedSpace ? 0x80 : 0))
        words += Self.count(beginnings)
        scalars += Self.count(others | firstSpaces)
        isBehindFoldedSpace = spaces >> 63 == 1
        insideWord = !isBehindFoldedSpace
        return true
    }

    /// The number of bytes whose high bit is set, all other bits being clear: their sum gathers in the highest byte.
    @inline(__always)
    private static func count(_ marks: UInt64) -> Int {
        Int(truncatingIfNeeded: ((marks >> 7) &* 0x0101_0101_0101_0101) >> 56)
    }

    /// Counts the character at an offset, and returns how many bytes of it were passed.
    private mutating func addScalar(at offset: Int, of text: Span<UInt8>, end: Int) -> Int {
        let byte = text[offset]
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
            if !isBehindFoldedSpace { scalars += 1 }
            isBehindFoldedSpace = true
            insideWord = false
            return 1
        }
        isBehindFoldedSpace = false
        let space = Self.spaceLength(text, at: offset, end: end)
        if space > 0 {
            scalars += 1
            insideWord = false
            return space
        }
        if !insideWord { words += 1 }
        insideWord = true
        // Every byte but a continuation begins a scalar.
        if byte & 0xC0 != 0x80 { scalars += 1 }
        return 1
    }

    /// The number of bytes of the white-space character at an offset that is not folded, 0 where there is none.
    private static func spaceLength(_ text: Span<UInt8>, at offset: Int, end: Int) -> Int {
        switch text[offset] {
        case 0x1C...0x1F: return 1
        case 0xC2: return offset + 1 < end && (text[offset + 1] == 0xA0 || text[offset + 1] == 0x85) ? 2 : 0
        case 0xE1...0xE3: break
        default: return 0
        }
        guard offset + 2 < end else { return 0 }
        switch (text[offset], text[offset + 1], text[offset + 2]) {
        // U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+1680, U+3000.
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE1, 0x9A, 0x80), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}
