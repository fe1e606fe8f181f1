/// At most 64 characters in a row of one script without spaces.
///
/// Where words end is a set of 64 bits: bit i says that a word ends behind character i.
struct UnspacedPiece {
    static let longest = 64
    /// Of a run that goes on behind the piece, words are taken up to here: the rest is cut again with what follows it.
    private static let settled = 48

    private(set) var scalars = InlineArray<64, UInt32>(repeating: 0)
    private(set) var count = 0
    let script: UnspacedScript
    let bytes: Range<Int>
    /// Whether the run goes on behind the piece.
    let goesOn: Bool
    let hasKana: Bool

    /// The piece that begins at `offset`, where a character of such a script stands. O(1).
    init(_ text: Span<UInt8>, at offset: Int, end: Int) {
        var last = offset
        var goesOn = false
        var hasKana = false
        var script: UnspacedScript?
        while last < end, text[last] >= 0x80 {
            let (scalar, length) = decodeScalar(text, at: last, end: end)
            if ScalarClass(scalar) == .unspaced {
                let own = UnspacedScript(scalar)
                guard own == script ?? own else { break }
                script = own
            } else if script != .han || !UnspacedScript.isVariationSelector(scalar) {
                break
            }
            if count == Self.longest {
                goesOn = true
                break
            }
            if UnspacedScript.isKana(scalar) { hasKana = true }
            scalars[count] = scalar
            count += 1
            last += length
        }
        (self.script, bytes, self.goesOn, self.hasKana) = (script ?? .han, offset..<last, goesOn, hasKana)
    }

    /// The places at which a word may end: behind no letter whose mark follows, and at the end.
    var breaks: UInt64 {
        var breaks: UInt64 = 1 << UInt64(count - 1)
        for index in 0..<count - 1
        where !UnspacedScript.leans(scalars[index + 1]) && !UnspacedScript.leads(scalars[index]) {
            breaks |= 1 << UInt64(index)
        }
        return breaks
    }

    /// Of the ends of words those that hold whatever follows the piece; at least one.
    func settled(_ ends: UInt64) -> UInt64 {
        guard goesOn else { return ends }
        let early = ends & (1 << UInt64(Self.settled) - 1)
        return early != 0 ? early : ends & (0 &- ends)
    }

    /// The words between ends, as ranges of characters.
    func forEachWord(_ ends: UInt64, _ body: (Range<Int>) -> Void) {
        var (rest, start) = (ends, 0)
        while rest != 0 {
            let last = rest.trailingZeroBitCount
            body(start..<last + 1)
            start = last + 1
            rest &= rest &- 1
        }
    }

    /// Joins pieces that no word list should cut: figures of Han (`二〇二三`, whose last one a list
    /// may take for `三年`), a lone letter of Katakana beside others, and in Thai the prefixes that make nouns, การ, ความ and นัก.
    func joined(_ ends: UInt64) -> UInt64 {
        if script == .thai { return joinedBehindPrefixes(ends) }
        guard script == .han else { return ends }
        var (kept, previous) = (ends, 0..<0)
        forEachWord(ends) { word in
            defer { previous = word }
            guard !previous.isEmpty else { return }
            let (last, first) = (scalars[previous.upperBound - 1], scalars[word.lowerBound])
            let isName =
                UnspacedScript.isKatakana(last) && UnspacedScript.isKatakana(first)
                && (previous.count == 1 || word.count == 1)
            if isName { kept &= ~(1 << UInt64(previous.upperBound - 1)) }
            guard areFigures(previous), UnspacedScript.isFigure(first) else { return }
            kept &= ~(1 << UInt64(previous.upperBound - 1))
            var figure = word.lowerBound
            while figure + 1 < word.upperBound, UnspacedScript.isFigure(scalars[figure + 1]) { figure += 1 }
            kept |= 1 << UInt64(figure)
        }
        return kept
    }

    private func joinedBehindPrefixes(_ ends: UInt64) -> UInt64 {
        var kept = ends
        forEachWord(ends) { word in
            // การที่ is a conjunction.
            if word.upperBound < count, isPrefix(word), scalars[word.upperBound] != 0x0E17 || !startsThat(word.upperBound) {
                kept &= ~(1 << UInt64(word.upperBound - 1))
            }
        }
        return kept
    }

    /// Whether ที่ stands at a place.
    private func startsThat(_ place: Int) -> Bool {
        place + 2 < count && scalars[place + 1] == 0x0E35 && scalars[place + 2] == 0x0E48
    }

    private func isPrefix(_ word: Range<Int>) -> Bool {
        let first = scalars[word.lowerBound]
        guard word.count >= 3, first == 0x0E01 || first == 0x0E04 || first == 0x0E19 else { return false }
        return Self.prefixes.contains { prefix in
            prefix.count == word.count && prefix.indices.allSatisfy { prefix[$0] == scalars[word.lowerBound + $0] }
        }
    }

    /// การ, ความ and นัก.
    private static let prefixes: [[UInt32]] = [
        [0x0E01, 0x0E32, 0x0E23], [0x0E04, 0x0E27, 0x0E32, 0x0E21], [0x0E19, 0x0E31, 0x0E01],
    ]

    private func areFigures(_ word: Range<Int>) -> Bool { word.allSatisfy { UnspacedScript.isFigure(scalars[$0]) } }
}
