import Presentation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// `nutgraf manual`: the pages that `man` shows.
enum ManualCommand {
    private static let folder = Option("--into", "FOLDER", help: "write all pages there, as nutgraf.1, nutgraf-summarize.1 and so on")

    static let command = Command(
        "manual", summary: "prints the manual page of the tool or of a command", operands: "[COMMAND]", options: [folder],
        notes: ["The pages are for man: nutgraf manual summarize | man -l -"], commonOptions: [CommonOptions.output]
    ) { invocation in
        let arguments = invocation.arguments
        if let folder = arguments.value(folder) {
            guard arguments.operands.isEmpty, !arguments.has(CommonOptions.output) else {
                throw UsageError("manual --into writes all pages. Leave the command and -o out.")
            }
            try OutputFile.makeFolder(folder)
            for page in [ManualPage.tool] + CommandLineTool.commands.map(ManualPage.init) {
                try write(page.text, to: OutputFile(path: "\(folder)/\(page.name).1"))
            }
            return .done
        }
        let page = try arguments.onlyOperand(of: "manual", "command").map { name throws(UsageError) in
            ManualPage(try CommandLineTool.command(named: name))
        }
        try write((page ?? .tool).text, to: invocation.openOutput())
        return .done
    }

    /// Writes a whole file.
    static func write(_ text: String, to output: OutputFile) throws {
        try output.write(Array(text.utf8))
        try output.close()
    }
}

extension ParsedArguments {
    /// The operand of a command that takes one at most.
    func onlyOperand(of command: String, _ kind: String) throws(UsageError) -> String? {
        guard operands.count <= 1 else {
            throw UsageError("\(command) takes one \(kind): “\(operands[1])” is one too many.")
        }
        return operands.first
    }
}
