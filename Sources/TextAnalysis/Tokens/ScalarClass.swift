import CUnicode

/// What a scalar is to a tokenizer.
enum ScalarClass: UInt8 {
    case other
    case letter
    case digit
    /// A combining mark: part of the word that it stands in.
    case mark
    /// A number that is no decimal digit: ², Ⅷ, ½.
    case numeral
    /// A character of a script that writes words without spaces: Han, Kana, Thai, Lao, Khmer, Burmese.
    case unspaced
    /// U+0027, U+2019 and their like.
    case apostrophe
    /// Soft hyphen, zero-width joiner and non-joiner: they belong to a word and not to its term.
    case invisible

    init(_ scalar: UInt32) {
        switch scalar {
        // The letters of most texts, without a look at the tables.
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F: self = .letter
        case 0xAD, 0x200C, 0x200D, 0x2060: self = .invisible
        case 0x27, 0x2019, 0x02BC, 0xFF07: self = .apostrophe
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
            0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
            let category = utf8proc_category(Int32(scalar))
            self =
                Self.letters.contains(category.rawValue) || Self.marks.contains(category.rawValue)
                ? .unspaced : (category == UTF8PROC_CATEGORY_ND ? .digit : .other)
        // 々 〆 〇 〻
        case 0x3005...0x3007, 0x303B: self = .unspaced
        default:
            let category = utf8proc_category(Int32(bitPattern: scalar))
            if Self.letters.contains(category.rawValue) {
                self = .letter
            } else if Self.marks.contains(category.rawValue) {
                self = .mark
            } else if category == UTF8PROC_CATEGORY_ND {
                self = .digit
            } else if category == UTF8PROC_CATEGORY_NL || category == UTF8PROC_CATEGORY_NO {
                self = .numeral
            } else {
                self = .other
            }
        }
    }

    private static let letters = UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_LO.rawValue
    fileprivate static let marks = UTF8PROC_CATEGORY_MN.rawValue...UTF8PROC_CATEGORY_ME.rawValue
}

/// Whether a scalar is a combining mark.
func isMark(_ scalar: UInt32) -> Bool {
    ScalarClass.marks.contains(utf8proc_category(Int32(bitPattern: scalar)).rawValue)
}

/// Reads scalars from UTF-8 bytes. Bytes that are no UTF-8 are read as U+FFFD, one at a time.
@inline(__always)
func decodeScalar(_ text: Span<UInt8>, at offset: Int, end: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[offset])
    if first < 0x80 { return (first, 1) }
    func continuation(_ distance: Int) -> UInt32? {
        guard offset + distance < end else { return nil }
        let byte = UInt32(text[offset + distance])
        return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    if first & 0xE0 == 0xC0, let second = continuation(1) {
        return ((first & 0x1F) << 6 | second, 2)
    }
    if first & 0xF0 == 0xE0, let second = continuation(1), let third = continuation(2) {
        return ((first & 0x0F) << 12 | second << 6 | third, 3)
    }
    if first & 0xF8 == 0xF0, let second = continuation(1), let third = continuation(2),
        let fourth = continuation(3)
    {
        let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
        return scalar <= 0x10FFFF ? (scalar, 4) : (0xFFFD, 1)
    }
    return (0xFFFD, 1)
}

/// Appends a scalar as UTF-8.
func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
        bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 0x07))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
}

/// The bytes of a word in Normalization Form C; themselves where they are no valid UTF-8, or longer than any word.
///
/// Composition puts a run of marks in order by exchanges, in time that grows with the square of the run. The bound
/// keeps a word of thousands of marks from costing minutes.
func composed(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty, bytes.count <= 1024 else { return bytes }
    var result: UnsafeMutablePointer<UInt8>? = nil
    // Safe: utf8proc reads `count` bytes of a buffer that lives through the call, and gives back a buffer of `length`
    // bytes from malloc, which is copied and freed here.
    let length = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe utf8proc_map(
            buffer.baseAddress, buffer.count, &result,
            utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue))
    }
    guard let pointer = unsafe result else { return bytes }
    defer { unsafe releaseMemory(pointer) }
    guard length >= 0 else { return bytes }
    return unsafe [UInt8](UnsafeBufferPointer(start: pointer, count: length))
}

/// The simple lower-case mapping of a scalar; itself where it has none.
func lowercaseScalar(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xDF...0xFF, 0x430...0x45F: return scalar
    case 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: return scalar + 0x20
    default:
        let lowered = utf8proc_tolower(Int32(bitPattern: scalar))
        return lowered < 0 ? scalar : UInt32(lowered)
    }
}

/// Whether a scalar is a letter or a number of any kind.
func isAlphanumeric(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F: return true
    default:
        let category = utf8proc_category(Int32(bitPattern: scalar)).rawValue
        return (UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_LO.rawValue).contains(category)
            || (UTF8PROC_CATEGORY_ND.rawValue...UTF8PROC_CATEGORY_NO.rawValue).contains(category)
    }
}
