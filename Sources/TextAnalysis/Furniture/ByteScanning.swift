/// Small questions to the bytes of a text, which is valid UTF-8. Ranges outside the text are the caller's error.
extension Span<UInt8> {
    /// The byte, an ASCII capital lowered.
    func lowered(_ offset: Int) -> UInt8 { self[offset].loweredASCII }

    /// Length in bytes of the white-space scalar at `offset`; 0 where another scalar stands.
    func whiteSpaceLength(at offset: Int, end: Int) -> Int {
        let byte = self[offset]
        if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
        if byte < 0xC2 { return 0 }
        if byte == 0xC2 { return offset + 1 < end && (self[offset + 1] == 0xA0 || self[offset + 1] == 0x85) ? 2 : 0 }
        guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, offset + 2 < end else { return 0 }
        switch (byte, self[offset + 1], self[offset + 2]) {
        case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    /// The range without surrounding white space.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = whiteSpaceLength(at: start, end: end)
            if length == 0 { break }
            start += length
        }
        while start < end {
            let last = scalarStart(before: end, notBefore: start)
            if whiteSpaceLength(at: last, end: end) == 0 { break }
            end = last
        }
        return start..<end
    }

    /// The offset of the scalar that ends before `end`.
    func scalarStart(before end: Int, notBefore start: Int) -> Int {
        var offset = end - 1
        while offset > start && self[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    /// The scalar at `offset` and its length; a broken one is U+FFFD of length 1.
    func scalar(at offset: Int, end: Int) -> (scalar: Unicode.Scalar, length: Int) {
        guard let reading = scalar(at: offset, in: offset..<end) else { return ("\u{FFFD}", 1) }
        return (Unicode.Scalar(reading.value) ?? "\u{FFFD}", reading.range.count)
    }

    /// Whether the range begins with the phrase, which is lower-case; ASCII case is ignored, and a space in the
    /// phrase matches a line break too.
    func hasPrefix(_ phrase: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count >= phrase.count else { return false }
        for (index, expected) in phrase.enumerated() {
            let byte = lowered(range.lowerBound + index)
            if byte == expected { continue }
            if expected == 0x20 && (byte == 0x0A || byte == 0x0D || byte == 0x09) { continue }
            return false
        }
        return true
    }

    /// Whether the range contains the phrase, as `hasPrefix` compares.
    func contains(_ phrase: [UInt8], in range: Range<Int>) -> Bool {
        guard let first = phrase.first, range.count >= phrase.count else { return false }
        for start in range.lowerBound...(range.upperBound - phrase.count)
        where lowered(start) == first && hasPrefix(phrase, in: start..<range.upperBound) {
            return true
        }
        return false
    }

    /// The first maximal run without white space in a range.
    func firstWord(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            let space = whiteSpaceLength(at: start, end: range.upperBound)
            if space == 0 { break }
            start += space
        }
        var end = start
        while end < range.upperBound && whiteSpaceLength(at: end, end: range.upperBound) == 0 { end += 1 }
        return end > start ? start..<end : nil
    }

    /// All maximal runs without white space.
    func words(in range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var rest = range
        while let word = firstWord(in: rest) {
            words.append(word)
            rest = word.upperBound..<range.upperBound
        }
        return words
    }

    /// The range as a string.
    func string(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for offset in range { bytes.append(self[offset]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The range as a string, its white space (line breaks among it) folded to single spaces.
    func folded(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for word in words(in: range) {
            if !bytes.isEmpty { bytes.append(0x20) }
            for offset in word { bytes.append(self[offset]) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Number of scalars: the width of a line in a fixed-width font, near enough.
    func width(_ range: Range<Int>) -> Int {
        var width = 0
        for offset in range where self[offset] & 0xC0 != 0x80 { width += 1 }
        return width
    }
}
