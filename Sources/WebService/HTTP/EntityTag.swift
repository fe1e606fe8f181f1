/// The version of what an address has (RFC 9110, 8.8.3): a weak one, since gzip and none are the same version.
struct EntityTag: Hashable, Sendable {
    let text: String

    /// - Parameter version: letters, digits, dots and hyphens.
    init(_ version: String) { text = "W/\"\(version)\"" }

    /// Whether `If-None-Match` names it (RFC 9110, 13.1.2).
    func isNamed(in header: String?) -> Bool {
        guard let header else { return false }
        func opaque(_ tag: Substring) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag }
        return header.split(separator: ",").contains { element in
            let tag = element.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            return tag == "*" || opaque(tag) == opaque(text[...])
        }
    }
}
