import Foundation
import Synchronization
import TestSupport
import Testing

/// The built tool over real sockets.
@Suite(.serialized) struct ServeTests {
    private func served() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        #expect(try workspace.run("archive", "add", "--archive", "news.nutgraf", "stories.jsonl").status == 0)
        return workspace
    }

    @Test func `an answer is what the command line prints`() throws {
        let workspace = try served()
        let server = try ServingTool(workspace)
        func body(_ target: String) -> String {
            server.ask("GET", target).components(separatedBy: "\r\n\r\n").dropFirst().joined()
        }
        func printed(_ arguments: String...) throws -> String {
            try workspace.run(arguments: ["archive"] + arguments + ["--archive", "news.nutgraf", "--format", "jsonl"]).text
        }
        #expect(body("/api/articles/bank-1") == (try printed("show", "bank-1")))
        #expect(body("/api/articles/bank-1/similar?count=2&explain") == (try printed("similar", "bank-1", "-k", "2", "--explain")))
        #expect(body("/api/articles/bank-1/keywords?count=4") == (try printed("keywords", "bank-1", "-k", "4")))
        #expect(body("/api/articles/bank-1/summary?sentences=2") == (try printed("summarize", "bank-1", "-n", "2")))
        #expect(body("/api/search?q=key%20rate") == (try printed("search", "key", "rate")))
        #expect(server.end() == 0)
    }

    @Test func `curl reads it, keeps its connection, and gets gzip`() throws {
        let server = try ServingTool(try served(), "--log")
        let address = "http://127.0.0.1:\(server.port)"
        let run = try server.workspace.shell(
            "curl -sv --compressed \(address)/api/openapi.json \(address)/api/articles/owl-1 -o a -o b 2>&1")
        #expect(run.status == 0 && run.text.contains("Re-using existing connection"))
        #expect(run.text.contains("Content-Encoding: gzip"))
        let head = try server.workspace.shell("curl -sI \(address)/api/articles/owl-1")
        #expect(head.text.hasPrefix("HTTP/1.1 200 OK") && head.text.contains("ETag: W/"))
        let large = try server.workspace.shell(
            "head -c 50000000 /dev/zero | curl -s -o /dev/null -w '%{http_code}' -H 'Content-Type: text/plain' --data-binary @- \(address)/api/summarize")
        #expect(large.text == "413")
        #expect(server.end(SIGINT) == 0)
        let lines = server.errors.split(separator: "\n").dropFirst()
        #expect(lines.count == 4 && lines.allSatisfy { $0.hasSuffix(" ms") })
        #expect(!server.errors.contains("tawny"))
    }

    @Test func `a Unix socket is for its owner, and goes with the server`() throws {
        let workspace = try served()
        let run = try workspace.shell(
            """
            $NUTGRAF serve --archive news.nutgraf --socket s.sock 2>/dev/null & server=$!
            until [ -S s.sock ]; do sleep 0.05; done
            stat -c %a s.sock 2>/dev/null || stat -f %Lp s.sock
            curl -s --unix-socket s.sock http://anything/api/articles/owl-1 | cut -c1-13
            kill -TERM $server; wait $server; echo $?; ls s.sock 2>/dev/null
            """)
        #expect(run.text == "600\n{\"id\":\"owl-1\"\n0\n")
    }

    @Test func `broken requests are refused, and the next one is answered`() throws {
        let server = try ServingTool(try served())
        for broken in [
            "GET / HTTP/1.1\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET /\r\nHost: x\r\n\r\n",
            "GET /api/search?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "POST /api/summarize HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
            "POST /api/summarize HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 200_000))\r\n\r\n",
        ] {
            let client = RawClient(port: server.port, patience: 2)
            client.send(broken)
            let answer = client.rest()
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.0 4"), "\(broken.prefix(60))")
        }
        #expect(server.ask("GET", "/").hasPrefix("HTTP/1.1 200"))
        #expect(server.end() == 0)
    }

    @Test func `slow clients hold up nobody, and are told that they are late`() throws {
        let server = try ServingTool(try served(), "--timeout", "2")
        let slow = (0..<100).map { _ in RawClient(port: server.port) }
        for client in slow { client.send("GET / HTTP/1.1\r\nHost: local") }
        let silent = RawClient(port: server.port)
        #expect(server.ask("GET", "/api/articles/owl-1").hasPrefix("HTTP/1.1 200"))
        for client in slow { #expect(client.rest().hasPrefix("HTTP/1.1 408 Request Timeout\r\n")) }
        #expect(silent.rest().contains("the request did not come in time"))
        #expect(server.ask("GET", "/").hasPrefix("HTTP/1.1 200"))
    }

    @Test func `too many connections of one client are told so`() throws {
        let server = try ServingTool(try served())
        let kept = (0..<256).map { _ in RawClient(port: server.port) }
        // The last one is known to the server when it has answered it.
        kept[255].send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(kept[255].some().hasPrefix("HTTP/1.1 200"))
        #expect(server.ask("GET", "/").hasPrefix("HTTP/1.1 429"))
        kept[0].send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(kept[0].rest().hasPrefix("HTTP/1.1 200"))
    }

    @Test func `what is under way is answered before the end`() throws {
        let server = try ServingTool(try served())
        let client = RawClient(port: server.port)
        let body = Stories.jsonLines
        client.send(
            "POST /api/cluster HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                + body.prefix(100))
        usleep(100_000)
        server.tell(SIGTERM)
        usleep(100_000)
        client.send(String(body.dropFirst(100)))
        #expect(client.rest().hasPrefix("HTTP/1.1 200"))
        #expect(server.wait() == 0)
    }

    @Test func `nothing that was answered with 201 is lost by a kill`() throws {
        let workspace = try served()
        var random = SeededGenerator(seed: 22)
        var answered: [String] = []
        for round in 0..<50 {
            let server = try ServingTool(workspace)
            let port = server.port
            let answers = AnsweredIDs()
            let group = DispatchGroup()
            for writer in 0..<3 {
                // Threads of their own: they wait for the server, and would hold up the threads of tasks.
                group.enter()
                Thread.detachNewThread {
                    for number in 0... {
                        let id = "r\(round)-w\(writer)-\(number)"
                        let body = "{\"id\":\"\(id)\",\"text\":\"Report \(number) of writer \(writer) came at last.\"}"
                        let client = RawClient(port: port, patience: 5)
                        client.send(
                            "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
                        guard client.rest().hasPrefix("HTTP/1.1 201") else { break }
                        answers.add(id)
                    }
                    group.leave()
                }
            }
            usleep(UInt32.random(in: 30_000...400_000, using: &random))
            server.kill()
            group.wait()
            answered += answers.all
        }
        #expect(answered.count > 50)
        let listed = try workspace.run("archive", "list", "--archive", "news.nutgraf", "--format", "jsonl")
        let kept = Set(try listed.objects().compactMap { $0["id"] as? String })
        #expect(answered.filter { !kept.contains($0) } == [])
        #expect(try workspace.run("archive", "check", "--archive", "news.nutgraf").status == 0)
    }

    @Test func `what cannot be served is told at once`() throws {
        let workspace = try served()
        func line(_ arguments: String...) throws -> (Int32, String) {
            let run = try workspace.run(arguments: ["serve"] + arguments)
            return (run.status, run.errors)
        }
        #expect(try line() == (2, "nutgraf: serve needs an archive: --archive FILE.\n"))
        let missing = try line("--archive", "none.nutgraf")
        #expect(missing.0 == 66 && missing.1.hasPrefix("nutgraf: no such archive, none.nutgraf."))
        try workspace.write("text.nutgraf", String(repeating: "no archive ", count: 100))
        #expect(try line("--archive", "text.nutgraf").0 == 65)
        let server = try ServingTool(workspace)
        let taken = try line("--archive", "news.nutgraf", "--listen", "127.0.0.1:\(server.port)")
        #expect(taken.0 == 74)
        #expect(
            taken.1 == "nutgraf: another process listens there, 127.0.0.1:\(server.port). End it, or choose another place with --listen.\n")
        for place in ["8080", "localhost:", "localhost:99999", ":80"] {
            #expect(try line("--archive", "news.nutgraf", "--listen", place).0 == 2)
        }
        #expect(try line("--archive", "news.nutgraf", "--listen", "192.0.2.1:8080").0 == 74)
        try workspace.write("token", "short\n")
        #expect(try line("--archive", "news.nutgraf", "--token-file", "token").0 == 2)
        #expect(try line("--archive", "news.nutgraf", "--token-file", "none").0 != 0)
        #expect(try line("--archive", "news.nutgraf", "--socket", "no/folder/s.sock").0 == 74)
    }

    @Test func `a secret is asked for where one was set`() throws {
        let workspace = try served()
        try workspace.write("token", "  a-secret-of-many-letters\n")
        let server = try ServingTool(workspace, "--token-file", "token")
        let body = #"{"id":"new","text":"Something happened in Oslo."}"#
        #expect(server.ask("POST", "/api/articles", body: body).hasPrefix("HTTP/1.1 401"))
        let known = ["Authorization: Bearer a-secret-of-many-letters"]
        #expect(server.ask("POST", "/api/articles", known, body: body).hasPrefix("HTTP/1.1 201"))
        #expect(server.ask("GET", "/api/articles/new").hasPrefix("HTTP/1.1 200"))
    }
}

/// What several writers were told is added.
private final class AnsweredIDs: Sendable {
    private let ids = Mutex<[String]>([])

    func add(_ id: String) { ids.withLock { $0.append(id) } }
    var all: [String] { ids.withLock { $0 } }
}
