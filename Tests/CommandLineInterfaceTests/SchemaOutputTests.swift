import Foundation
import Nutgraf
import Presentation
import Testing

@testable import CommandLineInterface

/// What commands print, with all options that change it, checked against what `nutgraf schema` says of it.
@Suite struct SchemaOutputTests {
    /// Which of the schemas a line of output is checked by, and how it is made.
    private struct Case {
        let command: String
        let arguments: String
        /// How many lines there are at least.
        let least: Int

        init(_ command: String, _ arguments: String, least: Int = 1) {
            (self.command, self.arguments, self.least) = (command, arguments, least)
        }
    }

    /// In this order: later ones read what earlier ones wrote.
    private static let cases: [Case] = [
        Case("summarize", "summarize -n 2 --explain stories.jsonl", least: 5),
        Case("summarize", "summarize -n 5 --compress storm.txt"),
        Case("summarize", "summarize -n 3 --together --explain stories.jsonl", least: 2),
        Case("summarize", "summarize -n 9 --explain --method mmr talk.txt corrected.jsonl", least: 2),
        Case("summarize", "summarize --every-line broken.jsonl", least: 3),
        Case("summarize", "summarize --query quay --update-from storm.txt stories.jsonl", least: 5),
        Case("verify", "verify wrong.jsonl --against stories.jsonl", least: 4),
        Case("keywords", "keywords -k 20 --explain stories.jsonl storm.txt", least: 6),
        Case("keywords", "keywords --method rake --diversity much --no-names --explain stories.jsonl", least: 5),
        Case("keywords", "keywords --every-line broken.jsonl", least: 3),
        Case("contrast", "contrast --against storm.txt stories.jsonl"),
        Case("contrast", "contrast --score class-frequency --against storm.txt storm.txt"),
        Case("tags learn", "tags learn --archive-of tagged.jsonl -o tags.model", least: 20),
        Case("tags suggest", "tags suggest --model tags.model --min-score 0.01 tagged.jsonl", least: 20),
        Case("tags suggest", "tags suggest --every-line --model tags.model broken.jsonl", least: 3),
        Case("similar", "similar --explain --half-life 30 stories.jsonl", least: 5),
        Case("similar", "similar --method bm25 --within 3 --minimum-score 90 stories.jsonl", least: 5),
        Case("similar", "similar --in stories.jsonl stories.jsonl", least: 5),
        Case("", "similar --method tfidf --save-model part.bin tagged.jsonl"),
        Case("", "models merge part.bin -o whole.bin --final"),
        Case("similar", "similar --method tfidf --model whole.bin --rows-from 0 tagged.jsonl", least: 24),
        Case("similar", "similar -k 3 stories.jsonl -o links.jsonl", least: 5),
        Case("cluster", "cluster --all stories.jsonl floods.jsonl", least: 4),
        Case("cluster", "cluster --count 2 --summary 0 stories.jsonl", least: 2),
        Case("cluster", "cluster --graph links.jsonl", least: 2),
        Case("follow", "follow --explain --together ferry-1,ferry-2 repeated.jsonl", least: 6),
        Case("follow", "follow --stories repeated.jsonl", least: 2),
        Case("follow", "follow --together early,late changing.jsonl", least: 2),
        Case("duplicates", "duplicates --all copies.jsonl stories.jsonl", least: 4),
        Case("", "vectorize stories.jsonl -o rows.mtx --save-model m.bin"),
        Case("vectorize", "vectorize --every-line --model m.bin broken.jsonl", least: 3),
        Case("read", "read full.ninjs.json page.html stories.jsonl", least: 7),
        Case("sentences", "sentences stories.jsonl talk.txt", least: 6),
        Case("sentences", "sentences --every-line broken.jsonl", least: 3),
        Case("languages", "languages stories.jsonl mixed.txt", least: 6),
        Case("evaluate", "evaluate summaries --methods all -n 1 --gold gold.jsonl"),
        Case("evaluate", "evaluate clusters --gold gold.jsonl groups.jsonl"),
        Case("evaluate", "evaluate keywords --gold gold.jsonl"),
        Case("calibrate", "calibrate --steps 1 --gold many.jsonl -o ours.json"),
        Case("archive import", "archive --archive all.nutgraf import full.jsonl", least: 2),
        Case("archive add", "archive --archive all.nutgraf add stories.jsonl repeated.jsonl", least: 5),
        Case("archive list", "archive --archive all.nutgraf list", least: 7),
        Case("archive show", "archive --archive all.nutgraf show full ferry-1", least: 2),
        Case("archive similar", "archive --archive all.nutgraf similar ferry-1 --explain"),
        Case("archive similar", "archive --archive all.nutgraf similar stories.jsonl --explain", least: 5),
        Case("archive search", "archive --archive all.nutgraf search mooring lines --explain"),
        Case("archive summarize", "archive --archive all.nutgraf summarize ferry-1 --explain"),
        Case("archive keywords", "archive --archive all.nutgraf keywords ferry-1 --explain"),
        Case("archive cluster", "archive --archive all.nutgraf cluster --keep", least: 2),
        Case("archive together", "archive --archive all.nutgraf together ferry-1 ferry-2", least: 2),
        Case("archive apart", "archive --archive all.nutgraf apart ferry-1 owl-1", least: 2),
        Case("archive stories", "archive --archive all.nutgraf stories"),
        Case("archive export", "archive --archive all.nutgraf export", least: 7),
        Case("archive remove", "archive --archive all.nutgraf remove owl-1"),
        Case("archive check", "archive --archive all.nutgraf check"),
        Case("archive compact", "archive --archive all.nutgraf compact"),
    ]

    @Test func `every line of every command is as its schema says, and every member of the schemas is met`() throws {
        let workspace = try Workspace()
        try SchemaTexts.write(to: workspace)
        var met: Set<String> = []
        for item in Self.cases {
            let words = item.arguments.split(separator: " ").map(String.init)
            let file = words.firstIndex(of: "-o").map { words[$0 + 1] }
            let takesFormat =
                item.command.isEmpty || ["calibrate", "tags learn", "archive export"].contains(item.command)
            let run = try workspace.run(arguments: words + ["--quiet"] + (takesFormat ? [] : ["--format", "jsonl"]))
            #expect(!run.wasSignaled && run.errors.isEmpty, "\(item.arguments): \(run.errors)")
            guard !item.command.isEmpty else { continue }
            let output = try file.map { try workspace.read($0) } ?? run.output
            let schema = try workspace.run(arguments: ["schema"] + item.command.split(separator: " ").map(String.init))
            var validator = SchemaValidator(try JSONValue(schema.text))
            let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
            #expect(lines.count >= item.least, "\(item.arguments): \(lines.count) lines")
            for line in lines {
                let faults = validator.faults(of: try JSONValue(String(line)))
                #expect(faults.isEmpty, "\(item.arguments): \(faults) in \(line)")
            }
            met.formUnion(validator.met)
        }
        // A stream looks at its stories anew only after many articles.
        var validator = SchemaValidator(try JSONValue(try workspace.run("schema", "follow").text))
        let events: [StreamDecision.Event] = [.merged(story: 2, into: 1), .split(story: 3, from: 1, articles: ["a"])]
        let decision = StreamDecision(story: 1, joined: true, score: 0.9, parts: [], novelty: 0.1, events: events)
        let view = StreamView(id: "a", title: "", language: .english, decision, explains: true)
        #expect(validator.faults(of: try JSONValue(String(decoding: view.json(), as: UTF8.self))).isEmpty)
        met.formUnion(validator.met)

        let all = SchemaValidator.members(of: try JSONValue(try workspace.run("schema").text))
        #expect(all.subtracting(met).sorted().isEmpty)
        #expect(met.subtracting(all).isEmpty)
    }

    @Test func `JSON is a list of the same`() throws {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        var validator = SchemaValidator(try JSONValue(try workspace.run("schema", "keywords").text))
        let list = try JSONValue(try workspace.run("keywords", "--format", "json", "stories.jsonl").text).elements
        #expect(list.count == Stories.all.count && list.allSatisfy { validator.faults(of: $0).isEmpty })
    }
}
