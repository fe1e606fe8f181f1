import LinearAlgebra
import Parallelism
import TermWeighting
import TextAnalysis

/// The neighbors of articles by the method of their collection: among themselves, or in a corpus.
///
/// A method with a latent space needs 20 articles in the corpus; among fewer, plain
/// cosines are taken.
public struct NeighborSearch: Sendable {
    /// The articles whose neighbors are wanted.
    public let queries: ArticleCollection
    /// Where neighbors are looked for.
    public let corpus: ArticleCollection
    /// Whether the queries are the corpus.
    public let isWithin: Bool
    /// How time weighs on likeness; `nil` where it does not.
    public let time: TimeWeighting?
    /// When the articles of both were published; empty where time does not count.
    let queryDates: [ArticleDate?]
    let corpusDates: [ArticleDate?]
    let dateOrder: DateOrder
    let index: TermIndex
    private let space: RelatedSpace?
    /// The corpus in the space.
    private let spaceIndex: SpaceIndex?
    /// The queries in the space.
    let rows: SmoothedRows?
    /// Reads likelihoods off cosines; `nil` where the cosine itself is the score.
    private let scale: LikenessScale?
    /// Whether copies of a query in a corpus are no neighbors of it.
    public let leavesCopiesOut: Bool

    /// - Parameters:
    ///   - queries: the articles whose neighbors are wanted, weighted by the model of `corpus`.
    ///   - corpus: where they are looked for, or `nil` for the queries themselves.
    ///   - time: how the time between two articles weighs on their likeness.
    ///   - leavesCopiesOut: whether copies of a query in a corpus (`copies(of:)`) are no neighbors of it; among the queries
    ///     themselves they are.
    public init(
        _ queries: ArticleCollection, in corpus: ArticleCollection? = nil, time: TimeWeighting? = nil,
        leavesCopiesOut: Bool = false, threads: Int = 1
    ) {
        self.queries = queries
        self.leavesCopiesOut = leavesCopiesOut && corpus != nil
        self.corpus = corpus ?? queries
        isWithin = corpus == nil
        self.time = time
        func dates(_ articles: [ArticleReference]) -> [ArticleDate?] {
            time == nil ? [] : articles.map { $0.date.flatMap(ArticleDate.init) }
        }
        corpusDates = dates(self.corpus.articles)
        dateOrder = DateOrder(corpusDates)
        queryDates = corpus == nil ? corpusDates : dates(queries.articles)
        let (terms, method) = (self.corpus.matrix, self.corpus.method)
        // Many articles among many are not compared pair by pair, unless time may call for any of them.
        let isExact =
            terms.rows <= ExactNeighbors.mostRows || time != nil
            || corpus != nil && queries.matrix.rows <= ExactNeighbors.mostRows * ExactNeighbors.mostRows / terms.rows
        index = TermIndex(terms, isExact: isExact, threads: threads)
        precondition(
            queries.matrix.columns == terms.columns,
            "A collection is compared with the corpus that its model was fitted on.")
        guard let smoothing = method.smoothing, terms.rows >= RelatedSpace.fewestArticles else {
            (space, rows, spaceIndex) = (nil, nil, nil)
            scale =
                method.isCalibrated
                ? LikenessScale(count: terms.rows, isSmall: true) { terms.dot($0, terms, $1) } : nil
            return
        }
        let space = RelatedSpace(
            terms, smoothing: smoothing, weight: method.latentWeight, threads: threads)
        self.space = space
        rows =
            corpus == nil
            ? space.corpus : space.smoothed(queries: queries.matrix, isExact: isExact, threads: threads)
        spaceIndex = SpaceIndex(space.corpus.values, isExact: isExact, threads: threads)
        scale = method.isCalibrated ? space.likenessScale() : nil
    }

    /// For each of these articles the `count` most similar ones, the most similar first; ties in the order of the
    /// corpus. An article is no neighbor of itself. Scores are exact; in a latent space neighbors are looked for among the
    /// `count` + 32 highest of either cosine. Where time weighs, scores are what it has left of them.
    ///
    /// Among up to `ExactNeighbors.mostRows` articles, and where time weighs, all pairs are compared. Among more a neighbor
    /// may be missing: see `ChampionIndex` and `PartitionedRows`. By `related` the ten neighbors so found of 30,000 articles
    /// (English, French, Swahili and Amharic stories, repeated with changes) are 99.97 % of those of comparing all pairs.
    /// MAP@10 and the B-cubed F1 of clusters of six development sets (ECB+, Google News titles, Reuters, AG News,
    /// MasakhaNEWS, 20 Newsgroups) are the same to the second decimal either way.
    ///
    /// Complexity: that of `ArticleCollection.neighbors`, and in a latent space O(rows · corpus · dimensions) through BLAS;
    /// among many articles O(rows) times what those searches take for a query.
    public func neighbors(
        of rows: some Sequence<Int>, count: Int, minimumScore: Float = 0, threads: Int = 1
    ) -> [[Neighbor]] {
        precondition(count >= 0, "The number of neighbors is not negative.")
        if let time {
            return weighedNeighbors(
                of: Array(rows), by: time, count: count, minimumScore: minimumScore, threads: threads)
        }
        return plainNeighbors(of: Array(rows), count: count, minimumScore: minimumScore, threads: threads)
    }

    /// The same of any articles, whatever their time.
    func plainNeighbors(of articles: [Int], count: Int, minimumScore: Float, threads: Int) -> [[Neighbor]] {
        let wanted = min(count, corpus.articles.count)
        let copies = leavesCopiesOut ? articles.map { Set(self.copies(of: $0)) } : []
        let most = copies.map(\.count).max() ?? 0
        let found = cosines(
            of: articles, count: wanted + most, least: scale == nil ? minimumScore : 0, threads: threads)
        return found.indices.map { place in
            let others = most == 0 ? found[place] : found[place].filter { !copies[place].contains($0.row) }
            return others.prefix(wanted).map { neighbor($0.row, $0.score) }.filter { $0.score >= minimumScore }
        }
    }

    private func neighbor(_ row: Int, _ cosine: Float) -> Neighbor {
        Neighbor(index: row, score: scale?.likelihood(cosine) ?? cosine, cosine: cosine)
    }

    /// The articles of the corpus with the highest cosines to each of these, above 0 and not below `least`.
    ///
    /// - Parameter latentWeight: the part of a cosine that the space decides, where there is one; `nil` for the method's.
    func cosines(
        of articles: [Int], count: Int, least: Float, latentWeight: Float? = nil, threads: Int
    ) -> [[ScoredRow]] {
        let wanted = min(count, corpus.articles.count)
        let least = max(least, .leastNonzeroMagnitude)
        let terms =
            articles == Array(queries.articles.indices)
            ? queries.queryMatrix : queries.queryMatrix.selecting(rows: articles)
        // One more is asked for, since an article is among its own nearest ones.
        guard let space, let rows, let spaceIndex else {
            let most = corpus.method.mostScore
            let found = index.nearestRows(
                to: terms, count: wanted + (isWithin ? 1 : 0), minimumScore: least, threads: threads)
            return articles.enumerated().map { place, row in
                found[place].lazy.filter { !(isWithin && $0.row == row) }.prefix(wanted)
                    .map { ScoredRow(row: $0.row, score: min(most, $0.score)) }
            }
        }
        let weight = latentWeight ?? space.weight
        let looked = min(corpus.articles.count, wanted + Self.lookedAtBeyond)
        let bySpace = spaceIndex.nearestRows(
            to: rows.values.selecting(rows: articles), count: looked, threads: threads)
        // What was found for smoothing is not looked for again.
        let isKnown = isWithin && !index.isExact && looked <= SmoothedRows.lookedAt
        let known = isKnown ? rows.byTerms : nil
        let byTerms =
            known ?? index.nearestRows(to: terms, count: looked, minimumScore: .leastNonzeroMagnitude, threads: threads)
        return concurrentMap(
            count: (articles.count + Self.articlesAtOnce - 1) / Self.articlesAtOnce, threads: threads
        ) { part in
            var query = WrittenOutRow(columns: terms.columns)
            let places = part * Self.articlesAtOnce..<min(articles.count, (part + 1) * Self.articlesAtOnce)
            return places.map { place -> [ScoredRow] in
                let row = articles[place]
                query.take(place, of: terms)
                var scores: [Int: Float] = [:]
                for near in bySpace[place] {
                    scores[near.row] =
                        weight * near.score + (1 - weight) * query.product(with: near.row, of: corpus.matrix)
                }
                // Those that are known are without the article itself.
                let near = known.map { $0[row].prefix(looked - 1) } ?? byTerms[place][...]
                for near in near where scores[near.row] == nil {
                    scores[near.row] =
                        weight * rows.values.dot(row, space.corpus.values, near.row) + (1 - weight) * near.score
                }
                return scores.filter { $0.value >= least && !(isWithin && $0.key == row) }
                    .map { ScoredRow(row: $0.key, score: min(1, $0.value)) }
                    .sorted { $0.score != $1.score ? $0.score > $1.score : $0.row < $1.row }
                    .prefix(wanted).map { $0 }
            }
        }.flatMap { $0 }
    }

    /// An article of the corpus as a neighbor, as `plainNeighbors` has it.
    func neighbor(of row: Int, _ other: Int) -> Neighbor {
        neighbor(of: row, other, product: queries.queryMatrix.dot(row, corpus.matrix, other))
    }

    /// The same, where the product of their terms is known.
    func neighbor(of row: Int, _ other: Int, product: Float) -> Neighbor {
        guard let space, let rows else { return neighbor(other, min(corpus.method.mostScore, product)) }
        let cosine = space.weight * rows.values.dot(row, space.corpus.values, other) + (1 - space.weight) * product
        return neighbor(other, min(1, cosine))
    }

    /// Articles that a thread takes at a time.
    private static let articlesAtOnce = 256

    /// The neighbors of a latent space are looked for among so many more of either kind of cosine than are wanted.
    private static let lookedAtBeyond = 32

    /// The terms that make an article like one of the corpus, the largest share first; ties in the order of the terms.
    /// The shares add up to the cosine. In a latent space terms of nearest ones count too, and a share may be negative.
    public func sharedTerms(of row: Int, with other: Int) -> [SharedTerm] {
        let shared = queries.sharedTerms(of: row, with: other, in: corpus)
        guard let space, let rows else { return shared }
        var shares = space.shares(of: row, rows, outside: isWithin ? nil : queries.matrix, with: other)
            .mapValues { $0 * space.weight }
        for term in shared {
            if let column = corpus.model.vocabulary.column(of: term.text) {
                shares[Int32(column), default: 0] += (1 - space.weight) * term.share
            }
        }
        return shares.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map { SharedTerm(text: corpus.model.vocabulary[Int($0.key)], share: $0.value) }
    }

    /// The terms that make an article like a neighbor of it. The shares add up to the neighbor's score.
    public func sharedTerms(of row: Int, with neighbor: Neighbor) -> [SharedTerm] {
        let terms = sharedTerms(of: row, with: neighbor.index)
        guard neighbor.score != neighbor.cosine, neighbor.cosine > 0 else { return terms }
        return terms.map { SharedTerm(text: $0.text, share: $0.share * neighbor.score / neighbor.cosine) }
    }
}
