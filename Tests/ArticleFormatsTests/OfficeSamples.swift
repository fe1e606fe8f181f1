import CZlib

/// Small ZIP archives and office documents that tests are made of.
enum OfficeSamples {
    /// A ZIP archive of these files, deflated but the first, as ODT wants it.
    static func zipped(_ files: [(name: String, bytes: [UInt8])], flags: UInt16 = 0) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        func number(_ value: Int, _ size: Int) -> [UInt8] {
            (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        for (place, file) in files.enumerated() {
            let packed = place == 0 ? file.bytes : deflated(file.bytes, windowBits: -15)
            let checksum = unsafe file.bytes.withUnsafeBufferPointer { unsafe crc32_z(0, $0.baseAddress, $0.count) }
            let fields =
                number(20, 2) + number(Int(flags), 2) + number(place == 0 ? 0 : 8, 2) + number(0, 4)
                + number(Int(checksum), 4)
                + number(packed.count, 4) + number(file.bytes.count, 4) + number(file.name.utf8.count, 2) + number(0, 2)
            directory +=
                [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 10) + number(archive.count, 4)
                + Array(file.name.utf8)
            archive += [0x50, 0x4B, 3, 4] + fields + Array(file.name.utf8) + packed
        }
        let end =
            [0x50, 0x4B, 5, 6] + number(0, 4) + number(files.count, 2) + number(files.count, 2)
            + number(directory.count, 4)
        return archive + directory + end + number(archive.count, 4) + number(0, 2)
    }

    static func zipped(_ files: [(name: String, text: String)]) -> [UInt8] {
        zipped(files.map { ($0.name, Array($0.text.utf8)) })
    }

    /// A DOCX document with this content of its body.
    static func docx(
        _ body: String, styles: String = "", core: String = "", further: [(name: String, text: String)] = []
    ) -> [UInt8] {
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let names = "xmlns:w=\"\(word)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        return zipped(
            [
                ("[Content_Types].xml", "<Types/>"),
                (
                    "word/document.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(names)><w:body>\(body)</w:body></w:document>"
                ),
                ("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"),
                (
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">\(core)</cp:coreProperties>"
                ),
            ] + further)
    }

    /// A paragraph of DOCX.
    static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// An ODT document with this content of its body.
    static func odt(_ body: String, styles: String = "", meta: String = "", manifest: String = "") -> [UInt8] {
        let names = ["office", "text", "table", "style", "meta", "draw"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        .joined(separator: " ")
        return zipped([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "content.xml",
                "<office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
            ),
            (
                "meta.xml",
                "<office:document-meta \(names) xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><office:meta>\(meta)</office:meta></office:document-meta>"
            ),
            ("META-INF/manifest.xml", "<manifest>\(manifest)</manifest>"),
        ])
    }
}
