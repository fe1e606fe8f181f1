import TextAnalysis

/// The segmentation that a source brings along: its sentences as ranges of its text.
struct Segmentation {
    var text: String
    var ranges: [Range<Int>]

    /// Finds each sentence in the text, in order; where the text is missing or one is not found, the text becomes
    /// the sentences, one a line. O(text + sentences).
    init(of text: String, sentences: [String]) {
        let bytes = text.utf8Span.span
        var found: [Range<Int>] = []
        var from = 0
        for sentence in sentences {
            let wanted = sentence.utf8Span.span
            let inner = wanted.withoutWhiteSpace
            if inner.isEmpty { continue }
            guard let start = bytes.firstOccurrence(of: wanted.extracting(inner), from: from) else {
                self = Self.joining(sentences)
                return
            }
            found.append(start..<start + inner.count)
            from = start + inner.count
        }
        self.text = text
        ranges = found
    }

    private init(text: String, ranges: [Range<Int>]) {
        self.text = text
        self.ranges = ranges
    }

    private static func joining(_ sentences: [String]) -> Segmentation {
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for sentence in sentences {
            let wanted = sentence.utf8Span.span
            let inner = wanted.withoutWhiteSpace
            if inner.isEmpty { continue }
            if !bytes.isEmpty { bytes.append(0x0A) }
            ranges.append(bytes.count..<bytes.count + inner.count)
            for offset in inner { bytes.append(wanted[offset]) }
        }
        return Segmentation(text: String(decoding: bytes, as: UTF8.self), ranges: ranges)
    }

    /// The paragraphs, those joined that a sentence reaches across.
    static func merging(_ paragraphs: [Paragraph], around sentences: [Range<Int>]) -> [Paragraph] {
        var merged: [Paragraph] = []
        var next = 0
        for paragraph in paragraphs {
            while next < sentences.count && sentences[next].upperBound <= paragraph.range.lowerBound { next += 1 }
            if let last = merged.last, next < sentences.count, sentences[next].lowerBound < last.range.upperBound {
                merged[merged.count - 1].range = last.range.lowerBound..<paragraph.range.upperBound
            } else {
                merged.append(paragraph)
            }
        }
        return merged
    }
}

extension Span<UInt8> {
    /// The range without ASCII white space around.
    var withoutWhiteSpace: Range<Int> {
        var (start, end) = (0, count)
        while start < end && (self[start] == 0x20 || (0x09...0x0D).contains(self[start])) { start += 1 }
        while end > start && (self[end - 1] == 0x20 || (0x09...0x0D).contains(self[end - 1])) { end -= 1 }
        return start..<end
    }
}
