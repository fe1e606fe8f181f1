import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

private typealias Samples = OfficeSamples

private let first = "The ferry to Nesodden runs again after a week of storms, the harbor office said on Monday."
private let second = "Divers spent four days looking for a lost anchor chain."

@Suite struct `DOCX documents` {
    private let styles = """
        <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="Schlagzeile"><w:name w:val="Schlagzeile"/><w:basedOn w:val="Titel"/></w:style>
        <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>
        """

    @Test(arguments: ["Titel", "Schlagzeile", "berschrift1"], ["n.docx", "n", "n.txt"])
    func `the headline is found by its style, in any language`(style: String, name: String) throws {
        let body =
            Samples.paragraph("Ferry runs again", style: style) + Samples.paragraph(first)
            + Samples.paragraph(second, style: "Kreis")
        let all = try parsed(Samples.docx(body, styles: styles), name: name)
        #expect(all.notices.isEmpty)
        let article = try #require(all.articles.first)
        #expect(article.title == "Ferry runs again" && article.text == "\(first)\n\n\(second)")
        #expect(article.format == "docx" && article.id == "n")
    }

    @Test func `runs, tabulators and breaks are text, deleted and hidden text and fields' codes are not`() throws {
        let body = """
            <w:p><w:r><w:t>The fer</w:t></w:r><w:r><w:t>ry</w:t></w:r><w:del><w:r><w:delText> stops</w:delText></w:r></w:del><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom>
            <w:ins><w:r><w:t xml:space="preserve"> runs</w:t></w:r></w:ins><w:r><w:tab/><w:t>again</w:t></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>
            <w:hyperlink><w:r><w:t xml:space="preserve"> on Monday</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            <w:p><w:r><w:t>One line</w:t><w:br/><w:t>and the next</w:t><w:br w:type="page"/></w:r></w:p>
            <w:sdt><w:sdtContent>\(Samples.paragraph(second))</w:sdtContent></w:sdt><w:sectPr><w:headerReference/></w:sectPr>
            """
        let further = [
            ("word/footnotes.xml", "<w:footnotes>\(Samples.paragraph("A note."))</w:footnotes>"),
            ("word/header1.xml", Samples.paragraph("Page 1")),
        ]
        let article = try #require(
            try parsed(Samples.docx(body, further: further), name: "n.docx", layout: .verbatim).articles.first)
        #expect(article.text == "The ferry runs again on Monday.\n\nOne line and the next\n\n\(second)")
    }

    @Test func `a text box is read once, behind the text`() throws {
        let box = "<w:txbxContent>\(Samples.paragraph("A box."))</w:txbxContent>"
        let anchor =
            "<mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent>"
        let body = "<w:p><w:r>\(anchor)</w:r><w:r><w:t>\(first)</w:t></w:r></w:p>" + Samples.paragraph(second)
        let article = try #require(try parsed(Samples.docx(body), name: "n.docx", layout: .verbatim).articles.first)
        #expect(article.text == "\(first)\n\n\(second)\n\nA box.")
    }

    @Test func `rows of a table are lines`() throws {
        let row = { (cells: [String]) in
            "<w:tr>" + cells.map { "<w:tc>\(Samples.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        let body = Samples.paragraph(first) + "<w:tbl>\(row(["Oslo", "7"]))\(row(["Bergen", "12"]))</w:tbl>"
        let article = try #require(try parsed(Samples.docx(body), name: "n.docx", layout: .verbatim).articles.first)
        #expect(article.text.hasPrefix(first) && article.bodyLines.count >= 2)
        for word in ["Oslo", "7", "Bergen", "12"] { #expect(article.text.contains(word)) }
    }

    @Test func `properties fill in what the text does not say`() throws {
        let core = """
            <dc:title>Ferry</dc:title><dc:creator>Ada Quill</dc:creator><dc:language>en-GB</dc:language><cp:keywords>ferry; storm</cp:keywords>
            <dcterms:created>2021-05-03T10:00:00Z</dcterms:created><dcterms:modified>2022-01-01T00:00:00Z</dcterms:modified>
            """
        let article = try #require(
            try parsed(Samples.docx(Samples.paragraph(first) + Samples.paragraph(second), core: core), name: "n.docx")
                .articles.first)
        #expect(article.title == "Ferry" && article.authors == ["Ada Quill"] && article.language == .english)
        #expect(article.date == "2021-05-03T10:00:00Z" && article.tags == ["ferry", "storm"])
        let placeholders = "<dc:title>Microsoft Word - story.docx</dc:title><dc:creator>Windows User</dc:creator>"
        let other = try #require(
            try parsed(
                Samples.docx(Samples.paragraph(first) + Samples.paragraph(second), core: placeholders), name: "n.docx"
            ).articles.first)
        #expect(other.title == "" && other.authors.isEmpty)
    }

    @Test func `an export of Nexis Uni is read by its fields`() throws {
        let blocks = [
            "The Marlow Post", "May 3, 2022 Tuesday", "Copyright 2022 Marlow Post All Rights Reserved",
            "Section: NEWS; Pg. 4", "Length: 58 words",
            "Byline: Ada Quill", "Body", first, second, "Classification", "Language: ENGLISH",
            "Publication-Type: Newspaper",
            "Subject: FERRIES (90%); STORMS (51%)", "Load-Date: May 4, 2022", "End of Document",
        ]
        let body =
            Samples.paragraph("Ferry runs again", style: "berschrift1") + blocks.map { Samples.paragraph($0) }.joined()
        let article = try #require(try parsed(Samples.docx(body, styles: styles), name: "n.docx").articles.first)
        #expect(article.title == "Ferry runs again" && article.text == "\(first)\n\n\(second)")
        #expect(
            article.publisher == "The Marlow Post" && article.authors == ["Ada Quill"]
                && article.date == "May 3, 2022 Tuesday")
        #expect(article.language == .english && article.tags == ["NEWS", "FERRIES", "STORMS"])
    }

    @Test func `the main part is found by its type`() throws {
        let names = "xmlns:w=\"urn:w\""
        let types =
            "<Types><Override PartName=\"/word/document2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
        let bytes = Samples.zipped([
            ("[Content_Types].xml", types),
            ("word/document2.xml", "<w:document \(names)><w:body>\(Samples.paragraph(first))</w:body></w:document>"),
        ])
        #expect(try parsed(bytes, name: "n", layout: .verbatim).articles.map(\.text) == [first])
    }
}

@Suite struct `Parts and captions of documents` {
    private func relation(_ target: String) -> String {
        "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"\(target)\"/></Relationships>"
    }

    @Test(
        arguments: [
            ("word/document2.xml", "word/document2.xml"), ("/word/document2.xml", "word/document2.xml"),
            ("./word/main.xml", "word/main.xml"),
        ], ["n.docx", "n", "n.zip"])
    func `the main part is found by the relationships`(part: (target: String, name: String), name: String) throws {
        let bytes = Samples.zipped([
            ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", relation(part.target)),
            (part.name, "<w:document xmlns:w=\"urn:w\"><w:body>\(Samples.paragraph(first))</w:body></w:document>"),
        ])
        #expect(try parsed(bytes, name: name, layout: .verbatim).articles.map(\.text) == [first])
    }

    @Test(arguments: ["Caption", "Beschriftung", "Mine"]) func `captions of DOCX are no body`(style: String) throws {
        let styles =
            "<w:style w:styleId=\"Beschriftung\"><w:name w:val=\"caption\"/></w:style><w:style w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Beschriftung\"/></w:style>"
        let body = Samples.paragraph(first) + Samples.paragraph("A boat", style: style) + Samples.paragraph(second)
        let article = try #require(try parsed(Samples.docx(body, styles: styles), name: "n.docx", layout: .verbatim).articles.first)
        #expect(article.text == "\(first)\n\n\(second)")
    }

    @Test(arguments: [
        "<text:p text:style-name=\"Illustration\">A boat</text:p>", "<text:p text:style-name=\"Caption\">A boat</text:p>",
        "<text:p text:style-name=\"P9\">A boat</text:p>",
        "<text:p><draw:frame><draw:text-box><text:p>Figure <text:sequence>1</text:sequence>: A boat</text:p></draw:text-box></draw:frame></text:p>",
    ]) func `captions of ODT are no body`(caption: String) throws {
        let styles = "<style:style style:name=\"P9\" style:parent-style-name=\"Illustration\"/>"
        let body = "<text:p>\(first)</text:p>\(caption)<text:p>\(second)</text:p>"
        let article = try #require(try parsed(Samples.odt(body, styles: styles), name: "n.odt", layout: .verbatim).articles.first)
        #expect(article.text == "\(first)\n\n\(second)")
    }

    @Test func `a cut document says so under any name`() throws {
        for sample in [Samples.docx(Samples.paragraph(first)), Samples.odt("<text:p>\(first)</text:p>")] {
            for size in [100, sample.count / 2, sample.count - 5] {
                for name in ["n", "n.txt", "n.zip", "n.docx"] {
                    let all = try parsed(Array(sample[..<size]), name: name)
                    #expect(all.problems.map(\.code) == [.damagedArchive], "\(size) \(name)")
                }
            }
        }
        #expect(refusal(loading: Samples.zipped([("a.txt", "x"), ("b.txt", "y")]), name: "n.zip")?.what.hasPrefix("a ZIP archive") == true)
    }

    @Test(arguments: ["n.fodt", "n", "n.xml"]) func `a document as flat XML is named`(name: String) throws {
        let text = "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:o\" office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body/></office:document>"
        let problems = try parsed(text, name: name).problems
        #expect(problems.map(\.code) == [.unknownFormat] && problems[0].remedy == "Save it as .odt")
    }
}

@Suite struct `ODT documents` {
    private let styles = "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"

    @Test(
        arguments: [
            "<text:p text:style-name=\"P1\">", "<text:p text:style-name=\"Title\">",
            "<text:h text:outline-level=\"1\">",
        ], ["n.odt", "n", "n.txt"])
    func `the headline is found by its style or level`(tag: String, name: String) throws {
        let body =
            "\(tag)Ferry<text:s text:c=\"999999999\"/>runs <text:span>again</text:span></text:\(tag.dropFirst(6).first!)><text:p>\(first)</text:p><text:p>\(second)</text:p>"
        let all = try parsed(Samples.odt(body, styles: styles), name: name)
        #expect(all.notices.isEmpty)
        let article = try #require(all.articles.first)
        #expect(
            article.title == "Ferry runs again" && article.text == "\(first)\n\n\(second)" && article.format == "odt")
    }

    @Test func `notes, comments and deleted text are left out`() throws {
        let body = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:p>The ferry<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> runs<text:tab/>again.<office:annotation><text:p>Check!</text:p></office:annotation></text:p>
            <text:list><text:list-item><text:p>One item.</text:p></text:list-item><text:list-item><text:p>Two items.</text:p></text:list-item></text:list>
            <text:p>Line<text:line-break/>break</text:p><text:section><text:p>\(second)<draw:frame><draw:text-box><text:p>A box.</text:p></draw:text-box></draw:frame></text:p></text:section>
            """
        let article = try #require(try parsed(Samples.odt(body), name: "n.odt", layout: .verbatim).articles.first)
        #expect(article.text == "The ferry runs again.\n\nOne item.\n\nTwo items.\n\nLine break\n\n\(second)\n\nA box.")
    }

    @Test func `meta data fills in what the text does not say`() throws {
        let meta =
            "<dc:title>Ferry</dc:title><meta:initial-creator>Ada Quill</meta:initial-creator><dc:creator>Bo</dc:creator><dc:language>de-DE</dc:language><meta:creation-date>2021-05-03T10:00:00</meta:creation-date><dc:date>2022-01-01T00:00:00</dc:date><meta:keyword>ferry</meta:keyword><meta:keyword>storm</meta:keyword>"
        let article = try #require(
            try parsed(Samples.odt("<text:p>\(first)</text:p><text:p>\(second)</text:p>", meta: meta), name: "n.odt")
                .articles.first)
        #expect(article.title == "Ferry" && article.authors == ["Ada Quill"] && article.language == .german)
        #expect(article.date == "2021-05-03T10:00:00" && article.tags == ["ferry", "storm"])
    }

    @Test func `an encrypted document is named`() throws {
        let bytes = Samples.odt("", manifest: "<file-entry><encryption-data/></file-entry>")
        #expect(try parsed(bytes, name: "n.odt").problems.map(\.what) == ["an encrypted document"])
        #expect(
            try parsed([0xD0, 0xCF, 0x11, 0xE0, 0xA1], name: "n.docx").problems.map(\.what) == ["an encrypted document"]
        )
    }
}

@Suite(.timeLimit(.minutes(15))) struct `Hostile documents` {
    private func problems(_ bytes: [UInt8]) throws -> [InputProblem.Code] {
        try parsed(bytes, name: "n.docx").problems.map(\.code)
    }

    /// A document with some bytes of its directory changed, counted from the mark of an entry or of the end.
    private func changed(_ mark: [UInt8], _ offset: Int, _ value: [UInt8]) throws -> [UInt8] {
        var bytes = Samples.docx(Samples.paragraph(first))
        let found = bytes.span.firstOccurrence(of: mark.span, from: 0)
        let start = try #require(found) + offset
        for (place, byte) in value.enumerated() { bytes[start + place] = byte }
        return bytes
    }

    private let entry: [UInt8] = [0x50, 0x4B, 1, 2]
    private let end: [UInt8] = [0x50, 0x4B, 5, 6]

    @Test func `a bomb is refused before it is unpacked`() throws {
        let bomb = Samples.zipped([
            ("[Content_Types].xml", []),
            ("word/document.xml", [UInt8](repeating: 0x20, count: OfficePackage.mostBytes + 1)),
        ])
        #expect(try problems(bomb) == [.tooLarge])
        // One that says that it is small.
        var liar = bomb
        for mark in [[0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8], [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 8]] as [[UInt8]] {
            let found = liar.span.firstOccurrence(of: mark.span, from: 0)
            let start = try #require(found) + mark.count + 13
            for place in 0..<4 { liar[start + place] = place == 0 ? 100 : 0 }
        }
        #expect(try problems(liar) == [.damagedArchive])
    }

    @Test func `sizes and places that cannot be are refused`() throws {
        let all: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF]
        #expect(try problems(changed(end, 16, all)) == [.foreignFormat])
        #expect(try problems(changed(end, 10, [0xFF, 0xFF])) == [.foreignFormat])
        #expect(try problems(changed(end, 16, [0xF0, 0xFF, 0xFF, 0x7F])) == [.damagedArchive])
        #expect(try problems(changed(end, 12, [0xF0, 0xFF, 0xFF, 0x7F])) == [.damagedArchive])
        #expect(try problems(changed(end, 10, [0xFE, 0xFF])) == [.damagedArchive])
        for place in [20, 28, 30, 42] {
            #expect(try problems(changed(entry, place, [0xF0, 0xFF])) == [.damagedArchive], "\(place)")
        }
        #expect(try problems(changed(entry, 42, [0x01])) == [.damagedArchive])
    }

    @Test func `encrypted entries and unknown methods are named`() throws {
        let bytes = Samples.zipped(
            [("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array("<d/>".utf8))], flags: 1)
        #expect(try parsed(bytes, name: "n.docx").problems.map(\.what) == ["an encrypted document"])
    }

    @Test func `what is no document is named`() throws {
        #expect(try parsed("Text.", name: "n.docx").problems.map(\.what) == ["no DOCX document"])
        #expect(refusal(loading: [], name: "n.odt")?.code == .emptyFile)
        #expect(
            try parsed(Samples.zipped([("a.txt", "x"), ("b.txt", "y")]), name: "n.docx").problems.map(\.what) == [
                "no DOCX document"
            ])
        #expect(
            refusal(loading: Samples.zipped([("a.txt", "x"), ("b.txt", "y")]), name: "n")?.what.hasPrefix(
                "a ZIP archive") == true)
    }

    @Test func `deep documents are read`() throws {
        let depth = 20_000
        let tables =
            String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + Samples.paragraph(first)
            + String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        let boxes =
            String(repeating: "<w:txbxContent>", count: depth) + Samples.paragraph(second)
            + String(repeating: "</w:txbxContent>", count: depth)
        let all = try parsed(Samples.docx(tables + boxes), name: "n.docx", layout: .verbatim)
        #expect(!all.articles.isEmpty || !all.problems.isEmpty)
        let many = String(repeating: "<w:p/><w:p><w:r><w:br/></w:r></w:p>", count: 100_000) + Samples.paragraph(first)
        #expect(try parsed(Samples.docx(many), name: "n.docx", layout: .verbatim).articles.map(\.text) == [first])
    }

    @Test(arguments: 0..<40) func `cut and flipped documents are read or refused`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for sample in [Samples.docx(Samples.paragraph(first)), Samples.odt("<text:p>\(first)</text:p>")] {
            var bytes = sample
            if seed % 2 == 0 { bytes = Array(bytes[..<Int.random(in: 1..<bytes.count, using: &random)]) }
            for _ in 0..<seed / 4 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            for name in ["n.docx", "n.odt", "n"] {
                if let all = try? parsed(bytes, name: name) { #expect(!all.articles.isEmpty || !all.problems.isEmpty) }
            }
        }
    }
}
