/// A script that puts no space between words.
enum UnspacedScript: UInt8 {
    /// Han and Kana, which stand side by side in a word.
    case han
    case thai
    case lao
    case burmese
    case khmer

    /// The script of a scalar whose class is `ScalarClass.unspaced`.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x0E00...0x0E7F: self = .thai
        case 0x0E80...0x0EFF: self = .lao
        case 0x1000...0x109F: self = .burmese
        case 0x1780...0x17FF: self = .khmer
        default: self = .han
        }
    }

    static func isKana(_ scalar: UInt32) -> Bool { (0x3041...0x30FF).contains(scalar) }

    static func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x309F).contains(scalar) }

    static func isKatakana(_ scalar: UInt32) -> Bool { (0x30A1...0x30FF).contains(scalar) && scalar != 0x30FB }

    /// A variation selector, which chooses the form of the Han character before it and is no part of a term.
    static func isVariationSelector(_ scalar: UInt32) -> Bool {
        (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar)
    }

    /// A figure of Han.
    static func isFigure(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E,
            0x5343, 0x4E07, 0x842C, 0x4EBF, 0x5104, 0x5146, 0x4E24, 0x5169:
            true
        default: false
        }
    }

    /// Whether no word begins with a scalar: a mark, a vowel that follows its consonant, a sign that lengthens or repeats.
    static func leans(_ scalar: UInt32) -> Bool {
        switch scalar {
        // Thai ะ า ำ ๅ ๆ and ฯ, and Lao's.
        case 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46, 0x0E2F, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EC6, 0x0EAF: true
        // 々, 〻, ゝ ゞ, ー ヽ ヾ.
        case 0x3005, 0x303B, 0x309D, 0x309E, 0x30FC...0x30FE: true
        // Khmer ៗ.
        case 0x17D7: true
        default: isVariationSelector(scalar) || isMark(scalar)
        }
    }

    /// Whether no word ends with a scalar: a vowel that stands before its consonant, a sign that puts one under another.
    static func leads(_ scalar: UInt32) -> Bool {
        (0x0E40...0x0E44).contains(scalar) || (0x0EC0...0x0EC4).contains(scalar) || scalar == 0x1039 || scalar == 0x17D2
    }
}
