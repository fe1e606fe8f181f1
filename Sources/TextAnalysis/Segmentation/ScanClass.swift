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

    /// The class of each of the 256 bytes.
    static let table: [UInt8] = {
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
}
