import Foundation
import Nutgraf
import Testing

@Suite struct `Archive of the library` {
    private let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).nutgraf"

    private func remove() {
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }

    @Test func `articles are added, found and removed`() async throws {
        defer { remove() }
        let archive = Archive(path)
        #expect(throws: ArchiveError.self) { try archive.count() }
        #expect(try archive.add(Town.articles).map(\.kind) == Array(repeating: .added, count: 5))
        #expect(try archive.add([Town.articles[0]]).map(\.kind) == [.unchanged])
        #expect(try archive.count() == 5)
        #expect(try archive.article(withID: "bank-1").title == "Central bank cuts rates")
        #expect(try archive.articles().map(\.id) == Town.articles.map(\.id))

        let found = try archive.search("mortgages", count: 3)
        #expect(Set(found.map(\.article.id)) == ["bank-1", "bank-2"])
        #expect(found.allSatisfy { $0.snippetText.lowercased().contains("mortgage") })
        #expect(try archive.search("xylophone").isEmpty)
        #expect(try archive.similar(toID: "bank-1", count: 1).map(\.article.id) == ["bank-2"])
        #expect(try archive.similar(to: Town.articles[0], count: 1).map(\.article.id) == ["ferry-2"])
        #expect(try archive.similar(to: Town.articles[0], copies: true).contains { $0.article.id == "ferry-3" })

        // From another task, and after a change.
        let count = try await Task { try archive.count() }.value
        #expect(count == 5)
        #expect(try archive.remove(["bank-1", "nobody"]) == ["nobody"])
        #expect(try archive.search("inflation").map(\.article.id) == ["bank-2"])
        do {
            _ = try archive.article(withID: "bank-1")
            Issue.record("It was removed.")
        } catch {
            // The error's type is known without a cast.
            #expect(error.code == .unknownID)
        }
    }

    @Test func `stories go on over calls`() throws {
        defer { remove() }
        let once = Town.articles.followed()
        let archive = Archive(path)
        let first = try archive.follow(Array(Town.articles.prefix(2)))
        let rest = try Archive(path).follow(Array(Town.articles.dropFirst(2)))
        #expect((first + rest).map(\.decision.story) == once.map(\.story))
        #expect(try archive.follow([Town.articles[0]])[0].decision.familiarity == .repeated)
        #expect(try archive.count() == 5)
    }

    @Test func `stories of one file are kept without the text of the others`() throws {
        defer { remove() }
        let text = ReadmeTests.story + "\n\n\n" + ReadmeTests.story.replacingOccurrences(of: "Nesodden", with: "Drøbak")
        let stories = ReadArticles(Array(text.utf8), named: "wire.txt").articles
        try #require(stories.count == 2)
        let archive = Archive(path)
        try archive.add(stories)
        #expect(try archive.articles().allSatisfy { !($0.text.contains("Nesodden") && $0.text.contains("Drøbak")) })
    }

    @Test func `a file that is no archive is an error that says so`() throws {
        defer { remove() }
        try Data("This is no archive, but a text.".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: ArchiveError.self) { try Archive(path).add(Town.articles) }
        #expect(throws: ArchiveError.self) { try Archive(path).articles() }
        #expect(throws: ArchiveError.self) { try Archive("/nowhere/at/all.nutgraf").add(Town.articles) }
    }
}
