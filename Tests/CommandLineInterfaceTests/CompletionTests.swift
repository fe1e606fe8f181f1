import Foundation
import Testing

@testable import CommandLineInterface

/// What shells complete, asked of the shells themselves.
@Suite struct CompletionTests {
    private static func isThere(_ shell: String) -> Bool {
        ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + shell)
        }
    }

    /// A line up to the cursor, what is completed, and what is not.
    private static let cases: [(line: String, yes: [String], no: [String])] = [
        ("summ", ["summarize"], ["similar"]),
        ("summarize --sent", ["--sentences"], ["--method"]),
        ("cluster --format ", ["json", "csv", "html"], ["yes"]),
        ("keywords --method yak", ["yake"], ["textrank"]),
        ("tags ", ["learn", "suggest"], ["add"]),
        ("archive --archive a.nutgraf com", ["compact"], ["add"]),
        ("archive summarize --sent", ["--sentences"], []),
        ("completions ", ["bash", "zsh", "fish"], []),
        ("help for", ["formats"], ["summarize"]),
        ("read sto", ["story one.txt"], ["other.txt"]),
    ]

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("story one.txt", "A story.")
        try workspace.write("other.txt", "Another.")
        return workspace
    }

    private func expect(_ found: Set<String>, _ item: (line: String, yes: [String], no: [String]), _ shell: String) {
        #expect(found.isSuperset(of: item.yes) && found.isDisjoint(with: item.no), "\(shell), \(item.line): \(found)")
    }

    @Test func `bash completes commands, options, values and files`() throws {
        let workspace = try workspace()
        try #require(try workspace.run("completions", "bash", "-o", "nutgraf.bash").status == 0)
        for item in Self.cases {
            let words = ("nutgraf " + item.line).split(separator: " ", omittingEmptySubsequences: false)
            let run = try workspace.shell(
                """
                set -u; source nutgraf.bash; COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
                _nutgraf; printf '%s\\n' "${COMPREPLY[@]:-}"
                """)
            #expect(run.errors.isEmpty)
            expect(Set(run.text.split(separator: "\n").map(String.init)), item, "bash")
        }
    }

    @Test(.enabled(if: isThere("fish"))) func `fish completes the same`() throws {
        let workspace = try workspace()
        try #require(try workspace.run("completions", "fish", "-o", "nutgraf.fish").status == 0)
        for item in Self.cases {
            let run = try workspace.shell("HOME=$PWD fish -c 'source nutgraf.fish; complete -C \"nutgraf \(item.line)\"'")
            let found = run.text.split(separator: "\n").map { line in
                String(line.prefix { $0 != "\t" }).replacing("\\ ", with: " ")
            }
            expect(Set(found), item, "fish")
        }
    }

    @Test(.enabled(if: isThere("zsh"))) func `zsh completes the same`() throws {
        let workspace = try workspace()
        try #require(try workspace.run("completions", "zsh", "-o", "_nutgraf").status == 0)
        for item in Self.cases {
            let run = try workspace.shell("zsh -f -c \(Self.quoted(Self.zshProgram)) zsh \(Self.quoted("nutgraf " + item.line))")
            #expect(run.errors.isEmpty, "\(run.errors)")
            let found = run.text.split(whereSeparator: \.isNewline).map { String($0).replacing("\\ ", with: " ") }
            expect(Set(found), item, "zsh")
        }
    }

    /// Types a line into a zsh of its own and prints what `compadd` is given there.
    private static let zshProgram = #"""
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'PS1= PS2= RPS1=; stty -echo; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D
        compadd() {
            if [[ ${@[1,(i)(-|--)]} == *-[OAD]\ * ]]; then builtin compadd "$@"; return; fi
            local -a found; builtin compadd -A found "$@"
            (( ${#found} )) && print -rl -- BEGIN "${found[@]}" >> found.txt
            builtin compadd "$@"
        }
        print ready'
        zpty -r -m shell ignored "*ready*"
        zpty -w -n shell "$1"$'\t'
        sleep 0.4
        zpty -d shell
        [[ -e found.txt ]] && cat found.txt && rm found.txt
        true
        """#

    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

    @Test func `a shell that is not known is told`() throws {
        let run = try Workspace().run("completions", "ksh")
        #expect(run.status == 2 && run.errorLines == ["nutgraf: “ksh” is no shell that is known. Known: bash, zsh or fish."])
        #expect(try Workspace().run("completions").errorLines == ["nutgraf: completions needs a shell: bash, zsh or fish."])
    }
}
