/// The character sets of mails.
enum MailCharset {
    /// The text of some bytes in the set of a label (RFC 2978); where there is none, or none that is known, UTF-8, else the
    /// set that the bytes look like. O(bytes).
    static func text(of bytes: Span<UInt8>, label: String?) -> String {
        let label = label.map { String($0.lowercased().trimmed) } ?? ""
        // Sets of seven bits look like ASCII.
        let isSevenBit =
            label.hasPrefix("iso-2022") || label == "utf-7" || label.hasPrefix("utf-16") || label == "hz-gb-2312"
        if !isSevenBit, bytes.isValidUTF8(in: 0..<bytes.count) { return bytes.string(0..<bytes.count) }
        if !label.isEmpty, label != "us-ascii", label != "utf-8",
            let decoded = PageCharset.converted(bytes, label: label)
        {
            return String(decoding: decoded, as: UTF8.self)
        }
        if case .legacy(let charset) = EncodingGuess(bytes), let decoded = charset.decoded(bytes) {
            return decoded.file.withSpan { $0.string(0..<$0.count) }
        }
        return bytes.string(0..<bytes.count)
    }
}
