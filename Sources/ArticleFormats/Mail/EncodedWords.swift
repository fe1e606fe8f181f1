/// Characters beyond ASCII in header fields: `=?utf-8?Q?Z=C3=BCrich?=` (RFC 2047).
enum EncodedWords {
    /// The text with its encoded words decoded; white space between two of them is none. O(bytes).
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x3D) else { return text }
        let bytes = text.utf8Span.span
        var output = ""
        // Neighbors in one set are decoded together: some mailers cut characters in two.
        var pending: (label: String, bytes: [UInt8])?
        func flush() {
            if let pending { output += MailCharset.text(of: pending.bytes.span, label: pending.label) }
            pending = nil
        }
        var offset = 0
        var plainStart = 0
        while let mark = bytes.firstIndex(of: 0x3D, from: offset) {
            guard let word = Word(at: mark, in: bytes) else {
                offset = mark + 1
                continue
            }
            let isGap = pending != nil && (plainStart..<mark).allSatisfy { bytes[$0] <= 0x20 }
            if !isGap {
                flush()
                output += bytes.string(plainStart..<mark)
            }
            let content = word.content(in: bytes)
            if let last = pending, last.label == word.label {
                pending = (last.label, last.bytes + content)
            } else {
                flush()
                pending = (word.label, content)
            }
            offset = word.end
            plainStart = word.end
        }
        flush()
        return output + bytes.string(plainStart..<bytes.count)
    }

    private struct Word {
        let label: String
        let isBase64: Bool
        let text: Range<Int>
        let end: Int

        private static let longest = 2_000

        /// The word whose `=?` begins at `start`.
        init?(at start: Int, in bytes: Span<UInt8>) {
            let limit = min(bytes.count, start + Self.longest)
            guard start + 1 < limit, bytes[start + 1] == 0x3F,
                let labelEnd = (start + 2..<limit).first(where: { bytes[$0] == 0x3F || bytes[$0] <= 0x20 }),
                bytes[labelEnd] == 0x3F, labelEnd > start + 2, labelEnd + 2 < limit, bytes[labelEnd + 2] == 0x3F
            else { return nil }
            switch bytes[labelEnd + 1] | 0x20 {
            case 0x62: isBase64 = true
            case 0x71: isBase64 = false
            default: return nil
            }
            let textStart = labelEnd + 3
            guard
                let textEnd = (textStart..<max(textStart, limit - 1)).first(where: {
                    bytes[$0] == 0x3F && bytes[$0 + 1] == 0x3D
                })
            else { return nil }
            text = textStart..<textEnd
            end = textEnd + 2
            // `utf-8*en` names a language too (RFC 2231, 5).
            label = String(bytes.string(start + 2..<labelEnd).prefix { $0 != "*" }).lowercased()
        }

        func content(in bytes: Span<UInt8>) -> [UInt8] {
            isBase64
                ? TransferEncoding.base64(text, of: bytes)
                : TransferEncoding.quotedPrintable(text, of: bytes, wordSpaces: true)
        }
    }
}
