/// `nutgraf completions`: what a shell needs to complete commands, options and their values.
enum CompletionsCommand {
    static let command = Command(
        "completions", summary: "prints what bash, zsh or fish need to complete commands and options",
        operands: "bash|zsh|fish", options: [],
        notes: [
            "bash: nutgraf completions bash > ~/.local/share/bash-completion/completions/nutgraf",
            "zsh:  nutgraf completions zsh > _nutgraf, in a folder of $fpath",
            "fish: nutgraf completions fish > ~/.config/fish/completions/nutgraf.fish",
        ], words: Shell.allCases.map(\.rawValue), commonOptions: [CommonOptions.output]
    ) { invocation in
        let names = listed(Shell.allCases.map(\.rawValue))
        guard let name = try invocation.arguments.onlyOperand(of: "completions", "shell") else {
            throw UsageError("completions needs a shell: \(names).")
        }
        guard let shell = Shell(rawValue: name) else { throw UsageError("“\(name)” is no shell that is known. Known: \(names).") }
        try ManualCommand.write(shell.completions(of: CommandLineTool.commands), to: invocation.openOutput())
        return .done
    }
}

enum Shell: String, CaseIterable {
    case bash, zsh, fish

    /// A script that completes the tool's commands.
    func completions(of commands: [Command]) -> String {
        switch self {
        case .bash: BashCompletions.script(commands)
        case .zsh: ZshCompletions.script(commands)
        case .fish: FishCompletions.script(commands)
        }
    }
}

extension Command {
    /// Whether files can follow its words.
    var takesFiles: Bool { words.isEmpty ? operands.contains("FILE") : operands.contains("FILE") || operands.contains("ACTION") }
}

extension Option {
    var names: [String] { [shortName, name, otherName].compactMap(\.self) }

    /// Whether its value is a file or a folder.
    var takesPath: Bool { placeholder.map { $0.contains("FILE") || $0 == "FOLDER" || $0 == "DIR" || $0 == "PATH" } ?? false }
}
