/// The tool `nutgraf`.
public enum CommandLineTool {
    /// The version, which CHANGELOG.md describes.
    public static let version = "0.1.0"

    static let commands = [
        SummarizeCommand.command, KeywordsCommand.command, SimilarCommand.command, ClusterCommand.command,
        VectorizeCommand.command, SentencesCommand.command, EvaluateCommand.command,
        FrequenciesCommand.command,
    ]

    /// Runs the tool with its arguments (without its own name); the exit status.
    public static func run(_ arguments: [String]) -> Int32 {
        ignoreClosedPipes()
        do {
            return try dispatch(arguments).rawValue
        } catch let error as UsageError {
            reportLine("nutgraf: \(error)")
            return ExitStatus.wrongUsage.rawValue
        } catch OutputError.closedPipe {
            return ExitStatus.done.rawValue
        } catch OutputError.failed(let file, let reason) {
            reportLine("nutgraf: cannot write, \(file): \(reason). Make room there, or choose another place with -o.")
            return ExitStatus.inputOutput.rawValue
        } catch {
            reportLine("nutgraf: \(error)")
            return ExitStatus.badData.rawValue
        }
    }

    private static func dispatch(_ arguments: [String]) throws -> ExitStatus {
        guard let name = arguments.first, name != "--help", name != "-h", name != "help" else {
            let about = arguments.dropFirst().first.flatMap { topic in commands.first { $0.name == topic } }
            try print(about?.help ?? help)
            return arguments.isEmpty ? .wrongUsage : .done
        }
        if name == "--version" {
            try print("nutgraf \(version)\n")
            return .done
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            let names = commands.map(\.name)
            throw UsageError("unknown command \(name). \(suggestion(for: name, among: names)) Known: \(listed(names)).")
        }
        let rest = arguments.dropFirst()
        if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            try print(command.help)
            return .done
        }
        let parsed = try ParsedArguments(rest, options: command.allOptions)
        return try command.run(Invocation(parsed))
    }

    private static func print(_ text: String) throws(OutputError) {
        let output = OutputFile()
        try output.write(Array(text.utf8))
        try output.close()
    }

    /// What `nutgraf --help` prints.
    static var help: String {
        let width = commands.map(\.name.count).max() ?? 0
        let list = commands.map { command in
            "  " + command.name + String(repeating: " ", count: width + 2 - command.name.count) + command.summary
        }
        return """
            nutgraf reads news and says what it is about.

            usage: nutgraf COMMAND [options] [FILE…]

            Commands
            \(list.joined(separator: "\n"))

            Try it
              nutgraf summarize -n 3 story.txt
              nutgraf keywords --format jsonl archive.jsonl.gz
              nutgraf similar -k 3 --explain archive/
              nutgraf cluster archive/

            nutgraf COMMAND --help describes a command. nutgraf --version prints the version.

            """
    }
}
