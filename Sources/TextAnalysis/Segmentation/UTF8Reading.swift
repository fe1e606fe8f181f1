/// One scalar read from UTF-8 bytes, with the bytes that it takes.
struct ScalarReading {
    var value: UInt32
    var range: Range<Int>

    /// What stands where there is no scalar: at a limit, or in place of a byte that is no valid UTF-8.
    static let replacement: UInt32 = 0xFFFD
}

/// Reads scalars off bytes that need not be valid UTF-8: a byte that belongs to no scalar is read as U+FFFD, one byte
/// long. Valid scalars are the same in both directions, since no valid scalar begins inside another one.
extension Span where Element == UInt8 {
    /// The scalar that begins at `offset`, or `nil` at the upper limit.
    @inline(__always)
    func scalar(at offset: Int, in limits: Range<Int>) -> ScalarReading? {
        guard limits.contains(offset) else { return nil }
        let lead = self[offset]
        return lead < 0x80
            ? ScalarReading(value: UInt32(lead), range: offset..<offset + 1)
            : scalar(at: offset, lead: lead, in: limits)
    }

    /// The scalar whose first byte is not ASCII.
    @inline(never)
    private func scalar(at offset: Int, lead: UInt8, in limits: Range<Int>) -> ScalarReading {
        let illFormed = ScalarReading(value: ScalarReading.replacement, range: offset..<offset + 1)
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return illFormed
        }
        guard offset + length <= limits.upperBound else { return illFormed }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for index in offset + 1..<offset + length {
            guard self[index] & 0xC0 == 0x80 else { return illFormed }
            value = value << 6 | UInt32(self[index] & 0x3F)
        }
        // Over-long forms, surrogates and values past U+10FFFF.
        let isScalar = Unicode.Scalar(value) != nil && value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
        return isScalar ? ScalarReading(value: value, range: offset..<offset + length) : illFormed
    }

    /// The scalar that ends at `offset`, or `nil` at the lower limit.
    func scalar(before offset: Int, in limits: Range<Int>) -> ScalarReading? {
        guard offset > limits.lowerBound, offset <= limits.upperBound else { return nil }
        var lead = offset - 1
        while lead > limits.lowerBound, offset - lead < 4, self[lead] & 0xC0 == 0x80 { lead -= 1 }
        if let reading = scalar(at: lead, in: limits), reading.range.upperBound == offset { return reading }
        return ScalarReading(value: ScalarReading.replacement, range: offset - 1..<offset)
    }

    /// The first offset at or after `offset` that is not white space.
    func endOfWhiteSpace(from offset: Int, in limits: Range<Int>) -> Int {
        var offset = offset
        while let reading = scalar(at: offset, in: limits), isWhiteSpace(reading.value) {
            offset = reading.range.upperBound
        }
        return offset
    }

    /// The last offset at or before `offset` that has no white space before it.
    func startOfWhiteSpace(before offset: Int, in limits: Range<Int>) -> Int {
        var offset = offset
        while let reading = scalar(before: offset, in: limits), isWhiteSpace(reading.value) {
            offset = reading.range.lowerBound
        }
        return offset
    }
}
