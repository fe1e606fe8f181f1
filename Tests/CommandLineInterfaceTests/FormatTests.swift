import Foundation
import Testing

/// The same stories from every kind of input, to every kind of output.
@Suite struct FormatTests {
    private static let commands = ["summarize -n 2", "keywords -k 5", "similar -k 2 --explain", "cluster", "sentences"]

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        return workspace
    }

    @Test func `bold and dim type are for a terminal, unless somebody asks`() throws {
        let workspace = try workspace()
        func hasType(_ options: String) throws -> Bool {
            try workspace.shell("$NUTGRAF summarize \(options) stories.jsonl").output.contains(0x1B)
        }
        #expect(try !hasType("") && !hasType("--color auto") && !hasType("--color never"))
        #expect(try hasType("--color always"))
        #expect(try workspace.shell("$NUTGRAF summarize --color sometimes stories.jsonl").status == 2)
    }

    @Test(arguments: commands)
    func `every format of input gives the same result`(command: String) throws {
        let workspace = try workspace()
        let expected = try workspace.shell("$NUTGRAF \(command) --format jsonl stories.jsonl")
        #expect(expected.status == 0 && !expected.output.isEmpty)
        try workspace.write("stories.json", Stories.json)
        try workspace.write("stories.csv", Stories.table(","))
        try workspace.write("stories.tsv", Stories.table("\t"))
        try workspace.write("stories.jsonl.gz", gzipped(Stories.jsonLines))
        try workspace.write("stories.csv.gz", gzipped(Stories.table(",")))
        try workspace.write("noname", Stories.table("\t"))
        for (index, line) in Stories.jsonLines.split(separator: "\n").enumerated() {
            try workspace.write("folder/\(index == 3 ? "a/b" : "a")/\(index).json", String(line))
        }
        let sources = [
            "stories.json", "stories.csv", "stories.tsv", "stories.jsonl.gz", "stories.csv.gz", "- < stories.jsonl",
            "< stories.json", "- < stories.jsonl.gz", "--input-format tsv noname",
            "--input-format=jsonl < stories.jsonl",
            "folder/a/0.json folder/a/1.json folder/a/2.json folder/a/b/3.json folder/a/4.json", "folder",
        ]
        // Sorted by path, the folder's files a/0, a/1, a/2, a/4, a/b/3 come in another order than the lines.
        for source in sources.dropLast() {
            let run = try workspace.shell("$NUTGRAF \(command) --format jsonl \(source)")
            #expect(run.status == 0 && run.output == expected.output, "\(source): \(run.errors)")
        }
        let folder = try workspace.shell("$NUTGRAF \(command) --format jsonl \(sources[sources.count - 1])")
        if command != "cluster" {
            #expect(
                try folder.objects().compactMap { $0["id"] as? String }
                    == ["ferry-1", "bank-1", "ferry-2", "owl-1", "bank-2"])
        }
        #expect(try folder.objects().count == expected.objects().count)
    }

    @Test(arguments: commands)
    func `JSON is an array of the objects of JSON Lines`(command: String) throws {
        let workspace = try workspace()
        let lines = try workspace.shell("$NUTGRAF \(command) --format jsonl stories.jsonl")
        let array = try workspace.shell("$NUTGRAF \(command) --format json stories.jsonl")
        #expect("[\n" + lines.text.split(separator: "\n").joined(separator: ",\n") + "\n]\n" == array.text)
        let parsed = try #require(try JSONSerialization.jsonObject(with: array.output) as? [NSDictionary])
        #expect(try parsed == lines.objects().map { $0 as NSDictionary })
    }

    @Test(arguments: commands)
    func `an empty result is an empty JSON array`(command: String) throws {
        let run = try workspace().shell("$NUTGRAF \(command) --format json missing.txt")
        #expect(run.status == 66 && run.text == "[]\n")
    }

    @Test(arguments: commands, ["text", "json", "jsonl", "csv"])
    func `a file takes the same bytes as standard output, and threads change none`(command: String, format: String)
        throws
    {
        let workspace = try workspace()
        try workspace.write("many.jsonl", String(repeating: Stories.jsonLines, count: 12))
        let expected = try workspace.shell("$NUTGRAF \(command) --format \(format) --threads 1 many.jsonl")
        #expect(expected.status == 0 && !expected.output.isEmpty)
        for threads in [2, 4] {
            let run = try workspace.shell("$NUTGRAF \(command) --format \(format) --threads \(threads) many.jsonl")
            #expect(run.output == expected.output && run.errors == expected.errors, "\(threads)")
        }
        let file = try workspace.shell("$NUTGRAF \(command) --format \(format) many.jsonl -o result")
        #expect(file.status == 0 && file.output.isEmpty)
        #expect(try workspace.read("result") == expected.output)
    }

    @Test func `k-means and the baseline do not depend on the threads either`() throws {
        let workspace = try workspace()
        try workspace.write("many.jsonl", String(repeating: Stories.jsonLines, count: 30))
        for command in ["cluster --count 3", "cluster --method components", "similar --method overlap"] {
            let outputs = try [1, 2, 4].map {
                try workspace.shell("$NUTGRAF \(command) --format jsonl --threads \($0) many.jsonl").output
            }
            #expect(!outputs[0].isEmpty && Set(outputs).count == 1, "\(command)")
        }
    }

    @Test(arguments: ["", "--ngrams 1-2 --min-df 2", "--tokenizer scikit-learn --norm none"])
    func `a matrix does not depend on the threads, nor on the memory that it may take`(options: String) throws {
        let workspace = try workspace()
        try workspace.write("many.jsonl", String(repeating: Stories.jsonLines, count: 200))
        func matrix(_ more: String) throws -> Data {
            let run = try workspace.shell("$NUTGRAF vectorize \(options) \(more) -o matrix.npz many.jsonl")
            try #require(run.status == 0, "\(run.errors)")
            return try workspace.read("matrix.npz")
        }
        let expected = try matrix("--threads 1")
        #expect(expected.count > 10_000)
        for more in ["--threads 2", "--threads 4", "--memory 8G --threads 2"] {
            #expect(try matrix(more) == expected, "\(more)")
        }
        // What it may take at least is told by what refuses it.
        let refused = try workspace.shell("$NUTGRAF vectorize \(options) --memory 1M -o small.npz many.jsonl")
        #expect(refused.status != 0 && refused.errorLines.count == 1 && refused.errors.contains("--memory"))
    }

    @Test(
        arguments: [
            ("--language mt", "3 of 3 articles, whose language has no list (mt)"),
            ("", "2 of 3 articles, whose language is not known or has no list (mt)"),
            ("--language en", nil), ("--language mt --quiet", nil),
        ])
    func `stop words of a language that has none are not left out in silence`(options: String, note: String?) throws {
        let workspace = try Workspace()
        try workspace.write(
            "mixed.jsonl",
            """
            {"id":"a","language":"mt","text":"Il-maltempata għalqet il-port u d-dgħajjes kollha baqgħu fih."}
            {"id":"b","text":"Zxq wvk prrt."}
            {"id":"c","text":"The storm closed the harbor, and all of the boats stayed in it."}
            """)
        for more in ["", "--memory 8G"] {
            let run = try workspace.shell(
                "$NUTGRAF vectorize --stop-words auto \(options) \(more) -o x.npz mixed.jsonl")
            #expect(run.status == 0)
            let notes = run.errorLines.filter { $0.contains("--stop-words") }
            #expect(notes.count == (note == nil ? 0 : 1))
            if let note { #expect(notes.allSatisfy { $0.contains(note) }, "\(run.errors)") }
        }
    }

    @Test func `a model that is updated gives what fitting on all gives`() throws {
        let workspace = try workspace()
        let lines = Stories.jsonLines.split(separator: "\n").map { $0 + "\n" }
        try workspace.write("first.jsonl", lines.prefix(2).joined())
        try workspace.write("rest.jsonl", lines.dropFirst(2).joined())
        try workspace.write("all.jsonl", lines.joined())
        let fitted = try workspace.shell("$NUTGRAF vectorize --save-model all.model -o all.npz all.jsonl")
        #expect(fitted.status == 0)
        let updated = try workspace.shell(
            "$NUTGRAF vectorize --save-model first.model -o first.npz first.jsonl"
                + " && $NUTGRAF vectorize --update first.model --save-model both.model -o rest.npz rest.jsonl"
                + " && $NUTGRAF vectorize --model both.model -o both.npz all.jsonl")
        #expect(updated.status == 0, "\(updated.errors)")
        #expect(try workspace.read("both.npz") == workspace.read("all.npz"))
    }

    @Test func `the language can be told`() throws {
        let workspace = try Workspace()
        try workspace.write("de.txt", "Der Sturm traf die Küste. Die Boote sanken, und der Hafen blieb zu.")
        let told = try workspace.run("keywords", "--language", "de", "--format", "jsonl", "de.txt")
        let found = try workspace.run("keywords", "--format", "jsonl", "de.txt")
        #expect(told.status == 0 && told.output == found.output)
        let keywords = try #require(try told.objects()[0]["keywords"] as? [[String: Any]])
        #expect(!keywords.contains { ["der", "die", "und"].contains(($0["text"] as? String ?? "").lowercased()) })
    }

    @Test func `CSV has a header and a record for each result`() throws {
        let workspace = try workspace()
        let headers = [
            "summarize": "id,index,score,from,to,text,speaker", "keywords": "id,rank,keyword,score,count",
            "similar": "id,rank,neighbor,score,title", "cluster": "cluster,size,keywords,headline,id,title,score",
            "sentences": "id,index,from,to,text",
        ]
        for (command, header) in headers {
            let lines = try workspace.run(command, "--format", "csv", "stories.jsonl").text.split(separator: "\n")
            #expect(lines.first.map(String.init) == header && lines.count > 3)
        }
    }

    @Test(
        arguments: [
            "summarize", "keywords", "sentences", "languages", "read", "similar", "cluster", "duplicates",
            "contrast --method log-odds",
            "summarize --together",
        ], ["text", "json", "jsonl", "csv"])
    func `where nothing was read an output file stays as it was, and none is made`(command: String, format: String)
        throws
    {
        let workspace = try Workspace()
        try workspace.write("kept", "kept\n")
        try workspace.write("bad.jsonl", "{\n")
        let against = command.hasPrefix("contrast") ? " --against bad.jsonl" : ""
        let form = command.hasPrefix("read") ? "" : " --format \(format)"
        for input in ["bad.jsonl", "missing.jsonl"] {
            let run = try workspace.shell(
                "$NUTGRAF \(command) --quiet\(form)\(against) \(input) -o kept; $NUTGRAF \(command) --quiet\(form)\(against) \(input) -o new; cat kept; ls"
            )
            #expect(run.text.hasPrefix("kept\n"), "\(run.text)")
            #expect(!run.text.contains("new") && !run.text.contains(".part"), "\(run.text)")
        }
    }

    @Test func `an output file stays whole until the new one is complete`() throws {
        let workspace = try workspace()
        try workspace.write("out.txt", "old\n")
        let link = try workspace.shell(
            "chmod 640 out.txt && ln -s out.txt link.txt && $NUTGRAF keywords stories.jsonl -o link.txt && stat -c %a out.txt && test -L link.txt && ls"
        )
        #expect(link.status == 0 && link.text.hasPrefix("640\n") && !link.text.contains(".part"))
        let complete = try workspace.read("out.txt")
        #expect(complete.count > 100)
        // The file may not grow beyond a block: the output fails, and what was there stays.
        let many = String(repeating: Stories.jsonLines, count: 200)
        try workspace.write("many.jsonl", many)
        let failed = try workspace.shell(
            "ulimit -f 8; $NUTGRAF sentences many.jsonl -o out.txt; code=$?; ls; exit $code")
        #expect(failed.status == 74 && !failed.text.contains(".part"), "\(failed.errors)")
        #expect(try workspace.read("out.txt") == complete)
    }

    @Test(arguments: ["/dev/stdout", "/dev/fd/1", "pipe"])
    func `output to a device or a pipe goes there`(name: String) throws {
        let workspace = try workspace()
        let expected = try workspace.run("keywords", "stories.jsonl").output
        let run = try workspace.shell(
            name == "pipe"
                ? "mkfifo pipe; cat pipe & $NUTGRAF keywords stories.jsonl -o pipe; wait"
                : "$NUTGRAF keywords stories.jsonl -o \(name) | cat")
        #expect(run.status == 0 && run.output == expected)
    }

    @Test func `sentences of a hard-wrapped record are those of its summary`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "wrapped.jsonl",
            "{\"id\":\"w\",\"text\":\"The bridge over the river is closed for the\\nrest of the winter, the mayor of the town\\nsaid on Monday. It opens again in May.\\n\"}\n"
        )
        let sentences = try workspace.run("sentences", "wrapped.jsonl").text
        #expect(
            sentences
                == "The bridge over the river is closed for the rest of the winter, the mayor of the town said on Monday.\nIt opens again in May.\n"
        )
        #expect(
            try workspace.run("summarize", "-n", "2", "wrapped.jsonl").text.contains(
                "closed for the rest of the winter"))
    }
}
