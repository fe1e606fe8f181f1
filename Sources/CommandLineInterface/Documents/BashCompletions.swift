/// Completions for bash, without the package bash-completion.
enum BashCompletions {
    static func script(_ commands: [Command]) -> String {
        let names = commands.map(\.name).joined(separator: " ")
        return """
            # bash completion for nutgraf
            _nutgraf() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= first=yes i
                COMPREPLY=()
                # --option=value comes as three words.
                if [[ $previous == "=" ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
                if [[ $current == "=" ]]; then current=; fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    if [[ ${COMP_WORDS[i]} != -* ]]; then command=${COMP_WORDS[i]}; break; fi
                done
                if [[ -z $command ]]; then
                    COMPREPLY=($(compgen -W "\(names) help --help --version" -- "$current"))
                    return
                fi
                local options= words= files= values=
                case $command in
            \(commands.map(entry).joined(separator: "\n"))
                    help) words="formats \(names)" ;;
                esac
                case $values in
                    none) return ;;
                    files) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
                    ?*) COMPREPLY=($(compgen -W "$values" -- "$current")); return ;;
                esac
                if [[ $current == -* ]]; then
                    COMPREPLY=($(compgen -W "$options" -- "$current"))
                    return
                fi
                for ((i++; i < COMP_CWORD; i++)); do
                    if [[ " $words " == *" ${COMP_WORDS[i]} "* ]]; then first=; fi
                done
                if [[ -n $words && -n $first ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
                if [[ -n $files && ( -z $words || -z $first ) ]]; then mapfile -t COMPREPLY < <(compgen -f -- "$current"); fi
            }
            complete -o filenames -F _nutgraf nutgraf

            """
    }

    private static func entry(_ command: Command) -> String {
        let options = command.everyOption
        let names = options.flatMap(\.names) + ["--help"]
        let values = options.filter { $0.placeholder != nil }.map { option in
            let values = option.choices.isEmpty ? option.takesPath ? "files" : "none" : option.choices.joined(separator: " ")
            return "                \(option.names.joined(separator: "|"))) values=\"\(values)\" ;;"
        }
        return """
                    \(command.name))
                        options="\(names.joined(separator: " "))" words="\(command.words.joined(separator: " "))"\(command.takesFiles ? " files=yes" : "")
                        case $previous in
            \(values.joined(separator: "\n"))
                        esac ;;
            """
    }
}
