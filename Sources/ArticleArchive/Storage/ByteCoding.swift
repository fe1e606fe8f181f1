/// Numbers as LEB128: seven bits a byte, the lowest first, the high bit set but in the last.
extension [UInt8] {
    mutating func append(varint value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    /// The length, then the bytes.
    mutating func append(text: String) {
        let bytes = text.utf8
        append(varint: bytes.count)
        append(contentsOf: bytes)
    }

    /// Four bytes, the lowest first.
    mutating func append(word: UInt32) {
        for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
}

extension Span<UInt8> {
    /// The number at `offset`, which goes on behind it; nil where the bytes end, or it is below 0 or above 2⁶³ − 1.
    @inline(__always)
    func varint(_ offset: inout Int) -> Int? {
        guard offset < count else { return nil }
        let first = self[offset]
        offset += 1
        if first < 0x80 { return Int(first) }
        return longVarint(&offset, first)
    }

    private func longVarint(_ offset: inout Int, _ first: UInt8) -> Int? {
        var value = Int(first & 0x7F)
        var shift = 7
        while offset < count, shift < 63 {
            let byte = self[offset]
            offset += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }

    /// The text at `offset`, which goes on behind it; nil where the bytes end.
    func text(_ offset: inout Int) -> String? {
        guard let length = varint(&offset), length <= count - offset else { return nil }
        defer { offset += length }
        return string(self, offset..<offset + length)
    }

    /// The four bytes at `offset` as a number.
    func word(_ offset: Int) -> UInt32 {
        UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
            | UInt32(self[offset + 3]) << 24
    }
}
