/// A media type and its character set, as a header `Content-Type` names them (RFC 9110, 8.3): `text/html; charset=utf-8`.
struct ContentType: Hashable, Sendable {
    /// `text/html`, in small letters; empty for none.
    let mediaType: String
    /// The label of the character set, in small letters.
    let charset: String?

    init(_ header: String) {
        var parameters = header.split(separator: ";", omittingEmptySubsequences: false)[...]
        mediaType = Self.trimmed(parameters.popFirst() ?? "").lowercased()
        charset =
            parameters.lazy.compactMap { parameter -> String? in
                guard let sign = parameter.firstIndex(of: "="),
                    Self.trimmed(parameter[..<sign]).lowercased() == "charset"
                else { return nil }
                let label = Self.trimmed(parameter[parameter.index(after: sign)...]).lowercased()
                return label.isEmpty ? nil : label
            }.first
    }

    /// Without white space and quotation marks around.
    private static func trimmed(_ text: Substring) -> String {
        func isOuter(_ character: Character) -> Bool { character.isWhitespace || character == "\"" || character == "'" }
        var rest = text.drop(while: isOuter)
        while let last = rest.last, isOuter(last) { rest.removeLast() }
        return String(rest)
    }

    var isPage: Bool { mediaType == "text/html" || mediaType == "application/xhtml+xml" }

    /// The format that the type stands for; nil where content of the type has to be looked at.
    var format: InputFormat? {
        switch mediaType {
        case "text/html", "application/xhtml+xml": .html
        case "text/markdown", "text/x-markdown": .markdown
        case "text/csv": .csv
        case "text/tab-separated-values": .tsv
        case "application/jsonl", "application/x-jsonl", "application/jsonlines", "application/x-ndjson",
            "application/ndjson":
            .jsonl
        case "application/warc": .warc
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": .docx
        case "application/vnd.oasis.opendocument.text": .odt
        default: nil
        }
    }

    /// The format of content with this type under a file's name.
    ///
    /// What is served as a page is one, whatever its name: `README.md` may be shown on a page. Else the name goes first,
    /// since servers know few types of files.
    func format(named fileName: String) -> InputFormat? {
        isPage ? .html : InputFormat(fileName: fileName) ?? format
    }

    /// Whether it is known to hold no text.
    var isMedia: Bool {
        ["image/", "audio/", "video/", "font/"].contains { mediaType.hasPrefix($0) } && !mediaType.hasSuffix("+xml")
    }
}
