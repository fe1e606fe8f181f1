import TermWeighting

/// `nutgraf models`: puts the models of parts of a collection together, and shows what is in one.
enum ModelsCommand {
    private static let final = Option(
        "--final", help: "merge: write only the terms that the model keeps, so that no more can be merged or updated")

    static let command = Command(
        "models", summary: "merges the models of parts of a collection, and prints a model as text",
        operands: "merge MODEL… -o MODEL | print MODEL", options: [final],
        notes: [
            "Parts are what vectorize --save-model or similar --save-model wrote of some of the articles, with the same options.",
            "The merged model is the one of all articles together, byte for byte: documents and occurrences are added up, terms",
            "are chosen by --min-df, --max-df and --max-terms anew, and idf is computed of the sums. Any number of parts can be",
            "merged, and merged models again.",
            "",
            "merge writes a binary file, as --save-model does where its name ends in \(SavedModel.binaryEnding). Such a file is opened at once,",
            "however many terms it has, and processes share it in memory; its idf has the bits of the machine that wrote it.",
        ], words: ["merge", "print"]
    ) { invocation in
        switch invocation.arguments.operands.first {
        case "merge": return try merge(Array(invocation.arguments.operands.dropFirst()), invocation)
        case "print": return try print(Array(invocation.arguments.operands.dropFirst()), invocation)
        case let name:
            throw UsageError(
                name.map { "models cannot “\($0)”. It can merge or print." } ?? "models needs to know what: merge or print.")
        }
    }

    private static func merge(_ paths: [String], _ invocation: Invocation) throws -> ExitStatus {
        guard let output = invocation.arguments.value(CommonOptions.output) else {
            throw UsageError("models merge needs somewhere to write: -o MODEL.")
        }
        guard !paths.isEmpty else { throw UsageError("models merge needs models: nutgraf models merge A B -o M.") }
        if let own = FileIdentity(path: output), paths.contains(where: { FileIdentity(path: $0) == own }) {
            throw UsageError("the output would overwrite an input, \(output). Choose another place with -o.")
        }
        var parts: [SavedModel] = []
        for path in paths { parts.append(try SavedModel(readingFrom: path)) }
        do {
            try BinaryModelFile.check(parts)
            var file = try FileSink(path: output)
            try BinaryModelFile.write(merging: parts, isFinal: invocation.arguments.has(final), to: &file)
            try file.close()
        } catch let error as UnmergeableModel {
            throw UsageError(message(error, paths))
        }
        if !invocation.isQuiet {
            let merged = try SavedModel(readingFrom: output)
            reportLine("nutgraf: \(merged.documentCount) articles, \(merged.count) terms kept, of \(paths.count) models")
        }
        return .done
    }

    private static func message(_ error: UnmergeableModel, _ paths: [String]) -> String {
        switch error.reason {
        case .lacksCounts:
            "\(paths[error.part]) lacks the counts that merging needs. Write it again with --save-model, not with --final."
        case .differs(let own, let first):
            "\(paths[error.part]) has “\(own)” and \(paths[0]) “\(first)”. Merge models that were made with the same options."
        case .tooManyDocuments:
            "with \(paths[error.part]) there would be more than \(UInt32.max) articles, which a model cannot count. Merge fewer models."
        case .damaged: "\(paths[error.part]) is damaged: its terms are not in order. Write it again with --save-model."
        }
    }

    private static func print(_ paths: [String], _ invocation: Invocation) throws -> ExitStatus {
        guard let path = paths.first, paths.count == 1 else { throw UsageError("models print takes one model.") }
        if invocation.arguments.has(final) { throw UsageError("--final is for models merge. Leave it out.") }
        let model = try SavedModel(readingFrom: path)
        var sink = LineSink(output: try invocation.openOutput(avoiding: [], archive: path))
        try TFIDFModelFile.write(model.model, to: &sink)
        try sink.output.close()
        return .done
    }
}

/// Output that is written in order, to standard output too.
private struct LineSink: ByteSink {
    let output: OutputFile
    mutating func write(_ bytes: RawSpan) throws(OutputError) { try output.write(bytes) }
}
