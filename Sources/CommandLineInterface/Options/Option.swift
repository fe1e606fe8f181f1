/// An option of a command, as the parser and the help both read it.
struct Option: Sendable {
    /// The long name with its dashes: `--sentences`.
    let name: String
    /// The short name with its dash, where there is one: `-n`.
    let shortName: String?
    /// What stands for the value in the help; `nil` for a switch, which takes none.
    let placeholder: String?
    let help: String
    /// The values that can be given, where they are few; others are refused with this list.
    let choices: [String]

    init(_ name: String, short: String? = nil, _ placeholder: String? = nil, help: String, choices: [String] = []) {
        self.name = name
        self.shortName = short
        self.placeholder = placeholder
        self.help = help
        self.choices = choices
    }

    func isNamed(_ text: String) -> Bool { text == name || text == shortName }
}

/// The options that every command takes.
enum CommonOptions {
    static let format = Option(
        "--format", "F", help: "how results are written: text, json, jsonl or csv",
        choices: ["text", "json", "jsonl", "csv"])
    static let output = Option("--output", short: "-o", "FILE", help: "write there instead of to standard output")
    static let inputFormat = Option(
        "--input-format", "F", help: "read every input as this, whatever its name",
        choices: ["text", "json", "jsonl", "csv", "tsv", "html"])
    static let language = Option(
        "--language", "L", help: "the articles' language, a BCP 47 code; auto (the default) finds it out")
    static let threads = Option("--threads", "N", help: "threads to use; all processors by default")
    static let quiet = Option("--quiet", help: "no progress and no warnings on standard error")
    static let color = Option(
        "--color", "WHEN", help: "bold and dim type: auto (the default, on a terminal and without NO_COLOR), always, never",
        choices: ["auto", "always", "never"])
    static let width = Option(
        "--width", "COLUMNS", help: "wrap text at so many columns (those of the terminal, up to 100; a file is not wrapped)")

    static let all = [format, output, inputFormat, language, threads, quiet, color, width]
}
