import Foundation
import Testing

@testable import WebService

@Suite struct ComputingTests {
    private let text = """
        The ferry to Nesodden ran again on Friday after a storm. The storm tore the mooring lines of three boats. The harbor
        master closed the quay until noon. Some passengers slept in the terminal.
        """

    @Test(arguments: [
        ("application/json", #"{"id":"a","text":"TEXT"}"#), ("application/json", #"[{"id":"a","text":"TEXT"}]"#),
        ("application/x-ndjson", #"{"id":"a","text":"TEXT"}"#), ("text/plain; charset=utf-8", "TEXT"),
        ("text/markdown", "# A title\n\nTEXT"), ("text/csv", "id,text\na,\"TEXT\""),
        ("text/html", "<html><body><article><h1>A title</h1><p>TEXT</p></article></body></html>"),
    ])
    func `articles come in every format`(type: String, pattern: String) throws {
        let body = pattern.replacing("TEXT", with: text.replacing("\n", with: " "))
        let answer = try ServedArchive().ask("POST", "/api/summarize?sentences=2", body: body, as: type)
        #expect(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
        #expect(answer.objects.map { ($0["sentences"] as? [Any])?.count } == [2])
    }

    @Test func `each article has its result, in their order`() throws {
        let served = try ServedArchive()
        let body = #"[{"id":"one","text":"The bank cut its rate."},{"id":"two","text":"The ferry sank off Oslo."}]"#
        #expect(served.ask("POST", "/api/keywords", body: body).objects.map { $0["id"] as? String } == ["one", "two"])
        let similar = served.ask("POST", "/api/similar?count=1", body: body).objects
        #expect(similar.map { $0["id"] as? String } == ["one", "two"])
        let nearest = similar.map { ($0["neighbors"] as? [[String: Any]])?.first?["id"] as? String }
        #expect(nearest[0] == "bank/1?\"%" && nearest[1]?.hasPrefix("ferry") == true)
        let among = served.ask("POST", "/api/similar?in=body", body: body).objects
        #expect(among.map { $0["id"] as? String } == ["one", "two"])
        let groups = served.ask("POST", "/api/cluster", body: body).objects
        #expect(groups.compactMap { $0["size"] as? Int }.reduce(0, +) == 2)
    }

    @Test(arguments: [
        ("application/json", "", 422), ("application/json", "{", 422), ("application/json", "[]", 422),
        ("text/plain", "  \n", 422), ("application/x-www-form-urlencoded", "a=b", 415), ("", "words", 415),
        ("text/plain; charset=no-such", "words", 415), ("text/plain", "\u{1F}\u{8B}", 200),
    ])
    func `a body that cannot be read is refused`(type: String, body: String, status: Int) throws {
        let answer = try ServedArchive().ask("POST", "/api/summarize", body: body, as: type)
        #expect(answer.status == status)
    }

    @Test func `a packed body is refused`() throws {
        let served = try ServedArchive()
        let request = Request(
            "POST", "/api/summarize", headers: [("Host", "localhost"), ("Content-Type", "text/plain")],
            body: [0x1F, 0x8B, 8, 0])
        #expect(served.service.answer(request).status == 415)
        let coded = served.ask("POST", "/api/summarize", headers: [("Content-Encoding", "gzip")], body: "x", as: "text/plain")
        #expect(coded.status == 415)
    }

    @Test func `what was assumed of a body is told`() throws {
        let request = Request(
            "POST", "/api/summarize", headers: [("Host", "localhost"), ("Content-Type", "text/plain")],
            body: Array("Der B".utf8) + [0xE4] + Array("r schl".utf8) + [0xE4] + Array("ft im Wald und tr".utf8) + [0xE4]
                + Array("umt.".utf8))
        let answer = try ServedArchive().service.answer(request)
        #expect(answer.status == 200)
        #expect(answer.header("nutgraf-notice")?.contains("body") == true)
    }
}
