import TextAnalysis

/// The share of the words of an unseen reference that a summary is expected to have, as ROUGE-1 F1 counts it.
///
/// With p the chance of each word to be in the reference, C the distinct words of the summary, L its length and R the
/// length expected of the reference, both in words, the expectation is about Σ p over C / (L + R), half of F1. What a
/// sentence is worth is what that rises by, times `weight`; the two parts of it are
///
/// - `words`: Σ p over the words that it would add, divided by the new L + R;
/// - `length`: what the words of the summary so far lose by the greater L; 0 for the first sentence.
struct WordCoverage: MarginalGain {
    let names = ["words", "length"]
    /// The loss by length falls off as the summary grows.
    let rise: Double? = nil

    private let weight: Float
    private let referenceLength: Float
    private let chances: [Float]
    /// The distinct terms of each candidate, and for each term the candidates that have it.
    private let terms, holders: [Int32]
    private let termOffsets, holderOffsets: [Int]
    private let lengths: [Float]
    private var isCovered: [Bool]
    /// For each candidate Σ p over the words that are not covered yet.
    private var openChances: [Float]
    private var coveredChances: Float = 0
    private var length: Float = 0

    /// Complexity: O(tokens + terms).
    init(of candidates: SentenceCandidates, chances: [Float], referenceLength: Float, weight: Float) {
        self.chances = chances
        self.referenceLength = referenceLength
        self.weight = weight
        var lastRow = [Int](repeating: -1, count: chances.count)
        var terms: [Int32] = []
        var termOffsets = [0]
        var holderOffsets = [Int](repeating: 0, count: chances.count + 1)
        var openChances: [Float] = []
        for candidate in 0..<candidates.count {
            var open: Float = 0
            for token in candidates.tokens(candidate) where lastRow[Int(token.term)] != candidate {
                let term = Int(token.term)
                lastRow[term] = candidate
                terms.append(token.term)
                holderOffsets[term + 1] += 1
                open += chances[term]
            }
            termOffsets.append(terms.count)
            openChances.append(open)
        }
        for term in chances.indices { holderOffsets[term + 1] += holderOffsets[term] }
        var holders = [Int32](repeating: 0, count: terms.count)
        var next = holderOffsets
        for candidate in 0..<candidates.count {
            for place in termOffsets[candidate]..<termOffsets[candidate + 1] {
                let term = Int(terms[place])
                holders[next[term]] = Int32(truncatingIfNeeded: candidate)
                next[term] += 1
            }
        }
        self.terms = terms
        self.termOffsets = termOffsets
        self.holders = holders
        self.holderOffsets = holderOffsets
        self.openChances = openChances
        lengths = (0..<candidates.count).map { Float(max(1, candidates.tokens($0).count)) }
        isCovered = [Bool](repeating: false, count: chances.count)
    }

    func parts(of candidate: Int) -> [Float] {
        let (words, length) = worth(of: candidate)
        return [words, length]
    }

    func gain(of candidate: Int) -> Float {
        let (words, length) = worth(of: candidate)
        return words + length
    }

    private func worth(of candidate: Int) -> (words: Float, length: Float) {
        let before = length + referenceLength
        let after = before + lengths[candidate]
        return (
            weight * max(0, openChances[candidate]) / after, weight * coveredChances * (1 / after - 1 / before)
        )
    }

    /// All calls together are O(tokens).
    mutating func choose(_ candidate: Int) {
        coveredChances += max(0, openChances[candidate])
        length += lengths[candidate]
        for place in termOffsets[candidate]..<termOffsets[candidate + 1] {
            let term = Int(terms[place])
            if isCovered[term] { continue }
            isCovered[term] = true
            for holder in holderOffsets[term]..<holderOffsets[term + 1] {
                openChances[Int(holders[holder])] -= chances[term]
            }
        }
    }
}
