import Testing
import TextAnalysis

@testable import Similarity

@Suite struct FieldTests {
    private static let titled = [
        article("a", "boats sank off coast", title: "Storm"), article("b", "winds tore roofs", title: "Storm warning"),
        article("c", "boats raced off coast", title: "Regatta"), article("d", "storm winds warning boats"),
        article("e", "", title: "Storm boats"),
    ]

    @Test(arguments: [SimilarityMethod.tfidf, .bm25, .overlap], [0, 1, 2, 5])
    func `a title that counts w times is one that stands in the text w times`(method: SimilarityMethod, weight: Int) {
        let repeated = Self.titled.map { story in
            article(story.id, String(repeating: story.title + ". ", count: weight) + story.text)
        }
        let weighted = ArticleCollection(Self.titled, method: method, fields: .all(titleWeight: weight))
        #expect(weighted.matrix == ArticleCollection(repeated, method: method).matrix)
    }

    @Test func `only the title or only the text is compared where that is asked for`() {
        let byTitle = ArticleCollection(Self.titled, fields: .title)
        #expect(NeighborSearch(byTitle).neighbors(of: 0..<1, count: 5)[0].map(\.index) == [1, 4])
        #expect(byTitle.articles.map(\.hasComparedFields) == [true, true, true, false, true])
        let byText = ArticleCollection(Self.titled, fields: .text)
        #expect(NeighborSearch(byText).neighbors(of: 0..<1, count: 1)[0].map(\.index) == [2])
        #expect(byText.articles.map(\.hasComparedFields) == [true, true, true, true, false])
        #expect(byText.rowsWithoutSharedTerms == [4])
        #expect(ArticleCollection(Self.titled).articles.allSatisfy { $0.hasComparedFields })
    }

    @Test func `queries are compared by the same fields as their corpus`() {
        let corpus = ArticleCollection(Self.titled, fields: .title, acceptsQueries: true)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { _, builder in
            builder.add(article("q", "storm storm", title: "Regatta"))
        }
        #expect(NeighborSearch(queries, in: corpus).neighbors(of: 0..<1, count: 5)[0].map(\.index) == [2])
    }
}
