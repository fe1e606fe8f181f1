/// Words as scikit-learn has them.
extension TokenScanner {
    /// Moves to the next run of two or more letters, numbers or `_`; `false` at the end of the range.
    mutating func nextScikitLearn(_ text: Span<UInt8>) -> Bool {
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
                if scalar == 0x130 && rules.lowercases { break }
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
            isVerbatim = !(scan.isRewritten && rules.lowercases)
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
