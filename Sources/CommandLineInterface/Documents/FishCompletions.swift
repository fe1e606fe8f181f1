/// Completions for fish.
enum FishCompletions {
    static func script(_ commands: [Command]) -> String {
        var lines = ["# fish completion for nutgraf"]
        for command in commands {
            lines.append("complete -c nutgraf -n __fish_use_subcommand -f -a \(command.name) -d \(quoted(command.summary))")
        }
        lines += [
            "complete -c nutgraf -n __fish_use_subcommand -f -a help -d 'describes a command'",
            "complete -c nutgraf -n __fish_use_subcommand -l help -d 'describes the tool'",
            "complete -c nutgraf -n __fish_use_subcommand -l version -d 'prints the version'",
        ]
        for command in commands {
            let start = "complete -c nutgraf -n '__fish_seen_subcommand_from \(command.name)'"
            if !command.words.isEmpty { lines.append("\(start) -a \(quoted(command.words.joined(separator: " ")))") }
            lines += command.everyOption.map { option in start + rule(option) }
            lines.append("\(start) -l help -d 'describes the command'")
        }
        let topics = (["formats"] + commands.map(\.name)).joined(separator: " ")
        lines.append("complete -c nutgraf -n '__fish_seen_subcommand_from help' -f -a \(quoted(topics))")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rule(_ option: Option) -> String {
        let names = option.names.map { $0.hasPrefix("--") ? " -l \($0.dropFirst(2))" : " -s \($0.dropFirst())" }.joined()
        let value =
            option.placeholder == nil
            ? "" : option.takesPath ? " -r -F" : option.choices.isEmpty ? " -x" : " -x -a \(quoted(option.choices.joined(separator: " ")))"
        return names + value + " -d \(quoted(option.help))"
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
