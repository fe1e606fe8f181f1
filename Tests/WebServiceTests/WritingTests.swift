import ArticleArchive
import Foundation
import Testing

@testable import WebService

@Suite struct WritingTests {
    private let article = #"{"id":"new/1","title":"A title","text":"Something happened in Oslo. Nobody knows what."}"#

    @Test func `an article that is added is seen by the next request`() throws {
        let served = try ServedArchive()
        let added = served.ask("POST", "/api/articles", body: article)
        #expect(added.status == 201 && added.header("location") == "/api/articles/new%2F1")
        #expect(added.objects.map { $0["status"] as? String } == ["added"])
        #expect(served.get("/api/articles/new%2F1").status == 200)
        #expect(served.get("/api/search?q=Oslo").object["results"].flatMap { $0 as? [Any] }?.count == 1)
        let again = served.ask("POST", "/api/articles", body: article)
        #expect(again.status == 200 && again.objects[0]["status"] as? String == "unchanged")
        #expect(served.ask("DELETE", "/api/articles/new%2F1").object["status"] as? String == "removed")
        #expect(served.get("/api/articles/new%2F1").status == 404)
        #expect(served.ask("DELETE", "/api/articles/new%2F1").status == 404)
    }

    @Test func `what another process adds is seen by the next request`() throws {
        let served = try ServedArchive()
        #expect(served.get("/api/articles/late").status == 404)
        let writer = try ArchiveWriter(served.path)
        _ = try writer.add(
            PreparedArticle.prepare(ServedArchive.read(#"{"id":"late","text":"A balloon landed in Bergen."}"#)))
        #expect(served.get("/api/articles/late").status == 200)
        #expect(served.get("/api/search?q=balloon").object["results"].flatMap { $0 as? [Any] }?.count == 1)
    }

    @Test func `an archive in the place of another is answered from, whatever number its file gets`() throws {
        let served = try ServedArchive()
        var tags: Set<String> = []
        for word in ["otter", "badger", "ferret", "weasel", "stoat", "mink"] {
            for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: served.path + ending) }
            #expect(served.get("/api/articles/a").status == 503)
            let writer = try ArchiveWriter(served.path, creating: true)
            _ = try writer.add(
                PreparedArticle.prepare(ServedArchive.read(#"{"id":"a","title":"\#(word)","text":"It came."}"#)))
            try writer.finish()
            #expect(served.get("/api/articles/a").object["title"] as? String == word)
            // Nor is it taken for what a client has of the one before.
            let tag = try #require(served.get("/api/articles/a").header("etag"))
            #expect(!tags.contains(tag))
            tags.insert(tag)
        }
    }

    @Test(arguments: [
        ("a", true), (String(repeating: "a", count: 2_000), true), (String(repeating: "é", count: 900), false),
        (String(repeating: "a", count: 100_000), false),
    ])
    func `an article is added whatever its id, and told where it is if that has room`(id: String, hasPlace: Bool) throws
    {
        let served = try ServedArchive()
        let added = served.ask("POST", "/api/articles", body: "{\"id\":\"\(id)\",\"text\":\"Something came.\"}")
        #expect(added.status == 201 && (added.header("location") != nil) == hasPlace)
        #expect(added.objects[0]["id"] as? String == id)
    }

    @Test func `a body with one bad record changes nothing`() throws {
        let served = try ServedArchive()
        let answer = served.ask("POST", "/api/articles", body: "[\(article),{\"id\":\"empty\"},7]")
        #expect(answer.status == 422 && (answer.object["problems"] as? [String])?.count == 2)
        #expect(served.get("/api/articles/new%2F1").status == 404)
    }

    @Test func `two articles are said to belong together or apart`() throws {
        let served = try ServedArchive()
        let together = served.ask("POST", "/api/stories/together", body: #"{"ids":["ferry-1","ferry-2"]}"#)
        #expect(together.status == 200 && together.objects.map { $0["status"] as? String } == ["together", "together"])
        #expect(try ArchiveReader(served.path).correction(of: "ferry-1", "ferry-2") == .together)
        #expect(served.ask("POST", "/api/stories/apart", body: #"{"ids":["ferry-1","none"]}"#).status == 404)
        #expect(served.ask("POST", "/api/stories/apart", body: #"{"ids":["ferry-1","ferry-1"]}"#).status == 409)
        for body in ["", "[]", "{}", #"{"ids":["a"]}"#, #"{"ids":["a","b","c"]}"#, #"{"ids":"a"}"#, "{"] {
            #expect(served.ask("POST", "/api/stories/apart", body: body).status == 422)
        }
    }

    @Test func `kept stories are told, and again only when they change`() throws {
        let served = try ServedArchive()
        #expect(served.get("/api/stories").objects.isEmpty)
        _ = try ArchiveWriter(served.path).keepStories([["ferry-1", "ferry-2"]])
        let stories = served.get("/api/stories")
        #expect(stories.objects.map { $0["size"] as? Int } == [2])
        let number = try #require(stories.objects[0]["cluster"] as? Int)
        #expect(served.get("/api/stories/\(number)").object["size"] as? Int == 2)
        let tag = try #require(stories.header("etag"))
        #expect(served.ask("GET", "/api/stories", headers: [("If-None-Match", tag)]).status == 304)
        try ArchiveWriter(served.path).join(["bank/1?\"%"], toStory: number)
        #expect(served.get("/api/stories/\(number)").object["size"] as? Int == 3)
    }
}
