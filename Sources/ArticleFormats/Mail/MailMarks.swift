import TextAnalysis

/// Tells mails from other texts by their first lines.
enum MailMarks {
    /// Whether the bytes from a visible one on are a mail: fields of a header, among them some that only mails have.
    static func isMail(at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard mayBegin(at: start, in: bytes) else { return false }
        let header = MailHeader(in: start..<min(bytes.count, start + mostBytes), of: bytes)
        guard ["from", "sender", "return-path", "subject"].contains(where: header.has) else { return false }
        if marks.contains(where: header.has) { return true }
        guard let from = header.raw("from"), let date = header.raw("date") else { return false }
        // `Date: Monday` stands above other texts as well.
        let hasTime = ArticleDate(date)?.hasTime == true
        return header.has("subject") && header.has("to") || from.contains("@") && hasTime
            || header.has("subject") && (from.contains("@") || hasTime)
    }

    /// Fields that only mails have.
    private static let marks = [
        "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature",
    ]

    /// Whether mails in a row begin here: a line `From ADDRESS DATE` with a time, and a field of a mail below.
    static func isMbox(at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard bytes.hasMark("From ", at: start), Mbox.isMail(at: start, in: bytes) else { return false }
        let line = bytes.string(start..<min(bytes.lineEnd(from: start), start + 300))
        guard line.split(separator: " ").contains(where: isTime) else { return false }
        let next = bytes.lineStart(after: start)
        let header = MailHeader(in: next..<min(bytes.count, next + mostBytes), of: bytes)
        return (marks + ["from", "subject", "to", "date"]).contains(where: header.has)
    }

    /// `10:00` or `10:00:00`.
    private static func isTime(_ word: Substring) -> Bool {
        let parts = word.split(separator: ":")
        return (2...3).contains(parts.count) && parts.allSatisfy { $0.utf8.count == 2 && Int($0) != nil }
    }

    private static let mostBytes = 64 << 10

    /// Whether the first line is a field. O(1).
    private static func mayBegin(at start: Int, in bytes: Span<UInt8>) -> Bool {
        var offset = start
        while offset < min(bytes.count, start + 40), bytes[offset] != 0x3A {
            guard (bytes[offset] | 0x20) &- 0x61 < 26 || bytes[offset] == 0x2D else { return false }
            offset += 1
        }
        return offset > start + 1 && offset < bytes.count && bytes[offset] == 0x3A
    }
}
