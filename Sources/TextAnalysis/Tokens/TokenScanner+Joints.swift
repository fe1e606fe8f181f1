/// What the characters between and around letters do to a word.
extension TokenScanner {
    enum Joint {
        case ends
        case joins(rewritten: Bool, acronym: Bool)
        /// A final `'s`, which ends before this offset.
        case possessive(end: Int)
        /// The word takes the bytes up to this offset, and ends: `C++`.
        case closes(end: Int)
        /// The word goes on at this offset, on the next line.
        case continues(at: Int)
        /// It is no word: an address begins with it, which ends at this offset.
        case address(end: Int)
    }

    /// What an ASCII character that is no letter or digit does to the word before it, which has a letter or consists of
    /// ASCII letters.
    mutating func joint(
        _ text: Span<UInt8>, at offset: Int, wordStart: Int, byte: UInt8, hasLetter: Bool, isLetters: Bool,
        isHashtag: Bool
    ) -> Joint {
        let previous = text[offset - 1]
        let next = offset + 1 < end ? text[offset + 1] : 0
        switch byte {
        case UInt8(ascii: "'"):
            guard isLetter(text, at: offset + 1), hasLetter else { return .ends }
            if rules.separatesAtApostrophe {
                return isAujourdhui(text, wordStart..<offset, offset + 1)
                    ? .joins(rewritten: false, acronym: false) : .ends
            }
            if let possessive = possessiveEnd(text, at: offset + 1) ?? turkicEnding(text, at: offset + 1) {
                return .possessive(end: possessive)
            }
            return .joins(rewritten: false, acronym: false)
        case UInt8(ascii: "."):
            if previous.isASCIIDigit && next.isASCIIDigit { return .joins(rewritten: false, acronym: false) }
            return isWordByte(next) ? fullStop(text, at: offset, wordStart: wordStart, isHashtag: isHashtag) : .ends
        case UInt8(ascii: ","):
            return previous.isASCIIDigit && next.isASCIIDigit ? .joins(rewritten: false, acronym: false) : .ends
        case UInt8(ascii: ":"):
            if previous.isASCIIDigit && next.isASCIIDigit { return .joins(rewritten: false, acronym: false) }
        case UInt8(ascii: "&"):
            return previous.isASCIIUppercase && next.isASCIIUppercase
                ? .joins(rewritten: false, acronym: false) : .ends
        case UInt8(ascii: "_"):
            if isHashtag && isWordByte(next) { return .joins(rewritten: false, acronym: false) }
        case UInt8(ascii: "+"):
            // `C++`, `Notepad++`.
            if next == byte, isLetters, offset - wordStart <= 10, !isLetter(text, at: offset + 2),
                offset + 2 >= end || text[offset + 2] != byte
            {
                return .closes(end: offset + 2)
            }
        case UInt8(ascii: "#"):
            // `C#`, `F#`.
            let isNote = offset - wordStart == 1 && previous.isASCIIUppercase && !isHashtag
            return isNote && !isWord(text, at: offset + 1) && next != byte ? .closes(end: offset + 1) : .ends
        case UInt8(ascii: "-") where next == 0x0A || next == 0x0D:
            let next = LineEndHyphen.continuation(
                text, word: wordStart..<offset, behind: offset + 1, end: end, isSoft: false)
            return next.map { .continues(at: $0) } ?? .ends
        case UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "~"): break
        default: return .ends
        }
        return address(text, at: offset, wordStart: wordStart, next: next, isHashtag: isHashtag) ?? .ends
    }

    /// What a full stop before a letter or digit does.
    private mutating func fullStop(
        _ text: Span<UInt8>, at offset: Int, wordStart: Int, isHashtag: Bool
    ) -> Joint {
        if offset < nameUntil { return .joins(rewritten: false, acronym: false) }
        // `U.S.`, `e.g.`: single letters, each behind its full stop.
        let single =
            text[offset - 1].isASCIILetter && (offset - 1 == wordStart || text[offset - 2] == UInt8(ascii: "."))
        let nextSingle =
            text[offset + 1].isASCIILetter && (offset + 2 >= end || !isWordByte(text[offset + 2]))
        if single && nextSingle { return .joins(rewritten: true, acronym: true) }
        if Address.isWWW(text, from: wordStart, stop: offset) {
            return .address(end: Address.urlEnd(text, from: offset, end: end))
        }
        if let found = address(text, at: offset, wordStart: wordStart, next: text[offset + 1], isHashtag: isHashtag) {
            return found
        }
        guard offset >= stopsUntil else { return .ends }
        let found = DottedName.end(text, from: wordStart, stop: offset, end: end)
        stopsUntil = found.until
        guard let name = found.name else { return .ends }
        nameUntil = name
        return .joins(rewritten: false, acronym: false)
    }

    /// The address that the word begins, if it goes on behind `offset`.
    private mutating func address(
        _ text: Span<UInt8>, at offset: Int, wordStart: Int, next: UInt8, isHashtag: Bool
    ) -> Joint? {
        guard next > 0x20, offset >= addressUntil, !isHashtag else { return nil }
        switch Address.read(text, from: wordStart, end: end) {
        case .address(let last): return .address(end: last)
        case .word(let until):
            addressUntil = until
            return nil
        }
    }

    /// Whether a number sign at `offset` begins a hashtag: letters and digits behind it, a letter among them, and none
    /// before it. `#1` is a number, and `&#x27;` a character.
    func beginsHashtag(_ text: Span<UInt8>, at offset: Int) -> Bool {
        if offset > start, isWordByte(text[offset - 1]) || text[offset - 1] == UInt8(ascii: "&") { return false }
        guard isWord(text, at: offset + 1), text[offset + 1] != UInt8(ascii: "_") else { return false }
        var place = offset + 1
        while place < end, text[place].isASCIIDigit || text[place] == UInt8(ascii: "_") { place += 1 }
        return isLetter(text, at: place)
    }

    /// Whether the letter at `offset` is the unit of a temperature, as in `4 °C`: alone behind a degree sign, for which
    /// some write a ring.
    func isUnitOfDegrees(_ text: Span<UInt8>, at offset: Int, behind sign: UInt32) -> Bool {
        guard sign == 0xB0 || sign == 0x2DA, offset < end, text[offset].isASCIILetter else { return false }
        return !isWord(text, at: offset + 1)
    }

    /// Whether the full stop that an acronym ends in stands at `offset`, and no others behind it.
    func isFinalStop(_ text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset < end, text[offset] == UInt8(ascii: ".") else { return false }
        return offset + 1 >= end || text[offset + 1] != UInt8(ascii: ".")
    }

    @inline(__always)
    func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIIAlphanumeric }

    /// Whether a letter, mark or digit of any script, or `_`, stands at `offset`.
    private func isWord(_ text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset < end else { return false }
        let byte = text[offset]
        if byte < 0x80 { return byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") }
        switch ScalarClass(decodeScalar(text, at: offset, end: end).scalar) {
        case .letter, .digit, .numeral, .mark: return true
        default: return false
        }
    }

    func isLetter(_ text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset < end else { return false }
        if text[offset] < 0x80 { return text[offset].isASCIILetter }
        return ScalarClass(decodeScalar(text, at: offset, end: end).scalar) == .letter
    }

    /// The end of a final `s` at `offset`, or `nil` where the word goes on.
    func possessiveEnd(_ text: Span<UInt8>, at offset: Int) -> Int? {
        guard offset < end, text[offset] | 0x20 == UInt8(ascii: "s") else { return nil }
        guard offset + 1 < end else { return end }
        let next = text[offset + 1]
        if next < 0x80 { return next.isASCIIAlphanumeric || next == UInt8(ascii: "'") ? nil : offset + 1 }
        switch ScalarClass(decodeScalar(text, at: offset + 1, end: end).scalar) {
        case .letter, .digit, .numeral, .mark: return nil
        default: return offset + 1
        }
    }

    /// Behind the ending that Turkish and Azerbaijani part from a name with an apostrophe (`İstanbul'da`), which begins at
    /// `offset`; `nil` where none does. The apostrophes of `Kur'an` and `d'Artagnan` part no ending: of those with *a* or *e* at
    /// their head there is none but the vowel itself.
    func turkicEnding(_ text: Span<UInt8>, at offset: Int) -> Int? {
        guard rules.isTurkic else { return nil }
        var last = offset
        while last < end, last - offset <= 24 {
            let (scalar, length) = decodeScalar(text, at: last, end: end)
            guard ScalarClass(scalar) == .letter else { break }
            if lowercaseScalar(scalar) != scalar { return nil }
            last += length
        }
        guard last > offset, last - offset <= 24 else { return nil }
        let isName = last - offset >= 2 && (text[offset] == UInt8(ascii: "a") || text[offset] == UInt8(ascii: "e"))
        return isName ? nil : last
    }

    /// Behind a final `'s` at `offset`; `offset` itself where there is none.
    func behindPossessive(_ text: Span<UInt8>, at offset: Int) -> Int {
        guard offset < end else { return offset }
        let (scalar, length) = decodeScalar(text, at: offset, end: end)
        guard ScalarClass(scalar) == .apostrophe else { return offset }
        return possessiveEnd(text, at: offset + length) ?? offset
    }

    /// French `aujourd'hui` is one word.
    func isAujourdhui(_ text: Span<UInt8>, _ word: Range<Int>, _ next: Int) -> Bool {
        guard word.count == 7, next + 3 <= end else { return false }
        return text[next] | 0x20 == UInt8(ascii: "h") && text[next + 1] | 0x20 == UInt8(ascii: "u")
            && text[next + 2] | 0x20 == UInt8(ascii: "i") && text[word.lowerBound] | 0x20 == UInt8(ascii: "a")
            && text[word.lowerBound + 6] | 0x20 == UInt8(ascii: "d")
    }
}
