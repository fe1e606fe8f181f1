import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

/// A feed with one item, whose title and description are given.
func feed(_ title: String, _ description: String, head: String = "") -> String {
    "\(head)<rss version=\"2.0\"><channel><title>Harbor News</title>\n<item><title>\(title)</title>"
        + "<description>\(description)</description></item></channel></rss>"
}

@Suite struct `XML as it comes` {
    @Test(arguments: [
        ("Fish &amp; chips", "Fish & chips"), ("Fish & chips", "Fish & chips"),
        ("Fish&nbsp;and&nbsp;chips", "Fish and chips"),
        ("Caf&eacute;", "Café"), ("Caf&#233;", "Café"), ("Caf&#xE9;", "Café"), ("It&#8217;s", "It’s"),
        ("5 < 7", "5 < 7"),
        ("A &unknown; word", "A &unknown; word"), ("R&D at AT&T", "R&D at AT&T"), ("Two\u{1}words", "Two words"),
        ("Two\u{FFFF}words", "Two words"), ("<![CDATA[Two\u{FFFE}wo<b>rds]]>", "Two words"),
        ("Two&#xFFFF;words", "Two words"),
        ("Two&#1;words", "Two words"), ("Two&#10;words", "Two words"), ("<![CDATA[Fish & chips]]>", "Fish & chips"),
        ("Fish &amp;amp; chips", "Fish & chips"), ("&lt;b&gt;Fish&lt;/b&gt; day", "Fish day"),
        ("Say &#34;fish&#34;", "Say \"fish\""),
        ("<![CDATA[<i>Fish</i> day]]>", "Fish day"), ("Fish<!-- & --> day", "Fish day"),
    ]) func `characters are what is meant`(written: String, meant: String) throws {
        let chunk = try parsed(feed(written, "Boats."), name: "a.xml")
        #expect(chunk.articles.map(\.title) == [meant])
        #expect(chunk.problems.isEmpty && chunk.warnings.isEmpty)
    }

    @Test func `attributes hold ampersands and quotes`() throws {
        let entry = """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Boats</title><link href="https://x.example/?a=1&amp;b=2&c=3"/>
            <category term="the &#34;big&#34; boats"/></entry></feed>
            """
        let article = try #require(try parsed(entry, name: "a.xml").articles.first)
        #expect(article.url == "https://x.example/?a=1&b=2&c=3")
        #expect(article.tags == ["the \"big\" boats"])
    }

    @Test func `entities of entities and of files are not expanded`() throws {
        let head = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boats boats boats"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
            <!ENTITY % p SYSTEM "/etc/hostname"> %p; <!ENTITY file SYSTEM "/etc/hostname">]>
            """
        let chunk = try parsed(feed("One &c; two", "A &file; here.", head: head), name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["One two"])
        #expect(chunk.articles.map(\.text) == ["A  here."])
    }

    @Test func `attributes that a declaration adds are not copied`() throws {
        let long = String(repeating: "x", count: 10_000)
        let head = "<!DOCTYPE rss [<!ATTLIST item long CDATA \"\(long)\">]>"
        let items = String(repeating: "<item><title>Boats</title></item>", count: 20_000)
        let chunk = try parsed("\(head)<rss><channel>\(items)</channel></rss>", name: "a.xml")
        #expect(chunk.articles.count == 20_000)
    }

    @Test(arguments: [
        "\u{FEFF}", "\n \n", "no XML\n", "\u{FEFF}\n<?xml version=\"1.0\"?>", "\n<?xml version=\"1.0\"?>\n",
    ])
    func `what stands before the first element is passed over, and its lines count`(head: String) throws {
        let chunk = try parsed(head + feed("Boats", "Boats.") + "\n", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["Boats"])
        #expect(chunk.notices.isEmpty)
        let broken = try parsed(head + "<rss><channel>\n<item></item></channel></rss>", name: "a.xml")
        let lines = head.count(where: { $0 == "\n" })
        #expect(broken.problems.map(\.line) == [lines + 2])
    }

    @Test func `encodings are those that the document says`() throws {
        let text = feed("Café Zoë", "Le café.", head: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try parsed(latin, name: "a.xml").articles.map(\.title) == ["Café Zoë"])
        #expect(try parsed(latin, name: "a.xml").notices.isEmpty)
        // UTF-8 is UTF-8, whatever is declared.
        #expect(try parsed(Array(text.utf8), name: "a.xml").articles.map(\.title) == ["Café Zoë"])
        for mark in [[0xFF, 0xFE], []] as [[UInt8]] {
            let wide = mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            for name in ["a.xml", "a", "a.rss"] {
                #expect(try parsed(wide, name: name).articles.map(\.title) == ["Café Zoë"])
            }
        }
        let cyrillic = feed("Лодки", "Лодки.", head: "<?xml version='1.0' encoding='windows-1251'?>").unicodeScalars.map
        {
            $0.value >= 0x410 ? UInt8($0.value - 0x410 + 0xC0) : UInt8($0.value)
        }
        #expect(try parsed(cyrillic, name: "a.xml").articles.map(\.title) == ["Лодки"])
    }

    @Test func `a broken byte is told`() throws {
        var bytes = Array(
            feed("Café", "Boats – and more boats.", head: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n").utf8)
        bytes.insert(0xFF, at: bytes.firstIndex(of: 0x42) ?? 0)
        let chunk = try parsed(bytes, name: "a.xml")
        #expect(chunk.articles.count == 1)
        #expect(chunk.warnings.map(\.code) == [.replacedBytes])
        #expect(throws: InputProblem.self) { try parsed(bytes, name: "a.xml", isStrict: true) }
    }

    @Test func `a document that breaks off keeps its whole items`() throws {
        let whole =
            "<rss><channel>\n<item><title>One</title></item>\n<item><title>Two</title></item>\n<item><title>Three"
        let chunk = try parsed(whole, name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["One", "Two"])
        #expect(chunk.problems.map(\.code) == [.brokenXML])
        #expect(chunk.problems.map(\.line) == [4])
    }

    @Test func `tags out of order are told and read all the same`() throws {
        let chunk = try parsed(
            "<rss><channel>\n<item><title>One</item>\n<item><title>Two</title></item></channel></rss>", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["One", "Two"])
        #expect(chunk.warnings.map(\.code) == [.mendedXML])
        #expect(chunk.warnings.map(\.line) == [2])
    }

    @Test func `an end tag too many ends nothing`() throws {
        let chunk = try parsed(
            "<rss><channel><item><title>One</b></title></p></item></x:y><item><title>Two</title></item></channel></rss>",
            name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["One", "Two"])
    }

    @Test func `an unknown root is named`() throws {
        let problems = try parsed("<?xml version=\"1.0\"?>\n<recipe><p>Boats.</p></recipe>", name: "a.xml").problems
        #expect(problems.map(\.code) == [.unknownFormat])
        #expect(problems.first?.what == "XML with the root element <recipe>, which is not known")
        #expect(try parsed("no element at all", name: "a.xml").problems.map(\.code) == [.brokenXML])
    }

    @Test(arguments: ["a.xml", "a.rss", "a.atom", "a.rdf", "a", "a.feed", "a.nitf", "a.newsml"])
    func `the root says what a file is, not its name`(name: String) throws {
        let head = "<?xml version=\"1.0\"?>\n<!-- <html> -->\n<!DOCTYPE rss [<!ELEMENT rss ANY>]>\n"
        #expect(try parsed(feed("Boats", "B.", head: head), name: name).articles.map(\.format) == ["rss"])
        let item =
            "<x:nitf xmlns:x='urn:x'><x:body><x:body.content><x:p>Boats lie here.</x:p></x:body.content></x:body></x:nitf>"
        #expect(try parsed(item, name: name).articles.map(\.format) == ["nitf"])
        #expect(try parsed(item, name: name).articles.map(\.text) == ["Boats lie here."])
    }

    @Test func `XML by the name of a text or a page is XML, unless the options say otherwise`() throws {
        let text = feed("Boats", "Boats.", head: "<?xml version=\"1.0\"?>")
        for name in ["a.txt", "a.html"] {
            #expect(try parsed(text, name: name).articles.map(\.format) == ["rss"])
            let given = try InputDocument(Array(text.utf8), name: name, options: InputOptions(format: .text))
            #expect(given.format == .text)
        }
        for format in [InputFormat.rss, .nitf, .xml] {
            let given = try InputDocument(Array(text.utf8), name: "a", options: InputOptions(format: format))
            #expect(given.format == .rss)
        }
    }

    @Test func `a web page in XML is a page`() throws {
        let page =
            "<?xml version=\"1.0\"?>\n"
            + HTMLPages.story().replacing("<html", with: "<html xmlns='http://www.w3.org/1999/xhtml'")
        let article = try #require(try parsed(page, name: "a.xml").articles.first)
        #expect(article.format == "html")
        #expect(article.text == HTMLPages.text)
    }

    @Test func `a gzipped feed that breaks off has one line`() throws {
        let items = (0..<3000).map { "<item><title>Boat \($0 &* 7919)</title></item>\n" }.joined()
        let bytes = gzipped(Array("<rss><channel>\n\(items)</channel></rss>".utf8))
        let chunk = try parsed(Array(bytes[..<(bytes.count / 2)]), name: "a.xml.gz")
        #expect(chunk.problems.map(\.code) == [.truncatedGzip])
        #expect(chunk.articles.count > 500)
    }
}

@Suite(.timeLimit(.minutes(15))) struct `Hostile XML` {
    @Test(arguments: [
        ("item", 1_000_000), ("div", 100_000), ("description", 100_000), ("channel", 100_000), ("rss", 100_000),
    ])
    func `a million nested elements end`(name: String, count: Int) throws {
        let deep = String(repeating: "<\(name)>", count: count)
        let close = String(repeating: "</\(name)>", count: count)
        let chunk = try parsed(
            "<rss><channel><item><title>Boats</title>\(deep)end\(close)</item></channel></rss>", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["Boats"])
        let cut = try parsed("<rss><channel>\(deep)end", name: "a.xml")
        #expect(cut.problems.count == 1)
    }

    @Test(arguments: [
        ("nitf", "block"), ("newsMessage", "itemSet"), ("newsItem", "contentMeta"), ("NewsML", "NewsComponent"),
        ("feed", "entry"),
        ("PPSResponse", "article"), ("RBNews", "content"), ("NewsML", "NewsItem"), ("newsMessage", "newsItem"),
    ]) func `deep nesting ends in every vocabulary`(root: String, name: String) throws {
        let deep = String(repeating: "<\(name)>", count: 100_000)
        let close = String(repeating: "</\(name)>", count: 100_000)
        let chunk = try parsed("<\(root)>\(deep)Boats\(close)</\(root)>", name: "a.xml")
        #expect(chunk.articles.count + chunk.problems.count == 1)
    }

    @Test func `what a declaration adds to every element is not added`() throws {
        let attributes = (0..<3000).map { "a\($0) CDATA 'x'" }.joined(separator: " ")
        let items = String(repeating: "<item><title>Boats</title></item>", count: 3000)
        let head = "<!DOCTYPE rss [<!-- ] > ' --><!ATTLIST item \(attributes)>\n]>"
        #expect(try parsed("\(head)<rss><channel>\(items)</channel></rss>", name: "a.xml").articles.count == 3000)
    }

    @Test func `a hundred thousand attributes end`() throws {
        let attributes = (0..<100_000).map { "a\($0)='&amp; x'" }.joined(separator: " ")
        let chunk = try parsed(
            "<rss><channel><item \(attributes)><title>Boats</title></item></channel></rss>", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["Boats"] && chunk.notices.isEmpty)
    }

    @Test func `namespaces within namespaces end`() throws {
        let deep = (0..<100_000).map { "<a xmlns:p\($0)='urn:\($0)'>" }.joined()
        let chunk = try parsed("<rss><channel><item><title>Boats</title></item>\n\(deep)", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["Boats"])
        #expect(chunk.problems.map(\.line) == [2])
    }

    @Test func `names of many addresses are kept once`() throws {
        let space = String(repeating: "x", count: 2000)
        let spaces = (0..<500).map { "xmlns:p\($0)='urn:\(space)\($0)'" }.joined(separator: " ")
        let elements = (0..<60_000).map { "<p\($0 % 500):a/>" }.joined()
        let chunk = try parsed(
            "<rss \(spaces)><channel>\(elements)<item><title>Boats</title></item></channel></rss>", name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["Boats"])
    }

    @Test(arguments: ["<![CDATA[", "<!--", "<?x ", "&", "<", "&#", "]]>", "<a", "</", "<!DOCTYPE a [", "<a b='"])
    func `a piece of markup again and again ends`(piece: String) throws {
        let chunk = try parsed(
            "<rss><channel><item><title>Boats</title><description>"
                + String(repeating: piece, count: 50_000), name: "a.xml")
        #expect(chunk.articles.count + chunk.problems.count >= 1)
    }

    @Test(arguments: [
        "<!--", "<script>", "<p", "<a href='", "&#", "<div class=teaser>", "<table><tr><td>", "[...] ", "<b>x</b>",
    ])
    func `a piece of HTML in a field again and again ends`(piece: String) throws {
        let html = String(repeating: piece, count: 30_000)
        for item in [feed("Boats", "<![CDATA[\(html)]]>"), feed("<![CDATA[\(html)]]>", "Boats.")] {
            let chunk = try parsed(item, name: "a.xml")
            #expect(chunk.articles.count + chunk.problems.count == 1)
        }
    }

    @Test func `every item without a text is named with its line`() throws {
        let items = String(repeating: "<item/>\n", count: 20_000)
        let problems = try parsed("<rss><channel>\n\(items)</channel></rss>", name: "a.xml").problems
        #expect(problems.map(\.line) == (2..<20_002).map { $0 })
    }

    @Test func `flipped bytes neither crash nor hang`() throws {
        let whole = Array(VocabularySamples.all.joined().utf8)
        var random = SeededGenerator(seed: 11)
        for sample in VocabularySamples.all {
            for _ in 0..<60 {
                var bytes = Array(sample.utf8)
                for _ in 0..<4 {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = whole.randomElement(using: &random) ?? 0
                }
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                // A page of a wiki that is no article any more is passed over.
                if let chunk = try? parsed(bytes, name: "a.xml"), sample != VocabularySamples.wiki {
                    #expect(chunk.articles.count + chunk.problems.count + chunk.warnings.count >= 1)
                }
            }
        }
    }

    @Test func `a document cut anywhere has articles or a line`() throws {
        for sample in VocabularySamples.all {
            let bytes = Array(sample.utf8)
            for end in stride(from: 20, to: bytes.count, by: 9) {
                guard let chunk = try? parsed(Array(bytes[..<end]), name: "a.xml") else { continue }
                #expect(chunk.articles.count + chunk.problems.count >= 1)
            }
        }
    }
}
