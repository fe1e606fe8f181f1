import TestSupport
import Testing
import TextAnalysis

@testable import Similarity

@Suite struct NeighborTests {
    static let seeds: [UInt64] = [1, 2, 3]

    /// The scores of all pairs that have one, by (row, other).
    private func scores(_ collection: ArticleCollection) -> [[Int: Float]] {
        collection.neighbors(count: collection.articles.count).map { list in
            Dictionary(uniqueKeysWithValues: list.map { ($0.index, $0.score) })
        }
    }

    @Test(arguments: seeds, SimilarityMethod.all.filter(\.isCosine))
    func `scores are symmetric and in the range of a cosine`(seed: UInt64, method: SimilarityMethod) {
        let collection = ArticleCollection(generatedArticles(40, seed: seed).map(\.article), method: method)
        let scores = scores(collection)
        #expect(scores.contains { !$0.isEmpty })
        for (row, others) in scores.enumerated() {
            #expect(others[row] == nil, "An article is no neighbor of itself.")
            for (other, score) in others {
                #expect(score > 0 && score <= 1)
                #expect(scores[other][row].map { abs($0 - score) < 1e-6 } == true)
            }
        }
    }

    @Test(arguments: seeds)
    func `lists are sorted by score and then by place`(seed: UInt64) {
        let collection = ArticleCollection(generatedArticles(60, seed: seed).map(\.article))
        for list in collection.neighbors(count: 12) {
            #expect(list.count <= 12)
            for (one, next) in zip(list, list.dropFirst()) {
                #expect(one.score > next.score || (one.score == next.score && one.index < next.index))
            }
        }
    }

    @Test(arguments: seeds)
    func `permuting the articles permutes the neighbors`(seed: UInt64) {
        let articles = generatedArticles(40, seed: seed).map(\.article)
        var random = SeededGenerator(seed: seed)
        let order = articles.indices.shuffled(using: &random)
        let before = scores(ArticleCollection(articles))
        let after = scores(ArticleCollection(order.map { articles[$0] }))
        for (place, original) in order.enumerated() {
            #expect(after[place].count == before[original].count)
            for (other, score) in after[place] {
                #expect(before[original][order[other]].map { abs($0 - score) < 1e-6 } == true)
            }
        }
    }

    @Test(arguments: seeds)
    func `overlap is the share of distinct words in common`(seed: UInt64) {
        let articles = generatedArticles(30, seed: seed)
        // Words of one article alone are left out of the vocabulary.
        var frequencies: [String: Int] = [:]
        for article in articles { for word in Set(article.words) { frequencies[word, default: 0] += 1 } }
        let sets = articles.map { Set($0.words).filter { frequencies[$0] ?? 0 > 1 } }
        let found = scores(ArticleCollection(articles.map(\.article), method: .overlap))
        for (row, words) in sets.enumerated() {
            for (other, others) in sets.enumerated() where other != row {
                let shared = words.intersection(others).count
                let expected =
                    shared == 0
                    ? 0 : Float(shared) / (Float(words.count) * Float(others.count)).squareRoot()
                #expect(abs((found[row][other] ?? 0) - expected) < 1e-5)
            }
        }
    }

    @Test(arguments: seeds, SimilarityMethod.all)
    func `the shares of the shared terms add up to the score`(seed: UInt64, method: SimilarityMethod) {
        let collection = ArticleCollection(generatedArticles(40, seed: seed).map(\.article), method: method)
        for (row, list) in collection.neighbors(count: 5).enumerated() {
            for neighbor in list {
                let terms = collection.sharedTerms(of: row, with: neighbor.index, in: collection)
                #expect(abs(terms.reduce(0) { $0 + $1.share } - neighbor.score) < 1e-5 * max(1, neighbor.score))
                #expect(zip(terms, terms.dropFirst()).allSatisfy { $0.share >= $1.share })
            }
        }
    }

    @Test(arguments: [1, 7, 39, 40, 1000])
    func `some rows at a time give what all at once give`(count: Int) {
        let collection = ArticleCollection(generatedArticles(40, seed: 5).map(\.article))
        let all = collection.neighbors(count: count)
        for size in [1, 13] {
            let parts = stride(from: 0, to: 40, by: size).flatMap {
                collection.neighbors(of: $0..<min(40, $0 + size), count: count)
            }
            #expect(parts == all)
        }
    }

    @Test func `threads change nothing`() {
        let articles = generatedArticles(300, seed: 9).map(\.article)
        let alone = ArticleCollection(articles, threads: 1)
        for threads in [2, 4] {
            let collection = ArticleCollection(articles, threads: threads)
            #expect(collection.matrix == alone.matrix)
            #expect(collection.neighbors(count: 10, threads: threads) == alone.neighbors(count: 10))
        }
    }

    @Test func `a query is compared with the corpus that its model knows`() {
        let corpus = ArticleCollection(
            [
                article("storm", "A storm sank boats off the coast."), article("bank", "The bank cut its rates."),
            ], acceptsQueries: true)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { _, builder in
            builder.add(article("q", "Boats fled from the storm."))
            builder.add(article("other", "Football fans sang."))
            builder.add(article("storm", "A storm sank boats off the coast."))
        }
        let found = queries.neighbors(in: corpus, count: 5)
        #expect(found.map { $0.map(\.index) } == [[0], [], [0]])
        #expect(found[2].first.map { abs($0.score - 1) < 1e-6 } == true)
        #expect(queries.neighbors(of: 2..<3, in: corpus, count: 5) == [found[2]])
        #expect(queries.articles.indices.filter { !queries.hasTerms($0) } == [1])
    }

    @Test func `a corpus of none, of one, and of articles without words has no neighbors`() {
        #expect(ArticleCollection([]).neighbors(count: 3).isEmpty)
        #expect(ArticleCollection([article("a", "A storm.")]).neighbors(count: 3) == [[]])
        let collection = ArticleCollection([article("a", ""), article("b", "the of and"), article("c", "")])
        #expect(collection.neighbors(count: 3) == [[], [], []])
        #expect(collection.rowsWithoutSharedTerms == [0, 1, 2])
    }

    @Test func `identical articles have cosine one, and the title counts`() {
        let text = "A storm sank boats off the coast."
        let identical = ArticleCollection([article("a", text), article("b", text)]).neighbors(count: 1)
        #expect(identical.allSatisfy { $0.count == 1 && $0[0].score <= 1 && $0[0].score > 0.99999 })
        let titled = ArticleCollection([article("a", "", title: "Storm"), article("b", "The storm.")])
        #expect(titled.neighbors(count: 1)[0].map(\.index) == [1])
    }

    @Test func `neighbors below the minimum score are left out`() {
        let collection = ArticleCollection(generatedArticles(40, seed: 4).map(\.article))
        let all = collection.neighbors(count: 40)
        let some = collection.neighbors(count: 40, minimumScore: 0.3)
        #expect(some == all.map { $0.filter { $0.score >= 0.3 } })
        #expect(some != all)
    }

    @Test func `every method is found by its name`() {
        for method in SimilarityMethod.all { #expect(SimilarityMethod.named(method.name) == method) }
        #expect(SimilarityMethod.named("cosine") == nil)
    }
}
