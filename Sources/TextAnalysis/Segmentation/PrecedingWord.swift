/// The word that a full stop stands after.
struct PrecedingWord {
    enum Shape {
        /// Nothing but white space or marks.
        case none
        case word
        /// One letter: an initial, or a part of *z. B.*
        case letter
        /// Short groups of letters with full stops between them: *U.S*, *e.g*, *Ph.D*.
        case dotted
        /// Digits, with full stops or commas between them.
        case number
    }

    var shape: Shape
    var range: Range<Int>
    var startsWithCapital = false
    var endsWithLowerCase = false
    var letterCount = 0
    var capitalCount = 0
    var hasDigit = false
    var hasVowel = false
    /// Whether it is one letter behind a sign that makes it the end of a longer name: *km/h*, *gamut-ს*.
    var isJoined = false
    /// What stands after an apostrophe inside the word: *art* in *dell'art*.
    var rangeAfterElision: Range<Int>?
    /// Bytes read backwards at most, so that the cost of a full stop is bounded.
    static let reach = 40
}

extension PrecedingWord {
    /// Reads the word that ends at `offset`: letters, digits, apostrophes, and full stops between them.
    init(endingAt offset: Int, in text: Span<UInt8>, limits: Range<Int>) {
        let window = max(limits.lowerBound, offset - PrecedingWord.reach)..<limits.upperBound
        var start = offset
        var segments = 1
        var longestSegment = 0
        var segment = 0
        var first: ScalarKind?
        var last: ScalarKind?
        shape = .none
        range = offset..<offset

        while let reading = text.scalar(before: start, in: window) {
            let kind = ScalarKind(reading.value)
            if kind.isLetter {
                letterCount += 1
                segment += 1
                if kind == .upperCase { capitalCount += 1 }
                if !hasVowel { hasVowel = isVowel(reading.value) }
            } else if kind == .digit {
                hasDigit = true
                segment += 1
            } else if reading.value == 0x2E {
                // A full stop inside the word has a letter or digit on its left, too.
                guard segment > 0, let left = text.scalar(before: reading.range.lowerBound, in: window),
                    ScalarKind(left.value).isLetter || ScalarKind(left.value) == .digit
                else { break }
                segments += 1
                longestSegment = max(longestSegment, segment)
                segment = 0
            } else if reading.value == 0x27 || reading.value == 0x2019 {
                // *l'A.* ends in an initial; *don't.* is a word.
                guard segment > 0, first != .upperCase else { break }
                if rangeAfterElision == nil { rangeAfterElision = start..<offset }
                segment += 1
            } else if reading.value == 0x22 || reading.value == 0x05F4 {
                // *ארה"ב* has a mark before its last letter.
                guard segment > 0, isHebrewAbbreviation(around: reading.range, in: text, limits: window) else { break }
            } else if kind == .mark, reading.value != 0xFEFF {
                start = reading.range.lowerBound
                continue
            } else {
                break
            }
            if last == nil { last = kind }
            first = kind
            start = reading.range.lowerBound
        }
        longestSegment = max(longestSegment, segment)
        guard start < offset, let first else { return }
        range = start..<offset
        startsWithCapital = first == .upperCase
        endsWithLowerCase = last == .lowerCase
        if letterCount == 0 {
            shape = hasDigit ? .number : .none
        } else if segments > 1 {
            // *bbc.com* is an address.
            shape = longestSegment <= (startsWithCapital ? 3 : 2) && !hasDigit ? .dotted : .word
        } else {
            isJoined = letterCount == 1 && TextAnalysis.isJoined(start, in: text, limits: window)
            let isAlone = letterCount == 1 && !hasDigit && !isJoined
            shape = isAlone && !isSyllable(text.scalar(at: start, in: window)?.value ?? 0) ? .letter : .word
        }
    }

    /// A short word that cannot be pronounced, such as *Bldg* or *bzgl*, is likely shortened; *MPs* and *16bn* are not.
    var looksShortened: Bool {
        shape == .word && (2...4).contains(letterCount) && !hasVowel && !hasDigit && capitalCount <= 1
    }
}

/// Whether a letter is a word wherever it stands alone: a syllable of Hangul or of the scripts of India but Tamil and
/// Malayalam (है, છે), and a small accented Latin vowel (é, í), which is no initial.
private func isSyllable(_ value: UInt32) -> Bool {
    switch value {
    case 0xE0...0xF6, 0xF8...0xFF: true
    case 0x0900...0x0B7F, 0x0C00...0x0CFF, 0x0D80...0x0DFF, 0xAC00...0xD7A3: true
    default: false
    }
}

/// Whether a letter is the end of a longer name, as in *AT&T*, *Jay-Z* and *km/h*, but not in *J.-C.*
private func isJoined(_ offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Bool {
    guard offset - 1 > limits.lowerBound else { return false }
    let isLink = text[offset - 1] == 0x26 || text[offset - 1] == 0x2D || text[offset - 1] == 0x2F
    return isLink && text[offset - 2].isASCIIAlphanumeric
}

/// Whether the word is one to five letters among I, V, X, L and C, all capital.
func isRomanNumeral(_ word: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard (1...5).contains(word.count) else { return false }
    for offset in word where ![0x49, 0x56, 0x58, 0x4C, 0x43].contains(text[offset]) { return false }
    return true
}

/// Whether the letter is a vowel of the Latin, Greek or Cyrillic script, has a mark of its own, or is of another script,
/// where this is not asked.
private func isVowel(_ value: UInt32) -> Bool {
    switch value {
    case 0x41, 0x45, 0x49, 0x4F, 0x55, 0x59, 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    case 0x0391...0x03A1, 0x03A3...0x03A9, 0x03B1...0x03C9: greekVowels.contains(value | 0x20)
    case 0x0410...0x042F: cyrillicVowels.contains(value + 0x20)
    case 0x0430...0x044F: cyrillicVowels.contains(value)
    default: value >= 0x80
    }
}

/// α ε η ι ο υ ω; what has an accent is told by its value.
private let greekVowels: Set<UInt32> = [0x03B1, 0x03B5, 0x03B7, 0x03B9, 0x03BF, 0x03C5, 0x03C9]
/// а е и о у ъ ы э ю я: ъ is one in Bulgarian. Letters that only some languages have are taken for vowels.
private let cyrillicVowels: Set<UInt32> = [
    0x0430, 0x0435, 0x0438, 0x043E, 0x0443, 0x044A, 0x044B, 0x044D, 0x044E, 0x044F,
]

extension Span where Element == UInt8 {
    /// Whether `r` or `l` stands between two other letters of the word: *trh*, *vlk*, *врх*.
    func hasSyllabicConsonant(in word: Range<Int>) -> Bool {
        guard let first = scalar(at: word.lowerBound, in: word) else { return false }
        var offset = first.range.upperBound
        while let letter = scalar(at: offset, in: word) {
            offset = letter.range.upperBound
            guard offset < word.upperBound else { return false }
            switch letter.value {
            case 0x72, 0x6C, 0x52, 0x4C, 0x0440, 0x043B, 0x0420, 0x041B: return true
            default: break
            }
        }
        return false
    }
}
