/// How the bytes of a part were written so that mails may carry them (RFC 2045, 6).
enum TransferEncoding {
    case none, quotedPrintable, base64

    init(_ name: String?) {
        switch name?.lowercased().trimmed {
        case "quoted-printable": self = .quotedPrintable
        case "base64": self = .base64
        default: self = .none
        }
    }

    /// The bytes of a part. What is no code is kept or passed over. O(bytes).
    func decoded(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        switch self {
        case .none:
            var output: [UInt8] = []
            output.reserveCapacity(range.count)
            for offset in range { output.append(bytes[offset]) }
            return output
        case .quotedPrintable: return Self.quotedPrintable(range, of: bytes)
        case .base64: return Self.base64(range, of: bytes)
        }
    }

    /// RFC 2045, 6.7. With `wordSpaces` the Q encoding of RFC 2047, in which `_` is a space.
    static func quotedPrintable(_ range: Range<Int>, of bytes: Span<UInt8>, wordSpaces: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x5F && wordSpaces {
                output.append(0x20)
            } else if byte != 0x3D {
                output.append(byte)
            } else if offset + 1 < range.upperBound, let high = digit(bytes[offset]), let low = digit(bytes[offset + 1])
            {
                output.append(high << 4 | low)
                offset += 2
            } else if let next = lineBreakEnd(offset, before: range.upperBound, in: bytes) {
                offset = next
            } else {
                output.append(byte)
            }
        }
        return output
    }

    /// Where the next line begins, if nothing but spaces is left of this one.
    private static func lineBreakEnd(_ start: Int, before end: Int, in bytes: Span<UInt8>) -> Int? {
        var offset = start
        while offset < end, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        if offset == end { return end }
        if bytes[offset] == 0x0A { return offset + 1 }
        guard bytes[offset] == 0x0D else { return nil }
        return offset + 1 < end && bytes[offset + 1] == 0x0A ? offset + 2 : offset + 1
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// RFC 2045, 6.8: ends at the first `=`.
    static func base64(_ range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for offset in range {
            let byte = bytes[offset]
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x47
            case 0x30...0x39: value = byte + 4
            case 0x2B: value = 62
            case 0x2F: value = 63
            case 0x3D: return output
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return output
    }
}
