/// What a document in a ZIP archive is.
enum OfficePackage {
    /// `docx` or `odt` by the names of the first entries; nil for other archives, and for no archive. O(1).
    static func format(of bytes: Span<UInt8>) -> InputFormat? {
        guard ZipArchive.begins(bytes) else { return nil }
        let head = bytes.extracting(0..<min(bytes.count, 4096))
        func holds(_ name: String) -> Bool { head.firstOccurrence(of: name.utf8Span.span, from: 0) != nil }
        if holds("application/vnd.oasis.opendocument.text") { return .odt }
        // The directory at the end has all names.
        let tail = bytes.extracting(max(0, bytes.count - 65_536)..<bytes.count)
        func lists(_ name: String) -> Bool { tail.firstOccurrence(of: name.utf8Span.span, from: 0) != nil }
        if lists("[Content_Types].xml") && lists("word/") { return .docx }
        // A cut document has but its beginning, where the list of types nearly always stands.
        return holds("[Content_Types].xml") && !holds("xl/") && !holds("ppt/") && !ZipArchive.hasEnd(bytes) ? .docx : nil
    }

    /// The most bytes of a part, unpacked.
    static let mostBytes = 64 << 20
}
