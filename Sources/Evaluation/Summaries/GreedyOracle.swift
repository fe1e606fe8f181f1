public import TextAnalysis

/// The sentences of an article that a greedy reader of the reference would choose: about the best that an extractive
/// summary can score.
///
/// Each step takes the sentence that raises ROUGE-1 F1 + ROUGE-2 F1 most, the first of equals; it ends when none raises
/// it or the room is used up. For evaluation only: it looks at the answer.
///
/// After R. Nallapati, F. Zhai and B. Zhou. SummaRuNNer. AAAI 2017, doi:10.1609/aaai.v31i1.10958, section 3.
public struct GreedyOracle: Sendable {
    private let tokenizer: ROUGETokenizer

    /// With parameters that are the properties of these names.
    public init(language: Language = .english, stems: Bool = true) {
        tokenizer = ROUGETokenizer(language: language, stems: stems)
    }

    /// The chosen sentences' indices, increasing.
    ///
    /// - Parameters:
    ///   - prices: what each sentence takes of the room, one a sentence.
    ///   - room: how much there is.
    ///
    /// Complexity: O(chosen · words).
    public func choice(among sentences: [String], prices: [Int], room: Int, reference: [String]) -> [Int] {
        precondition(sentences.count == prices.count, "Each sentence has a price.")
        var numbers = WordNumbers()
        let texts = sentences.map { Grams(numbers.numbers(of: tokenizer.words(of: $0))) }
        let right = Grams(reference.flatMap { numbers.numbers(of: tokenizer.words(of: $0)) })
        var (left, rest) = (right.counts, room)
        var (hits, given) = ([0, 0], [0, 0])
        var best = 0.0
        var chosen: [Int] = []
        var open = Array(sentences.indices)
        while true {
            var step: (place: Int, hits: [Int], score: Double)?
            for (place, sentence) in open.enumerated() where prices[sentence] <= rest {
                let found = texts[sentence].hits(in: left)
                var score = 0.0
                for size in 0..<2 {
                    score +=
                        PrecisionRecall(
                            hits: hits[size] + found[size], given: given[size] + texts[sentence].sizes[size],
                            right: right.sizes[size]
                        ).f1
                }
                if score > step?.score ?? best { step = (place, found, score) }
            }
            guard let step else { return chosen.sorted() }
            let sentence = open.remove(at: step.place)
            chosen.append(sentence)
            rest -= prices[sentence]
            best = step.score
            for size in 0..<2 {
                hits[size] += step.hits[size]
                given[size] += texts[sentence].sizes[size]
            }
            for (gram, count) in texts[sentence].counts { left[gram] = max(0, (left[gram] ?? 0) - count) }
        }
    }

    /// The words and the pairs of neighboring words of a text.
    private struct Grams {
        /// Words as they are, pairs with the first word's number plus one in the high half.
        private(set) var counts: [Int64: Int] = [:]
        /// How many words, and how many pairs.
        let sizes: [Int]

        init(_ words: [Int32]) {
            sizes = [words.count, max(0, words.count - 1)]
            for word in words { counts[Int64(word), default: 0] += 1 }
            for (first, second) in zip(words, words.dropFirst()) {
                counts[Int64(first + 1) << 32 | Int64(second), default: 0] += 1
            }
        }

        func hits(in left: [Int64: Int]) -> [Int] {
            var hits = [0, 0]
            for (gram, count) in counts {
                if let more = left[gram] { hits[gram >> 32 > 0 ? 1 : 0] += min(count, more) }
            }
            return hits
        }
    }
}
