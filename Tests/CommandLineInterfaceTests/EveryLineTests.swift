import Foundation
import Testing

/// `--every-line`: one line out for each line in.
@Suite struct EveryLineTests {
    private static let story = "The ferry ran again on Friday. A storm had kept it in port for two days. The quay was dry."

    /// A line with the id and the code that answers it; no code where the line is an article.
    private struct Line {
        let bytes: Data
        let id: String?
        let code: String?

        init(_ text: String, _ id: String?, _ code: String?, before bytes: [UInt8] = [], _ rest: String = "") {
            self.bytes = Data(text.utf8) + Data(bytes) + Data(rest.utf8)
            (self.id, self.code) = (id, code)
        }
    }

    private static let feed =
        #"{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","content_text":"One ran."},"#
        + #"{"id":"2","content_text":"Two ran."}]}"#

    private static let lines: [Line] = [
        Line("{\"id\":\"a\",\"text\":\"\(story)\"}", "a", nil),
        Line("", nil, "emptyFile"),
        Line(" \t\r", nil, "emptyFile"),
        Line(#"{"id":"b","text":"#, "b", "brokenJSON"),
        Line(#"{"n":[{"id":"no"},"]"],"id":7,"text":oops}"#, "7", "brokenJSON"),
        Line(#"{"text":"not closed, "id":"no"}"#, nil, "brokenJSON"),
        Line(#"{"id":"also not closed"#, nil, "brokenJSON"),
        Line(#"{"id":"f" "text":"x"}"#, "f", "brokenJSON"),
        Line(#"{"text":x,"id":"g \"\u00e9\""}"#, "g \"é\"", "brokenJSON"),
        Line("{", nil, "brokenJSON"),
        Line("]", nil, "brokenJSON"),
        Line("[1]", nil, "notAnArticle"),
        Line("{}", nil, "noText"),
        Line(#"{"id":"c","text":""}"#, "c", "noText"),
        Line(#"{"id":"h","text":5}"#, "h", "notAnArticle"),
        Line("{\"id\":\"w\",\"pubstatus\":\"canceled\",\"text\":\"\(story)\"}", "w", "heldBack"),
        Line(feed, nil, "notAnArticle"),
        Line(#""A text by itself ran.""#, "stdin:18", nil),
        Line(#"{"id":"u","text":""#, "u", "notUTF8", before: [0xFF, 0xFE], #""}"#),
        Line(#"{"id":"n","text":"a"#, "n", "containsNUL", before: [0], #""}"#),
        Line("{\"id\":\"z\",\"text\":\"\(story)\"}", "z", nil),
    ]

    private static let commands = [
        "summarize", "keywords", "sentences", "vectorize --model m.tfidf", "tags suggest --model tags.jsonl",
    ]

    /// A place with a model for each command that needs one.
    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        try workspace.write(
            "tagged.jsonl", Stories.jsonLines.replacingOccurrences(of: "{\"id\"", with: "{\"tags\":[\"x\"],\"id\""))
        let made = try workspace.shell(
            "$NUTGRAF vectorize --quiet --save-model m.tfidf stories.jsonl && "
                + "$NUTGRAF tags learn --quiet --archive-of tagged.jsonl -o tags.jsonl")
        #expect(made.status == 0)
        return workspace
    }

    @Test(arguments: commands)
    func `each line has its answer or its problem, in order`(command: String) throws {
        let workspace = try workspace()
        try workspace.write("in.jsonl", Data(Self.lines.map(\.bytes).joined(separator: Data("\n".utf8))))
        let run = try workspace.shell("$NUTGRAF \(command) --every-line < in.jsonl")
        #expect(run.status == 1)
        #expect(run.errorLines == [
            "nutgraf: \(Self.lines.count { $0.code != nil }) of \(Self.lines.count) lines could not be answered, standard input. Look for “problem” in their answers."
        ])
        let answers = try run.objects()
        try #require(answers.count == Self.lines.count)
        for (answer, line) in zip(answers, Self.lines) {
            let problem = answer["problem"] as? [String: Any]
            #expect(answer["id"] as? String == line.id && answer.keys.contains("id"))
            #expect(problem?["code"] as? String == line.code)
            let texts = [problem?["what"], problem?["remedy"]].compactMap { $0 as? String }
            #expect(texts.allSatisfy { !$0.isEmpty } && texts.count == (line.code == nil ? 0 : 2))
        }
    }

    @Test(arguments: commands)
    func `an answer comes while the input is open`(command: String) throws {
        let workspace = try workspace()
        // The second article is written only when the answer to the first can be read.
        let run = try workspace.shell(
            """
            mkfifo pipe; $NUTGRAF \(command) --every-line --quiet < pipe > out & exec 3> pipe
            for line in 1 2; do
              sed -n ${line}p stories.jsonl >&3
              for wait in $(seq 400); do [ "$(wc -l < out)" -ge $line ] && break; sleep 0.05; done
              wc -l < out | tr -d ' '
            done
            exec 3>&-; wait; wc -l < out | tr -d ' '
            """)
        #expect(run.text == "1\n2\n2\n")
    }

    @Test(arguments: ["summarize -n 2 --explain", "keywords -k 4", "sentences"])
    func `whole lines are answered as without it`(command: String) throws {
        let workspace = try workspace()
        let plain = try workspace.shell("$NUTGRAF \(command) --format jsonl < stories.jsonl")
        let run = try workspace.shell("$NUTGRAF \(command) --every-line < stories.jsonl")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.output == plain.output && !plain.output.isEmpty)
        #expect(try workspace.shell("$NUTGRAF \(command) --every-line stories.jsonl").output == plain.output)
    }

    @Test func `the bytes do not depend on threads, nor on how the input comes`() throws {
        let workspace = try Workspace()
        let lines = (0..<6000).map { number -> String in
            switch number % 7 {
            case 3: ""
            case 5: "{\"id\":\"\(number)\",\"text\":"
            case 6: "{\"text\":\"Boat \(number) ran. \(Self.story)\"}"
            default: "{\"id\":\"\(number)\",\"text\":\"Boat \(number) ran. \(Self.story) It sank.\"}"
            }
        }
        try workspace.write("in.jsonl", lines.joined(separator: "\n") + "\n")
        let one = try workspace.shell("$NUTGRAF sentences --every-line --threads 1 < in.jsonl")
        #expect(one.text.split(separator: "\n").count == lines.count)
        #expect(one.text.contains("{\"id\":\"stdin:7\",") && one.text.contains("{\"id\":\"stdin:5999\","))
        for way in ["--threads 3 < in.jsonl", "--threads 2 < <(dd if=in.jsonl bs=777 status=none)"] {
            #expect(try workspace.shell("$NUTGRAF sentences --every-line \(way)").output == one.output)
        }
        #expect(try workspace.shell("$NUTGRAF sentences --every-line < /dev/null").output.isEmpty)
        #expect(try workspace.shell("$NUTGRAF sentences --every-line < /dev/null").status == 0)
    }

    @Test func `rows line by line are those of the matrix, to the bit`() throws {
        let workspace = try workspace()
        let run = try workspace.shell(
            "$NUTGRAF vectorize --quiet --model m.tfidf -o m.svmlight stories.jsonl; "
                + "$NUTGRAF vectorize --every-line --model m.tfidf < stories.jsonl")
        // The digits themselves are compared.
        func list(_ name: String, _ line: Substring) throws -> [String] {
            let start = try #require(line.range(of: "\"\(name)\":["))
            return line[start.upperBound...].prefix { $0 != "]" }.split(separator: ",").map(String.init)
        }
        let rows = try run.text.split(separator: "\n").map { line in
            zip(try list("columns", line), try list("weights", line)).map { "\((Int($0) ?? -1) + 1):\($1)" }
        }
        let matrix = String(decoding: try workspace.read("m.svmlight"), as: UTF8.self).split(separator: "\n")
        #expect(rows == matrix.map { $0.split(separator: " ").dropFirst().map(String.init) })
    }

    @Test func `gzip data are unpacked on the way, from files and from pipes`() throws {
        let workspace = try workspace()
        // Two members in a row, which may come in any pieces.
        let lines = Stories.jsonLines.split(separator: "\n").map { $0 + "\n" }
        try workspace.write("plain.jsonl", lines.joined())
        try workspace.write("z.jsonl.gz", gzipped(lines[..<2].joined()) + gzipped(lines[2...].joined()))
        let plain = try workspace.run("keywords", "--every-line", "plain.jsonl")
        #expect(try workspace.run("keywords", "--every-line", "z.jsonl.gz").output == plain.output)
        let piped = try workspace.shell(
            "{ head -c 1 z.jsonl.gz; sleep 0.1; tail -c +2 z.jsonl.gz; } | $NUTGRAF keywords --every-line")
        #expect(piped.output == plain.output && piped.status == 0)
        try workspace.write("odd", Data([0x1F]))
        #expect(try workspace.run("keywords", "--every-line", "odd").objects().count == 1)
    }

    @Test func `what does not go with it is refused`() throws {
        let workspace = try workspace()
        try workspace.write("z.jsonl.gz", gzipped(Stories.jsonLines).dropLast(9))
        for (options, status, error) in [
            ("summarize --together", 2, "--together"), ("keywords --format csv", 2, "--format csv"),
            ("sentences --input-format text", 2, "--input-format"), ("sentences --encoding latin1", 2, "--encoding"),
            ("keywords --highlight", 2, "--highlight"), ("vectorize", 2, "--model M"),
            ("vectorize --model m.tfidf --memory 1G", 2, "--memory"), ("sentences nowhere.jsonl", 66, "nowhere.jsonl"),
            ("sentences https://example.com/a", 2, "Fetch it first"), ("sentences z.jsonl.gz", 65, "ends too early"),
        ] {
            let run = try workspace.shell("$NUTGRAF \(options) --every-line < /dev/null")
            #expect(Int(run.status) == status && run.errorLines.count == 1 && run.errors.contains(error))
        }
    }
}
