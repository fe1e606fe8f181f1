import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Input that is made long by a part of it again and again. Four times as much takes four times as long, and sixteen times where something
/// goes with the square.
@Suite(.serialized, .timeLimit(.minutes(15))) struct `Input that repeats itself` {
    /// The seconds of this thread's processor time that reading takes.
    private static func seconds(_ bytes: [UInt8], name: String) throws -> Double {
        func now() -> Double {
            var time = timespec()
            unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        let document = try? InputDocument(bytes, name: name)
        for chunk in 0..<(document?.chunkCount ?? 0) { _ = document?.parse(chunk: chunk) }
        return now() - start
    }

    /// Whether the time grows with the length. What else the machine does may make a measurement longer, and never shorter.
    private static func isLinear(name: String, _ bytes: (Int) -> [UInt8]) throws -> Bool {
        let (short, long) = (bytes(40_000), bytes(160_000))
        var least = (short: Double.infinity, long: Double.infinity)
        for _ in 0..<4 {
            least.short = min(least.short, try seconds(short, name: name))
            least.long = min(least.long, try seconds(long, name: name))
            // A few milliseconds are what any page takes.
            if least.long < 8 * least.short + 0.05 { return true }
        }
        return false
    }

    private static func repeated(_ part: [UInt8], _ length: Int) -> [UInt8] {
        Array(repeatElement(part, count: length / part.count + 1).joined())
    }

    private static let parts = [
        "<h1>x</b>", "<h1>Bridge ", "<h1><a href=/>Bridge</x>", "</artic<h1>le><", "<main>x", "<main></x>",
        "<nav><main></nav>",
        "<b></x>", "<div></x>", "<b>x</x>", "<b>x<br><br>", "<span>x<br><br>1 May 2020",
        "<div itemprop=datePublished>1 May 2020",
        "<div itemprop=author>Ada Quill ", "<div itemprop=author><b itemprop=name>Ada ", "<time pubdate>1 May ",
        "<time>1 May 2020 ",
        "<table><tr><td>x", "<a><a></a><q></a>", "<q><td></q>", "<td><li>x", "<li><td></li>", "<b><div>x</b>",
        "<div class=article-body><article>x", "<a rel=author href=x>Ada Quill<table>",
    ]

    @Test(arguments: parts) func `takes a page no more time than its bytes`(part: String) throws {
        #expect(
            try Self.isLinear(name: "a.html") { length in
                Array("<html><head><title>Bridge closed | Site</title></head><body>".utf8)
                    + Self.repeated(Array(part.utf8), length)
            })
    }

    @Test(arguments: ["<p>x</p>", "x<br><br>", "</i>", "<i></i>", "<td>x</td>", "<h1>x</h1>"])
    func `takes no more time where it is nested deep`(part: String) throws {
        for outer in ["<b>", "<div>", "<table><tr><td>", "<h1>"] {
            #expect(
                try Self.isLinear(name: "a.html") { length in
                    Self.repeated(Array(outer.utf8), length / 2) + Self.repeated(Array(part.utf8), length / 2)
                }, "\(outer)")
        }
    }

    @Test func `takes no more time where white space stands between cells`() throws {
        #expect(
            try Self.isLinear(name: "a.html") { length in
                Array("<table><tr><td>".utf8) + Self.repeated([0x20], length / 2)
                    + Self.repeated(Array("<p>x y".utf8), length / 2)
            })
    }

    @Test(
        arguments: [
            ("a.txt", [0xFF]), ("a.md", [0xD1, 0x8D]), ("a.jsonl", [0xFF]), ("a.json", [0x88, 0x88]),
            ("a.csv", [0x0A, 0x80]),
            ("a.eml", [0x81, 0x20]), ("a.srt", [0xFE, 0x0A]),
        ] as [(String, [UInt8])]) func `takes no more time where it is in no known character set`(
            name: String, part: [UInt8]
        ) throws
    {
        #expect(
            try Self.isLinear(name: name) { length in
                Array("id,text\n{\"text\": \"The ferry".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0xA3, 0xAC]
                    + Self.repeated(part, length)
            })
    }

    @Test(arguments: ["-- \n", "--x\n", "_____\n", "> x\n", "From: x\n", "From:\n x\n", "-- message\n"])
    func `takes a mail no more time than its bytes`(part: String) throws {
        let head =
            "From: Desk <desk@example.org>\nSubject: Ferry\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nThe ferry runs.\n\n"
        #expect(try Self.isLinear(name: "a.eml") { Array(head.utf8) + Self.repeated(Array(part.utf8), $0) })
    }

    @Test func `of authors takes no more time than its bytes`() throws {
        #expect(
            try Self.isLinear(name: "a.html") { length in
                let names = (0..<length / 20).map { number in
                    let letters = String(number).utf8.map { String(UnicodeScalar($0 - 0x30 + 0x61)) }.joined()
                    return "{\"name\":\"A\(letters) Quill\"}"
                }
                return Array(
                    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[\(names.joined(separator: ","))]}</script>"
                        .utf8)
            })
    }
}

@Suite struct `End tags that close nothing` {
    @Test(arguments: ["</b>", "</x>", "</h1>", "</span>", "</table>", "</artic<h1>le>"])
    func `lose no text`(tag: String) throws {
        let body = HTMLPages.paragraphs.map { "<div>\(tag)<p>\($0)</p>\(tag)</div>" }.joined(separator: tag)
        let text = try #require(try parsed(HTMLPages.page(body: body), name: "a.html").articles.first).text
        for paragraph in HTMLPages.paragraphs { #expect(text.contains(paragraph)) }
    }

    /// What stands too deep is left out as an element, and its text stays.
    @Test(arguments: ["<b>", "<b></i>", "<div></b>", "<h1></artic>"]) func `do not hide how deep elements lie`(
        part: String
    ) throws {
        let page = "<html><body>" + String(repeating: part, count: 5000) + "deep"
        let read = try HTMLPage.parsed(page.utf8Span.span)
        #expect(read.elementCount < 1000)
        #expect(read.withText { $0.string(0..<$0.count) } == "deep")
    }

    @Test(arguments: ["<q><td></q>", "<a><a></a><q></a>"]) func `are read as far as any page goes`(part: String) throws
    {
        let page = "<html><body>shallow" + String(repeating: part, count: 20_000) + "deep"
        let read = try HTMLPage.parsed(page.utf8Span.span)
        var (depths, deepest) = ([Int](), 0)
        for index in 0..<read.elementCount {
            let parent = read.parent(index)
            depths.append(parent < 0 ? 1 : depths[parent] + 1)
            deepest = max(deepest, depths[index])
        }
        #expect(deepest <= 4001)
        #expect(read.withText { $0.string(0..<$0.count) }.hasPrefix("shallow"))
    }
}

@Suite struct `What is held of faults` {
    @Test func `is one warning of a kind, whatever the rows`() throws {
        var bytes = Array("id,text\n".utf8)
        for number in 0..<2000 { bytes += Array("\(number),Caf".utf8) + [0xE9, 0x0A] }
        let chunk = try parsed(bytes, name: "a.csv")
        #expect(chunk.articles.count == 2000 && chunk.problems.isEmpty)
        #expect(chunk.warnings.map(\.code) == [.assumedEncoding])
        let lines = try parsed(
            (0..<500).flatMap { Array("{\"id\":\"\($0)\",\"text\":\"Caf".utf8) + [0xE9] + Array("\"}\n".utf8) },
            name: "a.jsonl")
        #expect(lines.articles.count == 500 && lines.warnings.map(\.code) == [.assumedEncoding])
    }

    @Test func `is each problem with its line and its words`() throws {
        let rows = (0..<3000).map { $0 % 3 == 0 ? "x" : "\($0),a,b" }
        let chunk = try parsed((["id,title,text"] + rows).joined(separator: "\n"), name: "a.csv")
        #expect(chunk.articles.count == 2000)
        #expect(chunk.problems.map(\.line) == stride(from: 2, to: 3002, by: 3).map { $0 })
        #expect(Set(chunk.problems.map(\.what)) == ["a record of 1 fields under 3 columns"])
    }

    @Test func `is no more for a block behind a long one`() throws {
        let page = "<p>" + String(repeating: "The ferry ran. ", count: 5000) + String(repeating: "<p>Boats", count: 500)
        let blocks = BlockReader.blocks(of: try HTMLPage.parsed(page.utf8Span.span)) { _ in false }
        #expect(blocks.count == 501)
        #expect(blocks.dropFirst().allSatisfy { $0.text.capacity < 100 })
    }
}

@Suite struct `Text in a character set with faults` {
    /// Faults of every distance, so that the buffer grows at each place.
    @Test(arguments: ["GB18030", "SHIFT_JIS", "WINDOWS-1253"], [1, 2, 3, 63, 64, 65, 500])
    func `is read as its parts are`(
        name: String, distance: Int
    ) throws {
        let charset = try #require(TextEncoding(name))
        let good = Array(String(repeating: "a", count: distance).utf8)
        let bytes = Array(repeatElement(good + [0xFF], count: 3000 / distance + 2).joined())
        func decoded(_ bytes: [UInt8]) -> (text: String, firstInvalid: Int?)? {
            charset.decoded(bytes.span).map { decoded in
                (decoded.file.withSpan { $0.string(0..<$0.count) }, decoded.firstInvalid)
            }
        }
        let part = try #require(decoded(good + [0xFF])).text
        let whole = try #require(decoded(bytes))
        #expect(whole.text == String(repeating: part, count: 3000 / distance + 2))
        #expect(part == String(repeating: "a", count: distance) + "\u{FFFD}" && whole.firstInvalid == distance)
    }
}
