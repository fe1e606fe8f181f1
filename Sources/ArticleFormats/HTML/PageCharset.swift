/// The character set of a page.
///
/// A byte order mark decides, or the pattern of UTF-16 and UTF-32; else valid UTF-8 is UTF-8, whatever the page declares; else what it declares in its first
/// bytes, by the labels of the Encoding Standard (encoding.spec.whatwg.org); else windows-1252.
enum PageCharset {
    /// The page in UTF-8; nil where it is in UTF-8 already.
    static func decoded(_ bytes: Span<UInt8>) -> [UInt8]? {
        if let (charset, mark) = TextEncoding.marked(bytes) {
            return converted(bytes.extracting(mark..<bytes.count), from: charset)
        }
        if let charset = TextEncoding.patterned(bytes) { return converted(bytes, from: charset) }
        if bytes.isValidUTF8(in: 0..<bytes.count) { return nil }
        let label = declared(bytes)
        // A broken byte in a page of UTF-8 is that, not another set.
        if label == "utf-8", mostlyUTF8(bytes) { return repaired(bytes) }
        return converted(bytes, from: name(of: label) ?? "CP1252") ?? converted(bytes, from: "CP1252")
            ?? repaired(bytes)
    }

    /// The character set that a document names, where it is a known one and not UTF-8.
    static func declaredOther(_ bytes: Span<UInt8>) -> TextEncoding? {
        let label = declared(bytes)
        if ["", "utf-8", "ascii", "us-ascii"].contains(label) { return nil }
        return TextEncoding(name(of: label) ?? "CP1252")
    }

    private static func repaired(_ bytes: Span<UInt8>) -> [UInt8] { Array(bytes.string(0..<bytes.count).utf8) }

    private static func mostlyUTF8(_ bytes: Span<UInt8>) -> Bool {
        var (good, bad, offset) = (0, 0, 0)
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = bytes[offset] >= 0xF0 ? 4 : bytes[offset] >= 0xE0 ? 3 : bytes[offset] >= 0xC2 ? 2 : 1
            let isWhole =
                length > 1 && offset + length <= bytes.count
                && (1..<length).allSatisfy { bytes[offset + $0] & 0xC0 == 0x80 }
            if isWhole { good += 1 } else { bad += 1 }
            offset += isWhole ? length : 1
        }
        return good > bad
    }

    /// The label behind the first `charset=` or `encoding=` of the page.
    private static func declared(_ bytes: Span<UInt8>) -> String {
        let head = bytes.string(0..<min(bytes.count, 4096)).lowercased()
        for mark in ["charset=", "encoding="] {
            guard let range = head.firstRange(of: mark) else { continue }
            let label = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
                .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
            if !label.isEmpty { return label == "utf8" ? "utf-8" : String(label) }
        }
        return ""
    }

    /// The character set of a label of the Encoding Standard; nil for UTF-8, and for one that is not known.
    static func charset(ofLabel label: String) -> TextEncoding? {
        if ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(label) { return nil }
        return TextEncoding(name(of: label) ?? "CP1252")
    }

    /// The name that iconv knows the set of a label by.
    private static func name(of label: String) -> String? {
        switch label {
        case "", "utf-8", "ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "windows-1252",
            "cp1252":
            return nil
        case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese", "gb18030": return "GB18030"
        case "big5", "big5-hkscs", "x-x-big5", "cn-big5": return "BIG5-HKSCS"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": return "CP932"
        case "euc-kr", "ks_c_5601-1987", "korean", "ksc5601", "windows-949": return "CP949"
        case "iso-8859-9", "latin5", "windows-1254": return "CP1254"
        case "tis-620", "windows-874", "iso-8859-11": return "CP874"
        case "x-mac-roman", "macintosh": return "MACINTOSH"
        default: return label.hasPrefix("windows-") ? "CP" + label.dropFirst(8) : label.uppercased()
        }
    }

    /// The bytes in UTF-8 from the set of a label; nil where that is not known. O(bytes).
    static func converted(_ bytes: Span<UInt8>, label: String) -> [UInt8]? {
        converted(bytes, from: name(of: label.lowercased()) ?? "CP1252")
    }

    /// Nil where the set is not known. What cannot be decoded becomes U+FFFD.
    private static func converted(_ bytes: Span<UInt8>, from name: String) -> [UInt8]? {
        TextEncoding(name).flatMap { converted(bytes, from: $0) }
    }

    private static func converted(_ bytes: Span<UInt8>, from charset: TextEncoding) -> [UInt8]? {
        guard let decoded = charset.decoded(bytes) else { return nil }
        // Safe: the bytes are copied while the span lives.
        return decoded.file.withSpan { text in unsafe text.withUnsafeBufferPointer { unsafe Array($0) } }
    }
}
