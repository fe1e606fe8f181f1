import CByteScan

/// Cuts a text into runs of bytes that no word reaches over, 64 bytes at a time.
///
/// Bytes are classified and lower-cased 64 at a time into numbers with a bit for each byte; where runs begin and end is
/// read off these (D. Lemire, G. Langdale: Parsing gigabytes of JSON per second, The VLDB Journal 28, 2019,
/// doi:10.1007/s00778-019-00578-5, find a text's structure so). A run of ASCII letters and digits is a word as it is:
/// it is looked up from the lower-cased bytes. A run with anything else in it, which is one in twenty in English, is
/// read by `TokenScanner`, so both ways find the same words.
///
/// A word's slot in the table is seldom in a near cache, so it is asked for when the word is found, and looked at some
/// words later.
///
/// A text is taken in windows, so that what belongs to one stays in the first-level cache. A run that reaches over a
/// window's end begins the next; one that fills a whole window is read by the scanner.
@safe
struct WordRuns: ~Copyable {
    private static let windowBlocks = 64
    private static let windowSize = 64 * windowBlocks

    private let tokenizer: Tokenizer
    /// The bytes of the window in small letters, and a word more that may be read with the last.
    private let lowered: UnsafeMutablePointer<UInt8>
    /// Where runs are, a bit a byte.
    private let runs: UnsafeMutablePointer<UInt64>
    /// The bytes of runs that are no ASCII letter or digit.
    private let others: UnsafeMutablePointer<UInt64>
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
        self.tokenizer = tokenizer
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
        while position < range.upperBound {
            let window = position..<min(range.upperBound, position + Self.windowSize)
            scan(text, window, range)
            let isLast = window.upperBound == range.upperBound
            let end = append(text, window, range, isLast: isLast, terms: &terms, to: &ids)
            if end > position {
                position = end
            } else {
                // One run fills the window.
                let runEnd = runEnd(from: window.upperBound, text, range)
                appendScanned(text, position..<runEnd, range, terms: &terms, to: &ids)
                position = runEnd
            }
        }
    }

    /// Classifies the bytes of a window.
    private func scan(_ text: Span<UInt8>, _ window: Range<Int>, _ range: Range<Int>) {
        let isWords = tokenizer.style == .words
        let blocks = (window.count + 63) / 64
        var joints: UInt64 = 0
        var previous: UInt64 = 0
        for block in 0..<blocks {
            let start = window.lowerBound + 64 * block
            // Safe: 64 bytes are read from the text, or from a copy where it has fewer; 64 are written into the window.
            let classes =
                if start + 64 <= text.count {
                    unsafe text.withUnsafeBufferPointer {
                        unsafe nutgraf_scan_64_bytes($0.baseAddress! + start, lowered + 64 * block)
                    }
                } else {
                    unsafe Self.scanTail(text, start, lowered + 64 * block)
                }
            let left = window.upperBound - start
            let inside = left >= 64 ? UInt64.max : ~(UInt64.max &<< UInt64(truncatingIfNeeded: left))
            var run = (classes.alphanumeric | classes.beyondASCII) & inside
            if !isWords { run |= classes.underscores & inside }
            unsafe runs[block] = run
            unsafe others[block] = classes.beyondASCII & inside
            guard isWords else { continue }
            // A joint between two bytes of words belongs to their run. That of the last block's end is settled here.
            if block > 0, joints >> 63 & previous >> 62 & run & 1 == 1 {
                unsafe runs[block - 1] |= 1 << 63
                unsafe others[block - 1] |= 1 << 63
            }
            let joining = classes.joints & inside & (run << 1 | previous >> 63) & run >> 1
            unsafe runs[block] |= joining
            unsafe others[block] |= joining
            joints = classes.joints & inside
            previous = run
        }
        unsafe runs[blocks] = 0
        if window.upperBound < range.upperBound, joints >> 63 & previous >> 62 == 1 {
            // What this joint joins is seen in the next window.
            unsafe runs[blocks - 1] |= 1 << 63
        }
    }

    private static func scanTail(
        _ text: Span<UInt8>, _ start: Int, _ lowered: UnsafeMutablePointer<UInt8>
    ) -> nutgraf_byte_classes {
        var copy = InlineArray<64, UInt8>(repeating: 0)
        for offset in start..<text.count { copy[offset - start] = text[offset] }
        return unsafe copy.span.withUnsafeBufferPointer { unsafe nutgraf_scan_64_bytes($0.baseAddress!, lowered) }
    }

    /// Appends the terms of a window's runs; gives where the next window begins.
    private func append(
        _ text: Span<UInt8>, _ window: Range<Int>, _ range: Range<Int>, isLast: Bool, terms: inout TermTable,
        to ids: inout [Int32]
    ) -> Int {
        let shortest = tokenizer.style == .words ? 1 : 2
        let isEnglish = tokenizer.style == .words && tokenizer.language == .english
        let base = window.lowerBound
        var carry: UInt64 = 0
        var runStart = -1
        var waitingCount = 0
        for block in 0..<(window.count + 63) / 64 + (isLast ? 1 : 0) {
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
                if hasOthers(start, place) {
                    lookUp(&waitingCount, terms: &terms, to: &ids)
                    appendScanned(text, base + start..<base + place, range, terms: &terms, to: &ids)
                } else if length <= TermKey.longest {
                    guard length >= shortest else { continue }
                    // Safe: 16 bytes behind the start of any run lie in the buffer, which is longer by 64.
                    let raw = unsafe UnsafeRawPointer(lowered + start)
                    let key = TermKey(
                        low: unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)),
                        high: unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                        length: length)
                    if isEnglish && length <= 3 && isNameLikePronoun(key)
                        && text[base + start + 1].isASCIIUppercase
                    {
                        lookUp(&waitingCount, terms: &terms, to: &ids)
                        appendScanned(text, base + start..<base + place, range, terms: &terms, to: &ids)
                    } else {
                        let hash = key.hash
                        terms.prefetch(hash)
                        // Safe: the place lies below the capacity.
                        unsafe (waiting + waitingCount).initialize(to: WaitingWord(key: key, hash: hash, start: start))
                        waitingCount += 1
                        if waitingCount == Self.mostWaiting { lookUp(&waitingCount, terms: &terms, to: &ids) }
                    }
                } else {
                    lookUp(&waitingCount, terms: &terms, to: &ids)
                    let window = unsafe UnsafeBufferPointer(start: lowered, count: place).span
                    ids.append(terms.intern(window, start..<place))
                }
            }
        }
        lookUp(&waitingCount, terms: &terms, to: &ids)
        return runStart < 0 || isLast ? window.upperBound : base + runStart
    }

    /// Appends the ids of the waiting words.
    @inline(__always)
    private func lookUp(_ count: inout Int, terms: inout TermTable, to ids: inout [Int32]) {
        for index in 0..<count {
            let word = unsafe waiting[index]
            let end = word.start + Int(word.key.length)
            ids.append(
                terms.intern(
                    word.key, hash: word.hash, unsafe UnsafeBufferPointer(start: lowered, count: end).span,
                    word.start..<end))
        }
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

    /// Appends the terms that the scanner finds in a run.
    @inline(never)
    private func appendScanned(
        _ text: Span<UInt8>, _ run: Range<Int>, _ range: Range<Int>, terms: inout TermTable, to ids: inout [Int32]
    ) {
        var start = run.lowerBound
        if tokenizer.style == .words && tokenizer.language == .english,
            run.contains(where: { text[$0].isASCIIUppercase })
        {
            // Whether the word before is in capitals matters to some words in capitals; so the scanner begins there.
            while start > range.lowerBound, !text[start - 1].isASCIIAlphanumeric { start -= 1 }
            while start > range.lowerBound, isInRun(start - 1, text, range) { start -= 1 }
        }
        var scanner = TokenScanner(tokenizer, range: range, part: start..<run.upperBound)
        while scanner.next(text) {
            guard scanner.range.lowerBound >= run.lowerBound else { continue }
            ids.append(
                scanner.isVerbatim
                    ? terms.intern(text, scanner.range)
                    : terms.intern(scanner.term.span, 0..<scanner.term.count))
        }
    }

    /// Where a run ends that goes on to `offset` at least.
    private func runEnd(from offset: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var end = offset
        while end < range.upperBound, isInRun(end, text, range) { end += 1 }
        return end
    }

    /// Whether a byte belongs to a run; `scan` says the same of 64 bytes.
    private func isInRun(_ offset: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        func isWord(_ place: Int) -> Bool {
            range.contains(place) && (text[place].isASCIIAlphanumeric || text[place] >= 0x80)
        }
        if isWord(offset) { return true }
        switch text[offset] {
        case UInt8(ascii: "_"): return tokenizer.style == .scikitLearn
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "&"):
            return tokenizer.style == .words && isWord(offset - 1) && isWord(offset + 1)
        default: return false
        }
    }
}
