/// The parts of a path and of a query, decoded (RFC 3986).
struct RequestTarget {
    /// The segments of the path: `/api/articles/a%2Fb` has three, the last `a/b`.
    let path: [String]
    let query: [(name: String, value: String)]

    /// Nil where it is no absolute path, or where decoded parts are no UTF-8 or have a NUL.
    init?(_ target: String) {
        let parts = target.utf8.split(separator: 0x3F, maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, first.first == 0x2F else { return nil }
        var path: [String] = []
        for segment in first.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) {
            guard let decoded = Self.decoded(segment, plusIsSpace: false) else { return nil }
            path.append(decoded)
        }
        self.path = path
        var query: [(name: String, value: String)] = []
        for field in parts.count > 1 ? parts[1].split(separator: 0x26) : [] {
            let pair = field.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(pair[0], plusIsSpace: true),
                let value = pair.count > 1 ? Self.decoded(pair[1], plusIsSpace: true) : ""
            else { return nil }
            query.append((name, value))
        }
        self.query = query
    }

    /// Bytes with `%xx` made a byte, and in a query `+` a space as forms write it.
    private static func decoded(_ bytes: Substring.UTF8View, plusIsSpace: Bool) -> String? {
        var decoded: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == 0x25 {
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                decoded.append(high << 4 | low)
            } else {
                decoded.append(byte == 0x2B && plusIsSpace ? 0x20 : byte)
            }
        }
        guard !decoded.contains(0) else { return nil }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// The host and the rest of an address with both: `localhost:8080` and `/api` of `http://localhost:8080/api`. Nil of any other text.
    static func parts(ofAddress text: String) -> (host: String, target: String)? {
        let scheme = "http://"
        guard text.prefix(scheme.count).lowercased() == scheme else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let target = rest.dropFirst(host.count)
        guard !host.isEmpty, !host.contains("@") else { return nil }
        return (String(host), target.hasPrefix("/") ? String(target) : "/" + target)
    }

    /// Whether a text is a token (RFC 9110, 5.6.2).
    static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    /// A text as a segment of a path.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let isUnreserved =
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte)
            bytes += isUnreserved ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text for a header or a log: what is no visible ASCII becomes `%XX` of its bytes.
    static func printable(_ text: String, keepingPercent: Bool = false) -> String {
        var printable = ""
        for byte in text.utf8 {
            if (0x20...0x7E).contains(byte), keepingPercent || byte != 0x25 {
                printable.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                printable += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return printable
    }
}
