import TextAnalysis
import Testing

@testable import ArticleFormats

/// Pages of kinds that are no plain story.
@Suite struct `Kinds of web pages` {
    private func article(_ body: String, head: String = "<title>The storm</title>") throws -> Article {
        try #require(try parsed(HTMLPages.page(head: head, body: body), name: "a.html").articles.first)
    }

    @Test func `lines that only breaks part are paragraphs`() throws {
        let lines = HTMLPages.paragraphs
        let found = try article(
            "<div id=content><h1>The storm</h1>5 March 2024<br>\(lines.joined(separator: "<br>"))</div>")
        #expect(found.date == "5 March 2024" && found.text == HTMLPages.text)
    }

    @Test func `lines that were wrapped stay together`() throws {
        let text =
            "The ferry to Nesodden runs again after a week of storms,<br>the harbor office of Oslo said on Monday. Two boats had been<br>damaged at the pier, and divers spent four days looking for a lost<br>anchor chain. It was found on Sunday."
        #expect(
            try article("<article><h1>The storm</h1><p>\(text)</p></article>").text == text.replacing("<br>", with: " ")
        )
    }

    @Test func `a story in the cell of a table that lays out the page keeps its paragraphs`() throws {
        let found = try article(
            "<table><tr><td><a href=/>Home</a><br><a href=/n>News</a></td><td><b>The storm</b><br><br>By Kari Moe, 4 March 2026<br><br>\(HTMLPages.paragraphs.joined(separator: "<br><br>"))</td></tr></table>"
        )
        #expect(found.text == HTMLPages.text)
        #expect(found.authors == ["Kari Moe"] && found.date.flatMap { ArticleDate.isoText(of: $0) } == "2026-03-04")
    }

    @Test func `cells of a row stay on a line`() throws {
        let rows = (1...4).map { "<tr><td>Town \($0)</td><td>\($0)0 mm</td></tr>" }.joined()
        let found = try article(
            "<article><h1>The storm</h1>\(HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined())<table>\(rows)</table></article>"
        )
        #expect(found.text.contains("Town 1 10 mm\n\nTown 2 20 mm"))
    }

    @Test func `questions in bold stand on their own`() throws {
        let answers = [
            "It is safe now. The divers have found the chain, and the two boats have been pulled ashore.",
            "The state pays half. The rest comes from the harbor office, and a little from the insurers.",
        ]
        let found = try article(
            "<article><h1>The storm</h1><p><b>Is the harbor safe?</b><br>\(answers[0])<br><br><b>Who pays?</b><br>\(answers[1])</p></article>"
        )
        #expect(found.text == "Is the harbor safe?\n\n\(answers[0])\n\nWho pays?\n\n\(answers[1])")
    }

    @Test func `the captions of a series of pictures are its text`() throws {
        let captions = [
            "Waves break over the pier on Sunday night, when the wind reached 30 meters a second.",
            "A fisherman looks for what is left of his boat in the inner harbor.",
            "Children play among the stones that the sea has thrown on Strand Street.",
        ]
        let figures = captions.map { "<figure><img src=a.jpg><figcaption>\($0)</figcaption></figure>" }.joined()
        let lead = "A week of storms has left its marks on Port Mered."
        #expect(
            try article("<article><h1>The storm</h1><p>\(lead)</p>\(figures)</article>").text
                == ([lead] + captions).joined(separator: "\n\n"))
        let story = HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try article("<article><h1>The storm</h1>\(story)\(figures)</article>").text == HTMLPages.text)
    }

    @Test func `what a list says again stays, a sentence does not`() throws {
        let dish = "Soup of cod and leek with cream, salt and pepper (2 carrots, 1 onion, 2 dl of cream)"
        let sentence = "The soup of the old customs house is made of what the boats bring in the morning."
        let found = try article(
            "<article><h1>The storm</h1><p>\(sentence)</p><h2>Monday</h2><p>\(dish)</p><p>\(sentence)</p><h2>Tuesday</h2><p>\(dish)</p></article>"
        )
        #expect(found.text == "\(sentence)\n\nMonday\n\n\(dish)\n\nTuesday\n\n\(dish)")
    }

    @Test func `a page that only asks for consent is no article`() throws {
        let wall =
            "<h1>We value your privacy</h1><p>We and our 842 partners store and access information on your device, such as cookies, and process personal data for personalized advertising and content measurement.</p><p>You can accept or manage your choices by clicking below, including your right to object where legitimate interest is used.</p>"
        #expect(try parsed(HTMLPages.page(body: "<div>\(wall)</div>"), name: "a.html").articles.isEmpty)
    }

    @Test(arguments: [
        ("بقلم: كريم حداد", ["كريم حداد"]), ("מאת יעל לוי", ["יעל לוי"]), ("By Kari Moe 4 March 2024", ["Kari Moe"]),
        ("Kari Moe March 4, 2024", ["Kari Moe"]), ("Kari – published 4 March 2024", []), ("Updated 4 March 2024", []),
    ]) func `a byline may hold a date, and open in any script`(line: String, expected: [String]) {
        #expect(Byline.names(line) == expected)
    }

    @Test(arguments: ["twitter-tweet", "bluesky-embed", "instagram-media"])
    func `a post that is quoted is text, the buttons of its network are none`(name: String) throws {
        let post =
            "<blockquote class=\"\(name)\"><p>The boats are back at last, and so am I, on the bow of the first.</p></blockquote>"
        let found = try parsed(
            HTMLPages.story(
                extra:
                    "<div class=\"social-media-embed\">\(post)</div><div class=\"social-media\"><p>Tell your friends of the boats of the harbor today.</p></div>"
            ),
            name: "a.html")
        let text = try #require(found.articles.first).text
        #expect(text.contains("and so am I, on the bow of the first."))
        #expect(!text.contains("Tell your friends"))
    }

    @Test func `headings that are sentences are a list, and other headings need a text`() throws {
        let list = (1...3).map {
            "<h3>\($0). The harbor office had more than \($0)00 boats in its books last winter.</h3>"
        }.joined()
        let text = try #require(try parsed(HTMLPages.story(extra: list), name: "a.html").articles.first).text
        #expect((1...3).allSatisfy { text.contains("more than \($0)00 boats") })
        let labels = "<h3>Boats and storms</h3><h3>Piers and people of the harbor</h3>"
        let without = try #require(try parsed(HTMLPages.story(extra: labels), name: "a.html").articles.first).text
        #expect(!without.contains("Boats and storms") && without.contains("Piers and people"))
    }

    @Test func `a body in boxes of one name is read from the first to the last`() throws {
        let more = (1...9).map {
            "<p>On day \($0) the divers looked for the chain at pier \($0), and the boats stayed where they were.</p>"
        }
        func box(_ paragraphs: String) -> String {
            "<div class=\"sidebar-grid\"><div class=\"sidebar-grid__content article__content\">\(paragraphs)</div></div>"
        }
        let found = try article(
            "<main><article><h1>The storm</h1>\(box("<p>\(HTMLPages.paragraphs[0])</p>"))\(box(more.joined()))\(box("<p>\(HTMLPages.paragraphs[3])</p>"))"
                + "<div class=\"sidebar\"><p>\(HTMLPages.paragraphs[1])</p></div></article></main>")
        #expect(found.text.hasPrefix(HTMLPages.paragraphs[0]) && found.text.hasSuffix(HTMLPages.paragraphs[3]))
        #expect(!found.text.contains(HTMLPages.paragraphs[1]))
    }

    @Test(arguments: [
        ("site-create-card site-recipe-card", true), ("RecipeCard card", true), ("site-create-card", false),
    ])
    func `the card of a recipe is text, another card is none`(name: String, isText: Bool) throws {
        let card =
            "<section class=\"\(name)\"><h3>Ingredients</h3><ul><li>8 ripe pears, cored and peeled</li><li>1 lemon, or its juice</li></ul></section>"
        let text = try #require(try parsed(HTMLPages.story(extra: card), name: "a.html").articles.first).text
        #expect(text.contains("8 ripe pears, cored and peeled") == isText)
    }
}
