import ArticleArchive
import Similarity
import TextAnalysis

/// `nutgraf archive`: articles that are kept, with an index of their words.
enum ArchiveCommand {
    static let archive = Option("--archive", "FILE", help: "the archive; add and import make it where there is none")
    static let count = Option("--count", short: "-k", "K", help: "similar, search: articles that are found (10)")
    static let minimumScore = Option(
        "--minimum-score", "S", help: "similar, search: leave out articles below S (0)")
    static let method = Option(
        "--method", "M", help: "similar: how articles are ranked (related); see below",
        choices: ArchiveMethod.allCases.map(\.rawValue) + otherMethods.map(\.name))
    /// The methods that read the whole archive.
    private static let otherMethods = SimilarityMethod.all.filter { ArchiveMethod(rawValue: $0.name) == nil }
    static let explain = Option(
        "--explain", help: "similar, search: what is shared, as names and words; the shares add up to the score")
    static let copies = Option(
        "--copies", help: "similar: also an article that is the file's itself, or a near-copy of it")
    static let batch = Option("--batch", "N", help: "add, import: articles that are added at a time (2000)")

    /// What it can do, in the order of the help.
    private static let actions: [Action] = [
        Action("add", "[FILE…]", "adds articles; the same ones again change nothing", [batch], ArchiveAdding.add),
        Action("remove", "ID…", "takes articles out, and their counts", [], ArchiveAdding.remove),
        Action("list", "", "the articles' ids, dates and titles", [], ArchiveListing.list),
        Action("show", "ID…", "whole articles", [], ArchiveListing.show),
        Action(
            "similar", "[ID|FILE…]", "the most similar articles to these, or to each of the archive",
            [count, minimumScore, method, explain, copies], ArchiveQuerying.similar),
        Action(
            "search", "WORDS…", "articles with these words, in this form, by BM25, and a sentence of each",
            [count, minimumScore, explain], ArchiveQuerying.search),
        Action("summarize", "[ID…]", handingOverTo: SummarizeCommand.command),
        Action("keywords", "[ID…]", handingOverTo: KeywordsCommand.command),
        Action("cluster", "[ID…]", handingOverTo: ClusterCommand.command, adding: [ArchiveStories.keep]),
        Action(
            "stories", "", "the kept stories, as cluster prints groups", [ArchiveStories.story],
            further: [ClusterCommand.summary], ArchiveStories.list),
        Action(
            "together", "ID ID", "says that two articles are of one story; cluster obeys", [],
            ArchiveUpkeep.correcting(.together)),
        Action("apart", "ID ID", "says that they are not", [], ArchiveUpkeep.correcting(.apart)),
        Action("check", "", "whether all is as it was written, and counted right", [], ArchiveUpkeep.check),
        Action("compact", "", "makes the file as small as it can be", [], ArchiveUpkeep.compact),
        Action(
            "export", "[ID…]", "articles with all their fields, stories and corrections as JSON Lines", [],
            ArchiveListing.export),
        Action(
            "import", "[FILE…]", "adds articles that export wrote, and what it says of them", [batch],
            ArchiveImporting.run),
    ]

    private static let options = [
        archive, count, minimumScore, method, explain, copies, batch, ArchiveStories.keep, ArchiveStories.story,
    ]

    static let command = Command(
        "archive", summary: "keeps articles in a file, and finds similar ones and words in it",
        operands: "--archive FILE ACTION …", options: options,
        notes: ["Actions"] + actions.map { "  \(($0.name + " " + $0.operands).padded(to: 21))\($0.summary)" }
            + ["", "Methods"] + ArchiveMethod.allCases.map { "  \($0.rawValue): \($0.summary)" }
            + [
                "  \(otherMethods.map(\.name).joined(separator: ", ")): as nutgraf similar has them; these read all articles"
            ]
            + [
                "",
                "summarize, keywords and cluster take the options of these commands as well, and stories --summary. A story",
                "that has most of the articles of a former one keeps its number. Every command that reads articles also",
                "takes an archive as a FILE, by its ending .nutgraf.",
            ],
        words: actions.map(\.name), furtherOptions: { arguments in action(in: arguments)?.further ?? [] }
    ) { invocation in
        let names = actions.map(\.name)
        guard let name = invocation.arguments.operands.first else {
            throw UsageError("archive needs to know what to do. It can \(listed(names)).")
        }
        guard let action = actions.first(where: { $0.name == name }) else {
            throw UsageError(
                "archive cannot “\(name)”. \(suggestion(for: name, among: names)) It can \(listed(names)).")
        }
        guard let path = invocation.arguments.value(archive) else {
            throw UsageError("archive \(name) needs an archive: --archive FILE.")
        }
        let foreign = options.dropFirst().filter { option in
            invocation.arguments.has(option) && !action.options.contains { $0.name == option.name }
        }
        if let option = foreign.first { throw UsageError("archive \(name) takes no \(option.name). Leave it out.") }
        let operands = Array(invocation.arguments.operands.dropFirst())
        guard operands.isEmpty || !action.operands.isEmpty else {
            throw UsageError("archive \(name) takes no operand: “\(operands[0])”.")
        }
        guard !operands.isEmpty || !action.operands.hasSuffix("…") else {
            throw UsageError("archive \(name) needs an operand: \(action.operands).")
        }
        return try action.run(ArchiveRun(path: path, operands: operands, invocation: invocation))
    }

    /// The action that arguments name, found before they are parsed.
    private static func action(in arguments: [String]) -> Action? {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == archive.name {
                rest = rest.dropFirst()
            } else if let action = actions.first(where: { $0.name == argument }) {
                return action
            }
        }
        return nil
    }
}

/// Something that the command does.
private struct Action: Sendable {
    let name: String
    /// What it takes, as the help has it; in square brackets what can be left out.
    let operands: String
    let summary: String
    /// Those of the archive's own options that it takes.
    let options: [Option]
    /// The options of the command that it hands over to.
    let further: [Option]
    let run: @Sendable (ArchiveRun) throws -> ExitStatus

    init(
        _ name: String, _ operands: String, _ summary: String, _ options: [Option], further: [Option] = [],
        _ run: @escaping @Sendable (ArchiveRun) throws -> ExitStatus
    ) {
        self.name = name
        self.operands = operands
        self.summary = summary
        self.options = options
        self.further = further
        self.run = run
    }

    /// An action that another command does to articles of the archive.
    init(_ name: String, _ operands: String, handingOverTo command: Command, adding own: [Option] = []) {
        self.name = name
        self.operands = operands
        summary = "what nutgraf \(command.name) does, for these articles or all"
        further = command.options
        options = own + command.options
        run = { run in
            var invocation = run.invocation
            invocation.selection = ArchiveSelection(path: run.path, ids: run.operands.isEmpty ? nil : run.operands)
            return try command.run(invocation)
        }
    }
}

/// An action with what it was given.
struct ArchiveRun {
    let path: String
    let operands: [String]
    let invocation: Invocation

    /// Where results go; never into the archive.
    func openOutput(avoiding inputs: Inputs? = nil) throws -> OutputFile {
        try invocation.openOutput(avoiding: [inputs], archive: path)
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
