import TextAnalysis

/// A sentence as the rules of compression look at it: its words with their parts of speech, and its commas.
struct ClauseReading {
    struct Word {
        var text: String
        /// Within `bytes`.
        var range: Range<Int>
        var shape: Token.Shape
        var part: PartOfSpeech
    }

    let bytes: [UInt8]
    let words: [Word]
    /// Offsets of the commas with a space behind them.
    let commas: [Int]
    /// Where the marks begin that end the sentence.
    let end: Int

    init(_ index: Int, of article: AnalyzedArticle, tags: [PartOfSpeech]) {
        let text = article.article.text.utf8Span.span
        let range = article.sentences[index].range.clamped(to: 0..<text.count)
        bytes = range.map { text[$0] }
        words = zip(article.tokens(ofSentence: index), tags).map { token, part in
            Word(
                text: article.terms[token.term],
                range: token.range.lowerBound - range.lowerBound..<token.range.upperBound - range.lowerBound,
                shape: token.shape, part: part)
        }
        var commas: [Int] = []
        for offset in bytes.indices.dropLast() where bytes[offset] == UInt8(ascii: ",") && bytes[offset + 1] <= 0x20 {
            commas.append(offset)
        }
        self.commas = commas
        var end = bytes.count
        while end > 0, ".!".utf8.contains(bytes[end - 1]) { end -= 1 }
        self.end = end
    }

    /// Whether one full stop or exclamation mark ends it.
    var endsAsStatement: Bool { end + 1 == bytes.count }

    /// The words within some bytes.
    func words(in range: Range<Int>) -> ArraySlice<Word> {
        let start = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.count
        let end = words[start...].firstIndex { $0.range.upperBound > range.upperBound } ?? words.count
        return words[start..<end]
    }

    /// Whether some bytes hold a quotation mark, a bracket, a colon, a semicolon or a dash.
    func hasMarks(in range: Range<Int>) -> Bool {
        range.contains { offset in
            if "\"()[]:;".utf8.contains(bytes[offset]) { return true }
            if bytes[offset] == UInt8(ascii: "-") {
                return offset > 0 && bytes[offset - 1] == 0x20
                    || offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "-")
            }
            // The quotation marks and dashes of U+2010 to U+201F, but for the apostrophe.
            return bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
                && (0x93...0x9F).contains(bytes[offset + 2])
                && bytes[offset + 2] != 0x99
        }
    }
}
