import TextAnalysis

extension SentenceLength {
    /// Languages whose words are not set apart by spaces.
    private static let unspaced: Set<String> = ["zh", "ja", "th", "lo", "km", "my"]

    /// The words and scalars of a sentence, its white space folded as it is in a summary.
    init(of sentence: Sentence, in article: AnalyzedArticle) {
        let text = article.article.text.utf8Span.span
        let range = sentence.range.clamped(to: 0..<text.count)
        words = 0
        scalars = 0
        var insideWord = false
        var afterFoldedSpace = true
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text[offset]
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                // A run of these becomes a single space.
                if !afterFoldedSpace { scalars += 1 }
                afterFoldedSpace = true
                insideWord = false
                offset += 1
                continue
            }
            afterFoldedSpace = false
            let space = Self.spaceLength(text, at: offset, end: range.upperBound)
            if space > 0 {
                scalars += 1
                insideWord = false
                offset += space
                continue
            }
            if !insideWord { words += 1 }
            insideWord = true
            // Every byte but a continuation begins a scalar.
            if byte & 0xC0 != 0x80 { scalars += 1 }
            offset += 1
        }
        if Self.unspaced.contains(article.language.code) {
            words = max(words, article.tokens(ofSentence: sentence.index).count)
        }
    }

    /// The number of bytes of the white-space character at an offset that is not folded, 0 where there is none.
    private static func spaceLength(_ text: Span<UInt8>, at offset: Int, end: Int) -> Int {
        let byte = text[offset]
        if (0x1C...0x1F).contains(byte) { return 1 }
        if byte == 0xC2, offset + 1 < end, text[offset + 1] == 0xA0 || text[offset + 1] == 0x85 { return 2 }
        guard offset + 2 < end else { return 0 }
        let rest = (text[offset + 1], text[offset + 2])
        switch (byte, rest.0) {
        case (0xE1, 0x9A): return rest.1 == 0x80 ? 3 : 0
        // U+2000 to U+200A, U+2028, U+2029, U+202F.
        case (0xE2, 0x80): return (0x80...0x8A).contains(rest.1) || [0xA8, 0xA9, 0xAF].contains(rest.1) ? 3 : 0
        case (0xE2, 0x81): return rest.1 == 0x9F ? 3 : 0
        case (0xE3, 0x80): return rest.1 == 0x80 ? 3 : 0
        default: return 0
        }
    }
}
