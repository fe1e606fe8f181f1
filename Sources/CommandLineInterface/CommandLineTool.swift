import ArticleArchive
import ArticleFormats
import CBuildInformation
import Presentation
import TextAnalysis

/// The tool `nutgraf`.
public enum CommandLineTool {
    /// The version, which CHANGELOG.md describes.
    public static let version = Product.version

    /// What `--version` prints: the version, and the commit where the sources stood in a repository.
    static var versionLine: String {
        // Safe: a string that lives as long as the process.
        let commit = unsafe String(cString: nutgraf_commit())
        return "nutgraf \(version)" + (commit.isEmpty ? "" : " (\(commit.prefix(12)))")
    }

    static let commands: [Command] = [
        SummarizeCommand.command, VerifyCommand.command, KeywordsCommand.command, ContrastCommand.command,
        TagsCommand.command,
        SimilarCommand.command,
        ClusterCommand.command, ReportCommand.command, FollowCommand.command, DuplicatesCommand.command,
        VectorizeCommand.command, ModelsCommand.command, ReadCommand.command, SentencesCommand.command,
        LanguagesCommand.command, EvaluateCommand.command, CalibrateCommand.command, FrequenciesCommand.command,
        ArchiveCommand.command, ServeCommand.command,
        DoctorCommand.command, ManualCommand.command, CompletionsCommand.command, SchemaCommand.command,
    ]

    /// The arguments of this process, without its own name; paths in them need not be UTF-8.
    package static var arguments: [String] { FilePath.arguments }

    /// Runs the tool with its arguments (without its own name); the exit status.
    public static func run(_ arguments: [String]) -> Int32 {
        ignoreClosedPipes()
        defer { noteMissingLibraries(arguments) }
        do {
            return try dispatch(arguments).rawValue
        } catch let error as UsageError {
            reportLine("nutgraf: \(error)")
            return ExitStatus.wrongUsage.rawValue
        } catch OutputError.closedPipe {
            return ExitStatus.done.rawValue
        } catch OutputError.failed(let file, let reason, let remedy) {
            reportLine("nutgraf: cannot write, \(file): \(reason). \(remedy).")
            return ExitStatus.inputOutput.rawValue
        } catch let error as ArchiveError {
            reportLine("nutgraf: \(error)")
            return ExitStatus(error).rawValue
        } catch {
            reportLine("nutgraf: \(error)")
            return ExitStatus.badData.rawValue
        }
    }

    /// Says once what words were cut without the library that knows them.
    private static func noteMissingLibraries(_ arguments: [String]) {
        guard UnspacedWords.wereLibrariesMissed, !arguments.contains("--quiet") else { return }
        reportLine(
            "nutgraf: Lao, Khmer and Burmese were cut into syllables, because ICU is not there. Install it for words: libicu72 on Debian."
        )
    }

    private static func dispatch(_ arguments: [String]) throws -> ExitStatus {
        guard let name = arguments.first, name != "--help", name != "-h", name != "help" else {
            let topic = arguments.dropFirst().first { !$0.hasPrefix("-") }
            let text =
                try topic == FormatsHelp.topic
                ? FormatsHelp.text
                : topic.map { topic throws(UsageError) in try Self.command(named: topic).help } ?? help
            try print(text)
            return arguments.isEmpty ? .wrongUsage : .done
        }
        if name == "--version" {
            try print(versionLine + "\n")
            return .done
        }
        let command = try Self.command(named: name)
        let rest = arguments.dropFirst()
        let asked = rest.prefix { $0 != "--" }
        if asked.contains(where: { $0 == "--help" || $0 == "-h" }) {
            try print(command.help)
            return .done
        }
        if asked.contains("--version") {
            try print(versionLine + "\n")
            return .done
        }
        let parsed = try ParsedArguments(rest, options: command.options(for: Array(rest)))
        return try command.run(Invocation(parsed, command: command.name))
    }

    static func command(named name: String) throws(UsageError) -> Command {
        if let command = commands.first(where: { $0.name == name }) { return command }
        let names = commands.map(\.name)
        if name.hasPrefix("-") {
            throw UsageError("unknown option \(name). A command comes first: \(listed(names)).")
        }
        throw UsageError("unknown command \(name). \(suggestion(for: name, among: names)) Known: \(listed(names)).")
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

            nutgraf COMMAND --help describes a command, nutgraf help formats what can be read. nutgraf --version prints the
            version.

            """
    }
}
