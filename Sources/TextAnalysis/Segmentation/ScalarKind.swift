/// What a scalar is to the sentence rules.
enum ScalarKind {
    case upperCase
    case lowerCase
    /// A letter of a script without case.
    case caseless
    case digit
    /// A combining mark or a joiner: it goes on whatever it stands in.
    case mark
    case other

    var isLetter: Bool { self == .upperCase || self == .lowerCase || self == .caseless }

    init(_ value: UInt32) {
        switch value {
        case 0x61...0x7A: self = .lowerCase
        case 0x41...0x5A: self = .upperCase
        case 0x30...0x39: self = .digit
        case 0..<0x80: self = .other
        default: self = ScalarKind.beyondASCII(value)
        }
    }

    private static func beyondASCII(_ value: UInt32) -> ScalarKind {
        // Georgian has capitals in Unicode, but no sentence begins with one.
        if (0x10D0...0x10FF).contains(value), value != 0x10FB { return .caseless }
        guard let scalar = Unicode.Scalar(value) else { return .other }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upperCase
        case .lowercaseLetter: return .lowerCase
        case .otherLetter, .modifierLetter: return .caseless
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .mark
        default: return .other
        }
    }
}

/// Whether Unicode gives the scalar the property White_Space.
func isWhiteSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}

/// Whether the scalar is a bracket or quotation mark that can open a sentence.
func isOpener(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x28, 0x5B, 0x60, 0x7B, 0xAB, 0xBB, 0x2018...0x201A, 0x201C...0x201E, 0x2039, 0x203A: true
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08, 0xFF3B: true
    default: false
    }
}

/// Whether the scalar is a bracket or quotation mark that closes, wherever it stands.
func isCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x29, 0x5D, 0x7D, 0x2019, 0x201D: true
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09, 0xFF3D: true
    default: false
    }
}

/// Whether the scalar opens in some languages or positions and closes in others: straight quotation marks, guillemets
/// (`«…»` and `»…«`), the left quotation marks that close in German, and Markdown's emphasis.
func isOpenerOrCloser(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0x27, 0x2A, 0x5F, 0xAB, 0xBB, 0x2018, 0x201C, 0x2039, 0x203A: true
    default: false
    }
}
