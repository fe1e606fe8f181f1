import Testing
import TextAnalysis

@testable import Similarity

@Suite struct LikenessScaleTests {
    /// A collection in which one pair in `every` has a cosine of 0.8, and the others have 0.1.
    private func scale(_ count: Int, every: Int, isSmall: Bool) -> LikenessScale {
        LikenessScale(count: count, isSmall: isSmall) { ($0 + $1) % every == 0 ? 0.8 : 0.1 }
    }

    @Test(arguments: [(2, true), (7, true), (19, true), (20, false), (300, false), (50_000, false)])
    func `the likelihood rises with the cosine, from 0 to 1`(count: Int, isSmall: Bool) {
        let scale = scale(count, every: 40, isSmall: isSmall)
        let values = stride(from: Float(0), through: 1, by: 0.01).map { scale.likelihood($0) }
        for (one, next) in zip(values, values.dropFirst()) { #expect(one <= next) }
        #expect(values.allSatisfy { (0...1).contains($0) } && values.last == 1)
    }

    @Test(arguments: [(10, true), (60, false), (2000, false)])
    func `what all pairs have is not likely, and what few have is`(count: Int, isSmall: Bool) {
        let scale = scale(count, every: 40, isSmall: isSmall)
        #expect(scale.likelihood(0.1) < 0.1)
        #expect(scale.likelihood(0.8) > 0.8)
    }

    @Test func `the same cosine says less where unrelated articles are more alike`() {
        let apart = LikenessScale(count: 100, isSmall: false) { ($0 * $1) % 7 == 0 ? 0.1 : 0.02 }
        let near = LikenessScale(count: 100, isSmall: false) { ($0 * $1) % 7 == 0 ? 0.4 : 0.2 }
        #expect(apart.likelihood(0.4) > near.likelihood(0.4) + 0.2)
    }

    @Test func `articles of one event are related to one another`() {
        let scale = LikenessScale(count: 40, isSmall: false) { ($0 + $1) % 3 == 0 ? 0.85 : 0.75 }
        #expect(scale.likelihood(0.8) > 0.8)
    }

    @Test func `copies are certain`() {
        let text = "A storm flooded the harbor of Kessim, and boats sank."
        let articles = (0..<3).map {
            Article(id: "\($0)", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
        }
        let search = NeighborSearch(ArticleCollection(articles, method: .related))
        #expect(search.neighbors(of: [0], count: 2)[0].allSatisfy { $0.score > 0.99 })
    }
}
