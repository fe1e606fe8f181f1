import TextAnalysis
import Testing
import TextAnalysis

@testable import ArticleFormats

@Suite struct `Documents of XML` {
    private func nitf(_ title: String, root: String = "nitf") -> String {
        "<\(root)><body><body.head><hedline><hl1>\(title)</hl1></hedline></body.head><body.content><p>Boats lie here.</p></body.content></body></\(root)>"
    }

    @Test(arguments: [
        "", "\n", "<?xml version=\"1.0\"?>", "\n<?xml version=\"1.0\"?>\n<!DOCTYPE nitf>\n", "<!-- <nitf> -->\n",
    ])
    func `several in a file are all read`(between: String) throws {
        let chunk = try parsed(
            "<?xml version=\"1.0\"?>" + nitf("One") + between + nitf("Two") + between + nitf("Three"), name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["One", "Two", "Three"])
        #expect(chunk.notices.isEmpty)
        #expect(Set(chunk.articles.map(\.id)).count == 3)
    }

    @Test func `they may be of different vocabularies, and one may be broken`() throws {
        let feed = "<rss><channel><item><title>Two</title></item></channel></rss>"
        let chunk = try parsed(nitf("One") + "\n" + feed + "\n" + nitf("Three").dropLast(30), name: "a.xml")
        #expect(chunk.articles.prefix(2).map(\.title) == ["One", "Two"])
        #expect(chunk.problems.map(\.code) == [.brokenXML] && chunk.problems.map(\.line) == [3])
    }

    @Test(arguments: [
        "<rss><channel><item><title>One</title><description><![CDATA[</rss><rss>]]></description></item></channel></rss>",
        "<rss><channel><item><title>One</title><description>B.</description></item></channel></rss>\n<!-- done -->\n",
        "<rss><channel><rss/><item><title>One</title></item></channel></rss>",
    ]) func `one is one`(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(XMLDocuments.ranges(in: bytes.span) == [0..<bytes.count])
        #expect(try parsed(text, name: "a.xml").articles.map(\.title) == ["One"])
    }

    @Test(arguments: ["<nitf><body><body.content><p>The first story is cut in the mid", "<nitf><head><title>", "<nitf"])
    func `a document that is cut does not swallow those behind it`(cut: String) throws {
        let declaration = "\n<?xml version=\"1.0\"?>\n"
        let chunk = try parsed(
            "<?xml version=\"1.0\"?>" + cut + declaration + nitf("Two") + declaration + nitf("Three"), name: "a.xml")
        #expect(chunk.articles.map(\.title).suffix(2) == ["Two", "Three"])
        #expect(chunk.problems.map(\.code).allSatisfy { $0 == .brokenXML || $0 == .noText })
        #expect(!chunk.problems.isEmpty)
    }

    @Test func `a declaration in a comment or in escaped text begins no document`() throws {
        let text = nitf("One").replacing(
            "</nitf>", with: "<!-- <?xml version=\"1.0\"?> --><![CDATA[<?xml version=\"1.0\"?><nitf>]]></nitf>")
        #expect(try parsed(text, name: "a.xml").articles.map(\.title) == ["One"])
    }

    private func feed(_ declarations: String, _ title: String, name: String = "a.xml") throws -> ParsedChunk {
        try parsed(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [\(declarations)]>\n<rss><channel><item>\n<title>\(title)</title></item></channel></rss>",
            name: name)
    }

    @Test(arguments: [
        ("<!ENTITY co \"Acme Harbor\">", "News of &co;, of &co;", "News of Acme Harbor, of Acme Harbor"),
        ("<!ENTITY co 'Acme \"Harbor\" > 1'>", "News of &co;", "News of Acme \"Harbor\" > 1"),
        ("<!ENTITY a \"A\"><!-- <!ENTITY b \"no\"> --><!ENTITY b \"B\"><!ENTITY a \"C\">", "&a;&b;", "AB"),
        ("<!ENTITY amp \"and\"><!ENTITY lt \"less\">", "One &amp; &lt;two", "One & <two"),
        ("<!ENTITY eacute \"&#233;\"><!ENTITY nbsp \"&#160;\">", "Caf&eacute;&nbsp;Ann", "Café Ann"),
        ("<!ENTITY % p \"x\"><!ELEMENT rss ANY>", "Boats & co", "Boats & co"),
    ]) func `entities of plain words are expanded`(declarations: String, title: String, text: String) throws {
        let chunk = try feed(declarations, title)
        #expect(chunk.articles.map(\.title) == [text])
        #expect(chunk.notices.isEmpty)
    }

    @Test(arguments: [
        "<!ENTITY x \"&y;&y;\">", "<!ENTITY x \"<b>bold</b>\">", "<!ENTITY x SYSTEM \"file:///x\">",
        "<!ENTITY x \"\(String(repeating: "long ", count: 41))\">",
    ]) func `others are left out and told once`(declaration: String) throws {
        let chunk = try feed(declaration, "Boats &x;and &x;piers")
        #expect(chunk.articles.map(\.title) == ["Boats and piers"])
        #expect(chunk.warnings.map(\.code) == [.mendedXML] && chunk.warnings.map(\.line) == [4])
    }

    @Test func `the document grows to twice its size at most`() throws {
        let value = String(repeating: "boat ", count: 39)
        let chunk = try feed("<!ENTITY x \"\(value)\">", String(repeating: "&x;", count: 200))
        #expect(chunk.warnings.map(\.code) == [.mendedXML])
        #expect(chunk.articles.allSatisfy { $0.title.utf8.count < 1100 && $0.title.hasPrefix("boat boat") })
    }
}
