import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Small letters` {
    @Test func `every character has the small letters of the standard library`() {
        var differing: [UInt32] = []
        for number in UInt32(1)..<0x1_1000 {
            guard let scalar = Unicode.Scalar(number) else { continue }
            let text = "A" + String(Character(scalar)) + "Z"
            if SmallLetters.of(Array(text.utf8)[...]) != Array(text.lowercased().utf8) { differing.append(number) }
        }
        #expect(differing == [])
    }

    @Test(
        arguments: [
            [0xC3], [0xE2, 0x80], [0x41, 0xC3, 0x41], [0xE4, 0x41, 0x42], [0xE4, 0xB8, 0x41], [0xFF, 0x41],
            [0xC0, 0x80],
            [0xED, 0xA0, 0x80], [0xE2, 0x80, 0x41],
        ] as [[UInt8]]) func `bytes that are no text become what the standard library makes of them`(bytes: [UInt8])
    {
        #expect(SmallLetters.of(bytes[...]) == Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8))
    }
}

@Suite struct `Attributes of a page` {
    private func values(_ tag: String, _ name: PageAttribute) throws -> [String?] {
        let bytes = Array(
            "<html><body><p class=first>A</p>\(tag)B</div><p id=last class=third>C</p></body></html>".utf8)
        let page = try HTMLPage.parsed(bytes.span)
        return (0..<page.elementCount).filter { page.tag($0) == .div || page.tag($0) == .p }.map {
            page.value(name, of: $0)
        }
    }

    @Test(arguments: [
        ("<div class=\"a b\">", "a b"), ("<div class='a \"b\"'>", "a \"b\""), ("<div class=a&amp;b>", "a&b"),
        ("<div class=\"a &eacute; b\" id=\"x\">", "a é b"), ("<div class=\"a\u{0}b\">", "a b"), ("<div class>", ""),
        ("<div class=\"\" id=x>", ""), ("<div CLASS=\"é\" class=\"b\">", "é"), ("<div class=\"a > b\">", "a > b"),
        ("<div n=\"0-1\" class=b>", "b"), ("<div class=\"a & b\">", "a & b"), ("<div class=\" a\n b \">", " a\n b "),
    ]) func `a value is read as it is written`(tag: String, expected: String) throws {
        #expect(try values(tag, .class) == ["first", expected, "third"])
    }

    @Test func `a tag has its own attributes and no others`() throws {
        #expect(try values("<div>", .class) == ["first", nil, "third"])
        #expect(try values("<div n=0-2 title=x>", .class) == ["first", nil, "third"])
        #expect(try values("<div id=\"a&amp;b\" class=c>", .id) == [nil, "a&b", "last"])
    }
}

@Suite struct `Hidden elements` {
    @Test(arguments: [
        "display:none", "display: none;", "color:red; display: none", "visibility:hidden",
        "border:0;clip:rect(0 0 0 0)",
    ]) func `what a style hides is not read`(style: String) throws {
        let page = HTMLPages.story(
            extra: "<div style=\"\(style)\"><p>The boats of the harbor are all at sea today.</p></div>")
        #expect(try #require(try parsed(page, name: "a.html").articles.first).text == HTMLPages.text)
    }

    @Test(arguments: ["display:block", "color: red", "", "displaynone", "clip:rect(0"])
    func `another style hides nothing`(style: String) throws {
        let page = HTMLPages.story(
            extra: "<div style=\"\(style)\"><p>The boats of the harbor are all at sea today.</p></div>")
        #expect(try #require(try parsed(page, name: "a.html").articles.first).text.contains("all at sea today."))
    }
}
