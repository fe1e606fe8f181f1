public import Similarity

/// An article of an archive that a query has found.
public struct ArchivedNeighbor: Hashable, Sendable {
    /// The article, without its text.
    public let article: ArchivedArticle
    /// Higher is better; with `tfidf` a cosine in (0, 1], with `related` a likelihood in (0, 1].
    public let score: Float
}

extension ArchiveReader {
    /// The `count` articles that score highest, the highest first; ties in the order in which they were added. Only
    /// articles with a word of the query are found, so there may be fewer. An article is no neighbor of itself.
    public func neighbors(
        of query: ArchiveQuery, count: Int, minimumScore: Float = 0, method: ArchiveMethod = .tfidf
    ) throws(ArchiveError) -> [ArchivedNeighbor] {
        precondition(count >= 0, "The number of neighbors is not negative.")
        let best =
            method == .related
            ? try related(to: query, count: count, minimumScore: minimumScore)
            : try search(query, method, count: count, minimumScore: minimumScore).best()
        var neighbors: [ArchivedNeighbor] = []
        for (number, score) in best {
            guard let article = try article(number) else { throw .damaged("an article is gone", file: path) }
            neighbors.append(ArchivedNeighbor(article: article, score: score))
        }
        return neighbors
    }

    /// - Parameter method: one of those that posting lists serve.
    func search(
        _ query: ArchiveQuery, _ method: ArchiveMethod, count: Int, minimumScore: Float
    ) throws(ArchiveError) -> PostingSearch {
        PostingSearch(
            reader: self, weights: try weights(query, method), scales: try scales(),
            count: min(count, state.articles),
            minimumScore: minimumScore, ownNumber: query.ownNumber)
    }

    /// The articles that an article from outside is itself, or a near-copy of (`NearCopy`), under whatever id, the most alike first.
    /// Complexity: that of the nearest articles.
    public func copies(of query: ArchiveQuery) throws(ArchiveError) -> [ArchivedArticle] {
        guard query.ownNumber == nil, query.hasTerms else { return [] }
        let words = Set(query.terms.map(\.number))
        var looked = 32
        while true {
            var copies: [ArchivedArticle] = []
            for neighbor in try neighbors(of: query, count: looked) {
                let terms = try termCounts(of: neighbor.article.number)
                let shared = terms.count { words.contains($0.term) }
                if NearCopy.holds(shared: shared, of: (query.wordCount, terms.count)) {
                    copies.append(neighbor.article)
                }
            }
            // Copies are the nearest there are, so where many of the nearest are none, all copies have been seen.
            if copies.count < looked / 2 || looked >= count { return copies }
            looked *= 2
        }
    }

    /// The neighbors of an article, and near-copies of it: these are no neighbors where `leavingCopiesOut` says so, else they
    /// are not looked for. Complexity: twice that of the nearest articles.
    public func neighbors(
        of query: ArchiveQuery, leavingCopiesOut: Bool, count: Int, minimumScore: Float = 0,
        method: ArchiveMethod = .tfidf
    ) throws(ArchiveError) -> (neighbors: [ArchivedNeighbor], copies: [ArchivedArticle]) {
        let copies = leavingCopiesOut ? try copies(of: query) : []
        let numbers = Set(copies.map(\.number))
        let wanted = count.addingReportingOverflow(copies.count)
        let neighbors = try neighbors(
            of: query, count: wanted.overflow ? count : wanted.partialValue, minimumScore: minimumScore, method: method)
        return (Array(neighbors.filter { !numbers.contains($0.article.number) }.prefix(count)), copies)
    }

    /// The terms of the query that an article has, the largest share first; ties in the order of the terms' numbers. The
    /// shares add up to the score: with `related`, to the `score` that is given, in the proportions of `tfidf`.
    public func sharedTerms(
        of query: ArchiveQuery, with article: ArchivedArticle, method: ArchiveMethod = .tfidf, score: Float? = nil
    ) throws(ArchiveError) -> [SharedTerm] {
        if method == .related {
            let terms = try sharedTerms(of: query, with: article)
            let sum = terms.reduce(0) { $0 + $1.share }
            guard let score, sum > 0 else { return terms }
            return terms.map { SharedTerm(text: $0.text, share: $0.share / sum * score) }
        }
        let weights = try weights(query, method)
        let shares = weights.shares(try termCounts(of: article.number), of: article.number)
        var terms: [SharedTerm] = []
        for (place, share) in shares.sorted(by: { ($1.share, $0.place) < ($0.share, $1.place) }) {
            terms.append(SharedTerm(text: try term(weights.terms[place].number), share: Float(share)))
        }
        return terms
    }

    private func weights(_ query: ArchiveQuery, _ method: ArchiveMethod) throws(ArchiveError) -> QueryWeights {
        QueryWeights(query, method, state: state, vectors: try vectors())
    }
}
