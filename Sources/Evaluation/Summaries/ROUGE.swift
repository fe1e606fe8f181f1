public import TextAnalysis

/// What a summary has in common with a reference summary, by four counts.
public struct ROUGEScores: Hashable, Sendable {
    /// Words in common.
    public var rouge1: PrecisionRecall
    /// Pairs of neighboring words in common.
    public var rouge2: PrecisionRecall
    /// The longest common subsequence of the words of both texts.
    public var rougeL: PrecisionRecall
    /// The same sentence by sentence: what each reference sentence has in common with any sentence of the summary.
    public var rougeLsum: PrecisionRecall

    /// Of its parts, which are the properties of these names.
    public init(
        rouge1: PrecisionRecall, rouge2: PrecisionRecall, rougeL: PrecisionRecall, rougeLsum: PrecisionRecall
    ) {
        self.rouge1 = rouge1
        self.rouge2 = rouge2
        self.rougeL = rougeL
        self.rougeLsum = rougeLsum
    }

    /// Nothing in common.
    public static let zero = ROUGEScores(rouge1: .zero, rouge2: .zero, rougeL: .zero, rougeLsum: .zero)
}

/// Compares summaries with references as Google's rouge-score does.
///
///     let rouge = ROUGE(language: .english)
///     let scores = rouge.scores(of: ["The cat sat."], against: ["The cat lay down."])
///     print(scores.rouge1.f1)  // 0.571…
///
/// With c and r the counts of a word (ROUGE-1) or of a pair of neighboring words (ROUGE-2) in summary and reference,
/// the hits are Σ min(c, r), precision is hits / Σ c and recall hits / Σ r. ROUGE-L's hits are the length of a longest
/// common subsequence (LCS) of all words. For ROUGE-Lsum each sentence of the reference has the union of the places
/// that its LCS with each sentence of the summary takes in it; the words there are hits, each word at most as often as
/// it occurs in the summary and in the reference. A text without words has scores of 0.
///
/// The paper leaves open which of several longest subsequences counts in a union. Both texts are walked from their ends:
/// equal words are taken, else the walk steps back in the summary where that alone keeps the length, else in the
/// reference, as rouge-score does.
///
/// Complexity: O(m · n) time and bits of memory for m and n words, from the subsequences.
///
/// C.-Y. Lin. ROUGE: a package for automatic evaluation of summaries. Text Summarization Branches Out, 2004.
/// https://aclanthology.org/W04-1013
public struct ROUGE: Sendable {
    private let tokenizer: ROUGETokenizer

    /// - Parameter stems: whether English words are compared by their Porter stems; other languages never are.
    public init(language: Language = .english, stems: Bool = true) {
        tokenizer = ROUGETokenizer(language: language, stems: stems)
    }

    /// The scores against the reference that is best in ROUGE-1 F1, the first of equals; zeros without a reference.
    public func scores(of summary: [String], references: [[String]]) -> ROUGEScores {
        var best: ROUGEScores?
        for reference in references {
            let scores = scores(of: summary, against: reference)
            if scores.rouge1.f1 > best?.rouge1.f1 ?? -1 { best = scores }
        }
        return best ?? .zero
    }

    /// The scores of a summary against one reference, each given as sentences; a line break also ends a sentence.
    public func scores(of summary: [String], against reference: [String]) -> ROUGEScores {
        var numbers = WordNumbers()
        func numbered(_ sentences: [String]) -> [[Int32]] {
            // Scalars, because CR and LF are a single Character.
            let lines = sentences.flatMap { $0.unicodeScalars.split(separator: "\n") }
            return lines.map { numbers.numbers(of: tokenizer.words(of: String(String.UnicodeScalarView($0)))) }
        }
        let given = numbered(summary)
        let right = numbered(reference)
        let (givenWords, rightWords) = (given.flatMap(\.self), right.flatMap(\.self))
        func score(_ hits: Int, _ given: Int, _ right: Int) -> PrecisionRecall {
            PrecisionRecall(hits: hits, given: given, right: right)
        }
        let (givenPairs, rightPairs) = (Self.pairs(givenWords), Self.pairs(rightWords))
        let common = CommonSubsequence(givenWords, rightWords)
        let unionHits = Self.unionHits(given, right)
        return ROUGEScores(
            rouge1: score(Self.commonCount(givenWords, rightWords), givenWords.count, rightWords.count),
            rouge2: score(Self.commonCount(givenPairs, rightPairs), givenPairs.count, rightPairs.count),
            rougeL: score(common.length, givenWords.count, rightWords.count),
            rougeLsum: score(unionHits, givenWords.count, rightWords.count))
    }

    /// ROUGE-1 and ROUGE-2 alone, against the reference that is best in ROUGE-1 F1. Complexity: O(words).
    public func gramScores(
        of summary: [String], references: [[String]]
    ) -> (rouge1: PrecisionRecall, rouge2: PrecisionRecall) {
        var best: (rouge1: PrecisionRecall, rouge2: PrecisionRecall)?
        for reference in references {
            var numbers = WordNumbers()
            let given = summary.flatMap { numbers.numbers(of: tokenizer.words(of: $0)) }
            let right = reference.flatMap { numbers.numbers(of: tokenizer.words(of: $0)) }
            let words = PrecisionRecall(
                hits: Self.commonCount(given, right), given: given.count, right: right.count)
            if let best, words.f1 <= best.rouge1.f1 { continue }
            let (givenPairs, rightPairs) = (Self.pairs(given), Self.pairs(right))
            best = (
                words,
                PrecisionRecall(
                    hits: Self.commonCount(givenPairs, rightPairs), given: givenPairs.count, right: rightPairs.count)
            )
        }
        return best ?? (.zero, .zero)
    }

    private static func pairs(_ words: [Int32]) -> [Int64] {
        zip(words, words.dropFirst()).map { Int64($0) << 32 | Int64($1) }
    }

    /// Σ min(c, r).
    private static func commonCount<Item: Hashable>(_ given: [Item], _ right: [Item]) -> Int {
        var left = counts(right)
        return given.count { item in
            guard let count = left[item], count > 0 else { return false }
            left[item] = count - 1
            return true
        }
    }

    private static func counts<Item: Hashable>(_ items: [Item]) -> [Item: Int] {
        var counts: [Item: Int] = [:]
        for item in items { counts[item, default: 0] += 1 }
        return counts
    }

    private static func unionHits(_ given: [[Int32]], _ right: [[Int32]]) -> Int {
        var leftGiven = counts(given.flatMap(\.self))
        var leftRight = counts(right.flatMap(\.self))
        var hits = 0
        for sentence in right {
            var isCommon = [Bool](repeating: false, count: sentence.count)
            for other in given {
                for place in CommonSubsequence(other, sentence).placesInSecond { isCommon[place] = true }
            }
            for (place, word) in sentence.enumerated() where isCommon[place] {
                guard let given = leftGiven[word], let right = leftRight[word], given > 0, right > 0 else { continue }
                leftGiven[word] = given - 1
                leftRight[word] = right - 1
                hits += 1
            }
        }
        return hits
    }
}
