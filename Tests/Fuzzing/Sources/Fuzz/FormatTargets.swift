import Nutgraf

extension FuzzTarget {
    /// Files of foreign formats: by their content alone, packed, as what stands packed in an office document, and as each format.
    static let formats =
        [
            FuzzTarget(name: "any", seeds: samples) { read($0, named: "input", as: nil) },
            FuzzTarget(name: "packed", longest: 0, seeds: { samples().map(gzipped) }) {
                read($0, named: "input.gz", as: nil)
            },
            FuzzTarget(name: "office", jobs: 2, seeds: { officeParts.map { Array($0.utf8) } }) { bytes in
                let parts = bytes.split(separator: 0x0C, maxSplits: 2, omittingEmptySubsequences: false)
                    .map { String(decoding: $0, as: UTF8.self) }
                let (body, styles, more) = (parts[0], parts.dropFirst().first ?? "", parts.dropFirst(2).first ?? "")
                read(OfficeSamples.docx(body, styles: styles, core: more), named: "input", as: .docx)
                read(OfficeSamples.odt(body, styles: styles, meta: more), named: "input", as: .odt)
            },
        ]
        + InputFormat.allCases.map { format in
            FuzzTarget(
                name: format.rawValue, growth: format == .csv || format == .tsv ? ofRows : 50,
                longest: format == .docx || format == .odt ? 0 : 200_000, seeds: samples
            ) { read($0, named: "input", as: format) }
        }

    /// A row of two bytes is an article, of about 400 bytes whatever its text, and the list of them is there twice while it grows.
    private static let ofRows = 300

    /// Of a document its body, its styles and what is told of it, one after the other between form feeds.
    private static let officeParts = [
        """
        <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge closed</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr>\
        <w:outlineLvl w:val="1"/></w:pPr><w:hyperlink><w:r><w:t xml:space="preserve">It is </w:t><w:tab/><w:br/></w:r></w:hyperlink><w:ins><w:r>\
        <w:t>closed.</w:t></w:r></w:ins><w:del><w:r><w:delText>open</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r>\
        </w:p></w:tc></w:tr></w:tbl><mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>\u{0C}<w:style w:styleId="Title">\
        <w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>\u{0C}<dc:title>Bridge</dc:title><dc:creator>Ada Quill</dc:creator>\
        <dcterms:created>2026-05-03T10:00:00Z</dcterms:created>
        """,
        """
        <text:h text:outline-level="1" text:style-name="P1">Bridge closed</text:h><text:p text:style-name="P1">It is <text:s text:c="2"/>closed.\
        <text:tab/><text:line-break/><text:span>Now</text:span><text:note><text:note-body><text:p>x</text:p></text:note-body></text:note></text:p>\
        <text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p>\
        </table:table-cell></table:table-row></table:table>\u{0C}<style:style style:name="P1" style:parent-style-name="Title"/>\u{0C}\
        <dc:title>Bridge</dc:title><dc:creator>Ada Quill</dc:creator><meta:creation-date>2026-05-03T10:00:00</meta:creation-date>
        """,
    ]

    private static func samples() -> [[UInt8]] { FormatSample.all.map(\.bytes) }

    private static func read(_ bytes: [UInt8], named name: String, as format: InputFormat?) {
        guard let document = try? InputDocument(bytes, name: name, options: InputOptions(format: format)) else {
            return
        }
        for chunk in 0..<document.chunkCount {
            for article in document.parse(chunk: chunk).articles {
                precondition(
                    article.paragraphs.allSatisfy { $0.range.upperBound <= article.text.utf8.count },
                    "A paragraph lies in its text.")
            }
        }
    }
}
