import Foundation
import Testing

/// The language of the articles in the JSON of every command that tells of articles.
@Suite struct LanguageOfResultsTests {
    private let articles = """
        {"id":"en-1","title":"Ferry runs again","text":"The ferry to the island ran again on Friday. A storm had kept it in the harbor for three days, the captain said."}
        {"id":"en-2","title":"Ferry runs again","text":"The ferry to the island ran again on Friday. A storm had kept it in the harbor for three days, the captain said."}
        {"id":"pl-1","title":"Prom znowu pływa","text":"Prom na wyspę znowu wypłynął w piątek. Burza zatrzymała go w porcie na trzy dni, powiedział kapitan, który pływa od lat."}
        {"id":"told","language":"sv","text":"12"}

        """

    @Test(arguments: [
        "similar a.jsonl", "similar a.jsonl --in b.jsonl --copies", "cluster a.jsonl",
        "duplicates --all --min-words 1 a.jsonl",
        "follow a.jsonl", "follow --archive f.nutgraf a.jsonl", "archive --archive a.nutgraf list",
        "archive --archive a.nutgraf show en-1 pl-1 told", "archive --archive a.nutgraf similar pl-1",
        "archive --archive a.nutgraf search prom", "archive --archive a.nutgraf search ferry",
        "verify s.jsonl --against a.jsonl",
    ])
    func `every article has its language`(command: String) throws {
        let workspace = try Workspace()
        try workspace.write("a.jsonl", articles)
        try workspace.write("b.jsonl", articles)
        let made = try workspace.shell(
            "$NUTGRAF archive --archive a.nutgraf add a.jsonl && $NUTGRAF summarize --format jsonl a.jsonl > s.jsonl")
        #expect(made.status == 0)
        let run = try workspace.shell("$NUTGRAF \(command) --format jsonl")
        let found = try run.objects().flatMap { object in
            [object] + ["neighbors", "articles", "results"].flatMap { object[$0] as? [[String: Any]] ?? [] }
        }.filter { $0["id"] != nil }
        #expect(!found.isEmpty)
        for article in found {
            let id = try #require(article["id"] as? String)
            #expect(article["language"] as? String == (id == "told" ? "sv" : String(id.prefix(2))), "\(id)")
        }
    }

    @Test func `contrast has the language of most articles, verify of an unknown one none`() throws {
        let workspace = try Workspace()
        try workspace.write("a.jsonl", articles)
        try workspace.write("s.jsonl", #"{"id":"gone","sentences":[{"text":"Who knows?"}]}"# + "\n")
        let contrast = try workspace.run("contrast", "a.jsonl", "--against", "a.jsonl", "--format", "jsonl")
        #expect(try contrast.objects().first?["language"] as? String == "en")
        let verified = try workspace.run("verify", "s.jsonl", "--against", "a.jsonl", "--format", "jsonl")
        #expect(try verified.objects().first?["language"] as? String == "und")
    }

    @Test func `An export has no language that the source did not name`() throws {
        let workspace = try Workspace()
        try workspace.write("a.jsonl", articles)
        let run = try workspace.shell(
            "$NUTGRAF archive --archive a.nutgraf add a.jsonl > log && $NUTGRAF archive --archive a.nutgraf export")
        #expect(try run.objects().map { $0["language"] as? String } == [nil, nil, nil, "sv"])
    }
}
