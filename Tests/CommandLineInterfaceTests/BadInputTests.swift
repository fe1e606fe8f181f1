import Foundation
import Testing

/// Whatever the input: no crash, one clear line for each fault, the rest goes on, and the exit status tells.
@Suite struct BadInputTests {
    private static let good =
        "{\"id\":\"good\",\"text\":\"The ferry ran again on Friday. A storm had kept it in port.\"}\n"
    private static let commands = ["summarize", "keywords", "similar", "cluster", "sentences"]

    /// Files that each have one fault, with the line that names it.
    private static let faults: [(name: String, bytes: Data?, line: String, status: Int32)] = [
        ("missing.txt", nil, "nutgraf: no such file, missing.txt. Check the path.", 66),
        (
            "folder/", nil,
            "nutgraf: no article files in the folder, folder. Put files there whose endings are known (nutgraf help formats), or name files.",
            66
        ),
        ("empty.txt", Data(), "nutgraf: empty file, empty.txt. Give a file with at least one article.", 65),
        ("blank.jsonl", Data(" \n\n".utf8), "nutgraf: holds no article, blank.jsonl. ", 65),
        (
            "paper.txt", Data("%PDF-1.7\n".utf8),
            "nutgraf: a PDF file, which holds no plain text, paper.txt. Convert it first, for example with pdftotext.",
            65
        ),
        (
            "nul.txt", Data("The ferry\nran\0 again.\n".utf8),
            "nutgraf: NUL character in the text, nul.txt:2. Remove it, or convert the text to UTF-8.", 65
        ),
        (
            "broken.jsonl", Data("{\"text\":\n".utf8),
            "nutgraf: broken JSON, broken.jsonl:1. Mend the syntax; one value must be complete.", 65
        ),
        ("broken.json", Data("[{\"text\":\"A\"}, {]".utf8), "nutgraf: broken JSON, broken.json:1. ", 65),
        (
            "textless.jsonl", Data("{\"id\":\"x\",\"text\":\"\"}\n".utf8),
            "nutgraf: article without text, textless.jsonl:1. Give it a text or a title.", 65
        ),
        ("number.json", Data("17".utf8), "nutgraf: ", 65),
        ("nocolumn.csv", Data("a,b\n1,2\n".utf8), "nutgraf: no column of text, nocolumn.csv:1. ", 65),
        ("random.gz", Data("no gzip".utf8), "nutgraf: not gzip data, random.gz. ", 65),
    ]

    private func workspace(_ fault: (name: String, bytes: Data?, line: String, status: Int32)) throws -> (
        Workspace, String
    ) {
        let workspace = try Workspace()
        try workspace.write("good.jsonl", Self.good)
        if let bytes = fault.bytes { try workspace.write(fault.name, bytes) }
        guard fault.name.hasSuffix("/") else { return (workspace, fault.name) }
        try workspace.write(fault.name + "picture.jpg", "")
        return (workspace, String(fault.name.dropLast()))
    }

    @Test(arguments: faults.indices, commands)
    func `a bad input is named in one line, alone and beside a good one`(index: Int, command: String) throws {
        let fault = Self.faults[index]
        let (workspace, name) = try workspace(fault)
        let alone = try workspace.run(command, "--format", "jsonl", name)
        #expect(!alone.wasSignaled && alone.status == fault.status)
        #expect(alone.output.isEmpty)
        #expect(alone.errorLines.count == 1 && alone.errors.hasPrefix(fault.line), "\(alone.errors)")

        let batch = try workspace.run(command, "--format", "jsonl", "--quiet", name, "good.jsonl")
        #expect(!batch.wasSignaled && batch.status == 1)
        #expect(try batch.objects().count == 1)
        #expect(batch.errorLines.count == 1 && batch.errors.hasPrefix(fault.line), "\(batch.errors)")
    }

    @Test(arguments: commands)
    func `a broken line does not keep the others from being read`(command: String) throws {
        let workspace = try Workspace()
        try workspace.write(
            "mixed.jsonl", Self.good + "{\"id\":\"half\",\"text\":\n" + Self.good + "{\"text\":\"\"}\n" + Self.good)
        let run = try workspace.run(command, "--format", "jsonl", "mixed.jsonl")
        #expect(run.status == 1)
        let objects = try run.objects()
        let count = command == "cluster" ? objects.reduce(0) { $0 + ($1["size"] as? Int ?? 0) } : objects.count
        #expect(count == 3)
        #expect(run.errorLines.map { $0.contains("mixed.jsonl:2") } == [true, false])
        #expect(run.errorLines.map { $0.contains("mixed.jsonl:4") } == [false, true])
    }

    @Test(arguments: commands)
    func `a truncated gzip gives what stood before the cut`(command: String) throws {
        let workspace = try Workspace()
        let whole = gzipped(String(repeating: Self.good, count: 20))
        try workspace.write("cut.jsonl.gz", whole.prefix(600))
        let run = try workspace.run(command, "--format", "jsonl", "cut.jsonl.gz")
        #expect(!run.wasSignaled && run.status == 1 && !run.output.isEmpty)
        #expect(
            run.errorLines.count == 1 && run.errors.hasPrefix("nutgraf: the gzip data ends too early, cut.jsonl.gz. "))
    }

    @Test(arguments: commands)
    func `what was assumed of an encoding is told once and is no failure`(command: String) throws {
        let workspace = try Workspace()
        let record = Data(
            "{\"text\":\"The caf\u{E9} by the old bridge is open again, said its owner.\"}\n".unicodeScalars.map {
                UInt8($0.value)
            })
        try workspace.write("latin.jsonl", record + record)
        let run = try workspace.run(command, "--format", "jsonl", "latin.jsonl")
        #expect(
            run.status == 0 && run.errorLines.count(where: { $0.contains("read as WINDOWS-1252") }) == 1,
            "\(run.errors)")
        let quiet = try workspace.run(command, "--format", "jsonl", "--quiet", "latin.jsonl")
        #expect(quiet.status == 0 && !quiet.errors.contains("WINDOWS") && quiet.output == run.output)
        let told = try workspace.run(command, "--format", "jsonl", "--encoding", "latin1", "latin.jsonl")
        #expect(told.status == 0 && !told.errors.contains("WINDOWS") && told.output == run.output)
        let strict = try workspace.run(command, "--strict", "latin.jsonl")
        #expect(strict.status == 65 && strict.errors.hasPrefix("nutgraf: invalid UTF-8, latin.jsonl:1. "))
        #expect(try workspace.run(command, "--encoding", "nothing", "latin.jsonl").status == 2)
    }

    @Test(arguments: commands + ["follow", "duplicates", "vectorize", "read", "report"])
    func `no text of an article stands in what is told of a fault`(command: String) throws {
        let workspace = try Workspace()
        let text = "Xanthippe \u{1} sold the Quicksilver"
        try workspace.write("a.jsonl", "{\"id\":\"a\",\"text\":\"\(text)\n{\"id\":7,\"text\":[\"\(text)\"]}\n\(text)\n[\"\(text)\"]\n")
        try workspace.write("b.csv", "id,text\n1,\"\(text)\n2,\(text),\(text)\n")
        try workspace.write("c.json", "{\"articles\":[{\"text\":\"\(text)\"},{\"title\":\(text)}]}")
        try workspace.write("d.xml", "<story><p>\(text)</wrong>")
        try workspace.write("e.txt", "Story\n\n\(text)\0\n")
        try workspace.write("f.jsonl", Data("{\"text\":\"The Quicksilver ".utf8) + [0xFF, 0xC3, 0x28] + Data("\"}\n".utf8))
        for file in ["a.jsonl", "b.csv", "c.json", "d.xml", "e.txt", "f.jsonl"] {
            let run = try workspace.run(command, "--strict", "-o", "out.npz", file)
            #expect(!run.errors.isEmpty, "\(file)")
            #expect(!run.errors.contains("Xanthippe") && !run.errors.contains("Quicksilver"), "\(file): \(run.errors)")
        }
    }

    @Test func `nothing is silently empty`() throws {
        let workspace = try Workspace()
        try workspace.write("word.txt", "Ferry")
        try workspace.write("sentence.txt", "The ferry ran again on Friday.")
        try workspace.write("title.jsonl", "{\"id\":\"t\",\"title\":\"Ferry runs\"}\n")
        try workspace.write("marks.jsonl", "{\"id\":\"m\",\"text\":\"…\"}\n")
        for name in ["word.txt", "sentence.txt", "title.jsonl"] {
            #expect(try workspace.run("summarize", name).text.contains("(the article has"))
            let summary = try #require(try workspace.run("summarize", "--format", "jsonl", name).objects().first)
            #expect((summary["warnings"] as? [String])?.isEmpty == false)
            #expect(
                try workspace.run("summarize", "--format", "csv", name).errors.hasPrefix("nutgraf: the article has"))
        }
        #expect(try workspace.run("sentences", "title.jsonl").text == "Ferry runs\n  (the article has no sentences)\n")
        for arguments in [["keywords", "marks.jsonl"], ["summarize", "title.jsonl"], ["similar", "word.txt"]] {
            let text = try workspace.run(arguments[0], arguments[1])
            #expect(text.status == 0 && text.text.contains("\n  ("), "\(arguments)")
            let object = try #require(
                try workspace.run(arguments[0], "--format", "jsonl", arguments[1]).objects().first)
            #expect((object["warnings"] as? [String])?.count == 1, "\(arguments)")
            let csv = try workspace.run(arguments[0], "--format", "csv", arguments[1])
            #expect(csv.errorLines.count == 1 && csv.text.split(separator: "\n").count == 1, "\(arguments)")
        }
    }

    @Test func `a corpus of one, of equals and of empty articles is clustered`() throws {
        let workspace = try Workspace()
        try workspace.write("word.txt", "Ferry")
        let one = try workspace.run("cluster", "word.txt")
        #expect(one.status == 0 && one.text.hasPrefix("1 article stands alone (--all lists it)\n"))
        #expect(try workspace.run("cluster", "--all", "word.txt").text.hasPrefix("Ferry\n  1 article: ferry\n"))
        #expect(one.errors == "nutgraf: only one article, word. Give more to find groups.\n")
        try workspace.write("equal.jsonl", String(repeating: Self.good, count: 3))
        #expect(
            try workspace.run("cluster", "--format", "jsonl", "equal.jsonl").objects().compactMap { $0["size"] as? Int }
                == [3])
        try workspace.write("empty.jsonl", String(repeating: "{\"text\":\"…\"}\n", count: 3))
        for arguments in [[], ["--count", "2"], ["--method", "components"]] as [[String]] {
            let run = try workspace.shell(
                "$NUTGRAF cluster --format jsonl empty.jsonl \(arguments.joined(separator: " "))")
            #expect(run.status == 0)
            #expect(try run.objects().reduce(0) { $0 + ($1["size"] as? Int ?? 0) } == 3)
            #expect(run.errorLines.count == 1 && run.errors.hasPrefix("nutgraf: no word in common"))
        }
    }

    @Test(arguments: [
        ("summarize -n 0 good.jsonl", "“0” is no value of --sentences. It takes a whole number, 1 or more."),
        (
            "summarize --method best good.jsonl",
            "“best” is no value of --method. It takes news, lead, random, luhn, edmundson, mmr, textrank, reduction, "
                + "lexrank, lexrank-continuous, centroid, lsa, sumbasic, kl, submodular, concepts, dpp or pacsum."
        ),
        (
            "keywords --method best good.jsonl",
            "“best” is no value of --method. It takes news, tfidf, firstphrases, kpminer, rake, yake, textrank, singlerank, "
                + "positionrank, topicrank or multipartite."
        ),
        ("keywords --max-words 9 good.jsonl", "“9” is no value of --max-words. It takes a whole number, 1 to 5."),
        (
            "similar --method best good.jsonl",
            "“best” is no value of --method. It takes tfidf, bm25, lsa, related or overlap."
        ),
        (
            "cluster --method best good.jsonl",
            "“best” is no value of --method. It takes news, stories, leiden, average, dbscan, components or kmeans."
        ),
        ("cluster --method kmeans good.jsonl", "kmeans needs a number of groups: --count K, or --count auto."),
        (
            "cluster --count 2 --method average good.jsonl",
            "average takes no --count. Leave it out, or use --method kmeans."
        ),
        ("cluster --count 2 --threshold 0.5 good.jsonl", "kmeans takes no --threshold. Give --count alone."),
        (
            "cluster --method leiden --threshold 0.3 good.jsonl",
            "leiden finds its own threshold. Leave --threshold out, or use --method average."
        ),
        ("cluster --threshold 2 good.jsonl", "“2” is no value of --threshold. It takes a number, 0 to 1."),
        ("summarize --words 5 --ratio 0.5 good.jsonl", "--words and --ratio cannot both hold. Give one of them."),
        ("summarize --ratio 0 good.jsonl", "--ratio 0 leaves nothing. It takes a number above 0, up to 1."),
        (
            "summarize --format xml good.jsonl",
            "“xml” is no value of --format. It takes text, json, jsonl, csv or html."
        ),
        ("summarize --threads 0 good.jsonl", "“0” is no value of --threads. It takes a whole number, 1 to 1024."),
        ("summarize --langage de good.jsonl", "unknown option --langage. Did you mean --language?"),
        (
            "summarize good.jsonl -o ./good.jsonl",
            "the output would overwrite an input, ./good.jsonl. Choose another place with -o."
        ),
        (
            "similar --in good.jsonl -o good.jsonl",
            "the output would overwrite an input, good.jsonl. Choose another place with -o."
        ),
        (
            "cluster -o good.jsonl < good.jsonl",
            "the output would overwrite an input, good.jsonl. Choose another place with -o."
        ),
        (
            "evaluate keywords --gold good.jsonl -o good.jsonl",
            "the output would overwrite an input, good.jsonl. Choose another place with -o."
        ),
        (
            "vectorize --vocabulary good.jsonl good.jsonl",
            "the output would overwrite an input, good.jsonl. Choose another place with -o."
        ),
    ])
    func `wrong usage ends with status 2, one line and no result`(arguments: String, message: String) throws {
        let workspace = try Workspace()
        try workspace.write("good.jsonl", Self.good)
        let run = try workspace.shell("$NUTGRAF \(arguments)")
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors == "nutgraf: \(message)\n")
        #expect(try workspace.read("good.jsonl") == Data(Self.good.utf8))
    }

    @Test(arguments: [
        ("sumarize x.txt", "nutgraf: unknown command sumarize. Did you mean summarize? Known: "),
        ("help keyword", "nutgraf: unknown command keyword. Did you mean keywords? Known: "),
        ("frobnicate", "nutgraf: unknown command frobnicate. See --help. Known: "),
        ("-n 3 x.txt", "nutgraf: unknown option -n. A command comes first: "),
    ])
    func `an unknown command is answered with the known ones`(arguments: String, start: String) throws {
        let run = try Workspace().shell("$NUTGRAF \(arguments)")
        #expect(run.status == 2 && run.output.isEmpty && run.errorLines.count == 1)
        #expect(
            run.errors.hasPrefix(start)
                && run.errors.contains("summarize, verify, keywords, contrast, tags, similar, cluster"))
    }

    @Test func `counts far beyond the input are no harm`() throws {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        for arguments in [
            "summarize -n 1000000", "summarize --words \(Int.max)", "summarize --characters \(Int.max)",
            "keywords -k \(Int.max)", "similar -k \(Int.max)", "cluster --count \(Int.max)",
        ] {
            let run = try workspace.shell("$NUTGRAF \(arguments) --format jsonl stories.jsonl")
            #expect(run.status == 0 && !run.wasSignaled, "\(arguments)")
            #expect(try run.objects().count == Stories.all.count, "\(arguments)")
        }
    }

    @Test func `a closed pipe ends a run without a word`() throws {
        let workspace = try Workspace()
        try workspace.write("many.jsonl", String(repeating: Stories.jsonLines, count: 400))
        for command in ["sentences", "summarize -n 1 --method lead"] {
            let run = try workspace.shell(
                "{ $NUTGRAF \(command) --format jsonl many.jsonl; echo \"status $?\" >&2; } | head -n 1")
            #expect(run.errors == "status 0\n", "\(command)")
            #expect(try run.objects().count == 1)
        }
    }

    @Test func `output that cannot be written is a clear line and status 74`() throws {
        let workspace = try Workspace()
        try workspace.write("good.jsonl", Self.good)
        #if os(Linux)
            let full = try workspace.shell("$NUTGRAF summarize good.jsonl > /dev/full")
            #expect(full.status == 74)
            #expect(
                full.errors
                    == "nutgraf: cannot write, standard output: No space left on device. Make room there, or choose another place with -o.\n"
            )
            #expect(try workspace.shell("$NUTGRAF cluster good.jsonl --quiet -o /dev/full").status == 74)
            #expect(try workspace.shell("$NUTGRAF --help > /dev/full").status == 74)
        #endif
        let nowhere = try workspace.run("keywords", "good.jsonl", "-o", "no/such/folder.txt")
        #expect(nowhere.status == 74)
        #expect(
            nowhere.errors
                == "nutgraf: cannot write, no/such/folder.txt: No such file or directory. Make the folder first, or choose another place with -o.\n"
        )
        let closed = try workspace.shell("$NUTGRAF summarize good.jsonl >&-")
        #expect(closed.status == 74 && closed.errorLines.count == 1)
    }

    @Test func `control characters reach the terminal from nowhere`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "evil.json",
            #"{"id":"x\u001b[31m\ny","title":"Evil \u001b[31mtitle\u0007","text":"A \u001b[2Jstorm \u009bhit the coast. It \u0008sank boats."}"#
        )
        try workspace.write("bad\u{1B}[31m.json", "{")
        for command in Self.commands {
            let run = try workspace.run(command, "evil.json", "bad\u{1B}[31m.json")
            let scalars = (run.text + run.errors).unicodeScalars
            #expect(scalars.contains { $0 == "E" || $0 == "s" })
            #expect(
                !scalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) }, "\(command)")
        }
    }

    @Test func `one line of 50 megabytes is read`() throws {
        let workspace = try Workspace()
        let word = "coastal "
        try workspace.write("long.txt", String(repeating: word, count: 50_000_000 / word.utf8.count))
        let run = try workspace.run("sentences", "--format", "csv", "long.txt")
        #expect(run.status == 0 && !run.wasSignaled)
        #expect(run.output.count > 49_999_000)
        try workspace.write(
            "line.jsonl", "{\"text\":\"" + String(repeating: "Boats sank. ", count: 100_000) + "\"}\n" + Self.good)
        for command in Self.commands {
            let run = try workspace.run(command, "--format", "jsonl", "line.jsonl")
            #expect(run.status == 0 && !run.wasSignaled, "\(command)")
        }
    }
}
