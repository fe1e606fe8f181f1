/// An address that begins with `http://` or `https://` (RFC 3986).
struct WebAddress {
    private let text: String
    private let authority: Range<String.Index>

    /// Nil for another name.
    init?(_ text: String) {
        guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        self.text = text
        let start = text.index(text.startIndex, offsetBy: scheme.count)
        authority = start..<(text[start...].firstIndex { "/?#".contains($0) } ?? text.endIndex)
    }

    /// The address without name and password in it: what may be shown and kept.
    var publicText: String {
        guard let sign = text[authority].lastIndex(of: "@") else { return text }
        return String(text[..<authority.lowerBound] + text[text.index(after: sign)...])
    }

    /// The address as it is asked for: what no address may hold is escaped, as browsers do.
    var escaped: String {
        var bytes: [UInt8] = []
        bytes.append(contentsOf: text[..<authority.upperBound].utf8)
        for byte in text[authority.upperBound...].utf8 {
            if byte > 0x20, byte < 0x7F {
                bytes.append(byte)
            } else {
                bytes += [0x25, Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The last part of the path, which may be a file's name; empty where there is none.
    var fileName: String {
        let path = text[authority.upperBound...].prefix { $0 != "?" && $0 != "#" }
        return String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }
}
