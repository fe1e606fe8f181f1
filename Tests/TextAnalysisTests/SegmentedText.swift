import Testing
import TextAnalysis

/// A text with `|` where its sentences are to part: the text without the bars, and the sentences that are expected.
struct SegmentedText: CustomTestStringConvertible {
    let language: Language
    let text: String
    let sentences: [String]

    init(_ code: String, _ marked: String) {
        language = Language(code: code)
        text = String(marked.filter { $0 != "|" })
        sentences = marked.split(separator: "|").map { SegmentedText.trimmed($0) }
    }

    var testDescription: String { "\(language.code): \(text)" }

    /// What the segmenter makes of the text.
    var found: [String] {
        let bytes = Array(text.utf8)
        return segments(of: 0..<bytes.count, in: bytes, language: language)
            .map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private static func trimmed(_ part: Substring) -> String {
        var part = part
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }
}

/// The ranges that a segmenter for `language` appends.
func segments(of paragraph: Range<Int>, in bytes: [UInt8], language: Language) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    SentenceSegmenter(language: language).appendSentences(of: paragraph, in: bytes.span, to: &ranges)
    return ranges
}
