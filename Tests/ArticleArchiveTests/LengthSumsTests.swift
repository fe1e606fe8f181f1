import Testing
import TextAnalysis

@testable import ArticleArchive

/// Lengths that follow what is added, against lengths that are counted.
@Suite struct LengthSumsTests {
    private func check(_ pool: ArchivePool, _ path: String) throws {
        let counted = try ArchiveReader(path)
        let expected = try VectorTable(counting: counted.connection, state: counted.state)
        let followed = try pool.read { try $0.vectors() }
        func isNear(_ one: [Float], _ other: [Float]) -> Bool {
            one.count >= other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-6 * max(1, $1) }
        }
        #expect(isNear(followed.norms, expected.norms))
        #expect(isNear(followed.sharedNorms, expected.sharedNorms))
        #expect(followed.wordCounts.prefix(expected.wordCounts.count) == expected.wordCounts[...])
        // Upper bounds.
        #expect(zip(followed.frequentNorms, expected.frequentNorms).allSatisfy { $0 >= $1 - 1e-6 * max(1, $1) })
    }

    @Test(arguments: [1, 7, 40, 300])
    func `they follow articles that are added, indexed or not`(batch: Int) throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(900, seed: UInt64(batch), words: 300)
        try folder.add(Array(articles[..<500]))
        let pool = ArchivePool(folder.archive)
        try check(pool, folder.archive)
        let writer = try ArchiveWriter(folder.archive)
        for start in stride(from: 500, to: min(900, 500 + 12 * batch), by: batch) {
            _ = try writer.add(PreparedArticle.prepare(Array(articles[start..<min(900, start + batch)])))
            if start % 2 == 1 { try writer.index() }
            try check(pool, folder.archive)
        }
    }

    @Test func `they follow changes that take articles away`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(400, seed: 4, words: 200)
        try folder.add(Array(articles[..<300]))
        let pool = ArchivePool(folder.archive)
        let writer = try ArchiveWriter(folder.archive)
        for step in 0..<10 {
            _ = try writer.add(PreparedArticle.prepare(Array(articles[300 + step * 5..<305 + step * 5])))
            if step % 3 == 0 { _ = try writer.remove([articles[step * 7].id, articles[step * 7 + 1].id]) }
            try check(pool, folder.archive)
        }
        try writer.finish()
        try check(pool, folder.archive)
    }

    @Test(arguments: [Int.max, Int.max - 1, 1 << 40, Int(Int32.max), 5_000])
    func `an article with a number that none was given is told`(number: Int) throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(60, seed: 2, words: 100)
        try folder.add(Array(articles[..<40]))
        let pool = ArchivePool(folder.archive)
        try check(pool, folder.archive)
        var sums = try ArchiveReader(folder.archive).sums()
        // Some wait for the index, so that lengths are counted.
        try folder.add(Array(articles[40...]), finishing: false)
        try Connection(folder.archive, .writing(creating: false)).runAll(
            """
            PRAGMA foreign_keys = OFF;
            UPDATE term_counts SET article = \(number) WHERE article = (SELECT max(article) FROM term_counts)
            """)
        let damaged = try ArchiveReader(folder.archive)
        #expect(throws: ArchiveError.self) { try damaged.sums() }
        #expect(throws: ArchiveError.self) {
            try sums.goOn(to: damaged.state, segments: Segment.all(damaged.connection), on: damaged.connection)
        }
        #expect(throws: ArchiveError.self) { try pool.read { try $0.vectors() } }
        #expect(throws: ArchiveError.self) { try ArchivePool(folder.archive).read { try $0.vectors() } }
    }

    @Test func `neighbors in a pool are those that a new reader finds`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(700, seed: 9, words: 300)
        try folder.add(Array(articles[..<400]))
        let pool = ArchivePool(folder.archive)
        let writer = try ArchiveWriter(folder.archive)
        for start in stride(from: 400, to: 700, by: 50) {
            _ = try pool.read { try $0.neighbors(of: $0.query(forID: articles[3].id), count: 5) }
            _ = try writer.add(PreparedArticle.prepare(Array(articles[start..<start + 50])))
            for row in [3, 120, start + 7] {
                let found = try pool.read { try $0.neighbors(of: $0.query(forID: articles[row].id), count: 5) }
                let reader = try ArchiveReader(folder.archive)
                let expected = try reader.neighbors(of: reader.query(forID: articles[row].id), count: 5)
                #expect(found.map(\.article.id) == expected.map(\.article.id))
                for (one, other) in zip(found, expected) { #expect(abs(one.score - other.score) < 1e-6) }
            }
        }
    }
}

extension ArchiveReader {
    fileprivate func sums() throws(ArchiveError) -> LengthSums {
        try LengthSums(counting: connection, state: state)
    }
}
