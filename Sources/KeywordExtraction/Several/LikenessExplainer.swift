import Parallelism
public import Similarity
public import TextAnalysis

/// Explains neighbors in the words of their articles, which it keeps.
public struct LikenessExplainer: Sendable {
    private let queries: [Article]
    private let corpus: [Article]
    private let analyzer: ArticleAnalyzer

    /// - Parameter corpus: nil where neighbors are among the queries.
    public init(_ queries: [Article], in corpus: [Article]? = nil, analyzer: ArticleAnalyzer = ArticleAnalyzer()) {
        self.queries = queries
        self.corpus = corpus ?? queries
        self.analyzer = analyzer
    }

    /// For each of these rows of the queries and each of its neighbors what the two share. Each article is read once.
    public func explanations(
        of rows: ArraySlice<Int>, with neighbors: ArraySlice<[Neighbor]>, in search: NeighborSearch, threads: Int
    ) -> [[LikenessExplanation]] {
        let others = Set(neighbors.joined().map(\.index)).sorted()
        let ownRows = search.isWithin ? Set(rows).union(others).sorted() : Array(rows)
        let own = wordings(of: ownRows, among: queries, threads: threads)
        let found = search.isWithin ? own : wordings(of: others, among: corpus, threads: threads)
        let pairs = Array(zip(rows, neighbors))
        return concurrentMap(count: pairs.count, threads: threads) { place in
            let (row, list) = pairs[place]
            return list.compactMap { neighbor in
                guard let first = own[row], let second = found[neighbor.index] else { return nil }
                return LikenessExplanation(
                    search.sharedTerms(of: row, with: neighbor), areStems: search.corpus.method.comparesStems,
                    of: first,
                    and: second)
            }
        }
    }

    private func wordings(of rows: [Int], among articles: [Article], threads: Int) -> [Int: ArticleWording] {
        let found = concurrentMap(count: rows.count, threads: threads) {
            ArticleWording(analyzer.analyze(articles[rows[$0]].joiningDocuments()))
        }
        return Dictionary(uniqueKeysWithValues: zip(rows, found))
    }
}
