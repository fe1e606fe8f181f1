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
        let run = try workspace.run(
            "tags", "suggest", "--model", "model.jsonl", "--min-score", "0.3", "new.jsonl", "--format", "jsonl")
        let tags = try #require(try run.objects().first?["tags"] as? [[String: Any]])
        let best = try #require(tags.first)
        #expect(best["text"] as? String == "quakes")
        let stories = try #require(best["stories"] as? [[String: Any]])
        #expect(Set(stories.compactMap { $0["id"] as? String }) == ["s0", "s1"])
        let parts = try #require(best["parts"] as? [[String: Any]])
        #expect(parts.compactMap { $0["name"] as? String } == ["profile", "neighbors", "name"])
        #expect((0.3...1).contains(try #require(best["score"] as? Double)))
        #expect(!tags.contains { $0["text"] as? String == "rates" })
        #expect(
            try workspace.run("tags", "suggest", "--model", "model.jsonl", "--min-score", "0.3", "new.jsonl").text
                .contains("as in Story"))
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

    @Test func `learn says what it learned, and suggest names the best tag where none is likely enough`() throws {
        let workspace = try learned()
        let run = try workspace.run("tags", "learn", "--archive-of", "tagged.jsonl", "-o", "again.jsonl")
        #expect(run.text.isEmpty)
        #expect(run.errorLines.allSatisfy { $0.hasPrefix("nutgraf: ") })
        #expect(run.errorLines.first == "nutgraf: learned 3 tags from 5 stories: quakes 2, weather 2, rates 2.")
        #expect(run.errors.contains("for 3 tags: quakes, weather, rates."))
        #expect(
            run.errors.contains(
                "suggested from a probability of 0.67: 100 % of the tags suggested for held-out stories"))
        let quiet = try workspace.run(
            "tags", "learn", "--quiet", "--archive-of", "tagged.jsonl", "-o", "again.jsonl")
        #expect(quiet.errors.isEmpty)

        try workspace.write("new.jsonl", #"{"id":"n","language":"en","text":"The bank saw a storm."}"# + "\n")
        let line = "$NUTGRAF tags suggest --model model.jsonl --min-score 1 new.jsonl"
        let words = /no tag is likely enough; the best is (rates|weather), 0\.\d\d/
        #expect(try workspace.shell(line).text.contains(words))
        let json = try workspace.shell(line + " --format jsonl")
        #expect(json.errors.isEmpty)
        let object = try #require(try json.objects().first)
        #expect((object["tags"] as? [Any])?.isEmpty == true)
        #expect((object["warnings"] as? [String])?.first?.wholeMatch(of: words) != nil)
        let csv = try workspace.shell(line + " --format csv")
        #expect(csv.text == "id,rank,tag,score\n" && csv.errors.contains(words))
        #expect(csv.errors.hasSuffix(", n.\n"))
    }

    @Test func `The head of a model has its calibration and what it was found to be worth`() throws {
        let head = try #require(
            try JSONSerialization.jsonObject(
                with: try learned().read("model.jsonl").split(separator: 0x0A)[0]) as? [String: Any])
        #expect(head["id"] as? String == "nutgraf tags 2")
        let calibration = try #require(head["calibration"] as? [String: Any])
        #expect((calibration["weights"] as? [Double])?.count == 9)
        #expect(calibration["least"] as? Double == 0.67)
        let found = try #require(head["heldOut"] as? [String: Any])
        #expect(found["stories"] as? Int == 5 && found["given"] as? Int == 6)
        #expect((found["tags"] as? [[String: Any]])?.map { $0["text"] as? String } == ["quakes", "weather", "rates"])
        #expect(found["reliability"] is [[String: Any]])
    }

    /// A line of a model in place of one that `learn` wrote, and where it is told of.
    @Test(arguments: [
        (1, #"{"id":"nutgraf tags 1","terms":["a"],"counts":[1]}"#, "this is no tag model of this version"),
        (1, #"{"id":"nutgraf tags 2","terms":["a"],"counts":[1]}"#, "no usable calibration"),
        (1, head("[-1,0.5,1,0.5,1.5,1.5,0,2]", "0.3"), "no usable calibration"),
        (1, head("[-1,0.5,1,0.5,1.5,1.5,0,-2,0]", "0.3"), "no usable calibration"),
        (1, head(#"[-1,0.5,1,0.5,1.5,1.5,0,2,"much"]"#, "0.3"), "no usable calibration"),
        (1, head("[-1,0.5,1,0.5,1.5,1.5,0,2,0]", "3"), "no usable calibration"),
        (1, head("[-1,0.5,1,0.5,1.5,1.5,0,2,0]", "null"), "no usable calibration"),
        (2, #"{"id":"s","tags":["t"]}"#, "no usable tags, terms and weights"),
        (2, #"{"id":"s","tags":["t"],"terms":["a","b"],"weights":[1]}"#, "no usable tags, terms and weights"),
        (3, #"{"id":"s","#, "model.jsonl:3"),
    ])
    func `A damaged line of a model is told of`(line: Int, text: String, problem: String) throws {
        let workspace = try learned()
        var lines = String(decoding: try workspace.read("model.jsonl"), as: UTF8.self).split(separator: "\n").map(
            String.init)
        lines[line - 1] = text
        try workspace.write("model.jsonl", lines.joined(separator: "\n") + "\n")
        let run = try workspace.run("tags", "suggest", "--model", "model.jsonl", "tagged.jsonl")
        #expect(run.status == 65)
        #expect(run.errorLines.count == 1 && run.errors.contains(problem))
    }

    private static func head(_ weights: String, _ least: String) -> String {
        #"{"id":"nutgraf tags 2","calibration":{"weights":\#(weights),"least":\#(least)},"terms":["a"],"counts":[1]}"#
    }

    @Test(arguments: [
        "2 tags", "2 tags dance", "2 tags learn", "2 tags learn --archive-of tagged.jsonl -k 3",
        "2 tags suggest tagged.jsonl", "2 tags suggest --model model.jsonl --min-score 1.1 tagged.jsonl",
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
