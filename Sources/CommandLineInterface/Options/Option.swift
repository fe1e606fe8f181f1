import ArticleFormats

/// An option of a command, as the parser and the help both read it.
struct Option: Sendable {
    /// The long name with its dashes: `--sentences`.
    let name: String
    /// The short name with its dash, where there is one: `-n`.
    let shortName: String?
    /// Another long name that means the same.
    let otherName: String?
    /// What stands for the value in the help; `nil` for a switch, which takes none.
    let placeholder: String?
    let help: String
    /// The values that can be given, where they are few; others are refused with this list.
    let choices: [String]

    init(
        _ name: String, short: String? = nil, or otherName: String? = nil, _ placeholder: String? = nil, help: String,
        choices: [String] = []
    ) {
        self.name = name
        self.otherName = otherName
        self.shortName = short
        self.placeholder = placeholder
        self.help = help
        self.choices = choices
    }

    func isNamed(_ text: String) -> Bool { text == name || text == shortName || text == otherName }
}

/// The options that every command takes.
enum CommonOptions {
    static let format = Option(
        "--format", "F", help: "how results are written: text, json, jsonl or csv",
        choices: ["text", "json", "jsonl", "csv"])
    static let formatOfPage = Option("--format", "F", help: "how the result is written: html", choices: ["html"])
    /// The same of a command that writes pages too.
    static let formatWithPages = Option(
        "--format", "F", help: "how results are written: text, json, jsonl, csv or html, a page",
        choices: ["text", "json", "jsonl", "csv", "html"])
    static let output = Option("--output", short: "-o", "FILE", help: "write there instead of to standard output")
    static let inputFormat = Option(
        "--input-format", "F", help: "read every input as this, whatever its name",
        choices: InputFormat.allCases.map(\.rawValue))
    static let text = field("text", of: "text, such as body_text or data.body")
    static let title = field("title", of: "title")
    static let id = field("id", of: "id")
    static let date = field("date", of: "date")
    static let language = Option(
        "--language", "L", help: "the articles' language, a BCP 47 code; auto (the default) finds it out")
    static let threads = Option("--threads", "N", help: "threads to use; all processors by default")
    static let quiet = Option("--quiet", help: "no progress and no warnings on standard error")
    static let color = Option(
        "--color", "WHEN",
        help: "bold and dim type: auto (the default, on a terminal and without NO_COLOR), always, never",
        choices: ["auto", "always", "never"])
    static let width = Option(
        "--width", "COLUMNS",
        help: "wrap text at so many columns (those of the terminal, up to 100; a file is not wrapped)")

    static let encoding = Option(
        "--encoding", "NAME",
        help: "the inputs' character set, such as windows-1252; else UTF-8, or a guess that is told")
    static let strict = Option("--strict", help: "refuse inputs with bytes that are no UTF-8, instead of guessing")

    static let mostBytes = Option(
        "--max-article-size", "SIZE", help: "refuse texts of more bytes than that (64M)")

    static let offline = Option("--offline", help: "fetch nothing: addresses on the web are refused")

    static let embargoed = Option("--embargoed", help: "take items whose embargo has not ended yet as well")

    private static func field(_ field: String, of what: String) -> Option {
        Option(
            "--\(field)-field", or: "--\(field)-column", "NAME",
            help: "the JSON field or table column of the \(what); also --\(field)-column")
    }

    /// Beside them every command has one of how its results are written.
    static let all = [
        output, inputFormat, text, title, id, date, encoding, strict, mostBytes, embargoed, offline, language, threads, quiet,
        color, width,
    ]
}
