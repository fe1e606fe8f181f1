import Testing

@testable import TextAnalysis

struct `Folded lengths` {
    /// White space that is folded and that is not, next to words of one to four bytes a character.
    private static let pieces = [
        " ", "  ", "\n", "\t\r\n", "\u{0B}", "\u{0C}", "\u{1C}", "\u{1D}", "\u{1F}", "\u{85}", "\u{A0}", "\u{1680}",
        "\u{2003}",
        "\u{2028}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{200B}", "\u{2060}", "a", "storm", "eight888",
        "longer than it", "é",
        "Ω", "東京", "🌊", "e\u{301}", "\u{7F}", "\u{08}", "\u{0E}", "\u{1B}", "!", "\u{1E}word",
    ]

    /// Counts character by character, as the words of the definition say.
    private static func naive(_ text: some Sequence<Unicode.Scalar>) -> (words: Int, scalars: Int) {
        var (words, scalars) = (0, 0)
        var (insideWord, behindFolded) = (false, true)
        for scalar in text {
            let isFolded = scalar == " " || (0x09...0x0D).contains(scalar.value)
            let isSpace = scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
            if !isFolded || !behindFolded { scalars += 1 }
            if !isSpace && !insideWord { words += 1 }
            (insideWord, behindFolded) = (!isSpace, isFolded)
        }
        return (words, scalars)
    }

    @Test(arguments: 0..<60)
    func `are those of counting character by character, wherever a text begins`(seed: UInt64) {
        var state = seed
        var text = String.UnicodeScalarView()
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += Self.pieces[Int((state >> 33) % UInt64(Self.pieces.count))].unicodeScalars
        }
        let whole = String(text)
        let span = whole.utf8Span.span
        for start in text.indices.prefix(20) {
            let offset = text.utf8Offset(of: start)
            for end in text.indices.suffix(10) where end > start {
                let length = FoldedLength(of: offset..<text.utf8Offset(of: end), in: span)
                let expected = Self.naive(text[start..<end])
                #expect(length.words == expected.words && length.scalars == expected.scalars)
            }
        }
        #expect(FoldedLength(of: 0..<span.count, in: span).words > 3)
    }

    @Test func `of broken bytes are taken without reading beyond the end`() {
        let bytes: [UInt8] = [0x61, 0xE2, 0x80, 0x20, 0xC2, 0x61, 0xFF, 0xE3, 0x80]
        for end in 0...bytes.count {
            let length = FoldedLength(of: 0..<end, in: bytes.span)
            #expect(length.words <= end && length.scalars <= end)
        }
        #expect(FoldedLength(of: 0..<0, in: bytes.span).words == 0)
    }
}

extension String.UnicodeScalarView {
    fileprivate func utf8Offset(of index: Index) -> Int { String(self[..<index]).utf8.count }
}
