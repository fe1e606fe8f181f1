/// Small texts of pages: values of attributes and of linked data.
enum PageText {
    /// White space folded, tags dropped, the escapes of markup in markup resolved.
    static func plain(_ text: String) -> String {
        let plain = FoldedText.folding(text)
        guard plain.utf8.contains(0x26) || plain.utf8.contains(0x3C) else { return plain }
        return resolved(withoutTags(plain))
    }

    private static func withoutTags(_ text: String) -> String {
        var result = ""
        var inTag = false
        for (index, character) in zip(text.indices, text) {
            let next = text.index(after: index)
            if character == "<", next < text.endIndex, text[next].isLetter || text[next] == "/" { inTag = true }
            if !inTag { result.append(character) }
            if character == ">" { inTag = false }
        }
        return result
    }

    private static let names: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“",
        "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…",
    ]

    private static func resolved(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(9).prefix { $0 != ";" }
            let end = rest.index(start, offsetBy: name.count + 1, limitedBy: rest.endIndex) ?? rest.endIndex
            if end < rest.endIndex, rest[end] == ";", let text = names[name] ?? number(name) {
                result += text
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func number(_ name: Substring) -> String? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
