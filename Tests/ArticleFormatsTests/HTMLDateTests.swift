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
}
