/// Cuts a paragraph into sentences by rules, on UTF-8 bytes.
///
/// One pass over the bytes stops only at marks that can end a sentence (`.`, `!`, `?`, `…` and their kin in other
/// scripts) and decides each from its neighborhood: the word before it (an abbreviation, an initial, a number), the
/// closing quotation marks and brackets after it, which belong to the sentence, and the word that follows. A line
/// break inside the paragraph is white space. The end of the paragraph ends its last sentence, with or without a mark.
///
/// ```swift
/// let text = "Mr. Bell left at 5 p.m. on Monday. Nobody saw him go."
/// var ranges: [Range<Int>] = []
/// SentenceSegmenter(language: .english)
///     .appendSentences(of: 0..<text.utf8.count, in: text.utf8Span.span, to: &ranges)
/// // Two ranges: 0..<34 and 35..<53.
/// ```
///
/// The bytes need not be valid UTF-8. The ranges are in order, do not overlap, are not empty, begin and end without
/// white space, and cover every byte of the paragraph that is not white space. A paragraph of white space has none.
///
/// Complexity: O(paragraph), since what a decision reads is bounded; it allocates nothing but the ranges.
public struct SentenceSegmenter: Sendable {
    /// The language whose lists are used.
    public let language: Language
    private let rules: BoundaryRules

    /// A segmenter with the word lists of `language`; a language without lists of its own gets those that serve all.
    public init(language: Language) {
        self.language = language
        self.rules = BoundaryRules(lexicon: .of(language))
    }

    /// Appends the byte ranges of the sentences of `paragraph`, in order, without surrounding white space.
    ///
    /// - Parameter paragraph: A range of bytes of `text`; what lies outside the text is left off.
    public func appendSentences(of paragraph: Range<Int>, in text: Span<UInt8>, to ranges: inout [Range<Int>]) {
        let clamped = paragraph.clamped(to: 0..<text.count)
        let start = text.endOfWhiteSpace(from: clamped.lowerBound, in: clamped)
        let limits = start..<max(start, text.startOfWhiteSpace(before: clamped.upperBound, in: clamped))
        guard !limits.isEmpty else { return }

        let classes = rules.lexicon.scanClasses
        var scan = Scan(limits: limits, in: text, lexicon: rules.lexicon)
        var offset = limits.lowerBound
        if let label = LayoutMark.captionLabel(in: text, limits: limits) {
            offset = scan.endSentence(at: label.upperBound, in: text, to: &ranges)
        }
        while offset < limits.upperBound {
            if offset + 8 <= limits.upperBound, ScanClass.arePlain(text.eightBytes(at: offset)) {
                offset += 8
                continue
            }
            let scanClass = classes[Int(text[offset])]
            if scanClass == ScanClass.plain {
                offset += 1
            } else {
                offset = scan.advance(from: offset, scanClass, in: text, rules: rules, to: &ranges)
            }
        }
        scan.endSentence(at: limits.upperBound, in: text, to: &ranges)
    }
}
