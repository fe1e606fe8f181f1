import TextAnalysis

/// A mail as an article: a newsletter, a press release, a story sent to a desk (RFC 5322).
struct MailMessage {
    private let header: MailHeader
    private let content: MIMEContent
    /// The mails that count in place of this one, which only hands them on.
    private var inner: [MailMessage] = []
    /// The moment before which the mail around this one says that it is not to be used.
    private var embargo: String?

    /// Mails in mails beyond this are left alone.
    private static let deepest = 8
    /// A text of fewer words may be no more than what goes with a mail that is handed on.
    private static let fewestWords = 60

    /// O(bytes of the mail).
    init(_ range: Range<Int>, of bytes: Span<UInt8>) { self.init(range, of: bytes, depth: 0) }

    private init(_ range: Range<Int>, of bytes: Span<UInt8>, depth: Int) {
        let part = MIMEPart(range, of: bytes)
        header = part.header
        content = MIMEContent(of: part, in: bytes)
        guard !content.messages.isEmpty, depth < Self.deepest else { return }
        let own = (try? text()) ?? ""
        let isShort = own.split(whereSeparator: \.isWhitespace).prefix(Self.fewestWords).count < Self.fewestWords
        guard isShort || content.isDigest else { return }
        let embargo = PressRelease(own, year: year).embargo ?? embargo
        let messages = content.messages.map { MailMessage($0, of: bytes, depth: depth + 1) }
        guard messages.contains(where: \.hasText) else { return }
        inner = messages
        for index in inner.indices { inner[index].hold(until: embargo) }
    }

    private var hasText: Bool { !content.pieces.isEmpty || !inner.isEmpty }

    private mutating func hold(until embargo: String?) {
        self.embargo = embargo
        for index in inner.indices where inner[index].embargo == nil { inner[index].hold(until: embargo) }
    }

    /// The mails whose texts are articles: this one, or those that it hands on.
    var stories: [MailMessage] { inner.isEmpty ? [self] : inner.flatMap(\.stories) }

    /// What is said of attachments that are not read, a mail's that is handed on among them; nil where there are none.
    var attachmentFault: RecordFault? {
        let count = unreadCount
        guard count > 0 else { return nil }
        return RecordFault(
            code: .unreadAttachment,
            what: count == 1 ? "an attachment that was not read" : "\(count) attachments that were not read",
            remedy: "Save what is attached, and read that, if the story stands there")
    }

    private var unreadCount: Int {
        // A mail that is not read is an attachment as well.
        content.unreadCount + (inner.isEmpty ? content.messages.count : inner.reduce(0) { $0 + $1.unreadCount })
    }

    func record() throws(RecordFault) -> ArticleRecord {
        var record = ArticleRecord()
        record.format = .eml
        record.isPlain = true
        record[.title] = subject.title
        record[.id] = header.raw("message-id").map { $0.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace } }
        record[.date] = header.raw("date")
        record[.language] = header.raw("content-language").map { String($0.prefix { $0 != "," }) }
        record.tags = Tags.distinct(header.text("keywords")?.split(separator: ",").map(String.init) ?? [])
        record[.urgency] = urgency
        let sender = MailSender(header.raw("from") ?? header.raw("sender") ?? "")
        record[.byline] = sender.name
        record.authors = sender.name.map { [$0] } ?? []
        record[.source] = header.text("organization") ?? sender.host
        let release = PressRelease(try text(), year: year)
        record[.embargo] = release.embargo ?? embargo
        guard release.text.utf8.contains(where: { $0 > 0x20 }) else { throw withoutText }
        record[.text] = String(release.text.trimmed)
        return record
    }

    private var subject: (title: String, isForward: Bool) { Self.title(header.text("subject") ?? "") }
    private var year: Int? { header.raw("date").flatMap { ArticleDate($0)?.year } }

    /// The mail's text, what was written in HTML as its blocks.
    private func text() throws(RecordFault) -> String {
        let (title, isForward) = subject
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
        let attachments = content.attachmentCount + content.messages.count
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
