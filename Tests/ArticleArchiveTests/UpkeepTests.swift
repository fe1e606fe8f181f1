import Foundation
import Testing
import TextAnalysis

@testable import ArticleArchive

/// Checking, compacting and versions; readers beside a writer.
@Suite struct UpkeepTests {
    private func code(_ body: () throws -> Void) -> ArchiveError.Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? ArchiveError)?.code
        }
    }

    @Test(arguments: [
        ("UPDATE vocabulary SET articles = articles + 1 WHERE number = 3", "vocabulary"),
        ("UPDATE state SET value = value + 1 WHERE name = 'words'", "vocabulary"),
        ("DELETE FROM postings WHERE key = (SELECT max(key) FROM postings)", "index"),
        ("DELETE FROM term_counts WHERE article = 5", "texts"),
        ("INSERT INTO story_articles VALUES (5, 1, '')", "stories"),
        ("INSERT INTO corrections VALUES (5, 4, 'apart')", "stories"),
        ("INSERT INTO state VALUES ('last_story', -1)", "stories"),
        ("PRAGMA foreign_keys = OFF; INSERT INTO story_articles VALUES (999, 1, '')", "foreign keys"),
        ("UPDATE vectors SET lengths = zeroblob(65536)", "vectors"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM articles WHERE number = 5", "foreign keys"),
        ("UPDATE texts SET content = (SELECT content FROM texts WHERE article = 2) WHERE article = 1", "texts"),
        ("UPDATE texts SET content = x'00' WHERE article = 1", "texts"),
    ])
    func `Check finds what is not as it was written`(change: String, subject: String) throws {
        let folder = try ArchiveFolder()
        try folder.add(randomArticles(400, seed: 21))
        #expect(try ArchiveReader(folder.archive).check().allSatisfy { $0.faults.isEmpty })
        try Connection(folder.archive, .writing(creating: false)).runAll(change)
        let findings = try ArchiveReader(folder.archive).check()
        #expect(findings.contains { $0.subject == subject && !$0.faults.isEmpty }, "\(findings)")
    }

    @Test(arguments: ["entries = entries + 7", "entries = entries * 2"])
    func `Compacting ends where a segment tells of entries that no article has`(change: String) throws {
        let folder = try ArchiveFolder()
        try folder.add(randomArticles(300, seed: 44))
        try Connection(folder.archive, .writing(creating: false)).runAll(
            "UPDATE term_counts SET counts = x'' WHERE article IN (SELECT number FROM articles LIMIT 3)")
        let writer = try ArchiveWriter(folder.archive)
        #expect(throws: ArchiveError.self) { try writer.compact() }
        // A wrong sum alone is put right.
        let other = try ArchiveFolder()
        try other.add(randomArticles(300, seed: 44))
        try Connection(other.archive, .writing(creating: false)).runAll("UPDATE segments SET \(change)")
        try ArchiveWriter(other.archive).compact()
        #expect(try ArchiveReader(other.archive).check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `Compacting keeps every answer, and forgets what has gone`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(1_200, seed: 22, words: 3_000)
        for part in [0..<900, 900..<1_200] { try folder.add(Array(articles[part])) }
        let writer = try ArchiveWriter(folder.archive)
        _ = try writer.remove(articles.prefix(900).map(\.id))
        try writer.finish()
        func answers() throws -> [[ArchivedNeighbor]] {
            let reader = try ArchiveReader(folder.archive)
            return try articles.suffix(20).map { try reader.neighbors(of: reader.query(forID: $0.id), count: 5) }
        }
        let before = try answers()
        let size = try Data(contentsOf: URL(fileURLWithPath: folder.archive)).count
        try joining(writer, beside: folder, asked: articles[1_190].id)
        try writer.compact()
        #expect(try answers() == before)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.archive)).count < size)
        #expect(try rows("SELECT term FROM vocabulary WHERE articles = 0", of: folder.archive).isEmpty)
        #expect(try ArchiveReader(folder.archive).check().allSatisfy { $0.faults.isEmpty })
        // Words that were forgotten get new numbers, by the same writer as by another.
        _ = try writer.add(PreparedArticle.prepare(Array(articles.prefix(50))))
        try writer.finish()
        #expect(try ArchiveReader(folder.archive).check().allSatisfy { $0.faults.isEmpty })
        try folder.add(Array(articles[50..<90]))
        #expect(try ArchiveReader(folder.archive).check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `Compacting leaves no entry of an article that has gone, in one segment too`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(400, seed: 30)
        try folder.add(articles)
        let writer = try ArchiveWriter(folder.archive)
        try writer.compact()
        _ = try writer.remove(articles.prefix(350).map(\.id))
        try writer.compact()
        let segments = try ArchiveReader(folder.archive).segments()
        let kept = try ArchiveFolder()
        try kept.add(Array(articles.suffix(50)))
        try ArchiveWriter(kept.archive).compact()
        #expect(try segments.map(\.entries) == ArchiveReader(kept.archive).segments().map(\.entries))
        #expect(try ArchiveReader(folder.archive).check().allSatisfy { $0.faults.isEmpty })
    }

    /// What nobody has written, in every table.
    private static let inventions: [String] = {
        let numbers = [
            "-1", "0", "2147483647", "2147483648", "1152921504606846976", "9223372036854775807", "-9223372036854775808",
        ]
        let places = [
            "state SET value", "vocabulary SET articles", "vocabulary SET occurrences", "segments SET first",
            "segments SET last", "segments SET entries", "story_articles SET story",
        ]
        // One row of several, where the column is a key.
        let keys = [
            ("vocabulary", "number"), ("segments", "number"), ("postings", "key"), ("vectors", "block"),
            ("term_counts", "article"), ("texts", "article"), ("sentences", "article"), ("articles", "number"),
            ("space_rows", "key"),
        ]
        let changes = numbers.flatMap { number in
            places.map { "UPDATE \($0) = \(number)" }
                + ["articles", "words", "last_term", "indexed", "revision", "vectors_revision", "last_story"].map {
                    "UPDATE state SET value = \(number) WHERE name = '\($0)'"
                }
                + keys.map {
                    "UPDATE \($0.0) SET \($0.1) = \(number) WHERE \($0.1) = (SELECT max(\($0.1)) FROM \($0.0))"
                }
        }
        let blobs = [
            ("postings", "entries"), ("term_counts", "counts"), ("texts", "content"), ("sentences", "ranges"),
            ("vectors", "lengths"), ("space", "description"), ("space_rows", "rows"), ("space_stems", "direction"),
        ].flatMap { table, column in
            ["NULL || x''", "x''", "x'FF'", "x'FFFFFFFFFFFFFFFFFF7F'", "zeroblob(70000)", "'text'", "12"].map {
                "UPDATE OR IGNORE \(table) SET \(column) = \($0)"
            }
        }
        let tables = [
            "texts", "sentences", "vocabulary", "term_counts", "segments", "postings", "vectors", "state",
            "story_articles", "stream_notes", "articles", "space", "space_stems", "space_rows",
        ]
        return changes + blobs + tables.map { "DELETE FROM \($0)" } + [
            "UPDATE sqlite_sequence SET seq = -5", "UPDATE vectors SET block = 500000",
        ]
    }()

    private static let soundArticles = randomArticles(150, seed: 31)
    /// An archive of these that nobody changes.
    private static let sound: ArchiveFolder = {
        do {
            let folder = try ArchiveFolder()
            try folder.add(soundArticles)
            _ = try ArchiveWriter(folder.archive).keepStories([["a1", "a2"], ["a5"]])
            return folder
        } catch { fatalError("\(error)") }
    }()

    @Test(arguments: inventions) func `Whatever the tables say, there is an answer or an error`(change: String) throws {
        let folder = try ArchiveFolder()
        try FileManager.default.copyItem(atPath: Self.sound.archive, toPath: folder.archive)
        let articles = Self.soundArticles
        let change = "PRAGMA foreign_keys = OFF; " + change
        // Some changes are refused by the database itself.
        guard (try? Connection(folder.archive, .writing(creating: false)).runAll(change)) != nil else { return }
        func attempt(_ body: () throws -> Void) {
            do { try body() } catch { #expect(error is ArchiveError, "\(error)") }
        }
        for method in ArchiveMethod.allCases {
            attempt {
                let reader = try ArchiveReader(folder.archive)
                _ = try reader.neighbors(of: reader.query(forID: "a7"), count: 5, method: method)
                _ = try reader.neighbors(of: reader.query(for: articles[3]), count: 500, method: method)
                _ = try reader.neighbors(of: reader.query(forWords: "w1x w2x w9x"), count: 5, method: method)
            }
        }
        attempt { _ = try ArchiveReader(folder.archive).check() }
        attempt { _ = try (ArchiveReader(folder.archive).stories(), ArchiveReader(folder.archive).corrections()) }
        attempt {
            let reader = try ArchiveReader(folder.archive, rescuing: true)
            for article in reader.readableArticles({ _ in }) { attempt { _ = try reader.content(of: article) } }
        }
        attempt {
            let writer = try ArchiveWriter(folder.archive)
            _ = try writer.keepStories([["a1", "a7"], ["a9"]])
            _ = try writer.remove(["a4"])
            _ = try writer.add(PreparedArticle.prepare(randomArticles(2, seed: 32)))
            try writer.finish()
            try writer.compact()
        }
    }

    /// One who has read already goes on with the segments that are there now. The reader ends here: as long as one reads,
    /// the file does not shrink.
    private func joining(_ writer: ArchiveWriter, beside folder: ArchiveFolder, asked: String) throws {
        let reader = try ArchiveReader(folder.archive)
        let found = try reader.neighbors(of: reader.query(forID: asked), count: 5)
        #expect(try !found.isEmpty && reader.segments().count > 1)
        try SegmentWriter(writer.connection).indexAll(leaving: 0)
        try reader.refresh()
        #expect(try reader.segments().count == 1)
        #expect(try reader.neighbors(of: reader.query(forID: asked), count: 5) == found)
    }

    @Test func `A reader sees the archive as it was until it asks for more`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(60, seed: 23)
        try folder.add(Array(articles.prefix(30)))
        let reader = try ArchiveReader(folder.archive)
        let query = try reader.query(forID: "a0")
        let before = try reader.neighbors(of: query, count: 50)
        let writer = try ArchiveWriter(folder.archive)
        _ = try writer.add(PreparedArticle.prepare(Array(articles.suffix(30))))
        _ = try writer.remove(["a1"])
        try writer.finish()
        #expect(reader.count == 30)
        #expect(try reader.neighbors(of: reader.query(forID: "a0"), count: 50) == before)
        #expect(code { _ = try reader.article(withID: "a50") } == .unknownID)
        try reader.refresh()
        #expect(reader.count == 59)
        #expect(code { _ = try reader.article(withID: "a1") } == .unknownID)
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `Two writers in turn number words alike`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(80, seed: 24)
        let writers = [try ArchiveWriter(folder.archive, creating: true), try ArchiveWriter(folder.archive)]
        for (index, article) in articles.enumerated() {
            _ = try writers[index / 3 % 2].add(PreparedArticle.prepare([article]))
        }
        try writers[0].finish()
        let reader = try ArchiveReader(folder.archive)
        #expect(reader.count == 80 && reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `What is no archive, or a newer one, is told from an archive`() throws {
        let folder = try ArchiveFolder()
        let path = folder.archive
        #expect(code { _ = try ArchiveReader(path) } == .missing)
        #expect(code { _ = try ArchiveWriter(path) } == .missing)
        #expect(code { _ = try ArchiveWriter(folder.path + "/no/a.nutgraf", creating: true) } == .missing)
        #expect(code { _ = try ArchiveReader(folder.path) } == .notAnArchive)
        try Data("Not a database, but a text of some length.\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(code { _ = try ArchiveReader(path) } == .notAnArchive)
        #expect(code { _ = try ArchiveWriter(path, creating: true) } == .notAnArchive)
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(code { _ = try ArchiveReader(path) } == .missing)
        try Connection(path, .writing(creating: true)).runAll("CREATE TABLE t (x)")
        #expect(code { _ = try ArchiveReader(path) } == .notAnArchive)
        #expect(code { _ = try ArchiveWriter(path, creating: true) } == .notAnArchive)
        try FileManager.default.removeItem(atPath: path)
        try folder.add(randomArticles(3, seed: 25))
        try Connection(path, .writing(creating: false)).runAll("PRAGMA user_version = \(Schema.version + 1)")
        #expect(code { _ = try ArchiveReader(path) } == .newerVersion)
        #expect(code { _ = try ArchiveWriter(path) } == .newerVersion)
    }

    @Test func `A full file refuses a batch as a whole, and keeps those before it`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(3_000, seed: 26, words: 5_000)
        let writer = try ArchiveWriter(folder.archive, creating: true)
        _ = try writer.add(PreparedArticle.prepare(Array(articles.prefix(100))))
        let pages = try #require(try writer.connection.integer("PRAGMA page_count"))
        try writer.connection.runAll("PRAGMA max_page_count = \(pages + 8)")
        #expect(code { _ = try writer.add(PreparedArticle.prepare(articles)) } == .full)
        #expect(try ArchiveReader(folder.archive).count == 100)
        try writer.connection.runAll("PRAGMA max_page_count = 1000000")
        #expect(try writer.add(PreparedArticle.prepare(articles)).count == 3_000)
        try writer.finish(makesSpace: false)
        let reader = try ArchiveReader(folder.archive)
        #expect(reader.count == 3_000 && reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test(arguments: ArchiveError.Code.all)
    func `Every error is one line`(code: ArchiveError.Code) {
        let error = ArchiveError(code, "what happened", file: "a.nutgraf", remedy: "Do this")
        #expect(error.description == "what happened, a.nutgraf. Do this.")
    }
}
