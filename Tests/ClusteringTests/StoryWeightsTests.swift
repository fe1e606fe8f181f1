import Foundation
import LinearAlgebra
import TermWeighting
import Testing
import TextAnalysis

@testable import Clustering
@testable import Similarity

@Suite struct StoryWeightsTests {
    /// Each of the words in `count` articles, amid words that each article has for itself.
    private func collection(_ words: [(word: String, count: Int)], articles: Int, _ language: Language)
        -> ArticleCollection
    {
        ArticleCollection(
            (0..<articles).map { number in
                let text = words.filter { number < $0.count }.map(\.word) + ["own\(number)q"]
                return Article(id: "\(number)", title: text.joined(separator: " "), text: "", language: language)
            }, method: .related)
    }

    private func weighed(_ collection: ArticleCollection, _ language: Language) -> SparseMatrix {
        StoryWeights(of: collection.matrix, weighted: collection.model, language: language)
            .applied(to: collection.matrix)
    }

    @Test func `of words that are as frequent in the collection, the one that is rare in the language weighs more`()
        throws
    {
        let collection = collection([("police", 2), ("Vanterpool", 2)], articles: 8, .english)
        let (police, name) = try (
            #require(collection.model.vocabulary.column(of: "polic")),
            #require(collection.model.vocabulary.column(of: "vanterpool"))
        )
        #expect(collection.matrix[0, police] == collection.matrix[0, name])
        let rows = weighed(collection, .english)
        let share = try #require(
            BackgroundFrequencies.table(for: .english)?.documentShares(
                of: collection.model.vocabulary, stemmedIn: .english))
        #expect(share[police] > 0.02 && share[name] == 0)
        func weight(_ column: Int) -> Double { pow(log(3009 / (3 + 3000 * share[column])) + 1, 2) }
        let expected = weight(name) / weight(police)
        #expect(abs(Double(rows[0, name] / rows[0, police]) - expected) < 1e-4 * expected)
        #expect(expected > 3)
    }

    @Test func `without a table of the language the collection's own frequencies are squared`() throws {
        let language = Language(code: "sw")
        let collection = collection([("zebaki", 2), ("kisiwa", 5)], articles: 8, language)
        let (few, many) = try (
            #require(collection.model.vocabulary.column(of: "zebaki")),
            #require(collection.model.vocabulary.column(of: "kisiwa"))
        )
        let rows = weighed(collection, language)
        let expected = pow((log(9.0 / 3) + 1) / (log(9.0 / 6) + 1), 2)
        #expect(abs(Double(rows[0, few] / rows[0, many]) - expected) < 1e-4)
    }

    @Test func `rows have unit length, and empty ones stay empty`() {
        let collection = ArticleCollection(
            LookAlikes.articles + [Article(id: "empty", title: "", text: "", language: .english)], method: .related)
        let rows = weighed(collection, .english)
        for row in 0..<rows.rows - 1 {
            let squares = rows.withRow(row) { _, values in
                values.indices.reduce(Float(0)) { $0 + values[$1] * values[$1] }
            }
            #expect(abs(squares - 1) < 1e-5)
        }
        #expect(rows.rowOffsets[rows.rows - 1] == rows.rowOffsets[rows.rows])
    }
}
