import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `The fields of a web page` {
    private func article(head: String = "", before: String = "", after: String = "") throws -> Article {
        try #require(
            try parsed(HTMLPages.story(before: before, after: after, head: head), name: "a.html").articles.first)
    }

    @Test func `linked data gives authors, date, tags and publisher`() throws {
        let found = try article(
            head: """
                <script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2019-01-01"},
                {"@type":["NewsArticle"],"headline":"Ferry runs again","datePublished":"2024-03-05T08:00:00+01:00",
                "author":[{"@id":"#k"},{"@type":"Person","name":"Per Lie"}],"keywords":["ferry","harbor"],
                "publisher":{"name":"The Harbor Post"}},{"@type":"Person","@id":"#k","name":"Kari Moe"}]}</script>
                """)
        #expect(found.authors == ["Kari Moe", "Per Lie"])
        #expect(found.date == "2024-03-05T08:00:00+01:00")
        #expect(found.tags == ["ferry", "harbor"])
        #expect(found.publisher == "The Harbor Post")
    }

    @Test func `linked data with raw line breaks is read`() throws {
        let found = try article(
            head:
                "<script type=\"application/ld+json\">\n{\"@type\":\"Article\",\"author\":\"Kari\nMoe\",\"datePublished\":\"2024-03-05\"}\n</script>"
        )
        #expect(found.authors == ["Kari Moe"])
        #expect(found.date == "2024-03-05")
    }

    @Test(arguments: [
        ("<meta property=\"og:title\" content=\"Ferry runs again | The Harbor Post\">", "Ferry runs again"),
        (
            "<meta property=\"og:title\" content=\"Boats are back - Harbor Post\"><meta property=\"og:site_name\" content=\"Harbor Post\">",
            "Boats are back"
        ),
        ("<meta property=\"og:title\" content=\"Boats &amp;amp; ferries are back\">", "Boats & ferries are back"),
    ]) func `the title has no site in it`(head: String, expected: String) throws {
        #expect(try article(head: head).title == expected)
    }

    @Test(arguments: [
        ("Kari Moe", ["Kari Moe"]), ("By Kari Moe and Per Lie", ["Kari Moe", "Per Lie"]),
        ("Von Kari Moe, Per Lie", ["Kari Moe", "Per Lie"]),
        ("Par Kari Moe et Per Lie", ["Kari Moe", "Per Lie"]), ("Kari Moe; Per Lie", ["Kari Moe", "Per Lie"]),
        ("Автор: Мария Иванова", ["Мария Иванова"]), ("admin", []), ("https://harbor.example/kari", []),
        ("kari@harbor.example", []),
        ("Kari Moe (kari@harbor.example)", ["Kari Moe"]), ("Posted by Kari Moe", ["Kari Moe"]),
        ("Byron Lie", ["Byron Lie"]),
    ]) func `a byline is names`(line: String, expected: [String]) {
        #expect(Byline.names(line) == expected)
    }

    @Test(arguments: [
        ("<meta name=author content=\"Kari Moe\">", ""), ("", "<span class=\"byline\">By Kari Moe</span>"),
        ("", "<a rel=author href=/kari>Kari Moe</a>"),
        ("", "<div itemprop=author><span itemprop=name>Kari Moe</span></div>"),
    ]) func `an author is found wherever pages name one`(head: String, before: String) throws {
        #expect(try article(head: head, before: before).authors == ["Kari Moe"])
    }

    @Test func `who writes a comment is no author`() throws {
        let comment = "<div class=comments><span class=author>Ola Dahl</span><p>First!</p></div>"
        #expect(try article(after: comment).authors.isEmpty)
    }

    @Test(
        arguments: [
            ("<meta property=\"article:published_time\" content=\"2024-03-05T08:00:00Z\">", "", "2024-03-05T08:00:00Z"),
            (
                "<meta property=\"article:modified_time\" content=\"2024-04-01\"><meta name=date content=\"2024-03-05\">",
                "", "2024-03-05"
            ),
            ("<meta property=\"article:modified_time\" content=\"2024-04-01\">", "", "2024-04-01"),
            ("", "<time datetime=\"2024-03-05\">Tuesday</time>", "2024-03-05"),
            ("", "<p class=when>Published 5 March 2024</p>", "Published 5 March 2024"),
            ("<link rel=canonical href=\"https://harbor.example/2024/03/05/ferry\">", "", "2024-03-05"),
            ("<meta name=date content=\"0000-00-00\">", "<time datetime=\"2024-03-05\">x</time>", "2024-03-05"),
            ("<meta name=date content=\"1969-12-31\">", "", nil),
        ] as [(String, String, String?)]) func `the date comes from the surest source that has one`(
            head: String, before: String, expected: String?
        ) throws
    {
        #expect(try article(head: head, before: before).date == expected)
    }

    @Test(
        arguments: [
            ("https://h.example/2024/03/05/x", "2024-03-05"), ("https://h.example/2024/3/5/x", "2024-03-05"),
            ("https://h.example/a-2024-03-05.html", "2024-03-05"), ("https://h.example/20240305/x", "2024-03-05"),
            ("https://h.example/2024/03/x", nil), ("https://h.example/2024/13/05/x", nil),
            ("https://h.example/1202403051", nil),
            ("https://h.example/2024-03-0512", nil),
        ] as [(String, String?)]) func `an address may hold the date`(url: String, expected: String?)
    {
        #expect(PageDate.inAddress(url) == expected)
    }

    @Test func `a time in UTC gives way to the day of the address`() throws {
        let found = try article(
            head: """
                <link rel=canonical href="https://h.example/2024/03/05/x"><meta name=date content="2024-03-06T02:10:00Z">
                """)
        #expect(found.date == "2024-03-05")
    }
}
