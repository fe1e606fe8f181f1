import LinearAlgebra
import TermWeighting

/// An article of a collection that is like another one.
public struct Neighbor: Hashable, Sendable, Codable {
    /// Its row in the collection.
    public let index: Int
    /// Higher is more alike: how likely the two are related, in (0, 1), where the method is `related` (`LikenessScale`); else
    /// the cosine of the two rows, in (0, 1], or with BM25 any number above 0. What the time between the two has taken from it
    /// is taken off.
    public let score: Float
    /// What the score is read off: the cosine of the two rows, or the score of BM25, whatever the time between the two.
    public let cosine: Float
    /// The share of the score that the time between the two has left: from 0 to 1, and 1 without decay.
    public let decay: Float
    /// The days between the two; `nil` where either has no date, or none was asked for.
    public let days: Double?

    init(index: Int, score: Float, cosine: Float? = nil, decay: Float = 1, days: Double? = nil) {
        self.index = index
        self.score = score
        self.cosine = cosine ?? score
        self.decay = decay
        self.days = days
    }
}

/// A term that two articles share, and its part in their likeness.
public struct SharedTerm: Hashable, Sendable {
    /// The term: a word, or its stem.
    public let text: String
    /// Its part of the score: the shares of all shared terms add up to it.
    public let share: Float

    /// Of its parts, which are the properties of these names.
    public init(text: String, share: Float) {
        self.text = text
        self.share = share
    }
}

extension ArticleCollection {
    /// For each article the `count` most similar other ones, the most similar first; ties in the order of the
    /// collection.
    ///
    /// Exact. Articles that share no term with it are no neighbors, so there may be fewer than `count`.
    /// Complexity: O(Σ df(t)²) multiply-adds over the terms t at most, mostly a small part of it, since frequent terms
    /// are bounded rather than added (see `NearestRowIndex`); memory O(non-zeros + articles · count + threads · (65,536 +
    /// terms)), never articles².
    public func neighbors(count: Int, minimumScore: Float = 0, threads: Int = 1) -> [[Neighbor]] {
        neighbors(of: articles.indices, count: count, minimumScore: minimumScore, threads: threads)
    }

    /// The same for the articles of these rows alone, in their order.
    public func neighbors(
        of rows: Range<Int>, count: Int, minimumScore: Float = 0, threads: Int = 1
    ) -> [[Neighbor]] {
        precondition(count >= 0, "The number of neighbors is not negative.")
        let least = Self.positive(minimumScore)
        if rows == articles.indices {
            return lists(
                queryMatrix.nearestRows(
                    in: matrix, count: count, minimumScore: least, excludingSelf: true, threads: threads))
        }
        // One more is asked for, since an article is among its own nearest ones.
        let wanted = min(count, articles.count)
        let found = lists(
            queryMatrix.selecting(rows: Array(rows)).nearestRows(
                in: matrix, count: wanted + 1, minimumScore: least, threads: threads))
        return zip(rows, found).map { row, neighbors in
            Array(neighbors.filter { $0.index != row }.prefix(wanted))
        }
    }

    /// For each article the `count` most similar ones of a corpus whose model this collection was weighted by.
    public func neighbors(
        in corpus: ArticleCollection, count: Int, minimumScore: Float = 0, threads: Int = 1
    ) -> [[Neighbor]] {
        neighbors(of: articles.indices, in: corpus, count: count, minimumScore: minimumScore, threads: threads)
    }

    /// The same for the articles of these rows alone, in their order.
    public func neighbors(
        of rows: Range<Int>, in corpus: ArticleCollection, count: Int, minimumScore: Float = 0, threads: Int = 1
    ) -> [[Neighbor]] {
        precondition(
            matrix.columns == corpus.matrix.columns,
            "A collection is compared with the corpus that its model was fitted on.")
        let selected = rows == articles.indices ? queryMatrix : queryMatrix.selecting(rows: Array(rows))
        return lists(
            selected.nearestRows(
                in: corpus.matrix, count: count, minimumScore: Self.positive(minimumScore), threads: threads))
    }

    private func lists(_ nearest: NearestRows) -> [[Neighbor]] {
        (0..<nearest.count).map { nearest[$0].map { Neighbor(index: $0.row, score: min(method.mostScore, $0.score)) } }
    }

    private static func positive(_ score: Float) -> Float { max(score, .leastNonzeroMagnitude) }

    /// The terms that an article shares with an article of a corpus, the largest share first; ties in the order of the
    /// terms. Complexity: O(terms of both).
    public func sharedTerms(of row: Int, with other: Int, in corpus: ArticleCollection) -> [SharedTerm] {
        var terms: [SharedTerm] = []
        let matrix = queryMatrix
        var entry = matrix.rowOffsets[row]
        var otherEntry = corpus.matrix.rowOffsets[other]
        while entry < matrix.rowOffsets[row + 1] && otherEntry < corpus.matrix.rowOffsets[other + 1] {
            let column = matrix.columnIndices[entry]
            let otherColumn = corpus.matrix.columnIndices[otherEntry]
            if column == otherColumn {
                let share = matrix.values[entry] * corpus.matrix.values[otherEntry]
                terms.append(SharedTerm(text: model.vocabulary[Int(column)], share: share))
            }
            if column <= otherColumn { entry += 1 }
            if otherColumn <= column { otherEntry += 1 }
        }
        let order = terms.indices.sorted { (terms[$1].share, $0) < (terms[$0].share, $1) }
        return order.map { terms[$0] }
    }
}
