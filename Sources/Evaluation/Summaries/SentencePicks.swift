/// How well a summary out of an article's own sentences picks those that the gold picks.
public struct SentencePicks: Sendable {
    private var indexOfSentence: [String: Int] = [:]
    private let gold: Set<Int>

    /// - Parameters:
    ///   - sentences: the article's sentences.
    ///   - gold: the indices of those that belong into the summary.
    public init(sentences: [String], gold: [Int]) {
        for (index, sentence) in sentences.enumerated() {
            let key = Self.key(sentence)
            if indexOfSentence[key] == nil { indexOfSentence[key] = index }
        }
        self.gold = Set(gold)
    }

    /// The score of a summary's sentences; one that is none of the article's is a wrong pick.
    public func score(_ summary: [String]) -> PrecisionRecall {
        var picked: Set<Int> = []
        var strangers = 0
        for sentence in summary {
            if let index = indexOfSentence[Self.key(sentence)] {
                picked.insert(index)
            } else {
                strangers += 1
            }
        }
        return PrecisionRecall(
            hits: picked.intersection(gold).count, given: picked.count + strangers, right: gold.count)
    }

    /// The sentence without surrounding white space.
    private static func key(_ sentence: String) -> String {
        let trimmed = sentence.drop { $0.isWhitespace }
        return String(trimmed.reversed().drop { $0.isWhitespace }.reversed())
    }
}
