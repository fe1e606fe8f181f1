import TextAnalysis
import Testing

@testable import ArticleFormats

/// The date, where the places that give one disagree or none is marked.
@Suite struct `The date of a web page` {
    private func date(head: String = "", before: String = "", body: String = "") throws -> String? {
        let page = HTMLPages.page(
            head: "<title>Ferry runs again</title>" + head,
            body: before + "<article><h1>Ferry runs again</h1>\(body)"
                + HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined() + "</article>")
        return try #require(try parsed(page, name: "a.html").articles.first).date.flatMap {
            ArticleDate.isoText(of: $0)
        }
    }

    private static func data(_ day: String) -> String {
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"\(day)\"}</script>"
    }
    /// Far above the headline a site shows what day it is.
    private static let distance = String(repeating: "<i></i>", count: 40)
    private static func meta(_ name: String, _ day: String) -> String {
        "<meta property=\"\(name)\" content=\"\(day)\">"
    }

    @Test func `of two days of publication the one at the headline is taken`() throws {
        let head =
            Self.data("2024-03-01T10:00:00+01:00") + Self.meta("article:published_time", "2024-03-05T08:00:00+01:00")
        #expect(try date(head: head) == "2024-03-01T10:00:00+01:00")
        #expect(try date(head: head, body: "<time>5 March 2024</time>") == "2024-03-05T08:00:00+01:00")
        #expect(try date(head: head, body: "<time>9 March 2024</time>") == "2024-03-01T10:00:00+01:00")
    }

    @Test func `the day at the headline is that of the place, unless the story was changed then`() throws {
        let published = Self.meta("article:published_time", "2024-03-05T02:54:29Z")
        #expect(
            try date(head: published, body: "<span class=date>March 4, 2024, 9:54 pm</span>") == "2024-03-04T21:54:00")
        #expect(try date(head: published, body: "<span class=date>March 2, 2024</span>") == "2024-03-05T02:54:29Z")
        let changed = Self.meta("article:modified_time", "2024-03-06T09:00:00Z")
        #expect(
            try date(head: published + changed, body: "<time>Updated March 6, 2024</time>") == "2024-03-05T02:54:29Z")
    }

    @Test func `a date of the page's system gives way to the one at the headline`() throws {
        let head = "<meta name=date content=2024-03-12>"
        #expect(try date(head: head) == "2024-03-12")
        #expect(try date(head: head, body: "<p class=date>05.03.2024</p>") == "2024-03-05")
        #expect(
            try date(
                head: head, before: "<p class=date>20.03.2024</p>" + Self.distance, body: "<p class=date>05.03.2024</p>"
            ) == "2024-03-05")
    }

    @Test(arguments: [
        "<p>5.3.2024 - The harbor of Port Mered has been closed for a week, and all who live there wait for news from the divers at the pier.</p>",
        "<p>Press release of 5 March 2024 | Port Mered. The harbor has been closed for a week, and all who live there wait for news from the pier.</p>",
        "<div>5 March 2024<br>The harbor of Port Mered has been closed for a week, and all who live there wait for news from the divers at the pier.</div>",
        "<p>Post<br>5 March 2024, 22:11</p>",
    ]) func `a date that opens a text is read`(line: String) throws {
        #expect(
            try date(before: "<p class=date>Wed, 20 Mar 2024</p>" + Self.distance, body: line)?.hasPrefix("2024-03-05")
                == true)
    }

    @Test func `a date amid the first sentences is none of the story's`() throws {
        #expect(
            try date(
                body:
                    "<p>The council had promised on 5 March 2024 that the pier of Port Mered would open again within a week, and nobody believed that it would.</p>"
            )
                == nil)
    }

    @Test func `linked data that cannot be parsed still say the day`() throws {
        let head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The \"big\" storm\",\"datePublished\":\"2024-03-05T08:00:00+01:00\"}</script>"
        #expect(try date(head: head, body: "<p class=date>09.03.2023</p>") == "2024-03-05T08:00:00+01:00")
    }

    @Test func `the date of a teaser is not that of the story, however it is marked`() throws {
        let teaser = Self.distance + Self.distance + "<p><time datetime=2024-05-09 pubdate>9 May</time> More boats</p>"
        #expect(try date(body: "<p><time datetime=2024-03-05>5 March</time></p>" + teaser) == "2024-03-05")
        #expect(try date(body: "<p><time datetime=2024-03-05 pubdate>5 March</time></p>" + teaser) == "2024-03-05")
    }

    @Test(arguments: [
        ("de", "2024-03-04T23:00:00Z", "2024-03-05T00:00:00+01:00"),
        ("de-AT", "2024-07-04T22:00:00.000Z", "2024-07-05T00:00:00+02:00"),
        ("pl", "2024-12-31T23:00Z", "2025-01-01T00:00:00+01:00"),
        ("ja", "2024-03-04T15:00:00Z", "2024-03-05T00:00:00+09:00"),
        // Another hour, another language, a zone that is given.
        ("de", "2024-03-04T22:00:00Z", "2024-03-04T22:00:00Z"), ("de", "2024-03-04T23:10:00Z", "2024-03-04T23:10:00Z"),
        ("en", "2024-03-04T23:00:00Z", "2024-03-04T23:00:00Z"),
        ("de", "2024-03-04T23:00:00-05:00", "2024-03-04T23:00:00-05:00"),
    ]) func `a day that is kept as its first second is the day of the place`(
        language: String, written: String, expected: String
    ) throws {
        let page =
            "<html lang=\"\(language)\"><head><title>Boats</title>\(Self.meta("article:published_time", written))</head>"
            + "<body><article><h1>Boats</h1>\(HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined())</article></body></html>"
        #expect(
            try #require(try parsed(page, name: "a.html").articles.first).date.flatMap { ArticleDate.isoText(of: $0) }
                == ArticleDate.isoText(of: expected))
    }

    @Test(arguments: [
        "<p>05.03.2024 “The harbor of Port Mered has been closed for a week”, and all who live there wait for news from the divers at the old pier.</p>",
        "<p>2024-03-05 The harbor of Port Mered has been closed for a week, and all who live there wait for news from the divers at the old pier.</p>",
    ]) func `a whole date in digits that opens a paragraph is read`(line: String) throws {
        #expect(try date(body: line) == "2024-03-05")
    }

    @Test(arguments: [
        "Aktuelle Zeit: 14.10.2024, 12:18", "It is currently 14 October 2024", "Today is October 14, 2024",
    ])
    func `what time it is for the reader is no date of the story`(clock: String) throws {
        let line = "<p>Harbor master » 5 March 2024, 22:11</p>"
        #expect(try date(before: "<p class=time>\(clock)</p>", body: line) == "2024-03-05T22:11:00")
        #expect(try date(before: "<p class=time>\(clock)</p>") == nil)
    }

    @Test func `when a page was last changed comes before a day that its text tells of`() throws {
        let text = "<p>The next meeting is on 5 March 2024 in the old harbor.</p>"
        #expect(
            try date(
                body: text + Self.distance + Self.distance
                    + "<ul><li id=info-lastmod>Last changed on 29 January 2024</li></ul>")
                == "2024-01-29")
    }

    @Test(arguments: [
        "{\"published_at\":\"2024-03-05T06:22:28+01:00\"}", "{\"id\":1,\"publishDate\": \"2024-03-05T06:22:28+01:00\"}",
    ]) func `the data in a script give the date where nothing else does`(data: String) throws {
        let script = "<script>var page = \(data);</script>"
        #expect(try date(head: script) == "2024-03-05T06:22:28+01:00")
        #expect(try date(head: script, body: "<p class=date>9 May 2024</p>") == "2024-05-09")
        #expect(try date(head: "<script>var page = {\"published_at\":null,\"x\":\"2024-03-05\"};</script>") == nil)
    }

    @Test func `a date of the system that a line behind the headline says too is not that of the page's clock`() throws
    {
        let head = "<meta name=date content=2024-03-05>"
        #expect(
            try date(head: head, before: "<p class=date>14 October 2024</p>", body: "<p>05.03.2024</p>") == "2024-03-05"
        )
    }
}
