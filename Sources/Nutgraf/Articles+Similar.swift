public import Parallelism
public import Similarity
public import TextAnalysis

extension [Article] {
    /// For each article the most similar ones, the most similar first: what `nutgraf similar` gives.
    ///
    ///     for (article, similar) in zip(articles, articles.similar(count: 3)) {
    ///         print(article.title, similar.map { articles[$0.index].title })
    ///     }
    ///
    /// `NeighborSearch(among:in:)` keeps what was made for the search, to ask again; `LikenessExplainer` says why.
    ///
    /// - Parameters:
    ///   - count: neighbors of an article at most; those that share nothing with it are none.
    ///   - corpus: where neighbors are looked for, and what `index` is a place in; nil for the articles themselves.
    ///   - method: what makes articles alike.
    ///   - fields: what of them is compared.
    ///   - time: how the time between two articles weighs.
    ///   - minimumScore: neighbors below it are left out.
    ///   - copies: whether a near-copy of an article in the corpus is a neighbor of it.
    ///   - language: that of all articles, or nil to take each one's own, or find it out.
    /// - Returns: a list for each article, in their order.
    public func similar(
        count: Int = 10, in corpus: [Article]? = nil, by method: SimilarityMethod = .default,
        fields: ComparedFields = .all, time: TimeWeighting? = nil, minimumScore: Float = 0, copies: Bool = false,
        language: Language? = nil, threads: Int = processorCount()
    ) -> [[Neighbor]] {
        let search = NeighborSearch(
            among: self, in: corpus, method: method, fields: fields, time: time, showsCopies: copies,
            language: language,
            threads: threads)
        return search.neighbors(of: Array<Int>(indices), count: count, minimumScore: minimumScore, threads: threads)
    }
}
