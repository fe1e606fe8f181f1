/// What a term of a script without spaces is made of.
package struct UnspacedTerm {
    /// The characters that stand by themselves: marks and vowels that lean on a consonant are none.
    package private(set) var characters = 0
    package private(set) var hiragana = 0
    package private(set) var katakana = 0
    package private(set) var han = 0
    package private(set) var endsInHiragana = false
    /// Whether it ends in ๆ, which repeats a word of Thai.
    package private(set) var isRepeated = false
    /// Whether it consists of figures of Han: `二十三`.
    package private(set) var areFigures = true

    /// `nil` where the term begins with a character of another script.
    ///
    /// Complexity: O(bytes).
    package init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        var offset = range.lowerBound
        guard offset < range.upperBound, text[offset] >= 0xE0 else { return nil }
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(text, at: offset, end: range.upperBound)
            if offset == range.lowerBound, ScalarClass(scalar) != .unspaced { return nil }
            offset += length
            if !UnspacedScript.leans(scalar) || UnspacedScript.isKana(scalar) || characters == 0 { characters += 1 }
            endsInHiragana = false
            isRepeated = scalar == 0x0E46
            if UnspacedScript.isHiragana(scalar) {
                hiragana += 1
                endsInHiragana = true
            } else if UnspacedScript.isKatakana(scalar) {
                katakana += 1
            } else if UnspacedScript(scalar) == .han {
                han += 1
            }
            areFigures = areFigures && UnspacedScript.isFigure(scalar)
        }
    }

    /// Whether it is too little to be told as a word by itself: one character, or nothing but Hiragana up to two.
    package var isCrumb: Bool { characters == 1 || han + katakana == 0 && hiragana > 0 && hiragana <= 2 }

    /// Whether a term of any script is such a crumb.
    package static func isCrumb(_ term: String) -> Bool {
        let bytes = term.utf8Span.span
        return UnspacedTerm(bytes, 0..<bytes.count)?.isCrumb ?? false
    }
}
