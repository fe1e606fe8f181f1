/// Finds the words of a byte range one after the other. What a word is, `Tokenizer` says.
struct TokenScanner {
    let rules: WordRules
    let start: Int
    /// Where the next word is looked for.
    var position: Int
    let end: Int
    /// No word is looked for from here on; what stands there is still seen.
    let limit: Int
    /// Inside a run of an unspaced script: the pair that begins at `position` overlaps the last one.
    var inUnspacedRun = false
    /// Inside a run of an unspaced script that is cut into words: bit i says that a word ends behind the i-th character
    /// from `position` on.
    var unspacedEnds: UInt64 = 0
    /// Whether the last word was in capitals, which matters to some words in capitals behind it.
    var previousWasCapitals: Bool
    /// Whether an address was passed over.
    private(set) var hasSeenAddress = false
    /// No address begins before this offset.
    var addressUntil = 0
    /// No full stop before this offset belongs to a name that is not known yet, and those before `nameUntil` to one
    /// that is.
    var stopsUntil = 0
    var nameUntil = 0

    /// The bytes of the last word found.
    var range = 0..<0
    var shape = Token.Shape.lower
    /// Whether the term has the same bytes as the source; else it stands in `term`.
    var isVerbatim = true
    var term: [UInt8] = []

    init(_ tokenizer: Tokenizer, range: Range<Int>) {
        self.init(WordRules(tokenizer), range: range, part: range)
    }

    /// Finds the words of a part of a range. The part must begin and end where no word reaches over; an address that
    /// begins in it may end behind it, at `position`.
    init(_ rules: WordRules, range: Range<Int>, part: Range<Int>, previousWasCapitals: Bool = false) {
        self.rules = rules
        start = range.lowerBound
        position = part.lowerBound
        end = range.upperBound
        limit = part.upperBound
        self.previousWasCapitals = previousWasCapitals
    }

    /// Moves to the next word; `false` at the end of the range.
    @inline(__always)
    mutating func next(_ text: Span<UInt8>) -> Bool {
        rules.isWords ? nextWord(text) : nextScikitLearn(text)
    }

    /// Most words begin behind one space with an ASCII letter, and many have at most seven, all small.
    @inline(__always)
    private mutating func nextWord(_ text: Span<UInt8>) -> Bool {
        let first = position < limit && text[position] == 0x20 ? position + 1 : position
        if first < limit, text[first].isASCIILowercase {
            let run = ASCIIRun(text.upToEightBytes(at: first, end: end))
            let last = first + run.length
            if run.length < 8, !run.hasUppercase, !run.hasDigit, last == end || text[last] <= 0x20 {
                inUnspacedRun = false
                closeSmall(first..<last)
                return true
            }
        }
        return nextOddWord(text)
    }

    private mutating func nextOddWord(_ text: Span<UInt8>) -> Bool {
        var offset = position
        while offset < limit {
            let byte = text[offset]
            if byte < 0x80 {
                if byte.isASCIIAlphanumeric {
                    if finishWord(text, from: offset) { return true }
                    offset = position
                    continue
                }
                inUnspacedRun = false
                switch byte {
                case UInt8(ascii: "#"):
                    if beginsHashtag(text, at: offset) {
                        if finishWord(text, from: offset + 1, isHashtag: true) { return true }
                        offset = position
                        continue
                    }
                case UInt8(ascii: "@"):
                    if let last = Address.nameEnd(text, from: offset + 1, end: end) {
                        hasSeenAddress = true
                        offset = behindPossessive(text, at: last)
                        continue
                    }
                case UInt8(ascii: "."):
                    if let last = DottedName.endOfDotNet(text, at: offset, in: start..<end) {
                        closeDotNet(text, offset..<last)
                        return true
                    }
                default: break
                }
                offset += 1
            } else {
                let (scalar, length) = decodeScalar(text, at: offset, end: end)
                switch ScalarClass(scalar) {
                case .letter, .digit, .numeral:
                    if finishWord(text, from: offset) { return true }
                    offset = position
                case .unspaced:
                    guard rules.unspaced.source == .pairs else {
                        closeUnspaced(text, at: offset)
                        return true
                    }
                    if let pair = unspacedPair(text, at: offset, length: length) {
                        emitUnspaced(text, pair)
                        return true
                    }
                    offset += length
                default:
                    offset += length
                    inUnspacedRun = false
                    if isUnitOfDegrees(text, at: offset, behind: scalar) { offset += 1 }
                }
            }
        }
        position = max(offset, limit)
        return false
    }

    /// Runs from the first byte of a word to its end; `false`, with `position` behind it, where it is no word.
    private mutating func finishWord(_ text: Span<UInt8>, from start: Int, isHashtag: Bool = false) -> Bool {
        inUnspacedRun = false
        var offset = start
        var scan = WordScan()
        // A hashtag's term leaves out its mark.
        scan.isRewritten = isHashtag
        scanning: while offset < end {
            let run = ASCIIRun(text.upToEightBytes(at: offset, end: end))
            if run.length > 0 {
                scan.add(run)
                offset += run.length
                if run.length == 8 || offset == end { continue }
            }
            let byte = text[offset]
            // A space, behind most words.
            if byte <= 0x20 { break }
            if byte < 0x80 {
                switch joint(
                    text, at: offset, wordStart: start, byte: byte, hasLetter: scan.hasLetter,
                    isLetters: scan.isPlain && !scan.hasDigit, isHashtag: isHashtag)
                {
                case .ends:
                    break scanning
                case .possessive(let next):
                    close(text, start..<offset, scan, isHashtag: isHashtag)
                    position = next
                    return true
                case .joins(let rewritten, let acronym):
                    scan.isPlain = false
                    scan.isRewritten = scan.isRewritten || rewritten
                    scan.isAcronym = scan.isAcronym || acronym
                    offset += 1
                case .closes(let last):
                    offset = last
                    break scanning
                case .continues(let next):
                    scan.isPlain = false
                    scan.isRewritten = true
                    offset = next
                case .address(let last):
                    hasSeenAddress = true
                    position = behindPossessive(text, at: last)
                    return false
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
                    if FoldedForm.contains(scalar) { scan.isRewritten = true }
                case .digit:
                    if FoldedForm.contains(scalar) {
                        scan.isRewritten = true
                        scan.hasDigit = true
                    }
                case .numeral:
                    // Roman numerals have case.
                    if lowercaseScalar(scalar) != scalar { scan.isRewritten = true }
                case .mark:
                    scan.hasMarks = true
                    scan.isRewritten = true
                case .invisible:
                    scan.isRewritten = true
                    if scalar == 0xAD,
                        let next = LineEndHyphen.continuation(
                            text, word: start..<offset, behind: offset + length, end: end, isSoft: true)
                    {
                        scan.isPlain = false
                        offset = next
                        continue
                    }
                case .apostrophe:
                    guard isLetter(text, at: offset + length), scan.hasLetter else {
                        break scanning
                    }
                    if rules.separatesAtApostrophe && !isAujourdhui(text, start..<offset, offset + length) {
                        break scanning
                    }
                    if let next = possessiveEnd(text, at: offset + length) ?? turkicEnding(text, at: offset + length) {
                        close(text, start..<offset, scan, isHashtag: isHashtag)
                        position = next
                        return true
                    }
                    scan.isRewritten = true
                case .unspaced: break scanning
                case .other:
                    if scalar == 0x2010,
                        let next = LineEndHyphen.continuation(
                            text, word: start..<offset, behind: offset + length, end: end, isSoft: false)
                    {
                        scan.isPlain = false
                        scan.isRewritten = true
                        offset = next
                        continue
                    }
                    // `https…`, the rest of an address that a shortened text ends in.
                    guard scalar == 0x2026, Address.isWebScheme(text, start..<offset) else { break scanning }
                    hasSeenAddress = true
                    position = offset + length
                    return false
                }
                scan.isPlain = false
                offset += length
            }
        }
        if scan.isPlain, scan.hasDigit, !isHashtag, let last = HashString.end(text, start..<offset, end: end) {
            position = last
            return false
        }
        // The last full stop of `U.S.` is the word's, also where it ends the sentence as well.
        let hasFinalStop = scan.isAcronym && isFinalStop(text, at: offset)
        if hasFinalStop { offset += 1 }
        close(text, start..<offset, scan, isHashtag: isHashtag)
        position = hasFinalStop ? behindPossessive(text, at: offset) : offset
        return true
    }
}
