/// What a byte can begin, for the scan that skips everything else.
enum ScanClass {
    static let plain: UInt8 = 0
    static let terminator: UInt8 = 1
    static let straightQuote: UInt8 = 2
    static let openingBracket: UInt8 = 3
    static let closingBracket: UInt8 = 4
    /// A character that rules are drawn with.
    static let ruleMark: UInt8 = 5
    /// The slash of a date.
    static let slash: UInt8 = 6
    /// A mark that ends sentences in the paragraph's language alone, or its first byte.
    static let ownMark: UInt8 = 7

    /// The class of each of the 256 bytes, in a language with these marks of its own.
    static func table(with ownMarks: Set<OwnMark>) -> [UInt8] {
        var table = common
        for mark in ownMarks {
            for byte in mark.firstBytes { table[Int(byte)] = ownMark }
        }
        return table
    }

    /// The class of each of the 256 bytes in all languages.
    private static let common: [UInt8] = {
        var table = [UInt8](repeating: plain, count: 256)
        for byte in ".!?".utf8 { table[Int(byte)] = terminator }
        // The lead bytes of the scalars in `terminatorKind(of:)`.
        for byte in [0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF] { table[byte] = terminator }
        table[0x22] = straightQuote
        table[0x28] = openingBracket
        table[0x29] = closingBracket
        for byte in "-=_*~#".utf8 { table[Int(byte)] = ruleMark }
        table[0x2F] = slash
        return table
    }()

    /// Whether all of eight bytes are ASCII letters or spaces, which are plain: most of a text.
    ///
    /// Each byte is compared at once, as in `ASCIIRun`.
    @inline(__always)
    static func arePlain(_ word: UInt64) -> Bool {
        let highs: UInt64 = 0x8080_8080_8080_8080
        let low = word & ~highs
        @inline(__always) func atLeast(_ byte: UInt64) -> UInt64 { low &+ (0x80 &- byte) &* 0x0101_0101_0101_0101 }
        let letters = low | 0x2020_2020_2020_2020
        let isLetter =
            (letters &+ (0x80 - 0x61) &* 0x0101_0101_0101_0101) & ~(letters &+ (0x80 - 0x7B) &* 0x0101_0101_0101_0101)
        let isSpace = atLeast(0x20) & ~atLeast(0x21)
        return (isLetter | isSpace) & ~word & highs == highs
    }
}
