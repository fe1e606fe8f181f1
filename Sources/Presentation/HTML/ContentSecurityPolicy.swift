import MessageDigest

/// What a page allows itself: its own style and script, known by their digests, and nothing else: no request to any host, no
/// frame, no form that is sent (W3C Content Security Policy Level 3).
enum ContentSecurityPolicy {
    static func policy(style: [UInt8], script: [UInt8]?) -> String {
        let scripts = script.map { "; script-src \(source($0))" } ?? ""
        return "default-src 'none'; style-src \(source(style))\(scripts); base-uri 'none'; form-action 'none'"
    }

    /// `'sha256-…'`, the source expression of an element with this content.
    private static func source(_ bytes: [UInt8]) -> String { "'sha256-\(base64(SHA256.digest(of: bytes)))'" }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(bytes.count, start + 3)]
            let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
            for place in 0..<4 {
                text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}
