/// Finds the articles that score highest for a query, exactly.
///
/// Sums are gathered from the posting lists of the query's terms, the rarest first. What the frequent terms can still
/// add has a bound (`QueryWeights.bound`), and as soon as few articles can come among the best with it, the rest of the
/// lists is not read: those few are scored from their own term counts. With the length of every article's frequent part
/// in the bound, a quarter of the entries is read of what a bound for the query alone leaves. Articles that are not in
/// the index yet are scored so as well. A score is always computed in the same way, so it does not depend on how many are
/// asked for.
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
    /// Scores that were computed: the same articles lead again and again while lists are read.
    private let known = Scores()

    private final class Scores {
        var scores: [Int: Float] = [:]
    }

    init(
        reader: ArchiveReader, weights: QueryWeights, scales: ArticleScales, count: Int, minimumScore: Float,
        ownNumber: Int?
    ) {
        self.reader = reader
        self.weights = weights
        self.scales = scales
        self.count = count
        self.minimumScore = minimumScore
        self.ownNumber = ownNumber
    }

    /// Sums are kept as Float, and what they may be off by is far below this share of the score.
    private static let slack = 1e-4

    /// The best by falling score; ties in the order of the articles' numbers.
    func best() throws(ArchiveError) -> [(number: Int, score: Float)] {
        var scored: [(number: Int, score: Float)] = []
        for number in try candidates() {
            let score = try score(of: number)
            if score >= max(minimumScore, .leastNonzeroMagnitude) { scored.append((number, score)) }
        }
        scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
        return Array(scored.prefix(count))
    }

    /// The score of an article, from its own term counts.
    func score(of number: Int) throws(ArchiveError) -> Float {
        if let score = known.scores[number] { return score }
        let counts = try reader.termCounts(of: number)
        let sum = weights.shares(counts, of: number).reduce(0) { $0 + $1.share }
        let score = weights.method != .bm25 ? Float(min(1, sum)) : Float(sum)
        known.scores[number] = score
        return score
    }

    /// The numbers of all articles that can be among the best, rising.
    private func candidates() throws(ArchiveError) -> [Int] {
        guard count > 0, !weights.terms.isEmpty else { return [] }
        // The rarest first; ties in the order of the terms' numbers.
        let order = weights.terms.indices.sorted {
            (weights.terms[$0].frequency, $0) < (weights.terms[$1].frequency, $1)
        }
        let segments = try reader.segments()
        // Later articles are in no segment.
        var sums = [Float](repeating: 0, count: min(scales.count, reader.state.indexed + 1))
        var read = 0
        var left = order.reduce(0) { $0 + weights.terms[$1].frequency }
        var nextLook = max(scales.count / 4, 4_096)
        var found: [Int]?
        for (done, place) in order.enumerated() {
            if left > Self.fewEntries, read + weights.terms[place].frequency > nextLook {
                found = try candidates(
                    sums, missing: weights.bound(of: order[done...]), atMost: left / Self.costOfScoring)
                if found != nil { break }
                nextLook = 2 * read + weights.terms[place].frequency
            }
            for segment in segments { try add(place, from: segment, to: &sums) }
            read += weights.terms[place].frequency
            left -= weights.terms[place].frequency
        }
        var numbers = found ?? []
        if found == nil { numbers = try candidates(sums, missing: .nothing, atMost: .max) ?? [] }
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
        let list = try reader.postings.list(
            PostingKey.of(segment: segment.number, term: weights.terms[place].number), on: reader.connection)
        guard !list.isEmpty else { return }
        let factor = weights.factors[place]
        let isSound: Bool
        do {
            var sums = sums.mutableSpan
            switch weights.method {
            case .related, .tfidf:
                let values = Weighting.factors.prefix(32).map { Float($0 * factor) }
                isSound = PostingSums.add(list.span, values.span, factor, to: &sums)
            case .bm25:
                isSound = PostingSums.add(list.span, saturations: scales.saturations.span, Float(factor), to: &sums)
            }
        }
        guard isSound else { throw .damaged("a posting list is none", file: reader.path) }
    }

    /// The articles that can be among the best where each may still get `missing` more, rising; nil where they
    /// are more than `most`.
    ///
    /// An article that is to be among the best scores no less than the last of those whose sums are highest so far.
    private func candidates(
        _ sums: [Float], missing: ScoreBound, atMost most: Int
    ) throws(ArchiveError) -> [Int]? {
        let scale = scales.of(weights.method, isWithin: weights.isWithin)
        var last = minimumScore
        let leading = leaders(sums, scale)
        if leading.count == count {
            var lowest = Float.infinity
            for place in leading { lowest = min(lowest, try score(of: place)) }
            last = max(last, lowest)
        }
        var least = Float(Double(last) * (1 - Self.slack) - missing.ofRare)
        // Where nothing is missing, an article without a sum has none of the terms.
        if missing == .nothing { least = max(least, .leastNonzeroMagnitude) }
        return PostingSums.places(
            of: sums, plus: Float(missing.ofFrequent), times: scales.frequentNorms, scaledBy: scale, from: least,
            atMost: most
        )?.filter { $0 != ownNumber }
    }

    /// The articles whose sums are highest, scaled.
    private func leaders(_ sums: [Float], _ scale: [Float]) -> [Int] {
        var scores = sums
        PostingSums.multiply(&scores, by: scale)
        if let ownNumber, scores.indices.contains(ownNumber) { scores[ownNumber] = 0 }
        return BestScores.places(in: scores.span, count: count)
    }
}
