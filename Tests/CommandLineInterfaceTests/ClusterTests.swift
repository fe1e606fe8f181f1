import Foundation
import Testing

@Suite struct ClusterTests {
    private static let stories = [
        ("q1", "Quake strikes Naro Valley", "A strong quake struck the Naro Valley and killed twelve people."),
        ("q2", "Naro Valley quake", "The quake in the Naro Valley killed twelve people, rescuers said."),
        ("s1", "Dockers strike in Port Ansel", "Dockers in Port Ansel began a strike over pay at the harbor."),
        ("s2", "Port Ansel harbor idle", "The harbor of Port Ansel was idle as dockers went on strike over pay."),
    ].map { "{\"id\":\"\($0.0)\",\"title\":\"\($0.1)\",\"text\":\"\($0.2)\"}\n" }.joined()

    private func groups(_ options: String, in workspace: Workspace) throws -> [[String]] {
        let run = try workspace.shell("$NUTGRAF cluster --format jsonl --quiet stories.jsonl \(options)")
        #expect(run.status == 0, "\(run.errors)")
        return try run.objects().map { cluster in
            (cluster["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
        }.sorted { ($0.first ?? "") < ($1.first ?? "") }
    }

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Self.stories)
        return workspace
    }

    @Test(arguments: ["", "--method stories", "--method average", "--count 2", "--threshold 0.15"])
    func `related stories are grouped`(options: String) throws {
        #expect(try groups(options, in: workspace()) == [["q1", "q2"], ["s1", "s2"]])
    }

    @Test func `with --within articles far apart are in no group, nor those without a date`() throws {
        let workspace = try workspace()
        let dates = ["q1": "2024-03-01", "q2": "2024-03-02", "s1": "2024-03-01", "s2": "2024-04-01"]
        var stories = Self.stories
        for (id, date) in dates {
            stories = stories.replacingOccurrences(
                of: "\"id\":\"\(id)\"", with: "\"id\":\"\(id)\",\"date\":\"\(date)\"")
        }
        try workspace.write("stories.jsonl", stories)
        #expect(try groups("--within 7", in: workspace) == [["q1", "q2"], ["s1"], ["s2"]])
        #expect(try groups("--within 31", in: workspace) == [["q1", "q2"], ["s1", "s2"]])
        try workspace.write("stories.jsonl", stories.replacingOccurrences(of: ",\"date\":\"2024-03-02\"", with: ""))
        let run = try workspace.run("cluster", "--within", "31", "stories.jsonl")
        #expect(run.errors.contains("1 of 4 articles has no date that can be read"))
        let kmeans = try workspace.shell("$NUTGRAF cluster --within 7 --count 2 stories.jsonl")
        #expect(kmeans.status == 2 && kmeans.errors.contains("kmeans looks for no pairs. Leave --within out"))
    }

    @Test func `corrections are kept in their file and obeyed ever after`() throws {
        let workspace = try workspace()
        let corrections = "--corrections said.jsonl"
        let obeyed = try groups("\(corrections) --apart q1,q2 --together q2,s1", in: workspace)
        #expect(obeyed.contains { $0.contains("q2") && $0.contains("s1") && !$0.contains("q1") })
        #expect(try groups(corrections, in: workspace) == obeyed)
        let kept = try workspace.read("said.jsonl")
        #expect(
            String(decoding: kept, as: UTF8.self) == "{\"together\":[\"q2\",\"s1\"]}\n{\"apart\":[\"q1\",\"q2\"]}\n")
        let contradicting = try workspace.shell("$NUTGRAF cluster stories.jsonl --apart q2,s1 \(corrections)")
        #expect(contradicting.status == 65)
        #expect(contradicting.errors.contains("q2 and s1 are said to belong together and apart"))
        // What was refused, or said before, is not written; nor is anything by a call that did nothing.
        #expect(try workspace.shell("$NUTGRAF cluster stories.jsonl --apart q2,q1 \(corrections)").status == 0)
        let wrong = "$NUTGRAF cluster stories.jsonl --method kmeans --apart s2,q2 \(corrections)"
        #expect(try workspace.shell(wrong).status == 2)
        #expect(try workspace.read("said.jsonl") == kept)
        #expect(try groups(corrections, in: workspace) == obeyed)
    }

    @Test func `one word in common makes no two articles alike, however few there are`() throws {
        let workspace = try workspace()
        try workspace.write(
            "two.jsonl",
            """
            {"id":"a","text":"The city council voted on Tuesday to close the old harbor bridge after rust was seen."}
            {"id":"b","text":"Researchers described a new species of frog in the rainforest on Tuesday."}

            """)
        let groups = try workspace.shell("$NUTGRAF cluster --format jsonl two.jsonl").objects()
        #expect(groups.map { $0["size"] as? Int } == [1, 1])
        #expect(try workspace.shell("$NUTGRAF archive --archive t.nutgraf add two.jsonl").status == 0)
        // One pair has one score, by whatever way it is asked for.
        for command in ["similar two.jsonl", "similar t.nutgraf", "archive --archive t.nutgraf similar a"] {
            let run = try workspace.shell("$NUTGRAF \(command) --method tfidf --format csv")
            #expect(run.text.contains("\na,1,b,0.064"), "\(run.text)")
        }
    }

    @Test func `the file of corrections is no output, and an empty one says nothing`() throws {
        let workspace = try workspace()
        try workspace.write("said.jsonl", "")
        #expect(try workspace.shell("$NUTGRAF cluster --corrections said.jsonl stories.jsonl").status == 0)
        for command in ["cluster", "follow"] {
            let run = try workspace.shell("$NUTGRAF \(command) --corrections said.jsonl -o said.jsonl stories.jsonl")
            #expect(run.status == 2 && run.errors.contains("would overwrite the corrections, said.jsonl."))
        }
        let many = try workspace.shell("$NUTGRAF cluster --count 50 stories.jsonl")
        #expect(many.status == 0 && many.errors.contains("50 groups are more than there are articles, 4."))
        let facts = try workspace.shell("$NUTGRAF cluster --method dbscan --ignore-facts stories.jsonl")
        #expect(facts.status == 2 && facts.errorLines.count == 1)
    }

    @Test(arguments: ["", "\n", "\n\n"]) func `a pair is written behind what the file has, however it ends`(
        end: String
    ) throws {
        let workspace = try workspace()
        try workspace.write("said.jsonl", "{\"apart\":[\"q1\",\"q2\"]}" + end)
        let run = try workspace.shell("$NUTGRAF cluster stories.jsonl --apart s1,s2 --corrections said.jsonl")
        #expect(run.status == 0)
        #expect(try groups("--corrections said.jsonl", in: workspace).allSatisfy { $0.count == 1 })
    }

    @Test func `a correction that cannot be obeyed or read is named`() throws {
        let workspace = try workspace()
        try workspace.write("half.jsonl", "{\"together\":[\"q1\"]}\n")
        let unknown = try workspace.shell("$NUTGRAF cluster stories.jsonl --together q1,q9")
        #expect(unknown.status == 0)
        #expect(unknown.errors.contains("no article has the id q9, in --together."))
        let half = try workspace.shell("$NUTGRAF cluster stories.jsonl --apart q1")
        #expect(half.status == 2)
        #expect(half.errors.contains("It takes the ids of two articles"))
        let unreadable = try workspace.shell("$NUTGRAF cluster stories.jsonl --corrections half.jsonl")
        #expect(unreadable.status == 65)
        #expect(unreadable.errors.contains("no pair of ids in `together` or `apart`, half.jsonl:1."))
        let missing = try workspace.shell("$NUTGRAF cluster stories.jsonl --corrections none.jsonl")
        #expect(missing.status == 65)
        #expect(missing.errors.contains("none.jsonl"))
    }

    @Test func `an id that stands for different articles is named, and both stay`() throws {
        let workspace = try workspace()
        try workspace.write("twice.jsonl", Self.stories.replacingOccurrences(of: "\"s1\"", with: "\"q1\""))
        let run = try workspace.shell("$NUTGRAF cluster --format jsonl twice.jsonl")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("nutgraf: different articles have the id q1"))
        #expect(try run.objects().reduce(0) { $0 + ($1["size"] as? Int ?? 0) } == 4)
    }

    @Test func `what an archive keeps of pairs is obeyed`() throws {
        let workspace = try workspace()
        #expect(try workspace.shell("$NUTGRAF archive --archive a.nutgraf add stories.jsonl").status == 0)
        let said = try workspace.shell("$NUTGRAF archive --archive a.nutgraf apart q1 q2")
        #expect(said.status == 0 && said.errors.isEmpty)
        for cluster in ["cluster --format jsonl a.nutgraf", "archive --archive a.nutgraf cluster --format jsonl"] {
            let groups = try workspace.shell("$NUTGRAF \(cluster)").objects().map { cluster in
                Set((cluster["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String })
            }
            #expect(groups.count == 3 && groups.contains(["s1", "s2"]), "\(groups)")
        }
        let unknown = try workspace.shell("$NUTGRAF archive --archive a.nutgraf together q1 nobody")
        #expect(unknown.status == 66 && unknown.errorLines.count == 1)
        #expect(try workspace.shell("$NUTGRAF archive --archive a.nutgraf together q1").status == 2)
    }
}
