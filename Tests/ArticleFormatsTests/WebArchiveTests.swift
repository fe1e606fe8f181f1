import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

/// Small web archives that tests are made of.
private enum Archives {
    static func record(
        _ body: [UInt8], _ type: String = "response", url: String? = "http://example.org/ferry",
        version: String = "1.0",
        headers: [String] = ["Content-Type: application/http; msgtype=response"], length: String? = nil
    ) -> [UInt8] {
        var lines = ["WARC/\(version)", "WARC-Type: \(type)", "WARC-Date: 2017-03-06T04:02:06Z"]
        if let url { lines.append("WARC-Target-URI: \(url)") }
        lines += headers + ["Content-Length: \(length ?? "\(body.count)")", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + body + Array("\r\n\r\n".utf8)
    }

    static func answer(
        _ body: [UInt8], _ status: String = "200 OK", headers: [String] = ["Content-Type: text/html"]
    ) -> [UInt8] {
        Array((["HTTP/1.1 \(status)"] + headers + ["", ""]).joined(separator: "\r\n").utf8) + body
    }

    static let page = Array(HTMLPages.story().utf8)
    static let info = record(
        Array("software: tests\r\n".utf8), "warcinfo", url: nil, headers: ["Content-Type: application/warc-fields"])

    static func page(_ url: String = "http://example.org/ferry") -> [UInt8] { record(answer(page), url: url) }

    static func chunked(_ body: [UInt8], size: Int = 100) -> [UInt8] {
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: size) {
            let piece = body[start..<min(body.count, start + size)]
            bytes += Array("\(String(piece.count, radix: 16));x=y\r\n".utf8) + piece + Array("\r\n".utf8)
        }
        return bytes + Array("0\r\n\r\n".utf8)
    }

    /// A record as it stands in plain and in packed archives.
    static let packings: [@Sendable ([UInt8]) -> [UInt8]] = [{ $0 }, { gzipped($0) }]

    /// The pages of an archive with three of them among other records.
    static let three: [[UInt8]] = [
        info,
        record(
            Array("GET / HTTP/1.1\r\n\r\n".utf8), "request",
            headers: ["Content-Type: application/http; msgtype=request"]),
        page("http://example.org/1"), record(answer(page, "404 Not Found")),
        record(answer([1, 2, 3], headers: ["Content-Type: image/png"])), page("http://example.org/2"),
        record(answer([]), "revisit"), page("http://example.org/3"),
    ]
}

@Suite struct `Web archives` {
    @Test(arguments: ["crawl.warc", "crawl", "crawl.txt"]) func `pages of an archive are read as saved pages are`(
        name: String
    ) throws {
        let all = try parsed(Archives.three.flatMap { $0 }, name: name)
        #expect(all.notices.isEmpty)
        #expect(all.articles.map(\.id) == ["http://example.org/1", "http://example.org/2", "http://example.org/3"])
        #expect(all.articles.map(\.url) == all.articles.map(\.id))
        #expect(
            all.articles.allSatisfy {
                $0.text == HTMLPages.text && $0.title == "Ferry runs again" && $0.format == "html"
            })
        #expect(all.articles.allSatisfy { $0.date == nil && !$0.hasPositionalID })
    }

    @Test func `members of gzip data and one for all give the same`() throws {
        let plain = try parsed(Archives.three.flatMap { $0 }, name: "crawl.warc")
        let members = try parsed(Archives.three.flatMap { gzipped($0) }, name: "crawl.warc.gz")
        let single = try parsed(gzipped(Archives.three.flatMap { $0 }), name: "crawl.warc.gz")
        let padded = try parsed(Archives.three.flatMap { gzipped($0) } + [0, 0, 0], name: "crawl")
        for read in [members, single, padded] {
            #expect(read.articles.map(\.digest) == plain.articles.map(\.digest) && read.notices.isEmpty)
        }
    }

    @Test(arguments: [false, true]) func `chunks of any size give the same`(isPacked: Bool) throws {
        let bytes = Archives.three.flatMap { isPacked ? gzipped($0) : $0 }
        let whole = try parsed(bytes, name: "crawl.warc")
        for size in stride(from: 1, to: bytes.count, by: isPacked ? 37 : 211) {
            let chunked = try parsed(bytes, name: "crawl.warc", chunkSize: size)
            #expect(chunked.articles.map(\.digest) == whole.articles.map(\.digest) && chunked.notices.isEmpty)
        }
        let document = try InputDocument(bytes, name: "crawl.warc", options: InputOptions(chunkSize: 1))
        #expect(document.chunkCount == Archives.three.count)
    }

    @Test func `bodies in chunks and packed bodies are read`() throws {
        let page = Archives.page
        let brotli: [UInt8] = [0x0B, 0x02, 0x80] + Array("Open.".utf8) + [0x03]
        let bodies: [(headers: [String], body: [UInt8])] = [
            (["Transfer-Encoding: chunked"], Archives.chunked(page)), (["Content-Encoding: gzip"], gzipped(page)),
            (["Content-Encoding: x-gzip", "Transfer-Encoding: chunked"], Archives.chunked(gzipped(page))),
            (["Transfer-Encoding: gzip, chunked"], Archives.chunked(gzipped(page))),
            (["Content-Encoding: deflate"], deflated(page, windowBits: 15)),
            (["Content-Encoding: deflate"], deflated(page, windowBits: -15)),
            // Headers that say what is not so.
            (["Transfer-Encoding: chunked"], page), (["Content-Encoding: gzip"], page),
            (["Content-Encoding: identity"], page),
        ]
        for (headers, body) in bodies {
            let bytes = Archives.record(Archives.answer(body, headers: ["Content-Type: text/html"] + headers))
            let all = try parsed(bytes, name: "n.warc")
            #expect(all.articles.map(\.text) == [HTMLPages.text] && all.notices.isEmpty, "\(headers)")
        }
        let text = Archives.record(
            Archives.answer(brotli, headers: ["Content-Type: text/plain", "Content-Encoding: br"]))
        #expect(try parsed(text, name: "n.warc").articles.map(\.text) == ["Open."])
    }

    @Test func `text, resources and conversions are read, and what is no news is not`() throws {
        func typed(_ type: String, _ url: String, _ body: String) -> [UInt8] {
            Archives.record(Archives.answer(Array(body.utf8), headers: ["Content-Type: \(type)"]), url: url)
        }
        let bytes = [
            typed("text/plain; charset=utf-8", "http://example.org/a", "The bridge is open."),
            typed("text/plain", "http://example.org/robots.txt", "User-agent: *"),
            typed("application/json", "http://example.org/b", "{\"title\":\"Two\",\"text\":\"The ferry runs.\"}"),
            typed("application/json", "http://example.org/settings", "{\"debug\":true}"),
            typed("application/javascript", "http://example.org/c.js", "let x = 1"),
            typed("image/svg+xml", "http://example.org/c.svg", "<svg><text>A</text></svg>"),
            Archives.record(
                Archives.page, "resource", url: "https://example.org/d", headers: ["Content-Type: text/html"]),
            Archives.record(
                Array("The pier is closed.".utf8), "conversion", url: "https://example.org/e",
                headers: ["Content-Type: text/plain"]),
            Archives.record(
                Array("A log.".utf8), "resource", url: "metadata://example.org/log",
                headers: ["Content-Type: text/plain"]),
        ].flatMap { $0 }
        let all = try parsed(bytes, name: "n.warc")
        #expect(all.problems.isEmpty)
        #expect(all.articles.map { $0.id.suffix(2) } == ["/a", "/b", "/d", "/e"])
        #expect(
            all.articles.map(\.text) == [
                "The bridge is open.", "The ferry runs.", HTMLPages.text, "The pier is closed.",
            ])
        #expect(all.articles.map(\.format) == ["text", "json", "html", "text"])
    }

    @Test func `the header's character set goes before the page's own`() throws {
        let page = HTMLPages.page(
            body:
                "<article><h1>Br\u{1}cke</h1><p>Die Br\u{1}cke ist seit Montag wieder offen, sagte die Stadt.</p></article>"
        )
        .utf8.map { $0 == 1 ? UInt8(0xFC) : $0 }
        let bytes = Archives.record(Archives.answer(page, headers: ["Content-Type: text/html; charset=iso-8859-1"]))
        #expect(try parsed(bytes, name: "n.warc").articles.map(\.title) == ["Brücke"])
    }

    @Test func `addresses in angle brackets and with spaces are read`() throws {
        let bytes = Archives.page("<http://example.org/ferry>") + Archives.page("http://example.org/a b.html")
        #expect(
            try parsed(bytes, name: "n.warc").articles.map(\.url) == [
                "http://example.org/ferry", "http://example.org/a b.html",
            ])
    }

    @Test(arguments: [1, 2]) func `ARC is read`(version: Int) throws {
        let answer = Archives.answer(Archives.page)
        func record(_ url: String, _ type: String, _ body: [UInt8]) -> [UInt8] {
            let more = version == 1 ? "" : " 200 - - 0 n.arc"
            return Array("\(url) 127.0.0.1 20170306040206 \(type)\(more) \(body.count)\n".utf8) + body + [0x0A]
        }
        let header = Array("\(version) 0 Tests\nURL IP-address Archive-date Content-type Archive-length\n\n".utf8)
        let bytes =
            record("filedesc://n.arc", "text/plain", header)
            + record("dns:example.org", "text/dns", Array("A record\n".utf8))
            + record("http://example.org/a b", "text/html", answer)
        for packed in [bytes, gzipped(bytes)] {
            let all = try parsed(packed, name: "n.arc")
            #expect(all.articles.map(\.url) == ["http://example.org/a b"] && all.notices.isEmpty)
            #expect(all.articles.map(\.text) == [HTMLPages.text])
            #expect(try parsed(packed, name: "noname").articles.count == 1)
        }
    }

    @Test func `an archive without a page says so once`() throws {
        let bytes = Archives.info + Archives.record(Archives.answer(Archives.page, "404 No")) + Archives.info
        for size in [1, 1000, 1 << 20] {
            let all = try parsed(bytes, name: "n.warc", chunkSize: size)
            #expect(all.articles.isEmpty && all.problems.map(\.what) == ["a web archive without a page"])
        }
        let paged = Archives.page() + Archives.info
        #expect(try parsed(paged, name: "n.warc", chunkSize: 1).problems.isEmpty)
    }

    @Test func `what is whole before a cut is read`() throws {
        let parts = Archives.three.map { gzipped($0) }
        let plain = Archives.three.flatMap { $0 }
        let packed = parts.flatMap { $0 }
        let cutPlain = try parsed(Array(plain.dropLast(300)), name: "n.warc")
        let cutPacked = try parsed(Array(packed.dropLast(100)), name: "n.warc.gz")
        for all in [cutPlain, cutPacked] {
            #expect(all.articles.map { $0.id.suffix(2) } == ["/1", "/2"])
            #expect(all.problems.map(\.what) == ["the archive ends inside a record"])
        }
    }

    @Test(arguments: ["gzip", "br", "deflate"]) func `a page that is not whole has one line`(coding: String) throws {
        let body = coding == "gzip" ? Array(gzipped(Archives.page)[..<40]) : [0x1B, 0x10]
        let cut = Archives.record(
            Archives.answer(body, headers: ["Content-Type: text/html", "Content-Encoding: \(coding)"]), url: "http://example.org/cut")
        let what = "a page that was archived in part, or damaged (http://example.org/cut)"
        let alone = try parsed(cut, name: "n.warc")
        #expect(alone.articles.isEmpty && alone.problems.map(\.what) == [what] && alone.problems[0].remedy == "Fetch the page again")
        let among = try parsed(cut + Archives.page("http://example.org/1"), name: "n.warc")
        #expect(among.articles.map(\.id) == ["http://example.org/1"] && among.problems.map(\.what) == [what])
    }

    @Test func `a damaged member costs only itself`() throws {
        var parts = Archives.three.map { gzipped($0) }
        parts[2][40] ^= 0xFF
        let all = try parsed(parts.flatMap { $0 }, name: "n.warc.gz")
        #expect(all.articles.map { $0.id.suffix(2) } == ["/2", "/3"])
        #expect(all.problems.map(\.code) == [.damagedArchive])
    }

    @Test func `bytes between records are told and passed over`() throws {
        let bytes =
            Archives.page("http://example.org/1") + Array("rubbish\nmore\n".utf8)
            + Archives.page("http://example.org/2")
        for size in [1, 1 << 20] {
            let all = try parsed(bytes, name: "n.warc", chunkSize: size)
            #expect(all.articles.map { $0.id.suffix(2) } == ["/1", "/2"])
            #expect(all.problems.map(\.what) == ["bytes that are no record of WARC or ARC"])
        }
    }
}

@Suite(.timeLimit(.minutes(15))) struct `Hostile web archives` {
    @Test func `bombs are passed over with a line`() throws {
        let bomb = gzipped([UInt8](repeating: 0x20, count: ArchivedPage.mostBytes + 1))
        let page = Archives.answer(bomb, headers: ["Content-Type: text/html", "Content-Encoding: gzip"])
        let bytes = Archives.record(page, url: "http://example.org/bomb") + Archives.page("http://example.org/2")
        let all = try parsed(bytes, name: "n.warc")
        #expect(all.articles.count == 1)
        #expect(all.problems.map(\.what) == ["a page of more than 64 MiB (http://example.org/bomb)"])
        // A record of spaces, packed as a member.
        let large = gzipped(
            Archives.record(Archives.answer([UInt8](repeating: 0x20, count: ArchivedPage.mostBytes + 1))))
        let second = try parsed(large + gzipped(Archives.page("http://example.org/2")), name: "n.warc.gz")
        #expect(second.articles.count == 1 && second.problems.map(\.code) == [.tooLarge])
    }

    @Test(arguments: ["-1", "999999999999999999", "99999999999999999999999999", "1e9", "0x10", "", "5 5", "٣"])
    func `lengths that cannot be are told`(length: String) throws {
        for pack in Archives.packings {
            let bytes =
                pack(Archives.page("http://example.org/1"))
                + pack(Archives.record(Archives.answer(Archives.page), length: length))
            let all = try parsed(bytes, name: "n.warc")
            #expect(all.articles.map { $0.id.suffix(2) } == ["/1"])
            #expect(all.problems.count == 1)
        }
    }

    @Test func `a claimed length beyond everything in gzip data does not hide the next record`() throws {
        let bytes =
            gzipped(Archives.record(Archives.answer([], "301 Moved"), length: "999999999999999999"))
            + gzipped(Archives.page())
        let all = try parsed(bytes, name: "n.warc.gz")
        #expect(all.articles.count == 1 && all.problems.map(\.code) == [.tooLarge])
    }

    @Test(arguments: ["FFFFFFFFFFFFFFFFFFFF\r\n", "7FFFFFFFFFFFFFFF\r\n", "5\r\nAbcdefgh\r\nxyz"])
    func `chunks that overflow end the body`(chunks: String) throws {
        let body = Archives.chunked(Array("The bridge is open.".utf8)).dropLast(5) + Array(chunks.utf8)
        let bytes = Archives.record(
            Archives.answer(Array(body), headers: ["Content-Type: text/plain", "Transfer-Encoding: chunked"]))
        let all = try parsed(bytes, name: "n.warc")
        #expect(all.articles.count == 1 && all.articles[0].text.hasPrefix("The bridge is open."))
        #expect(all.problems.map(\.code) == [.damagedArchive])
    }

    @Test func `headers without an end are told`() throws {
        let header = Array("HTTP/1.1 200 OK\r\n".utf8) + [UInt8](repeating: 0x78, count: 10 << 20)
        let bytes = Archives.record(header) + Archives.page("http://example.org/2")
        let all = try parsed(bytes, name: "n.warc")
        #expect(all.articles.count == 1 && all.problems.map(\.code) == [.damagedArchive])
        let fields = (0..<200_000).map { "X-\($0): y" }
        let long =
            Archives.record(Archives.answer(Archives.page), headers: fields) + Archives.page("http://example.org/2")
        #expect(try parsed(long, name: "n.warc").articles.count == 1)
    }

    @Test func `archives in archives are not opened`() throws {
        var bytes = Archives.page()
        for _ in 0..<2000 { bytes = Archives.record(Archives.answer(bytes, headers: ["Content-Type: text/plain"])) }
        let all = try parsed(bytes, name: "n.warc")
        #expect(all.articles.isEmpty)
    }

    @Test func `marks of gzip members everywhere cost no more than their bytes`() throws {
        let marks = [UInt8]((0..<300_000).flatMap { _ in [0x1F, 0x8B, 8, 0] as [UInt8] })
        let bytes = gzipped(Archives.page()) + marks
        let all = try parsed(bytes, name: "n.warc.gz", chunkSize: 1)
        #expect(all.articles.count == 1 && all.problems.map(\.code) == [.damagedArchive])
    }

    @Test(arguments: 0..<40) func `cut and flipped archives are read or refused`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for pack in Archives.packings {
            var bytes = Archives.three.flatMap(pack)
            if seed % 2 == 0 { bytes = Array(bytes[..<Int.random(in: 1..<bytes.count, using: &random)]) }
            for _ in 0..<seed / 4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let all = try? parsed(bytes, name: "n.warc", chunkSize: 500)
            if let all { #expect(!all.articles.isEmpty || !all.problems.isEmpty) }
        }
    }
}
