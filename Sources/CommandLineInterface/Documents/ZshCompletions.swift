/// Completions for zsh (zshcompsys(1)).
enum ZshCompletions {
    static func script(_ commands: [Command]) -> String {
        let list = commands.map { "        \(quoted("\($0.name):\($0.summary)"))" } + ["        'help:describes a command'"]
        let names = commands.map(\.name).joined(separator: " ")
        return """
            #compdef nutgraf
            _nutgraf() {
                local context state line
                local -a commands=(
            \(list.joined(separator: "\n"))
                )
                _arguments -C '(- *)--help[describes the tool]' '(- *)--version[prints the version]' \\
                    '1:command:->command' '*::argument:->argument'
                case $state in
                    command) _describe -t commands command commands ;;
                    argument)
                        case $words[1] in
            \(commands.map(entry).joined(separator: "\n"))
                            help) _arguments '1:topic:(formats \(names))' ;;
                        esac ;;
                esac
            }
            _nutgraf "$@"

            """
    }

    private static func entry(_ command: Command) -> String {
        var rules = command.everyOption.flatMap(rules) + ["'--help[describes the command]'"]
        if !command.words.isEmpty { rules.append("'1:word:(\(command.words.joined(separator: " ")))'") }
        if command.takesFiles { rules.append("'*:file:_files'") }
        return """
                            \(command.name))
                                _arguments -s \(rules.joined(separator: " \\\n                        ")) ;;
            """
    }

    /// A rule for each name of an option.
    private static func rules(_ option: Option) -> [String] {
        let help = option.help.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing(":", with: "\\:")
        let value =
            option.placeholder.map { placeholder in
                let values = option.choices.isEmpty ? option.takesPath ? "_files" : "" : "(\(option.choices.joined(separator: " ")))"
                return ":\(placeholder.replacing(":", with: "\\:")):\(values)"
            } ?? ""
        return option.names.map { quoted("*\($0)[\(help)]\(value)") }
    }

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
