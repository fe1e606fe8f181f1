/// Texts in lines between steps: bytes that divide lines, items and fields are `%` and two digits.
enum StepText {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            // Space and what is below, percent, comma, colon, DEL.
            guard byte <= 0x20 || byte == 0x25 || byte == 0x2C || byte == 0x3A || byte == 0x7F else {
                bytes.append(byte)
                continue
            }
            bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    static func decoded(_ coded: ArraySlice<UInt8>) throws(StepProblem) -> String {
        guard coded.contains(0x25) else { return String(decoding: coded, as: UTF8.self) }
        var bytes: [UInt8] = []
        var place = coded.startIndex
        while place < coded.endIndex {
            guard coded[place] == 0x25 else {
                bytes.append(coded[place])
                place += 1
                continue
            }
            guard place + 2 < coded.endIndex, let high = digits.firstIndex(of: coded[place + 1]),
                let low = digits.firstIndex(of: coded[place + 2])
            else { throw .damaged("a damaged text") }
            bytes.append(UInt8(high << 4 | low))
            place += 3
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Shingles in lines between steps: Base64 of their bytes, the lowest first, without padding (RFC 4648).
enum StepShingles {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    static func append(_ shingles: Span<UInt64>, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + shingles.count * 11)
        let digits = digits.span
        var (bits, count) = (UInt32(0), 0)
        for index in shingles.indices {
            var rest = shingles[index]
            for _ in 0..<8 {
                bits = bits << 8 | UInt32(truncatingIfNeeded: rest & 0xFF)
                rest >>= 8
                count += 8
                while count >= 6 {
                    count -= 6
                    bytes.append(digits[Int(bits >> UInt32(count) & 63)])
                }
                bits &= 63
            }
        }
        if count > 0 { bytes.append(digits[Int(bits << UInt32(6 - count) & 63)]) }
    }

    /// Nil where it is no Base64 of whole shingles.
    static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt64]? {
        let count = range.count * 6 / 64
        guard (count * 64 + 5) / 6 == range.count else { return nil }
        var shingles: [UInt64] = []
        shingles.reserveCapacity(count)
        let (coded, values) = (bytes.span, values.span)
        var (bits, held, shingle, done) = (UInt32(0), 0, UInt64(0), 0)
        for place in range {
            let value = values[Int(coded[place])]
            guard value < 64 else { return nil }
            bits = (bits << 6 | UInt32(value)) & 0x3FFF
            held += 6
            guard held >= 8 else { continue }
            held -= 8
            shingle |= UInt64(bits >> UInt32(held) & 0xFF) << UInt64(8 * done)
            done += 1
            if done == 8 {
                shingles.append(shingle)
                (shingle, done) = (0, 0)
            }
        }
        return shingles
    }
}
