import Foundation
import Testing

@testable import ArticleArchive

/// The stories of an archive: kept by `cluster --keep`, shown by `stories`.
@Suite struct ArchiveStoriesTests {
    private func filled() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        #expect(try archive("add stories.jsonl", in: workspace).status == 0)
        return workspace
    }

    private func archive(_ action: String, in workspace: Workspace) throws -> ToolRun {
        try workspace.shell("$NUTGRAF archive --archive a.nutgraf \(action)")
    }

    /// For each story its number and its articles.
    private func stories(_ run: ToolRun) throws -> [Int: [String]] {
        let stories = try run.objects().map { story in
            (
                try #require(story["cluster"] as? Int),
                (story["articles"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }.sorted()
            )
        }
        return Dictionary(uniqueKeysWithValues: stories)
    }

    private let clusters = "cluster --keep --threshold 0.1 --quiet"

    @Test(arguments: ["text", "json", "jsonl", "csv"])
    func `Stories are shown as they were when they were kept`(format: String) throws {
        let workspace = try filled()
        let kept = try archive("\(clusters) --format \(format)", in: workspace)
        #expect(kept.status == 0 && kept.errors.isEmpty)
        let shown = try archive("stories --format \(format)", in: workspace)
        #expect(shown.status == 0 && shown.errors.isEmpty && shown.text == kept.text)
        // But for their numbers they are the clusters.
        let plain = try archive("cluster --threshold 0.1 --quiet --format csv", in: workspace)
        let numbered = try archive("stories --format csv", in: workspace)
        func withoutNumbers(_ run: ToolRun) -> [Substring] {
            run.text.split(separator: "\n").map { $0.drop { $0 != "," } }
        }
        #expect(withoutNumbers(plain) == withoutNumbers(numbered))
        #expect(numbered.text.split(separator: "\n").dropFirst().allSatisfy { $0.first?.isNumber == true })
    }

    @Test func `A story keeps its number when articles come and go`() throws {
        let workspace = try filled()
        let first = try stories(archive("\(clusters) --format jsonl", in: workspace))
        #expect(first == [1: ["ferry-1", "ferry-2"], 2: ["bank-1", "bank-2"], 3: ["owl-1"]])
        let more = Stories.all[3]
        try workspace.write(
            "more.jsonl",
            "{\"id\":\"bank-3\",\"title\":\"\(more.title) again\",\"text\":\"\(more.text) So it was.\"}\n"
                + "{\"id\":\"cat-1\",\"title\":\"Cat on roof\",\"text\":\"Firemen fetched a cat.\"}\n")
        #expect(try archive("add more.jsonl", in: workspace).status == 0)
        // What came since is in no story until the next time.
        #expect(try stories(archive("stories --format jsonl", in: workspace)) == first)
        #expect(try archive("remove owl-1", in: workspace).status == 0)
        #expect(try stories(archive("stories --format jsonl", in: workspace)).keys.sorted() == [1, 2])
        let second = try stories(archive("\(clusters) --format jsonl", in: workspace))
        // The bank's is the largest now; the owl's number has gone with it.
        #expect(second == [1: ["ferry-1", "ferry-2"], 2: ["bank-1", "bank-2", "bank-3"], 4: ["cat-1"]])
        #expect(try archive("check", in: workspace).status == 0)
        let one = try archive("stories --story 2 --summary 0", in: workspace)
        #expect(one.status == 0 && one.text.contains("  story 2, 3 articles") && !one.text.contains("Ferry"))
        #expect(!one.text.contains("•") && one.text.contains("Central bank cuts key rate"))
        // What somebody says of two articles is obeyed, and the larger part keeps the number.
        #expect(try archive("apart bank-1 bank-3", in: workspace).status == 0)
        let third = try stories(archive("\(clusters) --format jsonl", in: workspace))
        #expect(third.count == 4 && third[2]?.count == 2 && third[5]?.count == 1 && third[4] == ["cat-1"])
    }

    @Test func `Without stories, a line says how to keep some`() throws {
        let workspace = try filled()
        let run = try archive("stories --format json", in: workspace)
        #expect(run.status == 0 && run.text == "[]\n")
        #expect(
            run.errorLines == [
                "nutgraf: no stories are kept, a.nutgraf. Keep some with nutgraf archive cluster --keep."
            ])
        #expect(try archive("stories --quiet", in: workspace).errors.isEmpty)
    }

    @Test(arguments: [
        ("66 stories --story 4", "no story 4, a.nutgraf. See the numbers with nutgraf archive stories."),
        ("2 stories --story x", "“x” is no value of --story. It takes a whole number, 1 or more."),
        ("2 stories --story 0", "“0” is no value of --story. It takes a whole number, 1 or more."),
        ("2 stories bank-1", "archive stories takes no operand: “bank-1”."),
        ("2 stories --keep", "archive stories takes no --keep. Leave it out."),
        ("2 list --story 1", "archive list takes no --story. Leave it out."),
        ("2 cluster --keep bank-1", "--keep takes the clusters of all articles. Leave the ids out."),
        ("2 cluster --keep -o a.nutgraf", "the output would overwrite"),
    ])
    func `Wrong use ends with one line, and changes nothing`(statusAndAction: String, line: String) throws {
        let workspace = try filled()
        #expect(try archive(clusters, in: workspace).status == 0)
        let before = try archive("stories", in: workspace).text
        let parts = statusAndAction.split(separator: " ", maxSplits: 1)
        let run = try archive(String(parts[1]), in: workspace)
        #expect("\(run.status)" == parts[0] && run.errorLines.count == 1, "\(run.errors)")
        #expect(run.errors.hasPrefix("nutgraf: " + line), "\(run.errors)")
        #expect(try archive("stories", in: workspace).text == before)
    }

    /// An archive with stories and corrections, and what `export` writes of it.
    private func exported() throws -> (workspace: Workspace, lines: [String]) {
        let workspace = try filled()
        for action in [clusters, "apart bank-1 owl-1", "together ferry-2 ferry-1", "export -o a.jsonl"] {
            #expect(try archive(action, in: workspace).status == 0)
        }
        let lines = String(decoding: try workspace.read("a.jsonl"), as: UTF8.self).split(separator: "\n").map(
            String.init)
        return (workspace, lines)
    }

    @Test func `Export and import carry stories and corrections`() throws {
        let (workspace, lines) = try exported()
        #expect(lines[0].hasSuffix(",\"story\":1}") && lines[1].hasSuffix(",\"story\":2}"))
        #expect(lines[2].hasSuffix(",\"story\":1,\"together\":[\"ferry-1\"]}"))
        #expect(lines[4].hasSuffix(",\"story\":3,\"apart\":[\"bank-1\"]}"))
        let run = try workspace.shell(
            """
            $NUTGRAF archive --archive b.nutgraf --batch 2 import a.jsonl && $NUTGRAF archive --archive b.nutgraf export
            """)
        #expect(run.status == 0 && run.text.hasSuffix(lines.joined(separator: "\n") + "\n"), "\(run.errors)")
        let shown = try workspace.shell("$NUTGRAF archive --archive b.nutgraf stories")
        #expect(try shown.text == archive("stories", in: workspace).text)
        #expect(try workspace.shell("$NUTGRAF archive --archive b.nutgraf check").status == 0)
        // Importing it again, even from two files, changes nothing.
        for files in ["a.jsonl", "a.jsonl a.jsonl"] {
            #expect(try archive("import \(files)", in: workspace).status == 0)
            #expect(try archive("export", in: workspace).text == lines.joined(separator: "\n") + "\n")
        }
        // A part of an archive names no article that is not in it.
        let part = try archive("export owl-1 ferry-2", in: workspace)
        #expect(!part.text.contains("bank-1") && !part.text.contains("together") && part.text.contains("\"story\":3}"))
        // show is of articles alone.
        #expect(try !archive("show ferry-2 --format jsonl", in: workspace).text.contains("\"story\""))
    }

    @Test func `Every command reads what export writes as it reads the articles`() throws {
        let (workspace, _) = try exported()
        for command in ["summarize -n 2", "keywords", "similar --method tfidf", "cluster", "sentences", "follow"] {
            let runs = try ["a.jsonl", "stories.jsonl"].map {
                try workspace.shell("$NUTGRAF \(command) --format jsonl \($0)")
            }
            #expect(
                runs[0].status == 0 && runs[0].text == runs[1].text && runs[0].errors == runs[1].errors, "\(command)")
        }
        let added = try workspace.shell("$NUTGRAF archive --archive c.nutgraf add a.jsonl")
        #expect(added.status == 0 && added.text == "added 5, unchanged 0, replaced 0\n" && added.errors.isEmpty)
    }

    @Test func `Stories of two archives are not mixed up`() throws {
        let (workspace, _) = try exported()
        let others = Stories.all.prefix(3).map { story in
            "{\"id\":\"x-\(story.id)\",\"title\":\"\(story.title)\",\"text\":\"\(story.text)\"}\n"
        }
        try workspace.write("others.jsonl", others.joined())
        let run = try workspace.shell(
            """
            $NUTGRAF archive --archive b.nutgraf add others.jsonl &&
            $NUTGRAF archive --archive b.nutgraf \(clusters) && $NUTGRAF archive --archive b.nutgraf export -o b.jsonl &&
            $NUTGRAF archive --archive a.nutgraf import b.jsonl
            """)
        #expect(run.status == 0)
        let all = try stories(archive("stories --format jsonl", in: workspace))
        #expect(
            all == [
                1: ["ferry-1", "ferry-2"], 2: ["bank-1", "bank-2"], 3: ["owl-1"], 4: ["x-ferry-1", "x-ferry-2"],
                5: ["x-bank-1"],
            ])
    }

    @Test func `What a line cannot say of stories and corrections is named`() throws {
        let (workspace, lines) = try exported()
        for (field, what) in [
            ("\"story\":\"x\"", "this is no article that export wrote, bad.jsonl:1."),
            ("\"story\":0", "this is no article that export wrote, bad.jsonl:1."),
            ("\"story\":2147483648", "this is no article that export wrote, bad.jsonl:1."),
            ("\"story\":9223372036854775807", "this is no article that export wrote, bad.jsonl:1."),
            ("\"apart\":\"owl-1\"", "this is no article that export wrote, bad.jsonl:1."),
            ("\"apart\":[\"ferry-1\"]", "this is no article that export wrote, bad.jsonl:1."),
            ("\"apart\":[\"gone\"]", "no other article has the id gone, bad.jsonl:1."),
        ] {
            let bad = lines[0].replacingOccurrences(of: "\"story\":1", with: field)
            try workspace.write("bad.jsonl", ([bad] + lines.dropFirst()).joined(separator: "\n"))
            let name = UUID().uuidString + ".nutgraf"
            let run = try workspace.run("archive", "--archive", name, "import", "bad.jsonl")
            #expect(run.status == 1 && run.errorLines.first?.hasPrefix("nutgraf: " + what) == true, "\(run.errors)")
            // The others are there with what is said of them; two lines speak of the one that may be missing.
            let kept = try workspace.run("archive", "--archive", name, "stories", "--format", "jsonl")
            #expect(try stories(kept)[2] == ["bank-1", "bank-2"])
        }
    }

    @Test func `Where an article cannot be read, nothing is kept`() throws {
        let workspace = try filled()
        #expect(try archive(clusters, in: workspace).status == 0)
        let path = workspace.folder.appendingPathComponent("a.nutgraf").path
        try Connection(path, .writing(creating: false)).runAll("UPDATE texts SET content = x'00' WHERE article = 2")
        let run = try archive(clusters, in: workspace)
        #expect(run.status == 1 && run.errorLines.count == 2, "\(run.errors)")
        #expect(run.errorLines.last?.hasPrefix("nutgraf: the clusters are not kept, a.nutgraf. Remove") == true)
        #expect(!run.text.contains("story"))
        var kept: [Int] = []
        try Connection(path, .reading).rows("SELECT story FROM story_articles ORDER BY article") { row in
            kept.append(row.integer(0))
        }
        #expect(kept == [1, 2, 1, 2, 3])
    }

    @Test func `Only archive cluster keeps`() throws {
        let workspace = try filled()
        let run = try workspace.run("cluster", "--keep", "a.nutgraf")
        #expect(run.status == 2 && run.errorLines.count == 1)
        let missing = try workspace.run("archive", "--archive", "none.nutgraf", "cluster", "--keep")
        #expect(missing.status == 66 && missing.errorLines.count == 1, "\(missing.errors)")
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appendingPathComponent("none.nutgraf").path))
    }
}
