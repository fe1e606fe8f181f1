import TestSupport
import Testing
import TextAnalysis

@testable import Similarity
import LinearAlgebra

/// Articles about so many things in turn, each with words of its own.
private func stories(_ count: Int, of things: Int) -> [Article] {
    var random = SeededGenerator(seed: 5)
    return (0..<count).map { index in
        let words = (0..<30).map { _ in
            Bool.random(using: &random)
                ? "thing\(index % things)word\(Int.random(in: 0..<15, using: &random))"
                : "word\(Int.random(in: 0..<60, using: &random))"
        }
        return article("a\(index)", words.joined(separator: " "))
    }
}

@Suite struct ArticleMapTests {
    private static let brief = TSNE(exaggeratedSteps: 60, steps: 60)

    @Test(arguments: SimilarityMethod.all, [7, 48])
    func `By every method the nearest on the map are mostly of the same story`(method: SimilarityMethod, count: Int) {
        let things = count < 10 ? 2 : 3
        let map = ArticleMap(ArticleCollection(stories(count, of: things), method: method), method: Self.brief)
        #expect(map.points.count == count)
        let right = map.points.indices.count { row in
            let nearest = map.points.indices.filter { $0 != row }.min { one, other in
                squaredGap(map.points[row], map.points[one]) < squaredGap(map.points[row], map.points[other])
            }
            return (nearest ?? 0) % things == row % things
        }
        #expect(right * 10 >= count * 8)
    }

    @Test func `Any number of threads, and a search at hand, give the same map`() {
        let collection = ArticleCollection(stories(48, of: 3), method: .related)
        let map = ArticleMap(collection, method: Self.brief)
        #expect(ArticleMap(collection, method: Self.brief, threads: 3) == map)
        #expect(ArticleMap(NeighborSearch(collection, time: TimeWeighting(halfLife: 3)), method: Self.brief) == map)
    }

    @Test(arguments: [0, 1, 2, 3, 25])
    func `Articles without words have a place`(count: Int) {
        for method in SimilarityMethod.all {
            let empty = (0..<count).map { article("a\($0)", "") }
            let map = ArticleMap(ArticleCollection(empty, method: method), method: Self.brief)
            #expect(map.points.count == count)
            #expect(Set(map.points).count == count)
            #expect(map.points.allSatisfy { abs($0.x) <= 1 && abs($0.y) <= 1 })
        }
    }

    @Test(arguments: [2, 3, 30])
    func `Copies, and copies beside one without words, have a place`(count: Int) {
        let copies = (0..<count).map { article("a\($0)", "council bridge budget vote harbor") }
        for articles in [copies, copies + [article("none", "")]] {
            let map = ArticleMap(ArticleCollection(articles, method: .related), method: Self.brief)
            #expect(map.points.allSatisfy { abs($0.x) <= 1 && abs($0.y) <= 1 })
        }
    }
}

private func squaredGap(_ one: MapPoint, _ other: MapPoint) -> Float {
    (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)
}
