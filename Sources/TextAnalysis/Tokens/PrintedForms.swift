/// Characters that stand for others only in print: ligatures, and the wide forms of ASCII.
enum PrintedForm {
    /// The lower-case letters of the Latin ligatures U+FB00 to U+FB06.
    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// Whether a scalar is one of them. Most letters are settled by the first comparison.
    @inline(__always)
    static func contains(_ scalar: UInt32) -> Bool { scalar >= 0xFB00 && isKnown(scalar) }

    private static func isKnown(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFB00...0xFB06, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// Appends what such a scalar means, in small letters.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0xFF10 {
            bytes += ligatures[Int(scalar - 0xFB00)].utf8
        } else {
            bytes.append(UInt8(scalar - 0xFEE0).loweredASCII)
        }
    }
}
