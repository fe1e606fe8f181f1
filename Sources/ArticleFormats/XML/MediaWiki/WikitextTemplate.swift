/// Templates that print a word of the sentence around them, in the wikis that have them by these names.
enum WikitextTemplate {
    /// Bytes of a template that may be such a one.
    static let longest = 400

    /// Names of the template that gives the day of a report, in wikis of news.
    static let days: Set<String> = ["date", "datum", "fecha", "data", "dato", "päiväys"]

    /// What the template prints; empty for all that are none of these.
    ///
    /// - Parameters:
    ///   - first: where its first part begins.
    ///   - last: where its last part begins.
    static func text(of content: ArraySlice<UInt8>, first: Int?, last: Int?) -> [UInt8] {
        let end = first.map { $0 - 1 } ?? content.endIndex
        let name = String(decoding: content[content.startIndex..<end].prefix(40), as: UTF8.self).lowercased()[...]
            .trimmingSpaces
        func part(_ start: Int?) -> [UInt8] {
            guard let start, start <= content.endIndex else { return [] }
            let part = content[start...].prefix { $0 != 0x7C }
            // A name before the value.
            guard let equals = part.prefix(12).firstIndex(of: 0x3D) else { return Array(part) }
            return Array(part[(equals + 1)...])
        }
        /// All parts, a space between them.
        func parts() -> [UInt8] {
            guard let first else { return [] }
            return Array(content[first...].split(separator: 0x7C).joined(separator: [0x20]))
        }
        switch name {
        case "nbsp", "space", "spaces": return [0x20]
        case "snd", "spnd", "spaced ndash", "spaced en dash": return Array(" – ".utf8)
        case "ndash", "en dash", "–": return Array("–".utf8)
        case "mdash", "em dash", "—": return Array("—".utf8)
        case "'": return Array("'".utf8)
        case "'s": return Array("'s".utf8)
        case "convert", "cvt":
            let value = part(first)
            let unit = first.flatMap { start in content[start...].firstIndex(of: 0x7C).map { part($0 + 1) } } ?? []
            return value + (unit.isEmpty ? [] : [0x20]) + unit
        case "nowrap", "nobr", "nobreak", "small", "abbr", "quote", "blockquote", "cquote", "zitat", "as of", "num":
            return part(first)
        case "date", "date-", "unité", "heure": return parts()
        case "w", "lang", "iw", "ill", "interlanguage link", "nihongo":
            return name == "lang" || name == "w" ? part(last) : part(first)
        default:
            if name.hasPrefix("lang-") || name.hasPrefix("langue") { return part(last) }
            if name.hasPrefix("formatnum:") { return Array(name.dropFirst(10).utf8) }
            return []
        }
    }
}
