import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Sentences that share many words with the rest: TextRank's graph without its walk.
///
/// With c the counts of stems, |i| the words of sentence i, stop words left out of both, its one part, `links`, is the
/// sum over all other sentences j of
///
///     Σ c(t, i) · c(t, j) / (ln |i| + ln |j|)
///
/// Choose it where long sentences are wanted, as for an abridgment. Ties go to the sentence that comes first.
/// Complexity: O(tokens · l) for l different lengths of sentences: the sum over all sentences of one length goes
/// through their counts together, and no matrix of sentences × sentences is made.
///
/// The graph is that of R. Mihalcea and P. Tarau, TextRank: Bringing Order into Texts, EMNLP 2004,
/// aclanthology.org/W04-3252; to add up its edges is what sumy calls reduction. As there, a word that stands twice in
/// both sentences counts four times, and two sentences of one word each share nothing.
public struct Reduction: Summarizer, SentenceScorer {
    public let name = "reduction"

    /// The defaults.
    public init() {}

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let counts = candidates.stemCounts()
        let sizes = (0..<counts.rows).map { row in
            counts.withRow(row) { _, values in
                var sum: Float = 0
                for position in values.indices { sum += values[position] }
                return sum
            }
        }
        // Rows of one size together, the first of them first.
        var rowsOfSize: [(size: Float, rows: [Int])] = []
        var placeOfSize: [Float: Int] = [:]
        for (row, size) in sizes.enumerated() where size > 0 {
            if let place = placeOfSize[size] {
                rowsOfSize[place].rows.append(row)
            } else {
                placeOfSize[size] = rowsOfSize.count
                rowsOfSize.append((size, [row]))
            }
        }
        var values = [Float](repeating: 0, count: counts.rows)
        var sums = [Float](repeating: 0, count: counts.columns)
        for (size, rows) in rowsOfSize {
            for row in rows {
                counts.withRow(row) { terms, values in
                    for position in terms.indices { sums[Int(terms[position])] += values[position] }
                }
            }
            for row in values.indices {
                let norm = log(size) + log(sizes[row])
                guard sizes[row] > 0, norm > 0 else { continue }
                values[row] +=
                    counts.withRow(row) { terms, values in
                        var common: Float = 0
                        for position in terms.indices {
                            let value = values[position]
                            common += value * (sums[Int(terms[position])] - (sizes[row] == size ? value : 0))
                        }
                        return common
                    } / norm
            }
            for row in rows {
                counts.withRow(row) { terms, _ in
                    for position in terms.indices { sums[Int(terms[position])] = 0 }
                }
            }
        }
        return SentenceScores(parts: [SentenceScores.Part(name: "links", values: values)])
    }
}
