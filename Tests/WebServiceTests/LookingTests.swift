import Foundation
import Testing

@testable import WebService

@Suite struct LookingTests {
    @Test func `an article comes with its fields, whatever its id is made of`() throws {
        let served = try ServedArchive()
        let answer = served.get("/api/articles/\(RequestTarget.encoded("bank/1?\"%"))")
        #expect(answer.status == 200 && answer.header("content-type") == "application/json")
        #expect(answer.object["id"] as? String == "bank/1?\"%")
        #expect(answer.object["title"] as? String == "Central bank 1 < 2 & 3")
        #expect(served.get("/api/articles/ferry-1").object["date"] as? String == "2024-05-03")
    }

    @Test func `similar articles, keywords and a summary are those of the command line`() throws {
        let served = try ServedArchive()
        let similar = served.get("/api/articles/ferry-1/similar?count=1").object
        let neighbors = try #require(similar["neighbors"] as? [[String: Any]])
        #expect(neighbors.map { $0["id"] as? String } == ["ferry-2"])
        #expect(neighbors[0]["terms"] == nil)
        let explained = served.get("/api/articles/ferry-1/similar?count=1&explain").object
        #expect((explained["neighbors"] as? [[String: Any]])?[0]["terms"] != nil)
        let keywords = served.get("/api/articles/ferry-1/keywords?count=2").object
        #expect((keywords["keywords"] as? [Any])?.count == 2)
        let summary = served.get("/api/articles/ferry-1/summary?sentences=1").object
        #expect((summary["sentences"] as? [[String: Any]])?.map { $0["index"] as? Int } == [0])
    }

    @Test func `words are found`() throws {
        let served = try ServedArchive()
        let found = served.get("/api/search?q=key+rate").object
        #expect((found["results"] as? [[String: Any]])?.map { $0["id"] as? String } == ["bank/1?\"%"])
        #expect(served.get("/api/search?q=unheard").object["warnings"] as? [String] != [])
    }

    @Test(arguments: [
        ("/api/articles/none", 404, "no article “none”, news.nutgraf. See the ids with nutgraf archive list."),
        ("/api/stories/7", 404, "no story 7, news.nutgraf. See the numbers with nutgraf archive stories."),
        ("/api/stories/x", 404, "“x” is no value of number. It takes a whole number, 1 to 2147483647."),
        ("/api/nothing", 404, "there is nothing at this address. /api/openapi.json lists what there is."),
        ("/api/search", 400, "q is missing. Give it, as in ?q=VALUE."),
        ("/api/search?q=", 400, "“” is no value of q. It takes a text."),
        ("/api/search?q=a&q=b", 400, "q is given twice. Give it once."),
        (
            "/api/articles/ferry-1/summary?sentences=0", 400,
            "“0” is no value of sentences. It takes a whole number, 1 to 1000."
        ),
        (
            "/api/articles/ferry-1/similar?method=magic", 400,
            "“magic” is no value of method. It takes related, tfidf, bm25."
        ),
        ("/api/articles/ferry-1?x=1", 400, "unknown parameter “x”. There is none here."),
        ("/api/articles/%FF", 400, "the address is none: it begins with / and has its bytes as %XX of UTF-8."),
    ])
    func `what is wrong is told in the words of the command line`(target: String, status: Int, detail: String) throws {
        let answer = try ServedArchive().get(target)
        #expect(answer.status == status)
        #expect(answer.header("content-type") == "application/problem+json")
        #expect(answer.object["detail"] as? String == detail)
        #expect(answer.object["status"] as? Int == status)
        #expect(answer.object["type"] as? String == "about:blank")
    }

    @Test func `an answer is not sent again while the archive has not changed`() throws {
        let served = try ServedArchive()
        let tag = try #require(served.get("/api/articles/ferry-1").header("etag"))
        let again = served.ask("GET", "/api/articles/ferry-1", headers: [("If-None-Match", "\"x\", \(tag)")])
        #expect(again.status == 304 && again.body.isEmpty && again.header("etag") == tag)
        #expect(served.ask("DELETE", "/api/articles/ferry-2").status == 200)
        let changed = served.ask("GET", "/api/articles/ferry-1", headers: [("If-None-Match", tag)])
        #expect(changed.status == 200 && changed.header("etag") != tag)
        #expect(served.ask("GET", "/api/articles/none", headers: [("If-None-Match", "*")]).status == 404)
    }

    @Test func `an archive that is removed is missing, and one in its place is read`() throws {
        let served = try ServedArchive()
        let other = try ServedArchive([ServedArchive.articles[1]])
        #expect(served.get("/api/articles/ferry-1").status == 200)
        try FileManager.default.removeItem(atPath: served.path)
        let gone = served.get("/api/articles/ferry-1")
        #expect(gone.status == 503 && gone.header("retry-after") == "5")
        #expect(gone.object["code"] as? String == "missing")
        #expect(served.ask("POST", "/api/articles", body: #"{"id":"a","text":"Some words."}"#).status == 503)
        for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: served.path + ending) {
            try FileManager.default.removeItem(atPath: served.path + ending)
        }
        try FileManager.default.copyItem(atPath: other.path, toPath: served.path)
        #expect(served.get("/api/articles/ferry-1").status == 404)
        #expect(served.get("/api/articles/ferry-2").status == 200)
    }

    @Test func `a file that is no archive is told of`() throws {
        let served = try ServedArchive()
        try Data("no archive at all, but long enough to be looked at".utf8).write(to: URL(fileURLWithPath: served.path))
        let answer = served.get("/api/articles/ferry-1")
        #expect(answer.status == 500 && answer.object["code"] as? String == "notAnArchive")
        #expect((answer.object["detail"] as? String)?.contains(served.folder.path) == false)
    }
}
