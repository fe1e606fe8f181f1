import LinearAlgebra
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Sentences that together use words as the article does: the least Kullback–Leibler divergence.
///
/// With P the distribution of the article's V different words, stop words left out, and Q(w) = (c(w) + α) / (N + αV) that
/// of a summary of N words, each step takes the sentence after which KL(P‖Q) = Σ P(w) · ln(P(w) / Q(w)) is least. The
/// one part, `divergence`, is what it then is, with its sign changed.
///
/// Choose it for a summary that keeps the article's proportions; it takes long sentences of common words. Ties go to the
/// sentence that comes first. Complexity: O(tokens), and O(its words) for each sentence that is looked at, as
/// only the words of a sentence change the sum; of most a bound from an earlier choice is enough.
///
/// Source: A. Haghighi and L. Vanderwende, Exploring Content Models for Multi-Document Summarization, NAACL 2009,
/// aclanthology.org/N09-1041. Our reading of what the paper leaves open: the greedy choice, and the smoothing, without
/// which the divergence of every short summary is infinite. The smaller α, the more a word not told yet counts.
public struct KLSum: Summarizer, SentenceScorer {
    public let name = "kl"
    /// α, how often each word is taken to stand in the summary beside its own times; above 0.
    public var smoothing: Float

    /// With parameters that are the properties of these names.
    public init(smoothing: Float = 1) {
        self.smoothing = smoothing
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        var scores = SentenceScores(parts: [], count: candidates.count)
        scores.gains = [Divergence(of: candidates, smoothing: smoothing)]
        return scores
    }

    private struct Divergence: MarginalGain {
        let names = ["divergence"]
        private let smoothing: Double
        /// αV.
        private var smoothingOfAll: Double = 0
        /// The terms of the candidates with their counts, one candidate after the other, and where each one's begin.
        private let words: [(term: Int32, count: Double)]
        private let starts: [Int]
        private let lengths: [Double]
        /// P, by term.
        private var probabilities: [Double]
        /// The counts of the summary, by term.
        private var counts: [Double]
        /// P · ln((count + α + 1) / (count + α)), by term: what a word that a sentence has once adds to `crossing`.
        private var onceMore: [Double]
        private var length: Double = 0
        /// Σ P · ln P, and Σ P · ln(count + α) over all terms.
        private var entropy: Double = 0
        private var crossing: Double = 0
        private var greatestLength: Double = 0

        init(of candidates: SentenceCandidates, smoothing: Float) {
            self.smoothing = Double(max(smoothing, .leastNormalMagnitude))
            let isStopWord = candidates.article.isStopWord
            probabilities = [Double](repeating: 0, count: isStopWord.count)
            counts = probabilities
            onceMore = probabilities
            let matrix = SentencePostings(of: candidates).matrix { _, count in Float(count) }
            var words: [(term: Int32, count: Double)] = []
            words.reserveCapacity(matrix.values.count)
            var starts = [0]
            for row in 0..<candidates.count {
                matrix.withRow(row) { terms, values in
                    for place in terms.indices { words.append((terms[place], Double(values[place]))) }
                }
                starts.append(words.count)
            }
            (self.words, self.starts) = (words, starts)
            lengths = (0..<candidates.count).map { row in
                words[starts[row]..<starts[row + 1]].reduce(0) { $0 + $1.count }
            }
            greatestLength = lengths.max() ?? 0
            let total = lengths.reduce(0, +)
            guard total > 0 else { return }
            for (term, count) in words { probabilities[Int(term)] += count / total }
            for probability in probabilities where probability > 0 {
                entropy += probability * log(probability)
                crossing += probability * log(self.smoothing)
                smoothingOfAll += self.smoothing
            }
            for term in probabilities.indices { onceMore[term] = change(by: 1, of: term) }
        }

        /// What all have in common; the length takes least from the longest, and what words change only falls.
        var rise: Double? { crossing - logarithm(ofLength: length + greatestLength) }

        private func logarithm(ofLength length: Double) -> Double {
            log(max(length + smoothingOfAll, .leastNormalMagnitude))
        }

        func parts(of candidate: Int) -> [Float] { [gain(of: candidate)] }

        func gain(of candidate: Int) -> Float {
            let crossing = crossing + change(by: candidate)
            return -Float(entropy - crossing + logarithm(ofLength: length + lengths[candidate]))
        }

        mutating func choose(_ candidate: Int) {
            crossing += change(by: candidate)
            for (term, count) in words[starts[candidate]..<starts[candidate + 1]] {
                counts[Int(term)] += count
                onceMore[Int(term)] = change(by: 1, of: Int(term))
            }
            length += lengths[candidate]
        }

        /// What the candidate's words add to `crossing`.
        private func change(by candidate: Int) -> Double {
            var sum = 0.0
            for place in starts[candidate]..<starts[candidate + 1] {
                let (term, count) = (Int(words[place].term), words[place].count)
                sum += count == 1 ? onceMore[term] : change(by: count, of: term)
            }
            return sum
        }

        private func change(by count: Double, of term: Int) -> Double {
            let before = counts[term] + smoothing
            return probabilities[term] * log((before + count) / before)
        }
    }
}
