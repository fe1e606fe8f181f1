import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `The body of a web page` {
    private func text(_ page: String) throws -> String {
        let chunk = try parsed(page, name: "ferry.html")
        #expect(chunk.problems.isEmpty)
        return try #require(chunk.articles.first).text
    }

    @Test func `a story is read without what stands around it`() throws {
        let article = try #require(try parsed(HTMLPages.story(), name: "ferry.html").articles.first)
        #expect(article.id == "ferry")
        #expect(article.title == "Ferry runs again")
        #expect(article.language?.code == "en")
        #expect(article.text == HTMLPages.text)
        #expect(article.format == "html")
    }

    @Test(arguments: [
        "<figure><img src=a.jpg><figcaption>The ferry at the pier in a picture of last winter. Photo: K. Moe</figcaption></figure>",
        "<div class=\"photo\"><img src=a.jpg><span>The ferry at the pier, seen from the fortress</span></div>",
        "<div class=\"share-bar\"><a href=\"/s\">Share</a> this story with your friends and colleagues today.</div>",
        "<div class=\"relatedLinks\"><h3>Related</h3><ul><li><a href=\"/a\">The bridge of Moss is closed for repairs</a></ul></div>",
        "<aside><p>The harbor has been in the hands of the city since 1899, and it has four piers.</p></aside>",
        "<p>Read more: <a href=\"/b\">The storm that broke the pier, and who has to pay for it</a></p>",
        "<p><a href=\"/b\">The storm that broke the pier, and who has to pay for it</a></p>",
        "<p>Lesen Sie auch: <a href=\"/b\">Der Sturm</a></p>", "<p>Читайте также: <a href=\"/b\">Шторм</a></p>",
        "<p>Διαβάστε επίσης: <a href=\"/b\">Η θύελλα</a></p>", "<p>Czytaj także: <a href=\"/b\">Sztorm</a></p>",
        "<div class=\"cookie-consent\"><p>We use cookies so that this page works as you expect it to work.</p></div>",
        "<div hidden><p>This paragraph is for nobody, since it is hidden from all who read the page.</p></div>",
        "<div style=\"display: none\"><p>This paragraph is for nobody, since it is hidden from all readers.</p></div>",
        "<script>document.write('<p>Written by a script, and no text of the story at all, of course.</p>')</script>",
        "<style>p::before { content: \"Not a sentence of the story, but a rule of its style.\" }</style>",
        "<!-- <p>A paragraph in a comment is no paragraph of the story, however long it may be.</p> -->",
        "<form><p>Sign up for our letter about boats, which comes every Friday to more than 900 readers.</p></form>",
        "<h1>Ferry runs again</h1>",
    ]) func `what is no text of the story is left out`(extra: String) throws {
        #expect(try text(HTMLPages.story(extra: extra)) == HTMLPages.text)
    }

    @Test(arguments: [
        ("<h2>Divers at work</h2>", "Divers at work"),
        (
            "<ul><li>The first boat leaves at six.</li><li>The last boat leaves at eleven.</li></ul>",
            "The first boat leaves at six.\n\nThe last boat leaves at eleven."
        ),
        (
            "<blockquote><p>No one was on board when the chain broke.</p></blockquote>",
            "No one was on board when the chain broke."
        ),
        (
            "<table><tr><th>Boat</th><th>Seats</th></tr><tr><td>Kongen</td><td>480</td></tr></table>",
            "Boat Seats\n\nKongen 480"
        ),
        (
            "<p>The <a href=\"/h\">harbor office</a> has<br>four<wbr> <b>boats</b> &amp; one raft.</p>",
            "The harbor office has four boats & one raft."
        ),
        (
            "<p>Soft&shy;ware of the&nbsp;harbor\u{200B} was&#8203; renewed &#x2014; at last.</p>",
            "Software of the harbor was renewed — at last."
        ),
        (
            "<p>One line of the story.<br><br>Another line of the story.</p>",
            "One line of the story.\n\nAnother line of the story."
        ),
    ]) func `what is text of the story stays`(extra: String, expected: String) throws {
        let lines = HTMLPages.paragraphs
        #expect(
            try text(HTMLPages.story(extra: extra))
                == [lines[0], lines[1], expected, lines[2], lines[3]].joined(separator: "\n\n"))
    }

    @Test func `a heading that nothing follows is left out`() throws {
        #expect(try text(HTMLPages.story(after: "<h2>More from the harbor</h2>")) == HTMLPages.text)
    }

    @Test func `the description under the headline opens the text`() throws {
        let lead = "After a week without boats the people of Nesodden can cross the fjord again."
        let page = HTMLPages.story(
            before: "<div class=\"byline-box\"><p>\(lead)</p></div>",
            head: "<meta property=\"og:description\" content=\"\(lead)\">")
        #expect(try text(page) == lead + "\n\n" + HTMLPages.text)
    }

    @Test func `a body in several containers is read whole`() throws {
        let halves = [HTMLPages.paragraphs[..<2], HTMLPages.paragraphs[2...]].map { half in
            "<section><div class=\"article-body\">" + half.map { "<p>\($0)</p>" }.joined() + "</div></section>"
        }
        let page = HTMLPages.page(
            body: "<article><h1>Ferry runs again</h1>" + halves.joined(separator: "<div class=ad>Ad</div>")
                + "</article>")
        #expect(try text(page) == HTMLPages.text)
    }

    @Test func `a word that stands at the whole story means something else there`() throws {
        let cells = HTMLPages.paragraphs.map { "<div class=\"sidebar-grid__cell\"><p>\($0)</p></div>" }.joined()
        #expect(
            try text(HTMLPages.page(body: "<h1>Ferry runs again</h1><div class=\"sidebar-grid\">\(cells)</div>"))
                == HTMLPages.text)
    }

    @Test func `of several articles on a page the long one is read`() throws {
        let teaser =
            "<article><h2><a href=/t>The bridge</a></h2><p>The bridge of Moss is closed, and nobody knows for how long.</p></article>"
        let body =
            "<article><h1>Ferry runs again</h1>" + HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined() + "</article>"
        #expect(try text(HTMLPages.page(body: "<main>\(body)\(teaser)\(teaser)</main>")) == HTMLPages.text)
    }

    @Test(arguments: [
        ["渡轮在一周的风暴之后重新开始运行，奥斯陆港务局星期一宣布了这个消息。", "两艘船在码头受损，潜水员花了四天时间寻找丢失的锚链。", "学校的孩子们很高兴能够再次乘船上学，家长们说。"],
        [
            "Το πλοίο για το Νεσόντεν εκτελεί ξανά δρομολόγια μετά από μία εβδομάδα καταιγίδων.",
            "Δύο σκάφη έπαθαν ζημιές στην προβλήτα, είπαν οι αρχές του λιμανιού.",
        ],
        [
            "Паром на Несодден снова ходит после недели штормов, сообщили в порту Осло.",
            "Два судна были повреждены у причала, и водолазы четыре дня искали цепь.",
        ],
        [
            "Prom na Nesodden znów kursuje po tygodniu sztormów, podał w poniedziałek urząd portu.",
            "Dwie łodzie zostały uszkodzone przy nabrzeżu, a nurkowie szukali łańcucha.",
        ],
    ]) func `stories in other scripts are read alike`(lines: [String]) throws {
        let body = lines.map { "<div>\($0)</div>" }.joined()
        let page = HTMLPages.page(
            body: "<div class=nav><a href=/>A</a> <a href=/b>B</a></div><h1>Nesodden</h1><div id=content>\(body)</div>")
        #expect(try text(page) == lines.joined(separator: "\n\n"))
    }

    @Test(arguments: ["", "<div><a href=/a>One</a> <a href=/b>Two</a></div>", "<h1>A title alone</h1>"])
    func `a page without a body says so in a line`(body: String) throws {
        let chunk = try parsed(HTMLPages.page(body: body), name: "front.html")
        #expect(chunk.articles.isEmpty)
        #expect(chunk.problems.map(\.code) == [.noText])
        #expect(
            chunk.problems.map(\.description)
                == [
                    "a web page without an article's text, front.html. Save the article's own page, as a browser shows it."
                ])
    }

    @Test func `a body that only the linked data has is taken from there`() throws {
        let text = String(repeating: HTMLPages.paragraphs[0] + " ", count: 8)
        let head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"articleBody\":\"\(text)\"}</script>"
        let page = HTMLPages.page(head: head, body: "<div id=app></div>")
        #expect(try parsed(page, name: "a.html").articles.map(\.text) == [text])
    }

    @Test func `a body of tags in the linked data is read as a page's`() throws {
        let body =
            HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()
            + HTMLPages.paragraphs.map { "<h2>\($0)</h2><p>\($0)</p>" }.joined()
        let head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"articleBody\":\"\(body)\"}</script>"
        let found = try text(HTMLPages.page(head: head, body: "<div id=app></div>"))
        #expect(found.hasPrefix(HTMLPages.text + "\n\n" + HTMLPages.paragraphs[0]))
        #expect(!found.contains("<"))
    }

    private static let lines = HTMLPages.paragraphs + HTMLPages.paragraphs.map { "As was told: \($0)" }
    private static let state = lines.map { "<p>\($0)</p>" }.joined()
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }

    @Test(arguments: [
        "window.state = {\"id\": \"7\", \"html\": \"\(escaped(state))\"};",
        "window.state = {'t': \"A teaser.\", \"html\": \"\(state.replacing("<", with: "\\u003c").replacing(">", with: "\\u003E").replacing("“", with: "\\u201c"))\"};",
        "push([1, \"\(escaped("4:[\"$\", {\"html\": \"\(escaped(state))\"}]"))\"]);",
    ]) func `a body that only a script has is taken from there`(script: String) throws {
        let page = HTMLPages.page(body: "<h1>Ferry</h1><div id=app></div><script>\(script)</script>")
        #expect(try text(page) == Self.lines.joined(separator: "\n\n"))
    }

    @Test(arguments: [
        "window.state = {\"html\": \"<p>\(String(repeating: "Menus of boats ", count: 60))", "\"\\", "\"\\u",
        "\"\\ud83d\\u12",
    ]) func `a script that breaks off gives nothing`(script: String) throws {
        let chunk = try parsed(HTMLPages.page(body: "<h1>Ferry</h1><script>\(script)</script>"), name: "a.html")
        #expect(chunk.problems.map(\.code) == [.noText])
    }

    @Test func `a text that the page shows is not taken from a script`() throws {
        let other = String(repeating: "<p>\(HTMLPages.paragraphs[0])</p>", count: 4)
        #expect(try text(HTMLPages.story(after: "<script>x = {\"html\": \"\(other)\"}</script>")) == HTMLPages.text)
    }

    @Test(arguments: ["nav", "menu", "noscript"]) func `a menu that is never closed does not swallow the page`(
        tag: String
    ) throws {
        let body = HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = HTMLPages.page(
            body:
                "<\(tag) class=navigation><ul><li><a href=/>Home</a></ul><main><article><h1>Ferry runs again</h1>\(body)</article></main>"
        )
        #expect(try text(page) == HTMLPages.text)
    }

    @Test(arguments: ["p", "h2", "div"]) func `a sentence between the headline and the body opens the text`(tag: String)
        throws
    {
        let lead = "After a week without boats the people of Nesodden can cross the fjord again."
        let body = HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = HTMLPages.page(
            body:
                "<article><div><h1>Ferry runs again</h1><\(tag)>\(lead)</\(tag)></div><div class=article-body>\(body)</div></article>"
        )
        #expect(try text(page) == lead + "\n\n" + HTMLPages.text)
    }
}
