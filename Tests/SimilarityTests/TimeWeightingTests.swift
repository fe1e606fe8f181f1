import TestSupport
import Foundation
import Testing
import TextAnalysis

@testable import Similarity

@Suite struct TimeWeightingTests {
    /// Articles over 60 days, some with a time of day and some without any date.
    private func dated(_ count: Int, seed: UInt64) -> [Article] {
        var random = SeededGenerator(seed: seed)
        return generatedArticles(count, seed: seed).map { generated in
            var article = generated.article
            let day = Int.random(in: 1...28, using: &random)
            let month = Int.random(in: 1...2, using: &random)
            switch Int.random(in: 0...4, using: &random) {
            case 0: article.date = nil
            case 1:
                article.date =
                    "2024-0\(month)-\(day < 10 ? "0" : "")\(day)T\(Int.random(in: 10...23, using: &random)):30Z"
            default: article.date = "\(day) \(month == 1 ? "January" : "February") 2024"
            }
            return article
        }
    }

    private static let weightings = [
        TimeWeighting(halfLife: 0.1), TimeWeighting(halfLife: 3), TimeWeighting(halfLife: 1000),
        TimeWeighting(window: 4), TimeWeighting(halfLife: 10, window: 20), TimeWeighting(window: 0),
        TimeWeighting(halfLife: 2, start: ArticleDate("2024-01-20")),
        TimeWeighting(start: ArticleDate("2024-01-20"), end: ArticleDate("2024-02-03T12:00Z")),
        TimeWeighting(end: ArticleDate("1990-01-01")),
    ]

    /// Whether the lists of so many articles are those of weighing every pair.
    private func areRight(_ time: TimeWeighting, _ method: SimilarityMethod, articles count: Int, seed: UInt64) -> Bool
    {
        let articles = dated(count, seed: seed)
        let rows = 0..<count
        let dates = articles.map { $0.date.flatMap(ArticleDate.init) }
        let collection = ArticleCollection(articles, method: method)
        let plain = NeighborSearch(collection).neighbors(of: rows, count: count)
        let expected = plain.enumerated().map { row, list in
            list.map { (index: $0.index, score: $0.score * time.share(of: dates[$0.index], to: dates[row])) }
                .filter { $0.score > 0 }.sorted { ($0.score, $1.index) > ($1.score, $0.index) }
        }
        func agree(_ list: [Neighbor], _ expected: [(index: Int, score: Float)]) -> Bool {
            list.map(\.index) == expected.map(\.index)
                && zip(list, expected).allSatisfy { abs($0.score - $1.score) <= 1e-5 * $1.score }
        }
        let search = NeighborSearch(collection, time: time)
        let areWhole = [1, 5, Int.max].allSatisfy { wanted in
            let found = search.neighbors(of: rows, count: wanted, threads: 2)
            return zip(found, expected).allSatisfy { agree($0, Array($1.prefix(wanted))) }
        }
        let some = search.neighbors(of: 40..<60, count: 5, minimumScore: 0.1)
        return areWhole
            && zip(some, expected[40..<60]).allSatisfy { agree($0, $1.prefix(5).filter { $0.score >= 0.1 }) }
    }

    @Test(arguments: weightings.indices, [SimilarityMethod.tfidf, .bm25, .related])
    func `the lists are those of weighing every pair`(index: Int, method: SimilarityMethod) {
        #expect(areRight(Self.weightings[index], method, articles: 100, seed: UInt64(index)))
    }

    @Test(arguments: weightings.indices)
    func `more and more are looked at where many are near in time`(index: Int) {
        #expect(areRight(Self.weightings[index], .overlap, articles: 400, seed: UInt64(index)))
    }

    @Test(arguments: [SimilarityMethod.tfidf, .bm25, .related])
    func `the shares of the terms add up to what is left of the score`(method: SimilarityMethod) {
        let collection = ArticleCollection(dated(60, seed: 3), method: method)
        let search = NeighborSearch(collection, time: TimeWeighting(halfLife: 5))
        for (row, list) in search.neighbors(of: 0..<60, count: 4).enumerated() {
            for neighbor in list {
                let sum = search.sharedTerms(of: row, with: neighbor).reduce(0) { $0 + $1.share }
                #expect(abs(sum - neighbor.score) < 1e-4 * max(1, neighbor.score))
            }
        }
    }

    @Test func `half of the score is left after the half-life`() {
        let time = TimeWeighting(halfLife: 7)
        let day = ArticleDate("2024-02-15")
        #expect(time.share(of: ArticleDate("2024-02-15"), to: day) == 1)
        #expect(time.share(of: ArticleDate("2024-02-22"), to: day) == 0.5)
        #expect(time.share(of: ArticleDate("2024-02-01"), to: day) == 0.25)
        #expect(time.share(of: nil, to: day) == 1 && time.share(of: day, to: nil) == 1)
    }

    @Test func `days are counted to the second where both have a time, else from date to date`() {
        let time = TimeWeighting(halfLife: 1)
        let (noon, midnight) = (ArticleDate("2024-02-15T12:00Z"), ArticleDate("2024-02-15T00:00Z"))
        #expect(time.days(noon, midnight) == 0.5)
        #expect(time.days(noon, ArticleDate("2024-02-15")) == 0)
        #expect(time.days(noon, ArticleDate("14 February 2024")) == 1)
        #expect(time.days(ArticleDate("1969-12-31T23:00Z"), ArticleDate("1970-01-01")) == 1)
        #expect(time.days(noon, nil) == nil)
    }

    @Test func `undated articles are counted, and a limit leaves them out`() {
        let articles = [
            article("a", "storm boats", date: "2024-02-15"), article("b", "storm boats"),
            article("c", "storm boats", date: "soon"), article("d", "storm boats", date: "2024-02-16"),
        ]
        let collection = ArticleCollection(articles)
        let decaying = NeighborSearch(collection, time: TimeWeighting(halfLife: 1))
        #expect(decaying.undatedCount == 2 && !decaying.hasDate(1) && decaying.hasDate(0))
        #expect(decaying.neighbors(of: 0..<1, count: 3)[0].map(\.index) == [1, 2, 3])
        let limited = NeighborSearch(collection, time: TimeWeighting(window: 1))
        #expect(limited.neighbors(of: 0..<2, count: 3).map { $0.map(\.index) } == [[3], []])
        #expect(NeighborSearch(collection).undatedCount == 0)
    }
}
