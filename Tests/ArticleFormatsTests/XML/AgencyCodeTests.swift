import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Codes and encodings of agencies` {
    private func item(_ meta: String, contents: String = Self.plain, headline: String = "Boats") -> String {
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g1"><itemMeta><itemClass qcode="ninat:text"/>\(meta)</itemMeta>
        <contentMeta><headline>\(headline)</headline></contentMeta><contentSet>\(contents)</contentSet></newsItem>
        """
    }
    private static let plain = "<inlineData contenttype=\"text/plain\">Boats lie in the harbor.</inlineData>"

    @Test(arguments: [
        ("qcode='stat:canceled'", Release.Status.canceled), ("qcode='stat:withheld'", .withheld),
        ("uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'", .canceled),
        ("uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld/'", .withheld),
        ("uri='https://codes.example/status#Cancelled'", .canceled),
        ("uri='http://cv.iptc.org/newscodes/pubstatusg2/usable'", .usable),
        ("literal=' Killed '", .canceled), ("qcode='own:17' uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld'", .withheld),
    ]) func `a status is given in any way`(code: String, status: Release.Status) throws {
        let chunk = try allItems(item("<pubStatus \(code)/>"))
        #expect(chunk.articles.map { $0.release?.status } == [status])
    }

    @Test func `a status in letters is one, and no part of a phrase`() throws {
        #expect(try allItems(item("<pubStatus>canceled</pubStatus>")).articles.map { $0.release?.status } == [.canceled])
        #expect(Release.Status(name: "not usable") == nil)
    }

    @Test(arguments: ["qcode='sig:correction'", "uri='http://cv.iptc.org/newscodes/signal/correction'", "literal='correction'"])
    func `a signal is given in any way`(code: String) throws {
        #expect(try allItems(item("<signal \(code)/>")).articles.map { $0.release?.correction } == ["correction"])
    }

    @Test(arguments: [
        "encoding='http://cv.iptc.org/newscodes/encoding/base64'", "encoding='encd:base64'", "encoding='BASE64'",
        "encodinguri='http://cv.iptc.org/newscodes/encoding/base64'",
    ]) func `content in base64 is decoded`(encoding: String) throws {
        let contents = [
            ("text/plain", "Qm9hdHMgbGllIGluIHRoZSBoYXJib3Iu", "Boats lie in the harbor."),
            ("text/plain; charset=iso-8859-1", "TGUgY2Fm6SBv\n  dXZyZS4=", "Le café ouvre."),
            ("text/html", "PHA+Qm9hdHMgbGllIGhlcmUuPC9wPjxwPlRoZXkgd2FpdC48L3A+", "Boats lie here.\n\nThey wait."),
        ]
        for (type, data, text) in contents {
            let element = "<inlineData contenttype='\(type)' \(encoding)>\(data)</inlineData>"
            #expect(try parsed(item("", contents: element), name: "a.xml").articles.map(\.text) == [text])
        }
    }

    @Test(arguments: [
        "<Encoding Notation='Base64'><DataContent>Qm9hdHMgbGllIGluIHRoZSBoYXJib3Iu</DataContent></Encoding>",
        "<Encoding Notation='None'><Encoding Notation='base64'><DataContent>\nQm9hdHMgbGllIGlu\nIHRoZSBoYXJib3Iu\n</DataContent></Encoding></Encoding>",
        "<Encoding Notation='quoted-printable'><DataContent>Boats lie =\nin=20the harbor.</DataContent></Encoding>",
        "<Encoding><DataContent>Boats lie in the harbor.</DataContent></Encoding>",
        "<DataContent>\n\n  Boats lie in the harbor.\n\n</DataContent>",
    ]) func `content of NewsML 1 is decoded, and has no blank edges`(content: String) throws {
        let text = """
            <NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Boats</HeadLine></NewsLines><ContentItem>
            <MediaType FormalName="Text"/>\(content)</ContentItem></NewsComponent></NewsItem></NewsML>
            """
        #expect(try parsed(text, name: "a.xml").articles.map(\.text) == ["Boats lie in the harbor."])
    }

    @Test func `an item without content is one line, alone and among others`() throws {
        let empty = item("", contents: "", headline: "Empty")
        #expect(try parsed(empty, name: "a.xml").problems.map(\.what) == ["NewsML without a text"])
        let picture = "<newsItem guid='p'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>"
        let message = "<newsMessage><itemSet>\n\(item(""))\n\(empty)\(picture)</itemSet></newsMessage>"
        let chunk = try parsed(message, name: "a.xml")
        #expect(chunk.articles.map(\.title) == ["Boats"])
        #expect(chunk.problems.map(\.code) == [.noText] && chunk.problems.map(\.line) == [4])
    }

    @Test func `the label of a program set into a page goes with it`() throws {
        let body = "<p>Boats lie here.</p><hl2>Embed (large):</hl2><p>&lt;div class=\"e\"&gt;&lt;/div&gt;&lt;script src=\"e.js\"&gt;&lt;/script&gt;</p><hl2>Prices:</hl2><p>They are high.</p>"
        let text = "<nitf><body><body.content>\(body)</body.content></body></nitf>"
        #expect(try parsed(text, name: "a.xml").articles.map(\.text) == ["Boats lie here.\n\nPrices:\n\nThey are high."])
    }
}
