import Presentation

/// `nutgraf schema`: the shape of what commands print as JSON.
enum SchemaCommand {
    private static let folder = Option(
        "--into", "FOLDER",
        help: "write a file for each command there, and definitions.schema.json, which they refer to")

    static let command = Command(
        "schema", summary: "prints the JSON Schema of what a command prints as JSON",
        operands: "[COMMAND [SUBCOMMAND]]",
        options: [folder],
        notes: [
            "It is of one line of --format jsonl, which is an element of --format json (JSON Schema 2020-12). Without a command it",
            "has the shapes of all. A schema names every field, and allows no other: one that a later version adds has to be",
            "expected by who checks with the schema of this one.",
            "Known: "
                + PrintedShapes.all.prefix { !$0.command.hasPrefix("archive") }.map(\.command).joined(separator: ", ")
                + ";",
            "archive "
                + PrintedShapes.all.filter { $0.command.hasPrefix("archive") }.map { $0.command.dropFirst(8) }
                .joined(separator: ", ") + ".",
        ],
        words: PrintedShapes.all.map { String($0.command.prefix { $0 != " " }) }.reduce(into: []) { words, word in
            if words.last != word { words.append(word) }
        }, commonOptions: [CommonOptions.output]
    ) { invocation in
        let arguments = invocation.arguments
        if let folder = arguments.value(folder) {
            guard arguments.operands.isEmpty, !arguments.has(CommonOptions.output) else {
                throw UsageError("schema --into writes all files. Leave the command and -o out.")
            }
            try OutputFile.makeFolder(folder)
            for (name, text) in files { try ManualCommand.write(text, to: OutputFile(path: "\(folder)/\(name)")) }
            return .done
        }
        let text = try text(of: arguments.operands.joined(separator: " "))
        try ManualCommand.write(text, to: invocation.openOutput())
        return .done
    }

    /// What `--into` writes.
    static var files: [(name: String, text: String)] {
        [(SchemaDocument.definitions, SchemaDocument.allShapes)]
            + PrintedShapes.all.map { ($0.fileName, SchemaDocument.file(of: $0.shapes, title: $0.title)) }
    }

    /// The schema of a command, which stands alone; of all where the name is empty.
    private static func text(of command: String) throws(UsageError) -> String {
        if command.isEmpty { return SchemaDocument.allShapes }
        if let printed = PrintedShapes.all.first(where: { $0.command == command }) {
            return SchemaDocument.bundle(of: printed.shapes, title: printed.title)
        }
        let actions = PrintedShapes.all.map(\.command).filter { $0.hasPrefix(command + " ") }
        guard actions.isEmpty else {
            throw UsageError("\(command) prints what its actions do. Give one: \(listed(actions)).")
        }
        throw UsageError(
            "“\(command)” prints no JSON that is known. Known: \(listed(PrintedShapes.all.map(\.command))).")
    }
}
