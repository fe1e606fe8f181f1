import Foundation
import Testing
import TextAnalysis

@testable import Stories

@Suite struct StreamTests {
    /// Articles about invented events: each takes most words of its event and some of everybody's.
    private func articles(events: Int, each: Int, common words: Int = 10, dated: Bool = true) -> [Article] {
        (0..<each).flatMap { number in
            (0..<events).map { event in
                let own = (0..<24).filter { ($0 + number) % 4 > 0 }.map { "ev\(event)w\($0)x" }
                let common = (0..<words).map { "common\((number * 7 + event * 3 + $0 * 5) % 60)z" }
                return article(
                    "e\(event)-\(number)", (own + common).joined(separator: " ") + ".",
                    title: "ev\(event)w\(number % 8)x ev\(event)w\(number % 8 + 9)x",
                    date: dated ? "2024-03-\(10 + number)" : nil)
            }
        }
    }

    private func run(_ articles: [Article], _ change: (inout StoryStream) -> Void = { _ in }) -> [Int] {
        var stream = StoryStream()
        change(&stream)
        var stories: [Int] = []
        for (place, article) in articles.enumerated() {
            let decision = stream.add(article)
            stories.append(decision.story)
            #expect((0...1).contains(decision.score) && decision.novelty <= 1.0001)
            for event in decision.events {
                switch event {
                case .merged(let story, let kept): stories = stories.map { $0 == story ? kept : $0 }
                case .split(let story, _, let moved):
                    for earlier in 0...place where moved.contains(articles[earlier].id) { stories[earlier] = story }
                }
            }
        }
        return stories
    }

    @Test(arguments: [true, false]) func `each event is one story, whose number stays`(dated: Bool) {
        let articles = articles(events: 6, each: 7, dated: dated)
        let stories = run(articles)
        #expect(stories == articles.indices.map { $0 % 6 + 1 })
        #expect(run(articles) == stories)
    }

    @Test func `where not all postings are read the rarest words decide`() {
        let articles = articles(events: 6, each: 7)
        let expected = articles.indices.map { $0 % 6 + 1 }
        #expect(run(articles) == expected)
        #expect(run(articles) { $0.index.mostRead = 40 } == expected)
        #expect(run(articles) { $0.index.mostRead = 0 } == Array(1...articles.count))
    }

    @Test func `threads change nothing, nor do readings made ahead`() {
        // Enough stories at once that some are looked at ahead, and some that merge or drift apart among them.
        let articles =
            articles(events: 300, each: 2)
            + articles(events: 600, each: 1, common: 40).map { article in
                var article = article
                article.id += "-other"
                return article
            }
        var (one, several) = (StoryStream(), StoryStream())
        several.threads = 3
        var (events, others): ([StreamDecision.Event], [StreamDecision.Event]) = ([], [])
        for article in articles {
            let decision = one.add(article)
            let other = several.add(StreamReading(article))
            #expect(decision == other)
            events += decision.events
            others += other.events
        }
        #expect(events == others)
        #expect(one.liveStories.count > 520)
        #expect(one.state == several.state)
    }

    @Test func `parts add up to the log-odds of the decision`() {
        var stream = StoryStream()
        for article in articles(events: 3, each: 3) {
            let decision = stream.add(article)
            guard !decision.parts.isEmpty else { continue }
            let odds = decision.parts.reduce(0) { $0 + $1.value }
            #expect(abs(decision.score - 1 / (1 + exp(-odds))) < 1e-9)
            #expect(decision.joined == (decision.score >= stream.leastProbability))
        }
    }

    @Test func `a story that rests for longer than the window is closed`() {
        var late = articles(events: 1, each: 4)
        for place in late.indices { late[place].date = place < 2 ? "2024-03-1\(place)" : "2024-05-0\(place)" }
        #expect(run(late) == [1, 1, 2, 2])
        #expect(run(late) { $0.window = 100 } == [1, 1, 1, 1])
    }

    @Test func `corrections stick`() {
        let articles = articles(events: 2, each: 3)
        let together = run(articles) { #expect((try? $0.putTogether("e0-0", "e1-0")) == []) }
        #expect(together[0] == together[1])
        let apart = run(articles) { #expect((try? $0.setApart("e0-0", "e0-1")) == []) }
        #expect(apart[0] != apart[2])
    }

    @Test func `a correction of articles that are there has effect at once`() throws {
        var stream = StoryStream()
        for article in articles(events: 2, each: 4) { _ = stream.add(article) }
        #expect(stream.story(of: "e0-3") == 1 && stream.story(of: "e1-3") == 2)
        #expect(try stream.putTogether("e0-0", "e1-3") == [.merged(story: 2, into: 1)])
        #expect(stream.story(of: "e1-0") == 1)
        let split = try stream.setApart("e0-1", "e1-1")
        let moved = ["e1-0", "e1-1", "e1-2"]
        guard case .split(story: 3, from: 1, articles: let ids) = split.first else {
            Issue.record("\(split)")
            return
        }
        // The article that was said to belong with the other event stays with it.
        #expect(ids == moved)
        #expect(stream.story(of: "e1-3") == 1)
        #expect(throws: StreamContradiction(first: "e0-1", second: "e1-1")) {
            try stream.putTogether("e0-1", "e1-1")
        }
        #expect(throws: StreamContradiction(first: "e1-3", second: "e0-0")) { try stream.setApart("e1-3", "e0-0") }
        // Those that belong together move, where their stories hold some that belong apart.
        #expect(try stream.putTogether("e0-2", "e1-2") == [.split(story: 1, from: 3, articles: ["e1-2"])])
    }

    @Test func `articles that were put into one story leave it when they have drifted apart`() throws {
        var stream = StoryStream()
        stream.reviewed = 12
        var events: [StreamDecision.Event] = []
        let articles = articles(events: 2, each: 6, common: 2)
        for (place, article) in articles.enumerated() {
            // The choice of the caller puts two events into one story.
            if place < 11 { stream.add(article) { _ in 1 } } else { events += stream.add(article).events }
        }
        let moved = articles.filter { $0.id.hasPrefix("e1") }.map(\.id)
        #expect(events == [.split(story: 2, from: 1, articles: moved)])
    }

    @Test func `a headline that comes back every day makes no story`() {
        let stories = run(
            (0..<6).map { day in
                let words = (0..<20).map { "day\(day)w\($0)x" }.joined(separator: " ")
                return article("b\(day)", words + ".", title: "Morning briefing", date: "2024-03-0\(day + 1)")
            })
        #expect(stories == Array(1...6))
    }

    @Test func `the same article again changes nothing, another with its id is told of`() {
        var stream = StoryStream()
        let one = article("one", "The ferry Aluna sank off Kessim on Monday.", title: "Ferry sinks")
        #expect(stream.add(one).familiarity == .new)
        #expect(stream.add(one).familiarity == .repeated)
        #expect(stream.count == 1)
        let other = article("one", "Ministers met to talk about grain.", title: "Grain talks")
        #expect(stream.add(other).familiarity == .sameID)
        #expect(stream.liveStories.flatMap(\.articles).map(\.id) == ["one", "one"])
    }

    @Test func `empty articles and the same article again are taken in`() {
        let one = articles(events: 1, each: 1)[0]
        let empty = article("empty", "")
        var other = empty
        other.id = "another"
        let stories = run([empty, one, one, other, article("word", "Ferry")])
        #expect(stories[1] == stories[2])
        #expect(Set([stories[0], stories[1], stories[3], stories[4]]).count == 4)
    }

    @Test func `two stories that turn out to be one merge into the older`() throws {
        var stream = StoryStream()
        stream.leastProbability = 2
        stream.reviewed = 4
        var events: [StreamDecision.Event] = []
        let words = (0..<30).map { "same\($0)x" }.joined(separator: " ")
        let articles = (0..<4).map { article("e0-\($0)", words + " other\($0)x.") }
        // Nothing joins; a correction makes a story of two, and another pair; then the review finds that they are one.
        #expect(try stream.putTogether("e0-0", "e0-1").isEmpty && stream.putTogether("e0-2", "e0-3").isEmpty)
        for article in articles { events += stream.add(article).events }
        #expect(events == [.merged(story: 2, into: 1)])
        #expect(stream.story(of: "e0-3") == 1)
    }

    @Test(arguments: [0, 20, 63, 64, 100]) func `one date far in the future changes no other story`(wrong: Int) {
        var articles = articles(events: 10, each: 13)
        let stories = run(articles)
        #expect(Set(stories).count == 10)
        articles[wrong].date = "2124-03-12"
        let others = run(articles).enumerated().filter { $0.offset != wrong }
        // Each event still has one story for all its other articles.
        for event in 0..<10 {
            #expect(Set(others.filter { $0.offset % 10 == event }.map(\.element)).count == 1)
        }
    }

    @Test func `the clock moves when dates confirm each other`() {
        var clock = StreamClock()
        #expect(clock.now == nil)
        for day in ["2024-01-01", "2024-01-02", "2124-01-01", "2024-01-03"] { clock.take(ArticleDate(day)) }
        #expect(clock.now == ArticleDate("2024-01-02"))
        clock.take(nil)
        for _ in 0..<9 { clock.take(ArticleDate("2025-06-01")) }
        #expect(clock.now == ArticleDate("2025-06-01"))
    }

    @Test(arguments: [1, 19, 30, 64]) func `a stream that goes on from its state does as if it had not stopped`(
        stop: Int
    ) throws {
        var articles = articles(events: 7, each: 10)
        for place in articles.indices {
            articles[place].text +=
                " Officials in Kessim said at least \(place % 7 + 11) people were killed on 3 March 2024."
        }
        func begun() throws -> StoryStream {
            var stream = StoryStream()
            _ = try stream.putTogether("e0-0", "e1-5")
            _ = try stream.setApart("e2-1", "e2-7")
            return stream
        }
        var (whole, first) = (try begun(), try begun())
        for article in articles { _ = whole.add(article) }
        for article in articles.prefix(stop) { _ = first.add(article) }
        var second = try StoryStream(state: first.state)
        #expect(second.state == first.state)
        for article in articles.dropFirst(stop) { _ = second.add(article) }
        #expect(second.state == whole.state)
        #expect(Set(second.liveStories.map(\.number)).count > 3)
    }

    @Test(arguments: [0, 19, 40]) func `what was noted since a state makes the stream what it was`(stop: Int) throws {
        var whole = StoryStream()
        (whole.window, whole.mostIdle, whole.mostWords) = (3, 30, 100)
        let articles = articles(events: 7, each: 10)
        for article in articles.prefix(stop) { _ = whole.add(article) }
        // Numbers that were given elsewhere meanwhile are not given again.
        whole.numberStories(after: 50)
        let state = whole.state
        var notes: [[UInt8]] = []
        for article in articles.dropFirst(stop) + articles.suffix(1) {
            let (decision, note) = whole.addNoting(article)
            #expect((note == nil) == (decision.familiarity == .repeated))
            if let note { notes.append(note) }
        }
        var redone = try StoryStream(state: state)
        for note in notes { try redone.redo(note) }
        #expect(redone.state == whole.state)
        #expect(redone.window == StoryStream().window)
        for place in stride(from: 0, to: notes[0].count, by: 5) {
            var other = notes[0]
            other[place] ^= 1
            #expect(throws: StreamStateError.damaged) { try redone.redo(other) }
            #expect(throws: StreamStateError.damaged) { try redone.redo(Array(notes[0].prefix(place))) }
        }
        #expect(redone.state == whole.state)
    }

    @Test(arguments: [0, 1, 63, 64, 8_191, 8_192], [-1, 0, 1, 2, 3, 8])
    func `a text in a state ends where the bytes do`(length: Int, more: Int) throws {
        var writer = StateWriter()
        writer.put(length + more)
        let bytes = writer.bytes + [UInt8](repeating: 0x61, count: length)
        var (reader, other) = (StateReader(bytes), StateReader(bytes))
        if length + more >= 0, more <= 0 {
            #expect(try reader.text().utf8.count == length + more)
        } else {
            #expect(throws: StreamStateError.damaged) { try reader.text() }
            #expect(throws: StreamStateError.damaged) { try other.count() }
        }
    }

    @Test(arguments: [1, 9, 100, 5_000]) func `a count in a state takes no more memory than there are bytes`(size: Int)
        throws
    {
        let reader = StateReader([UInt8](repeating: 1, count: size))
        func bytes<Value>(_ kind: Value.Type) -> Int {
            reader.room(for: size, of: kind) * MemoryLayout<Value>.stride
        }
        #expect(bytes(UInt8.self) == size)
        #expect(bytes(Int.self) <= size + MemoryLayout<Int>.stride)
        #expect(bytes(LiveStory.self) <= size + MemoryLayout<LiveStory>.stride)
        #expect(bytes(LiveStory.Member.self) <= size + MemoryLayout<LiveStory.Member>.stride)
        #expect(reader.room(for: 0, of: Int.self) == 0)
        // All that are there are read.
        var writer = StateWriter()
        writer.put(Array(0..<size)) { $0.put($1) }
        var again = StateReader(writer.bytes)
        #expect(try again.array { reader throws(StreamStateError) in try reader.int() } == Array(0..<size))
        #expect(again.isAtEnd)
    }

    @Test func `words that are hardly seen are forgotten, and stories go on`() throws {
        var (stream, other) = (StoryStream(), StoryStream())
        stream.mostWords = 100
        // Old events are closed, so that their words are no live story's.
        (stream.mostIdle, other.mostIdle) = (40, 40)
        let articles = (0..<6).flatMap { turn in
            self.articles(events: 5, each: 7, dated: false).map { old in
                var renewed = old
                renewed.id = "t\(turn)-\(old.id)"
                let rare = "rare\(turn)\(old.id.filter { $0 != "-" })x "
                renewed.text = rare + old.text.replacing("ev", with: "turn\(turn)ev")
                renewed.title = ""
                return renewed
            }
        }
        let kept = articles.map { stream.add($0).story }
        #expect(kept == articles.map { other.add($0).story })
        #expect(Set(kept).count == 30)
        #expect(stream.terms.count < other.terms.count - 50)
        #expect(try StoryStream(state: stream.state).state == stream.state)
    }

    @Test func `a state that is damaged, cut or of a newer version is told of`() throws {
        var stream = StoryStream()
        for article in articles(events: 2, each: 2) { _ = stream.add(article) }
        let state = stream.state
        func error(_ bytes: [UInt8]) -> StreamStateError? {
            do throws(StreamStateError) {
                _ = try StoryStream(state: bytes)
                return nil
            } catch { return error }
        }
        #expect(error(state) == nil)
        for length in stride(from: 0, to: state.count, by: 7) {
            #expect(error(Array(state.prefix(length))) == .damaged)
        }
        for place in stride(from: 0, to: state.count, by: 11) {
            var other = state
            other[place] ^= 0x10
            #expect(error(other) == .damaged)
        }
        // Bytes that a check passes whatever they are: none makes the reader crash.
        for place in stride(from: 14, to: state.count - 8, by: 3) {
            var other = Array(state.dropLast(8))
            other[place] ^= UInt8(truncatingIfNeeded: place * 37) | 1
            let hash = other.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
            other += (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64(8 * $0)) }
            if place == 14 { #expect(error(other) == .newerVersion) }
            if var read = try? StoryStream(state: other) { _ = read.add(articles(events: 1, each: 1)[0]) }
        }
    }
}
