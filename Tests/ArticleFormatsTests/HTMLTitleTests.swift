import TextAnalysis
import Testing

@testable import ArticleFormats

/// The headline, where the places that give one disagree.
@Suite struct `The headline of a web page` {
    private static let body = HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()

    private func title(_ head: String, _ body: String) throws -> String {
        let page = HTMLPages.page(head: head, body: body + "<article>\(Self.body)</article>")
        return try #require(try parsed(page, name: "a.html").articles.first).title
    }

    @Test(arguments: [
        "<h1><a href=\"/\">Harbor Notes</a></h1>", "<h1><a href=\"https://notes.example.org/\">Harbor Notes</a></h1>",
        "<a href=\"index.html\"><h1>Harbor Notes</h1></a>",
        "<h1><span></span><a href=\"./\"><img><b>Harbor Notes</b></a></h1>",
    ]) func `a heading that leads to the first page is the site's name`(heading: String) throws {
        #expect(
            try title(
                "<title>Harbor Notes » Blog Archive » Boats and storms</title>", heading + "<h1>Boats and storms</h1>")
                == "Boats and storms")
        #expect(try title("<title>Boats and storms | Harbor Notes</title>", heading) == "Boats and storms")
    }

    @Test func `a heading that leads to its own story is the headline`() throws {
        #expect(
            try title(
                "<title>Boats and storms | Harbor Notes</title>",
                "<h1><a href=\"/2024/boats\">Boats and storms</a></h1>")
                == "Boats and storms")
    }

    @Test(arguments: ["Mayor calls the pier \"a ruin\"", "Mayor calls the pier \"a ruin\" and leaves"])
    func `a title that its own quotes cut is read whole`(whole: String) throws {
        let head = "<title>\(whole)</title><meta property=\"og:title\" content=\"\(whole)\">"
        #expect(try title(head, "<h1>\(whole)</h1>") == whole)
        #expect(try title(head, "") == whole)
    }

    @Test func `of two wordings of one headline the one that the page has everywhere else is taken`() throws {
        let headline = "Pier of Port Mered closed for a week after storm"
        let data =
            "<title>\(headline) | Post</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\"}</script>"
        func social(_ text: String) throws -> String {
            try title(data + "<meta property=\"og:title\" content=\"\(text)\">", "<h1>\(headline)</h1>")
        }
        #expect(try social("Pier of Port Mered closed after big storm") == headline)
        #expect(
            try social("No ferry until Monday: what travelers should know")
                == "No ferry until Monday: what travelers should know")
    }

    @Test func `the site's name is no headline`() throws {
        let head =
            "<title>Boats and storms</title><meta property=\"og:title\" content=\"Harbor Union\"><meta property=\"og:site_name\" content=\"Harbor Union\">"
        #expect(try title(head, "<h1>Boats and storms</h1>") == "Boats and storms")
    }

    @Test(arguments: ["항구가 다시 열렸다ㅣ한국일보", "항구가 다시 열렸다｜한국일보"]) func `signs of other scripts part a site's name`(
        text: String
    ) throws {
        let head =
            "<title>\(text)</title><meta property=\"og:title\" content=\"\(text)\"><meta property=\"og:site_name\" content=\"한국일보\">"
        #expect(try title(head, "") == "항구가 다시 열렸다")
    }

    @Test(arguments: ["Recipe: ", "Press release | ", "08.11.2021 | ", "Recipe for "])
    func `a label before the headline is none of it`(label: String) throws {
        let headline = "Rye bread with onions"
        let head =
            "<title>\(label)\(headline) | Harbor Notes</title><meta property=\"og:title\" content=\"\(label)\(headline)\">"
        #expect(try title(head, "<h1>\(headline)</h1>") == headline)
        // What the page's data have too is no label.
        let data =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(label)\(headline)\"}</script>"
        #expect(try title(head + data, "<h1>\(headline)</h1>") == label + headline)
    }

    @Test func `the smaller half of a title is no headline`() throws {
        let whole = "Maps of the coast have more on them from today on - New: piers and ports"
        #expect(
            try title("<meta property=\"og:title\" content=\"\(whole)\">", "<h1>New: piers and ports</h1>") == whole)
    }

    @Test(arguments: ["h1", "h2", "h3"]) func `a heading that the page's title has as its main part is the headline`(
        tag: String
    ) throws {
        let heading = "<\(tag)>Boats and storms of the north</\(tag)>"
        for whole in [
            "Harbor Notes » Archive » Boats and storms of the north",
            "Boats and storms of the north - Harbor Community Forum",
            "example.org: Harbor / Texts / Boats and storms of the north", "Boats and storms of the north",
        ] {
            #expect(
                try title("<title>\(whole)</title>", "<h1>Information and resources</h1>" + heading)
                    == "Boats and storms of the north")
        }
        #expect(
            try title(
                "<title>A long tale of ships and of men who had none: Boats and storms of the north</title>", heading)
                != "Information and resources")
    }

    @Test func `a heading that leads to the first page of an archived site is the site's name`() throws {
        let heading =
            "<h1><a href=\"https://web.archive.org/web/20120216182711/http://notes.example.org/\">Time for the coast</a></h1>"
        let whole = "Time for the coast » Archive » More boats than ever in the harbors"
        #expect(
            try title("<title>\(whole)</title>", heading + "<h2>More boats than ever in the harbors</h2>")
                == "More boats than ever in the harbors")
    }
}
