import Foundation
import Testing

@testable import CommandLineInterface

/// Help as it is kept in Help/. With NUTGRAF_RECORD=1 in the environment the files are written anew.
@Suite struct HelpTests {
    private func expectGolden(_ text: String, _ name: String) throws { try expectKept(text, in: "Help", as: name) }

    @Test(arguments: CommandLineTool.commands.map(\.name))
    func `a command's help is what it was`(name: String) throws {
        let command = try #require(CommandLineTool.commands.first { $0.name == name })
        try expectGolden(command.help, name)
    }

    @Test func `the tool's help is what it was`() throws { try expectGolden(CommandLineTool.help, "nutgraf") }

    @Test func `help lists its commands in the order in which they are needed`() throws {
        let help = CommandLineTool.help
        var rest = help[...]
        for command in CommandLineTool.commands {
            let found = try #require(rest.range(of: "\n  \(command.name) "))
            rest = rest[found.upperBound...]
        }
    }

    @Test func `help is found in every usual way`() throws {
        let workspace = try Workspace()
        for arguments in ["--help", "-h", "help"] {
            let run = try workspace.run(arguments)
            #expect(run.status == 0 && run.text == CommandLineTool.help && run.errors.isEmpty)
        }
        let bare = try workspace.shell("$NUTGRAF")
        #expect(bare.status == 2 && bare.text == CommandLineTool.help)
        for command in CommandLineTool.commands {
            for run in [
                try workspace.run("help", command.name), try workspace.run(command.name, "--help"),
                try workspace.run(command.name, "missing.txt", "-h"),
            ] {
                #expect(run.status == 0 && run.text == command.help && run.errors.isEmpty)
            }
        }
    }

    @Test func `the version is printed with and without a command`() throws {
        let workspace = try Workspace()
        for run in [try workspace.run("--version"), try workspace.run("summarize", "--version")] {
            #expect(run.status == 0 && run.text == CommandLineTool.versionLine + "\n")
            #expect(run.text.hasPrefix("nutgraf \(CommandLineTool.version)"))
        }
    }
}
