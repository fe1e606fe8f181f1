import Foundation
import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

#if Web
    import CCurl
#endif

/// Access to a server on this machine, impatient so that tests are quick.
private func access(_ change: (inout WebAccess) -> Void = { _ in }) -> WebAccess {
    var access = WebAccess()
    access.allowsPrivateAddresses = true
    change(&access)
    return access
}

private func read(_ url: String, _ access: WebAccess = access()) throws(InputProblem) -> ParsedChunk {
    let document = try InputDocument.load(.web(url, access))
    var all = ParsedChunk()
    for chunk in 0..<document.chunkCount {
        let part = document.parse(chunk: chunk)
        all.articles += part.articles
        all.problems += part.problems
        all.warnings += part.warnings
    }
    return all
}

private func refusal(_ url: String, _ access: WebAccess = access()) -> InputProblem? {
    do throws(InputProblem) {
        _ = try read(url, access)
        return nil
    } catch {
        return error
    }
}

#if Web
    @Suite(.timeLimit(.minutes(15))) struct `Pages from the web` {
        @Test func `a page is read with its address as id and url`() throws {
            let server = LoopbackServer { $0.answer(["Content-Type: text/html"], HTMLPages.story()) }
            let url = server.url("/news/ferry?day=1")
            let article = try #require(try read(url).articles.first)
            #expect(article.id == url && article.url == url && article.title == "Ferry runs again")
            #expect(article.text == HTMLPages.text && article.format == "html" && !article.hasPositionalID)
        }

        @Test func `the type of an answer says what an address without an ending holds`() throws {
            let server = LoopbackServer { exchange in
                switch exchange.path {
                case "/table": exchange.answer(["Content-Type: text/csv"], "id,text\n7,The bridge is open.\n")
                case "/lines":
                    exchange.answer(
                        ["Content-Type: application/x-ndjson; charset=utf-8"],
                        "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")
                case "/data": exchange.answer(["Content-Type: application/json"], "{\"text\":\"One.\",\"id\":\"a\"}")
                case "/README.md": exchange.answer(["Content-Type: text/html"], HTMLPages.story())
                default: exchange.answer(["Content-Type: text/plain"], "# Bridge opens\n\nIt is open.\n")
                }
            }
            #expect(try read(server.url("/table")).articles.map(\.id) == ["7"])
            #expect(
                try read(server.url("/lines")).articles.map(\.id) == [1, 2].map { "\(server.url("/lines")):\($0)" })
            let data = try read(server.url("/data")).articles
            #expect(data.map(\.id) == ["a"] && data.map(\.url) == [server.url("/data")])
            #expect(try read(server.url("/README.md")).articles.map(\.format) == ["html"])
            #expect(try read(server.url("/notes.md")).articles.map(\.title) == ["Bridge opens"])
        }

        @Test func `compressed pages are read`() throws {
            let server = LoopbackServer { exchange in
                #expect(exchange.head.contains("Accept-Encoding:") && exchange.head.contains("gzip"))
                exchange.answer(
                    ["Content-Type: text/html", "Content-Encoding: gzip"], gzipped(Array(HTMLPages.story().utf8)))
            }
            #expect(try read(server.url("/")).articles.map(\.text) == [HTMLPages.text])
        }

        @Test func `a file that is gzip data itself is read`() throws {
            let server = LoopbackServer { exchange in
                exchange.answer(
                    ["Content-Type: application/gzip"], gzipped(Array("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}".utf8)))
            }
            #expect(try read(server.url("/news.jsonl.gz")).articles.map(\.text) == ["One.", "Two."])
        }

        @Test func `the header's character set goes before the page's own`() throws {
            let page = HTMLPages.page(
                body:
                    "<article><h1>Fährgäste</h1><p>Die Fähre nach Köln fährt wieder, sagte Jörg Müller am Montag in Köln.</p></article>"
            )
            .replacingOccurrences(of: "utf-8", with: "windows-1251")
            let bytes = try #require(page.data(using: .isoLatin1))
            let server = LoopbackServer { $0.answer(["Content-Type: text/html; Charset=\"ISO-8859-1\""], Array(bytes)) }
            #expect(try read(server.url("/")).articles.map(\.title) == ["Fährgäste"])
            let text = LoopbackServer {
                $0.answer(
                    ["Content-Type: text/plain; charset=koi8-r"],
                    [0xED, 0xEF, 0xF3, 0xF4, 0x0A, 0x0A, 0xED, 0xEF, 0xF3, 0xF4, 0x2E])
            }
            let read = try read(text.url("/"))
            #expect(read.articles.map(\.text) == ["МОСТ\n\nМОСТ."] && read.notices.isEmpty)
        }

        @Test func `UTF-8 that is declared as another set stays`() throws {
            let server = LoopbackServer { exchange in
                exchange.answer(["Content-Type: text/plain; charset=iso-8859-1"], "Brücke\n\nDie Brücke ist zu.\n")
            }
            #expect(try read(server.url("/")).articles.map(\.title) == ["Brücke"])
        }

        @Test func `redirects are followed to the final address`() throws {
            let server = LoopbackServer { exchange in
                switch exchange.path {
                case "/old": exchange.answer(status: "301 Moved", ["Location: /newer"])
                case "/newer": exchange.answer(status: "302 Found", ["Location: /story"])
                default: exchange.answer(["Content-Type: text/html"], HTMLPages.story())
                }
            }
            #expect(try read(server.url("/old")).articles.map(\.url) == [server.url("/story")])
        }

        @Test func `the fetcher says what it is`() throws {
            let server = LoopbackServer { exchange in
                exchange.answer(
                    ["Content-Type: text/plain"], exchange.head.contains("User-Agent: Nutgraf/7\r\n") ? "Yes." : "No.")
            }
            #expect(try read(server.url("/"), access { $0.userAgent = "Nutgraf/7" }).articles.map(\.text) == ["Yes."])
        }

        @Test func `names and passwords are used and not told`() throws {
            let server = LoopbackServer { exchange in
                guard exchange.head.contains("Authorization: Basic ") else { return exchange.answer(status: "401 No") }
                exchange.answer(["Content-Type: text/html"], HTMLPages.story())
            }
            let article = try #require(try read("http://anna:secret@127.0.0.1:\(server.port)/x").articles.first)
            #expect(article.url == server.url("/x") && article.id == server.url("/x"))
            let problem = try #require(refusal("http://anna:secret@127.0.0.1:\(LoopbackServer.closedPort())/x"))
            #expect(!problem.description.contains("secret"))
        }

        @Test func `what an address may not hold is escaped`() throws {
            let server = LoopbackServer { $0.answer(["Content-Type: text/plain"], "Path \($0.path).") }
            #expect(try read(server.url("/a b/ü?q=é")).articles.map(\.text) == ["Path /a%20b/%C3%BC?q=%C3%A9."])
        }

        @Test func `several addresses are fetched at once`() throws {
            let server = LoopbackServer { $0.answer(["Content-Type: text/plain"], "Path \($0.path).") }
            let (sources, problems) = InputSource.expanding([server.url("/1"), server.url("/2")], web: access())
            #expect(problems.isEmpty)
            #expect(
                try sources.map { try InputDocument.load($0).parse(chunk: 0).articles[0].text } == [
                    "Path /1.", "Path /2.",
                ])
        }
    }

    @Suite(.timeLimit(.minutes(15))) struct `Failures of the web` {
        @Test(arguments: [
            ("404 Not Found", "no such page (HTTP status 404)"), ("410 Gone", "no such page (HTTP status 410)"),
            ("403 Forbidden", "the server refuses the page (HTTP status 403)"),
            ("429 Slow", "too many requests (HTTP status 429)"),
            ("503 Busy", "a fault of the server (HTTP status 503)"),
            ("418 Teapot", "the server refuses the request (HTTP status 418)"),
            ("304 Same", "a redirect that leads nowhere (HTTP status 304)"),
        ])
        func `a status that is no page is named`(status: String, what: String) throws {
            let server = LoopbackServer { $0.answer(status: status, ["Retry-After: 30"], "<html><p>Sorry") }
            let problem = try #require(refusal(server.url("/x")))
            #expect(problem.code == .httpStatus && problem.what == what && problem.file == server.url("/x"))
            if status.hasPrefix("429") { #expect(problem.remedy == "Try again in 30 seconds") }
        }

        @Test func `a failure behind a redirect names both addresses`() throws {
            let server = LoopbackServer { exchange in
                exchange.path == "/a"
                    ? exchange.answer(status: "302 Found", ["Location: /b"]) : exchange.answer(status: "404 No")
            }
            let problem = try #require(refusal(server.url("/a")))
            #expect(problem.what == "no such page (HTTP status 404) after a redirect to \(server.url("/b"))")
            #expect(problem.file == server.url("/a"))
        }

        @Test func `redirects in a circle end`() throws {
            let server = LoopbackServer { exchange in
                exchange.answer(status: "302 Found", ["Location: \(exchange.path == "/a" ? "/b" : "/a")"])
            }
            let problem = try #require(refusal(server.url("/a")))
            #expect(problem.code == .unreachable && problem.what.hasPrefix("more than 10 redirects"))
        }

        @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x"])
        func `redirects lead to the web only`(target: String) throws {
            let server = LoopbackServer { $0.answer(status: "302 Found", ["Location: \(target)"]) }
            #expect(try #require(refusal(server.url("/"))).what.hasPrefix("a redirect that leads off the web"))
        }

        @Test func `a closed port and an unknown host are told apart`() throws {
            let closed = try #require(refusal("http://127.0.0.1:\(LoopbackServer.closedPort())/"))
            #expect(closed.code == .unreachable && closed.what == "no connection")
            #expect(refusal("http://nowhere.invalid/")?.what == "no such host")
            #expect(refusal("http://exa mple/x")?.what == "no address of the web")
        }

        @Test func `a page that drips is given up`() throws {
            let server = LoopbackServer { exchange in
                exchange.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                while exchange.send("<p>") { exchange.wait(milliseconds: 50) }
            }
            let problem = try #require(refusal(server.url("/"), access { $0.totalTime = .milliseconds(300) }))
            #expect(problem.code == .unreachable && problem.what == "the page does not come in time")
            let slow = try #require(
                refusal(server.url("/"), access { ($0.minimumSpeed, $0.minimumSpeedSeconds) = (10_000, 1) }))
            #expect(slow.what == "the page does not come in time")
        }

        @Test func `a server that says nothing is given up`() throws {
            let server = LoopbackServer { $0.wait(milliseconds: 2000) }
            #expect(
                refusal(server.url("/"), access { $0.totalTime = .milliseconds(200) })?.what
                    == "the page does not come in time")
        }

        @Test(arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>Short",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\n<p>Short", "",
        ])
        func `an answer that ends too early is no page`(answer: String) throws {
            let server = LoopbackServer { $0.send(answer) }
            #expect(refusal(server.url("/"))?.what == "the connection ends before the page does")
        }

        @Test func `a page is not longer than the limit`() throws {
            let server = LoopbackServer { exchange in
                let chunk = "400\r\n" + String(repeating: "x", count: 0x400) + "\r\n"
                switch exchange.path {
                case "/declared": exchange.answer(["Content-Type: text/plain"], String(repeating: "a", count: 70_000))
                case "/packed":
                    exchange.answer(
                        ["Content-Type: text/plain", "Content-Encoding: gzip"],
                        gzipped([UInt8](repeating: 0x61, count: 1 << 22)))
                default:
                    exchange.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                    while exchange.send(chunk) {}
                }
            }
            for path in ["/declared", "/packed", "/endless"] {
                let problem = try #require(refusal(server.url(path), access { $0.mostBytes = 65_536 }))
                #expect(problem.code == .tooLarge && problem.what == "a page of more than 65536 bytes")
            }
        }

        @Test func `endless headers end`() throws {
            let server = LoopbackServer { exchange in
                exchange.send("HTTP/1.1 200 OK\r\n")
                let header = "X-Filler: " + String(repeating: "x", count: 1000) + "\r\n"
                while exchange.send(header) {}
            }
            let code = try #require(refusal(server.url("/"))).code
            // libcurl has a limit of its own, which depends on its version.
            #expect(code == .tooLarge || code == .unreachable)
        }

        @Test(arguments: ["FFFFFFFFFFFFFFFFF\r\nx", "-1\r\nx", "zz\r\nx", "7FFFFFFFFFFFFFFF\r\nx"])
        func `a broken chunk is no page`(chunk: String) {
            let server = LoopbackServer { exchange in
                exchange.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunk)")
            }
            #expect(refusal(server.url("/"))?.code == .unreachable)
        }

        @Test func `damaged gzip is no page`() {
            let server = LoopbackServer {
                $0.answer(["Content-Encoding: gzip"], [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
            }
            #expect(refusal(server.url("/"))?.code == .unreachable)
        }

        @Test(arguments: ["<html><p>It runs.", "220 post.example ESMTP\r\n", "SSH-2.0-x\r\n"])
        func `what is no HTTP is named`(answer: String) throws {
            let server = LoopbackServer { $0.send(answer) }
            let problem = try #require(refusal(server.url("/")))
            #expect(problem.code == .unreachable && problem.what == "an answer that is no HTTP")
        }

        @Test func `packed data without its end is a page only with the end of that`() throws {
            let packed = gzipped(Array(HTMLPages.story().utf8))
            let server = LoopbackServer { exchange in
                let cut = exchange.path == "/cut" ? packed.count / 2 : packed.count - 4
                exchange.answer(["Content-Type: text/html", "Content-Encoding: gzip"], Array(packed[..<cut]))
            }
            let problem = try #require(refusal(server.url("/cut")))
            #expect(problem.what.hasPrefix("the page is damaged in transfer") && problem.remedy == "Try again later")
            #expect(try read(server.url("/whole")).articles.map(\.text) == [HTMLPages.text])
        }

        @Test func `pictures and empty pages are named`() {
            let server = LoopbackServer { exchange in
                exchange.path == "/"
                    ? exchange.answer(["Content-Type: text/html"]) : exchange.answer(["Content-Type: image/png"], "PNG")
            }
            #expect(refusal(server.url("/"))?.code == .emptyFile)
            #expect(refusal(server.url("/i"))?.what == "image/png, which holds no text")
        }

        @Test func `nothing is fetched offline`() {
            let server = LoopbackServer { _ in Issue.record("The server was asked.") }
            #expect(refusal(server.url("/"), access { $0.isOffline = true })?.code == .forbiddenAddress)
        }
    }

    /// What the check of connections says of an address in text.
    private func isPrivateAddress(_ text: String) -> Bool? {
        var bytes = [UInt8](repeating: 0, count: 16)
        // Safe: the buffer has the 16 bytes of an IPv6 address.
        guard unsafe inet_pton(AF_INET6, text.contains(":") ? text : "::ffff:" + text, &bytes) == 1 else { return nil }
        return unsafe nutgraf_web_is_private(&bytes)
    }

    @Suite(.timeLimit(.minutes(15))) struct `Private addresses` {
        @Test func `this machine is refused by default, by name and after a redirect`() throws {
            let server = LoopbackServer { $0.answer(["Content-Type: text/plain"], "Secret.") }
            for host in ["127.0.0.1", "localhost", "127.1", "0x7f000001", "[::ffff:127.0.0.1]"] {
                let problem = try #require(refusal("http://\(host):\(server.port)/", WebAccess()))
                #expect(problem.code == .forbiddenAddress, "\(host)")
            }
        }

        @Test(arguments: [
            ("0.0.0.0", true), ("10.1.2.3", true), ("100.64.0.1", true), ("100.128.0.1", false), ("127.9.9.9", true),
            ("169.254.169.254", true), ("172.15.0.1", false), ("172.16.0.1", true), ("172.31.255.255", true),
            ("172.32.0.1", false), ("192.168.4.4", true), ("192.167.4.4", false), ("198.19.0.1", true),
            ("224.0.0.1", true), ("255.255.255.255", true), ("8.8.8.8", false), ("93.184.216.34", false),
        ])
        func `IPv4 addresses are told apart`(address: String, isPrivate: Bool) {
            #expect(isPrivateAddress(address) == isPrivate)
        }

        @Test(arguments: [
            ("::", true), ("::1", true), ("::ffff:10.0.0.1", true), ("::ffff:8.8.8.8", false), ("fe80::1", true),
            ("fc00::1", true), ("fd12::1", true), ("ff02::1", true), ("64:ff9b::7f00:1", true),
            ("64:ff9b::808:808", false),
            ("2002:7f00:1::", true), ("2002:808:808::", false), ("2001:0:1::1", true), ("2001:db8::1", true),
            ("fec0::1", true), ("2606:4700::1111", false), ("::7f00:1", true),
        ])
        func `IPv6 addresses are told apart`(address: String, isPrivate: Bool) {
            #expect(isPrivateAddress(address) == isPrivate)
        }
    }
#endif

@Suite struct `Addresses and types` {
    @Test func `addresses are told from files`() {
        #expect(InputSource.isAddress("HTTPS://example.org") && InputSource.isAddress("http://x"))
        #expect(
            !InputSource.isAddress("https:/x") && !InputSource.isAddress("news.txt")
                && !InputSource.isAddress("ftp://x"))
        #expect(WebAddress("https://example.org/a/b.csv?x=/c#d")?.fileName == "b.csv")
        #expect(WebAddress("https://example.org?x=/c")?.fileName == "")
        #expect(WebAddress("https://u:p@w@example.org/@x")?.publicText == "https://example.org/@x")
    }

    @Test func `a type is read with its character set`() {
        let type = ContentType(" Text/HTML ; level=1; CharSet = 'UTF-8' ")
        #expect(type.mediaType == "text/html" && type.charset == "utf-8")
        #expect(ContentType("").mediaType == "" && ContentType(";charset=").charset == nil)
    }
}
