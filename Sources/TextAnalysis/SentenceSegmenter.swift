/// Cuts a paragraph into sentences.
public struct SentenceSegmenter: Sendable {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    /// Appends the byte ranges of the sentences of `paragraph`, in order, without surrounding white space.
    public func appendSentences(of paragraph: Range<Int>, in text: Span<UInt8>, to ranges: inout [Range<Int>]) {
        ranges.append(paragraph)
    }
}
