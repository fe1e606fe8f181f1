/// Whether a space in Thai ends a sentence.
///
/// Thai has no mark at the end of a sentence: a space stands there, and also between clauses, around names, numbers and
/// quotations. What stands on both sides tells: particles and words that close a clause, pronouns and words that open
/// one, words that only go on, and how long the pieces are. Each clue has a weight in tenths of a logit
/// (`ThaiClues`), from a logistic regression on 847 spaces; their sum decides.
enum ThaiBoundary {
    /// Characters that are looked at before and behind a space, so that the cost of each is bounded.
    private static let reach = 200
    private static let reachAhead = 64

    /// Whether the sentence that begins at `sentenceStart` ends at the space.
    static func parts(at space: Range<Int>, sentenceStart: Int, in text: Span<UInt8>, limits: Range<Int>) -> Bool {
        let before = codes(before: space.lowerBound, from: sentenceStart, in: text)
        let behind = codes(behind: space.upperBound, in: text, limits: limits)
        guard let last = before.last, let first = behind.first, isThai(last) || isThai(first) else { return false }
        return ThaiClues(before: before, behind: behind).weight > ThaiClues.threshold
    }

    private static func codes(before offset: Int, from start: Int, in text: Span<UInt8>) -> [UInt32] {
        var codes: [UInt32] = []
        let window = start..<offset
        var end = offset
        while codes.count < reach, let reading = text.scalar(before: end, in: window) {
            codes.append(reading.value)
            end = reading.range.lowerBound
        }
        return codes.reversed()
    }

    private static func codes(behind offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> [UInt32] {
        var codes: [UInt32] = []
        var start = offset
        while codes.count < reachAhead + 8, let reading = text.scalar(at: start, in: limits) {
            codes.append(reading.value)
            start = reading.range.upperBound
        }
        return codes
    }
}

/// Whether the scalar is of the Thai block.
func isThai(_ value: UInt32) -> Bool { (0x0E01...0x0E5B).contains(value) }
