import Foundation
import Nutgraf
import Testing

@Suite struct ReadmeTests {
    static let story = """
        Ferry to Nesodden runs again after storm
        Updated 3 May 2024

        OSLO: The ferry to Nesodden ran again on Friday after a storm had kept it in port for two days.
        The storm tore the mooring lines of three boats and flooded the quay, the harbor master said.
        Some passengers had slept in the terminal.
        The operator said that the ferry would run every half hour until Sunday to clear the queue.
        """

    @Test func `three lines of Swift summarize a story and rank its keywords`() {
        let article = Article(text: Self.story)
        let summary = article.summary(.sentences(2)).sentences.map(\.text)
        let keywords = article.keywords(count: 5).map(\.text)

        #expect(article.title == "Ferry to Nesodden runs again after storm")
        #expect(summary.count == 2)
        #expect(summary.first?.hasPrefix("The ferry to Nesodden ran again on Friday") == true)
        #expect(summary.allSatisfy { Self.story.contains($0) })
        #expect((3...5).contains(keywords.count))
        #expect(keywords.contains { $0.lowercased().contains("ferry") || $0.contains("Nesodden") })
    }

    /// A file of the package.
    private static func text(_ path: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `the README shows an example that is compiled and run`() throws {
        let readme = try Self.text("README.md")
        let samples = readme.components(separatedBy: "```swift\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        #expect(samples == [try Self.text("Examples/Sources/Tour/main.swift")])
    }

    @Test(arguments: ["", "   \n", "Word", "\u{0}", "…"])
    func `a text with nothing to say is no error`(text: String) {
        let article = Article(text: text)
        #expect(article.summary(.sentences(3)).sentences.count <= 1)
        #expect(article.keywords(count: 3).count <= 1)
        #expect(article.summary(.sentences(0)).sentences.isEmpty)
        #expect(article.keywords(count: 0).isEmpty)
    }

    @Test func `one import brings neighbors and clusters`() {
        let articles = [Self.story, Self.story, "A bank cut its rates on Monday."].map { Article(text: $0) }
        let collection = ArticleCollection(articles)
        #expect(collection.neighbors(count: 1).map { $0.map(\.index) } == [[1], [0], []])
        #expect(AverageLinkage().clusters(of: collection).clusters.map(\.members.count) == [2, 1])
    }
}
