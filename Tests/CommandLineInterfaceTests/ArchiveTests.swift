import Foundation
import Testing

@testable import ArticleArchive

/// `nutgraf archive`, and archives as the input of every command.
@Suite struct ArchiveTests {
    private func filled() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        let run = try workspace.run("archive", "--archive", "a.nutgraf", "add", "stories.jsonl")
        #expect(run.status == 0 && run.text == "added 5, unchanged 0, replaced 0\n" && run.errors.isEmpty)
        return workspace
    }

    @Test func `Every command gives the same from an archive as from the files`() throws {
        let workspace = try filled()
        try workspace.write("wire.txt", Stories.wire)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "wire.txt").status == 0)
        for command in [
            "summarize -n 2", "keywords -k 4 --explain", "similar -k 3 --method tfidf --explain", "cluster",
            "sentences",
        ] {
            let parts = command.split(separator: " ").map(String.init)
            let files = try workspace.shell("$NUTGRAF \(command) --format jsonl stories.jsonl wire.txt")
            let archive = try workspace.shell("$NUTGRAF \(command) --format jsonl a.nutgraf")
            #expect(files.status == 0 && archive.status == 0 && archive.errors == files.errors)
            // Ranges of a story from a file with many count from its own text.
            if parts[0] != "sentences", parts[0] != "summarize", parts[0] != "keywords" {
                #expect(files.text == archive.text, "\(command)")
            } else {
                #expect(
                    files.text.split(separator: "\n").prefix(5) == archive.text.split(separator: "\n").prefix(5),
                    "\(command)")
                #expect(try files.objects().count == archive.objects().count)
            }
        }
        let vectorized = try workspace.shell(
            "$NUTGRAF vectorize a.nutgraf -o a.svmlight && $NUTGRAF vectorize stories.jsonl wire.txt -o b.svmlight && cmp a.svmlight b.svmlight"
        )
        #expect(vectorized.status == 0)
    }

    @Test func `Actions that are commands take ids and their options`() throws {
        let workspace = try filled()
        for (action, direct) in [
            ("summarize -n 1 bank-2", "summarize -n 1 bank.jsonl"),
            ("keywords -k 2 bank-2", "keywords -k 2 bank.jsonl"),
            ("cluster --threshold 0.1", "cluster --threshold 0.1 stories.jsonl"),
        ] {
            try workspace.write("bank.jsonl", Stories.jsonLines.split(separator: "\n")[3] + "\n")
            let run = try workspace.shell("$NUTGRAF archive --archive a.nutgraf \(action)")
            #expect(try run.status == 0 && run.text == workspace.shell("$NUTGRAF \(direct)").text)
        }
        let some = try workspace.run("archive", "--archive", "a.nutgraf", "summarize", "owl-1", "nobody")
        #expect(some.status == 1 && some.text.contains("Owl") && some.errorLines.count == 1)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "summarize", "nobody").status == 66)
    }

    @Test func `Similar takes ids and files, and search takes words`() throws {
        let workspace = try filled()
        let byID = try workspace.run(
            "archive", "--archive", "a.nutgraf", "similar", "ferry-1", "-k", "1", "--format", "jsonl", "--explain")
        let neighbor = try #require((try byID.objects()[0]["neighbors"] as? [[String: Any]])?.first)
        #expect(neighbor["id"] as? String == "ferry-2")
        let shares = (neighbor["terms"] as? [[String: Any]] ?? []).compactMap { $0["share"] as? Double }
        #expect(abs(shares.reduce(0, +) - (neighbor["score"] as? Double ?? 0)) < 1e-5)
        try workspace.write("new.txt", "A storm broke mooring lines at the quay and stranded the ferry.\n")
        let byFile = try workspace.run("archive", "--archive", "a.nutgraf", "similar", "new.txt", "--format", "csv")
        #expect(byFile.text.contains("new,1,ferry-2,"))
        let all = try workspace.run("archive", "--archive", "a.nutgraf", "similar", "--format", "jsonl")
        #expect(try all.objects().count == 5)
        let found = try workspace.run(
            "archive", "--archive", "a.nutgraf", "search", "inflation", "March", "--format", "jsonl")
        let results = try #require(try found.objects()[0]["results"] as? [[String: Any]])
        #expect(Set(results.compactMap { $0["id"] as? String }) == ["bank-1", "bank-2"])
        #expect(
            results.allSatisfy { ($0["snippet"] as? String ?? "").contains("March") || $0["snippet"] as? String != "" })
        let nothing = try workspace.run("archive", "--archive", "a.nutgraf", "search", "zebra")
        #expect(nothing.status == 0 && nothing.text.contains("nothing found"))
        let some = try workspace.run(
            "archive", "--archive", "a.nutgraf", "similar", "ferry-1", "nobody", "bank-1", "--format", "jsonl")
        #expect(try some.status == 1 && some.errorLines.count == 1 && some.objects().count == 2)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "similar", "nobody").status == 66)
        for method in ["lsa", "overlap"] {
            let run = try workspace.shell(
                "$NUTGRAF archive --archive a.nutgraf similar --method \(method) ferry-2 new.txt bank-1 --format jsonl")
            func lines(_ command: String) throws -> [String] {
                try workspace.shell("$NUTGRAF similar --method \(method) --format jsonl \(command)").text
                    .split(separator: "\n").map(String.init)
            }
            let whole = try lines("a.nutgraf")
            let expected = try [whole[2], whole[1]] + lines("--in a.nutgraf new.txt")
            #expect(run.text.split(separator: "\n").map(String.init) == expected)
        }
        let owl = try workspace.run("archive", "--archive", "a.nutgraf", "similar", "owl-1", "--minimum-score", "0.9")
        #expect(owl.text.contains("no similar article"))
    }

    @Test func `Adding again, replacing and removing are said in words`() throws {
        let workspace = try filled()
        #expect(
            try workspace.run("archive", "--archive", "a.nutgraf", "add", "stories.jsonl").text
                == "added 0, unchanged 5, replaced 0\n")
        try workspace.write(
            "other.jsonl", #"{"id":"owl-1","text":"The owl came back."}"# + "\n" + #"{"id":"owl-1","text":"And left."}"#
        )
        let replaced = try workspace.run("archive", "--archive", "a.nutgraf", "add", "other.jsonl", "--format", "csv")
        #expect(replaced.text == "id,status\nowl-1,replaced\nowl-1,replaced\n")
        #expect(replaced.status == 0 && replaced.errorLines.count == 2 && replaced.errors.contains("owl-1"))
        let removed = try workspace.run("archive", "--archive", "a.nutgraf", "remove", "owl-1", "owl-1", "nobody")
        #expect(removed.status == 1 && removed.text == "removed owl-1\n" && removed.errorLines.count == 1)
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "remove", "nobody").status == 66)
        let listed = try workspace.run("archive", "--archive", "a.nutgraf", "list", "--format", "jsonl")
        #expect(try listed.objects().compactMap { $0["id"] as? String } == ["ferry-1", "bank-1", "ferry-2", "bank-2"])
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "show", "bank-1").text.contains("Ellen Marsh"))
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "check").status == 0)
    }

    @Test func `What export writes, import makes the same archive of`() throws {
        let workspace = try filled()
        try workspace.write("wire.txt", Stories.wire)
        try workspace.write(
            "odd.jsonl",
            #"{"id":"m","title":"M","documents":[{"text":"One storm.","date":"2024-01-02"},{"text":"Two storms."}]}"#
                + "\n"
                + #"{"id":"s","text":"A. B.","sentences":["A.","B."],"highlights":["h"],"label":"l","url":"u","language":"de"}"#
        )
        #expect(try workspace.run("archive", "--archive", "a.nutgraf", "add", "wire.txt", "odd.jsonl").status == 0)
        for (from, to) in [("a", "b"), ("b", "c")] {
            let run = try workspace.shell(
                "$NUTGRAF archive --archive \(from).nutgraf export -o \(from).jsonl && $NUTGRAF archive --archive \(to).nutgraf import \(from).jsonl"
            )
            #expect(run.status == 0 && run.text == "added 9, unchanged 0, replaced 0\n")
        }
        #expect(try workspace.read("a.jsonl") == workspace.read("b.jsonl"))
        let again = try workspace.run("archive", "--archive", "a.nutgraf", "import", "a.jsonl")
        #expect(again.text == "added 0, unchanged 9, replaced 0\n")
        // What is exported can be read by every command.
        #expect(try workspace.run("summarize", "a.jsonl").status == 0)
        #expect(try workspace.run("archive", "--archive", "d.nutgraf", "import", "stories.jsonl").status == 65)
    }

    @Test(arguments: [
        "UPDATE state SET value = -1 WHERE name = 'words'", "UPDATE story_articles SET story = 7",
        "DROP TABLE story_articles", "DROP TABLE corrections", "UPDATE vocabulary SET articles = -4",
        "UPDATE texts SET content = x'00' WHERE article = 3",
    ])
    func `Export saves what can be read of a damaged archive`(change: String) throws {
        let workspace = try filled()
        let path = workspace.folder.appendingPathComponent("a.nutgraf").path
        try Connection(path, .writing(creating: false)).runAll(change)
        let run = try workspace.run("archive", "--archive", "a.nutgraf", "export")
        let isWhole = change.contains("SET story") || change.contains("state") || change.contains("vocabulary")
        #expect(run.status == (isWhole ? 0 : 1) && run.errorLines.count == (isWhole ? 0 : 1), "\(run.errors)")
        let ids = try run.objects().compactMap { $0["id"] as? String }
        #expect(
            ids
                == ["ferry-1", "bank-1", "ferry-2", "bank-2", "owl-1"].filter {
                    !change.contains("= 3") || $0 != "ferry-2"
                })
    }

    @Test func `Export leaves the file alone that it would write where there is nothing to export`() throws {
        let workspace = try filled()
        try workspace.write("backup.jsonl", "what was saved\n")
        for action in ["export", "check", "compact", "list"] {
            let run = try workspace.run("archive", "--archive", "none.nutgraf", action, "-o", "backup.jsonl")
            #expect(run.status == 66 && run.errorLines.count == 1)
        }
        #expect(String(decoding: try workspace.read("backup.jsonl"), as: UTF8.self) == "what was saved\n")
    }

    @Test func `A pair that contradicts others is refused, and import takes no archive`() throws {
        let workspace = try filled()
        func say(_ words: String...) throws -> ToolRun {
            try workspace.shell("$NUTGRAF archive --archive a.nutgraf " + words.joined(separator: " "))
        }
        #expect(try say("apart", "ferry-1", "bank-1").status == 0)
        #expect(try say("together", "ferry-1", "owl-1").status == 0)
        let refused = try say("together", "owl-1", "bank-1")
        #expect(refused.status != 0 && refused.errorLines.count == 1, "\(refused.status)")
        #expect(refused.errors.contains("then ferry-1 and bank-1 belong together and apart, a.nutgraf."))
        #expect(try say("cluster").status == 0)
        // Said otherwise first, it can be.
        #expect(try say("together", "ferry-1", "bank-1").status == 0)
        #expect(try say("together", "owl-1", "bank-1").status == 0)
        // What an import says against it is named, and the rest of it is kept.
        let other = "$NUTGRAF archive --archive o.nutgraf"
        let imported = try workspace.shell(
            """
            \(other) add stories.jsonl > out && \(other) apart owl-1 ferry-1 > out && \(other) together ferry-2 bank-2 > out
            \(other) export -o o.jsonl && $NUTGRAF archive --archive a.nutgraf import o.jsonl
            """)
        #expect(imported.status == 1 && imported.errorLines.count == 1, "\(imported.errors)")
        #expect(imported.errors.contains("belong together and apart, o.jsonl:5."))
        #expect(try say("export").text.contains("\"together\":[\"ferry-2\"]"))
        let run = try workspace.shell("$NUTGRAF archive --archive b.nutgraf import a.nutgraf")
        #expect(run.status == 2 && run.errorLines.count == 1)
    }

    @Test func `Messages go to no file, though standard error is closed`() throws {
        let workspace = try filled()
        let run = try workspace.shell(
            "printf 'no article\n' > x.jsonl; $NUTGRAF similar --format json -o o.json stories.jsonl x.jsonl 2>&-; head -c 1 o.json"
        )
        #expect(run.text == "[")
    }

    @Test func `Any number of threads makes the same archive`() throws {
        let workspace = try Workspace()
        let lines = (0..<300).map { index in
            #"{"id":"n\#(index)","text":"Storm \#(index * 7 % 31) hit port \#(index % 11) and boat \#(index % 5) sank."}"#
        }
        try workspace.write("many.jsonl", lines.joined(separator: "\n"))
        for threads in ["1", "3"] {
            let run = try workspace.run(
                "archive", "--archive", "\(threads).nutgraf", "--threads", threads, "--batch", "70", "add", "many.jsonl"
            )
            #expect(run.text.split(separator: "\n").last == "added 300, unchanged 0, replaced 0")
        }
        #expect(try workspace.read("1.nutgraf") == workspace.read("3.nutgraf"))
    }

    @Test func `Archives in a folder are told of, and not read`() throws {
        let workspace = try filled()
        try workspace.write("news/stories.jsonl", Stories.jsonLines)
        for path in ["news/z.nutgraf", "news/deep/b.nutgraf", "only/c.nutgraf"] {
            try workspace.write(path, workspace.read("a.nutgraf"))
        }
        let plain = try workspace.shell("$NUTGRAF similar --method tfidf stories.jsonl")
        for name in ["news", "news/"] {
            let run = try workspace.shell("$NUTGRAF similar --method tfidf \(name)")
            #expect(run.status == 0 && run.text == plain.text)
            #expect(
                run.errorLines == [
                    "nutgraf: archives in a folder are not read, news/deep/b.nutgraf and 1 more. Name them to read them as well."
                ])
        }
        for options in ["--quiet news", "--input-format jsonl news"] {
            #expect(try workspace.shell("$NUTGRAF similar --method tfidf \(options)").errors.isEmpty)
        }
        let empty = try workspace.run("summarize", "only")
        #expect(
            empty.status == 66
                && empty.errorLines == [
                    "nutgraf: no article files in the folder, only. Archives in a folder are not read unless they are named, such as only/c.nutgraf."
                ])
        // Nobody misses the archive that is added to.
        try workspace.write("wires/stories.jsonl", Stories.jsonLines)
        for _ in 0..<2 {
            let run = try workspace.shell("$NUTGRAF archive --archive wires/w.nutgraf add wires")
            #expect(run.status == 0 && run.errors.isEmpty)
        }
        #expect(
            try workspace.shell("$NUTGRAF archive --archive a.nutgraf add wires").errors
                == "nutgraf: archives in a folder are not read, wires/w.nutgraf. Name them to read them as well.\n")
    }

    @Test(arguments: [
        "2 archive", "2 archive --archive a.nutgraf", "2 archive list", "2 archive --archive a.nutgraf dance",
        "2 archive --archive a.nutgraf remove", "2 archive --archive a.nutgraf search",
        "2 archive --archive a.nutgraf list x", "2 archive --archive a.nutgraf list -k 3",
        "2 archive --archive a.nutgraf add a.nutgraf", "2 archive --archive a.nutgraf export -o a.nutgraf",
        "2 archive --archive a.nutgraf export --format csv", "2 summarize a.nutgraf -o a.nutgraf",
        "66 archive --archive none.nutgraf list", "66 summarize none.nutgraf",
        "66 archive --archive none.nutgraf check",
        "66 archive --archive a.nutgraf similar nobody", "65 archive --archive stories.jsonl list",
        "65 archive --archive text.nutgraf add stories.jsonl", "2 archive --archive stories.jsonl add stories.jsonl",
        "65 summarize text.nutgraf",
        "66 archive --archive no/a.nutgraf add stories.jsonl", "66 archive --archive b.nutgraf add none.txt",
    ])
    func `Wrong use ends with one line`(statusAndArguments: String) throws {
        let parts = statusAndArguments.split(separator: " ", maxSplits: 1)
        let workspace = try filled()
        try workspace.write("text.nutgraf", "This is a text and no archive, whatever its name says.\n")
        let before = try workspace.read("a.nutgraf")
        let run = try workspace.shell("$NUTGRAF \(parts[1])")
        #expect("\(run.status)" == parts[0])
        #expect(run.errorLines.count == 1 && run.errors.hasPrefix("nutgraf: "), "\(run.errors)")
        #expect(try workspace.read("a.nutgraf") == before)
    }
}
