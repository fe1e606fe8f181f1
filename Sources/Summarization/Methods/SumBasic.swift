import TextAnalysis

/// Sentences of words that are frequent in the article, until the frequent words are told.
///
/// A word's probability is its share of the article's words, stop words left out. Each step takes, among the sentences
/// with the most probable word that one of them still has, the one whose words are most probable on average, and then
/// squares the probabilities of its words: what is told once is less likely to be worth telling again. The parts are
/// `probability`, the average, and `top word`, 1 where the sentence has the most probable word.
///
/// Choose it for several articles about one thing, which repeat what matters. Ties go to the sentence that comes first.
/// Complexity: O(tokens) for each chosen sentence.
///
/// Source: A. Nenkova and L. Vanderwende, The Impact of Frequency on Summarization, Microsoft Research MSR-TR-2005-101,
/// 2005. Our reading of what the paper leaves open: a sentence's average goes over its words with repetitions.
public struct SumBasic: Summarizer, SentenceScorer {
    public let name = "sumbasic"

    /// The defaults.
    public init() {}

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        var scores = SentenceScores(parts: [], count: candidates.count)
        scores.gains = [WordProbabilities(of: candidates)]
        return scores
    }

    private struct WordProbabilities: MarginalGain {
        let names = ["probability", "top word"]
        /// Another word becomes the most probable one.
        let onlyFalls = false

        /// For each candidate its words but stop words.
        private let words: [[Int32]]
        private var probabilities: [Float]
        private var means: [Float]
        private var isOpen: [Bool]
        private var topWord: Int32?

        init(of candidates: SentenceCandidates) {
            let isStopWord = candidates.article.isStopWord
            words = (0..<candidates.count).map { candidate in
                candidates.tokens(candidate).lazy.map(\.term).filter { !isStopWord[Int($0)] }
            }
            probabilities = [Float](repeating: 0, count: isStopWord.count)
            var count: Float = 0
            for term in words.joined() {
                probabilities[Int(term)] += 1
                count += 1
            }
            for term in probabilities.indices where count > 0 { probabilities[term] /= count }
            means = [Float](repeating: 0, count: words.count)
            isOpen = [Bool](repeating: true, count: words.count)
            update()
        }

        func parts(of candidate: Int) -> [Float] {
            [means[candidate], topWord.map { words[candidate].contains($0) ? 1 : 0 } ?? 0]
        }

        mutating func choose(_ candidate: Int) {
            isOpen[candidate] = false
            for term in Set(words[candidate]) { probabilities[Int(term)] *= probabilities[Int(term)] }
            update()
        }

        private mutating func update() {
            topWord = nil
            for candidate in words.indices where isOpen[candidate] && !words[candidate].isEmpty {
                var sum: Float = 0
                for term in words[candidate] {
                    let probability = probabilities[Int(term)]
                    sum += probability
                    if let top = topWord, probabilities[Int(top)] >= probability { continue }
                    topWord = term
                }
                means[candidate] = sum / Float(words[candidate].count)
            }
        }
    }
}
