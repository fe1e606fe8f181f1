import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Markdown files` {
    private func lines(_ text: String) throws -> [String] {
        let article = try #require(try parsed(text, name: "n.md").articles.first)
        // Ranges point into the text that the article has.
        #expect(article.paragraphs.allSatisfy { $0.range.upperBound <= article.text.utf8.count })
        return article.bodyLines
    }

    @Test(arguments: [
        ("The **old** bridge is *closed* and __shut__ _now_.", "The old bridge is closed and shut now."),
        ("It is ***very*** wet, and **so *is* it** there.", "It is very wet, and so is it there."),
        ("A snake_case_name, 2 * 3 * 4 and 5*6.", "A snake_case_name, 2 * 3 * 4 and 5*6."),
        ("It was ~~wrong~~ right \\*today\\*.", "It was wrong right *today*."),
        ("Run `make *all*` or ``a ` b`` now.", "Run make *all* or a ` b now."),
        ("See [the *plan*](https://a.org/x_(y) \"T\") now ![map](m.png) here.", "See the plan now here."),
        ("Read [it][p], [p] and [not].\n\n[p]: https://a.org", "Read it, p and [not]."),
        ("Tom &amp; Ann&#8217;s <b>cafe</b> at <https://a.org/x>.", "Tom & Ann’s cafe at https://a.org/x."),
        ("He said so.[^1] She left.", "He said so. She left."),
        ("One <!-- not\nthis --> line\ngoes on.", "One line goes on."),
        ("An * unpaired mark and a ` too.", "An * unpaired mark and a ` too."),
    ])
    func `a paragraph is what it prints`(source: String, text: String) throws {
        #expect(try lines(source) == [text])
    }

    @Test(arguments: [
        "```\nlet x = 1. Code here.\n```", "~~~ swift\nCode here.\n\nMore of it.\n~~~",
        "    Code here.\n    More code.",
        "![A map](map.png)", "<!-- A note. -->", "<!--\nA note.\n\nTwo.\n-->", "[p]: https://a.org/plan",
    ])
    func `code, pictures, comments and addresses are no text`(block: String) throws {
        #expect(
            try lines("The bridge is closed.\n\n\(block)\n\nIt opens soon.\n") == [
                "The bridge is closed.", "It opens soon.",
            ])
    }

    @Test func `lists, quotations, headings and tables are paragraphs`() throws {
        let source = """
            The mayor closed the old
            bridge today.

            - First thing
              is done.
            - [x] Second thing.

            1. Ask them.
            2. Repair it.

            > He said that
            > it holds.

            What next
            ---------

            | Year | Cost |
            |:-----|-----:|
            | 2023 | 5 |

            The end[^1] comes.

            [^1]: A note.
            """
        #expect(
            try lines(source) == [
                "The mayor closed the old bridge today.", "First thing is done.", "Second thing.", "Ask them.",
                "Repair it.",
                "He said that it holds.", "What next", "Year Cost", "2023 5", "The end comes.", "A note.",
            ])
    }

    @Test(arguments: [
        "---\ntitle: \"Rain: *again*\"\ndate: 2024-05-03\nlayout: x\n---\n",
        "+++\ntitle = 'Rain: again'\ndate = 2024-05-03\n+++\n",
        "\u{FEFF}---\r\nTitle: Rain: again\r\ndate: 2024-05-03\r\n---\r\n",
    ])
    func `front matter gives title and date`(front: String) throws {
        let article = try #require(
            try parsed(front + "\n# Rain: again\n\nIt rains. It pours.\n", name: "n.md").articles.first)
        #expect([article.title, article.date] == ["Rain: again", "2024-05-03"])
        #expect(article.bodyLines == ["It rains. It pours."])
    }

    @Test func `a rule at the head is no front matter`() throws {
        #expect(
            try lines("---\n\nThe bridge is closed.\n\n---\n\nIt opens soon.\n") == [
                "The bridge is closed.", "It opens soon.",
            ])
    }

    @Test(arguments: ["[", "*a ", "**", "`", "<", "![", "[](", "> ", "_a*", "```\n", "&#"])
    func `marks without end take time in proportion`(mark: String) throws {
        _ = try parsed("Text.\n" + String(repeating: mark, count: 20_000), name: "n.md", layout: .verbatim)
    }
}

@Suite struct `HTML in fields` {
    @Test(arguments: [
        (
            "<p>Tom &amp; Ann&#8217;s caf&eacute; is\nopen.</p><p>He left.</p>",
            ["Tom & Ann’s café is open.", "He left."]
        ),
        ("He paid &euro;5.<br/>Then he <b class='a>b'>left</b>.", ["He paid €5.", "Then he left."]),
        ("<ul><li>One is here.</li><li>Two are there.</li></ul>", ["One is here.", "Two are there."]),
        ("<script>var x = '<p>';</script><style>p{}</style><div>It rains.<!-- no --></div>", ["It rains."]),
        ("&lt;p&gt;It rains &amp;amp; pours.&lt;/p&gt;", ["It rains & pours."]),
        ("Don&#x27;t go, &#146;he said.", ["Don't go, ’he said."]),
    ])
    func `is read as its text`(markup: String, lines: [String]) throws {
        let json = "{\"text\":\"\(markup.replacing("\n", with: "\\n"))\"}"
        for (text, name) in [(json, "n.jsonl"), ("[\(json)]", "n.json"), ("text\n\"\(markup)\"\n", "n.csv")] {
            let chunk = try parsed(text, name: name, layout: .verbatim)
            #expect(chunk.articles.first?.bodyLines == lines)
            #expect(chunk.problems.isEmpty && chunk.warnings.map(\.code) == [.readMarkup])
        }
    }

    @Test(arguments: ["If a < b and b > c, AT&T pays.", "R&D; <he said> &nothing; x<y", "a <- b, <3 &#; &#0;"])
    func `signs of a text are no HTML`(text: String) throws {
        let chunk = try parsed("{\"text\":\"\(text)\"}", name: "n.jsonl")
        #expect(chunk.articles.map(\.text) == [text] && chunk.warnings.isEmpty)
    }

    @Test func `titles and sentences are read too`() throws {
        let chunk = try parsed(
            "{\"title\":\"Tom &amp; Ann\",\"text\":\"<p>One &amp; two.</p> <p>Three.</p>\",\"sentences\":[\"One &amp; two.\",\"Three.\"]}",
            name: "n.json")
        let article = try #require(chunk.articles.first)
        #expect(article.title == "Tom & Ann")
        #expect(article.sentenceRanges?.map { article.folded($0) } == ["One & two.", "Three."])
    }
}
