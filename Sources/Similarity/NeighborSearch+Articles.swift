public import TextAnalysis

extension NeighborSearch {
    /// The neighbors of articles at hand: among each other, or in a corpus.
    ///
    /// - Parameters:
    ///   - corpus: where neighbors are looked for; nil for the articles themselves.
    ///   - time: how the time between two articles weighs on their likeness.
    ///   - showsCopies: whether a near-copy of an article in the corpus is a neighbor of it.
    ///   - language: that of all articles, or nil to take each one's own, or find it out.
    ///
    /// Complexity: O(bytes), and what the method needs (`RelatedSpace` for `related`).
    public init(
        among articles: [Article], in corpus: [Article]? = nil, method: SimilarityMethod = .default,
        fields: ComparedFields = .all, time: TimeWeighting? = nil, showsCopies: Bool = false, language: Language? = nil,
        threads: Int = 1
    ) {
        @Sendable func fill(_ chunk: Int, of articles: [Article], _ builder: inout CollectionBuilder) {
            builder.language = language
            let start = chunk * Self.chunkSize
            for article in articles[start..<min(articles.count, start + Self.chunkSize)] { builder.add(article) }
        }
        let whole = corpus ?? articles
        let known = ArticleCollection(
            method: method, fields: fields, acceptsQueries: corpus != nil, chunks: Self.chunks(of: whole),
            threads: threads
        ) { fill($0, of: whole, &$1) }
        guard corpus != nil else {
            self.init(known, time: time, leavesCopiesOut: !showsCopies, threads: threads)
            return
        }
        let asked = ArticleCollection(weightedAs: known, chunks: Self.chunks(of: articles), threads: threads) {
            fill($0, of: articles, &$1)
        }
        self.init(asked, in: known, time: time, leavesCopiesOut: !showsCopies, threads: threads)
    }

    private static let chunkSize = 64

    private static func chunks(of articles: [Article]) -> Int { (articles.count + chunkSize - 1) / chunkSize }
}
