import CUnicode

/// Characters for which a term has another one, beside capitals: what only print, a keyboard or an old code page tells
/// apart. `Tokenizer` has the table.
enum FoldedForm {
    /// Which of the two sets of letters of the Arabic script a language writes; the others keep what they have.
    enum ArabicLetters {
        /// ي and ك.
        case arabic
        /// ی and ک, in Persian and Urdu.
        case persian
        case asWritten

        init(_ language: Language) {
            self =
                switch language.code {
                case "ar": .arabic
                case "fa", "ur": .persian
                default: .asWritten
                }
        }
    }

    /// Whether a scalar may be one of them. Letters of Latin, Greek and Cyrillic are settled by the first comparison.
    @inline(__always)
    static func contains(_ scalar: UInt32) -> Bool { scalar >= 0x0640 && isKnown(scalar) }

    private static func isKnown(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0640, 0x0643, 0x064A, 0x06A9, 0x06CC: true
        case 0xFB1D...0xFBFF, 0xFE70...0xFEFC: true
        default: PrintedForm.contains(scalar) || zero(ofDigit: scalar) != nil
        }
    }

    /// The first digit of the ten that a decimal digit of Arabic, Persian or a script of India belongs to.
    private static func zero(ofDigit scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x0660...0x0669: 0x0660
        case 0x06F0...0x06F9: 0x06F0
        case 0x0966...0x096F: 0x0966
        case 0x09E6...0x09EF: 0x09E6
        case 0x0A66...0x0A6F: 0x0A66
        case 0x0AE6...0x0AEF: 0x0AE6
        case 0x0BE6...0x0BEF: 0x0BE6
        case 0x0C66...0x0C6F: 0x0C66
        case 0x0CE6...0x0CEF: 0x0CE6
        case 0x0D66...0x0D6F: 0x0D66
        default: nil
        }
    }

    /// Appends what such a scalar means, in small letters.
    static func append(_ scalar: UInt32, _ letters: ArabicLetters, to bytes: inout [UInt8]) {
        if let zero = zero(ofDigit: scalar) {
            bytes.append(UInt8(ascii: "0") + UInt8(scalar - zero))
        } else if PrintedForm.contains(scalar) {
            PrintedForm.append(scalar, to: &bytes)
        } else if (0xFB1D...0xFBFF).contains(scalar) || scalar >= 0xFE70 {
            for part in decomposed(scalar) where !isVowelPoint(part) { appendLetter(part, letters, to: &bytes) }
        } else {
            appendLetter(scalar, letters, to: &bytes)
        }
    }

    private static func appendLetter(_ scalar: UInt32, _ letters: ArabicLetters, to bytes: inout [UInt8]) {
        switch (scalar, letters) {
        // The stroke that makes a word longer in print.
        case (0x0640, _): break
        case (0x06A9, .arabic): appendUTF8(0x0643, to: &bytes)
        case (0x06CC, .arabic): appendUTF8(0x064A, to: &bytes)
        case (0x0643, .persian): appendUTF8(0x06A9, to: &bytes)
        case (0x064A, .persian): appendUTF8(0x06CC, to: &bytes)
        default: appendUTF8(scalar, to: &bytes)
        }
    }

    /// Whether a mark is a vowel point or accent of Hebrew, or a vowel mark of Arabic: most texts leave them out. The
    /// hamza and the madda, which make other letters, are none.
    static func isVowelPoint(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7: true
        case 0x0610...0x061A, 0x064B...0x0652, 0x0656...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4: true
        default: false
        }
    }

    /// The compatibility decomposition of a scalar.
    private static func decomposed(_ scalar: UInt32) -> [UInt32] {
        var parts = [Int32](repeating: 0, count: 8)
        var boundary: Int32 = 0
        // Safe: utf8proc writes at most `count` numbers, and answers with how many it would need.
        let count = unsafe parts.withUnsafeMutableBufferPointer { buffer in
            unsafe utf8proc_decompose_char(
                Int32(bitPattern: scalar), buffer.baseAddress, buffer.count,
                utf8proc_option_t(rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue), &boundary)
        }
        guard count > 0, count <= parts.count else { return [scalar] }
        return parts.prefix(count).map { UInt32(bitPattern: $0) }
    }
}
