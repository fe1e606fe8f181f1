/// A command of the tool, as the parser, the help and the dispatch read it.
///
/// Its options and its help are made when they are asked for, since one run asks for those of one command.
struct Command: Sendable {
    let name: String
    /// One line for the list of commands.
    let summary: String
    /// What stands behind the options in its usage.
    let operands: String
    /// The command's own options; the common ones come after them.
    var options: [Option] { madeOptions() }
    private let madeOptions: @Sendable () -> [Option]
    /// Further lines for its help, such as the list of its methods.
    var notes: [String] { madeNotes() }
    private let madeNotes: @Sendable () -> [String]
    /// The words that its first operand can be, where they are known: actions, names of shells.
    var words: [String] { madeWords() }
    private let madeWords: @Sendable () -> [String]
    /// The options that it shares with others.
    var commonOptions: [Option] { madeCommonOptions() }
    private let madeCommonOptions: @Sendable () -> [Option]
    /// Further options that it takes with some arguments, where it hands over to another command.
    let furtherOptions: @Sendable ([String]) -> [Option]
    let run: @Sendable (Invocation) throws -> ExitStatus

    /// The operands of a command that reads articles.
    static let files = "[FILE…]"

    init(
        _ name: String, summary: String, operands: String = files,
        options: @autoclosure @escaping @Sendable () -> [Option],
        notes: @autoclosure @escaping @Sendable () -> [String] = [],
        words: @autoclosure @escaping @Sendable () -> [String] = [],
        format: @autoclosure @escaping @Sendable () -> Option = CommonOptions.format,
        commonOptions: @autoclosure @escaping @Sendable () -> [Option]? = nil,
        furtherOptions: @escaping @Sendable ([String]) -> [Option] = { _ in [] },
        run: @escaping @Sendable (Invocation) throws -> ExitStatus
    ) {
        self.name = name
        self.summary = summary
        self.operands = operands
        madeOptions = options
        madeNotes = notes
        madeWords = words
        madeCommonOptions = { commonOptions() ?? [format()] + CommonOptions.all }
        self.furtherOptions = furtherOptions
        self.run = run
    }

    var allOptions: [Option] { options + commonOptions }

    /// Every option that it takes with some arguments, each once.
    var everyOption: [Option] {
        var known: Set<String> = []
        return ([[]] + words.map { [$0] }).flatMap { options(for: $0) }.filter { known.insert($0.name).inserted }
    }

    /// The options that it takes with these arguments; of two with one name the first counts.
    func options(for arguments: [String]) -> [Option] { furtherOptions(arguments) + options + commonOptions }

    /// What `nutgraf NAME --help` prints.
    var help: String {
        var parts = [["nutgraf \(name): \(summary)"], [usage]]
        if !options.isEmpty { parts.append(["Options"] + Self.table(options)) }
        if !commonOptions.isEmpty { parts.append(["Common options"] + Self.table(commonOptions)) }
        if !description.isEmpty { parts.append(description) }
        return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var usage: String {
        (["usage: nutgraf", name, allOptions.isEmpty ? "" : "[options]", operands]).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// What it says beside its options.
    var description: [String] {
        guard operands == Self.files else { return notes }
        let files = [
            "A FILE is a file, a folder, an address (https://…) or - for standard input, which is also read where none is",
            "given: text, web pages, feeds, agencies' items, mails, tables, office documents and more, each also .gz; nutgraf",
            "help formats has them all. A .nutgraf is an archive, which is read where it is named itself, not in a folder.",
        ]
        return notes.isEmpty ? files : notes + [""] + files
    }

    static func table(_ options: [Option]) -> [String] {
        let names = options.map { option in
            let short = option.shortName.map { $0 + ", " } ?? "    "
            return "  " + short + option.name + (option.placeholder.map { " " + $0 } ?? "")
        }
        let width = names.map(\.count).max() ?? 0
        return zip(names, options).map { name, option in
            name + String(repeating: " ", count: width + 2 - name.count) + option.help
        }
    }
}
