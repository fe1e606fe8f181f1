/// Web addresses, mail addresses and handles: strings that name a place on the net, of which no part is a word.
///
/// - A URL is a scheme with `://` and all that follows it (`https://t.co/abc`), `www.` and what follows it, or a bare
///   host with a path or a port and a path (`bit.ly/abc`, `localhost:8080/x`). A host ends in a country's two letters or
///   in a known ending, in small letters. A host alone (`example.com`) is a word, see `DottedName`.
/// - A mail address is two names around an at sign (`a.b@c.org`), whether or not the second has a full stop, and with
///   `mailto:` before it.
/// - A handle is an at sign and a name behind it (`@name`, `@name@server.org`).
enum Address {
    /// What begins at a word's first byte.
    enum Reading {
        /// An address that ends at this offset.
        case address(end: Int)
        /// A word; no address begins before this offset.
        case word(until: Int)
    }

    /// Reads what begins at `start`, the first byte of a word. O(bytes read), and no byte before the end of the reading
    /// need be asked about again.
    static func read(_ text: Span<UInt8>, from start: Int, end: Int) -> Reading {
        let stop = localEnd(text, from: start, end: end)
        guard stop + 1 < end else { return .word(until: stop) }
        switch text[stop] {
        case UInt8(ascii: "@"):
            if let last = nameEnd(text, from: stop + 1, end: end) { return .address(end: last) }
        case UInt8(ascii: ":"):
            if text[stop + 1] == UInt8(ascii: "/") {
                guard isSchemeMark(text, at: stop, from: start, end: end) else { break }
                let scheme = schemeStart(text, from: start, stop: stop)
                guard scheme == start else { return .word(until: scheme) }
                return .address(end: urlEnd(text, from: stop + 1, end: end))
            }
            if stop - start == 6, matches("mailto", text, at: start) {
                let at = localEnd(text, from: stop + 1, end: end)
                if at > stop + 1, at < end, text[at] == UInt8(ascii: "@"),
                    let last = nameEnd(text, from: at + 1, end: end)
                {
                    return .address(end: last)
                }
            }
            var port = stop + 1
            while port < end, text[port].isASCIIDigit { port += 1 }
            if port > stop + 1, port < end, text[port] == UInt8(ascii: "/"),
                isHost(text, start..<stop) || stop - start == 9 && matches("localhost", text, at: start)
            {
                return .address(end: urlEnd(text, from: port, end: end))
            }
        case UInt8(ascii: "/"):
            if isHost(text, start..<stop) { return .address(end: urlEnd(text, from: stop, end: end)) }
        default: break
        }
        return .word(until: stop)
    }

    /// Whether the word from `start` to the full stop at `stop` is the `www` of an address.
    static func isWWW(_ text: Span<UInt8>, from start: Int, stop: Int) -> Bool {
        stop - start == 3 && matches("www", text, at: start)
    }

    /// Whether `word` is `http` or `https`, of which a shortened text has kept no more.
    static func isWebScheme(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        (word.count == 4 || word.count == 5 && text[word.upperBound - 1] | 0x20 == UInt8(ascii: "s"))
            && matches("http", text, at: word.lowerBound)
    }

    /// Where a URL ends that goes on at `start`: at white space, a bracket that it does not open, a quotation mark or
    /// other mark beyond ASCII, or a character of a script without spaces.
    static func urlEnd(_ text: Span<UInt8>, from start: Int, end: Int) -> Int {
        var offset = start
        var open = 0
        while offset < end {
            let byte = text[offset]
            if byte >= 0x80 {
                guard let length = letterLength(text, at: offset, end: end) else { return offset }
                offset += length
                continue
            }
            switch byte {
            case ...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
                UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                return offset
            case UInt8(ascii: "("), UInt8(ascii: "["): open += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                if open == 0 { return offset }
                open -= 1
            default: break
            }
            offset += 1
        }
        return offset
    }

    /// Where a name behind an at sign ends: letters, digits and `_`, joined by full stops, by further at signs, and by
    /// hyphens in what goes on as a host does. Nil where no letter is among them: `100 @5.25`.
    static func nameEnd(_ text: Span<UInt8>, from start: Int, end: Int) -> Int? {
        var offset = start
        var hasLetter = false
        var hostUntil = start
        reading: while offset < end {
            if let length = nameLength(text, at: offset, end: end) {
                hasLetter = hasLetter || !text[offset].isASCIIDigit
                offset += length
                continue
            }
            guard offset > start, offset + 1 < end, nameLength(text, at: offset + 1, end: end) != nil else { break }
            switch text[offset] {
            case UInt8(ascii: "."): break
            case UInt8(ascii: "@"): guard hasLetter else { break reading }
            case UInt8(ascii: "-"):
                if offset >= hostUntil {
                    hostUntil = offset + 1
                    while hostUntil < end, text[hostUntil].isASCIIAlphanumeric || text[hostUntil] == UInt8(ascii: "-") {
                        hostUntil += 1
                    }
                    guard hostUntil + 1 < end, text[hostUntil] == UInt8(ascii: "."),
                        text[hostUntil + 1].isASCIIAlphanumeric
                    else { break reading }
                }
            default: break reading
            }
            offset += 1
        }
        return hasLetter ? offset : nil
    }

    /// Where the characters end that may stand before an at sign, and in a host.
    private static func localEnd(_ text: Span<UInt8>, from start: Int, end: Int) -> Int {
        var offset = start
        while offset < end {
            if let length = nameLength(text, at: offset, end: end) {
                offset += length
                continue
            }
            switch text[offset] {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "~"),
                UInt8(ascii: "'"):
                offset += 1
            default: return offset
            }
        }
        return offset
    }

    /// `://`, or the `:/` of a shortened `https://`.
    private static func isSchemeMark(_ text: Span<UInt8>, at stop: Int, from start: Int, end: Int) -> Bool {
        if stop + 2 < end, text[stop + 2] == UInt8(ascii: "/") { return true }
        return isWebScheme(text, schemeStart(text, from: start, stop: stop)..<stop)
    }

    /// The first byte of the letters, digits and plus signs before `stop`.
    private static func schemeStart(_ text: Span<UInt8>, from start: Int, stop: Int) -> Int {
        var first = stop
        while first > start, text[first - 1].isASCIIAlphanumeric || text[first - 1] == UInt8(ascii: "+") { first -= 1 }
        return first
    }

    /// Whether a host's name fills a range: labels with full stops between them, the last a country's or a known ending.
    private static func isHost(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var label = range.lowerBound
        for offset in range {
            let byte = text[offset]
            if byte == UInt8(ascii: ".") {
                if offset == label { return false }
                label = offset + 1
            } else if !byte.isASCIIAlphanumeric && byte != UInt8(ascii: "-") && byte < 0x80 {
                return false
            }
        }
        guard label > range.lowerBound, range.upperBound - label >= 2 else { return false }
        for offset in label..<range.upperBound where !text[offset].isASCIILowercase { return false }
        // No country has `js`, the ending of many a program's name: `Node.js/Express`.
        if range.upperBound - label == 2 { return !matches("js", text, at: label) }
        return hostEndings.contains(SmallWord(text, label..<range.upperBound))
    }

    /// The length of a letter, digit or `_` at `offset`; nil where there is another character.
    private static func nameLength(_ text: Span<UInt8>, at offset: Int, end: Int) -> Int? {
        let byte = text[offset]
        if byte >= 0x80 { return letterLength(text, at: offset, end: end) }
        return byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") ? 1 : nil
    }

    /// The length of a letter, mark or digit beyond ASCII of a script that sets spaces between words.
    private static func letterLength(_ text: Span<UInt8>, at offset: Int, end: Int) -> Int? {
        let (scalar, length) = decodeScalar(text, at: offset, end: end)
        switch ScalarClass(scalar) {
        case .letter, .mark, .digit, .numeral: return length
        default: return nil
        }
    }

    /// Whether the text at `offset` reads as a word of small ASCII letters; capitals are taken for small ones.
    private static func matches(_ word: StaticString, _ text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset + word.utf8CodeUnitCount <= text.count else { return false }
        // Safe: the bytes of a static string live as long as the program.
        let letters = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return letters.indices.allSatisfy { unsafe text[offset + $0].loweredASCII == letters[$0] }
    }

    /// Endings of hosts of more than two letters.
    private static let hostEndings = SmallWord.set(
        """
        com org net edu gov mil int info biz pro app dev news online site website live blog link shop store page club
        world today media press agency social cloud tech space fun wiki video email network report africa asia museum
        travel jobs mobi digital global group life tools xyz art law bank sport studio game games guide gallery
        """)
}
