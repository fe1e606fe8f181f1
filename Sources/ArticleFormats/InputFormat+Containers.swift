/// Formats that hold files, and are no text themselves.
extension InputFormat {
    var isContainer: Bool { self == .warc || self == .docx || self == .odt }

    /// Such a format by the first bytes, whatever the file's name; else what the name says.
    static func container(_ bytes: Span<UInt8>, named format: InputFormat?) -> InputFormat? {
        WebArchive.begins(bytes) ? .warc : OfficePackage.format(of: bytes) ?? format
    }
}
