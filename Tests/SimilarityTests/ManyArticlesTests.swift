import LinearAlgebra
import Testing
import TextAnalysis

@testable import Similarity

/// Neighbors where not all pairs are compared.
@Suite struct ManyArticlesTests {
    private func search(_ collection: ArticleCollection, exactly isExact: Bool, threads: Int = 1) -> NeighborSearch {
        ExactNeighbors.$mostRows.withValue(isExact ? 5_000 : 30) { NeighborSearch(collection, threads: threads) }
    }

    private func collection(_ count: Int, _ method: SimilarityMethod, acceptsQueries: Bool = false) -> ArticleCollection
    {
        ArticleCollection(
            generatedArticles(count, seed: 17).map(\.article), method: method, acceptsQueries: acceptsQueries)
    }

    /// Of so few articles all are candidates, so nothing may be missing.
    @Test(arguments: SimilarityMethod.all)
    func `the neighbors are those of comparing all pairs`(method: SimilarityMethod) {
        let collection = collection(90, method)
        let exact = search(collection, exactly: true).neighbors(of: 0..<90, count: 10)
        let found = search(collection, exactly: false).neighbors(of: 0..<90, count: 10)
        for (one, other) in zip(exact, found) {
            #expect(one.count == other.count)
            for (near, same) in zip(one, other) { #expect(abs(near.score - same.score) < 1e-4) }
        }
    }

    @Test(arguments: [SimilarityMethod.related, .lsa, .tfidf])
    func `the number of threads changes nothing`(method: SimilarityMethod) {
        let collection = collection(90, method)
        let alone = search(collection, exactly: false).neighbors(of: 0..<90, count: 10)
        let together = search(collection, exactly: false, threads: 3).neighbors(of: 0..<90, count: 10, threads: 3)
        #expect(alone == together)
        #expect(search(collection, exactly: false).neighbors(of: 20..<30, count: 10) == Array(alone[20..<30]))
    }

    @Test func `shares of terms add up to the score`() {
        let search = search(collection(90, .related), exactly: false)
        for (row, list) in search.neighbors(of: 0..<20, count: 5).enumerated() {
            for neighbor in list where neighbor.score != 1 {
                let sum = search.sharedTerms(of: row, with: neighbor).reduce(0) { $0 + $1.share }
                #expect(abs(sum - neighbor.score) < 1e-4)
            }
        }
    }

    @Test func `many queries from outside find what they are copies of`() {
        let articles = generatedArticles(90, seed: 17).map(\.article)
        let corpus = ArticleCollection(articles, method: .related, acceptsQueries: true)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { _, builder in
            for article in articles { builder.add(article) }
        }
        let found = ExactNeighbors.$mostRows.withValue(30) {
            NeighborSearch(queries, in: corpus).neighbors(of: 0..<90, count: 3)
        }
        for row in 0..<90 { #expect(found[row].contains { $0.index == row && $0.score > 0.8 }) }
        let without = ExactNeighbors.$mostRows.withValue(30) {
            NeighborSearch(queries, in: corpus, leavesCopiesOut: true).neighbors(of: 0..<90, count: 3)
        }
        for row in 0..<90 { #expect(!without[row].contains { $0.index == row }) }
    }
}
