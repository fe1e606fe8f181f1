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
            #expect(warnings.first?.hasPrefix("story \(place + 1) of 3: ") == true)
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
        #expect(text.contains("story 2 of 3: the articles tell 3 stories"))
        let table = try workspace.run("summarize", "--together", "-n", "1", "--format", "csv", "stories.jsonl")
        let records = table.text.split(whereSeparator: \.isNewline)
        #expect(records.first == "id,index,score,from,to,text,story")
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
            #expect(try run.objects().count == 1)
        }
    }

    @Test func `one story is asked for only together`() throws {
        let run = try workspace().run("summarize", "--one-story", "stories.jsonl")
        #expect(run.status == 2)
        #expect(run.errors.contains("--one-story is for --together"))
    }
}
