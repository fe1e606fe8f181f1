/// The script of a letter, as far as it tells the language.
enum Script: UInt8, CaseIterable {
    // Scripts of several languages, whose raw values the table of languages has.
    case latin, cyrillic, arabic, devanagari
    // Scripts that are taken for one language's.
    case greek, hebrew, armenian, georgian, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala,
        thai, lao, burmese, khmer, ethiopic, hangul, kana, han
    case other

    /// How many scripts the table of languages reads the words of.
    static let shared = 4

    init(_ scalar: UInt32) {
        self =
            switch scalar {
            case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
            case 0x400...0x52F: .cyrillic
            case 0x531...0x58F: .armenian
            case 0x590...0x5FF: .hebrew
            case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFE: .arabic
            case 0x900...0x97F: .devanagari
            case 0x980...0x9FF: .bengali
            case 0xA00...0xA7F: .gurmukhi
            case 0xA80...0xAFF: .gujarati
            case 0xB00...0xB7F: .oriya
            case 0xB80...0xBFF: .tamil
            case 0xC00...0xC7F: .telugu
            case 0xC80...0xCFF: .kannada
            case 0xD00...0xD7F: .malayalam
            case 0xD80...0xDFF: .sinhala
            case 0xE00...0xE7F: .thai
            case 0xE80...0xEFF: .lao
            case 0x1000...0x109F: .burmese
            case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
            case 0x1200...0x139F: .ethiopic
            case 0x1780...0x17FF: .khmer
            case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: .hangul
            case 0x3040...0x30FF, 0xFF66...0xFF9F: .kana
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
            default: .other
            }
    }

    /// The language that nearly all news in this script is in.
    var language: Language {
        let code =
            switch self {
            case .latin, .cyrillic, .arabic, .devanagari, .other: "und"
            case .greek: "el"
            case .hebrew: "he"
            case .armenian: "hy"
            case .georgian: "ka"
            case .bengali: "bn"
            case .gurmukhi: "pa"
            case .gujarati: "gu"
            case .oriya: "or"
            case .tamil: "ta"
            case .telugu: "te"
            case .kannada: "kn"
            case .malayalam: "ml"
            case .sinhala: "si"
            case .thai: "th"
            case .lao: "lo"
            case .burmese: "my"
            case .khmer: "km"
            case .ethiopic: "am"
            case .hangul: "ko"
            case .kana: "ja"
            case .han: "zh"
            }
        return Language(code: code)
    }

    /// What a letter counts beside those of an alphabet: a character that stands for a syllable or a word says more.
    var weight: Int {
        switch self {
        case .han, .kana, .hangul: 2
        default: 1
        }
    }
}
