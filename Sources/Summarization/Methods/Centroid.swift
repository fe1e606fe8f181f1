import LinearAlgebra
import TextAnalysis

/// Sentences near the article's centroid, near its beginning and near its first sentence.
///
/// The centroid holds the 100 terms of greatest tf · idf in the article, with these values c. Three parts, weighed
/// alike, for sentence i of n, from 0:
///
/// - `centroid`: Cᵢ = Σ c(t) over the distinct terms t of the sentence;
/// - `position`: Pᵢ = (n − i) / n · max C, where i counts in each of several articles by itself;
/// - `first sentence`: Fᵢ = cos(first, i) · max C;
///
/// all divided by 3 · max C, and then `redundancy`, which takes off the greatest share of words that the sentence has
/// in common with a chosen one, 2 · |common| / (|A| + |B|), times the greatest score.
///
/// Choose it for a text whose sentences are of one length: long ones gather more of the centroid. Ties go to the
/// sentence that comes first. Complexity: O(terms · log terms + tokens), and O(tokens) for each chosen sentence.
///
/// Source: D. Radev, H. Jing, M. Styś and D. Tam, Centroid-based summarization of multiple documents, Information
/// Processing & Management 40(6), 2004, doi:10.1016/j.ipm.2003.10.006. Our reading of what the paper leaves open: a
/// term counts once a sentence, the first sentence is compared by cosine and scaled like the other two, and overlap is
/// counted over distinct terms, stop words left out.
public struct Centroid: Summarizer, SentenceScorer {
    public let name = "centroid"
    /// How many terms the centroid holds.
    public var termCount: Int

    /// With parameters that are the properties of these names.
    public init(termCount: Int = 100) {
        self.termCount = termCount
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let vectors = SentenceVectors(of: candidates)
        let centroid = centroid(of: candidates, weights: vectors.weights)
        let nearness = (0..<candidates.count).map { row in
            vectors.matrix.withRow(row) { columns, _ in
                var sum: Float = 0
                for position in columns.indices { sum += centroid[Int(columns[position])] }
                return sum
            }
        }
        let greatest = nearness.max() ?? 0
        let count = Float(candidates.count)
        var scores = SentenceScores(parts: [
            SentenceScores.Part(name: "centroid", values: nearness.map { greatest > 0 ? $0 / greatest / 3 : 0 }),
            SentenceScores.Part(name: "position", values: candidates.places.map { (count - Float($0)) / count / 3 }),
            SentenceScores.Part(name: "first sentence", values: vectors.similarities(to: 0).map { $0 / 3 }),
        ])
        scores.gains = [
            overlap(in: candidates, weight: scores.totals.max() ?? 0, areMany: candidates.areMany(for: budget))
        ]
        return scores
    }

    /// The values of the article's most telling terms, by term id; 0 for all others. Ties go to the lower id, which
    /// is the term that comes first in the article.
    private func centroid(of candidates: SentenceCandidates, weights: TermWeights) -> [Float] {
        var values = [Float](repeating: 0, count: weights.values.count)
        for candidate in 0..<candidates.count {
            for token in candidates.tokens(candidate) { values[Int(token.term)] += weights[token.term] }
        }
        let ranked = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
        for term in ranked.dropFirst(max(0, termCount)) { values[term] = 0 }
        return values
    }

    /// The share of words that two sentences have in common.
    private func overlap(in candidates: SentenceCandidates, weight: Float, areMany: Bool) -> RedundancyPenalty {
        let sets = candidates.termSets()
        let sizes = (0..<sets.rows).map { Float(sets.rowOffsets[$0 + 1] - sets.rowOffsets[$0]) }
        return RedundancyPenalty(weight: weight, rows: sets, areMany: areMany) { chosen, other, common in
            2 * common / (sizes[chosen] + sizes[other])
        }
    }
}
