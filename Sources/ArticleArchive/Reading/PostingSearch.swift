/// Finds the articles that score highest for a query, exactly.
///
/// Sums are gathered from the posting lists of the query's terms, the rarest first. What the frequent terms can still
/// add has a bound, and as soon as few articles can come among the best with it, the rest of the lists is not read:
/// those few are scored from their own term counts. Articles that are not in the index yet are scored so as well. A
/// score is always computed in the same way, so it does not depend on how many are asked for.
///
/// Sources: H. Turtle, J. Flood: Query evaluation: strategies and optimizations, Information Processing & Management
/// 31(6), 1995, doi:10.1016/0306-4573(95)00020-H. Complexity: O(entries that are read + articles + scored articles).
struct PostingSearch {
    let reader: ArchiveReader
    let weights: QueryWeights
    let scales: ArticleScales
    let count: Int
    let minimumScore: Float
    let ownNumber: Int?

    /// Sums are kept as Float, and what they may be off by is far below this share of the score.
    private static let slack = 1e-4

    /// The best by falling score; ties in the order of the articles' numbers.
    func best() throws(ArchiveError) -> [(number: Int, score: Float)] {
        var scored: [(number: Int, score: Float)] = []
        for number in try candidates() {
            let counts = try reader.termCounts(of: number)
            let sum = weights.shares(counts, of: number).reduce(0) { $0 + $1.share }
            let score = weights.method == .tfidf ? Float(min(1, sum)) : Float(sum)
            if score >= max(minimumScore, .leastNonzeroMagnitude) { scored.append((number, score)) }
        }
        scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
        return Array(scored.prefix(count))
    }

    /// The numbers of all articles that can be among the best, rising.
    private func candidates() throws(ArchiveError) -> [Int] {
        guard count > 0, !weights.terms.isEmpty else { return [] }
        // The rarest first; ties in the order of the terms' numbers.
        let order = weights.terms.indices.sorted {
            (weights.terms[$0].frequency, $0) < (weights.terms[$1].frequency, $1)
        }
        let segments = try reader.segments()
        var sums = [Float](repeating: 0, count: scales.count)
        var read = 0
        var left = order.reduce(0) { $0 + weights.terms[$1].frequency }
        var nextLook = max(scales.count / 4, 4_096)
        var found: [Int]?
        for (done, place) in order.enumerated() {
            if left > Self.fewEntries, read + weights.terms[place].frequency > nextLook {
                let near = candidates(sums, missing: weights.bound(of: order[done...]))
                if near.count * Self.costOfScoring < left {
                    found = near
                    break
                }
                nextLook = 2 * read + weights.terms[place].frequency
            }
            for segment in segments { try add(place, from: segment, to: &sums) }
            read += weights.terms[place].frequency
            left -= weights.terms[place].frequency
        }
        var numbers = found ?? candidates(sums, missing: 0)
        try reader.connection.rows(
            "SELECT article FROM term_counts WHERE article > ? ORDER BY article", .integer(reader.state.indexed)
        ) { row in
            if row.integer(0) != ownNumber { numbers.append(row.integer(0)) }
        }
        return numbers
    }

    /// Fewer entries are read through in any case.
    private static let fewEntries = 16_384
    /// Scoring an article takes as long as reading so many entries.
    private static let costOfScoring = 2_000

    /// Adds what a term gives to the articles of a segment.
    private func add(_ place: Int, from segment: Segment, to sums: inout [Float]) throws(ArchiveError) {
        let statement = try reader.connection.statement("SELECT entries FROM postings WHERE key = ?")
        defer { statement.reset() }
        let key = PostingKey.of(segment: segment.number, term: weights.terms[place].number)
        guard try statement.next([.integer(key)]) else { return }
        let factor = weights.factors[place]
        let isSound = statement.withBytes(0) { bytes in
            var sums = sums.mutableSpan
            switch weights.method {
            case .tfidf:
                let values = Weighting.factors.prefix(32).map { Float($0 * factor) }
                return PostingSums.add(bytes, values.span, factor, to: &sums)
            case .bm25:
                return PostingSums.add(bytes, saturations: scales.saturations.span, Float(factor), to: &sums)
            }
        }
        guard isSound else { throw .damaged("a posting list is none", file: reader.path) }
    }

    /// The articles that can be among the best where each may still get `missing` more, rising.
    private func candidates(_ sums: [Float], missing: Double) -> [Int] {
        var scores = sums
        PostingSums.multiply(&scores, by: scales.of(weights.method, isWithin: ownNumber != nil))
        if let ownNumber, scores.indices.contains(ownNumber) { scores[ownNumber] = 0 }
        let last = Double(BestScores.lowest(of: scores.span, count: count))
        let least = max(last, Double(minimumScore)) * (1 - Self.slack) - missing
        // Where articles of which nothing was read could come among the best, all may.
        guard least > 0 || missing == 0 else { return Array(scores.indices) }
        return PostingSums.places(of: scores.span, from: max(Float(least), .leastNonzeroMagnitude))
    }
}
