import Foundation
import Testing

@Suite struct SimilarTests {
    private static let storms = """
        {"id":"a","title":"Storm","text":"A storm sank boats off the coast.","date":"2024-02-15","language":"en"}
        {"id":"b","title":"Bank","text":"The bank cut its rates, and boats stayed in.","date":"Thu, 22 Feb 2024 08:00:00 GMT","language":"en"}
        {"id":"c","title":"","text":"Boats sank in the storm off the coast near the bank.","date":"29 February 2024","language":"en"}
        {"id":"d","title":"Storm boats on the coast","text":"","language":"en"}

        """

    private func run(_ options: String, _ stories: String = storms) throws -> ToolRun {
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", stories)
        return try workspace.shell("$NUTGRAF similar \(options) stories.jsonl")
    }

    /// The neighbors of each article, by its id.
    private func neighbors(_ run: ToolRun) throws -> [String: [[String: Any]]] {
        var lists: [String: [[String: Any]]] = [:]
        for object in try run.objects() {
            lists[try #require(object["id"] as? String)] = try #require(object["neighbors"] as? [[String: Any]])
        }
        return lists
    }

    private func warning(_ run: ToolRun, of id: String) throws -> String? {
        try run.objects().first { $0["id"] as? String == id }.flatMap { ($0["warnings"] as? [String])?.first }
    }

    private func number(_ neighbor: [String: Any], _ field: String) throws -> Double {
        try #require(neighbor[field] as? Double)
    }

    @Test(arguments: ["", "--method bm25", "--method tfidf", "--half-life 5", "--method bm25 --half-life 5"])
    func `shares add up to the score that is printed`(options: String) throws {
        let run = try run("--explain --format jsonl \(options)")
        #expect(run.status == 0)
        for neighbor in try neighbors(run).values.joined() {
            let terms = try #require(neighbor["terms"] as? [[String: Any]])
            let (sum, score) = (try terms.reduce(0) { try $0 + number($1, "share") }, try number(neighbor, "score"))
            #expect(abs(sum - score) < 1e-4 * max(1, score))
        }
    }

    @Test func `a half-life halves scores and says so in every format`() throws {
        let plain = try neighbors(try run("--format jsonl"))
        let decayed = try neighbors(try run("--format jsonl --half-life 7"))
        let before = try #require(plain["a"]?.first { $0["id"] as? String == "c" })
        let after = try #require(decayed["a"]?.first { $0["id"] as? String == "c" })
        #expect(before["decay"] == nil && before["days"] == nil)
        #expect(try number(after, "decay") == 0.25)
        #expect(try number(after, "days") == 14)
        #expect(try abs(number(after, "score") - number(before, "score") / 4) < 1e-6)
        let undated = try #require(decayed["a"]?.first { $0["id"] as? String == "d" })
        #expect(try number(undated, "decay") == 1)
        #expect(undated["days"] == nil)
        let text = try run("--half-life 7 --explain")
        #expect(text.text.contains("×0.250 after 14 days") && text.text.contains("not decayed: a date is missing"))
        #expect(text.errors.contains("nutgraf: 1 of 4 articles has no date that can be read, in the input. "))
        #expect(try run("--half-life 7 --quiet").errors.isEmpty)
        #expect(try run("").errors.isEmpty)
    }

    @Test func `only neighbors of the time that is asked for are given`() throws {
        func ids(_ options: String) throws -> [String]? {
            try neighbors(try run("--format jsonl \(options)"))["a"]?.compactMap { $0["id"] as? String }.sorted()
        }
        #expect(try ids("") == ["b", "c", "d"])
        #expect(try ids("--within 7") == ["b"])
        #expect(try ids("--within 14") == ["b", "c"])
        #expect(try ids("--after 2024-02-22 --before 2024-02-29") == ["b"])
        #expect(try ids("--after 2024-02-22T08:00:01Z") == ["c"])
        #expect(try ids("--before 2024-02-01") == [])
        let none = try run("--format jsonl --within 1")
        #expect(try warning(none, of: "a")?.contains("none of the time that was asked for") == true)
        #expect(try warning(none, of: "d")?.contains("it has no date that can be read") == true)
    }

    @Test func `titles or texts are compared alone, and an article without them says so`() throws {
        let titles = try run("--field title --format jsonl")
        #expect(try neighbors(titles)["a"]?.compactMap { $0["id"] as? String } == ["d"])
        #expect(try warning(titles, of: "c") == "no similar article: it has no title to compare")
        #expect(titles.errors.contains("nutgraf: 1 of 4 articles has no title and no neighbors"))
        let texts = try run("--field text --format jsonl")
        #expect(try warning(texts, of: "d") == "no similar article: it has no text to compare")
        #expect(try texts.output == run("--title-weight 0 --format jsonl").output)
        #expect(try run("--title-weight 3").text != run("").text)
        #expect(try run("--title-weight 1").output == run("").output)
    }

    @Test func `copies of one article with one id are no fault`() throws {
        let run = try run("--format jsonl", Self.storms + Self.storms)
        #expect(try run.objects().count == 8)
        #expect(run.errors.isEmpty)
    }

    @Test func `an id that stands twice is named, and both articles are kept`() throws {
        let twice = Self.storms.replacingOccurrences(of: #""id":"b""#, with: #""id":"a""#)
        let run = try run("--format jsonl", twice)
        #expect(run.status == 0)
        #expect(try run.objects().count == 4)
        #expect(
            run.errorLines == [
                "nutgraf: different articles have the id a, in the input. All are kept; give each article an id of its own to tell them apart."
            ])
        let workspace = try Workspace()
        try workspace.write("stories.jsonl", twice)
        try workspace.write("query.jsonl", #"{"id":"a","text":"Boats sank off the coast."}"#)
        // The same id in a query and in the corpus is no fault.
        let lines = try workspace.run("similar", "--in", "stories.jsonl", "query.jsonl").errorLines
        #expect(lines.count == 1 && lines[0].hasPrefix("nutgraf: different articles have the id a"))
    }

    @Test(arguments: ["", "--method bm25", "--half-life 3", "--method bm25 --half-life 3 --within 10"])
    func `odd collections have sensible answers`(options: String) throws {
        let dated = { (id: String, text: String) in #"{"id":"\#(id)","text":"\#(text)","date":"2024-02-15"}"# + "\n" }
        let one = try run("--format jsonl \(options)", dated("a", "A storm sank boats."))
        #expect(try warning(one, of: "a") == "there is no other article to compare it with")
        let same = try run(
            "--format jsonl -k 99 \(options)", "abc".map { dated("\($0)", "Storms sank boats.") }.joined())
        #expect(try neighbors(same).values.allSatisfy { $0.count == 2 })
        let strangers = try run("--format jsonl \(options)", dated("a", "alpha beta") + dated("b", "gamma delta"))
        #expect(try warning(strangers, of: "a")?.hasSuffix("has a word in common with it that counts") == true)
        for run in [one, same, strangers] { #expect(run.status == 0 && run.errors.isEmpty) }
    }

    @Test func `queries in a corpus work with BM25 and decay, whatever the number of threads`() throws {
        let workspace = try Workspace()
        try workspace.write("corpus.jsonl", Self.storms)
        try workspace.write(
            "query.jsonl", #"{"id":"q","title":"Boats in storm","text":"","date":"22 February 2024","language":"en"}"#)
        let arguments = "similar --method bm25 --half-life 7 --explain --format jsonl --in corpus.jsonl query.jsonl"
        let run = try workspace.shell("$NUTGRAF \(arguments) --threads 1")
        let list = try #require(try neighbors(run)["q"])
        #expect(list.map { $0["id"] as? String }.contains("a") && list.count == 4)
        #expect(try number(try #require(list.first { $0["id"] as? String == "a" }), "decay") == 0.5)
        #expect(try workspace.shell("$NUTGRAF \(arguments) --threads 3").output == run.output)
    }

    @Test(arguments: [
        "--half-life 0", "--half-life soon", "--within -1", "--after yesterday", "--before 03/04/2024",
        "--after 2024-03-01 --before 2024-02-01", "--title-weight 2 --field title", "--title-weight 1.5",
        "--field body", "--minimum-score 2",
    ])
    func `what cannot be is refused in one line`(options: String) throws {
        let run = try run(options)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errorLines.count == 1 && run.errors.hasPrefix("nutgraf: ") && run.errors.hasSuffix(".\n"))
    }

    @Test func `a minimum of BM25 may be above one`() throws {
        let run = try run("--method bm25 --minimum-score 1.5 --format jsonl")
        #expect(run.status == 0)
        let found = try neighbors(run).values.joined().map { try number($0, "score") }
        #expect(!found.isEmpty && found.allSatisfy { $0 >= 1.5 }, "\(found)")
        #expect(try warning(run, of: "b") == "no similar article: none is as similar as was asked for")
    }
}
