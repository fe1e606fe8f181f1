import Foundation
import Testing
import TextAnalysis

@testable import ArticleArchive

/// Stories, corrections and the state of a stream, and what is one transaction.
@Suite struct StoryTests {
    private func error(_ body: () throws -> Void) -> ArchiveError.Code? {
        do {
            try body()
            return nil
        } catch {
            return (error as? ArchiveError)?.code
        }
    }

    /// For each story its number and its articles.
    private func stories(_ folder: ArchiveFolder) throws -> [Int: [String]] {
        let stories = try ArchiveReader(folder.archive).stories()
        return Dictionary(uniqueKeysWithValues: stories.map { ($0.number, $0.members.map(\.articleID)) })
    }

    private func filled(_ count: Int = 10) throws -> (ArchiveFolder, ArchiveWriter) {
        let folder = try ArchiveFolder()
        try folder.add(randomArticles(count, seed: 27))
        return (folder, try ArchiveWriter(folder.archive))
    }

    @Test func `Articles join stories, and a story goes with its last one`() throws {
        let (folder, writer) = try filled(6)
        for (index, story) in [1, 1, 2, 1].enumerated() {
            #expect(try writer.join(["a\(index)"], toStory: story, at: "2024-05-0\(9 - index)") == [])
        }
        #expect(try stories(folder) == [1: ["a3", "a1", "a0"], 2: ["a2"]])
        #expect(try writer.join(["a2", "nobody"], toStory: 1) == ["nobody"])
        // It keeps the time at which it joined its first story.
        #expect(try stories(folder) == [1: ["a3", "a2", "a1", "a0"]])
        #expect(try writer.lastStory() == 2 && ArchiveReader(folder.archive).lastStory() == 2)
        #expect(try writer.join(["nobody"], toStory: 9) == ["nobody"] && writer.lastStory() == 2)
        try writer.join(["a0", "a1"], toStory: 3, at: "2024-06-01")
        try writer.merge(3, into: 5)
        try writer.merge(4, into: 8)
        #expect(try stories(folder) == [1: ["a3", "a2"], 5: ["a0", "a1"]] && writer.lastStory() == 5)
        #expect(try writer.remove(["a0", "a1"]) == [])
        #expect(try stories(folder) == [1: ["a3", "a2"]] && writer.lastStory() == 5)
        #expect(try ArchiveReader(folder.archive).check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `Corrections are kept, and go with their articles`() throws {
        let (folder, writer) = try filled(5)
        try writer.correct("a1", "a0", .apart)
        try writer.correct("a0", "a1", .together)
        try writer.correct("a3", "a4", .apart)
        let reader = try ArchiveReader(folder.archive)
        #expect(try reader.correction(of: "a1", "a0") == .together && reader.correction(of: "a0", "a4") == nil)
        #expect(error { try writer.correct("a1", "a1", .apart) } == .invalid)
        #expect(error { try writer.correct("a1", "b", .apart) } == .unknownID)
        _ = try writer.remove(["a3"])
        #expect(try rows("SELECT kind FROM corrections", of: folder.archive).count == 1)
    }

    @Test func `A new text under its id keeps an article's story and corrections`() throws {
        let (folder, writer) = try filled(5)
        try writer.join(["a1", "a2"], toStory: 4, at: "2024-05-01")
        try writer.correct("a1", "a3", .apart)
        try writer.correct("a0", "a1", .together)
        let text = "Another text of the same id."
        let other = Article(id: "a1", title: "", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
        #expect(try writer.add(PreparedArticle.prepare([other])).map(\.kind) == [.replaced])
        let reader = try ArchiveReader(folder.archive)
        #expect(try reader.stories()[0].members.map(\.articleID) == ["a2", "a1"])
        #expect(try reader.stories()[0].members.map(\.joinedAt) == ["2024-05-01", "2024-05-01"])
        #expect(try reader.correction(of: "a1", "a3") == .apart && reader.correction(of: "a0", "a1") == .together)
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `Kept stories take over the numbers of those that they have most of`() throws {
        let (folder, writer) = try filled()
        #expect(try writer.keepStories([["a0", "a1", "a2", "a3"], ["a4", "a5", "a6"], ["a7"]]) == [1, 2, 3])
        #expect(try writer.keepStories([["a0", "a1", "a2", "a3"], ["a4", "a5", "a6"], ["a7"]]) == [1, 2, 3])
        try writer.join(["a0"], toStory: 1, at: "2024-05-01")
        // The first has three of story 2 and two of story 1; the second two of story 1; the third is new.
        #expect(try writer.keepStories([["a0", "a1", "a4", "a5", "a6"], ["a2", "a3", "a9"], ["a8"]]) == [2, 1, 4])
        #expect(try stories(folder) == [1: ["a2", "a3", "a9"], 2: ["a0", "a1", "a4", "a5", "a6"], 4: ["a8"]])
        // It left the story that it had joined then.
        #expect(try ArchiveReader(folder.archive).stories()[1].members[0].joinedAt == "")
        // Ties go to the lower number, then to the first; a number that has gone is nobody's any more.
        #expect(try writer.keepStories([["a2", "a0"], ["a3", "a1"], ["a7"], ["a8"]]) == [1, 2, 5, 4])
        #expect(try writer.remove(["a7"]) == [])
        #expect(try writer.keepStories([["a9"]]) == [6])
        #expect(try stories(folder) == [6: ["a9"]])
        #expect(error { _ = try writer.keepStories([["a1"], ["nobody"]]) } == .unknownID)
        #expect(try stories(folder) == [6: ["a9"]])
        #expect(try writer.keepStories([]) == [] && stories(folder).isEmpty && writer.lastStory() == 6)
    }

    @Test func `Matching is one to one, and is what trying all pairs gives`() {
        var numbers = SeededNumbers(31)
        for _ in 0..<200 {
            let former = Dictionary(
                uniqueKeysWithValues: (0..<30).map { ($0, Int.random(in: 1...6, using: &numbers)) })
            var groups = [[Int]](repeating: [], count: 5)
            for article in 0..<40 { groups[Int.random(in: 0..<5, using: &numbers)].append(article) }
            groups.removeAll(where: \.isEmpty)
            let found = StoryMatching.numbers(of: groups, formerly: former, last: 9)
            #expect(Set(found).count == groups.count)
            // The naive twin looks at all pairs again after each match.
            var expected = [Int](repeating: 0, count: groups.count)
            while true {
                var best = (count: 0, story: 0, group: 0)
                for story in 1...6 where !expected.contains(story) {
                    for group in groups.indices where expected[group] == 0 {
                        let count = groups[group].count { former[$0] == story }
                        if count > best.count { best = (count, story, group) }
                    }
                }
                guard best.count > 0 else { break }
                expected[best.group] = best.story
            }
            var next = 9
            for group in expected.indices where expected[group] == 0 {
                next += 1
                expected[group] = next
            }
            #expect(found == expected)
        }
    }

    @Test func `Stories of another archive keep their numbers where they can`() throws {
        let (folder, writer) = try filled()
        func story(_ number: Int, _ ids: String...) -> ArchivedStory {
            ArchivedStory(number: number, members: ids.map { .init(articleID: $0, joinedAt: "2024-05-01") })
        }
        let taken = [story(3, "a0", "a1"), story(7, "a2")]
        #expect(try writer.takeIn(taken) == [3, 7] && ArchiveReader(folder.archive).stories() == taken)
        #expect(try writer.takeIn(taken) == [3, 7] && ArchiveReader(folder.archive).stories() == taken)
        // Story 3 of the other archive is one of its own, 9 is this archive's 7, and 12 was never here.
        #expect(try writer.takeIn([story(3, "a4"), story(9, "a2", "a5"), story(12, "a6")]) == [13, 7, 12])
        #expect(try stories(folder) == [3: ["a0", "a1"], 7: ["a2", "a5"], 12: ["a6"], 13: ["a4"]])
        #expect(error { _ = try writer.takeIn([story(3, "a7", "nobody")]) } == .unknownID)
    }

    @Test func `The numbers of stories end, and an error says so`() throws {
        let (folder, writer) = try filled(6)
        let highest = ArchivedStory.highestNumber
        func story(_ number: Int, _ id: String) -> ArchivedStory {
            ArchivedStory(number: number, members: [ArchivedStory.Member(articleID: id)])
        }
        #expect(error { _ = try writer.takeIn([story(highest + 1, "a0")]) } == .invalid)
        #expect(error { _ = try writer.join(["a0"], toStory: highest + 1) } == .invalid)
        #expect(try writer.takeIn([story(highest, "a0")]) == [highest])
        #expect(error { _ = try writer.keepStories([["a0"], ["a1"]]) } == .invalid)
        #expect(try ArchiveReader(folder.archive).stories().map(\.number) == [highest])
    }

    @Test func `The state of a stream comes back as it was`() throws {
        let (folder, writer) = try filled(3)
        #expect(try writer.streamState() == nil && ArchiveReader(folder.archive).streamState() == nil)
        for state in [[], [0], Array(repeating: 7, count: 300_000)] as [[UInt8]] {
            try writer.setStreamState(state)
            #expect(try writer.streamState() == state && ArchiveReader(folder.archive).streamState() == state)
        }
        let notes: [[UInt8]] = [[1, 2], [], [3]]
        for note in notes { try writer.addToStream(note) }
        #expect(try writer.streamNotes() == notes && ArchiveReader(folder.archive).streamNotes() == notes)
        try writer.setStreamState([9])
        #expect(try writer.streamNotes().isEmpty)
        // Its stories are not those of a clustering.
        #expect(error { _ = try writer.keepStories([["a0"]]) } == .invalid)
        try writer.setStreamState(nil)
        #expect(try ArchiveReader(folder.archive).streamState() == nil && writer.keepStories([["a0"]]) == [1])
    }

    @Test func `Articles, stories and state are one transaction, kept or taken back as a whole`() throws {
        let (folder, writer) = try filled(4)
        let more = randomArticles(60, seed: 28, words: 900).map { article in
            var article = article
            article.id = "b" + article.id
            return article
        }
        func take(_ range: Range<Int>, failing: Bool = false, swallowing: Bool = false) throws {
            try writer.atomically { () throws(ArchiveError) in
                for place in range {
                    let added = try writer.add(PreparedArticle.prepare([more[place]]))
                    try writer.join([added[0].id], toStory: 1 + place % 3, at: "2024-05-01")
                }
                try writer.merge(2, into: 1)
                try writer.setStreamState([UInt8(range.upperBound)])
                if swallowing { try? writer.correct("a0", "nobody", .apart) }
                if failing { try writer.correct("a0", "nobody", .apart) }
            }
        }
        try take(0..<20)
        let reader = try ArchiveReader(folder.archive)
        let before = try (reader.count, reader.stories(), reader.streamState())
        #expect(before.0 == 24 && before.1.map(\.number) == [1, 3] && before.2 == [20])
        #expect(error { try take(20..<40, failing: true) } == .unknownID)
        #expect(error { try take(20..<40, swallowing: true) } == .unknownID)
        // Another process sees nothing of one that is under way.
        let seen = try writer.atomically { () throws(ArchiveError) in
            _ = try writer.add(PreparedArticle.prepare([more[50]]))
            try writer.setStreamState([1])
            let other = try ArchiveReader(folder.archive)
            try writer.setStreamState([20])
            _ = try writer.remove([more[50].id])
            return (other.count, try other.streamState())
        }
        #expect(seen.0 == 24 && seen.1 == [20])
        try reader.refresh()
        #expect(try reader.count == 24 && reader.stories() == before.1 && reader.streamState() == before.2)
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
        // The words of articles that were taken back are numbered anew.
        try take(20..<40)
        try writer.finish()
        try reader.refresh()
        #expect(try reader.count == 44 && reader.streamState() == [40])
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
    }

    @Test func `A full file takes back all of a transaction, even where its error is passed over`() throws {
        let (folder, writer) = try filled(4)
        try writer.setStreamState([1])
        let pages = try #require(try writer.connection.integer("PRAGMA page_count"))
        try writer.connection.runAll("PRAGMA max_page_count = \(pages + 2)")
        let large = [UInt8](repeating: 3, count: 1 << 20)
        #expect(
            error {
                try writer.atomically { () throws(ArchiveError) in
                    try writer.join(["a0"], toStory: 1)
                    try? writer.setStreamState(large)
                    // Nothing of this may reach the file outside of the transaction that has ended.
                    try? writer.correct("a0", "a1", .apart)
                    _ = try? writer.remove(["a2"])
                }
            } == .full)
        let reader = try ArchiveReader(folder.archive)
        #expect(try reader.count == 4 && reader.stories().isEmpty && reader.corrections().isEmpty)
        #expect(try reader.streamState() == [1])
        try writer.connection.runAll("PRAGMA max_page_count = 1000000")
        try writer.setStreamState(large)
        #expect(try writer.streamState() == large)
    }

    @Test func `An archive of the first version is brought up to date with all that it has`() throws {
        let (current, _) = try filled()
        let old = try ArchiveFolder()
        let connection = try Connection(old.archive, .writing(creating: true))
        try Schema.prepare(connection, upTo: 1)
        try connection.runAll("ATTACH '\(current.archive)' AS new")
        for table in [
            "articles", "texts", "sentences", "vocabulary", "term_counts", "segments", "postings", "vectors", "state",
        ] { try connection.runAll("INSERT INTO \(table) SELECT * FROM new.\(table)") }
        try connection.runAll(
            """
            DETACH new; INSERT INTO stories VALUES (2, 'Storm'), (5, 'Rates'), (6, 'Gone');
            INSERT INTO story_articles VALUES (1, 2, '2024-05-02'), (2, 2, '2024-05-01'), (3, 5, '');
            INSERT INTO corrections VALUES (1, 3, 'apart'); DELETE FROM stories WHERE number = 6
            """)
        #expect(try connection.integer("PRAGMA user_version") == 1)
        // A reader changes nothing, and says who does.
        #expect(error { _ = try ArchiveReader(old.archive) } == .unreadable)
        let writer = try ArchiveWriter(old.archive)
        #expect(try writer.connection.integer("PRAGMA user_version") == Schema.version)
        #expect(try stories(old) == [2: ["a1", "a0"], 5: ["a2"]])
        let reader = try ArchiveReader(old.archive)
        #expect(try reader.lastStory() == 6 && reader.correction(of: "a0", "a2") == .apart)
        #expect(try reader.streamState() == nil)
        #expect(reader.check().allSatisfy { $0.faults.isEmpty })
        for table in ["articles", "postings", "texts"] {
            #expect(
                try rows("SELECT * FROM \(table)", of: old.archive)
                    == rows("SELECT * FROM \(table)", of: current.archive))
        }
        #expect(try writer.keepStories([["a3"], ["a0", "a1"]]) == [7, 2])
    }
}
