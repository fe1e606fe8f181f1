/// Telling headlines, and the repetition of a headline, from other lines.
struct Headline {
    /// Letters and digits of the headline, ASCII case lowered; what two renderings of one headline share.
    let key: [UInt8]

    init(_ range: Range<Int>, in bytes: Span<UInt8>) {
        key = Self.key(of: range, in: bytes)
    }

    init(_ title: String) {
        let bytes = title.utf8Span.span
        key = Self.key(of: 0..<bytes.count, in: bytes)
    }

    func isRepeated(by range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        !key.isEmpty && range.count <= key.count * 2 + 40 && Self.key(of: range, in: bytes) == key
    }

    private static func key(of range: Range<Int>, in bytes: Span<UInt8>) -> [UInt8] {
        // No headline is that long, and a text of one line may have many megabytes.
        guard range.count <= 1000 else { return [] }
        var key: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes.lowered(offset)
            switch byte {
            case 0x30...0x39, 0x61...0x7A: key.append(byte)
            case ..<0x80: break
            case 0xE2 where offset + 2 < range.upperBound && bytes[offset + 1] == 0x80:
                // General punctuation: quotes, dashes, dots.
                offset += 2
            case 0xC2 where offset + 1 < range.upperBound && bytes[offset + 1] == 0xA0:
                offset += 1
            default: key.append(byte)
            }
            offset += 1
        }
        return key
    }

    /// Whether a line could be a headline by its look: at most 200 bytes, no end of a sentence, no bullet, and it
    /// does not begin in lower case.
    static func isPlausible(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard range.count <= 200, range.count >= 2, !bytes.isSeparator(range),
            bytes.bulletLength(in: range) == 0, bytes.firstLetterCase(of: range) != .lower
        else { return false }
        let last = bytes.lastByte(of: range)
        if last == 0x2C || last == 0x3B || last == 0x3A { return false }
        if !bytes.endsSentence(range) { return true }
        // A question or a cry may be a headline, and so may one that ends in `U.S.`.
        if last == 0x3F || last == 0x21 { return range.count <= 120 }
        let size = range.count
        return last == 0x2E && size >= 4 && bytes[range.upperBound - 3] == 0x2E
            && bytes.letterCase(of: bytes.scalar(at: range.upperBound - 2, end: range.upperBound).scalar) == .upper
    }
}
