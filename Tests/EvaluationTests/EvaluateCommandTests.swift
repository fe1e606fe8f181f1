import Foundation
import Testing

@testable import CommandLineInterface

/// Runs the command on files of its own, in a folder that goes with it.
private final class Workplace {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String, _ lines: String...) throws -> String {
        let path = folder.appendingPathComponent(name)
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: path)
        return path.path
    }

    /// The exit status and what was written.
    func evaluate(_ arguments: String...) -> (status: Int32, output: String) {
        let path = folder.appendingPathComponent("written").path
        let status = CommandLineTool.run(["evaluate"] + arguments + ["-o", path])
        return (status, (try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    }
}

@Suite struct EvaluateCommandTests {
    @Test func `Summaries are scored by their ids, whatever their order`() throws {
        let place = try Workplace()
        let gold = try place.file(
            "gold.jsonl", #"{"id": 1, "text": "x", "reference": "a ferry sank"}"#,
            #"{"id": "b", "text": "x", "reference": [["one two", "three"], "four"]}"#)
        let output = try place.file(
            "out.jsonl", #"{"id": "b", "sentences": [{"text": "four"}]}"#, #"{"id": "1", "sentences": ["a ferry ran"]}"#
        )
        let run = place.evaluate("summaries", "--gold", gold, output, "--format", "csv")
        #expect(run.status == 0)
        #expect(run.output.contains("\nROUGE-1 F1,0.8333333333333333,"))
    }

    @Test func `An article without a result counts as 0 and is named`() throws {
        let place = try Workplace()
        let gold = try place.file(
            "gold.jsonl", #"{"id": "a", "keywords": ["bank"]}"#, #"{"id": "b", "keywords": ["ferry"]}"#)
        let output = try place.file("out.jsonl", #"{"id": "a", "keywords": [{"text": "Banks"}]}"#)
        let run = place.evaluate("keywords", "--gold", gold, output, "--format", "jsonl", "-k", "3")
        #expect(run.status == 1)
        #expect(run.output.contains(#"{"name":"F1@3","value":0.5,"#))
        #expect(run.output.contains(#""missing":["b"]"#))
    }

    @Test func `Results are made from the gold's articles where none are given`() throws {
        let place = try Workplace()
        let story = "A ferry sank off the coast on Monday. All hands were saved by a tug. The tug was old."
        let gold = try place.file(
            "gold.jsonl", #"{"id": "a", "text": "\#(story)", "reference": [["A ferry sank off the coast on Monday."]]}"#
        )
        let run = place.evaluate("summaries", "--gold", gold, "-n", "gold", "--method", "lead")
        #expect(run.status == 0)
        #expect(run.output.contains("F1 100.00"))
        let keywords = try place.file("keys.jsonl", #"{"id": "a", "text": "\#(story)", "keywords": ["tug", "ferry"]}"#)
        let found = place.evaluate("keywords", "--gold", keywords, "--format", "csv")
        #expect(found.output.contains("recall@15,1.0,"))
    }

    @Test func `Summaries stand beside baselines of their length, other outputs and every method`() throws {
        let place = try Workplace()
        let story = "A ferry sank off the coast on Monday. All hands were saved by a tug. The tug was very old."
        let gold = try place.file(
            "gold.jsonl", #"{"id": "a", "text": "\#(story)", "reference": "All hands saved by tug"}"#)
        let output = try place.file("out.jsonl", #"{"id": "a", "sentences": ["The tug was very old."]}"#)
        let other = try place.file("other.jsonl", #"{"id": "a", "sentences": ["All hands were saved by a tug."]}"#)
        let run = place.evaluate("summaries", "--gold", gold, output, "--against", other, "--format", "jsonl")
        #expect(run.status == 0)
        for name in ["this", "lead", "random", "oracle", other] { #expect(run.output.contains(#"{"name":"\#(name)""#)) }
        // One article shows nothing.
        let text = place.evaluate("summaries", "--gold", gold, output, "--against", other).output
        #expect(text.contains("no difference shown (p = 1.000)") && !text.contains("better"))
        let csv = place.evaluate("summaries", "--gold", gold, output, "--format", "csv").output
        #expect(csv.contains("\nlead: ROUGE-1 F1,"))
        let table = place.evaluate("summaries", "--gold", gold, "--methods", "all", "-n", "1").output
        for name in ["news", "lead", "concepts", "pacsum", "oracle"] { #expect(table.contains("\n  \(name) ")) }
        let few = place.evaluate("summaries", "--gold", gold, "--methods", "lead,luhn,lead").output
        #expect(few.contains("luhn") && !few.contains("news"))
        // Without texts there is nothing to make baselines of.
        let bare = try place.file("bare.jsonl", #"{"id": "a", "reference": "All hands saved by tug"}"#)
        let alone = place.evaluate("summaries", "--gold", bare, output)
        #expect(alone.status == 0 && !alone.output.contains("lead"))
        for wrong in [["--methods", "gist"], ["--methods", ","], ["--methods", "all", "--method", "lead"]] {
            #expect(CommandLineTool.run(["evaluate", "summaries", "--gold", gold] + wrong) == 2)
        }
        #expect(place.evaluate("keywords", "--gold", gold, "--profile", "p").status == 2)
    }

    @Test func `Keywords stand beside baselines, other outputs and every method, all or present`() throws {
        let place = try Workplace()
        let story = "A ferry sank off the coast on Monday. A tug saved the crew. The tug was old."
        let gold = try place.file(
            "gold.jsonl", #"{"id": "a", "text": "\#(story)", "keywords": ["Tugs", "ferry", "shipwreck"]}"#)
        let output = try place.file("out.jsonl", #"{"id": "a", "keywords": [{"text": "tug"}, {"text": "ferry"}]}"#)
        let run = place.evaluate("keywords", "--gold", gold, output, "--against", output, "-k", "2", "--format", "csv")
        #expect(run.status == 0)
        for name in ["this", "firstphrases", "tfidf", output] { #expect(run.output.contains("\n\(name): F1@2,")) }
        #expect(run.output.contains("\nF1@2,0.8,"))
        let present = place.evaluate("keywords", "--gold", gold, output, "-k", "2", "--present-only", "--format", "csv")
        #expect(present.output.contains("\nF1@2,1.0,"))
        let table = place.evaluate("keywords", "--gold", gold, "--methods", "all").output
        for name in ["news", "yake", "multipartite"] { #expect(table.contains("\n  \(name) ")) }
        #expect(place.evaluate("keywords", "--gold", gold, "--methods", "gist").status == 2)
        #expect(place.evaluate("summaries", "--gold", gold, "--present-only").status == 2)
    }

    @Test func `A result that contradicts another one is told of`() throws {
        let place = try Workplace()
        let gold = try place.file(
            "gold.jsonl", #"{"id": "a", "label": "x", "text": "t"}"#, #"{"id": "b", "label": "x", "text": "t"}"#,
            #"{"id": "c", "label": "y", "text": "t"}"#)
        let twice = try place.file(
            "twice.jsonl", #"{"id": "a", "neighbors": [{"id": "c"}]}"#, #"{"id": "a", "neighbors": [{"id": "b"}]}"#)
        let run = place.evaluate("neighbors", "--gold", gold, twice)
        #expect(run.status == 1 && run.output.contains("MAP"))
        let overlapping = try place.file(
            "groups.jsonl", #"{"cluster": 0, "articles": [{"id": "a"}, {"id": "b"}]}"#,
            #"{"cluster": 1, "articles": [{"id": "a"}]}"#)
        #expect(place.evaluate("clusters", "--gold", gold, overlapping).status == 65)
    }

    @Test func `Neighbors and clusters are scored by labels`() throws {
        let place = try Workplace()
        let gold = try place.file(
            "gold.jsonl", #"{"id": "a", "label": "x"}"#, #"{"id": "b", "label": "x"}"#, #"{"id": "c", "label": "y"}"#)
        let neighbors = try place.file(
            "near.jsonl", #"{"id": "a", "neighbors": [{"id": "b"}]}"#,
            #"{"id": "b", "neighbors": [{"id": "c"}, {"id": "a"}]}"#)
        #expect(
            place.evaluate("neighbors", "--gold", gold, neighbors, "--format", "csv").output.contains("MAP@10,0.75,"))
        let clusters = try place.file("groups.jsonl", #"{"cluster": 0, "articles": [{"id": "a"}, {"id": "b"}]}"#)
        let run = place.evaluate("clusters", "--gold", gold, clusters)
        #expect(run.status == 1)
        #expect(run.output.contains("no result for 1 article: c") && run.output.contains("ARI           100.00"))
    }

    @Test func `Boundaries are made and scored`() throws {
        let place = try Workplace()
        let gold = try place.file(
            "gold.jsonl",
            #"{"id": "a", "lang": "en", "text": "One came. Two went.", "sentence_ranges": [[0, 9], [10, 19]]}"#)
        let run = place.evaluate("sentences", "--gold", gold, "--format", "csv")
        #expect(run.status == 0 && run.output.contains("boundaries F1,1.0,"))
    }

    @Test(arguments: [
        ["--gold", "GOLD"], ["poems", "--gold", "GOLD"], ["summaries"], ["clusters", "--gold", "GOLD"],
        ["keywords", "--gold", "GOLD", "OUT", "--method", "news"], ["keywords", "--gold", "GOLD", "-k", "0"],
        ["keywords", "--gold", "GOLD", "--words", "9"], ["summaries", "--gold", "GOLD", "-n", "2", "--words", "9"],
        ["keywords", "--gold", "GOLD", "--method", "lead"],
    ])
    func `Wrong use is refused`(arguments: [String]) throws {
        let place = try Workplace()
        let gold = try place.file("gold.jsonl", #"{"id": "a", "text": "x", "keywords": ["x"], "reference": "x"}"#)
        let filled = arguments.map { $0 == "GOLD" ? gold : $0 }
        #expect(CommandLineTool.run(["evaluate"] + filled) == 2)
    }

    @Test func `Gold without the field, ids that do not match and broken lines have their exit status`() throws {
        let place = try Workplace()
        let gold = try place.file("gold.jsonl", #"{"id": "a", "keywords": ["x"]}"#, "{broken", #"{"id": "b"}"#)
        let output = try place.file("out.jsonl", #"{"id": "a", "keywords": []}"#)
        let strange = try place.file("strange.jsonl", #"{"id": "z", "keywords": []}"#)
        #expect(place.evaluate("keywords", "--gold", gold, output).status == 1)
        #expect(place.evaluate("keywords", "--gold", gold, strange).status == 65)
        #expect(place.evaluate("summaries", "--gold", gold, output).status == 65)
        #expect(place.evaluate("keywords", "--gold", gold, gold + ".none").status == 66)
        #expect(place.evaluate("keywords", "--gold", gold, try place.file("empty.jsonl")).status == 65)
    }
}
