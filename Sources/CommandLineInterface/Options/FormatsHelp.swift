import ArticleFormats

/// `nutgraf help formats`: what can be read, and what an article gets of each format.
enum FormatsHelp {
    static let topic = "formats"

    static var text: String {
        let rows = InputFormat.descriptions.map { description in
            let endings = description.endings.map { "." + $0 }.joined(separator: " ")
            let name = description.format.rawValue
            return "  \(padded(name, to: 12))\(description.content)\(endings.isEmpty ? "" : " (\(endings))")\n"
                + "  \(padded("", to: 12))gives \(description.fields)"
        }
        return """
            The formats that are read. A format is known by its ending or by its first bytes; --input-format NAME says which.

            \(rows.joined(separator: "\n"))

            Each may be compressed by gzip, stand in a folder, or come from standard input or an address (http://, https://).
            Every article gets a text; a language is found out where none is named. What is withheld, canceled or under embargo
            is left out with a line for each, and of versions of an item among the inputs the latest counts.

            """
    }

    /// The same as a Markdown table, for documents.
    static var table: String {
        let rows = InputFormat.descriptions.map { description in
            let endings = description.endings.map { "`.\($0)`" }.joined(separator: " ")
            return "| `\(description.format.rawValue)` | \(endings) | \(description.content) | \(description.fields) |"
        }
        return (["| format | endings | what is read | what an article gets beside its text |", "|---|---|---|---|"] + rows)
            .map { $0 + "\n" }.joined()
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
