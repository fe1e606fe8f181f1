import KeywordExtraction
import Reports
import Testing
import TextAnalysis

@testable import Presentation

@Suite struct PageTests {
    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func report(_ texts: [(id: String, title: String, text: String)]) -> Report {
        ReportBuilder(title: "A & B").report(
            on: texts.map {
                Article(
                    id: $0.id, title: $0.title, text: $0.text, paragraphs: [Paragraph(range: 0..<$0.text.utf8.count)],
                    date: "2024-03-04", language: .english)
            })
    }

    @Test func `every text and every value is escaped`() {
        var html = HTMLWriter()
        html.element("p", ["title": "\"<&>", "hidden": nil]) { $0.text("1 < 2 & \u{0}\u{2028}\"") }
        #expect(string(html.bytes) == "<p title=\"&quot;&lt;&amp;&gt;\">1 &lt; 2 &amp;   &quot;</p>")
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func `base64 is that of RFC 4648`(text: String, encoded: String) {
        #expect(ContentSecurityPolicy.base64(Array(text.utf8)) == encoded)
    }

    @Test func `a policy lets in the page's own style and script alone`() {
        let policy = ContentSecurityPolicy.policy(style: [], script: nil)
        #expect(
            policy
                == "default-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; base-uri 'none'; form-action 'none'"
        )
    }

    @Test func `no text ends an element of the page`() {
        let hostile = "</script></noscript><script>alert(1)</script><!--"
        let page = string(
            ReportPage(report([(hostile, hostile, "A man came to Oslo. \(hostile) The man left Oslo again.")])).bytes)
        // Its own script and its own data, and nothing else.
        #expect(page.ranges(of: "<script").count == 2)
        #expect(page.ranges(of: "</script>").count == 2)
        #expect(!page.contains("<!--") && !page.contains("style=\"") && !page.contains("onclick"))
        #expect(page.ranges(of: "</noscript>").count == page.ranges(of: "<noscript").count)
    }

    @Test(arguments: [(nil, 0), ("2024-03-04", 1), ("one morning", 1)] as [(String?, Int)])
    func `a list shows that an article has no date only where another has one`(date: String?, told: Int) {
        var html = HTMLWriter()
        ServiceLine.list(
            [
                ServiceLine(id: "a", title: "The old ferry is back in the harbor", opening: "", date: date, language: nil),
                ServiceLine(id: "b", title: "A new bridge opens in the old town", opening: "", date: nil, language: nil),
            ], to: &html)
        let page = string(html.bytes)
        #expect(page.ranges(of: "no date").count == told)
        #expect(page.ranges(of: "<time").count == 2 * told)
        #expect(page.contains("undated") == (told == 0))
    }

    @Test func `addresses are encoded`() {
        #expect(articleAddress("a/b \"é#?") == "#article-a%2Fb%20%22%C3%A9%23%3F")
    }

    @Test func `texts that are too much are left out, and that is said`() {
        let text = String(repeating: "The ferry sailed to Oslo with many passengers on a calm day. ", count: 40)
        let report = report([("a", "Ferry", text), ("b", "Other", "A bus stopped. It was late.")])
        let whole = ReportPage(report)
        #expect(!whole.leavesTextsOut)
        let brief = ReportPage(report, mostBytes: whole.bytes.count - 1)
        #expect(brief.leavesTextsOut && brief.bytes.count < whole.bytes.count)
        #expect(string(brief.bytes).contains("its text is left out"))
        #expect(string(brief.bytes).contains("A bus stopped."))
    }

    @Test func `each text stands in the page once`() {
        let sentence = "Nobody had counted the herons of the bay before."
        let page = string(ReportPage(report([("a", "Herons", "\(sentence) It took a week.")])).bytes)
        #expect(page.ranges(of: sentence).count == 1)
    }

    @Test func `nothing makes a page too`() {
        #expect(string(ReportPage(report([])).bytes).contains("There are no articles."))
    }

    @Test func `plots have their data beside them`() throws {
        let plots = Plot.all(of: report([("a", "Ferry", "The ferry came."), ("b", "Bus", "The bus came.")]))
        #expect(plots.map(\.name) == ["articles-over-time"])
        let plot = try #require(plots.first)
        #expect(string(plot.csv) == "from,articles\n2024-03-04T00:00Z,2\n")
        #expect(string(plot.svg).hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    }

    @Test(arguments: [
        ("2024-01-28", "2024-01-28", "28 January 2024"), ("2024-01-28", "2024-01-30", "28 to 30 January 2024"),
        ("2024-01-28", "2024-02-01", "28 January to 1 February 2024"),
        ("2023-12-31", "2024-01-01", "31 December 2023 to 1 January 2024"),
    ])
    func `spans of days are told once`(first: String, last: String, span: String) throws {
        #expect(DateText.span(try #require(ArticleDate(first)), try #require(ArticleDate(last))) == span)
    }

    @Test func `numbers have commas, and lists an and`() {
        #expect([0, 999, 1000, -1_234_567].map(grouped) == ["0", "999", "1,000", "-1,234,567"])
        #expect(counted(1, "story", "stories") == "1 story" && counted(2, "story", "stories") == "2 stories")
    }

    @Test func `keywords as a part of a page`() {
        let keyword = Keyword(text: "<ferry>", score: 2, count: 1, ranges: [4..<9], parts: [], variants: [])
        let article = Article(
            id: "a", title: "T", text: "The ferry ran.", paragraphs: [Paragraph(range: 0..<14)], language: .english)
        let view = KeywordsView(
            of: article, KeywordRanking(keywords: [keyword], combination: .product), method: "news", explains: false,
            highlights: true)
        let html = string(view.html())
        #expect(html.contains("<th scope=\"row\" dir=\"auto\">&lt;ferry&gt;</th>"))
        #expect(html.contains("<p>The <span class=\"keyword\">ferry</span> ran.</p>"))
    }
}
