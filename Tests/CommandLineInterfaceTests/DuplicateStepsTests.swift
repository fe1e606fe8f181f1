import Foundation
import Testing

/// `nutgraf duplicates --step`: near-duplicates by lines that any tool cuts and joins.
@Suite struct DuplicateStepsTests {
    private static let wire =
        "The council of Harwell voted on Monday to keep the old swimming pool open until autumn next year. Residents had collected more than four thousand signatures against the plan to close it down."
    private static let own =
        "A spokesman for the swimming club called the decision a gift to every child in the valley."
    private static let lines = [
        #"{"id":"paper 1","title":"Pool stays","date":"2024-03-02","text":"\#(wire) \#(own)"}"#,
        #"{"id":"wire","title":"Council keeps pool","date":"2024-03-01","text":"\#(wire)"}"#,
        #"{"id":"site","title":"Council keeps pool","date":"2024-03-03","text":"\#(wire)"}"#,
        #"{"id":"late","title":"Council keeps pool","date":"2024-03-29","text":"\#(wire)"}"#,
        #"{"id":"undated","text":"\#(own) \#(wire)"}"#, #"{"id":"short","text":"Read more."}"#,
    ]

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        let lines = Self.lines.map { $0 + "\n" } + [Stories.jsonLines]
        try workspace.write("all.jsonl", lines.joined())
        try workspace.write("one.jsonl", lines[..<3].joined())
        try workspace.write("two.jsonl", lines[3...].joined())
        return workspace
    }

    /// The steps by pipes, in one part.
    private static let chain = """
        set -e
        kind() { awk -F'\\t' -v kind=$1 '$2 == kind'; }
        $D --step shingles one.jsonl > a; $D --step shingles --rows-from 3 two.jsonl >> a
        $D --step texts a > tm; kind t < tm > t; kind m < tm > m
        $D --step bands --nearly-same t | $D --step pairs | $D --step candidates --nearly-same | cat - t |
            $D --step check --nearly-same > e
        $D --step later e | cat - t | $D --step counts | $D --step frequent > f
        cat t f | $D --step bands | $D --step pairs | $D --step candidates | cat - t f | $D --step check > l
        cat e l m | $D --step versions | cat - t f | $D --step sources > s
        cat e l s m | $D --step forest $ALL > g
        cat g f > gf

        """

    @Test(arguments: ["", "--within 3", "--threshold 0.9 --containment 0.95", "--min-words 60"], ["", "--all"])
    func `steps by pipes print what one run does`(options: String, all: String) throws {
        let workspace = try workspace()
        for format in ["jsonl", "json", "csv"] {
            let expected = try workspace.shell(
                "$NUTGRAF duplicates --quiet \(options) \(all) --format \(format) all.jsonl")
            let run = try workspace.shell(
                "D='\(Workspace.tool.path) duplicates --quiet \(options)'; ALL=\(all)\n\(Self.chain)"
                    + "$D --step tell --groups gf --format \(format) all.jsonl")
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
            #expect(run.output == expected.output)
            if options.isEmpty { #expect(run.text.contains("paper 1")) }
        }
    }

    @Test func `a line for every line of shingles, and what is wrong with one`() throws {
        let workspace = try workspace()
        try workspace.write("odd.jsonl", Self.lines[1] + "\n{\"id\":\"none\"}\n\n" + Self.lines[2] + "\n")
        let run = try workspace.run("duplicates", "--step", "shingles", "--every-line", "--rows-from", "7", "odd.jsonl")
        let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(run.status == 1 && lines.count == 5)
        #expect(lines[0].hasPrefix("0\ta\t7:wire:d1709251200:") && lines[3].hasPrefix("0\ta\t8:site:d1709424000:"))
        #expect(
            lines[1].hasPrefix("{\"id\":\"none\",\"problem\":{\"code\":\"noText\"")
                && lines[2].hasPrefix("{\"id\":null,"))
        #expect(try workspace.run("duplicates", "--step", "shingles", "missing.jsonl").status == 66)
    }

    @Test(arguments: [
        ("--step texts", "0\tt\t1::", "which texts does not read, standard input:1", 65),
        ("--step texts", "\n0\ta\t1:b", "standard input:2", 65),
        ("--step texts", "0\ta\t1:a::\n0\ta\t1:b::…", "a last line without an end, standard input:2", 65),
        ("--step texts", "hello", "no line of a step", 65),
        ("--step texts", "0\ta\t1:a::\n0\ta\t1:b::", "two articles of the row 1, a and b", 65),
        ("--step check", "0\tc\t1:2", "no line “t” of the text 1", 65),
        ("--step check --within 3", "0\tt\t1::", "made without --within", 65),
        ("--step bands", "0\tt\t1@d0:d0:", "made with --within", 65),
        ("--step forest", "0\tl\t1:2:9:0:9:9", "no line “m” of the text 1", 65),
        ("--step forest", "0\te\t1:2\n0\tm\t1 1:a:\n0\tm\t2 2:b:", "no line “s” of the text 2", 65),
        ("--step forest", "0\tm\t1 1:a:\n0\tm\t1 1:a:", "two articles of the row 1", 65),
        ("--step check", "0\tt\t1::AQAAAAAAAAA\n0\tt\t1::AgAAAAAAAAA", "two texts of the row 1", 65),
        ("--step pairs", "0\tk\t1:2:3:\r", "a line that ends in CR LF", 65),
        ("--step pairs missing", "", "missing", 66), ("--step pairs --all", "", "takes no --all", 2),
        ("--step pairs --format json", "", "takes no --format", 2), ("--step tell", "", "--groups FILE", 2),
        ("--step pairs --parts 0", "", "--parts", 2), ("--step rows", "", "no value of --step", 2),
        ("--parts 3", "", "--parts is for steps", 2), ("--nearly-same", "", "is for steps", 2),
        ("--step pairs --id-field x", "", "takes no --id-field", 2),
    ])
    func `what is wrong is told in one line`(options: String, input: String, words: String, status: Int32) throws {
        let workspace = try Workspace()
        // Where the input ends with …, its last line is cut off.
        try workspace.write("in", input.hasSuffix("…") ? String(input.dropLast()) : input.isEmpty ? "" : input + "\n")
        let run = try workspace.shell("$NUTGRAF duplicates \(options) < in")
        #expect(run.status == status && run.errorLines.count == 1 && run.output.isEmpty, "\(run.status) \(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test func `lines that are gzipped are read, and told where they are damaged`() throws {
        let workspace = try workspace()
        let plain = try workspace.shell("$NUTGRAF duplicates --step shingles all.jsonl | tee a | $NUTGRAF duplicates --step texts")
        #expect(try workspace.shell("gzip -k a; $NUTGRAF duplicates --step texts a.gz").output == plain.output)
        for (change, words) in [
            ("head -c 200 a.gz", "the gzip data ends too early"), ("head -c -4 a.gz", "the gzip data ends too early"),
            ("{ cat a.gz; echo more; }", "the gzip data is damaged"),
            ("cat a.gz a.gz", "two articles of the row"),
        ] {
            let run = try workspace.shell("\(change) | $NUTGRAF duplicates --step texts")
            #expect(run.status == 65 && run.errorLines.count == 1 && run.output.isEmpty, "\(run.errors)")
            #expect(run.errors.contains(words), "\(change): \(run.errors)")
        }
        #expect(try workspace.shell("{ cat a.gz; head -c 99 /dev/zero; } | $NUTGRAF duplicates --step texts").output == plain.output)
    }

    @Test func `nothing comes of nothing, and tell misses what is not there`() throws {
        let workspace = try workspace()
        for step in [
            "texts", "bands", "pairs", "candidates", "check", "later", "counts", "frequent", "versions", "sources",
            "forest",
        ] {
            let run = try workspace.shell("$NUTGRAF duplicates --step \(step) < /dev/null")
            #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        }
        try workspace.write("g", "0\tg\t4 1:wire::0:1.0:1.0:1.0: 2:lost:0:1:1.0:1.0:1.0:\n")
        let lost = try workspace.run("duplicates", "--step", "tell", "--groups", "g", "all.jsonl")
        #expect(lost.status == 65 && lost.errors.contains("no article lost, which a group has"))
        try workspace.write(
            "g", String(repeating: "0\tg\t4 1:wire::0:1.0:1.0:1.0: 2:site:0:1:1.0:1.0:1.0:\n", count: 2))
        let again = try workspace.run("duplicates", "--step", "tell", "--groups", "g", "all.jsonl")
        #expect(again.status == 65 && again.errors.contains("two groups of the number 4"), "\(again.errors)")
        try workspace.write("g", "0\tg\t4 1:wire:3:0:1.0:1.0:1.0:\n")
        let damaged = try workspace.run("duplicates", "--step", "tell", "--groups", "g", "all.jsonl")
        #expect(damaged.status == 65 && damaged.errorLines.count == 1)
        try workspace.write("g", "0\tg\t4 1:wire::0:1.0:1.0:1.0: 2:site:0:1:1.0:1.0:1.0:\n")
        let twice = try workspace.run("duplicates", "--step", "tell", "--groups", "g", "all.jsonl", "one.jsonl")
        #expect(twice.status == 65 && twice.errors.contains("two articles of one id"))
    }
}
