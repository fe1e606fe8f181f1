/// Kinds of files that hold no text as it is read here, known by their first bytes.
enum ForeignFormat {
    /// What such a file is, and what makes text of it; nil for all others. O(1).
    static func problem(of bytes: Span<UInt8>, file: String) -> InputProblem? {
        func begins(_ mark: [UInt8]) -> Bool {
            bytes.count >= mark.count && mark.indices.allSatisfy { bytes[$0] == mark[$0] }
        }
        func found(_ what: String, _ remedy: String) -> InputProblem {
            InputProblem(.foreignFormat, "\(what), which holds no plain text", file: file, remedy: remedy)
        }
        for (mark, what, remedy) in kinds where begins(mark) { return found(what, remedy) }
        guard begins([0x50, 0x4B, 0x03, 0x04]) else { return nil }
        let head = bytes.extracting(0..<min(bytes.count, 4096))
        for (name, what, remedy) in packages
        where head.firstOccurrence(of: name.utf8Span.span, from: 0) != nil {
            return found(what, remedy)
        }
        return found("a ZIP archive", "Unpack it first, for example with unzip")
    }

    private static let pandoc = "Convert it first, for example with pandoc -t plain"
    private static let image = "Have its text read first, for example by tesseract"

    private static let kinds: [(mark: [UInt8], what: String, remedy: String)] = [
        (Array("%PDF-".utf8), "a PDF file", "Convert it first, for example with pdftotext"),
        (Array("{\\rtf".utf8), "an RTF file", "Convert it first, for example with pandoc -f rtf -t plain"),
        (
            [0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file",
            "Convert it first, for example with libreoffice --convert-to txt"
        ),
        (Array("%!PS".utf8), "a PostScript file", "Convert it first, for example with ps2ascii"),
        (Array("SQLite format 3\0".utf8), "an SQLite file", "Name an archive with the ending .nutgraf"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image", image), ([0xFF, 0xD8, 0xFF], "a JPEG image", image),
        (Array("GIF8".utf8), "a GIF image", image), (Array("II*\0".utf8), "a TIFF image", image),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file", "Decompress it first, for example with unxz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file", "Decompress it first, for example with unzstd"),
        (Array("BZh91AY".utf8), "a bzip2 file", "Decompress it first, for example with bunzip2"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive", "Unpack it first, for example with 7z x"),
    ]

    /// Packages in ZIP, by a name among their first entries.
    private static let packages: [(name: String, what: String, remedy: String)] = [
        ("opendocument.spreadsheet", "an ODS table", "Save it as CSV first"),
        ("epub+zip", "an EPUB book", pandoc),
        ("xl/", "an Excel table", "Save it as CSV first"), ("ppt/", "a PowerPoint file", "Save it as text first"),
        ("[Content_Types].xml", "an Office file", pandoc),
    ]
}
