import Foundation
import Testing

@testable import CommandLineInterface

/// The pages of the manual, as `man` itself shows them.
@Suite struct ManualTests {
    private static let hasMan = FileManager.default.isExecutableFile(atPath: "/usr/bin/man")

    @Test(.enabled(if: hasMan)) func `man shows every page without a warning`() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("manual", "--into", "pages").status == 0)
        for command in CommandLineTool.commands {
            let run = try workspace.shell("MANWIDTH=100 man --warnings=w -l pages/nutgraf-\(command.name).1 | col -b")
            #expect(run.status == 0 && run.errors.isEmpty, "\(command.name): \(run.errors)")
            let words = run.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for option in command.allOptions {
                #expect(words.contains(option.name), "\(command.name) \(option.name)")
                // A page may break a line at a dash that is in the text.
                let start = option.help.prefix { $0 != "-" && $0 != "—" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(words.contains(start), "\(command.name): \(start)")
            }
            for status in ExitStatus.allCases { #expect(words.contains(status.meaning)) }
        }
    }

    @Test(.enabled(if: hasMan)) func `the page of the tool lists commands and formats`() throws {
        let run = try Workspace().shell("$NUTGRAF manual | MANWIDTH=120 man --warnings=w -l - | col -b")
        #expect(run.status == 0 && run.errors.isEmpty)
        for command in CommandLineTool.commands { #expect(run.text.contains(command.summary)) }
        #expect(run.text.contains("ENVIRONMENT") && run.text.contains("mediawiki"))
    }

    @Test func `a text that looks like roff stays a text`() {
        let command = Command(
            "odd", summary: "a \\fBsummary\\fR", operands: "", options: [Option("--a", help: ".TH 'x' \\n")],
            notes: [".SH NOT A SECTION", "  .nf", "'br"]
        ) { _ in .done }
        let text = ManualPage(command).text
        #expect(text.contains("a \\efBsummary\\efR") && text.contains("\\&.TH \\(aqx\\(aq \\en"))
        #expect(text.contains("\\&.SH NOT A SECTION\n") && text.contains("\n  .nf\n") && text.contains("\n\\(aqbr\n"))
    }

    @Test func `wrong operands are told`() throws {
        let workspace = try Workspace()
        for (arguments, error) in [
            (["manual", "sumarize"], "nutgraf: unknown command sumarize. Did you mean summarize?"),
            (["manual", "summarize", "read"], "nutgraf: manual takes one command: “read” is one too many."),
            (["manual", "--into", "x", "read"], "nutgraf: manual --into writes all pages. Leave the command and -o out."),
        ] {
            let run = try workspace.run(arguments: arguments)
            #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix(error), "\(run.errors)")
        }
        let missing = try workspace.run("manual", "--into", "no/such/folder")
        #expect(missing.status == 74 && missing.errorLines.count == 1)
    }
}
