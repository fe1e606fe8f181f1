import Testing
import TextAnalysis

@testable import ArticleArchive

/// Lengths that follow what comes and goes, against lengths that are counted.
@Suite struct LengthSumsTests {
    private func check(_ pool: ArchivePool, _ path: String) throws {
        try check(try pool.read { try $0.vectors() }, path)
    }

    private func check(_ followed: VectorTable, _ path: String) throws {
        let counted = try ArchiveReader(path)
        let expected = try VectorTable(counting: counted.connection, state: counted.state)
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

    /// Sums that know an archive as it is, and how they go on.
    private struct Followed {
        let path: String
        var sums: LengthSums

        init(_ path: String) throws {
            self.path = path
            let reader = try ArchiveReader(path)
            sums = try LengthSums(counting: reader.connection, state: reader.state)
        }

        mutating func goesOn() throws -> Bool {
            let reader = try ArchiveReader(path)
            return try sums.goOn(to: reader.state, segments: try reader.segments(), on: reader.connection)
        }
    }

    @Test(arguments: ["indexed", "waiting", "one by one", "replaced", "come and gone", "the last", "many", "wordless"])
    func `they need not be counted anew where articles go`(kind: String) throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(800, seed: 12, words: 250)
        try folder.add(Array(articles[..<500]))
        let writer = try ArchiveWriter(folder.archive)
        _ = try writer.add(PreparedArticle.prepare(Array(articles[500..<560])))
        _ = try writer.add(PreparedArticle.prepare([Article(id: "wordless", text: "The.", language: .english)]))
        var followed = try Followed(folder.archive)
        func ids(_ range: Range<Int>) -> [String] { articles[range].map(\.id) }
        switch kind {
        case "indexed": _ = try writer.remove(ids(40..<43))
        case "waiting": _ = try writer.remove(ids(530..<533))
        case "one by one":
            for row in [3, 510, 11, 559] {
                _ = try writer.remove([articles[row].id])
                #expect(try followed.goesOn())
            }
        case "replaced":
            for row in [5, 520] {
                var article = articles[row + 200]
                article.id = articles[row].id
                #expect(try writer.add(PreparedArticle.prepare([article])).map(\.kind) == [.replaced])
            }
        case "come and gone":
            _ = try writer.add(PreparedArticle.prepare(Array(articles[600..<610])))
            _ = try writer.remove(ids(605..<610) + ids(7..<9))
        case "the last": _ = try writer.remove(["wordless"] + ids(558..<560))
        case "many":
            _ = try writer.remove(ids(100..<120))
            _ = try writer.add(PreparedArticle.prepare(Array(articles[600..<800])))
            try writer.index()
        default: _ = try writer.remove(["wordless"])
        }
        #expect(try followed.goesOn())
        try check(followed.sums.table, folder.archive)
        // What comes next goes on from there.
        _ = try writer.remove(ids(250..<252))
        _ = try writer.add(PreparedArticle.prepare(Array(articles[560..<570])))
        #expect(try followed.goesOn())
        try check(followed.sums.table, folder.archive)
    }

    @Test func `terms that become frequent when articles go stay within their bounds`() throws {
        let folder = try ArchiveFolder()
        // Half of the articles share rare words, so that fewer others make these frequent.
        let articles = (0..<640).map { index in
            Article(
                id: "a\(index)", text: index < 38 ? "Harbor w\(index)x." : "Story w\(index % 90)x.", language: .english)
        }
        try folder.add(articles)
        let pool = ArchivePool(folder.archive)
        let writer = try ArchiveWriter(folder.archive)
        var followed = try Followed(folder.archive)
        var counted = 0
        for start in stride(from: 100, to: 500, by: 10) {
            _ = try writer.remove(articles[start..<start + 10].map(\.id))
            if try !followed.goesOn() {
                counted += 1
                followed = try Followed(folder.archive)
            }
            try check(followed.sums.table, folder.archive)
            try check(pool, folder.archive)
        }
        #expect((1...15).contains(counted))
    }

    @Test func `they are counted anew where what went is not known`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(3_000, seed: 21, words: 400)
        try folder.add(articles)
        let writer = try ArchiveWriter(folder.archive)
        var followed = try Followed(folder.archive)
        // More than are kept, in one change and in several, while others came.
        for part in [0..<1_100, 1_100..<1_500, 1_500..<1_900] {
            _ = try writer.remove(articles[part].map(\.id))
            _ = try writer.add(
                PreparedArticle.prepare(
                    part.map { Article(id: "new\($0)", text: articles[$0].text, language: .english) }))
        }
        #expect(try writer.connection.integer("SELECT count(*) FROM removals") == Removals.most)
        #expect(try !followed.goesOn())
        followed = try Followed(folder.archive)
        _ = try writer.remove([articles[2_000].id])
        try writer.connection.runAll(
            "UPDATE removals SET counts = x'FF' WHERE number = (SELECT max(number) FROM removals)")
        #expect(try !followed.goesOn())
        followed = try Followed(folder.archive)
        _ = try writer.remove([articles[2_001].id])
        // Nothing of what has gone is left.
        try writer.compact()
        #expect(try writer.connection.integer("SELECT count(*) FROM removals") == 0)
        #expect(try !followed.goesOn())
        followed = try Followed(folder.archive)
        _ = try writer.remove([articles[2_002].id])
        #expect(try followed.goesOn())
        try check(followed.sums.table, folder.archive)
    }

    @Test func `what was counted of a later state is of no use to an earlier one`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(60, seed: 31)
        try folder.add(articles)
        let earlier = try ArchiveReader(folder.archive)
        let writer = try ArchiveWriter(folder.archive)
        // As many articles and words as before.
        var other = articles[7]
        other.id = "other"
        _ = try writer.remove([articles[7].id])
        _ = try writer.add(PreparedArticle.prepare([other]))
        var followed = try Followed(folder.archive)
        #expect(
            try !followed.sums.goOn(to: earlier.state, segments: try earlier.segments(), on: earlier.connection))
    }

    @Test func `a pool that got ready for changes follows them`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(300, seed: 17)
        try folder.add(Array(articles[..<250]))
        let pool = ArchivePool(folder.archive)
        try pool.prepare()
        try check(pool, folder.archive)
        let writer = try ArchiveWriter(folder.archive)
        for step in 0..<5 {
            _ = try writer.remove([articles[step * 9].id])
            _ = try writer.add(PreparedArticle.prepare([articles[250 + step]]))
            if step == 2 { try pool.prepare() }
            try check(pool, folder.archive)
        }
        #expect(throws: ArchiveError.self) { try ArchivePool(folder.path + "/none").prepare() }
    }

    @Test func `an archive of the version before is followed, and what goes from it as well`() throws {
        let folder = try ArchiveFolder()
        let articles = randomArticles(120, seed: 8)
        try folder.add(articles)
        try Connection(folder.archive, .writing(creating: false)).runAll(
            "DROP TABLE removals; PRAGMA user_version = \(Schema.firstWithRemovals - 1)")
        let pool = ArchivePool(folder.archive)
        try check(pool, folder.archive)
        var followed = try Followed(folder.archive)
        #expect(try followed.goesOn())
        _ = try ArchiveWriter(folder.archive).remove([articles[5].id])
        #expect(try followed.goesOn())
        try check(followed.sums.table, folder.archive)
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
            _ = try writer.remove([articles[start + 1].id, articles[start - 200].id])
        }
    }
}

extension ArchiveReader {
    fileprivate func sums() throws(ArchiveError) -> LengthSums {
        try LengthSums(counting: connection, state: state)
    }
}
