/// Words and pairs of scripts without spaces.
extension TokenScanner {
    /// Notes the word that begins at `offset`, and cuts the run of its script into words where it is not yet.
    mutating func closeUnspaced(_ text: Span<UInt8>, at offset: Int) {
        if unspacedEnds == 0 {
            unspacedEnds = UnspacedWords.ends(
                of: UnspacedPiece(text, at: offset, end: end), in: text, rules.unspaced)
        }
        let characters = unspacedEnds.trailingZeroBitCount + 1
        unspacedEnds = characters < UInt64.bitWidth ? unspacedEnds >> UInt64(characters) : 0
        var last = offset
        var (isNumber, isOdd) = (true, false)
        for _ in 0..<characters {
            let (scalar, length) = decodeScalar(text, at: last, end: end)
            isNumber = isNumber && UnspacedScript.isFigure(scalar)
            // Marks of Kana that stand by themselves, and selectors.
            if scalar == 0x3099 || scalar == 0x309A || UnspacedScript.isVariationSelector(scalar) { isOdd = true }
            last += length
        }
        range = offset..<last
        position = last
        shape = isNumber ? .number : .other
        isVerbatim = !isOdd
        previousWasCapitals = false
        guard isOdd else { return }
        term.removeAll(keepingCapacity: true)
        var place = offset
        while place < last {
            let (scalar, length) = decodeScalar(text, at: place, end: last)
            if !UnspacedScript.isVariationSelector(scalar) { appendUTF8(scalar, to: &term) }
            place += length
        }
        term = composed(term)
    }

    /// The pair of characters at `offset`; a lone character of a run of one; `nil` for the last of a longer run.
    func unspacedPair(_ text: Span<UInt8>, at offset: Int, length: Int) -> (range: Range<Int>, next: Int)? {
        let second = offset + length
        if second < end, text[second] >= 0x80 {
            let (scalar, secondLength) = decodeScalar(text, at: second, end: end)
            if ScalarClass(scalar) == .unspaced { return (offset..<second + secondLength, second) }
        }
        return inUnspacedRun ? nil : (offset..<second, second)
    }

    mutating func emitUnspaced(_ text: Span<UInt8>, _ pair: (range: Range<Int>, next: Int)) {
        range = pair.range
        position = pair.next
        inUnspacedRun = true
        shape = .other
        isVerbatim = true
        previousWasCapitals = false
    }
}
