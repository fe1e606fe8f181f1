import Foundation
import Testing

/// `summarize --together` where the articles tell several stories.
@Suite struct TogetherTests {
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        return workspace
    }

    private func ids(_ story: [String: Any]) throws -> Set<String> {
        let sentences = try #require(story["sentences"] as? [[String: Any]])
        return Set(sentences.compactMap { ($0["document"] as? [String: Any])?["id"] as? String })
    }

    @Test func `unrelated stories have a summary each, and JSON says which of how many it is`() throws {
        let stories = try workspace().run(
            "summarize", "--together", "-n", "20", "--method", "lead", "--format", "jsonl", "stories.jsonl"
        ).objects()
        #expect(try stories.map(ids) == [["ferry-1", "ferry-2"], ["bank-1", "bank-2"], ["owl-1"]])
        #expect(stories.compactMap { $0["id"] as? String } == ["together-1", "together-2", "together-3"])
        #expect(
            stories.compactMap { $0["title"] as? String }
                == [Stories.all[0], Stories.all[1], Stories.all[4]].map(\.title))
        for (place, story) in stories.enumerated() {
            #expect(story["story"] as? [String: Int] == ["number": place + 1, "of": 3])
            let warnings = try #require(story["warnings"] as? [String])
            #expect(warnings.first?.hasPrefix("story \(place + 1) of 3") == true)
            #expect(warnings.first?.contains("the articles tell 3 stories") == (place == 0))
        }
    }

    @Test func `a budget is that of each story`() throws {
        let stories = try workspace().run(
            "summarize", "--together", "-n", "1", "--format", "jsonl", "stories.jsonl"
        ).objects()
        #expect(stories.map { ($0["sentences"] as? [Any])?.count } == [1, 1, 1])
    }

    @Test func `text says that there are several stories, CSV numbers them`() throws {
        let workspace = try workspace()
        let text = try workspace.run("summarize", "--together", "stories.jsonl").text
        #expect(text.contains("story 1 of 3: the articles tell 3 stories"))
        #expect(text.split(separator: "--one-story").count == 2 && text.contains("(story 2 of 3)"))
        let table = try workspace.run("summarize", "--together", "-n", "1", "--format", "csv", "stories.jsonl")
        let records = table.text.split(whereSeparator: \.isNewline)
        #expect(records.first == "id,index,score,from,to,text,speaker,story")
        #expect(records.dropFirst().map { String($0.suffix(2)) } == [",1", ",2", ",3"])
        #expect(table.errorLines.contains { $0.contains("story 3 of 3") && $0.contains("together-3") })
    }

    @Test(arguments: ["--one-story", "ferry"])
    func `related articles, and any where one story is asked for, have one summary`(variant: String) throws {
        let workspace = try workspace()
        let options = variant == "ferry" ? "" : variant
        let run = try workspace.shell(
            "grep '\(variant == "ferry" ? variant : "id")' stories.jsonl | $NUTGRAF summarize --together \(options) "
                + "--input-format jsonl --format jsonl -n 20 -")
        let stories = try run.objects()
        #expect(stories.count == 1)
        #expect(stories.first?["id"] as? String == "together" && stories.first?["story"] == nil)
        #expect((stories.first?["warnings"] as? [String])?.contains { $0.hasPrefix("story") } == false)
        #expect(try ids(#require(stories.first)).count == (variant == "ferry" ? 2 : 5))
    }

    @Test func `the documents of one record are one story, whatever they tell`() throws {
        let workspace = try Workspace()
        let documents = Stories.all.map { "{\"id\":\"\($0.id)\",\"text\":\"\($0.text)\"}" }.joined(separator: ",")
        try workspace.write("record.jsonl", "{\"id\":\"r\",\"documents\":[\(documents)]}\n")
        for options in ["", "--together"] {
            let run = try workspace.shell("$NUTGRAF summarize \(options) --format jsonl record.jsonl")
            let summaries = try run.objects()
            #expect(summaries.count == 1)
            let warnings = try #require(summaries.first?["warnings"] as? [String])
            #expect(warnings.contains { $0.hasPrefix("the documents of the record tell 3 stories") })
        }
    }

    @Test(arguments: [[0, 2], [1, 3], [4]])
    func `documents that tell one story have no note that they tell several`(places: [Int]) throws {
        let workspace = try Workspace()
        let documents = places.map { Stories.all[$0] }.map {
            "{\"id\":\"\($0.id)\",\"title\":\"\($0.title)\",\"text\":\"\($0.text)\"}"
        }
        try workspace.write("record.jsonl", "{\"id\":\"r\",\"documents\":[\(documents.joined(separator: ","))]}\n")
        let run = try workspace.shell("$NUTGRAF summarize --format jsonl record.jsonl")
        let warnings = try #require(try run.objects().first?["warnings"] as? [String])
        #expect(!warnings.contains { $0.contains("nothing to do with each other") })
    }

    private static let quakes = [
        (
            "de-1", "Beben im Tal",
            "Ein starkes Erdbeben hat am Sonntag das Tal von Naro erschüttert. Mindestens 57 Menschen starben in Kessim, sagte die Polizei. Die Rettungskräfte suchten in der Nacht nach Verschütteten."
        ),
        (
            "en-1", "Quake in valley",
            "A strong earthquake shook the Naro Valley on Sunday. At least 57 people died in Kessim, the police said. Rescue teams searched through the night for those under the rubble."
        ),
        (
            "en-2", "Quake toll rises in valley",
            "The toll of the earthquake in the Naro Valley rose to 61 on Monday, the police in Kessim said. Rescue teams searched the rubble for a second night."
        ),
    ]

    @Test(arguments: [["--together"], ["--together", "--one-story"], []])
    func `no summary mixes two languages, and its heading is in that of its sentences`(options: [String]) throws {
        let workspace = try Workspace()
        let articles = Self.quakes.map { "{\"id\":\"\($0.0)\",\"title\":\"\($0.1)\",\"text\":\"\($0.2)\"}" }
        let isRecord = options.isEmpty
        try workspace.write(
            "quakes.jsonl",
            isRecord
                ? "{\"id\":\"r\",\"documents\":[\(articles.joined(separator: ","))]}\n"
                : articles.joined(separator: "\n") + "\n")
        let run = try workspace.run(
            arguments: ["summarize", "-n", "9", "--method", "lead", "--format", "jsonl"] + options + ["quakes.jsonl"])
        let stories = try run.objects()
        if options == ["--together"] {
            #expect(stories.compactMap { $0["title"] as? String } == ["Beben im Tal", "Quake in valley"])
            #expect(try stories.map(ids) == [["de-1"], ["en-1", "en-2"]])
        } else {
            #expect(stories.compactMap { $0["title"] as? String } == ["Quake in valley"])
            #expect(try stories.map(ids) == [["en-1", "en-2"]])
            let warnings = try #require(stories.first?["warnings"] as? [String])
            #expect(warnings.contains("in another language than the others, and left out: de-1"))
        }
    }

    @Test func `CSV has the speaker of each sentence, and the bytes that a compressed one leaves out`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "talk.txt",
            "HOST: The dam broke at two in the morning.\n\nENGINEER: Nobody had looked at it for years.\n\nHOST: Who should have?\n"
        )
        let talk = try workspace.run("summarize", "--method", "lead", "-n", "2", "--format", "csv", "talk.txt").text
        let lines = talk.split(whereSeparator: \.isNewline)
        #expect(lines.first == "id,index,score,from,to,text,speaker")
        #expect(lines.dropFirst().map { $0.split(separator: ",").last } == ["HOST", "ENGINEER"])

        let text =
            "Peter Holm, 43, walked home over the island. However, the road to the harbor is 46 km (29 miles) long."
        try workspace.write("cut.jsonl", "{\"id\":\"a\",\"text\":\"\(text)\"}\n")
        let table = try workspace.run("summarize", "--compress", "--format", "csv", "-n", "2", "cut.jsonl").text
        let records = table.split(whereSeparator: \.isNewline)
        #expect(records.first == "id,index,score,from,to,text,speaker,cuts")
        let bytes = Array(text.utf8)
        let cuts = records.dropFirst().flatMap { $0.split(separator: ",").last?.split(separator: " ") ?? [] }.map {
            let ends = $0.split(separator: "-").compactMap { Int($0) }
            return String(decoding: bytes[ends[0]..<ends[1]], as: UTF8.self)
        }
        #expect(cuts == [", 43,", "However, ", " (29 miles)"])
    }

    @Test func `one story is asked for only together`() throws {
        let run = try workspace().run("summarize", "--one-story", "stories.jsonl")
        #expect(run.status == 2)
        #expect(run.errors.contains("--one-story is for --together"))
    }
}
