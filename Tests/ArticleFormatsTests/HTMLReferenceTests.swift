import TextAnalysis
import Testing
import TextAnalysis

@testable import ArticleFormats

@Suite struct `Characters and tags of web pages` {
    @Test(arguments: [
        ("&copy 2024 AT&ampT caf&eacute.", "© 2024 AT&T café."), ("Caf&eacute", "Café"), ("&COPY 1 &AElig;on &AEligon", "© 1 Æon Æon"),
        ("&#128;5 and Ann&#x92;s &#147;boat&#148 now", "€5 and Ann’s “boat” now"), ("&notin; &not a &notit", "∉ ¬ a ¬it"),
        ("&#8217;s &#x20AC; &amp;copy &nosuch; &nosuch", "’s € &copy &nosuch; &nosuch"), ("R&D, A & B, &;", "R&D, A & B, &;"),
        ("&THORN &ETH &frac12 &sup2", "Þ Ð ½ ²"),
    ]) func `references are read as browsers do`(source: String, text: String) throws {
        let page = HTMLPages.story(extra: "<p>The sign at the pier says \(source), as the harbor office has it.</p>")
        let article = try #require(try parsed(page, name: "a.html").articles.first)
        #expect(article.text.contains("The sign at the pier says \(text), as the harbor office has it."))
    }

    @Test func `in values a name without its semicolon is part of an address`() throws {
        let head = "<link rel=\"canonical\" href=\"https://h.example/?a=1&copy=2&region=3\"><meta name=\"description\" content=\"Caf&eacute &copy\">"
        let article = try #require(try parsed(HTMLPages.story(head: head), name: "a.html").articles.first)
        #expect(article.url == "https://h.example/?a=1&copy=2&region=3")
        #expect(article.abstract == "Café ©")
    }

    @Test(arguments: ["h", "xhtml", "x1"]) func `elements of XHTML may have a prefix`(prefix: String) throws {
        var page = HTMLPages.story().replacing("<!DOCTYPE html><html", with: "<html")
        page = page.replacing("</", with: "</\(prefix):").replacing("<", with: "<\(prefix):").replacing("<\(prefix):/", with: "</")
        page = page.replacing("<\(prefix):html", with: "<\(prefix):html xmlns:\(prefix)=\"http://www.w3.org/1999/xhtml\"")
        for name in ["a.xhtml", "a.xml", "a"] {
            let article = try #require(try parsed("<?xml version=\"1.0\"?>" + page, name: name).articles.first)
            #expect(article.title == "Ferry runs again" && article.text == HTMLPages.text)
        }
    }

    @Test(arguments: ["<p>", "<div class=\"a\"><p>", "<h2>Boats</h2><p>", "\n <P ID=x>", "<article><p>"])
    func `a part of a page without a name is read as a page`(opening: String) throws {
        let text = opening + HTMLPages.paragraphs.joined(separator: "</p><p>") + "</p>"
        let article = try #require(try parsed(text, name: "a").articles.first)
        #expect(article.format == "html" && article.text.hasSuffix(HTMLPages.text))
    }

    @Test(arguments: ["<Boats> lie in the harbor of Oslo.", "<b>Boats</b> lie in the harbor.", "<pier 4 is closed today."])
    func `a text that begins with a bracket is a text`(text: String) throws {
        #expect(try parsed(text, name: "a").articles.map(\.format) == ["text"])
    }

    @Test(arguments: [
        "<p>We and our 912 partners store and access information on a device, such as cookies.</p><p>You can withdraw your consent at any time in the privacy settings.</p>",
        "<h1>Your privacy</h1><p>We use cookies. By clicking “Accept all” you consent to our use of cookies for analytics.</p>",
        "<p>Wir und unsere Partner verwenden Cookies, um Ihre Daten zu verarbeiten. Sie können Ihre Einwilligung jederzeit widerrufen.</p>",
        "<p>Nous et nos partenaires utilisons des cookies. Vous pouvez retirer votre consentement à tout moment, et tout accepter.</p>",
    ]) func `a wall of consent is no article`(body: String) throws {
        let page = HTMLPages.page(head: "<title>Before you go on</title>", body: "<article>\(body)</article>")
        #expect(try parsed(page, name: "a.html").problems.map(\.what) == ["a web page that asks for consent in place of its article"])
    }

    @Test func `an article about cookies is one`() throws {
        let body = """
            <p>The court said on Monday that sites must ask for consent before they set cookies of any kind.</p>
            <p>“We welcome that our view has won,” the minister said, and partners of the firm agreed with him.</p>
            <p>The firm, whose shares fell by two percent, has until June to change its pages in all countries.</p>
            """
        let page = HTMLPages.page(head: "<title>Court rules on cookies</title>", body: "<article>\(body)</article>")
        #expect(try parsed(page, name: "a.html").articles.map { $0.paragraphs.count } == [3])
    }

    @Test func `advice about cookies that are baked is an article`() throws {
        let body = """
            <p>You can bake your cookies an hour before the guests come, and advertise them on your door.</p>
            <p>We like our cookies warm. Your oven has to be hot, and you should not open it for ten minutes.</p>
            """
        let page = HTMLPages.page(head: "<title>How to bake</title>", body: "<article>\(body)</article>")
        #expect(try parsed(page, name: "a.html").articles.map { $0.paragraphs.count } == [2])
    }

    @Test(arguments: [
        "<p>This article is for subscribers only. To continue reading, subscribe now or log in.</p>",
        "<p>Already a subscriber? Log in here to read on.</p>", "<p>Dieser Artikel ist nur für Abonnenten.</p>",
        "<p>Cet article est réservé aux abonnés.</p>", "<p><em>(Photo by Kari Moe/Harbor Images)</em></p>",
        "<p>Photo by Kari Moe</p>", "<div class=\"sharedaddy sd\">Share</div>",
    ]) func `bars and credits are no text, in pages and feeds`(extra: String) throws {
        #expect(try parsed(HTMLPages.story(extra: extra), name: "a.html").articles.map(\.text) == [HTMLPages.text])
        let body = HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined() + extra
        let feed = "<rss><channel><item><title>B</title><description><![CDATA[\(body)]]></description></item></channel></rss>"
        #expect(try parsed(feed, name: "a.xml").articles.map(\.text) == [HTMLPages.text])
    }

    @Test(arguments: [
        ("<title>Ferry runs again after storms - The Harbor</title>", "<h1>The Harbor</h1><h2>Ferry runs again after storms</h2>"),
        ("<title>Ferry runs again after storms | harbor.example</title>", "<h1>Harbor.example</h1>"),
        ("<title>The Harbor: Ferry</title><meta property=\"og:site_name\" content=\"The Harbor\"><meta property=\"og:title\" content=\"Ferry runs again after storms\">", "<h1>The Harbor</h1>"),
        ("<title>Ferry runs again after storms</title><link rel=canonical href=\"https://www.harborpost.example/1\">", "<h1>Harbor Post</h1>"),
        ("<title>Herald - Ferry runs again after storms</title>", "<h1>Ferry runs again after storms</h1>"),
    ]) func `the name of the site is no headline`(head: String, top: String) throws {
        let body = top + HTMLPages.paragraphs.map { "<p>\($0)</p>" }.joined()
        let page = HTMLPages.page(head: head, body: body)
        #expect(try parsed(page, name: "a.html").articles.map(\.title) == ["Ferry runs again after storms"])
    }
}
