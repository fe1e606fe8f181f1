/// A mail or a part of one: its header and where its body stands (RFC 2045).
struct MIMEPart {
    let header: MailHeader
    let body: Range<Int>
    /// `text/plain` where nothing is said.
    let type: String
    let parameters: HeaderValue?

    init(_ range: Range<Int>, of bytes: Span<UInt8>, defaultType: String = "text/plain") {
        header = MailHeader(in: range, of: bytes)
        body = header.end..<range.upperBound
        parameters = header.contentType
        let type = parameters?.value ?? ""
        self.type = type.contains("/") ? type : defaultType
    }

    var isAttachment: Bool { header.disposition?.value == "attachment" }
}

/// The texts of a mail, found in the tree of its parts.
struct MIMEContent {
    enum Piece {
        case plain(String)
        case html(String)

        var isPlain: Bool { if case .plain = self { true } else { false } }
        var size: Int {
            switch self {
            case .plain(let text), .html(let text): text.utf8.count
            }
        }
    }

    private(set) var pieces: [Piece] = []
    /// The mails in this one, in order, and whether it is a digest of them.
    private(set) var messages: [Range<Int>] = []
    private(set) var isDigest = false
    /// Parts that are no text of the mail, and those of them in which one may stand.
    private(set) var attachmentCount = 0
    private(set) var unreadCount = 0
    /// Whether texts that are attached count: where the mail itself holds none.
    private let takesAttachments: Bool

    /// Parts nested deeper are left alone.
    private static let deepest = 40
    private static let mostParts = 10_000

    /// O(bytes · depth).
    init(of part: MIMEPart, in bytes: Span<UInt8>) {
        self.init(part, in: bytes, takesAttachments: false)
        if pieces.isEmpty && messages.isEmpty && attachmentCount > 0 {
            let whole = MIMEContent(part, in: bytes, takesAttachments: true)
            (pieces, unreadCount) = (whole.pieces, whole.unreadCount)
        }
    }

    private init(_ part: MIMEPart, in bytes: Span<UInt8>, takesAttachments: Bool) {
        self.takesAttachments = takesAttachments
        var partCount = 0
        pieces = found(in: part, of: bytes, depth: 0, &partCount)
    }

    private mutating func found(
        in part: MIMEPart, of bytes: Span<UInt8>, depth: Int, _ partCount: inout Int
    ) -> [Piece] {
        partCount += 1
        guard depth < Self.deepest, partCount < Self.mostParts else { return [] }
        if part.type == "message/rfc822" {
            messages.append(part.body)
            return []
        }
        if depth > 0, part.isAttachment, !takesAttachments { return passedOver(part) }
        if part.type.hasPrefix("multipart/"), let boundary = part.parameters?["boundary"], !boundary.isEmpty {
            let ranges = Self.parts(of: part.body, boundary, in: bytes)
            if !ranges.isEmpty {
                if part.type == "multipart/digest" { isDigest = true }
                let inner = part.type == "multipart/digest" ? "message/rfc822" : "text/plain"
                var found: [[Piece]] = []
                for range in ranges {
                    let child = MIMEPart(range, of: bytes, defaultType: inner)
                    found.append(self.found(in: child, of: bytes, depth: depth + 1, &partCount))
                }
                return Self.chosen(found, of: part.type)
            }
        }
        switch part.type {
        case "text/html", "application/xhtml+xml": return [.html(text(of: part, in: bytes))].filter { $0.size > 0 }
        case "text/plain", "text/markdown", "text/enriched", "multipart/mixed", "multipart/alternative":
            let text = text(of: part, in: bytes)
            guard text.utf8.contains(where: { $0 > 0x20 }) else { return [] }
            // Some programs forget to say that it is a page.
            if part.parameters == nil, text.utf8.first(where: { $0 > 0x20 }) == 0x3C,
                text.utf8Span.span.beginsAsPage(at: 0)
            {
                return [.html(text)]
            }
            return [.plain(text)]
        default: return passedOver(part)
        }
    }

    /// Counts a part whose text is not read.
    private mutating func passedOver(_ part: MIMEPart) -> [Piece] {
        attachmentCount += 1
        let isTextless =
            Self.textless.contains { part.type.hasPrefix($0) } || part.type.hasSuffix("signature")
            || part.body.isEmpty
        if !isTextless { unreadCount += 1 }
        return []
    }

    /// The beginnings of types that hold no story: pictures, keys, cards, and what mail programs tell one another.
    private static let textless = [
        "image/", "audio/", "video/", "font/", "application/pgp", "application/pkcs7", "application/x-pkcs7",
        "text/calendar", "text/vcard", "text/x-vcard", "text/css", "text/rfc822-headers", "message/",
    ]

    private func text(of part: MIMEPart, in bytes: Span<UInt8>) -> String {
        let decoded = TransferEncoding(part.header.raw("content-transfer-encoding")).decoded(part.body, of: bytes)
        let text = MailCharset.text(of: decoded.span, label: part.parameters?["charset"])
        guard part.type == "text/plain", part.parameters?["format"]?.lowercased() == "flowed" else { return text }
        return FlowedText.joined(text, deletesSpace: part.parameters?["delsp"]?.lowercased() == "yes")
    }

    /// What counts of the parts of a multipart.
    private static func chosen(_ parts: [[Piece]], of type: String) -> [Piece] {
        switch type {
        case "multipart/alternative":
            let plain = parts.first { $0.contains(where: \.isPlain) }
            let html = parts.last { !$0.isEmpty && !$0.contains(where: \.isPlain) }
            guard let plain else { return html ?? [] }
            guard let html else { return plain }
            return isStub(plain, beside: html) ? html : plain
        case "multipart/related": return parts.first { !$0.isEmpty } ?? []
        default: return parts.flatMap { $0 }
        }
    }

    /// Whether a plain text only says that there is a page beside it.
    private static func isStub(_ plain: [Piece], beside html: [Piece]) -> Bool {
        var words = 0
        for case .plain(let text) in plain { words += text.split(whereSeparator: \.isWhitespace).count }
        guard words < fewestWords else { return false }
        var others = 0
        for case .html(let text) in html {
            others += MarkupText.plain(text)?.split(whereSeparator: \.isWhitespace).count ?? 0
        }
        return others > words * 3
    }
    private static let fewestWords = 60

    /// The parts between the lines of a boundary (RFC 2046, 5.1.1); the last may lack its end. O(bytes).
    private static func parts(of body: Range<Int>, _ boundary: String, in bytes: Span<UInt8>) -> [Range<Int>] {
        let mark = Array("--\(boundary)".utf8)
        let text = bytes.extracting(0..<body.upperBound)
        var ranges: [Range<Int>] = []
        var start: Int?
        var offset = body.lowerBound
        while let found = text.firstOccurrence(of: mark.span, from: offset) {
            offset = found + mark.count
            guard found == body.lowerBound || text[found - 1] == 0x0A || text[found - 1] == 0x0D else { continue }
            let isLast = offset + 1 < text.count && text[offset] == 0x2D && text[offset + 1] == 0x2D
            // `--a` also begins the lines of `--ab`.
            let tail = isLast ? offset + 2 : offset
            guard (tail..<text.lineEnd(from: tail)).allSatisfy({ text[$0] <= 0x20 }) else { continue }
            // The line break before the boundary is a part of it.
            if let start { ranges.append(start..<max(start, text.lineBreakStart(before: found))) }
            if isLast || ranges.count >= mostParts { return ranges }
            start = text.lineStart(after: tail)
        }
        if let start { ranges.append(min(start, text.count)..<text.count) }
        return ranges
    }
}

extension Span<UInt8> {
    /// Where the line break that ends before `offset` begins; `offset` itself without one.
    fileprivate func lineBreakStart(before offset: Int) -> Int {
        guard offset > 0, self[offset - 1] == 0x0A || self[offset - 1] == 0x0D else { return offset }
        return offset > 1 && self[offset - 1] == 0x0A && self[offset - 2] == 0x0D ? offset - 2 : offset - 1
    }
}
