import Foundation
import Nutgraf
import Testing

/// What goes to disk comes back.
@Suite struct CodableTests {
    private func returned<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
    }

    @Test func `results of every job come back equal`() throws {
        let articles = Town.articles
        let summary = try #require(articles.first).summary()
        #expect(try returned(summary) == summary)
        #expect(!summary.sentences.isEmpty)
        let together = articles.summaries()
        #expect(try returned(together) == together)
        let keywords = articles[0].keywords()
        #expect(try returned(keywords) == keywords)
        let similar = articles.similar()
        #expect(try returned(similar) == similar)
        #expect(!similar[0].isEmpty)
        let copies = articles.duplicates()
        #expect(try returned(copies) == copies)
        #expect(!copies.isEmpty)
        let clusters = articles.clusters()
        #expect(try returned(clusters) == clusters)
        let contrast = articles.contrast(against: [Article(text: ReadmeTests.story)])
        #expect(try returned(contrast) == contrast)
        #expect(!contrast.isEmpty)
        let decisions = articles.followed()
        #expect(try returned(decisions) == decisions)
    }

    @Test func `an article comes back with all of its fields`() throws {
        var article = Article(text: ReadmeTests.story)
        article.language = Language(code: "pt-BR")
        article.release = Release(version: "3", urgency: 2, status: .usable)
        article.documents = Town.articles
        article = article.joiningDocuments()
        let read = try returned(article)
        #expect(read.paragraphs == article.paragraphs)
        #expect(read.language == Language(code: "pt"))
        #expect(read.release == article.release)
        #expect(read.sources == article.sources)
        #expect((read.title, read.text, read.date) == (article.title, article.text, article.date))
    }
}
