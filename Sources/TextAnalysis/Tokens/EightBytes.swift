extension Span<UInt8> {
    /// The eight bytes at `offset` as one number, the first byte lowest.
    @inline(__always)
    func eightBytes(at offset: Int) -> UInt64 {
        // Safe: the load checks its bounds, and any eight bytes are a number.
        unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The bytes from `offset` to `end`, eight at most, as one number; missing bytes are zero.
    @inline(__always)
    func upToEightBytes(at offset: Int, end: Int) -> UInt64 {
        let length = end - offset
        if offset + 8 <= count {
            let word = eightBytes(at: offset)
            return length >= 8 ? word : word & ~(UInt64.max &<< UInt64(truncatingIfNeeded: 8 * length))
        }
        var word: UInt64 = 0
        for place in 0..<Swift.min(length, 8) { word |= UInt64(self[offset + place]) &<< UInt64(8 * place) }
        return word
    }
}

/// A run of ASCII letters and digits, eight bytes looked at together.
///
/// Each byte of a 64-bit number is compared at once: with its high bit cleared, adding 128 - b sets that bit exactly
/// where the byte is at least b, and no sum carries into the next byte (L. Lamport: Multiple byte processing with
/// full-word instructions, Communications of the ACM 18(8), 1975, doi:10.1145/360933.360994).
struct ASCIIRun {
    /// The bytes of the run, at most eight.
    let length: Int
    let hasLowercase: Bool
    let hasUppercase: Bool
    let hasSeveralUppercase: Bool
    let hasDigit: Bool

    /// The run at the beginning of `word`. With `joinsUnderscore` the character `_` counts as a small letter.
    @inline(__always)
    init(_ word: UInt64, joinsUnderscore: Bool = false) {
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~highBits
        let ascii = ~word & highBits
        @inline(__always) func atLeast(_ byte: UInt64) -> UInt64 {
            low &+ (0x80 &- byte) &* 0x0101_0101_0101_0101
        }
        let upper = atLeast(0x41) & ~atLeast(0x5B) & ascii
        let digit = atLeast(0x30) & ~atLeast(0x3A) & ascii
        var lower = atLeast(0x61) & ~atLeast(0x7B) & ascii
        if joinsUnderscore { lower |= atLeast(0x5F) & ~atLeast(0x60) & ascii }
        let others = (lower | upper | digit) ^ highBits
        length = others.trailingZeroBitCount >> 3
        // Bits below the first byte that does not belong; all where every byte does.
        let inside = others == 0 ? UInt64.max : (others & (0 &- others)) &- 1
        let capitals = upper & inside
        hasLowercase = lower & inside != 0
        hasUppercase = capitals != 0
        hasDigit = digit & inside != 0
        hasSeveralUppercase = capitals & (capitals &- 1) != 0
    }
}
