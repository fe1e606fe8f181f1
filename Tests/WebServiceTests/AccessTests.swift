import Testing

@testable import WebService

@Suite struct AccessTests {
    private let article = #"{"id":"a","text":"Something happened."}"#
    private let secret = "a-secret-of-many-letters"

    @Test(arguments: [
        ("localhost", 200), ("LOCALHOST:8080", 200), ("127.0.0.1:9", 200), ("evil.example", 421),
        ("localhost.evil.example", 421), ("[::1]:8080", 421), ("", 421), ("10.0.0.1", 421),
    ])
    func `only names of the service are answered`(host: String, status: Int) throws {
        let served = try ServedArchive()
        #expect(served.service.answer(Request("GET", "/", headers: [("Host", host)])).status == status)
    }

    @Test func `there is one host`() throws {
        let served = try ServedArchive()
        #expect(served.service.answer(Request("GET", "/")).status == 400)
        let twice = [(name: "Host", value: "localhost"), (name: "host", value: "localhost")]
        #expect(served.service.answer(Request("GET", "/", headers: twice)).status == 400)
        let wide = try ServedArchive { $0.allowsAnyAddress = true }
        #expect(wide.service.answer(Request("GET", "/", headers: [("Host", "192.0.2.7:80")])).status == 200)
        #expect(wide.service.answer(Request("GET", "/", headers: [("Host", "evil.example")])).status == 421)
        let unix = try ServedArchive { $0.hosts = nil }
        #expect(unix.service.answer(Request("GET", "/", headers: [("Host", "anything")])).status == 200)
    }

    @Test(arguments: [
        ("http://localhost/api/articles/ferry-1", "evil.example", 200),
        ("http://evil.example/api/articles/ferry-1", "localhost", 421),
        ("http://localhost:9/api/none", "localhost", 404), ("http://localhost@evil.example/", "localhost", 400),
        ("*", "localhost", 400),
    ])
    func `the host of a whole address is the one that counts`(target: String, host: String, status: Int) throws {
        let served = try ServedArchive()
        #expect(served.service.answer(Request("GET", target, headers: [("Host", host)])).status == status)
        #expect(served.service.answer(Request("HEAD", target, headers: [("Host", host)])).status == status)
    }

    @Test func `a whole address goes to the threads of its path`() throws {
        let service = try ServedArchive().service
        for target in ["/api/articles", "http://localhost/api/articles"] {
            #expect(service.work(of: Request("POST", target)) == .writing)
        }
        #expect(service.work(of: Request("GET", "http://localhost/")) == .computing)
    }

    @Test func `what all addresses take is told, and odd methods are none`() throws {
        let served = try ServedArchive()
        let answer = served.ask("OPTIONS", "*")
        #expect(answer.status == 204 && answer.header("allow") == "GET, HEAD, POST, DELETE, OPTIONS")
        for method in ["G T", "G\u{1B}T", "", "GÉT"] {
            #expect(served.ask(method, "/api/articles/ferry-1").status == 400)
        }
    }

    @Test func `pages of other sites change nothing, and read only where they may`() throws {
        let served = try ServedArchive { $0.allowedOrigins = ["https://desk.example"] }
        func status(_ origin: String) -> Int {
            served.ask("POST", "/api/articles", headers: [("Origin", origin)], body: article).status
        }
        #expect(status("http://evil.example") == 403 && status("null") == 403)
        #expect(status("http://localhost:8080") == 201 && status("https://desk.example") == 200)
        let read = served.ask("GET", "/", headers: [("Origin", "https://desk.example")])
        #expect(read.header("access-control-allow-origin") == "https://desk.example")
        let other = served.ask("GET", "/", headers: [("Origin", "https://other.example")])
        #expect(other.status == 200 && other.header("access-control-allow-origin") == nil)
        let asked = served.ask("OPTIONS", "/api/articles", headers: [("Origin", "https://desk.example")])
        #expect(asked.status == 204 && asked.header("access-control-allow-methods") == "POST, OPTIONS")
        let refused = served.ask("OPTIONS", "/api/articles", headers: [("Origin", "https://other.example")])
        #expect(refused.header("access-control-allow-methods") == nil)
    }

    @Test func `a writer has to know the secret`() throws {
        let served = try ServedArchive { $0.token = Array(secret.utf8) }
        func status(_ authorization: String?) -> Int {
            let headers = authorization.map { [(name: "Authorization", value: $0)] } ?? []
            return served.ask("POST", "/api/articles", headers: headers, body: article).status
        }
        #expect(status(nil) == 401 && status("Bearer") == 401 && status("Bearer wrong") == 401)
        #expect(status("Bearer \(secret)x") == 401 && status("Bearer \(secret.dropLast())") == 401)
        #expect(status("Basic \(secret)") == 401 && status("bearer  \(secret)") == 201)
        #expect(served.ask("DELETE", "/api/articles/a").header("www-authenticate") == "Bearer realm=\"nutgraf\"")
        #expect(served.ask("DELETE", "/api/articles/a").status == 401)
        #expect(served.get("/api/articles/a").status == 200)
    }

    @Test func `beyond this machine nobody writes without a secret`() throws {
        let served = try ServedArchive { $0.isLocal = false }
        #expect(served.ask("POST", "/api/articles", body: article).status == 403)
        #expect(served.ask("DELETE", "/api/articles/ferry-1").status == 403)
        #expect(served.ask("POST", "/api/stories/apart", body: #"{"ids":["a","b"]}"#).status == 403)
        #expect(served.ask("POST", "/api/summarize", body: article).status == 200)
    }

    @Test(arguments: ["/", "/api/articles/ferry-1", "/api/nothing", "/api/search"])
    func `every answer is closed to other pages`(target: String) throws {
        let answer = try ServedArchive().get(target)
        #expect(answer.header("content-security-policy")?.hasPrefix("default-src 'none'") == true)
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("access-control-allow-origin") == nil)
    }

    @Test func `methods that an address does not take are named`() throws {
        let served = try ServedArchive()
        let answer = served.ask("PATCH", "/api/articles/ferry-1")
        #expect(answer.status == 405 && answer.header("allow") == "GET, HEAD, DELETE, OPTIONS")
        #expect(served.ask("HEAD", "/api/articles/ferry-1").status == 200)
    }

    @Test func `an answer is packed for whom asks`() throws {
        let served = try ServedArchive()
        let packed = served.ask("GET", "/api/openapi.json", headers: [("Accept-Encoding", "br, gzip;q=0.5")])
        #expect(packed.header("content-encoding") == "gzip" && packed.body.starts(with: [0x1F, 0x8B]))
        #expect(packed.body.count < served.get("/api/openapi.json").body.count / 4)
        let plain = served.ask("GET", "/api/openapi.json", headers: [("Accept-Encoding", "gzip;q=0, *")])
        #expect(plain.header("content-encoding") == nil)
    }
}
