import Testing

/// A small file of every format, with the marks that its reader looks for.
struct FormatSample: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// How many articles it holds.
    let articles: Int

    init(_ name: String, articles: Int = 1, _ text: String) {
        self.init(name, articles: articles, bytes: Array(text.utf8))
    }

    init(_ name: String, articles: Int, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.articles = articles
    }

    var testDescription: String { name }

    private static let body = "The harbor bridge was closed on Monday after a crane fell on it, the harbor office said."
    private static let more = "Lorries are led over the old road until divers have looked at its pillars."

    static let all: [FormatSample] = [
        FormatSample(
            "n.txt", articles: 2,
            "Bridge closed\nUpdated 3 May 2022\n\nMARLOW: The “bridge” is closed.\r\n\n\n\nFestival\n\nVENN: It opens. 日本語。"),
        FormatSample(
            "n.md", "---\ntitle: Bridge\ndate: 2022-05-03\n---\n\n# Bridge *closed*\n\n\(body)[^1]\n\n- [one](x)\n\n[^1]: Note\n"),
        FormatSample(
            "n.jsonl", articles: 6,
            #"""
            {"id":1,"text":"One é."}

            {"text":"Two\n\u00e9","status":"withheld"}
            {broken
            {"sentences":["A.","B."]}
            {}
            "x"
            {"text":"Three","embargo":"2999-01-01","version":3}
            {"html":"<p>Four is a text of some length that a page may have as its body.</p>"}
            """#),
        FormatSample(
            "n.json", articles: 2, "[{\"text\":\"One é.\"},\n{\"title\":\"Two\",\"documents\":[\"x\",{\"body\":\"y\"}]},\n7, [[]]]"),
        FormatSample(
            "n.csv", articles: 4, "id,title,text\n1,\"a\"\"b\",\"x\ny\"\n2,c\n\n\"3\",d,é\r\n4,\"open\",z\n5,e,f\n"),
        FormatSample("n.tsv", articles: 2, "id\ttext\n1\t\"a\nb\"\n2\n3\t日本\n"),
        FormatSample(
            "n.html", """
                <!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Bridge closed</title>
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","author":{"name":"Ada Quill"}}</script>
                </head><body><nav><a href=/>Home</a></nav><article><h1>Bridge closed</h1><p>\(body)</p><figure><img><figcaption>Crane</figcaption>
                </figure><p>\(more) &amp; so on&hellip;</p></article></body></html>
                """),
        FormatSample(
            "n.warc", articles: 2,
            bytes: [body, more].flatMap { text in
                let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><h1>Bridge</h1><p>\(text)</article></html>"
                let fields = "WARC-Type: response\r\nWARC-Target-URI: http://example.org/\(text.utf8.count)"
                return Array("WARC/1.1\r\n\(fields)\r\nContent-Length: \(page.utf8.count)\r\n\r\n\(page)\r\n\r\n".utf8)
            }),
        FormatSample("n.docx", articles: 1, bytes: OfficeSamples.docx(OfficeSamples.paragraph(body) + OfficeSamples.paragraph(more))),
        FormatSample("n.odt", articles: 1, bytes: OfficeSamples.odt("<text:p>\(body)</text:p><text:p>\(more)</text:p>")),
    ]
}
