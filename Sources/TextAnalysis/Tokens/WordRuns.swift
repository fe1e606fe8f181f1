/// Cuts a text into runs of bytes that no word reaches over, 64 bytes at a time.
///
/// Bytes are classified and lower-cased 64 at a time into numbers with a bit for each byte; where runs begin and end is
/// read off these (D. Lemire, G. Langdale: Parsing gigabytes of JSON per second, The VLDB Journal 28, 2019,
/// doi:10.1007/s00778-019-00578-5, find a text's structure so). A run of ASCII letters and digits is a word as it is:
/// it is looked up from the lower-cased bytes. A run with anything else in it, which is one in twenty in English, is
/// read by `TokenScanner`, so both ways find the same words.
///
/// What stands between two white spaces is one run if a mark of addresses is in it (`@`, `/`, `#`, `+`), so that the
/// scanner sees an address from its beginning. One without such a mark (`www.` and a host, a UUID) ends where the scanner
/// says.
///
/// A word's slot in the table is seldom in a near cache, so it is asked for when the word is found, and looked at some
/// words later.
///
/// A text is taken in windows that end in white space, so that what belongs to one stays in the first-level cache.
/// Where a window has no white space, the scanner reads on to the next.
@safe
struct WordRuns: ~Copyable {
    private static let windowBlocks = 64
    private static let windowSize = 64 * windowBlocks

    let rules: WordRules
    /// The bytes of the window in small letters, and a word more that may be read with the last.
    let lowered: UnsafeMutablePointer<UInt8>
    /// Where runs are, a bit a byte.
    let runs: UnsafeMutablePointer<UInt64>
    /// The bytes of runs that are no ASCII letter or digit.
    let others: UnsafeMutablePointer<UInt64>
    /// Words whose slots were asked for and not yet looked at: the first `waitingCount`.
    private let waiting: UnsafeMutablePointer<WaitingWord>
    private static let mostWaiting = 32

    private struct WaitingWord {
        let key: TermKey
        let hash: UInt64
        /// Its place in the window; the length is in the key.
        let start: Int
    }

    init(_ tokenizer: Tokenizer) {
        rules = WordRules(tokenizer)
        unsafe lowered = .allocate(capacity: Self.windowSize + 64)
        unsafe (lowered + Self.windowSize).initialize(repeating: 0, count: 64)
        unsafe runs = .allocate(capacity: Self.windowBlocks + 1)
        unsafe others = .allocate(capacity: Self.windowBlocks + 1)
        unsafe waiting = .allocate(capacity: Self.mostWaiting)
    }

    deinit {
        unsafe lowered.deallocate()
        unsafe runs.deallocate()
        unsafe others.deallocate()
        unsafe waiting.deallocate()
    }

    /// Appends the term ids of `text[range]` to `ids`.
    func appendTerms(of text: Span<UInt8>, range: Range<Int>, terms: inout TermTable, to ids: inout [Int32]) {
        var position = range.lowerBound
        var previous = PreviousWord()
        while position < range.upperBound {
            let window = position..<windowEnd(from: position, text, range)
            if window.isEmpty {
                var end = position
                while end < range.upperBound, text[end] > 0x20 { end += 1 }
                position = appendScanned(text, position..<end, range, behind: &previous, terms: &terms, to: &ids)
            } else {
                scan(text, window)
                if rules.isWords { joinAtLineEnds(text, window) }
                position = append(text, window, range, behind: &previous, terms: &terms, to: &ids)
            }
        }
    }

    /// The end of the last white space in reach; `position` where there is none.
    private func windowEnd(from position: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var end = position + Self.windowSize
        guard end < range.upperBound else { return range.upperBound }
        while end > position, text[end - 1] > 0x20 { end -= 1 }
        // A word that goes on behind the line's end stays in one window, where there is an end before it.
        var earlier = end
        while earlier > position, text[earlier - 1] > 0x20 || LineEndHyphen.stands(before: earlier, in: text) {
            earlier -= 1
        }
        return earlier > position ? earlier : end
    }

    /// Appends the terms of a window's runs; gives where the next window begins.
    private func append(
        _ text: Span<UInt8>, _ window: Range<Int>, _ range: Range<Int>, behind previous: inout PreviousWord,
        terms: inout TermTable, to ids: inout [Int32]
    ) -> Int {
        let isWords = rules.isWords
        let shortest = isWords ? 1 : 2
        let isEnglish = isWords && rules.isEnglish
        let base = window.lowerBound
        var carry: UInt64 = 0
        var runStart = -1
        var waitingCount = 0
        for block in 0..<(window.count + 63) / 64 + 1 {
            let run = unsafe runs[block]
            var borders = run ^ (run << 1 | carry)
            carry = run >> 63
            while borders != 0 {
                let place = 64 * block + borders.trailingZeroBitCount
                borders &= borders &- 1
                guard runStart >= 0 else {
                    runStart = place
                    continue
                }
                let start = runStart
                runStart = -1
                let length = place - start
                var isScanned = hasOthers(start, place)
                if !isScanned && length <= TermKey.longest {
                    guard length >= shortest else { continue }
                    // Safe: 16 bytes behind the start of any run lie in the buffer, which is longer by 64.
                    let raw = unsafe UnsafeRawPointer(lowered + start)
                    let key = TermKey(
                        low: unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)),
                        high: unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                        length: length)
                    if length <= 3 {
                        if isEnglish && isNameLikePronoun(key) {
                            isScanned = text[base + start + 1].isASCIIUppercase
                        } else if isDotNet(key, text, base + start, range) {
                            isScanned = isWords
                        }
                    } else if length >= HashString.shortest {
                        isScanned = key.hasDigit && isWords
                    }
                    if !isScanned {
                        let hash = key.hash(seed: terms.seed)
                        terms.prefetch(hash)
                        // Safe: the place lies below the capacity.
                        unsafe (waiting + waitingCount).initialize(to: WaitingWord(key: key, hash: hash, start: start))
                        waitingCount += 1
                        if waitingCount == Self.mostWaiting {
                            lookUp(&waitingCount, in: base, &previous, terms: &terms, to: &ids)
                        }
                        continue
                    }
                }
                lookUp(&waitingCount, in: base, &previous, terms: &terms, to: &ids)
                let part = base + start..<base + place
                if isScanned || isWords && part.contains(where: { text[$0].isASCIIDigit }) {
                    let end = appendScanned(text, part, range, behind: &previous, terms: &terms, to: &ids)
                    // An address went on behind the run: the next window begins there.
                    if end > part.upperBound { return end }
                } else {
                    let window = unsafe UnsafeBufferPointer(start: lowered, count: place).span
                    ids.append(terms.intern(window, start..<place))
                    previous = PreviousWord(range: part)
                }
            }
        }
        lookUp(&waitingCount, in: base, &previous, terms: &terms, to: &ids)
        return window.upperBound
    }

    /// Appends the ids of the waiting words.
    @inline(__always)
    private func lookUp(
        _ count: inout Int, in base: Int, _ previous: inout PreviousWord, terms: inout TermTable,
        to ids: inout [Int32]
    ) {
        guard count > 0 else { return }
        for index in 0..<count {
            let word = unsafe waiting[index]
            let end = word.start + Int(word.key.length)
            ids.append(
                terms.intern(
                    word.key, hash: word.hash, unsafe UnsafeBufferPointer(start: lowered, count: end).span,
                    word.start..<end))
        }
        let last = unsafe waiting[count - 1]
        previous = PreviousWord(range: base + last.start..<base + last.start + Int(last.key.length))
        count = 0
    }

    /// Whether the bytes from `start` to `end` of the window hold anything but ASCII letters and digits.
    @inline(__always)
    private func hasOthers(_ start: Int, _ end: Int) -> Bool {
        let (first, last) = (start >> 6, (end - 1) >> 6)
        let from = UInt64.max &<< UInt64(truncatingIfNeeded: start & 63)
        let to = UInt64.max &>> UInt64(truncatingIfNeeded: 63 - (end - 1) & 63)
        if first == last { return unsafe others[first] & from & to != 0 }
        if unsafe others[first] & from != 0 || others[last] & to != 0 { return true }
        return (first + 1..<last).contains { unsafe others[$0] != 0 }
    }

    /// `us`, `it` or `who`.
    @inline(__always)
    private func isNameLikePronoun(_ key: TermKey) -> Bool {
        key.low == 0x7375 || key.low == 0x7469 || key.low == 0x6F_6877
    }

    /// Whether a word of three letters at `start` and the full stop before it are the name `.NET`.
    @inline(__always)
    private func isDotNet(_ key: TermKey, _ text: Span<UInt8>, _ start: Int, _ range: Range<Int>) -> Bool {
        key.low == 0x74_656E && start > range.lowerBound && text[start - 1] == UInt8(ascii: ".")
    }

    /// Appends the terms that the scanner finds in a run; gives where it ended.
    @inline(never)
    private func appendScanned(
        _ text: Span<UInt8>, _ run: Range<Int>, _ range: Range<Int>, behind previous: inout PreviousWord,
        terms: inout TermTable, to ids: inout [Int32]
    ) -> Int {
        // The full stop of `.NET` stands before its run.
        let hasStop = run.lowerBound > range.lowerBound && text[run.lowerBound - 1] == UInt8(ascii: ".")
        var scanner = TokenScanner(
            rules, range: range, part: (hasStop ? run.lowerBound - 1 : run.lowerBound)..<run.upperBound,
            previousWasCapitals: rules.isEnglish && previous.isCapitals(in: text))
        while scanner.next(text) {
            ids.append(
                scanner.isVerbatim
                    ? terms.intern(text, scanner.range)
                    : terms.intern(scanner.term.span, 0..<scanner.term.count))
        }
        previous = PreviousWord(isCapitals: scanner.previousWasCapitals)
        return scanner.position
    }
}
