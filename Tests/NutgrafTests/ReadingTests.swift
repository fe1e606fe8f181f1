import Foundation
import Nutgraf
import Testing

/// Files, folders and bytes as articles.
@Suite struct ReadingTests {
    private let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = folder + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `a folder is read whatever its formats are, and what cannot be read is a problem`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try write("a.jsonl", Array((Town.jsonLines + "{\"id\": 7\n").utf8))
        _ = try write("b.csv", Array("id,title,text\nx,Title,\"A line of text, and more of it.\"\n".utf8))
        _ = try write(
            "c.html", Array("<html><title>Page</title><body><article><p>The page says a thing.</p></article>".utf8))
        _ = try write("d.bin", [0, 1, 2])
        let read = ReadArticles(folder, folder + "/none.txt")
        #expect(read.articles.map(\.id).prefix(6) == ["ferry-1", "bank-1", "ferry-2", "bank-2", "ferry-3", "x"])
        #expect(read.articles.count == 7)
        #expect(Set(read.problems.map(\.code)) == [.brokenJSON, .missingFile])
        #expect(read.problems.first { $0.code == .brokenJSON }?.line == 6)
        #expect(throws: InputProblem.self) { try read.get() }
        #expect(try ReadArticles(folder + "/b.csv").get().count == 1)
    }

    @Test func `bytes are read by their name and by what they are`() throws {
        #expect(try ReadArticles(Array(Town.jsonLines.utf8), named: "a.jsonl").get().count == 5)
        let text = ReadArticles(Array(ReadmeTests.story.utf8))
        #expect(text.articles.map(\.title) == ["Ferry to Nesodden runs again after storm"])
        // The same article as the text gives at once.
        let article = Article(text: ReadmeTests.story)
        #expect(text.articles[0].paragraphs == article.paragraphs)
        #expect(text.articles[0].summary().sentences == article.summary().sentences)
        #expect(ReadArticles([]).problems.map(\.code) == [.emptyFile])
        #expect(ReadArticles(Array("[]".utf8), named: "a.json").problems.map(\.code) == [.emptyFile])
        #expect(ReadArticles([0xFF, 0xFE, 0x00], named: "a.jsonl").articles.isEmpty)
    }
}
