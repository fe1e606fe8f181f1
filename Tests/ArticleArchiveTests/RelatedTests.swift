import Similarity
import Testing
import TextAnalysis

@testable import ArticleArchive

/// What `related` finds in an archive by the latent space that the archive keeps.
@Suite struct RelatedTests {
    private static let articles = randomArticles(400, seed: 51, words: 500)

    private func found(
        _ id: String, _ reader: ArchiveReader, count: Int = 8
    ) throws -> [ArchivedNeighbor] {
        try reader.neighbors(of: reader.query(forID: id), count: count, method: .related)
    }

    private func description(_ folder: ArchiveFolder) throws -> KeptSpace.Description {
        try #require(try KeptSpace.description(ArchiveReader(folder.archive).connection))
    }

    @Test(arguments: [400, 12]) func `Of a space that was just made neighbors are those that similar finds`(
        count: Int
    ) throws {
        let articles = Array(Self.articles.prefix(count))
        let folder = try ArchiveFolder()
        try folder.add(articles)
        let reader = try ArchiveReader(folder.archive)
        let collection = ArticleCollection(articles, method: .related)
        let expected = NeighborSearch(collection).neighbors(of: articles.indices, count: 8)
        var same = 0
        for (row, neighbors) in expected.enumerated() {
            let found = try found(articles[row].id, reader)
            #expect(found.count == neighbors.count)
            for (one, other) in zip(found, neighbors) { #expect(abs(one.score - other.score) < 5e-3) }
            same += Set(found.map(\.article.id)).intersection(neighbors.map { articles[$0.index].id }).count
        }
        // Those with scores that differ by less than rounding may stand in another order.
        #expect(100 * same >= 99 * expected.reduce(0) { $0 + $1.count })
    }

    @Test func `The same changes give the same space on any number of threads, and others another one`() throws {
        func grown(threads: Int, finishing: Bool = true) throws -> [String] {
            let folder = try ArchiveFolder()
            let writer = try ArchiveWriter(folder.archive, creating: true)
            for part in [0..<300, 300..<350, 350..<400] {
                _ = try writer.add(PreparedArticle.prepare(Array(Self.articles[part])))
                if finishing || part.upperBound == 400 { try writer.finish(threads: threads) }
            }
            return try rows("SELECT key, hex(rows) FROM space_rows ORDER BY key", of: folder.archive)
                + rows("SELECT hex(description) FROM space", of: folder.archive)
        }
        let once = try grown(threads: 1)
        #expect(try grown(threads: 2) == once)
        #expect(try grown(threads: 1, finishing: false) != once)
    }

    @Test func `Articles are folded in until they are more than half of the others`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Array(Self.articles.prefix(200)))
        let made = try description(folder)
        #expect(made.articles == 200 && made.rows == 200)
        try folder.add(Array(Self.articles[200..<300]))
        let folded = try description(folder)
        #expect(folded.revision == made.revision && folded.articles == 200 && folded.rows == 300)
        try folder.add(Array(Self.articles[300..<301]))
        #expect(try description(folder).articles == 301)
        let writer = try ArchiveWriter(folder.archive)
        _ = try writer.remove(Self.articles.prefix(140).map(\.id))
        try writer.finish()
        #expect(try description(folder).articles == 301)
        let reader = try ArchiveReader(folder.archive)
        #expect(try found("a200", reader, count: 200).allSatisfy { Int($0.article.id.dropFirst()) ?? 0 >= 140 })
        try writer.compact()
        let anew = try description(folder)
        #expect(anew.articles == 161 && anew.rows == 161)
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
        _ = try writer.remove(Self.articles[140..<290].map(\.id))
        try writer.finish()
        #expect(try KeptSpace.description(ArchiveReader(folder.archive).connection) == nil)
    }

    @Test func `An article that was folded in has the neighbors that it has in a space made with it`() throws {
        let (folder, fresh) = (try ArchiveFolder(), try ArchiveFolder())
        try folder.add(Array(Self.articles.prefix(380)))
        try folder.add(Array(Self.articles[380...]))
        try fresh.add(Self.articles)
        let (reader, other) = (try ArchiveReader(folder.archive), try ArchiveReader(fresh.archive))
        var same = 0
        for article in Self.articles[380...] {
            let ids = Set(try found(article.id, other).map(\.article.id))
            same += try found(article.id, reader).count { ids.contains($0.article.id) }
        }
        // By chance it would be 3 of 160; the twenty that were folded in had no part in the space.
        #expect(same > 50)
    }

    @Test func `Articles that wait are found, by one who stays and by one who comes alike`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Array(Self.articles.prefix(300)))
        let pool = ArchivePool(folder.archive)
        let before = try pool.read { try found("a7", $0, count: 400) }
        #expect(!before.contains { Int($0.article.id.dropFirst()) ?? 0 >= 300 })
        for part in [300..<340, 340..<400] {
            try folder.add(Array(Self.articles[part]), finishing: false)
            let staying = try pool.read { try found("a7", $0, count: 400) }
            let coming = try found("a7", ArchiveReader(folder.archive), count: 400)
            #expect(staying.map(\.article.id) == coming.map(\.article.id))
            for (one, other) in zip(staying, coming) { #expect(abs(one.score - other.score) < 1e-4) }
            #expect(coming.contains { part.contains(Int($0.article.id.dropFirst()) ?? 0) })
            #expect(try pool.read { try found("a\(part.lowerBound)", $0) }.count == 8)
        }
    }

    @Test func `A near-copy from outside finds its original first`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Self.articles)
        let reader = try ArchiveReader(folder.archive)
        for row in stride(from: 0, to: 400, by: 37) {
            var copy = Self.articles[row]
            copy.id = "copy"
            let neighbors = try reader.neighbors(of: reader.query(for: copy), count: 3, method: .related)
            #expect(neighbors.first?.article.id == "a\(row)")
            #expect(neighbors[0].score > 0.9 && neighbors[0].score <= 1)
        }
    }

    @Test func `An archive of the version before is read as it is, with the answers that it has when it is compacted`()
        throws
    {
        let (folder, old) = (try ArchiveFolder(), try ArchiveFolder())
        try folder.add(Self.articles)
        try old.add(Self.articles)
        try Connection(old.archive, .writing(creating: false)).runAll(
            """
            DROP TABLE space; DROP TABLE space_stems; DROP TABLE space_rows; DROP TABLE removals;
            PRAGMA user_version = \(Schema.firstWithSpace - 1)
            """
        )
        let expected = try found("a9", ArchiveReader(folder.archive))
        #expect(try found("a9", ArchiveReader(old.archive)) == expected)
        #expect(try ArchivePool(old.archive).read { try found("a9", $0) } == expected)
        #expect(try ArchiveReader(old.archive).check().allSatisfy { $0.faults.isEmpty })
        try ArchiveWriter(old.archive).compact()
        #expect(try description(old).articles == 400)
        #expect(try found("a9", ArchiveReader(old.archive)) == expected)
    }

    @Test(arguments: [
        "UPDATE space_rows SET rows = zeroblob(length(rows)) WHERE key = \(KeptSpace.Kind.numbers.key(ofBlock: 0))",
        "UPDATE space_rows SET rows = replace(rows, x'00', x'7F') WHERE key = 0",
        "DELETE FROM space_rows WHERE key > 4294967295", "UPDATE space SET description = x'00'",
        "UPDATE space_stems SET direction = x'00' WHERE stem = (SELECT max(stem) FROM space_stems)",
    ]) func `A check finds a latent space that is damaged`(change: String) throws {
        let folder = try ArchiveFolder()
        try folder.add(Self.articles)
        try Connection(folder.archive, .writing(creating: false)).runAll(change)
        let faults = try ArchiveReader(folder.archive).check().filter { !$0.faults.isEmpty }
        #expect(faults.map(\.subject) == ["space"])
    }

    @Test func `Shares of words add up to the likelihood`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Self.articles)
        let reader = try ArchiveReader(folder.archive)
        let query = try reader.query(forID: "a3")
        for neighbor in try found("a3", reader) {
            let shares = try reader.sharedTerms(
                of: query, with: neighbor.article, method: .related, score: neighbor.score)
            #expect(shares.isEmpty || abs(shares.reduce(0) { $0 + $1.share } - neighbor.score) < 1e-5)
        }
    }
}
