/// The terms of words.
extension TokenScanner {
    /// Notes the word found and writes its term where it differs from the source. A hashtag's range has its mark.
    mutating func close(_ text: Span<UInt8>, _ word: Range<Int>, _ scan: WordScan, isHashtag: Bool) {
        range = isHashtag ? word.lowerBound - 1..<word.upperBound : word
        shape = scan.shape(firstByte: text[word.lowerBound])
        isVerbatim = !scan.isRewritten
        defer { previousWasCapitals = shape == .allCapitals }
        guard scan.isRewritten else { return }
        term.removeAll(keepingCapacity: true)
        var offset = word.lowerBound
        while offset < word.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                // A hyphen and white space in a word are the end of a line.
                let isLeftOut =
                    byte <= 0x20 || byte == UInt8(ascii: "-") || (scan.isAcronym && byte == UInt8(ascii: "."))
                if byte == UInt8(ascii: "I"), rules.isTurkic {
                    appendUTF8(0x0131, to: &term)
                } else if !isLeftOut {
                    term.append(byte.loweredASCII)
                }
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(text, at: offset, end: word.upperBound)
            switch ScalarClass(scalar) {
            case .invisible, .other: break
            case .apostrophe: term.append(UInt8(ascii: "'"))
            case .mark where FoldedForm.isVowelPoint(scalar): break
            case _ where FoldedForm.contains(scalar): FoldedForm.append(scalar, rules.arabicLetters, to: &term)
            // Greek writes a small sigma in another way at the end of a word.
            case _ where scalar == 0x03A3 && offset + length == word.upperBound && !term.isEmpty:
                appendUTF8(0x03C2, to: &term)
            default: appendUTF8(lowercaseScalar(scalar), to: &term)
            }
            offset += length
        }
        if scan.hasMarks { term = composed(term) }
        // A word of nothing but what is folded away stays as it is.
        if term.isEmpty { for index in word { term.append(text[index]) } }
        if let first = term.first, first.isASCIIDigit { shape = .number }
        if rules.isEnglish && shape == .allCapitals && isNameLikePronoun(term)
            && !isShouted(text, after: word.upperBound)
        {
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

    /// Notes a word of small ASCII letters, with nothing but white space behind it.
    @inline(__always)
    mutating func closeSmall(_ word: Range<Int>) {
        range = word
        shape = .lower
        isVerbatim = true
        previousWasCapitals = false
        position = word.upperBound
    }

    /// Notes the name `.NET`.
    mutating func closeDotNet(_ text: Span<UInt8>, _ word: Range<Int>) {
        range = word
        shape = text[word.upperBound - 1].isASCIIUppercase ? .allCapitals : .capitalized
        isVerbatim = false
        term = Array(".net".utf8)
        previousWasCapitals = shape == .allCapitals
        position = behindPossessive(text, at: word.upperBound)
    }
}
