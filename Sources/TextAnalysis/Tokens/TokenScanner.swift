/// Finds the words of a byte range one after the other. What a word is, `Tokenizer` says.
struct TokenScanner {
    private let tokenizer: Tokenizer
    private let separatesAtApostrophe: Bool
    private let isEnglish: Bool
    private let start: Int
    private var position: Int
    private let end: Int
    /// No word is looked for from here on; what stands there is still seen.
    private let limit: Int
    /// Inside a run of an unspaced script: the pair that begins at `position` overlaps the last one.
    private var inUnspacedRun = false
    private var previousWasCapitals = false

    /// The bytes of the last word found.
    private(set) var range = 0..<0
    private(set) var shape = Token.Shape.lower
    /// Whether the term has the same bytes as the source; else it stands in `term`.
    private(set) var isVerbatim = true
    private(set) var term: [UInt8] = []

    init(_ tokenizer: Tokenizer, range: Range<Int>) {
        self.init(tokenizer, range: range, part: range)
    }

    /// Finds the words of a part of a range. The part must begin and end where no word reaches over.
    init(_ tokenizer: Tokenizer, range: Range<Int>, part: Range<Int>) {
        self.tokenizer = tokenizer
        separatesAtApostrophe = tokenizer.language == .french || tokenizer.language == .italian
        isEnglish = tokenizer.language == .english
        start = range.lowerBound
        position = part.lowerBound
        end = range.upperBound
        limit = part.upperBound
    }

    /// Moves to the next word; `false` at the end of the range.
    @inline(__always)
    mutating func next(_ text: Span<UInt8>) -> Bool {
        switch tokenizer.style {
        case .words: nextWord(text)
        case .scikitLearn: nextScikitLearn(text)
        }
    }

    // MARK: Words

    private mutating func nextWord(_ text: Span<UInt8>) -> Bool {
        var offset = position
        while offset < limit {
            let byte = text[offset]
            if byte < 0x80 {
                if byte.isASCIIAlphanumeric { return finishWord(text, from: offset) }
                offset += 1
                inUnspacedRun = false
            } else {
                let (scalar, length) = decodeScalar(text, at: offset, end: end)
                switch ScalarClass(scalar) {
                case .letter, .digit, .numeral: return finishWord(text, from: offset)
                case .unspaced:
                    if let pair = unspacedPair(text, at: offset, length: length) {
                        emitUnspaced(text, pair)
                        return true
                    }
                    offset += length
                default:
                    offset += length
                    inUnspacedRun = false
                }
            }
        }
        position = limit
        return false
    }

    /// Runs from the first byte of a word to its end.
    private mutating func finishWord(_ text: Span<UInt8>, from start: Int) -> Bool {
        inUnspacedRun = false
        var offset = start
        var scan = WordScan()
        scanning: while offset < end {
            let run = ASCIIRun(text.upToEightBytes(at: offset, end: end))
            if run.length > 0 {
                scan.add(run)
                offset += run.length
                if run.length == 8 || offset == end { continue }
            }
            let byte = text[offset]
            if byte < 0x80 {
                switch joint(text, at: offset, wordStart: start, byte: byte, scan: scan) {
                case .ends:
                    break scanning
                case .possessive(let next):
                    close(text, start..<offset, scan)
                    position = next
                    return true
                case .joins(let rewritten, let acronym):
                    scan.isRewritten = scan.isRewritten || rewritten
                    scan.isAcronym = scan.isAcronym || acronym
                    offset += 1
                }
            } else {
                let (scalar, length) = decodeScalar(text, at: offset, end: end)
                switch ScalarClass(scalar) {
                case .letter:
                    if lowercaseScalar(scalar) != scalar {
                        scan.addUppercase()
                    } else {
                        scan.hasLowercase = true
                    }
                    offset += length
                case .digit:
                    offset += length
                case .numeral:
                    // Roman numerals have case.
                    if lowercaseScalar(scalar) != scalar { scan.isRewritten = true }
                    offset += length
                case .mark:
                    scan.hasMarks = true
                    scan.isRewritten = true
                    offset += length
                case .invisible:
                    scan.isRewritten = true
                    offset += length
                case .apostrophe:
                    guard isLetter(text, at: offset + length), scan.hasLetter else {
                        break scanning
                    }
                    if separatesAtApostrophe && !isAujourdhui(text, start..<offset, offset + length) {
                        break scanning
                    }
                    if let next = possessiveEnd(text, at: offset + length) {
                        close(text, start..<offset, scan)
                        position = next
                        return true
                    }
                    scan.isRewritten = true
                    offset += length
                case .unspaced, .other:
                    break scanning
                }
            }
        }
        close(text, start..<offset, scan)
        position = offset
        return true
    }

    private enum Joint {
        case ends
        case joins(rewritten: Bool, acronym: Bool)
        /// A final `'s`, which ends before this offset.
        case possessive(end: Int)
    }

    /// What an ASCII character that is no letter or digit does to the word before it.
    private func joint(
        _ text: Span<UInt8>, at offset: Int, wordStart: Int, byte: UInt8, scan: WordScan
    ) -> Joint {
        guard offset + 1 < end else { return .ends }
        let previous = text[offset - 1]
        let next = text[offset + 1]
        switch byte {
        case UInt8(ascii: "'"):
            guard isLetter(text, at: offset + 1), scan.hasLetter else { return .ends }
            if separatesAtApostrophe {
                return isAujourdhui(text, wordStart..<offset, offset + 1)
                    ? .joins(rewritten: false, acronym: false) : .ends
            }
            if let possessive = possessiveEnd(text, at: offset + 1) { return .possessive(end: possessive) }
            return .joins(rewritten: false, acronym: false)
        case UInt8(ascii: "."):
            if previous.isASCIIDigit && next.isASCIIDigit { return .joins(rewritten: false, acronym: false) }
            // `U.S.`, `e.g.`: single letters, each behind its full stop.
            let single =
                previous.isASCIILetter && (offset - 1 == wordStart || text[offset - 2] == UInt8(ascii: "."))
            let nextSingle =
                next.isASCIILetter && (offset + 2 >= end || !isWordByte(text[offset + 2]))
            return single && nextSingle ? .joins(rewritten: true, acronym: true) : .ends
        case UInt8(ascii: ","), UInt8(ascii: ":"):
            return previous.isASCIIDigit && next.isASCIIDigit ? .joins(rewritten: false, acronym: false) : .ends
        case UInt8(ascii: "&"):
            return previous.isASCIIUppercase && next.isASCIIUppercase
                ? .joins(rewritten: false, acronym: false) : .ends
        default:
            return .ends
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIIAlphanumeric }

    private func isLetter(_ text: Span<UInt8>, at offset: Int) -> Bool {
        guard offset < end else { return false }
        if text[offset] < 0x80 { return text[offset].isASCIILetter }
        return ScalarClass(decodeScalar(text, at: offset, end: end).scalar) == .letter
    }

    /// The end of a final `s` at `offset`, or `nil` where the word goes on.
    private func possessiveEnd(_ text: Span<UInt8>, at offset: Int) -> Int? {
        guard offset < end, text[offset] | 0x20 == UInt8(ascii: "s") else { return nil }
        guard offset + 1 < end else { return end }
        let next = text[offset + 1]
        if next < 0x80 { return next.isASCIIAlphanumeric || next == UInt8(ascii: "'") ? nil : offset + 1 }
        switch ScalarClass(decodeScalar(text, at: offset + 1, end: end).scalar) {
        case .letter, .digit, .numeral, .mark: return nil
        default: return offset + 1
        }
    }

    /// French `aujourd'hui` is one word.
    private func isAujourdhui(_ text: Span<UInt8>, _ word: Range<Int>, _ next: Int) -> Bool {
        guard word.count == 7, next + 3 <= end else { return false }
        return text[next] | 0x20 == UInt8(ascii: "h") && text[next + 1] | 0x20 == UInt8(ascii: "u")
            && text[next + 2] | 0x20 == UInt8(ascii: "i") && text[word.lowerBound] | 0x20 == UInt8(ascii: "a")
            && text[word.lowerBound + 6] | 0x20 == UInt8(ascii: "d")
    }

    /// Notes the word found and writes its term where it differs from the source.
    private mutating func close(_ text: Span<UInt8>, _ word: Range<Int>, _ scan: WordScan) {
        range = word
        shape = scan.shape(firstByte: text[word.lowerBound])
        isVerbatim = !scan.isRewritten
        defer { previousWasCapitals = shape == .allCapitals }
        guard scan.isRewritten else { return }
        term.removeAll(keepingCapacity: true)
        var offset = word.lowerBound
        while offset < word.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                if !(scan.isAcronym && byte == UInt8(ascii: ".")) { term.append(byte.loweredASCII) }
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(text, at: offset, end: word.upperBound)
            switch ScalarClass(scalar) {
            case .invisible: break
            case .apostrophe: term.append(UInt8(ascii: "'"))
            default: appendUTF8(lowercaseScalar(scalar), to: &term)
            }
            offset += length
        }
        if scan.hasMarks { term = composed(term) }
        if isEnglish && shape == .allCapitals && isNameLikePronoun(term) && !isShouted(text, after: word.upperBound) {
            for index in term.indices { term[index] ^= 0x20 }
        }
    }

    /// `us`, `who` or `it`, which in capitals name a country, an organization and a trade.
    private func isNameLikePronoun(_ term: [UInt8]) -> Bool {
        term == [0x75, 0x73] || term == [0x77, 0x68, 0x6F] || term == [0x69, 0x74]
    }

    /// Whether the words around are in capitals too, as in a headline in capitals.
    private func isShouted(_ text: Span<UInt8>, after offset: Int) -> Bool {
        guard previousWasCapitals else { return false }
        var next = offset
        while next < end, !isWordByte(text[next]) { next += 1 }
        guard next + 1 < end else { return true }
        return text[next].isASCIIUppercase && !text[next + 1].isASCIILowercase
    }

    // MARK: Scripts without spaces

    /// The pair of characters at `offset`; a lone character of a run of one; `nil` for the last of a longer run.
    private func unspacedPair(_ text: Span<UInt8>, at offset: Int, length: Int) -> (range: Range<Int>, next: Int)? {
        let second = offset + length
        if second < end, text[second] >= 0x80 {
            let (scalar, secondLength) = decodeScalar(text, at: second, end: end)
            if ScalarClass(scalar) == .unspaced { return (offset..<second + secondLength, second) }
        }
        return inUnspacedRun ? nil : (offset..<second, second)
    }

    private mutating func emitUnspaced(_ text: Span<UInt8>, _ pair: (range: Range<Int>, next: Int)) {
        range = pair.range
        position = pair.next
        inUnspacedRun = true
        shape = .other
        isVerbatim = true
        previousWasCapitals = false
    }

    // MARK: scikit-learn

    private mutating func nextScikitLearn(_ text: Span<UInt8>) -> Bool {
        var offset = position
        while offset < limit {
            // Spaces and punctuation up to the digits, without a closer look.
            if text[offset] < 0x30 {
                offset += 1
                continue
            }
            let start = offset
            var scan = WordScan()
            var scalars = 0
            while offset < end {
                let run = ASCIIRun(text.upToEightBytes(at: offset, end: end), joinsUnderscore: true)
                if run.length > 0 {
                    scan.add(run)
                    scalars += run.length
                    offset += run.length
                    if run.length == 8 || offset == end { continue }
                }
                guard text[offset] >= 0x80 else { break }
                let (scalar, length) = decodeScalar(text, at: offset, end: end)
                guard isAlphanumeric(scalar) else { break }
                if !scan.isRewritten && lowercaseScalar(scalar) != scalar { scan.isRewritten = true }
                scalars += 1
                offset += length
                // The Turkish capital İ lowers to i and a combining dot, and the dot is no word character.
                if scalar == 0x130 && tokenizer.lowercases { break }
            }
            guard scalars >= 2 else {
                if offset == start {
                    offset += text[offset] < 0x80 ? 1 : decodeScalar(text, at: offset, end: end).length
                }
                continue
            }
            position = offset
            range = start..<offset
            shape = scan.shape(firstByte: text[start])
            isVerbatim = !(scan.isRewritten && tokenizer.lowercases)
            if !isVerbatim { lowerAsPython(text, range) }
            return true
        }
        position = limit
        return false
    }

    /// Lower case as Python's `str.lower` has it, the final sigma included.
    private mutating func lowerAsPython(_ text: Span<UInt8>, _ word: Range<Int>) {
        term.removeAll(keepingCapacity: true)
        var offset = word.lowerBound
        while offset < word.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                term.append(byte.loweredASCII)
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(text, at: offset, end: word.upperBound)
            if scalar == 0x3A3 && isFinalSigma(text, offset..<offset + length) {
                appendUTF8(0x3C2, to: &term)
            } else if scalar == 0x130 {
                term.append(UInt8(ascii: "i"))
            } else {
                appendUTF8(lowercaseScalar(scalar), to: &term)
            }
            offset += length
        }
    }

    /// Unicode's condition Final_Sigma: the nearest cased letter is before the sigma and not after it, where characters
    /// that case ignores (marks, apostrophes, full stops) do not count. The whole text is looked at, not the word.
    private func isFinalSigma(_ text: Span<UInt8>, _ sigma: Range<Int>) -> Bool {
        var before = sigma.lowerBound
        var isBehindCased = false
        while before > start {
            var first = before - 1
            while first > start, before - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
            let scalar = decodeScalar(text, at: first, end: before).scalar
            if !isCaseIgnorable(scalar) {
                isBehindCased = isCased(scalar)
                break
            }
            before = first
        }
        guard isBehindCased else { return false }
        var after = sigma.upperBound
        while after < end {
            let (scalar, length) = decodeScalar(text, at: after, end: end)
            if !isCaseIgnorable(scalar) { return !isCased(scalar) }
            after += length
        }
        return true
    }
}

/// What a scan has seen of a word.
private struct WordScan {
    var hasLowercase = false
    private var hasUppercase = false
    private var hasSeveralUppercase = false
    var hasMarks = false
    var isAcronym = false
    /// The term's bytes differ from the source's.
    var isRewritten = false

    var hasLetter: Bool { hasLowercase || hasUppercase }

    @inline(__always)
    mutating func add(_ run: ASCIIRun) {
        if run.hasLowercase { hasLowercase = true }
        if run.hasUppercase {
            hasSeveralUppercase = hasUppercase || run.hasSeveralUppercase
            hasUppercase = true
            isRewritten = true
        }
    }

    mutating func addUppercase() {
        hasSeveralUppercase = hasUppercase
        hasUppercase = true
        isRewritten = true
    }

    func shape(firstByte: UInt8) -> Token.Shape {
        if firstByte.isASCIIDigit { return .number }
        if !hasUppercase { return hasLowercase ? .lower : .other }
        if !hasLowercase { return hasSeveralUppercase ? .allCapitals : .other }
        return .capitalized
    }
}
