import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Documents saved from databases of the press` {
    private static let lexisText = """
        \u{FEFF}
        Download Request: Selected Items: 1-3

                                       1 of 3 DOCUMENTS


                                      Harbor Post

                                  May 3, 2026 Sunday
                                     Late Edition

        Ferry runs again between two cities
        after a year of repairs

        BYLINE: By ADA QUILL and BEN OAR

        SECTION: Section B; Page 2; Harbor Desk; Pg. 5

        LENGTH: 55 words

        DATELINE: OSLO

        HIGHLIGHT: It has two boats.

        The ferry runs again, the city says, and there are
        more boats than ever before, as anybody can see.

        NOTE that it leaves at noon: so they say.

        LOAD-DATE: May 4, 2026

        LANGUAGE: ENGLISH; ENGLISHS

        SUBJECT: FERRIES (90%); HARBORS & PIERS (88%) BOATS (70%)

        CORRECTION:

        An earlier version named another city.

        GRAPHIC: Photo, the ferry.

        PUBLICATION-TYPE: Newspaper


                             Copyright 2026 Harbor Post
                                All Rights Reserved

                                       2 of 3 DOCUMENTS

                                   Copyright 2026 Post
                                   All Rights Reserved
                                      The Post

                              4. Mai 2026 Montag

        Fähre fährt

        LÄNGE: 5 Wörter

        Die Fähre fährt wieder.

        SPRACHE: GERMAN; Deutsch

                                       3 of 3 DOCUMENTS

                                      The Post

                                   May 5, 2026

        Nothing but a title

        LENGTH: 0 words
        """

    @Test func `LexisNexis's texts are read document by document`() throws {
        for name in ["a.txt", "a"] {
            let chunk = try parsed(Self.lexisText, name: name)
            #expect(
                chunk.articles.map(\.title) == [
                    "Ferry runs again between two cities after a year of repairs", "Fähre fährt",
                ])
            let article = try #require(chunk.articles.first)
            #expect(
                article.publisher == "Harbor Post" && article.date == "May 3, 2026 Sunday" && article.dateline == "OSLO"
            )
            #expect(article.authors == ["ADA QUILL", "BEN OAR"] && article.abstract == "It has two boats.")
            #expect(
                article.tags == ["Harbor Desk", "FERRIES", "HARBORS & PIERS", "BOATS"] && article.language == .english)
            #expect(article.release?.correction == "An earlier version named another city.")
            #expect(
                article.bodyLines == [
                    "The ferry runs again, the city says, and there are more boats than ever before, as anybody can see.",
                    "NOTE that it leaves at noon: so they say.",
                ])
            #expect(
                chunk.articles[1].language?.code == "de" && chunk.articles[1].bodyLines == ["Die Fähre fährt wieder."])
            #expect(chunk.problems.map(\.code) == [.noText] && chunk.problems.map(\.line) == [64])
            #expect(chunk.articles.map(\.format) == ["lexisnexis", "lexisnexis"])
        }
    }

    private static let lexisPage = """
        <HTML><HEAD><STYLE TYPE="text/css"><!-- .c0 { text-align: center; } --></STYLE><!-- LXNComment 1:2 --></HEAD><BODY>
        <A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser
        <DOC NUMBER=1><DOCFULL> -->
        <BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">1 of 2 DOCUMENTS</SPAN></P></DIV>
        <BR><DIV CLASS="c3"><P><SPAN>Harbor Post</SPAN></P></DIV>
        <BR><DIV CLASS="c3"><P><SPAN CLASS="c4">May</SPAN><SPAN> 3, 2026, Sunday</SPAN></P></DIV>
        <BR><DIV CLASS="c5"><P><SPAN CLASS="c7">Ferry runs;<BR>Boats wait</SPAN></P></DIV>
        <BR><DIV CLASS="c5"><P><SPAN>BYLINE: </SPAN><SPAN>By Ada Quill</SPAN></P></DIV>
        <BR><DIV CLASS="c5"><P>The ferry runs.<BR>&nbsp;<BR>It has two boats.</P><P>And&nbsp;a <SPAN>pier</SPAN>.</P><P></P></DIV>
        <BR><DIV CLASS="c5"><P><SPAN>LANGUE: </SPAN><SPAN>FRENCH</SPAN></P></DIV>
        <BR><DIV CLASS="c3"><P>Copyright 2026 Harbor Post</P></DIV>
        <DIV CLASS="c10"/><A NAME="DOC_ID_0_1"></A>
        <BR><DIV CLASS="c0"><P><SPAN>2 of 2 DOCUMENTS</SPAN></P></DIV>
        <DIV><P>Harbor Post</P></DIV><DIV><P>May 4, 2026</P></DIV><DIV><P>Second</P></DIV><DIV><P>LENGTH: 3 words</P></DIV><DIV><P>It runs.</P></DIV>
        </BODY></HTML>
        """

    @Test func `LexisNexis's pages are read document by document`() throws {
        let chunk = try parsed(Self.lexisPage, name: "a.html")
        #expect(chunk.articles.map(\.title) == ["Ferry runs; Boats wait", "Second"] && chunk.problems.isEmpty)
        let article = chunk.articles[0]
        #expect(article.bodyLines == ["The ferry runs.", "It has two boats.", "And a pier."])
        #expect(
            article.date == "May 3, 2026, Sunday" && article.authors == ["Ada Quill"] && article.language?.code == "fr")
        #expect(chunk.articles[1].bodyLines == ["It runs."])
    }

    private static let europresse = """
        <html><head><META content="text/html; charset=ISO-8859-1"></head><body><table><tr><td>
        <span class="DocPublicationName">Le Port, no. 12</span><br><span class="DocHeader">Politique, </span><span class="DocHeader">dimanche </span>
        <span class="DocHeader">3 mai 2026</span><span class="DocHeader">, p. 3</span><br><br><span class="TitreArticleVisu">Le <b>bac</b> repart</span><br><br>
        Ada Quill<br><p></p>Le bac repart enfin.<p></p>Il a <font>deux</font> bateaux.<p></p><b>© 2026 Le Port. Tous droits réservés.</b><p></p>
        Numéro de document : news·20260503·PO·1<br><table><tr><td>news·20260503·PO·1</td></tr><tr><td>Ce certificat est émis</td></tr></table></td></tr></table>
        <article><header><span class="DocPublicationName">Harbor Post</span><span class="DocHeader">Sunday, May 3, 2026</span>
        <p class="titreArticleVisu rdp__articletitle">Ferry runs</p><div class="docAuthors">Ben Oar; Cy Low</div></header>
        <div class="docOcurrContainer"><p>The ferry runs.</p><p>It has two boats.</p></div><footer>news·20260503·HP·2</footer></article></body></html>
        """

    @Test func `Europresse's pages are read in both layouts`() throws {
        let chunk = try parsed(Self.europresse, name: "a.html")
        #expect(chunk.articles.map(\.id) == ["news·20260503·PO·1", "news·20260503·HP·2"] && chunk.problems.isEmpty)
        let (first, second) = (chunk.articles[0], chunk.articles[1])
        #expect(first.title == "Le bac repart" && first.publisher == "Le Port" && first.tags == ["Politique"])
        #expect(first.authors == ["Ada Quill"] && first.date.flatMap { ArticleDate($0)?.isoDay } == "2026-05-03")
        #expect(first.bodyLines == ["Le bac repart enfin.", "Il a deux bateaux."])
        #expect(second.title == "Ferry runs" && second.authors == ["Ben Oar", "Cy Low"] && second.tags.isEmpty)
        #expect(second.date.flatMap { ArticleDate($0)?.isoDay } == "2026-05-03" && second.format == "europresse")
        #expect(second.bodyLines == ["The ferry runs.", "It has two boats."])
    }

    @Test func `a page in Latin-1 is decoded`() throws {
        let bytes = Array(
            Self.europresse.replacing("Numéro", with: "Num\u{1}ro").replacing("é", with: "e").replacing("·", with: "*")
                .replacing("©", with: "\u{2}").utf8
        ).map { $0 == 1 ? 0xE9 : $0 == 2 ? 0xA9 : $0 }
        let chunk = try parsed(bytes, name: "a.html")
        #expect(chunk.articles.map(\.id) == ["news*20260503*PO*1", "news*20260503*HP*2"])
        #expect(chunk.articles[0].bodyLines.last == "Il a deux bateaux.")
    }

    private static let factiva = """
        <html><head><title>Factiva</title></head><body><div class="article enArticle"><table>
        <tr><td><b>SE</b></td><td>Business</td></tr><tr><td><b>HD</b></td><td><span class="enHeadline">Ferry runs</span></td></tr>
        <tr><td><b>BY</b></td><td>By Ada Quill</td></tr><tr><td><b>WC</b></td><td>42 words</td></tr><tr><td><b>PD</b></td><td>3 May 2026</td></tr>
        <tr><td><b>ET</b></td><td>11:03</td></tr><tr><td><b>SN</b></td><td>Harbor Post</td></tr><tr><td><b>LA</b></td><td>English</td></tr>
        <tr><td><b>CY</b></td><td>(c) 2026 Post</td></tr><tr><td><b>LP</b></td><td><p class="articleParagraph">The ferry runs.</p></td></tr>
        <tr><td><b>TD</b></td><td><p class="articleParagraph">It has two boats.</p><p class="articleParagraph">And a pier.</p></td></tr>
        <tr><td><b>NS</b></td><td>gtrans : Ferries | gcat : Political News</td></tr><tr><td><b>AN</b></td><td>Document HPOST000020260503e1</td></tr>
        </table></div><div class="article deArticle"><table><tr><td><b>HD</b></td><td>Fähre</td></tr><tr><td><b>LA</b></td><td>German</td></tr>
        <tr><td><b>TD</b></td><td><p>Die Fähre fährt.</p></td></tr><tr><td><b>AN</b></td><td>Document B2</td></tr></table></div></body></html>
        """

    @Test func `Factiva's pages are read by the codes of their fields`() throws {
        let chunk = try parsed(Self.factiva, name: "a.html")
        #expect(chunk.articles.map(\.id) == ["HPOST000020260503e1", "B2"] && chunk.problems.isEmpty)
        let article = chunk.articles[0]
        #expect(article.title == "Ferry runs" && article.authors == ["Ada Quill"] && article.publisher == "Harbor Post")
        #expect(article.date == "3 May 2026 11:03" && article.language == .english)
        #expect(article.tags == ["Business", "Ferries", "Political News"])
        #expect(article.bodyLines == ["The ferry runs.", "It has two boats.", "And a pier."])
        #expect(chunk.articles[1].language?.code == "de" && chunk.articles[1].format == "factiva")
    }

    @Test func `Factiva's pages are read without codes`() throws {
        let text = """
            <html><head><title>Factiva</title></head><body><div class="article enArticle"><div>Business</div>
            <div id="hd"><span class="enHeadline">Ferry runs</span></div><div class="author">By Ada Quill</div><div>42 words</div><div>3 May 2026</div>
            <div>11:03</div><div>Harbor Post</div><div>HPOST</div><div>English</div><div>(c) 2026 Post</div>
            <p class="articleParagraph enarticleParagraph">The ferry runs.</p><p class="articleParagraph">It has two boats.</p>
            <p>Document HPOST1</p></div></body></html>
            """
        let article = try #require(try parsed(text, name: "a.html").articles.first)
        #expect(article.title == "Ferry runs" && article.authors == ["Ada Quill"] && article.publisher == "Harbor Post")
        #expect(article.date == "3 May 2026 11:03" && article.id == "HPOST1" && article.language == .english)
        #expect(article.bodyLines == ["The ferry runs.", "It has two boats."])
    }

    @Test(arguments: [
        ("<html><body><p>The europresse and Factiva services have DOC_ID in them.</p></body></html>", InputFormat.html),
        ("There were 5 of 9 DOCUMENTS in the box.\n\nThe ferry runs.", .text),
    ]) func `other files are none`(text: String, format: InputFormat) throws {
        #expect(try InputDocument(Array(text.utf8), name: "a.\(format == .html ? "html" : "txt")").format == format)
    }

    @Test(arguments: [InputFormat.lexisnexis, .europresse, .factiva]) func `a file without documents is one problem`(
        format: InputFormat
    ) throws {
        for text in ["<html><body><p>Nothing.</p></body></html>", "Nothing."] {
            let document = try InputDocument(Array(text.utf8), name: "a", options: InputOptions(format: format))
            let chunk = document.parse(chunk: 0)
            #expect(chunk.articles.isEmpty && chunk.problems.map(\.code) == [.emptyFile])
        }
    }

    @Test func `damaged and hostile files are articles or problems`() throws {
        for (text, name) in [
            (Self.lexisText, "a.txt"), (Self.lexisPage, "a.html"), (Self.europresse, "a.html"),
            (Self.factiva, "a.html"),
        ] {
            let whole = Array(text.utf8)
            for cut in stride(from: 1, to: whole.count, by: 5) {
                for bytes in [
                    Array(whole[..<cut]), Array(whole[..<cut]) + [whole[cut] ^ 0x3C] + Array(whole[(cut + 1)...]),
                ] {
                    guard let chunk = try? parsed(bytes, name: name) else { continue }
                    #expect(chunk.articles.count + chunk.problems.count >= 1)
                }
            }
        }
        let counters = String(repeating: "1 of 1 DOCUMENTS\n", count: 20_000)
        let fields = "1 of 1 DOCUMENTS\n\n" + String(repeating: "LANGUAGE: A\n\n", count: 20_000)
        let publications = "<html>" + String(repeating: "<span class=\"DocPublicationName\">A", count: 5_000)
        let headers =
            "<html><span class=\"DocPublicationName\">A</span>"
            + String(repeating: "<span class=\"DocHeader\">A, ", count: 5_000)
        let rows =
            "<html><title>Factiva</title>articleParagraph<table>"
            + String(repeating: "<tr><td><b>HD</b><td>x", count: 5_000)
        let cells =
            "<html><title>Factiva</title>articleParagraph<table>" + String(repeating: "<tr><td>HD", count: 3_000)
        for (text, name) in [
            (counters, "a.txt"), (fields, "a.txt"), (publications, "a.html"), (headers, "a.html"), (rows, "a.html"),
            (cells, "a.html"),
        ] {
            let chunk = try parsed(text, name: name)
            #expect(chunk.articles.count + chunk.problems.count >= 1)
        }
    }
}
