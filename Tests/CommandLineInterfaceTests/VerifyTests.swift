import Foundation
import Testing

/// `nutgraf verify` on summaries that stand in their source, and on others.
@Suite struct VerifyTests {
    private let article =
        #"{"id":"a","text":"“Überall” the council approved\nthe budget. Nobody voted against it. The mayor signed it on Monday."}"#

    private func workspace(_ summary: String) throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("articles.jsonl", article + "\n")
        try workspace.write("summary.jsonl", summary + "\n")
        return workspace
    }

    @Test func `What summarize writes stands in the source, to the byte`() throws {
        let workspace = try workspace("")
        for format in ["jsonl", "json"] {
            let made = try workspace.shell(
                "$NUTGRAF summarize --format \(format) articles.jsonl > made.\(format)")
            #expect(made.status == 0)
            let run = try workspace.run("verify", "made.\(format)", "--against", "articles.jsonl", "--format", "jsonl")
            #expect(run.status == 0)
            let result = try #require(try run.objects().first)
            #expect(result["verified"] as? Bool == true)
            let sentences = try #require(result["sentences"] as? [[String: Any]])
            #expect(sentences.count == 3 && sentences.allSatisfy { $0["verdict"] as? String == "stands" })
        }
    }

    @Test func `A changed sentence is missing, a moved one stands elsewhere, and the status says so`() throws {
        let moved = try workspace(
            #"{"id":"a","sentences":[{"text":"Nobody voted against it.","range":[0,24]},"The mayor  signed it on Monday."]}"#
        )
        let run = try moved.run("verify", "summary.jsonl", "--against", "articles.jsonl", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.text.contains("\na,stands elsewhere,48,72,Nobody voted against it.\n"))
        let changed = try workspace(#"{"id":"a","sentences":[{"text":"Nobody voted for it.","range":[48,72]}]}"#)
        let result = try changed.run("verify", "summary.jsonl", "--against", "articles.jsonl")
        #expect(result.status == 1)
        #expect(result.text.contains("a: 0 of 1 sentence in the source\n  missing: Nobody voted for it."))
    }

    @Test func `What a summary leaves open is told beside what stands, and no fault of the source`() throws {
        let workspace = try workspace(
            #"{"id":"b","sentences":["She had asked the council for more money.","The bridge stays closed until the end of May."]}"#
        )
        let article =
            #"{"id":"b","text":"The mayor, Anna Lind, spoke on Monday. She had asked the council for more money. The bridge stays closed until the end of May."}"#
        try workspace.write("articles.jsonl", article + "\n")
        let run = try workspace.run("verify", "summary.jsonl", "--against", "articles.jsonl")
        #expect(run.status == 0)
        #expect(
            run.text.contains(
                "(sentence 2 of the article: “she” stands for something that is named only before it)"))
        let json = try workspace.run("verify", "summary.jsonl", "--against", "articles.jsonl", "--format", "jsonl")
        let findings = try #require(try json.objects().first?["findings"] as? [[String: Any]])
        #expect(findings.first?["kind"] as? String == "reference" && findings.first?["index"] as? Int == 1)
    }

    @Test func `Ranges beyond the text, through a letter or of nothing harm nobody`() throws {
        for range in [
            "[0,9999]", "[4,5]", "[-3,7]", "[7,7]", "[9,3]", "[1]", "\"x\"",
            "[9223372036854775807,9223372036854775807]",
        ] {
            let workspace = try workspace(
                #"{"id":"a","sentences":[{"text":"Nobody voted against it.","range":\#(range)},{"text":""}]}"#)
            let run = try workspace.run("verify", "summary.jsonl", "--against", "articles.jsonl", "--format", "csv")
            #expect(!run.wasSignaled && run.status == 1)
            #expect(run.text.contains("stands elsewhere") && run.text.contains("a,missing,,,\n"))
        }
    }

    @Test func `A problem in place of a summary is told, and the other summaries are verified`() throws {
        let workspace = try workspace("")
        let text = article.dropFirst(9)
        let made = try workspace.shell(
            "printf '%s\\n' '{\"id\":\"a\"\(text)' broken '{\"id\":\"none\"}' '{\"id\":\"b\"\(text)' | $NUTGRAF summarize --quiet --every-line > made.jsonl")
        #expect(made.status == 1)
        try workspace.write("articles.jsonl", ["a", "b"].map { "{\"id\":\"\($0)\"\(text)\n" }.joined())
        let run = try workspace.run("verify", "made.jsonl", "--against", "articles.jsonl", "--format", "jsonl")
        #expect(run.status == 1 && run.errorLines.count == 2, "\(run.errors)")
        #expect(run.errorLines.first?.contains("no summary but a problem, “broken JSON”, made.jsonl:2.") == true, "\(run.errors)")
        #expect(try run.objects().map { $0["id"] as? String } == ["a", "b"])
        #expect(try run.objects().allSatisfy { $0["verified"] as? Bool == true })
        try workspace.write("summary.jsonl", "{\"id\":\"a\",\"problem\":{\"code\":1}}\n")
        #expect(try workspace.run("verify", "summary.jsonl", "--against", "articles.jsonl").status == 65)
    }

    @Test func `A summary of an unknown article is not verified`() throws {
        let workspace = try workspace(#"{"id":"b","sentences":["Nobody voted against it."]}"#)
        let run = try workspace.run("verify", "summary.jsonl", "--against", "articles.jsonl")
        #expect(run.status == 1)
        #expect(run.text.contains("no article with this id is in the source"))
    }

    @Test func `The sentences of a text are looked for everywhere`() throws {
        let workspace = try workspace("")
        try workspace.write("summary.txt", "Nobody voted against it. The mayor signed it on Monday.\n")
        #expect(try workspace.run("verify", "summary.txt", "--against", "articles.jsonl").status == 0)
        try workspace.write("summary.txt", "Nobody voted against it. The mayor tore it up on Monday.\n")
        #expect(try workspace.run("verify", "summary.txt", "--against", "articles.jsonl").status == 1)
    }

    @Test(arguments: ["", "--explain", "--width 40", "--width 40 --explain", "--color always"])
    func `What summarize prints is verified by its bullets, with headings, dates, notes and speakers`(options: String)
        throws
    {
        let workspace = try workspace("")
        try workspace.write(
            "all.jsonl",
            #"""
            {"id":"a-1","date":"2024-03-01","text":"She had asked the council for more money in the winter. The bridge over the Lund stays closed until the end of May."}
            {"id":"b-1","title":"A dam breaks","text":"HOST: The dam broke at two in the morning.\n\nENGINEER: Nobody had looked at it for years.\n\nHOST: Who should have?\n\nENGINEER: The council should have done it."}
            """# + "\n")
        let made = try workspace.shell("$NUTGRAF summarize \(options) -n 3 all.jsonl > made.txt")
        #expect(made.status == 0)
        let run = try workspace.run("verify", "made.txt", "--against", "all.jsonl", "--format", "jsonl")
        #expect(run.status == 0, "\(run.text)")
        let results = try run.objects()
        let counts = results.map { ($0["sentences"] as? [[String: Any]])?.count ?? 0 }
        #expect(counts.count == 2 && counts.allSatisfy { $0 > 0 && $0 <= 3 })
        let texts = results.flatMap { ($0["sentences"] as? [[String: Any]]) ?? [] }.compactMap { $0["text"] as? String }
        #expect(texts.contains { $0.hasPrefix("ENGINEER: ") || $0.hasPrefix("HOST: ") })
        #expect(!texts.contains { $0.contains("a-1") || $0.contains("of the article") })
    }

    @Test(arguments: [
        "Title\n  • HOST: Nobody had looked at it for years.\n", "Title\n  • Nobody looked at it.\n",
        "Title\n  • ENGINEER: The dam broke at two in the morning.\n",
        "Title\n  • MAYOR: Nobody had looked at it for years.\n    — Title, 2024-03-01\n",
    ])
    func `What somebody else said, or nobody, is missing behind a bullet too`(printed: String) throws {
        let workspace = try workspace("")
        try workspace.write(
            "talk.jsonl",
            #"{"id":"b","text":"HOST: The dam broke at two in the morning.\n\nENGINEER: Nobody had looked at it for years.\n\nHOST: Who should have?"}"#
                + "\n")
        try workspace.write("made.txt", printed)
        let run = try workspace.run("verify", "made.txt", "--against", "talk.jsonl")
        #expect(run.status == 1)
        #expect(run.text.contains("0 of 1 sentence in the source"))
    }

    @Test func `Several articles together are verified each in its own text`() throws {
        let workspace = try workspace("")
        try workspace.write(
            "second.jsonl", #"{"id":"b","text":"Schools stay closed until the end of the week."}"# + "\n")
        let line = "$NUTGRAF summarize --together --format jsonl articles.jsonl second.jsonl > made.jsonl"
        #expect(try workspace.shell("\(line)").status == 0)
        let run = try workspace.run("verify", "made.jsonl", "--against", "articles.jsonl", "second.jsonl")
        #expect(run.status == 2)
        let both = try workspace.run("verify", "made.jsonl", "--against", "articles.jsonl", "--against", "second.jsonl")
        #expect(both.status == 0)
    }

    @Test(arguments: [
        "2 verify summary.jsonl", "2 verify --against articles.jsonl",
        "66 verify none.jsonl --against articles.jsonl", "66 verify summary.jsonl --against none.jsonl",
        "65 verify articles.jsonl --against articles.jsonl",
    ])
    func `Wrong use ends with one line`(statusAndArguments: String) throws {
        let parts = statusAndArguments.split(separator: " ", maxSplits: 1)
        let workspace = try workspace(#"{"id":"a","sentences":[]}"#)
        let run = try workspace.shell("$NUTGRAF \(parts[1])")
        #expect("\(run.status)" == parts[0])
        #expect(run.errorLines.count == 1)
    }
}
