import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Damaged and hostile web pages` {
    @Test(
        arguments: [
            ("windows-1252", [0x63, 0x61, 0x66, 0xE9], "café"), ("iso-8859-1", [0x93, 0x61, 0x94], "“a”"),
            ("koi8-r", [0xCD, 0xCF, 0xD2, 0xC5], "море"), ("windows-1251", [0xEC, 0xEE, 0xF0, 0xE5], "море"),
            ("gb2312", [0xBA, 0xA3], "海"), ("Shift_JIS", [0x8A, 0x43], "海"),
            ("euc-kr", [0xB9, 0xD9, 0xB4, 0xD9], "바다"),
            ("big5", [0xAE, 0xFC], "海"), ("iso-8859-7", [0xE8, 0xDC, 0xEB], "θάλ"), ("iso-8859-2", [0xB1], "ą"),
            ("no-such-set", [0xE9], "é"), ("", [0xE9], "é"), ("utf-8", [0xE2, 0x82, 0xAC], "€"),
        ] as [(String, [UInt8], String)]) func `a page is decoded by what it declares`(
            set: String, bytes: [UInt8], expected: String
        ) throws
    {
        let declaration = set.isEmpty ? "" : "<meta charset=\"\(set)\">"
        let start = "<html><head>\(declaration)</head><body><h1>Boats</h1>"
        let paragraph = "<p>The boats lie in the harbor of Oslo, and nobody knows why they have not left yet: "
        let page = Array((start + paragraph).utf8) + bytes + Array(".</p></body></html>".utf8)
        let article = try #require(try parsed(page, name: "a.html").articles.first)
        #expect(article.text.hasSuffix(": \(expected)."))
    }

    @Test func `a page whose attributes are all empty is read`() throws {
        let page = "<html><body><p class=\"\">The boats lie in the harbor of Oslo, and nobody knows why.</p></body></html>"
        #expect(try parsed(page, name: "a.html").articles.first?.text == "The boats lie in the harbor of Oslo, and nobody knows why.")
    }

    @Test func `valid UTF-8 is that whatever the page declares`() throws {
        let page = HTMLPages.story(extra: "<p>The café of the harbor is open.</p>").replacing(
            "utf-8", with: "windows-1252")
        #expect(try #require(try parsed(page, name: "a.html").articles.first).text.contains("café"))
    }

    @Test func `a broken byte in a page of UTF-8 costs itself alone`() throws {
        let page = Array(
            HTMLPages.story(extra: "<p>The “café” of the harbor — Zoë’s — is op").utf8.prefix { _ in true })
        let cut = page.firstIndex(of: UInt8(ascii: "Z"))!
        let broken = Array(page[..<cut]) + [0xFF] + Array(page[cut...])
        let text = try #require(try parsed(broken, name: "a.html").articles.first).text
        #expect(text.contains("“café”") && text.contains("\u{FFFD}Zoë’s"))
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]]) func `a page in UTF-16 is read`(mark: [UInt8]) throws {
        let units = HTMLPages.story().utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return mark[0] == 0xFF ? [low, high] : [high, low]
        }
        #expect(try parsed(mark + units, name: "a.html").articles.map(\.text) == [HTMLPages.text])
    }

    @Test(arguments: [(2, true), (2, false), (4, true), (4, false)])
    func `a page in UTF-16 or UTF-32 is read without a mark too`(width: Int, isBig: Bool) throws {
        for mark in ["", "\u{FEFF}"] {
            let text = mark + HTMLPages.story()
            let units = width == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
            let bytes = units.flatMap { unit in
                let parts = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
                return isBig ? parts.reversed() : parts
            }
            #expect(try parsed(bytes, name: "a.html").articles.map(\.text) == [HTMLPages.text])
        }
    }

    @Test(arguments: [
        HTMLPages.paragraphs[0] + "\u{0}" + " And on.",
        "<![CDATA[" + HTMLPages.paragraphs[0] + " And on.]]>",
        HTMLPages.paragraphs[0] + "<!-- And on --> And on.",
        HTMLPages.paragraphs[0] + "<b>" + "<i> And on.</b></i>",
        "<span class=\"x\" class='y' = / data-x=\">\">" + HTMLPages.paragraphs[0] + " And on.",
        HTMLPages.paragraphs[0] + "</div0></> And on.",
    ]) func `markup out of order loses no text`(inner: String) throws {
        let text = try #require(
            try parsed(HTMLPages.page(body: "<h1>Boats</h1><p>\(inner)</p>"), name: "a.html").articles.first
        ).text
        #expect(text == HTMLPages.paragraphs[0] + " And on.")
    }

    @Test func `a page that ends anywhere is read as far as it goes`() throws {
        let bytes = Array(HTMLPages.story().utf8)
        for end in stride(from: 1, to: bytes.count, by: 7) {
            let chunk = try parsed(Array(bytes[..<end]), name: "a.html")
            #expect(chunk.articles.count + chunk.problems.count == 1)
        }
    }

    @Test(arguments: [
        "<div>", "<b>", "<p>", "<ul><li>", "<table><tr><td>", "<a href=x>", "<blockquote>", "<span class=\"x",
    ])
    func `deep nesting ends`(tag: String) throws {
        let deep = String(repeating: tag, count: 50_000)
        let close = String(repeating: "</i>", count: 50_000)
        let chunk = try parsed(
            HTMLPages.page(body: "<p>\(HTMLPages.paragraphs[0])</p>" + deep + "deep" + close), name: "a.html")
        #expect(chunk.articles.count + chunk.problems.count == 1)
    }

    @Test func `fifty thousand attributes end`() throws {
        let attributes = (0..<50_000).map { "a\($0)=\($0)" }.joined(separator: " ")
        let page = HTMLPages.story(extra: "<div \(attributes)></div>")
        #expect(try parsed(page, name: "a.html").articles.map(\.text) == [HTMLPages.text])
    }

    @Test func `ten megabytes end`() throws {
        let lines = (0..<5_000).map {
            "\($0): " + String(repeating: HTMLPages.paragraphs[$0 % 4] + " ", count: 24) + "End."
        }
        let page = HTMLPages.page(body: "<h1>Boats</h1>" + lines.map { "<div class=row><p>\($0)</p></div>" }.joined())
        #expect(page.utf8.count > 10_000_000)
        #expect(try parsed(page, name: "a.html").articles.map(\.text) == [lines.joined(separator: "\n\n")])
    }
}

@Suite struct `Where web pages are read from` {
    @Test(arguments: ["a.html", "a.HTM", "a.xhtml", "a", "a.page"])
    func `a page is known by its name or its first bytes`(name: String) throws {
        #expect(try parsed("\u{FEFF} \n" + HTMLPages.story(), name: name).articles.map(\.text) == [HTMLPages.text])
    }

    @Test func `a gzipped page is read`() throws {
        #expect(try parsed(gzipped(Array(HTMLPages.story().utf8)), name: "a.html.gz").articles.map(\.id) == ["a"])
    }

    @Test func `a record may hold a page in place of a text`() throws {
        let page = HTMLPages.story().replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        let line = "{\"id\":\"7\",\"title\":\"Our own title\",\"date\":\"2024-03-05\",\"html\":\"\(page)\"}"
        let article = try #require(try parsed(line, name: "a.jsonl").articles.first)
        #expect(article.id == "7" && article.title == "Our own title" && article.date == "2024-03-05")
        #expect(article.text == HTMLPages.text)
    }

    @Test func `a record with a text does not need its page`() throws {
        let article = try #require(try parsed("{\"text\":\"Boats.\",\"html\":\"<p>\"}", name: "a.jsonl").articles.first)
        #expect(article.text == "Boats.")
    }

    @Test func `a text that begins with a bracket is no page`() throws {
        #expect(try parsed("<Reuters> Boats lie in the harbor.", name: "a").articles.map(\.format) == ["text"])
    }
}
