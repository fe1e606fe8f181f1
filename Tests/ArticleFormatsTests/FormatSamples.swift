/// A small file of every format, with the marks that its reader looks for. The fuzzer begins with them, too.
struct FormatSample: Sendable {
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

    private static let body = "The harbor bridge was closed on Monday after a crane fell on it, the harbor office said."
    private static let more = "Lorries are led over the old road until divers have looked at its pillars."

    static let all: [FormatSample] = [
        FormatSample(
            "n.txt", articles: 2,
            "Bridge closed\nUpdated 3 May 2022\n\nMARLOW: The “bridge” is closed.\r\n\n\n\nFestival\n\nVENN: It opens. 日本語。"
        ),
        FormatSample(
            "n.md",
            "---\ntitle: Bridge\ndate: 2022-05-03\n---\n\n# Bridge *closed*\n\n\(body)[^1]\n\n- [one](x)\n\n[^1]: Note\n"
        ),
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
            "n.json", articles: 2,
            "[{\"text\":\"One é.\"},\n{\"title\":\"Two\",\"documents\":[\"x\",{\"body\":\"y\"}]},\n7, [[]]]"),
        FormatSample(
            "n.csv", articles: 4, "id,title,text\n1,\"a\"\"b\",\"x\ny\"\n2,c\n\n\"3\",d,é\r\n4,\"open\",z\n5,e,f\n"),
        FormatSample("n.tsv", articles: 2, "id\ttext\n1\t\"a\nb\"\n2\n3\t日本\n"),
        FormatSample(
            "n.html",
            """
            <!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Bridge closed</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","author":{"name":"Ada Quill"}}</script>
            </head><body><nav><a href=/>Home</a></nav><article><h1>Bridge closed</h1><p>\(body)</p><figure><img><figcaption>Crane</figcaption>
            </figure><p>\(more) &amp; so on&hellip;</p></article></body></html>
            """),
        FormatSample(
            "feed.json", articles: 2,
            #"""
            {"version":"https://jsonfeed.org/version/1.1","title":"Post","authors":[{"name":"Ada Quill"}],"items":[
            {"id":1,"content_html":"<p>One &eacute;.</p><ul><li>a</li></ul>","tags":["x"]},{"id":"2","content_text":"Two"},{"id":3}]}
            """#),
        FormatSample(
            "ninjs.json", articles: 2,
            #"""
            [{"uri":"u:1","versionCreated":"2026-05-03","pubStatus":"usable","headlines":[{"role":"main","value":"One"}],
            "bodies":[{"contentType":"text/html","value":"<p>One é.</p>"}]},{"guid":"u:2","versioncreated":"2026","embargoed":"2999-01-01",
            "body_html":"<p>Two</p>"},{"uri":"u:3","type":"picture","pubstatus":"usable"}]
            """#),
        FormatSample(
            "n.eml",
            """
            From: =?utf-8?Q?Ad=C3=A9?= <a@b.example>\r\nSubject: Re: Bridge\r\n closed\r\nMessage-ID: <1@b>\r\nMIME-Version: 1.0\r
            Content-Type: multipart/alternative; boundary="=_x"\r\n\r\n--=_x\r\nContent-Type: text/plain; format=flowed\r
            Content-Transfer-Encoding: quoted-printable\r\n\r\nThe caf=C3=A9 =\r\nis \r\nclosed.\r\n> Is it?\r\n-- \r\nAda\r\n--=_x\r
            Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIGNhZuk8L3A+\r\n--=_x--\r\n
            """),
        FormatSample(
            "n.mbox", articles: 2,
            "From a@b Sun May  3 10:00:00 2026\nFrom: A <a@b>\nSubject: One\n\nEMBARGOED UNTIL 4 May 2999\n\nOne.\n\n>From here.\n\nFrom c@d Sun May  3 11:00:00 2026\nSubject: Two\nFrom: C\n\nTwo.\n"
        ),
        FormatSample(
            "n.iptc",
            "\u{01}xca0042 4 i 12  dpa 0815\r\n\r\nbridge/\r\n\u{02}2ND LEAD\r\nBridge closed\r\nBy Ada Quill =\r\n\r\nMarlow (dpa) - \(body)\r\n\r\nA     B    C\r\n\r\n# Notebook\r\n\u{03}031015 GMT Mai 26\r\n\u{04}"
        ),
        FormatSample(
            "n.srt",
            "1\n00:00:01,000 --> 00:00:02,500\n>> ADA: The <i>bridge</i>\nis closed. [sighs]\n\n2\n00:00:02,500 --> 00:00:04,000\n{\\an8}- Why?\n"
        ),
        FormatSample(
            "n.vtt",
            "WEBVTT - Bridge\nLanguage: en\n\nNOTE x\n\n00:01.000 --> 00:02.000 align:start\n<v Ada>The <00:01.500>bridge &amp; road\n\n00:02.000 --> 00:03.000\nare closed.\n"
        ),
        FormatSample(
            "lexis.txt", articles: 2,
            "1 of 2 DOCUMENTS\n\nPost\n\nMay 3, 2026 Sunday\n\nBridge closed\n\nBYLINE: Ada Quill\n\nLENGTH: 9 words\n\n\(body)\n\nSUBJECT: BRIDGES (90%)\n\nCopyright 2026\n\n2 of 2 DOCUMENTS\n\nPost\n\nMay 4, 2026\n\nTwo\n\nLENGTH: 1\n\nTwo é.\n"
        ),
        FormatSample(
            "lexis.html",
            "<HTML><!-- LXNComment 1:2 --><BODY><A NAME=\"DOC_ID_0_0\"></A><P>1 of 1 DOCUMENTS</P><P>Post</P><P>May 3, 2026</P><P>Bridge</P><P>LENGTH: 9</P><P>\(body)<BR>\(more)</P><P>LANGUAGE: ENGLISH</P></BODY></HTML>"
        ),
        FormatSample(
            "europresse.html",
            "<html><body><span class=\"DocPublicationName\">Post</span><span class=\"DocHeader\">Politique, dimanche 3 mai 2026</span><br><span class=\"TitreArticleVisu\">Bridge</span><br><br>Ada Quill<br><p>\(body)<p>©<p>news·20260503·PO·1</body></html>"
        ),
        FormatSample(
            "factiva.html",
            "<html><title>Factiva</title><body><div class=\"article enArticle\"><table><tr><td><b>HD</b></td><td>Bridge</td></tr><tr><td><b>PD</b></td><td>3 May 2026</td></tr><tr><td><b>TD</b></td><td><p class=\"articleParagraph\">\(body)</p></td></tr><tr><td><b>AN</b></td><td>Document P1</td></tr></table></div></body></html>"
        ),
        FormatSample(
            "n.rss", articles: 2, """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor News</title><link>https://example.org/</link>
                <item><guid>a1</guid><title>Bridge closed</title><pubDate>Mon, 04 Mar 2024 09:00:00 +0100</pubDate><dc:creator>Ada Quill</dc:creator>
                <category>roads</category><description>No way over.</description><content:encoded><![CDATA[<p>\(body)</p><p>\(more)</p>]]></content:encoded></item>
                <item><guid>a2</guid><title>Caf&eacute; opens</title><description>&lt;p&gt;The caf&amp;eacute; at the pier opens &amp;amp; stays.&lt;/p&gt;</description></item>
                </channel></rss>
                """),
        FormatSample(
            "n.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Harbor News</title><updated>2024-03-04T09:00:00Z</updated>
                <entry><id>urn:a1</id><title type="html">Bridge &lt;b&gt;closed&lt;/b&gt;</title><updated>2024-03-04T09:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(body)</p></div></content></entry></feed>
                """),
        FormatSample(
            "n.nitf", """
                <nitf><head><title>Bridge closed</title><docdata management-status="usable"><doc-id id-string="n1"/><urgency ed-urg="4"/>
                <date.issue norm="20240304T090000+0100"/><ed-msg info="Check the name"/></docdata></head><body><body.head><hedline><hl1>Bridge closed</hl1></hedline>
                <byline>By Ada Quill</byline><dateline><location>MARLOW</location></dateline></body.head><body.content><p>\(body)</p>
                <media><media-caption>Crane</media-caption></media><hl2>Old road</hl2><p>\(more)</p></body.content></body></nitf>
                """),
        FormatSample(
            "n.newsml", articles: 2, """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
                <newsItem guid="urn:n1" version="2" xml:lang="en"><itemMeta><versionCreated>2024-03-04T09:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
                <contentMeta><headline>Bridge closed</headline><by>Ada Quill</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>\(body)</p></body></html></inlineXML></contentSet></newsItem>
                <newsItem guid="urn:n2" version="1"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>
                <contentMeta><headline>Old bridge</headline></contentMeta><contentSet><inlineData>\(more)</inlineData></contentSet></newsItem>
                </itemSet></newsMessage>
                """),
        FormatSample(
            "n.xml", """
                <mediawiki xml:lang="en"><siteinfo><sitename>Harbor wiki</sitename></siteinfo><page><title>Bridge</title><ns>0</ns><id>7</id>
                <revision><id>9</id><timestamp>2024-03-04T09:00:00Z</timestamp><text>'''Bridge''' {{box|a={{b}}}} is [[closed|shut]].&lt;ref&gt;x&lt;/ref&gt;
                == Road ==
                * \(more)
                [[Category:Roads]]</text></revision></page><page><title>Talk:Bridge</title><ns>1</ns><revision><text>No.</text></revision></page></mediawiki>
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
