import TextAnalysis
import Testing

@testable import ArticleFormats

/// The articles of a document, those that are held back too.
func allItems(_ text: String, at moment: WithheldItems = .kept) throws -> ParsedChunk {
    var options = InputOptions()
    options.withheldItems = moment
    let document = try InputDocument(Array(text.utf8), name: "a.xml", options: options)
    return document.parse(chunk: 0)
}

@Suite struct `NITF` {
    @Test func `an item has its fields`() throws {
        let chunk = try parsed(VocabularySamples.nitf, name: "a.nitf")
        let article = try #require(chunk.articles.first)
        #expect(chunk.notices.isEmpty)
        #expect(article.id == "hn.2024.17" && article.title == "Ferry stops for a week")
        #expect(
            article.text == """
                The ferry to the island stops for a week from Monday on.

                Bridge

                Cars take the bridge, which is open all night.

                Car 12
                """)
        #expect(article.byline == "Ann Lee" && article.authors == ["Ann Lee"])
        #expect(article.dateline == "OSTVIK")
        #expect(article.date == "2024-05-02T08:30:00+0200")
        #expect(article.language?.code == "en")
        #expect(article.abstract == "The ferry stops, the bridge does not.")
        #expect(article.tags == ["Transport", "Shipping", "Ferries"])
        #expect(article.publisher == "Harbor News" && article.format == "nitf")
        #expect(article.release == Release(version: "3", slug: "ferry-stop", urgency: 4, status: .usable))
    }

    private func item(_ data: String, status: String = "usable", body: String = "<p>Boats lie in the harbor.</p>")
        -> String
    {
        """
        <nitf><head><docdata management-status="\(status)"><doc-id id-string="n1"/><date.issue norm="20240502T083000Z"/>\(data)</docdata>
        </head><body><body.head><hedline><hl1>Boats</hl1></hedline></body.head><body.content>\(body)</body.content></body></nitf>
        """
    }

    @Test(arguments: [
        ("<date.release norm=\"20240503T083000Z\"/>", "usable", "2024-05-03T08:30:00Z"),
        ("<date.release norm=\"20240502T083000Z\"/>", "usable", nil),
        ("<date.release norm=\"YYYYMMDD\"/>", "usable", nil),
        ("<date.release norm=\"20240502T083000Z\"/>", "embargoed", "2024-05-02T08:30:00Z"),
        ("", "embargoed", "further notice"),
        ("<ed-msg info=\"Embargoed until 6 May 2024 0900\"/>", "usable", "6 May 2024 0900"),
        ("<ed-msg info=\"Embargo lifted\"/>", "usable", nil),
    ]) func `an embargo is heeded`(data: String, status: String, embargo: String?) throws {
        #expect(try allItems(item(data, status: status)).articles.map { $0.release?.embargo } == [embargo])
    }

    @Test(arguments: ["withheld", "canceled"]) func `what is not to be used is left out`(status: String) throws {
        let chunk = try allItems(item("", status: status), at: .leftOut(at: nil))
        #expect(chunk.articles.isEmpty && chunk.problems.isEmpty)
        #expect(chunk.withheld.map(\.id) == ["n1"])
    }

    @Test(arguments: [
        ("<correction info=\"Name of the ferry corrected\"/>", "Name of the ferry corrected"),
        ("<ed-msg info=\"CORRECTS name of the ferry\"/>", "CORRECTS name of the ferry"),
        ("<ed-msg info=\"Adds quote\"/>", nil),
    ]) func `a correction is told`(data: String, correction: String?) throws {
        #expect(try allItems(item(data)).articles.map { $0.release?.correction } == [correction])
    }

    @Test(arguments: [
        "(Adds quote)", "(Updates with details, background)", "Eds: photos move.", "(Recasts, changes headline)",
        "(Ergänzt um Zitat)",
        "ATTENTION EDITORS - photos follow", "By Ann Lee", "Von Ann Lee und Jo Park",
        "N i e u w  bericht, vervangt: boten",
    ]) func `notes above the text are none of it`(note: String) throws {
        let body = "<p>\(note)</p><p>OSTVIK - Boats lie in the harbor.</p><p>They wait.</p>"
        #expect(
            try parsed(item("", body: body), name: "a.xml").articles.map(\.text) == [
                "OSTVIK - Boats lie in the harbor.\n\nThey wait."
            ])
    }

    @Test(arguments: [
        "<p>-30-</p>", "<p>ENDS</p><p>Call the desk.</p>", "<p>NOTES TO EDITORS</p><p>Call the desk.</p>", "<p>///</p>",
        "<p>ends</p>",
        "<p>_____</p>", "<p>© 2024 Harbor News. All rights reserved.</p>", "<p>HN RTV al</p>", "<p>==Harbor</p>",
        "<p>Notes to Editors:</p><p>The harbor opened in 1950.</p>",
    ]) func `what follows the end is none of the text`(tail: String) throws {
        let body = "<p>Boats lie in the harbor.</p><p>They wait.</p>\(tail)"
        #expect(
            try parsed(item("", body: body), name: "a.xml").articles.map(\.text) == [
                "Boats lie in the harbor.\n\nThey wait."
            ])
    }

    @Test(arguments: [
        "(Adds up to 12 boats, they say.", "By noon the boats were gone.", "Ends", "The end",
        "By and large, nothing happened",
        "Correction is what the ferry needs, they say.",
    ]) func `sentences stay`(line: String) throws {
        let body = "<p>\(line)</p><p>Boats lie in the harbor.</p><p>They wait.</p>"
        #expect(
            try parsed(item("", body: body), name: "a.xml").articles.map(\.text) == [
                "\(line)\n\nBoats lie in the harbor.\n\nThey wait."
            ])
    }

    @Test func `a note that corrects says what`() throws {
        let body = "<p>(Corrects name of the ferry)</p><p>Boats lie in the harbor.</p>"
        let article = try #require(try parsed(item("", body: body), name: "a.xml").articles.first)
        #expect(article.text == "Boats lie in the harbor.")
        #expect(article.release?.correction == "Corrects name of the ferry")
    }

    @Test func `markup that is escaped twice is markup`() throws {
        let body =
            "<p>Boats &amp;quot;lie&amp;quot; in &lt;b&gt;the&lt;/b&gt; harbor, 3&lt;endash&gt;–&lt;/endash&gt;5 of them.</p>"
            + "<p>&lt;div class=\"embed\"&gt;&lt;/div&gt;</p>"
        #expect(
            try parsed(item("", body: body), name: "a.xml").articles.map(\.text) == [
                "Boats \"lie\" in the harbor, 3–5 of them."
            ])
    }

    @Test(arguments: [
        ("By Ann Lee, Harbor News", ["Ann Lee"]), ("By Ann Lee and Jo Park", ["Ann Lee", "Jo Park"]), ("al/jp", []),
        ("<person>Ann Lee</person><byttl>Harbor Writer</byttl>", ["Ann Lee"]), ("Af Ann Lee", ["Ann Lee"]),
        ("By Ann Lee, Harbor News Political Correspondent", ["Ann Lee"]),
    ]) func `bylines are names`(byline: String, names: [String]) throws {
        let text = VocabularySamples.nitf.replacing("By Ann Lee<byttl>Harbor News Writer</byttl>", with: byline)
        #expect(try parsed(text, name: "a.xml").articles.map(\.authors) == [names])
    }

    @Test(arguments: [
        ("OSTVIK (HN) -", "OSTVIK"), ("OSTVIK, May 2 (HN) - ", "OSTVIK"), ("Ostvik, 2 mai 2024 (HN)", "Ostvik"),
        ("OSTVIK March 22 HN -", "OSTVIK"), ("MARCH 04, 2013", nil), ("Ostvik/Haven (hn) - ", "Ostvik/Haven"),
        ("<location><city>Ostvik</city><country>Norway</country></location>", "Ostvik"),
        ("<story.date norm=\"20240502\">20240502</story.date>", nil),
    ]) func `datelines are places`(written: String, place: String?) throws {
        let text = VocabularySamples.nitf.replacing(
            "<location>OSTVIK</location><story.date>May 2</story.date>", with: written)
        #expect(try parsed(text, name: "a.xml").articles.map(\.dateline) == [place])
    }
}

@Suite struct `NewsML` {
    @Test func `a news item of G2 has its fields`() throws {
        let chunk = try parsed(VocabularySamples.newsItem, name: "a.xml")
        #expect(chunk.notices.isEmpty)
        #expect(chunk.articles.map(\.id) == ["urn:hn:1"])
        let article = try #require(chunk.articles.first)
        #expect(article.title == "Fähre fällt aus")
        #expect(
            article.text == """
                Die Fähre zur Insel fällt von Montag an eine Woche lang aus.

                Brücke

                Autos nehmen die Brücke, die nachts offen ist.
                """)
        #expect(article.authors == ["Ann Lee", "Jo Park"] && article.byline == "Ann Lee, Jo Park")
        #expect(article.dateline == "Ostvik")
        #expect(article.date == "2024-05-02T08:30:00+02:00")
        #expect(article.language?.code == "de")
        #expect(article.abstract == "Eine Woche keine Fähre.")
        #expect(article.tags == ["Fähren", "Hafenamt", "Brücke"])
        #expect(article.publisher == "Hafen-Dienst" && article.format == "newsml")
        #expect(
            article.release
                == Release(version: "4", slug: "faehre", urgency: 3, status: .usable, correction: "Kontakt: Tel. 17"))
    }

    private func item(_ meta: String, _ content: String = "", contents: String) -> String {
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g1"><itemMeta><itemClass qcode="ninat:text"/>\(meta)</itemMeta>
        <contentMeta><headline>Boats</headline>\(content)</contentMeta><contentSet>\(contents)</contentSet></newsItem>
        """
    }
    private let plain = "<inlineData contenttype=\"text/plain\">Boats lie in the harbor.</inlineData>"

    @Test(arguments: [
        ("<embargoed>2030-05-02T08:30:00Z</embargoed>", "2030-05-02T08:30:00Z"), ("<embargoed/>", "further notice"),
        ("<edNote>Note to editors: strictly embargoed.</edNote>", "further notice"),
        ("<edNote>No embargo.</edNote>", nil),
    ]) func `an embargo is heeded`(meta: String, embargo: String?) throws {
        #expect(try allItems(item(meta, contents: plain)).articles.map { $0.release?.embargo } == [embargo])
    }

    @Test func `a notice without content withdraws the item`() throws {
        let chunk = try allItems(item("<pubStatus qcode='stat:canceled'/>", contents: ""), at: .leftOut(at: nil))
        #expect(chunk.withheld.map(\.id) == ["g1"] && chunk.withheld.map(\.reason) == [.canceled])
        #expect(chunk.problems.isEmpty)
    }

    @Test(arguments: [
        (
            "<edNote role='x:correction'>The name is right now.</edNote><edNote>Call us.</edNote>",
            "The name is right now."
        ),
        ("<signal qcode='sig:correction'/>", "correction"),
        ("<edNote>Eds: CORRECTS name.</edNote>", "Eds: CORRECTS name."),
        ("<signal qcode='sig:update'/>", nil),
    ]) func `a correction is told`(meta: String, correction: String?) throws {
        #expect(try allItems(item(meta, contents: plain)).articles.map { $0.release?.correction } == [correction])
    }

    @Test(arguments: [
        (
            "<inlineData contenttype='text/html'>&lt;p&gt;Boats lie here.&lt;/p&gt;&lt;p&gt;They wait.&lt;/p&gt;</inlineData>",
            "Boats lie here.\n\nThey wait."
        ),
        ("<inlineData><![CDATA[<p>Boats lie here.</p>]]></inlineData>", "Boats lie here."),
        (
            "<inlineXML><nitf xmlns='n'><body><body.content><p>Boats lie here.</p></body.content></body></nitf></inlineXML>",
            "Boats lie here."
        ),
        (
            "<inlineXML><BODY xmlns=''><TEXT><RUBRIK>Boats</RUBRIK><INGRESS><P>Boats lie here.</P></INGRESS><MELLIS>Sea</MELLIS><CITAT>We wait.</CITAT></TEXT></BODY></inlineXML>",
            "Boats lie here.\n\nSea\n\nWe wait."
        ),
        (
            "<inlineXML><html><body><p/><p> </p><p>Boats lie here.</p></body></html></inlineXML><inlineData>Boats lie here.</inlineData>",
            "Boats lie here."
        ),
        ("<inlineXML><html><body/></html></inlineXML><inlineData>Boats lie here.</inlineData>", "Boats lie here."),
        (
            "<inlineData contenttype='image/jpeg'>AAAA</inlineData><inlineData>Boats lie here.</inlineData>",
            "Boats lie here."
        ),
    ]) func `content of any kind is read once`(contents: String, text: String) throws {
        #expect(try parsed(item("", contents: contents), name: "a.xml").articles.map(\.text) == [text])
    }

    @Test func `a document with pictures alone is one line`() throws {
        let picture =
            "<newsItem guid='p'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentSet><remoteContent href='a'/></contentSet></newsItem>"
        let chunk = try parsed("<newsMessage><itemSet>\(picture)\(picture)</itemSet></newsMessage>", name: "a.xml")
        #expect(chunk.articles.isEmpty)
        #expect(chunk.problems.map(\.what) == ["NewsML without a text, only picture"])
    }

    @Test(arguments: [
        ("<creator qcode='a:1'><name>Ann Lee</name></creator>", ["Ann Lee"]),
        ("<creator qcode='a:1'><name>lee.ann</name></creator>", []),
        ("<creator literal='Harbor Media, LLC'/><creditline>Harbor Media, LLC</creditline>", []),
        ("<by>Von Ann Lee, dpa</by><creator><name>Jo Park</name></creator><creditline>dpa</creditline>", ["Ann Lee"]),
    ]) func `authors are people`(content: String, names: [String]) throws {
        #expect(try parsed(item("", content, contents: plain), name: "a.xml").articles.map(\.authors) == [names])
    }

    @Test func `an item of NewsML 1 has its fields`() throws {
        let chunk = try parsed(VocabularySamples.newsML1, name: "a.xml")
        #expect(chunk.notices.isEmpty)
        let article = try #require(chunk.articles.first)
        #expect(article.id == "urn:newsml:hn.example:20240502:n17" && article.title == "Le ferry s'arrête")
        #expect(
            article.text == """
                Le ferry s'arrête pour une semaine.

                Les voitures prennent le pont.

                Il est ouvert la nuit.
                """)
        #expect(article.authors == ["Ann Lee"] && article.dateline == "Ostvik")
        #expect(article.date == "2024-05-02T08:30:00+0200" && article.language?.code == "fr")
        #expect(article.tags == ["Ferry", "Pont"] && article.publisher == "HN")
        #expect(article.release == Release(version: "2", slug: "ferry", urgency: 3, status: .usable))
    }

    @Test func `an embargo of NewsML 1 ends when its status changes`() throws {
        let text = VocabularySamples.newsML1.replacing(
            "<Status FormalName=\"Usable\"/>",
            with:
                "<Status FormalName=\"Embargoed\"/><StatusWillChange><DateAndTime>20300502T083000Z</DateAndTime></StatusWillChange>"
        )
        #expect(try allItems(text).articles.map { $0.release?.embargo } == ["2030-05-02T08:30:00Z"])
        #expect(
            try allItems(text, at: .leftOut(at: nil)).withheld.map(\.reason) == [
                .embargoed(until: "2030-05-02T08:30:00Z")
            ])
    }

    @Test func `items without a number of their own have no id`() throws {
        let text = VocabularySamples.newsML1.replacing("<NewsItemId>n17</NewsItemId>", with: "<NewsItemId/>")
        #expect(try parsed(text, name: "a.xml").articles.map(\.id) == ["a"])
    }
}

@Suite struct `Other agencies' XML` {
    @Test func `an article of Factiva has its fields`() throws {
        let article = try #require(try parsed(VocabularySamples.factiva, name: "a.xml").articles.first)
        #expect(article.id == "HN017" && article.title == "Ferry stops" && article.format == "factiva-xml")
        #expect(article.text == "The ferry stops for a week.\n\nCars take the bridge.\n\nIt is open.")
        #expect(article.authors == ["Ann Lee"] && article.date == "2024-05-02T08:30:00Z")
        #expect(
            article.language?.code == "en" && article.publisher == "Harbor News"
                && article.tags == ["Ferries", "Ostvik"])
    }

    @Test func `an item of Ritzau has its fields`() throws {
        let article = try #require(try parsed(VocabularySamples.ritzau, name: "a.xml").articles.first)
        #expect(article.id == "r17" && article.title == "Færgen holder stille" && article.format == "ritzau")
        #expect(article.text == "Færgen holder stille i en uge.\n\nBiler tager broen.")
        #expect(article.authors == ["Ann Lee"] && article.dateline == "Ostvik" && article.publisher == "ritzau")
        #expect(article.release == Release(version: "2", slug: "NU", urgency: 3))
        let canceled = VocabularySamples.ritzau.replacing("<Annuleret>false", with: "<Annuleret>true")
        #expect(try allItems(canceled, at: .leftOut(at: nil)).withheld.map(\.reason) == [.canceled])
        let corrected = VocabularySamples.ritzau.replacing("<Korrektion>false", with: "<Korrektion>true")
        #expect(try allItems(corrected).articles.map { $0.release?.correction } == ["Ring til os"])
    }
}
