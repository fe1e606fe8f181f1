import Testing
import TextAnalysis

@testable import ArticleArchive

/// Adding, replacing and removing articles.
@Suite struct AddingTests {
    private static let counts = "SELECT term, articles, occurrences FROM vocabulary WHERE articles > 0 ORDER BY term"

    @Test func `Adding the same articles again changes nothing`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(100, seed: 1)
        #expect(try folder.add(articles).allSatisfy { $0.kind == .added })
        let before = try rows(Self.counts, of: folder.archive)
        let state = try ArchiveReader(folder.archive).state
        #expect(try folder.add(articles.reversed(), batch: 7).allSatisfy { $0.kind == .unchanged })
        #expect(try rows(Self.counts, of: folder.archive) == before)
        #expect(try ArchiveReader(folder.archive).state == state)
    }

    @Test func `Removing takes back the counts: what is left is as if nothing else had been there`() throws {
        let (folder, other) = (try ArchiveFolder(), try ArchiveFolder())
        let articles = randomArticles(300, seed: 2)
        try folder.add(articles)
        let writer = try ArchiveWriter(folder.archive)
        let removed = articles.enumerated().filter { $0.offset % 3 == 0 }.map(\.element.id)
        #expect(try writer.remove(removed + ["nowhere"]) == ["nowhere"])
        try writer.finish()
        let left = articles.enumerated().filter { $0.offset % 3 != 0 }.map(\.element)
        try other.add(left)
        #expect(try rows(Self.counts, of: folder.archive) == rows(Self.counts, of: other.archive))
        let (reader, fresh) = (try ArchiveReader(folder.archive), try ArchiveReader(other.archive))
        #expect(reader.count == left.count && reader.state.words == fresh.state.words)
        for method in ArchiveMethod.exact {
            for article in left.prefix(40) {
                let found = try reader.neighbors(of: reader.query(forID: article.id), count: 5, method: method)
                let expected = try fresh.neighbors(of: fresh.query(forID: article.id), count: 5, method: method)
                #expect(found.map(\.article.id) == expected.map(\.article.id))
                #expect(zip(found, expected).allSatisfy { abs($0.score - $1.score) < 1e-5 * max(1, $1.score) })
            }
        }
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test(arguments: [true, false]) func `The newest articles can go, and posting lists may still name them`(
        finishing: Bool
    ) throws {
        // The articles that are left end in another block of lengths than those that were indexed.
        let articles = randomArticles(VectorTable.blockSize + 300, seed: 29, words: 60)
        let folder = try ArchiveFolder()
        try folder.add(articles, batch: 2_000)
        let writer = try ArchiveWriter(folder.archive)
        #expect(try writer.remove(articles[(VectorTable.blockSize - 9)...].map(\.id)).isEmpty)
        if finishing { try writer.finish() }
        let reader = try ArchiveReader(folder.archive)
        #expect(reader.state.indexed > VectorTable.blockSize)
        let found = try reader.neighbors(of: reader.query(forID: "a7"), count: 2 * VectorTable.blockSize)
        #expect(found.count > 1_000 && found.count < VectorTable.blockSize - 9)
        let fresh = try ArchiveFolder()
        try fresh.add(Array(articles.prefix(VectorTable.blockSize - 9)), batch: 2_000)
        let other = try ArchiveReader(fresh.archive)
        let expected = try other.neighbors(of: other.query(forID: "a7"), count: 2 * VectorTable.blockSize)
        #expect(found.map(\.article.id) == expected.map(\.article.id))
        #expect(try found.map(\.score) == expected.map(\.score) && writer.streamState() == nil)
    }

    @Test func `An id with another text is replaced, and the old counts are taken back`() throws {
        let folder = try ArchiveFolder()
        var articles = randomArticles(40, seed: 3)
        try folder.add(articles)
        articles[5].text = "Quite another text about zebras."
        articles[5].paragraphs = [Paragraph(range: 0..<articles[5].text.utf8.count)]
        // The last of two with one id in one batch stays.
        var last = articles[5]
        last.title = "Zebras again"
        #expect(try folder.add([articles[5], last, articles[6]]).map(\.kind) == [.replaced, .replaced, .unchanged])
        let reader = try ArchiveReader(folder.archive)
        #expect(reader.count == 40)
        #expect(try reader.content(of: reader.article(withID: "a5")).text == articles[5].text)
        #expect(try reader.article(withID: "a5").title == "Zebras again")
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `The same content under two ids is two articles`() throws {
        let folder = try ArchiveFolder()
        var copy = randomArticles(1, seed: 4)[0]
        copy.id = "wire copy"
        #expect(try folder.add([randomArticles(1, seed: 4)[0], copy]).map(\.kind) == [.added, .added])
    }

    @Test func `An id that is only a place replaces nothing`() throws {
        let folder = try ArchiveFolder()
        var articles = randomArticles(3, seed: 5)
        for index in articles.indices {
            articles[index].id = "news"
            articles[index].hasPositionalID = true
        }
        let first = try folder.add(articles)
        #expect(first.allSatisfy { $0.kind == .added } && Set(first.map(\.id)).count == 3 && first[0].id == "news")
        let again = try folder.add(articles)
        #expect(again.allSatisfy { $0.kind == .unchanged } && again.map(\.id) == first.map(\.id))
    }

    @Test(arguments: [1, 3, 64, 1_000])
    func `However articles are added, the archive answers the same`(batch: Int) throws {
        let (folder, other) = (try ArchiveFolder(), try ArchiveFolder())
        let articles = randomArticles(700, seed: 6)
        try folder.add(Array(articles.prefix(300)), batch: max(batch, 8))
        try folder.add(Array(articles[300..<310]), batch: batch)
        // Killed before it finished: the rest is in no index.
        try folder.add(Array(articles[310...]), batch: max(batch, 50), finishing: false)
        try other.add(articles)
        let (reader, whole) = (try ArchiveReader(folder.archive), try ArchiveReader(other.archive))
        for article in articles.prefix(30) {
            let found = try reader.neighbors(of: reader.query(forID: article.id), count: 8)
            let expected = try whole.neighbors(of: whole.query(forID: article.id), count: 8)
            #expect(found.map(\.article.id) == expected.map(\.article.id))
            #expect(found.map(\.score) == expected.map(\.score))
        }
        try ArchiveWriter(folder.archive).finish()
        try reader.refresh()
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
        #expect(reader.state.indexed >= 700 - SegmentWriter.restingArticles)
    }

    @Test func `Articles with documents, without text and in other languages come back`() throws {
        let folder = try ArchiveFolder()
        var story = Article(id: "joined", text: "")
        story.documents = randomArticles(3, seed: 7)
        let german = Article(
            id: "de", title: "Fähre fährt wieder", text: "Die Fähre nach Oslo fährt wieder. Der Sturm ist vorbei.",
            paragraphs: [Paragraph(range: 0..<55)])
        let bare = Article(id: "", title: "Only a title", text: "")
        try folder.add([story, german, bare])
        let reader = try ArchiveReader(folder.archive)
        #expect(
            try reader.content(of: reader.article(withID: "joined")).documents.map(\.text)
                == story.documents.map(\.text))
        #expect(try reader.content(of: reader.article(withID: "")).title == "Only a title")
        #expect(try !reader.neighbors(of: reader.query(forWords: "Sturm"), count: 3).isEmpty)
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
    }
}
