import TextAnalysis

/// The words of a text that are taken for function words where its language has no list of stop words.
///
/// A function word is short, frequent, stands all over the text, has no capital inside a sentence, and hardly ever
/// stands before a mark or ends a sentence (what a text is about does). So a word is taken for one, with c its
/// occurrences,
/// - of 1 or 2 letters: always;
/// - of 3: if c ≥ 2, in two quarters of the text, and at most one in five before a mark;
/// - of 4, 5, or 6 and 7: if it is also one word in 150, in a share of the sentences (12, 15, 20 %), and at most one in
///   ten stands before a mark.
///
/// Shortness tells in alphabets alone. A syllable of the Ethiopic script counts as two letters; of scripts that are
/// written without spaces, and of Hangul, whose particles are part of the word, nothing is guessed.
struct GuessedFunctionWords {
    /// By term id.
    private(set) var isFunctionWord: [Bool]

    /// Whether no list of a language's function words was written.
    static func areNeeded(for language: Language) -> Bool { !StopWords.hasList(for: language) }

    /// Complexity: O(tokens + bytes of the terms).
    init(_ article: AnalyzedArticle) {
        let uses = Self.uses(of: article)
        let sentences = Float(max(1, article.tokenRanges.count))
        let words = Float(max(1, article.tokens.count))
        isFunctionWord = uses.indices.map { id in
            let use = uses[id]
            guard !use.isNamed,
                let letters = article.terms.withBytes(of: Int32(id), { Self.letters($0, $1) })
            else { return false }
            let count = Float(use.count)
            guard letters > 2 else { return true }
            guard use.count >= 2, use.quarters.nonzeroBitCount >= 2 else { return false }
            if letters == 3 { return Float(use.beforeMark) <= 0.2 * count }
            let least: Float
            switch letters {
            case 4: least = 0.12
            case 5: least = 0.15
            case 6, 7: least = 0.2
            default: return false
            }
            return use.count >= 3 && use.quarters.nonzeroBitCount >= 3 && count >= words / 150
                && Float(use.sentences) >= least * sentences && Float(use.beforeMark) <= 0.1 * count
        }
    }

    /// How a word is used in the body.
    private struct Use {
        var count = 0
        var sentences = 0
        var lastSentence = -1
        /// Occurrences with a mark or the end of the sentence behind them.
        var beforeMark = 0
        /// The quarters of the text that have it, a bit each.
        var quarters: UInt8 = 0
        /// It has a capital inside a sentence, or a digit.
        var isNamed = false
    }

    private static func uses(of article: AnalyzedArticle) -> [Use] {
        var uses = [Use](repeating: Use(), count: article.terms.count)
        let text = article.article.text.utf8Span.span
        for (number, range) in article.tokenRanges.enumerated() {
            // Behind a mark a quotation may begin, with a capital of its own.
            var isInside = false
            for index in range {
                let token = article.tokens[index]
                let term = Int(token.term)
                uses[term].count += 1
                uses[term].quarters |= 1 << UInt8(min(3, index * 4 / article.tokens.count))
                if uses[term].lastSentence != number {
                    uses[term].lastSentence = number
                    uses[term].sentences += 1
                }
                let end = token.range.upperBound
                let isBeforeMark =
                    index + 1 == range.upperBound
                    || WordGap(between: end, and: article.tokens[index + 1].range.lowerBound, in: text) == .other
                if isBeforeMark { uses[term].beforeMark += 1 }
                switch token.shape {
                case .number: uses[term].isNamed = true
                case .capitalized, .allCapitals: if isInside { uses[term].isNamed = true }
                case .lower, .other: break
                }
                isInside = !isBeforeMark
            }
        }
        return uses
    }

    /// The letters of a term, or `nil` where their number tells nothing.
    private static func letters(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        var letters = 0
        for place in range where text[place] & 0xC0 != 0x80 { letters += 1 }
        switch text[first] {
        case ..<0xE0: return letters
        // Indic scripts; Thai and Lao have no spaces.
        case 0xE0: return text[first + 1] < 0xB8 ? letters : nil
        case 0xE1:
            switch text[first + 1] {
            case 0x88...0x8D: return 2 * letters
            // Georgian, more Latin letters (`ế`), more Greek ones.
            case 0x82, 0x83, 0xB8...0xBF: return letters
            default: return nil
            }
        default: return nil
        }
    }
}
