/// The SHA-256 digest, by which two contents are told to be the same.
///
/// Source: FIPS 180-4, Secure Hash Standard, NIST 2015, doi:10.6028/NIST.FIPS.180-4. Complexity: O(bytes).
struct SHA256 {
    /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
    private static let start: [UInt32] = roots(of: 8, cube: false)
    /// The same of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = roots(of: 64, cube: true)

    /// The digest of `bytes`, 32 bytes.
    static func digest(of bytes: [UInt8]) -> [UInt8] {
        var padded = bytes
        padded.append(0x80)
        while padded.count % 64 != 56 { padded.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: (bytes.count * 8) >> shift))
        }
        var state = start
        var schedule = [UInt32](repeating: 0, count: 64)
        for block in stride(from: 0, to: padded.count, by: 64) {
            compress(padded.span, block, &state, &schedule)
        }
        return state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> ($0 as UInt32)) }
        }
    }

    private static func compress(
        _ bytes: Span<UInt8>, _ block: Int, _ state: inout [UInt32], _ schedule: inout [UInt32]
    ) {
        var words = schedule.mutableSpan
        let constants = constants.span
        for index in 0..<16 {
            let at = block + 4 * index
            words[index] =
                UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
                | UInt32(bytes[at + 3])
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
            let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
            words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let choice = (e & f) ^ (~e & g)
            let first =
                h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ constants[index] &+ words[index]
            let majority = (a & b) ^ (a & c) ^ (b & c)
            let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    @inline(__always)
    private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    /// The standard's constants, as whole-number roots: ⌊prime^(1/r) · 2³²⌋, whose low 32 bits are the fraction.
    private static func roots(of count: Int, cube: Bool) -> [UInt32] {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < count {
            if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // Bisection over the 36 bits that a root of a prime below 312 has; powers are taken in 128 bits.
            var (low, high) = (UInt64(0), UInt64(1) << 37)
            while high - low > 1 {
                let middle = (low + high) / 2
                let isBelow =
                    cube
                    ? UInt128(middle) * UInt128(middle) * UInt128(middle) <= UInt128(prime) << 96
                    : UInt128(middle) * UInt128(middle) <= UInt128(prime) << 64
                if isBelow { low = middle } else { high = middle }
            }
            return UInt32(truncatingIfNeeded: low)
        }
    }
}
