import Foundation
import TermWeighting
import Testing
import TextAnalysis

@testable import Similarity

@Suite struct BM25Tests {
    /// The formula of the paper, word by word.
    private func score(_ query: [String], _ document: [String], among documents: [[String]]) -> Double {
        let meanLength = Double(documents.reduce(0) { $0 + $1.count }) / Double(documents.count)
        let (n, k1, b, k3) = (Double(documents.count), 1.2, 0.75, 8.0)
        return Set(query).reduce(0) { sum, term in
            let tf = Double(document.count { $0 == term })
            let qtf = Double(query.count { $0 == term })
            let df = Double(documents.count { $0.contains(term) })
            guard tf > 0 else { return sum }
            let idf = log(1 + (n - df + 0.5) / (df + 0.5))
            let damping = k1 * (1 - b + b * Double(document.count) / meanLength)
            return sum + idf * tf * (k1 + 1) / (tf + damping) * qtf * (k3 + 1) / (k3 + qtf)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `Scores are those of the formula, and the lists those of all pairs`(seed: UInt64) {
        let generated = generatedArticles(50, seed: seed)
        let documents = generated.map(\.words)
        let collection = ArticleCollection(generated.map(\.article), method: .bm25)
        for (row, list) in NeighborSearch(collection).neighbors(of: 0..<50, count: 7).enumerated() {
            let expected = documents.indices.filter { $0 != row }
                .map { (index: $0, score: score(documents[row], documents[$0], among: documents)) }
                .sorted { $0.score > $1.score }
            #expect(list.count == 7)
            for (neighbor, (index, score)) in zip(list, expected) {
                #expect(abs(Double(neighbor.score) - score) < 1e-4 * score)
                #expect(neighbor.index == index || abs(Double(neighbor.score) - score) < 1e-5 * score)
            }
        }
    }

    @Test func `Queries from outside are scored against the corpus, and unknown words add nothing`() {
        let generated = generatedArticles(30, seed: 4)
        let documents = generated.map(\.words)
        let corpus = ArticleCollection(generated.map(\.article), method: .bm25, acceptsQueries: true)
        let words = ["unheard"] + documents[3].prefix(4) + documents[9].prefix(4)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { _, builder in
            builder.add(article("q", words.joined(separator: " ")))
            builder.add(article("none", "unheard unseen"))
        }
        let search = NeighborSearch(queries, in: corpus)
        let found = search.neighbors(of: 0..<2, count: 30)
        #expect(found[1].isEmpty && !found[0].isEmpty)
        for neighbor in found[0] {
            let expected = score(words, documents[neighbor.index], among: documents)
            #expect(abs(Double(neighbor.score) - expected) < 1e-4 * expected)
            let sum = search.sharedTerms(of: 0, with: neighbor).reduce(0) { $0 + $1.share }
            #expect(abs(sum - neighbor.score) < 1e-4 * neighbor.score)
        }
    }

    @Test func `Scores may be above one, and the minimum counts there too`() {
        let collection = ArticleCollection(generatedArticles(40, seed: 5).map(\.article), method: .bm25)
        let search = NeighborSearch(collection)
        let all = search.neighbors(of: 0..<40, count: 40)
        #expect(all.contains { ($0.first?.score ?? 0) > 2 })
        let some = search.neighbors(of: 0..<40, count: 40, minimumScore: 3)
        #expect(some == all.map { $0.filter { $0.score >= 3 } } && some != all)
    }

    @Test func `Articles without words break nothing`() {
        let collection = ArticleCollection([article("a", ""), article("b", "the of"), article("c", "")], method: .bm25)
        #expect(NeighborSearch(collection).neighbors(of: 0..<3, count: 3) == [[], [], []])
        #expect(NeighborSearch(ArticleCollection([], method: .bm25)).neighbors(of: 0..<0, count: 3).isEmpty)
    }
}
