import TextAnalysis

/// A mail as an article: a newsletter, a press release, a story sent to a desk (RFC 5322).
struct MailMessage {
    private let header: MailHeader
    private let content: MIMEContent

    /// O(bytes of the mail).
    init(_ range: Range<Int>, of bytes: Span<UInt8>) {
        let part = MIMEPart(range, of: bytes)
        header = part.header
        content = MIMEContent(of: part, in: bytes)
    }

    func record() throws(RecordFault) -> ArticleRecord {
        var record = ArticleRecord()
        record.format = .eml
        record.isPlain = true
        let (title, isForward) = Self.title(header.text("subject") ?? "")
        record[.title] = title
        record[.id] = header.raw("message-id").map { $0.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace } }
        record[.date] = header.raw("date")
        record[.language] = header.raw("content-language").map { String($0.prefix { $0 != "," }) }
        record.tags = Tags.distinct(header.text("keywords")?.split(separator: ",").map(String.init) ?? [])
        record[.urgency] = urgency
        let sender = MailSender(header.raw("from") ?? header.raw("sender") ?? "")
        record[.byline] = sender.name
        record.authors = sender.name.map { [$0] } ?? []
        record[.source] = header.text("organization") ?? sender.host
        let text = try text(title: title, isForward: isForward)
        let release = PressRelease(text, year: record[.date].flatMap { ArticleDate($0)?.year })
        record[.embargo] = release.embargo
        guard release.text.utf8.contains(where: { $0 > 0x20 }) else { throw withoutText }
        record[.text] = String(release.text.trimmed)
        return record
    }

    /// The mail's text, what was written in HTML as its blocks.
    private func text(title: String, isForward: Bool) throws(RecordFault) -> String {
        var texts: [String] = []
        for piece in content.pieces {
            let text: String
            switch piece {
            case .plain(let plain): text = plain
            case .html(let html): text = try MailPage.text(of: html, title: title, isBulk: isBulk, isForward: isForward)
            }
            texts.append(MailText.body(of: text, isForward: isForward, isWrapped: piece.isPlain))
        }
        return texts.joined(separator: "\n\n")
    }

    /// Whether it went to many, as newsletters do.
    private var isBulk: Bool {
        header.has("list-unsubscribe") || header.has("list-id") || header.raw("precedence") == "bulk"
    }

    private var withoutText: RecordFault {
        let attachments = content.attachmentCount
        return RecordFault(
            code: .noText,
            what: attachments == 0
                ? "a mail without text"
                : "a mail without text but with \(attachments == 1 ? "an attachment" : "\(attachments) attachments")",
            remedy: attachments == 0 ? "Leave it out" : "Save what is attached, and read that")
    }

    /// From 1, the most urgent, to 8; nil where the sender only says that it is like others.
    private var urgency: String? {
        switch header.raw("importance")?.lowercased() {
        case "high": return "1"
        case "low": return "8"
        default: break
        }
        switch header.raw("x-priority")?.first {
        case "1": return "1"
        case "2": return "3"
        case "4": return "7"
        case "5": return "8"
        default: return nil
        }
    }

    /// The subject without the words that mail programs put before it; whether one of them says that it is handed on.
    private static func title(_ subject: String) -> (title: String, isForward: Bool) {
        var title = subject[...]
        var isForward = false
        while let colon = title.prefix(8).firstIndex(of: ":") {
            let word = title[..<colon].lowercased().filter { $0.isLetter }
            guard replies.contains(word) || forwards.contains(word) else { break }
            if forwards.contains(word) { isForward = true }
            title = title[title.index(after: colon)...].trimmed
        }
        return (PressRelease.headline(String(title)), isForward)
    }
    private static let replies: Set<String> = ["re", "aw", "sv", "antw", "ref", "res", "rif", "odp", "vá", "回复", "回覆"]
    private static let forwards: Set<String> = [
        "fwd", "fw", "wg", "tr", "rv", "enc", "doorst", "vs", "vb", "pd", "转发", "轉寄",
    ]
}

/// Who sent a mail: `"Quill, Ada" <ada@post.example>`, `ada@post.example (Ada Quill)` (RFC 5322, 3.4).
struct MailSender {
    /// Nil where only an address is given.
    private(set) var name: String?
    private(set) var host: String?

    init(_ value: String) {
        var name = value[...]
        var address = value[...]
        if let open = value.lastIndex(of: "<") {
            name = value[..<open]
            address = value[value.index(after: open)...]
        } else if let open = value.firstIndex(of: "("), let close = value.lastIndex(of: ")"), open < close {
            name = value[value.index(after: open)..<close]
            address = value[..<open]
        } else {
            name = ""
        }
        if let at = address.firstIndex(of: "@") {
            let host = address[address.index(after: at)...].prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
            }
            self.host = host.isEmpty ? nil : host.lowercased()
        }
        var words = EncodedWords.decoded(name.filter { $0 != "\"" && $0 != "\\" }).folded
        let parts = words.split(separator: ",")
        if parts.count == 2 { words = "\(parts[1].trimmed) \(parts[0].trimmed)" }
        self.name = words.isEmpty || words.contains("@") ? nil : words
    }
}
