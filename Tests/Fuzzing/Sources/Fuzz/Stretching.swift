/// Makes a long input of a short one: libFuzzer begins with short ones, and takes long to come to such as show what time grows with.
enum Stretching {
    /// One input of so many is made long as well.
    private static let rarity: UInt64 = 64

    /// The bytes with some stretch of them repeated until they are about so long; nil for most inputs. Which stretch is told by the bytes
    /// alone, so that a finding is found again.
    static func stretched(_ bytes: [UInt8], to longest: Int) -> [UInt8]? {
        guard longest > bytes.count, !bytes.isEmpty else { return nil }
        var state = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        /// A number below the bound.
        func number(below bound: Int) -> Int {
            state = (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
            return Int(state >> 33) % bound
        }
        guard number(below: Int(rarity)) == 0 else { return nil }
        let start = number(below: bytes.count)
        // Short ones more often than long ones.
        let most = min(bytes.count - start, 1 << number(below: 10))
        let end = start + 1 + number(below: most)
        var long = Array(bytes[..<start])
        while long.count < longest - (bytes.count - end) { long += bytes[start..<end] }
        return long + bytes[end...]
    }
}
