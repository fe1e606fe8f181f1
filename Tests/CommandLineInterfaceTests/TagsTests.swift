import Foundation
import Testing

/// `nutgraf tags`: learning, suggesting, and what it refuses.
@Suite struct TagsTests {
    private let tagged =
        [
            (["quakes"], "The earthquake shook the valley. Rescue teams dug through rubble."),
            (["quakes", "weather"], "After the earthquake, snow fell on the rubble. Rescue teams froze."),
            (["rates"], "The central bank cut its rate. Inflation slowed, the bank said."),
            (["rates"], "The bank kept its rate. Inflation is too high for a cut."),
            (["weather"], "Snow fell all night. The storm closed roads and schools."),
        ].enumerated().map { number, item in
            let tags = item.0.map { "\"\($0)\"" }.joined(separator: ",")
            return
                #"{"id":"s\#(number)","title":"Story \#(number)","language":"en","tags":[\#(tags)],"text":"\#(item.1)"}"#
        }.joined(separator: "\n") + "\n"

    private func learned() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("tagged.jsonl", tagged)
        let run = try workspace.run("tags", "learn", "--archive-of", "tagged.jsonl", "-o", "model.jsonl")
        #expect(run.status == 0)
        return workspace
    }

    @Test func `A tag that does not stand in the text is suggested, with the stories that justify it`() throws {
        let workspace = try learned()
        try workspace.write(
            "new.jsonl",
            #"{"id":"n","language":"en","text":"Rescue teams searched the rubble after an earthquake in the north."}"#
                + "\n")
        let run = try workspace.run("tags", "suggest", "--model", "model.jsonl", "new.jsonl", "--format", "jsonl")
        let tags = try #require(try run.objects().first?["tags"] as? [[String: Any]])
        let best = try #require(tags.first)
        #expect(best["text"] as? String == "quakes")
        let stories = try #require(best["stories"] as? [[String: Any]])
        #expect(Set(stories.compactMap { $0["id"] as? String }) == ["s0", "s1"])
        let parts = try #require(best["parts"] as? [[String: Any]])
        let sum = parts.reduce(0) { $0 + ($1["value"] as? Double ?? 0) }
        #expect(abs(sum - (best["score"] as? Double ?? 0)) < 1e-5)
        #expect(!tags.contains { $0["text"] as? String == "rates" })
        #expect(
            try workspace.run("tags", "suggest", "--model", "model.jsonl", "new.jsonl").text.contains("as in Story"))
        try workspace.write("other.jsonl", #"{"id":"o","text":"Zebras."}"# + "\n")
        #expect(
            try workspace.run("tags", "suggest", "--model", "model.jsonl", "other.jsonl").text.contains("no tag fits"))
    }

    @Test func `The same archive gives the same model, and an article among it is not its own reason`() throws {
        let workspace = try learned()
        #expect(
            try workspace.run("tags", "learn", "--archive-of", "tagged.jsonl", "-o", "again.jsonl", "--threads", "1")
                .status == 0)
        #expect(try workspace.read("model.jsonl") == workspace.read("again.jsonl"))
        let run = try workspace.run(
            "tags", "suggest", "-k", "2", "--model", "model.jsonl", "tagged.jsonl", "--format", "jsonl", "-o",
            "out.jsonl")
        #expect(run.status == 0)
        let own = try workspace.run("tags", "suggest", "--model", "model.jsonl", "tagged.jsonl", "--format", "jsonl")
            .objects()
        for article in own {
            for tag in article["tags"] as? [[String: Any]] ?? [] {
                let stories = tag["stories"] as? [[String: Any]] ?? []
                #expect(!stories.contains { $0["id"] as? String == article["id"] as? String })
            }
        }
        let evaluated = try workspace.run("evaluate", "tags", "--gold", "tagged.jsonl", "out.jsonl", "--format", "csv")
        #expect(evaluated.status == 0 && evaluated.text.contains("\nF1@1,"))
    }

    @Test(arguments: [
        "2 tags", "2 tags dance", "2 tags learn", "2 tags learn --archive-of tagged.jsonl -k 3",
        "2 tags suggest tagged.jsonl",
        "2 tags suggest --model model.jsonl --field x tagged.jsonl", "2 tags learn x --archive-of tagged.jsonl",
        "65 tags learn --archive-of tagged.jsonl --field subjects", "66 tags learn --archive-of none.jsonl",
        "65 tags learn --archive-of plain.txt", "65 tags learn --archive-of bare.jsonl",
        "65 tags suggest --model tagged.jsonl tagged.jsonl", "66 tags suggest --model none.jsonl tagged.jsonl",
        "65 tags suggest --model broken.jsonl tagged.jsonl", "2 evaluate tags --gold tagged.jsonl",
    ])
    func `Wrong use ends with one line`(statusAndArguments: String) throws {
        let parts = statusAndArguments.split(separator: " ", maxSplits: 1)
        let workspace = try learned()
        try workspace.write(
            "broken.jsonl",
            #"{"id":"nutgraf tags 1","terms":["a"],"counts":[1]}"# + "\n" + #"{"id":"s","tags":["t"]}"# + "\n")
        try workspace.write("plain.txt", "Snow fell all night over the valley.\n")
        try workspace.write("bare.jsonl", #"{"id":"s","text":"Snow fell all night.","tags":[]}"# + "\n")
        let run = try workspace.shell("$NUTGRAF \(parts[1])")
        #expect("\(run.status)" == parts[0])
        #expect(run.errorLines.count == 1)
        if parts[1].contains("subjects") { #expect(run.errors.contains("tagged.jsonl:1")) }
    }
}
