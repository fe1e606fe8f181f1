import Foundation
import Testing

/// `nutgraf calibrate` and the profiles that it writes.
@Suite struct CalibrateTests {
    /// Articles whose summaries are a short second sentence, where the standard numbers choose the long first one.
    private func gold(_ count: Int) -> String {
        (0..<count).map { number in
            let name = ["harbor", "market", "school", "bridge", "library"][number % 5]
            let first =
                "Officials of the \(name) said after a meeting of many hours that the plan number \(number) for the \(name) "
                + "would be looked at again before the end of the year by a group of engineers from the capital city."
            let second = "The \(name) will close on Monday for repairs."
            let text =
                "\(first) \(second) The \(name) is old and the \(name) needs a roof. People of the \(name) wait for news. "
                + "Zebras crossed the river on Tuesday near the mill."
            return #"{"id":"\#(number)","text":"\#(text)","reference":"\#(second)"}"#
        }.joined(separator: "\n") + "\n"
    }

    @Test func `A newsroom's own summaries teach what its readers want, and the profile is used`() throws {
        let workspace = try Workspace()
        try workspace.write("gold.jsonl", gold(60))
        let run = try workspace.run(
            "calibrate", "--gold", "gold.jsonl", "-n", "1", "--steps", "200", "-o", "profile.json")
        #expect(run.status == 0)
        #expect(run.errorLines.count == 1 && run.errors.contains("the learned numbers are written"))
        let line = "evaluate summaries --gold gold.jsonl -n 1 --format csv"
        func rouge(_ options: String) throws -> Double {
            let text = try workspace.shell("$NUTGRAF \(line) \(options)").text
            let record = try #require(text.split(separator: "\n").first { $0.hasPrefix("ROUGE-1 F1,") })
            return try #require(Double(record.split(separator: ",")[1]))
        }
        #expect(try rouge("--profile profile.json") > rouge("") + 0.02)
        let first = try workspace.read("profile.json")
        let again = try workspace.run(
            "calibrate", "--gold", "gold.jsonl", "-n", "1", "--steps", "200", "--threads", "1", "-o", "again.json")
        #expect(again.status == 0)
        #expect(try workspace.read("again.json") == first)
        let made = try workspace.run("summarize", "-n", "1", "--profile", "profile.json", "gold.jsonl")
        let plain = try workspace.run("summarize", "-n", "1", "gold.jsonl")
        #expect(made.status == 0 && made.text != plain.text)
    }

    @Test func `Without anything to gain the standard numbers are written, and change nothing`() throws {
        let workspace = try Workspace()
        try workspace.write("gold.jsonl", gold(60))
        let run = try workspace.run(
            "calibrate", "--gold", "gold.jsonl", "--steps", "0", "-o", "profile.json")
        #expect(run.errors.contains("the standard ones are written"))
        let plain = try workspace.run("summarize", "gold.jsonl", "--format", "jsonl")
        let with = try workspace.run("summarize", "gold.jsonl", "--format", "jsonl", "--profile", "profile.json")
        #expect(plain.output == with.output && with.status == 0)
    }

    @Test(arguments: [
        "2 calibrate -o p.json", "2 calibrate --gold few.jsonl --words 9 -n 2", "2 calibrate x --gold few.jsonl",
        "65 calibrate --gold few.jsonl", "65 calibrate --gold few.jsonl -o p.json", "66 calibrate --gold none.jsonl -o p.json",
        "66 calibrate --gold none.jsonl", "2 calibrate --gold few.jsonl -o few.jsonl",
        "65 summarize --profile few.jsonl few.jsonl", "66 summarize --profile none.json few.jsonl",
        "65 summarize --profile lacking.json few.jsonl", "65 summarize --profile wild.json few.jsonl",
        "2 summarize --method lead --profile lacking.json few.jsonl",
        "65 evaluate summaries --gold few.jsonl --profile lacking.json",
        "2 evaluate summaries --gold few.jsonl --profile lacking.json --method lead",
        "2 evaluate keywords --gold few.jsonl --profile lacking.json",
    ])
    func `Wrong use ends with one line`(statusAndArguments: String) throws {
        let parts = statusAndArguments.split(separator: " ", maxSplits: 1)
        let workspace = try Workspace()
        try workspace.write("few.jsonl", gold(5))
        try workspace.write("lacking.json", #"{"id":"nutgraf profile 1","weights":{"centrality":1}}"#)
        try workspace.write("wild.json", #"{"id":"nutgraf profile 1","weights":{"centrality":"much"}}"#)
        try workspace.write("p.json", "kept")
        let run = try workspace.shell("$NUTGRAF \(parts[1])")
        #expect(try workspace.read("p.json") == Data("kept".utf8))
        #expect("\(run.status)" == parts[0])
        #expect(run.errorLines.count == 1)
    }
}
