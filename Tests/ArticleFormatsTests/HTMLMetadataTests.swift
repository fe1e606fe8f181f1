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
        ("Byron Lie", ["Byron Lie"]), ("Kari Moe, 5. März 2024, 05:00 Uhr", ["Kari Moe"]), ("Veröffentlicht am", []),
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

    @Test(
        arguments: [
            // What day it is, far above the headline.
            (
                "",
                "<span class=date>Tue, 5 March 2024</span>\(String(repeating: "<i></i>", count: 40))<h1>A ferry</h1><p class=date>4 March 2024</p>",
                "4 March 2024"
            ),
            ("", "<p class=date>4 March 2024</p><h1>A ferry</h1><p class=date>5 March 2024</p>", "4 March 2024"),
            ("<meta property=\"harbor:uploaded\" content=\"2024-03-05T08:00:00Z\">", "", "2024-03-05T08:00:00Z"),
            ("<meta property=\"og:image\" content=\"https://h.example/2024/03/05/a.jpg\">", "", "2024-03-05"),
            ("<meta property=\"og:image\" content=\"https://h.example/a.jpg\">", "", nil),
        ] as [(String, String, String?)]) func `of other dates the likeliest is taken`(
            head: String, top: String, expected: String?
        ) throws
    {
        let body = HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = HTMLPages.page(head: head, body: top + "<article>\(body)</article>")
        #expect(try parsed(page, name: "a.html").articles.first?.date == expected)
    }

    @Test(arguments: [
        // The headline that is shown and the data agree against what is written for other sites.
        ("Boats are back", "Ferry runs again", "Boats are back", "Ferry runs again"),
        ("Boats are back", "Boats are back", "Boats are back", "Boats are back"),
        ("Boats are back", "Ferry runs again", "Ferry runs again | The Post", "Boats are back"),
    ]) func `of two headlines that differ the likelier is taken`(
        social: String, data: String, title: String, expected: String
    ) throws {
        let page = HTMLPages.page(
            head: """
                <title>\(title)</title><meta property="og:title" content="\(social)">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"\(data)"}</script>
                """, body: "<h1>Ferry runs again</h1>" + HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined())
        #expect(try parsed(page, name: "a.html").articles.first?.title == expected)
    }

    @Test func `data that name one author of a row give way to the row`() throws {
        let data =
            "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":{\"name\":\"Kari Moe\"}}</script>"
        let row = "<p><a rel=author href=/p>Per Lie</a>, <a rel=author href=/k>Kari Moe</a></p>"
        #expect(try article(head: data, before: row).authors == ["Per Lie", "Kari Moe"])
        let other = "<p><a rel=author href=/p>Per Lie</a>, <a rel=author href=/o>Ola Dahl</a></p>"
        #expect(try article(head: data, before: other).authors == ["Kari Moe"])
    }

    @Test func `authors of teasers further down are none of the article's`() throws {
        func author(_ name: String) -> String { "<div itemprop=author><span itemprop=name>\(name)</span></div>" }
        let teaser = String(repeating: "<i></i>", count: 30) + author("Ola Dahl")
        #expect(
            try article(before: author("Kari Moe") + author("Per Lie"), after: teaser).authors == [
                "Kari Moe", "Per Lie",
            ])
    }

    @Test func `an agency's story keeps the name of the site that shares it`() throws {
        func head(_ author: String) -> String {
            "<meta property=\"og:site_name\" content=\"Harbor Post\"><meta name=author content=\"\(author)\">"
        }
        #expect(try article(head: head("Harbor Post, AFP")).authors == ["Harbor Post", "AFP"])
        #expect(try article(head: head("Harbor Post, Kari Moe")).authors == ["Kari Moe"])
    }

    @Test func `a time in UTC gives way to the day of the address`() throws {
        let found = try article(
            head: """
                <link rel=canonical href="https://h.example/2024/03/05/x"><meta name=date content="2024-03-06T02:10:00Z">
                """)
        #expect(found.date == "2024-03-05")
    }
}
