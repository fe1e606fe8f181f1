/// Which Unicode encoding the first bytes of a file show.
extension TextEncoding {
    /// The encoding of a byte order mark, and the mark's length; nil for none, or for that of UTF-8.
    static func marked(_ bytes: Span<UInt8>) -> (charset: TextEncoding, mark: Int)? {
        guard bytes.count >= 2 else { return nil }
        let first = (bytes[0], bytes[1])
        let next: (UInt8, UInt8)? = bytes.count >= 4 ? (bytes[2], bytes[3]) : nil
        if first == (0xFF, 0xFE) {
            let isWide = next.map { $0 == (0, 0) } ?? false
            return isWide && bytes.count % 4 == 0 ? (.utf32LittleEndian, 4) : (.utf16LittleEndian, 2)
        }
        if first == (0xFE, 0xFF) { return (.utf16BigEndian, 2) }
        if first == (0, 0), let next, next == (0xFE, 0xFF) { return (.utf32BigEndian, 4) }
        return nil
    }

    /// UTF-16 or UTF-32 without a mark, by where the NULs of its ASCII characters stand. A NUL astray in another text
    /// shows neither. O(1): the first bytes are read.
    static func patterned(_ bytes: Span<UInt8>) -> TextEncoding? {
        let sample = bytes.extracting(0..<min(bytes.count, 512) / 4 * 4)
        guard sample.contains(byte: 0) else { return nil }
        var zeros = [0, 0, 0, 0]
        for offset in sample.indices where sample[offset] == 0 { zeros[offset % 4] += 1 }
        let quarter = sample.count / 4
        if zeros[2] == quarter && zeros[3] == quarter && zeros[0] == 0 { return .utf32LittleEndian }
        if zeros[0] == quarter && zeros[1] == quarter && zeros[3] == 0 { return .utf32BigEndian }
        let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
        // Of text in Latin letters most units have a NUL; of other scripts the spaces and line breaks have.
        let needed = sample.looksLikeASCII ? max(2, sample.count * 3 / 10) : 1
        if even == 0 && odd >= needed && sample.isUTF16(highByte: 1) { return .utf16LittleEndian }
        if odd == 0 && even >= needed && sample.isUTF16(highByte: 0) { return .utf16BigEndian }
        return nil
    }
}

extension Span<UInt8> {
    /// Whether the bytes are good UTF-8 with hardly a control character but NUL.
    fileprivate var looksLikeASCII: Bool {
        let controls = indices.count { self[$0] > 0 && self[$0] < 0x20 && !(0x09...0x0D).contains(self[$0]) }
        return controls * 20 <= count && firstInvalidUTF8(in: 0..<Swift.max(0, count - 3)) == nil
    }

    /// Whether every two bytes are a unit of text: no control character, no half of a surrogate pair alone.
    fileprivate func isUTF16(highByte: Int) -> Bool {
        var isOpen = false
        for offset in stride(from: 0, to: count - 1, by: 2) {
            let unit = UInt16(self[offset + highByte]) << 8 | UInt16(self[offset + 1 - highByte])
            let isLow = (0xDC00...0xDFFF).contains(unit)
            if isLow != isOpen || (unit < 0x20 && !(0x09...0x0D).contains(unit)) || unit >= 0xFFFE { return false }
            isOpen = (0xD800...0xDBFF).contains(unit)
        }
        return true
    }
}
