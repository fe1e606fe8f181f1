import TextAnalysis
import Testing

@testable import ArticleFormats

/// Pages that say something in place of an article.
@Suite struct `Web pages that are notices` {
    private func problems(_ title: String, _ body: String) throws -> [String] {
        let chunk = try parsed(HTMLPages.page(head: "<title>\(title)</title>", body: body), name: "a.html")
        #expect(chunk.articles.isEmpty == !chunk.problems.isEmpty)
        #expect(chunk.problems.allSatisfy { $0.code == .noText })
        return chunk.problems.map(\.what)
    }

    @Test(arguments: [
        (
            "Page not found | Harbor Post",
            "<h1>404 – Page not found</h1><p>The page that you are looking for has been moved, or it never was here.</p>"
        ),
        (
            "Harbor Post",
            "<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es leider nicht mehr. Vielleicht hilft die Suche weiter.</p>"
        ),
        (
            "Ошибка 404",
            "<h1>Страница не найдена</h1><p>Такой страницы на сайте нет, попробуйте найти её через поиск.</p>"
        ),
        ("Moved", "<h1>302 Found</h1><p>The document has moved <a href=/b>here</a>.</p>"),
    ]) func `an address with nothing at it is told`(title: String, body: String) throws {
        #expect(try problems(title, body) == ["a web page that says that nothing is at its address"])
    }

    @Test(arguments: [
        (
            "Log in | Harbor Post",
            "<h1>Log in</h1><p>You have no account yet? Sign up for free, and read as much as you like.</p>"
        ),
        (
            "Anmelden",
            "<h1>Anmelden</h1><p>Bitte geben Sie Ihre E-Mail-Adresse und Ihr Passwort ein, um weiterzulesen.</p>"
        ),
    ]) func `a page that asks its reader to log in is told`(title: String, body: String) throws {
        #expect(try problems(title, body) == ["a web page that asks its reader to log in"])
    }

    @Test(arguments: [
        ("Harbor Post", "<div><p>Please enable JavaScript in your browser and load this page once more.</p></div>"),
        ("Harbor Post", "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>"),
        ("Just a moment", "<p>Checking your browser before you go on to the harbor. It takes five seconds.</p>"),
        ("Security", "<p>Please verify that you are a human being, since we have seen much of this address.</p>"),
    ]) func `a page that asks for a browser is told`(title: String, body: String) throws {
        #expect(
            try problems(title, body) == ["a web page that wants to know its reader's browser in place of its article"])
    }

    @Test(arguments: [
        (
            "cs",
            "<p>My a naši partneři ukládáme cookies a zpracováváme osobní údaje, abychom vám ukázali reklamu.</p><p>Svůj souhlas můžete kdykoli odvolat, a vaše volba platí rok.</p>"
        ),
        (
            "ru",
            "<p>Мы и наши партнёры используем файлы cookie и персональные данные, чтобы показывать вам рекламу.</p><p>Нажимая кнопку, вы даёте согласие на обработку персональных данных.</p>"
        ),
        ("ja", "<p>当サイトおよびパートナーは、Cookieを使用して個人データを処理し、広告を表示します。</p><p>お客様は「同意する」をクリックすると、個人データの処理に同意したことになります。</p>"),
    ]) func `consent is asked for in many languages`(language: String, body: String) throws {
        #expect(try problems("Harbor", body) == ["a web page that asks for consent in place of its article"])
    }

    @Test(arguments: [
        ("Page not found: how a harbor lost its archive", "<h1>Page not found: how a harbor lost its archive</h1>"),
        ("Login opens at noon", "<h1>Login opens at noon</h1>"), ("Boats", "<h1>Boats</h1>"),
    ]) func `a story of such things is one`(title: String, heading: String) throws {
        let paragraphs = (1...8).map {
            "<p>On day \($0) the office asked all \($0)00 readers of its archive to check whether they are not a robot, and most were not.</p>"
        }
        #expect(try problems(title, "<article>\(heading)\(paragraphs.joined())</article>") == [])
    }

    @Test(arguments: [
        "<template shadowrootmode=open>…</template>", "<div id=app></div><noscript>…</noscript>",
        "<div></div><template>…</template>",
    ]) func `a text that only a browser without scripts shows is read`(around: String) throws {
        let story =
            "<article><h1>Ferry runs again</h1>\(HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined())</article>"
        let page = HTMLPages.page(head: "<title>Ferry</title>", body: around.replacing("…", with: story))
        #expect(try parsed(page, name: "a.html").articles.map(\.text) == [HTMLPages.text])
    }

    @Test func `what readers wrote is no text, however much it is`() throws {
        let comments = (1...30).map {
            "<div class=comment><p>I have waited for this ferry for \($0) years, and I am glad that it is back.</p></div>"
        }
        for name in ["id=comments", "id=disqus_thread", "class=\"comments-area\"", "class=\"comment-list\""] {
            let page = HTMLPages.story(after: "<section \(name)>\(comments.joined())</section>")
            #expect(try parsed(page, name: "a.html").articles.map(\.text) == [HTMLPages.text])
        }
        // Where no story stands before, they are the text.
        let page = HTMLPages.page(body: "<section id=comments>\(comments.joined())</section>")
        #expect(try #require(try parsed(page, name: "a.html").articles.first).text.contains("for 30 years"))
    }

    @Test func `advertisements of AMP are no text, and its figures of speech stay`() throws {
        let extra =
            "<amp-ad><p>Buy a boat today, and pay for it when the year is over.</p></amp-ad><amp-fit-text><p>The pier is new.</p></amp-fit-text>"
        let text = try #require(try parsed(HTMLPages.story(extra: extra), name: "a.html").articles.first).text
        #expect(!text.contains("Buy a boat") && text.contains("The pier is new."))
    }

    @Test func `how a word is read stands above it and not in the text`() throws {
        let page = HTMLPages.page(
            head: "<title>渡船</title>",
            body: "<h1>渡船</h1><p>オスロ港は月曜日、<ruby>嵐<rp>(</rp><rt>あらし</rt><rp>)</rp></ruby>の一週間後に渡船が再開したと発表した。</p>")
        #expect(try parsed(page, name: "a.html").articles.map(\.text) == ["オスロ港は月曜日、嵐の一週間後に渡船が再開したと発表した。"])
    }

    @Test(arguments: ["span", "hp-paragraph"]) func `lines that only a style sheet parts are paragraphs`(tag: String)
        throws
    {
        let lines = HTMLPages.paragraphs.map { "<\(tag)>\($0)</\(tag)>" }
        let page = HTMLPages.page(
            head: "<title>Ferry</title>", body: "<article><h1>Ferry</h1><div>\(lines.joined())</div></article>")
        #expect(try parsed(page, name: "a.html").articles.map(\.text) == [HTMLPages.text])
        let spaced = HTMLPages.page(
            head: "<title>Ferry</title>",
            body: "<article><h1>Ferry</h1><p>\(lines.joined(separator: " "))</p></article>")
        #expect(
            try parsed(spaced, name: "a.html").articles.map(\.text) == [HTMLPages.paragraphs.joined(separator: " ")])
        let noted = "<p><\(tag)>\(HTMLPages.paragraphs[0])</\(tag)><sup>1</sup> It is open.</p>"
        let text = try #require(try parsed(HTMLPages.story(extra: noted), name: "a.html").articles.first).text
        #expect(text.contains("on Monday.1 It is open."))
    }

    @Test func `a sentence about an author is no name`() throws {
        let page = HTMLPages.story(
            extra: "<div class=author-bio>Kari Moe writes about boats for the Post, and she lives on one.</div>")
        #expect(try #require(try parsed(page, name: "a.html").articles.first).authors == [])
    }
}
