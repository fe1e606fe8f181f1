#if Web
    import Foundation
    import TestSupport
    import Testing

    /// Addresses on the web as files of the tool.
    @Suite struct `Addresses as inputs` {
        private static let page = """
            <!DOCTYPE html><html lang="en"><head><title>Ferry runs again</title></head><body><main><article><h1>Ferry runs again</h1>
            <p>The ferry to Nesodden ran again on Friday after a storm had kept it in port for two days.</p>
            <p>The storm tore the mooring lines of three boats and flooded the quay, the harbor master said.</p>
            <p>The operator said that the ferry would run every half hour until Sunday to clear the queue.</p>
            </article></main></body></html>
            """

        @Test func `pages are read in the order of their addresses`() throws {
            let server = LoopbackServer { exchange in
                exchange.head.contains("User-Agent: Nutgraf/")
                    ? exchange.answer(["Content-Type: text/html"], Self.page) : exchange.answer(status: "400 No")
            }
            let workspace = try Workspace()
            let urls = ["/a", "/b", "/c"].map(server.url)
            let run = try workspace.run(arguments: ["read"] + urls)
            #expect(run.status == 0 && run.errors == "")
            #expect(try run.objects().map { $0["url"] as? String } == urls)
            #expect(try workspace.run("summarize", "-n", "1", urls[0]).text.hasPrefix("Ferry runs again"))
        }

        @Test func `what cannot be fetched is named, and the rest is read`() throws {
            let server = LoopbackServer { exchange in
                exchange.path == "/a"
                    ? exchange.answer(["Content-Type: text/html"], Self.page) : exchange.answer(status: "404 No")
            }
            let workspace = try Workspace()
            let some = try workspace.run("read", server.url("/gone"), server.url("/a"))
            #expect(some.status == 1)
            #expect(
                some.errorLines == [
                    "nutgraf: no such page (HTTP status 404), \(server.url("/gone")). Check the address."
                ])
            #expect(try workspace.run("read", server.url("/gone")).status == 65)
        }

        @Test func `nothing is fetched with --offline`() throws {
            let workspace = try Workspace()
            let run = try workspace.run("read", "--offline", "http://127.0.0.1:9/")
            #expect(run.status == 65)
            #expect(
                run.errorLines == [
                    "nutgraf: an address of the web, with --offline, http://127.0.0.1:9/. Leave --offline out, or name a saved page."
                ])
        }

        @Test func `an archive takes a page by its address once`() throws {
            let server = LoopbackServer { $0.answer(["Content-Type: text/html"], Self.page) }
            let workspace = try Workspace()
            for status in ["added", "unchanged"] {
                let run = try workspace.run(
                    "archive", "--archive", "a.nutgraf", "add", server.url("/a"), "--format", "jsonl")
                #expect(run.status == 0 && run.text.contains(server.url("/a")) && run.text.contains(status))
            }
        }
    }
#endif
