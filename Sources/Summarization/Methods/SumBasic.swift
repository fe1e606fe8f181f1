import LinearAlgebra
import TextAnalysis

/// Sentences of words that are frequent in the article, until the frequent words are told.
///
/// A word's probability is its share of the article's words, stop words left out. Each step takes, among the sentences
/// with the most probable word that one of them still has, the one whose words are most probable on average, and then
/// squares the probabilities of its words: what is told once is less likely to be worth telling again. The parts are
/// `probability`, the average, and `top word`, 1 where the sentence has the most probable word.
///
/// Choose it for several articles about one thing, which repeat what matters. Ties go to the sentence that comes first.
/// Complexity: O(tokens · log), as a word is looked at again only when it was told, or one of its sentences was chosen.
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
        let rise: Double? = nil

        /// For each candidate its words but stop words.
        private let words: [[Int32]]
        /// For each term the candidates that have it, increasing.
        private let holders: SparseMatrix
        private var probabilities: [Float]
        private var isOpen: [Bool]
        /// For each term the place among its holders of the first that is open.
        private var firstOpen: [Int]
        private var queue = BestFirstQueue<Word>()
        private var topWord: Int32?

        init(of candidates: SentenceCandidates) {
            let isStopWord = candidates.article.isStopWord
            words = (0..<candidates.count).map { candidate in
                candidates.tokens(candidate).lazy.map(\.term).filter { !isStopWord[Int($0)] }
            }
            holders = candidates.termSets().transposed()
            probabilities = [Float](repeating: 0, count: isStopWord.count)
            var count: Float = 0
            for term in words.joined() {
                probabilities[Int(term)] += 1
                count += 1
            }
            for term in probabilities.indices where count > 0 { probabilities[term] /= count }
            isOpen = [Bool](repeating: true, count: words.count)
            firstOpen = Array(holders.rowOffsets.dropLast())
            queue = BestFirstQueue(probabilities.indices.compactMap { word(Int32($0)) })
            update()
        }

        func parts(of candidate: Int) -> [Float] {
            let words = words[candidate]
            guard !words.isEmpty else { return [0, 0] }
            let mean = words.reduce(0) { $0 + probabilities[Int($1)] } / Float(words.count)
            return [mean, topWord.map { words.contains($0) ? 1 : 0 } ?? 0]
        }

        /// The sentences with the top word: no average is more than 1.
        var foremost: [Int]? {
            guard let top = topWord else { return nil }
            return (firstOpen[Int(top)]..<holders.rowOffsets[Int(top) + 1]).map { Int(holders.columnIndices[$0]) }
        }

        mutating func choose(_ candidate: Int) {
            isOpen[candidate] = false
            for term in Set(words[candidate]) { probabilities[Int(term)] *= probabilities[Int(term)] }
            update()
        }

        /// The most probable word of the sentences that are open, ties by place. Both only get worse, so that of most words what they
        /// had when they were looked at last is a bound.
        private mutating func update() {
            while let first = queue.first {
                queue.removeFirst()
                guard let now = lookAgain(first.term) else { continue }
                queue.push(now)
                if now == first {
                    topWord = first.term
                    return
                }
            }
            topWord = nil
        }

        private mutating func lookAgain(_ term: Int32) -> Word? {
            let end = holders.rowOffsets[Int(term) + 1]
            while firstOpen[Int(term)] < end, !isOpen[Int(holders.columnIndices[firstOpen[Int(term)]])] {
                firstOpen[Int(term)] += 1
            }
            return word(term)
        }

        /// Nil where no open sentence has the word.
        private func word(_ term: Int32) -> Word? {
            let place = firstOpen[Int(term)]
            guard place < holders.rowOffsets[Int(term) + 1] else { return nil }
            let sentence = Int(holders.columnIndices[place])
            return Word(
                probability: probabilities[Int(term)], sentence: sentence,
                place: words[sentence].firstIndex(of: term) ?? 0, term: term)
        }

        /// A word where it first stands in an open sentence.
        private struct Word: Rankable, Equatable {
            let probability: Float
            let sentence: Int
            let place: Int
            let term: Int32

            func isBetter(than other: Word) -> Bool {
                if probability != other.probability { return probability > other.probability }
                return (sentence, place) < (other.sentence, other.place)
            }
        }
    }
}
