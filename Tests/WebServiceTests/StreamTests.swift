import ArticleArchive
import Foundation
import Testing

@testable import WebService

/// What comes to the archive, as clients of the stream are told.
@Suite struct StreamTests {
    private func article(_ id: String, _ title: String = "Ferry hits quay in Oslo") -> String {
        #"{"id":"\#(id)","title":"\#(title)","date":"2024-05-06","text":"The ferry Fram hit the quay in Oslo on Monday. Nobody was hurt, police said."}"#
    }

    /// All that a reader gives now.
    private func told(_ reader: EventReader?, room: Int = 64) -> String {
        var all: [UInt8] = []
        while let reader {
            var bytes = [UInt8](repeating: 0, count: room)
            var span = bytes.mutableSpan
            let count = reader.read(into: &span)
            if count == 0 { break }
            all += bytes[..<count]
        }
        return String(decoding: all, as: UTF8.self)
    }

    private func events(_ text: String) -> [[String: Any]] {
        text.split(separator: "\n").filter { $0.hasPrefix("data: ") }.compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.dropFirst(6).utf8))) as? [String: Any]
        }
    }

    @Test func `an article that is added is told with its story`() throws {
        let served = try ServedArchive()
        let answer = served.get("/api/stream")
        #expect(answer.status == 200 && answer.header("content-type") == "text/event-stream")
        #expect(told(answer.events) == "retry: 2000\n\n")
        #expect(served.ask("POST", "/api/articles", body: article("a")).status == 201)
        #expect(served.ask("POST", "/api/articles", body: article("b", "The ferry Fram hits a quay in Oslo")).status == 201)
        let found = events(told(answer.events))
        #expect(found.map { $0["id"] as? String } == ["a", "b"])
        #expect(found.map { $0["joined"] as? Bool } == [false, true])
        let story = try #require(found[0]["story"] as? Int)
        #expect(found[1]["story"] as? Int == story)
        // The archive keeps what was told.
        #expect(try ArchiveReader(served.path).articleIDs(ofStory: story) == ["a", "b"])
        // The same again is nothing new.
        #expect(served.ask("POST", "/api/articles", body: article("a")).status == 200)
        #expect(told(answer.events).isEmpty)
    }

    @Test func `a client goes on behind what it has seen, and is told of a gap`() throws {
        let served = try ServedArchive()
        let first = served.get("/api/stream")
        for id in ["a", "b", "c"] { _ = served.ask("POST", "/api/articles", body: article(id)) }
        let ids = told(first.events).split(separator: "\n").filter { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
        #expect(ids.count == 3)
        func after(_ id: String) -> String { told(served.ask("GET", "/api/stream", headers: [("Last-Event-ID", id)]).events) }
        #expect(events(after(ids[0])).map { $0["id"] as? String } == ["b", "c"])
        #expect(events(after(ids[2])).isEmpty)
        for unknown in ["other.1", "1", "\(ids[0]).2", "", "\(ids[0].split(separator: ".")[0]).999"] {
            #expect(after(unknown).contains("event: gap"))
        }
    }

    @Test func `a client that is too slow loses events, and is told so`() throws {
        let log = EventLog()
        let reader = log.listen(after: nil)
        _ = told(reader)
        for _ in 0..<100 { log.tell("article", [UInt8](repeating: 0x61, count: 100_000)) }
        let text = told(reader, room: 1 << 16)
        #expect(text.hasPrefix("event: gap\n") && text.utf8.count < 5 << 20)
        #expect(text.hasSuffix("\n\n"))
    }

    @Test func `no more clients listen than may, and one that goes makes room`() throws {
        let log = EventLog(mostListeners: 2)
        var readers = [log.listen(after: nil), log.listen(after: nil)]
        #expect(log.listen(after: nil) == nil)
        readers.removeLast()
        #expect(log.listen(after: nil) != nil)
        #expect(readers.count == 1)
    }

    @Test func `HEAD listens to nothing`() throws {
        let served = try ServedArchive()
        #expect(served.ask("HEAD", "/api/stream").events == nil)
        #expect(!served.service.events.isFollowed)
    }

    @Test func `corrections hold for what is told later`() throws {
        let served = try ServedArchive()
        let answer = served.get("/api/stream")
        _ = served.ask("POST", "/api/articles", body: article("a"))
        _ = served.ask("POST", "/api/articles", body: article("b"))
        let apart = served.ask("POST", "/api/stories/apart", body: #"{"ids":["a","b"]}"#)
        #expect(apart.status == 200)
        _ = served.ask("POST", "/api/articles", body: article("c"))
        #expect(events(told(answer.events)).count == 3)
        let reader = try ArchiveReader(served.path)
        let stories = try ["a", "b"].map { try reader.story(of: reader.article(withID: $0)) }
        #expect(stories[0] != stories[1])
    }
}
