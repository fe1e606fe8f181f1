import Foundation
import Testing

/// `nutgraf duplicates`, from files to trees.
@Suite struct DuplicatesTests {
    private let wire =
        "The council of Harwell voted on Monday to keep the old swimming pool open until autumn next year. Residents had collected more than four thousand signatures against the plan to close it down."
    private let own = "A spokesman for the swimming club called the decision a gift to every child in the valley."

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write(
            "copies.jsonl",
            """
            {"id":"paper","title":"Pool stays","date":"2024-03-02","text":"\(wire) \(own)"}
            {"id":"wire","title":"Council keeps pool","date":"2024-03-01","text":"\(wire)"}
            {"id":"site","title":"Council keeps pool","date":"2024-03-03","text":"\(wire)"}

            """ + Stories.jsonLines)
        return workspace
    }

    @Test func `copies make a tree that says what each added`() throws {
        let run = try workspace().run("duplicates", "copies.jsonl")
        #expect(run.status == 0)
        #expect(
            run.text.hasPrefix("Council keeps pool\n  3 articles: ")
                && run.text.contains(
                    "\n  wire, 2024-03-01\n    site, 2024-03-03\n          from wire: 1.00 of what the two have is in both\n"
                )
                && run.text.contains("  paper, 2024-03-02, as “Pool stays”\n          from wire: ")
                && run.text.contains("\n          + 1 sentence: \(own)\n")
                && run.text.hasSuffix("\n1 group with 2 copies, among 8 articles, by runs of five words\n"))
        #expect(run.errors.isEmpty)
        let records = try workspace().run("duplicates", "--format", "csv", "copies.jsonl")
        #expect(records.errorLines == ["nutgraf: 1 group of 3 articles, among 8. The others have no near-duplicate."])
    }

    @Test func `JSON has a line a group, and with --all every article once`() throws {
        let workspace = try workspace()
        let groups = try workspace.run("duplicates", "--format", "jsonl", "copies.jsonl").objects()
        let articles = try #require(groups.first?["articles"] as? [[String: Any]])
        #expect(groups.count == 1 && groups[0]["size"] as? Int == 3)
        #expect(articles.map { $0["id"] as? String } == ["wire", "site", "paper"])
        #expect(articles.map { $0["source"] as? Int } == [nil, 0, 0])
        #expect(articles[2]["headlineChanged"] as? Bool == true)
        let all = try workspace.run("duplicates", "--all", "--format", "jsonl", "copies.jsonl").objects()
        #expect(all.compactMap { $0["size"] as? Int } == [3, 1, 1, 1, 1, 1])
        let csv = try workspace.run("duplicates", "--format", "csv", "copies.jsonl").text
        #expect(csv.contains("\n0,3,Council keeps pool,site,2024-03-03,Council keeps pool,wire,1.0,1.0,1.0,no,0,0\n"))
    }

    @Test func `threads and standard input change no byte`() throws {
        let workspace = try workspace()
        let expected = try workspace.run("duplicates", "--threads", "1", "copies.jsonl").output
        #expect(try workspace.run("duplicates", "--threads", "4", "copies.jsonl").output == expected)
        #expect(try workspace.shell("$NUTGRAF duplicates --quiet < copies.jsonl").output == expected)
    }

    @Test func `nothing found is said, as are one article, short ones and an id that stands twice`() throws {
        let workspace = try workspace()
        try workspace.write("none.jsonl", Stories.jsonLines)
        let none = try workspace.run("duplicates", "none.jsonl")
        #expect(none.status == 0 && none.text == "(no near-duplicates among 5 articles)\n")
        let quiet = try workspace.run("duplicates", "--format", "jsonl", "none.jsonl")
        #expect(quiet.text.isEmpty && quiet.errors.contains("no near-duplicates, among 5 articles."))
        try workspace.write("one.jsonl", #"{"id":"a","text":"One."}"# + "\n")
        #expect(try workspace.run("duplicates", "one.jsonl").errors.contains("only one article, a."))
        try workspace.write(
            "odd.jsonl",
            """
            {"id":"a","text":"Read more."}
            {"id":"x","text":"\(wire)"}
            {"id":"x","text":"\(own)"}
            {"id":"b","text":""}

            """)
        let odd = try workspace.run("duplicates", "odd.jsonl")
        #expect(
            odd.errors.contains("several articles of one id, x.") && odd.errors.contains("too short to be compared, a"))
    }

    @Test func `with --within copies far apart are not sought, and articles without a date are told`() throws {
        let workspace = try workspace()
        let run = try workspace.run("duplicates", "--within", "1", "--format", "jsonl", "copies.jsonl")
        let ids = try run.objects().map {
            ($0["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
        }
        // wire and site are two days apart, paper lies between them.
        #expect(run.status == 0 && ids.map(Set.init) == [["wire", "site", "paper"]])
        let none = try workspace.run("duplicates", "--within", "0.5", "--format", "jsonl", "copies.jsonl")
        #expect(none.status == 0 && none.output.isEmpty)
        try workspace.write(
            "undated.jsonl", "{\"id\":\"u\",\"text\":\"\(wire)\"}\n{\"id\":\"v\",\"text\":\"\(wire)\"}\n")
        let undated = try workspace.run("duplicates", "--within", "7", "undated.jsonl")
        #expect(undated.text == "(no near-duplicates among 2 articles)\n")
        #expect(
            undated.errors.contains(
                "2 of 2 articles have no date that can be read, in the input. With --within they are"))
    }

    @Test(arguments: [
        "--within -1", "--within x", "--threshold 0", "--threshold 2", "--containment nan", "--min-words 0",
        "--thresh 1",
    ])
    func `wrong values end with one line`(options: String) throws {
        let run = try workspace().shell("$NUTGRAF duplicates \(options) copies.jsonl")
        #expect(run.status == 2 && run.errorLines.count == 1 && run.output.isEmpty)
    }
}
