/// A page or file of a web archive that may hold an article.
struct ArchivedPage {
    let url: String
    let type: ContentType
    let body: [UInt8]
    /// Whether the body is whole: one that is not may hold an article all the same.
    let isWhole: Bool

    /// The most bytes of a body, unpacked.
    static let mostBytes = 64 << 20
    /// The most bytes before a body.
    private static let mostHeadBytes = 64 << 10

    /// The page of a record; nil for one that holds none: a request, another status than 200, a picture.
    init?(of record: ArchiveRecord, in reader: inout ArchiveReader) throws(RecordFault) {
        guard record.kind != .other, Self.isWorthReading(record) else { return nil }
        var bytes: [UInt8] = []
        var isWhole = reader.read(Self.mostHeadBytes, into: &bytes)
        let response = record.kind == .response ? HTTPResponse(bytes.span) : nil
        if response == nil, record.kind == .response, bytes.starts(with: "HTTP/".utf8) {
            guard isWhole else { return nil }
            throw RecordFault(
                code: .damagedArchive, what: "an answer without an end of its headers", remedy: "Fetch the page again")
        }
        guard (response?.status ?? 200) == 200 else { return nil }
        let type = response?.type ?? (record.type.mediaType == "application/http" ? ContentType("") : record.type)
        guard Self.mayHoldArticle(type) else { return nil }
        if bytes.count - (response?.bodyStart ?? 0) + reader.unreadCount > Self.mostBytes {
            reader.giveUp()
            throw ContentCoding.tooLarge(Self.mostBytes)
        }
        if isWhole { isWhole = reader.read(Self.mostBytes, into: &bytes) }
        // The archive's own fault says that it ends here. A page may be whole all the same.
        guard isWhole || bytes.span.endsAsPage else { return nil }
        var isUnpacked = true
        if let response {
            let body = Array(bytes[response.bodyStart...])
            (bytes, isUnpacked) = try response.decoded(body, most: Self.mostBytes)
        }
        guard bytes.span.firstVisible(from: 0) != nil else {
            if !isUnpacked { throw .lostBody }
            return nil
        }
        (url, self.type, body, self.isWhole) = (record.url, type, bytes, isUnpacked)
    }

    /// Only what is on the web: programs keep their own notes in records of other schemes. Rules for robots are no news.
    private static func isWorthReading(_ record: ArchiveRecord) -> Bool {
        let scheme = record.url.prefix { $0 != ":" }.lowercased()
        guard ["http", "https", "ftp", "file"].contains(scheme) else { return false }
        let path = record.url.prefix { $0 != "?" && $0 != "#" }
        return !path.hasSuffix("/robots.txt") && !path.hasSuffix("/ads.txt")
    }

    private static func mayHoldArticle(_ type: ContentType) -> Bool {
        let name = type.mediaType
        if name.isEmpty || type.isPage { return true }
        if ["text/plain", "text/markdown", "text/xml", "application/xml", "application/json"].contains(name) {
            return true
        }
        return (name.hasSuffix("+xml") || name.hasSuffix("+json")) && !type.isMedia && name != "image/svg+xml"
    }

    /// What its type says of the content; nil where it has to be looked at.
    var format: InputFormat? { type.format }

    /// Whether the type alone does not say that there is an article.
    var isUncertain: Bool { !type.isPage && type.mediaType != "text/plain" && type.mediaType != "text/markdown" }
}

extension RecordFault {
    static let cutBody = RecordFault(
        code: .damagedArchive, what: "a page that was archived in part, or damaged",
        remedy: "Fetch the page again; what stands before the cut was read")
    /// The same, where nothing came of it.
    static let lostBody = RecordFault(code: cutBody.code, what: cutBody.what, remedy: "Fetch the page again")
}

extension Span<UInt8> {
    /// Whether the last of the bytes are the end of a page.
    var endsAsPage: Bool {
        let end = withoutWhiteSpace.upperBound
        return string(Swift.max(0, end - 7)..<end).lowercased() == "</html>"
    }
}
