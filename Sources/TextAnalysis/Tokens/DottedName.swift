/// Names with a full stop inside that are one word: `Amazon.com`, `news.example.co.uk`, `Node.js`, `ASP.NET`, `.NET`.
///
/// What tells them from two sentences without a space between them (`It ended.The next day`) is the part behind the last
/// full stop: one of a few endings, and in small letters. Endings that are frequent words, such as Italy's `it`, are not
/// among them. In capitals (`ASP.NET`, `AMAZON.COM`) or with one (`Booking.Com`) there are fewer, and the part before
/// begins with a capital, too.
enum DottedName {
    /// The end of a name whose first full stop is at `stop`, and whose part before that begins at `start`; nil where no
    /// ending makes it one. `until`: no full stop before it belongs to another name. O(bytes read).
    static func end(_ text: Span<UInt8>, from start: Int, stop: Int, end: Int) -> (name: Int?, until: Int) {
        var name: Int?
        var before = start
        var dot = stop
        while dot + 1 < end, text[dot] == UInt8(ascii: "."), text[dot + 1].isASCIIAlphanumeric {
            var last = dot + 1
            while last < end, text[last].isASCIIAlphanumeric { last += 1 }
            if !isLetterBeyondASCII(text, at: last, end: end), isEnding(text, dot + 1..<last, behind: text[before]) {
                name = last
            }
            before = dot + 1
            dot = last
        }
        return (name, dot)
    }

    /// The end of the name `.NET` whose full stop is at `offset`, or nil.
    static func endOfDotNet(_ text: Span<UInt8>, at offset: Int, in range: Range<Int>) -> Int? {
        let last = offset + 4
        guard last <= range.upperBound, text[offset + 1] == UInt8(ascii: "N"),
            text[offset + 2] | 0x20 == UInt8(ascii: "e"), text[offset + 3] | 0x20 == UInt8(ascii: "t"),
            last == range.upperBound || !text[last].isASCIIAlphanumeric && text[last] < 0x80
        else { return nil }
        guard offset > range.lowerBound else { return last }
        let previous = text[offset - 1]
        return previous.isASCIIAlphanumeric || previous >= 0x80 || previous == UInt8(ascii: ".") ? nil : last
    }

    private static func isEnding(_ text: Span<UInt8>, _ label: Range<Int>, behind first: UInt8) -> Bool {
        guard label.count >= 2, label.count <= 4 else { return false }
        if text[label.lowerBound].isASCIILowercase { return smallEndings.contains(SmallWord(text, label)) }
        guard first.isASCIIUppercase else { return false }
        var letters: [UInt8] = []
        let isCapital = text[label.lowerBound + 1].isASCIIUppercase
        for offset in label {
            let isFirst = offset == label.lowerBound
            guard isFirst || text[offset].isASCIIUppercase == isCapital else { return false }
            letters.append(text[offset].loweredASCII)
        }
        return capitalEndings.contains(SmallWord(letters.span, 0..<letters.count))
    }

    private static func isLetterBeyondASCII(_ text: Span<UInt8>, at offset: Int, end: Int) -> Bool {
        guard offset < end, text[offset] >= 0x80 else { return false }
        switch ScalarClass(decodeScalar(text, at: offset, end: end).scalar) {
        case .letter, .digit, .mark, .numeral: return true
        default: return false
        }
    }

    private static let smallEndings = SmallWord.set(
        """
        com net org edu gov mil info biz co io ai js tv fm app dev ly gg xyz eu uk ie de ch nl fr pl cz hu gr dk fi ru ua
        cn jp kr hk au nz ca br mx za
        """)
    private static let capitalEndings = SmallWord.set("com net org io ai js")
}
