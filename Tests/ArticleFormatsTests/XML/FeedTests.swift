import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Feeds` {
    @Test func `an item of RSS has its fields`() throws {
        let articles = try parsed(VocabularySamples.rss, name: "a.rss").articles
        #expect(articles.map(\.id) == ["h-17", "https://harbor.example/market"])
        let first = try #require(articles.first)
        #expect(first.title == "Ferry & bridge")
        #expect(
            first.text == """
                The ferry to the island stops for a week from Monday on.

                Cars take the bridge, which is open all night — for a fee.
                """)
        #expect(first.abstract == "The ferry stops for a week.")
        #expect(first.url == "https://harbor.example/ferry")
        #expect(first.date == "Thu, 02 May 2024 08:30:00 GMT")
        #expect(first.authors == ["Ann Lee", "Jo Park"])
        #expect(first.tags == ["Ferries", "Roads"])
        #expect(first.publisher == "Harbor News")
        #expect(first.language?.code == "en")
        #expect(first.format == "rss")
        #expect(articles[1].text == "The market opens at nine.")
        #expect(articles[1].authors == ["Kim Oh"])
        #expect(articles[1].abstract == nil)
    }

    @Test func `an entry of Atom has its fields`() throws {
        let articles = try parsed(VocabularySamples.atom, name: "a.atom").articles
        #expect(articles.map(\.id) == ["tag:haven.example,2024:1", "tag:haven.example,2024:2"])
        let first = try #require(articles.first)
        #expect(first.title == "De veerboot")
        #expect(first.text == "De boot vaart een week niet.\n\nAuto’s nemen de brug.")
        #expect(first.abstract == "De boot vaart niet.")
        #expect(first.url == "https://haven.example/1")
        #expect(first.date == "2024-05-02T08:30:00Z")
        #expect(first.authors == ["Ann Lee"])
        #expect(first.tags == ["Boten", "Wegen"])
        #expect(first.publisher == "Haven & stad")
        #expect(first.language?.code == "nl")
        #expect(articles[1].text == "De markt opent om negen uur.")
        #expect(articles[1].date == "2024-05-04T08:30:00Z")
    }

    @Test func `RSS 1 has its items beside the channel`() throws {
        let rdf = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
             xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Harbor News</title><dc:language>sv</dc:language>
            <items><rdf:Seq><rdf:li resource="u"/></rdf:Seq></items></channel>
            <item rdf:about="https://harbor.example/1"><title>Boats</title><dc:date>2024-05-02</dc:date><dc:subject>Sea</dc:subject>
            <description>Boats lie in the harbor.</description></item></rdf:RDF>
            """
        let article = try #require(try parsed(rdf, name: "a.rdf").articles.first)
        #expect(article.id == "https://harbor.example/1")
        #expect(article.text == "Boats lie in the harbor.")
        #expect(article.date == "2024-05-02" && article.tags == ["Sea"])
        #expect(article.publisher == "Harbor News" && article.language?.code == "sv")
    }

    @Test func `Atom 0_3 and RSS without a version are read`() throws {
        let atom = """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>H</title><entry><title mode="escaped">A &amp;amp; B</title>
            <issued>2004-05-02T08:30:00Z</issued><content type="text/html" mode="escaped">&lt;p&gt;Boats.&lt;/p&gt;</content></entry></feed>
            """
        let article = try #require(try parsed(atom, name: "a.xml").articles.first)
        #expect(article.title == "A & B" && article.text == "Boats." && article.date == "2004-05-02T08:30:00Z")
        let old = "<rss><channel><item><title>Boats</title><link>https://h.example/1</link></item></channel></rss>"
        #expect(try parsed(old, name: "a.xml").articles.map(\.id) == ["https://h.example/1"])
    }

    @Test func `a podcast and a video have their descriptions as text`() throws {
        let podcast = """
            <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item><title>Boats</title>
            <itunes:author>Ann Lee</itunes:author><itunes:summary>We talk about boats.</itunes:summary>
            <itunes:keywords>sea, boats</itunes:keywords></item></channel></rss>
            """
        let article = try #require(try parsed(podcast, name: "a.xml").articles.first)
        #expect(
            article.text == "We talk about boats." && article.authors == ["Ann Lee"]
                && article.tags == ["sea", "boats"])
        let video = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><title>Boats</title>
            <media:group><media:title>Boats</media:title><media:description>Boats at sea.</media:description></media:group></entry></feed>
            """
        #expect(try parsed(video, name: "a.xml").articles.map(\.text) == ["Boats at sea."])
    }

    @Test(arguments: [
        "<p>The post <a href='x'>Boats</a> appeared first on <a href='y'>Harbor</a>.</p>",
        "<p>Der Beitrag <a href='x'>Boote</a> erschien zuerst auf <a href='y'>Hafen</a>.</p>",
        "<p>L’article <a href='x'>Le port</a> est apparu en premier sur <a href='y'>Port</a>.</p>",
        "<p>La entrada <a href='x'>Barcos</a> se publicó primero en <a href='y'>Puerto</a>.</p>",
        "<p><a href='x'>Continue reading <span>Boats</span> &rarr;</a></p>", "<a href='x'>Read more</a>",
        "<p>Weiterlesen …</p>",
        "<br/><a href='a'>Comments</a>",
    ]) func `what programs append is no text`(footer: String) throws {
        let html = "<![CDATA[<p>Boats lie in the harbor all winter.</p>\(footer)]]>"
        #expect(
            try parsed(feed("Boats", html), name: "a.xml").articles.map(\.text) == [
                "Boats lie in the harbor all winter."
            ])
    }

    @Test(arguments: [
        ("Boats lie in the harbor [&#8230;]", "Boats lie in the harbor"), ("Boats lie in [...]", "Boats lie in"),
        ("Boats lie in the harbor… Continue reading Boats", "Boats lie in the harbor…"),
        ("Boats lie... <a href='x'>Read more</a>", "Boats lie..."),
        ("Boats lie there… and wait.", "Boats lie there… and wait."),
        ("Read more books, they say.", "Read more books, they say."),
    ]) func `the mark of a cut is no text, and a sentence is none`(written: String, read: String) throws {
        #expect(try parsed(feed("Boats", "<![CDATA[\(written)]]>"), name: "a.xml").articles.map(\.text) == [read])
    }

    @Test func `an item may lack a title, or have one alone`() throws {
        let items =
            "<item><description>Boats lie in the harbor.</description></item><item><title>Boats</title></item>\n<item><link>x</link></item>"
        let chunk = try parsed("<rss><channel>\(items)</channel></rss>", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["", "Boats"])
        #expect(chunk.articles.map(\.text) == ["Boats lie in the harbor.", ""])
        #expect(chunk.articles.map(\.id) == ["a", "a#2"])
        #expect(chunk.problems.map(\.code) == [.noText])
        #expect(chunk.problems.map(\.line) == [2])
    }

    @Test(arguments: ["<rss><channel><title>Boats</title></channel></rss>", "<feed/>", "<rdf:RDF/>"])
    func `an empty feed is one line`(feed: String) throws {
        #expect(try parsed(feed, name: "a.xml").problems.map(\.code) == [.emptyFile])
    }

    @Test func `a picture beside a short text is not all there is`() throws {
        let html = "<![CDATA[<img src='a.jpg'/><br/>Boats lie in the harbor.]]>"
        #expect(try parsed(feed("Boats", html), name: "a.xml").articles.map(\.text) == ["Boats lie in the harbor."])
    }

    @Test func `a sentence that begins as a link to more does stays`() throws {
        let html =
            "<![CDATA[<p>Boats lie in the harbor.</p><p>Related costs rose by a third, the harbor says.</p><p>Related: Ferries</p>]]>"
        let text = "Boats lie in the harbor.\n\nRelated costs rose by a third, the harbor says."
        #expect(try parsed(feed("Boats", html), name: "a.xml").articles.map(\.text) == [text])
    }

    @Test func `text about tags keeps them`() throws {
        let html = "<![CDATA[<p>Write &lt;p&gt; and &amp;amp; in a page.</p>]]>"
        let chunk = try parsed(feed("Boats", html), name: "a.xml")
        #expect(chunk.articles.map(\.text) == ["Write <p> and &amp; in a page."])
        #expect(chunk.warnings.isEmpty)
    }
}
