import LinearAlgebra
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the default method sees in each candidate, before the weights.
struct NewsFeatures {
    let vectors: SentenceVectors
    /// The share of the article that the budget lets through.
    let share: Float
    /// How far the budget asks for a brief and not for an abridgment: 1 − fade · share of the article, at least 0.
    let hurry: Float
    /// Directed centrality, in 0...1: with unit vectors x, the sum of x·xⱼ over all later sentences j, and over
    /// earlier ones with a weight that rises from 0 for a brief to 1 for an abridgment; divided by the greatest.
    ///
    /// After H. Zheng and M. Lapata, Sentence Centrality Revisited for Unsupervised Summarization, ACL 2019,
    /// doi:10.18653/v1/P19-1628. Without the paper's threshold on the similarity the sum over j moves inside the
    /// product, so one running sum of vectors replaces the matrix of all pairs.
    let centrality: [Float]
    /// The weight of the terms of the sentence that another one has as well, each times the number of sentences that
    /// have it; divided by (words of the sentence) to the power of `wordsExponent`, and by the greatest.
    let keywords: [Float]
    /// 1/√(1 + i).
    let position: [Float]
    /// How far the text behaves like news, in 0...1: see `trust`.
    let positionTrust: Float
    /// The cosine with the title, in 0...1; 0 without a title.
    let title: [Float]
    /// −ln(words of the summary / words of a brief) · ln(words of the sentence / words of the average sentence).
    let brevity: [Float]

    /// Complexity: O(tokens + terms, and their bytes).
    init(of candidates: SentenceCandidates, budget: SummaryBudget, weights: NewsWeights) {
        let vectors = SentenceVectors(of: candidates)
        self.vectors = vectors
        let words = candidates.lengths.map { Float(max(1, $0.words)) }
        share = budget.share(of: candidates.lengths)
        hurry = max(0, 1 - weights.abridgmentFade * share)

        let later = Self.affinityToEarlier(vectors.matrix, order: (0..<candidates.count).reversed())
        let earlier = Self.affinityToEarlier(vectors.matrix, order: 0..<candidates.count)
        let backward = 1 - hurry
        centrality = Self.dividedByGreatest(zip(later, earlier).map { $0 + backward * $1 })
        positionTrust = Self.trust(
            affinities: zip(later, earlier).map { $0 + $1 }, from: weights.leastLeadAffinity,
            range: weights.leadAffinityRange)
        let mass = Self.recurringMass(in: vectors)
        keywords = Self.dividedByGreatest(zip(mass, words).map { $0 / pow($1, weights.wordsExponent) })
        position = (0..<candidates.count).map { 1 / Float(1 + $0).squareRoot() }
        title = vectors.cosines(with: vectors.title)

        let all = words.reduce(0, +)
        let average = all / Float(max(1, words.count))
        let excess = log(max(share * all, 1) / weights.wordsOfBrief)
        brevity = words.map { -excess * log($0 / average) }
    }

    /// For each sentence the sum of its cosines with those before it in `order`.
    private static func affinityToEarlier(_ matrix: SparseMatrix, order: some Sequence<Int>) -> [Float] {
        let (offsets, columns, values) = (matrix.rowOffsets, matrix.columnIndices, matrix.values)
        var sum = [Float](repeating: 0, count: matrix.columns)
        var affinities = [Float](repeating: 0, count: matrix.rows)
        for row in order {
            var affinity: Float = 0
            for position in offsets[row]..<offsets[row + 1] {
                let column = Int(columns[position])
                affinity += values[position] * sum[column]
                sum[column] += values[position]
            }
            affinities[row] = affinity
        }
        return affinities
    }

    /// How far position can be trusted: news opens with what the rest repeats, an essay or a transcript does not. The
    /// mean affinity of the first three sentences, as a multiple of the mean of all, mapped from
    /// `least`...`least + range` to 0...1. Where no two sentences share a word, position is all there is: 1.
    private static func trust(affinities: [Float], from least: Float, range: Float) -> Float {
        let mean = affinities.reduce(0, +) / Float(max(1, affinities.count))
        guard mean > 0 else { return 1 }
        let opening = affinities.prefix(3)
        let openingMean = opening.reduce(0, +) / Float(opening.count)
        return min(1, max(0, (openingMean / mean - least) / range))
    }

    private static func recurringMass(in vectors: SentenceVectors) -> [Float] {
        let (offsets, columns) = (vectors.matrix.rowOffsets, vectors.matrix.columnIndices)
        return (0..<vectors.matrix.rows).map { row in
            var mass: Float = 0
            for position in offsets[row]..<offsets[row + 1] {
                let frequency = vectors.postings.frequency(of: columns[position])
                if frequency > 1 { mass += Float(frequency) * vectors.weights[columns[position]] }
            }
            return mass
        }
    }

    private static func dividedByGreatest(_ values: [Float]) -> [Float] {
        let greatest = values.max() ?? 0
        return greatest > 0 ? values.map { $0 / greatest } : values.map { _ in 0 }
    }
}
