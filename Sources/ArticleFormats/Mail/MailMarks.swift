/// Tells mails from other texts by their first lines.
enum MailMarks {
    /// Whether the bytes from a visible one on are a mail: fields of a header, among them some that only mails have.
    static func isMail(at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard mayBegin(at: start, in: bytes) else { return false }
        let header = MailHeader(in: start..<min(bytes.count, start + mostBytes), of: bytes)
        guard ["from", "sender", "return-path", "subject"].contains(where: header.has) else { return false }
        return ["received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature"].contains(
            where: header.has)
            || (header.has("from") && header.has("date") && header.has("subject") && header.has("to"))
    }

    static func isMbox(at start: Int, in bytes: Span<UInt8>) -> Bool {
        guard bytes.hasMark("From ", at: start) else { return false }
        let line = start..<bytes.lineEnd(from: start)
        let colons = line.prefix(200).count { bytes[$0] == 0x3A }
        return colons >= 1 && Mbox.isMail(at: start, in: bytes)
            && isMail(at: bytes.lineStart(after: start), in: bytes)
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
