import Foundation
import Testing

/// `nutgraf cluster --graph` and `--grouped`: clusters in steps.
@Suite struct ClusterGraphTests {
    /// Twelve events with three reports each, in an order that mixes them.
    private static func articles() -> [[String: String]] {
        let places = [
            "Harwell", "Nesodden", "Kessim", "Sarrant", "Ansel", "Toruk", "Velden", "Mirnow", "Oskla", "Pradel",
            "Quint", "Rhoven",
        ]
        let things = [
            "bridge", "harbor", "school", "mine", "ferry", "dam", "market", "stadium", "tunnel", "library", "orchard",
            "tramway",
        ]
        let acts = [
            "closed", "flooded", "rebuilt", "sold", "painted", "opened", "searched", "widened", "blocked", "praised",
            "mapped", "heated",
        ]
        return (0..<36).map { number in
            let (event, report) = (number % 12, number / 12)
            let (place, thing, act) = (places[event], things[event], acts[event])
            let texts = [
                "The \(thing) of \(place) was \(act) on Monday, the council of \(place) said. Engineers looked at the \(thing) for two days.",
                "Residents of \(place) saw how the \(thing) was \(act). The council had promised it for years, and paid \(event + 2) million crowns.",
                "Why the \(thing) in \(place) had to be \(act) is a question that engineers and the council answer differently.",
            ]
            return [
                "id": "a\(number)", "title": "\(place) \(thing) \(act)", "date": "2024-03-\(10 + report)",
                "text": texts[report],
            ]
        }
    }

    private func line(_ article: [String: String], label: Int? = nil) -> String {
        var object: [String: Any] = article
        object["label"] = label
        let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
    }

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        let lines = Self.articles().map { line($0) }
        try workspace.write("all.jsonl", lines.joined())
        try workspace.write("one.jsonl", lines[..<17].joined())
        try workspace.write("two.jsonl", lines[17...].joined())
        return workspace
    }

    private func ids(_ clusters: [[String: Any]]) -> [[String]] {
        clusters.map { cluster in
            (cluster["articles"] as? [Any] ?? []).compactMap {
                $0 as? String ?? ($0 as? [String: Any])?["id"] as? String
            }.sorted()
        }
    }

    @Test func `groups of the neighbors of similar are those of cluster, whatever the threads`() throws {
        let workspace = try workspace()
        let graph = "$NUTGRAF similar --method tfidf -k 5 --format jsonl --quiet all.jsonl"
        let found = try workspace.shell("\(graph) | $NUTGRAF cluster --graph - --format jsonl --resolution 40")
        #expect(found.status == 0)
        let clusters = try ids(workspace.run("cluster", "--format", "jsonl", "all.jsonl").objects())
        #expect(try ids(found.objects()).map(Set.init) == clusters.map(Set.init) && clusters.count == 12)
        #expect(
            found.errors.contains(
                "12 groups of several articles and 0 articles alone, by the method leiden, in a graph of 36"))
        let table = try workspace.shell(
            "\(graph) > links.jsonl; $NUTGRAF cluster --graph links.jsonl --threads 1 --quiet --format csv --resolution 40"
        )
        #expect(table.text.hasPrefix("cluster,size,id\n0,3,a0\n0,3,a12\n0,3,a24\n1,3,a1\n") && table.errors.isEmpty)
        let text = try workspace.shell("$NUTGRAF cluster --graph links.jsonl --method components --threshold 0.99")
        #expect(
            text.text
                == "0 groups of several articles and 36 articles alone, by the method components, in a graph of 36 articles and 180 links\n"
        )
    }

    @Test func `the stories of groups that come one after the other are those of cluster, byte for byte`() throws {
        let workspace = try workspace()
        let whole = try workspace.run("cluster", "--format", "jsonl", "all.jsonl")
        let articles = Self.articles()
        let grouped = try whole.objects().enumerated().map { number, cluster in
            let own = Set(ids([cluster])[0])
            return articles.filter { own.contains($0["id"] ?? "") }.map { line($0, label: number) }.joined()
        }
        try workspace.write("grouped.jsonl", grouped.joined())
        for part in ["one", "two"] {
            #expect(try workspace.shell("$NUTGRAF cluster --save-model \(part).bin \(part).jsonl").status == 0)
        }
        #expect(try workspace.shell("$NUTGRAF models merge two.bin one.bin -o all.bin").status == 0)
        for threads in [1, 4] {
            let told = try workspace.shell(
                "$NUTGRAF cluster --grouped --model all.bin --format jsonl --threads \(threads) grouped.jsonl")
            #expect(told.status == 0 && told.output == whole.output, "\(told.errors)")
        }
        // A part of the groups by itself has the same lines.
        try workspace.write("some.jsonl", grouped[4..<6].joined())
        let some = try workspace.shell("$NUTGRAF cluster --grouped --model all.bin --format jsonl some.jsonl")
        #expect(some.text == whole.text.split(separator: "\n")[4..<6].map { $0 + "\n" }.joined())
        try workspace.write("torn.jsonl", grouped[1] + grouped[0] + grouped[1])
        let torn = try workspace.shell("$NUTGRAF cluster --grouped --model all.bin torn.jsonl")
        #expect(
            torn.status == 2
                && torn.errorLines.last?.contains("the articles of group 1 do not stand together, a") == true)
        let bare = try workspace.shell("$NUTGRAF cluster --grouped --model all.bin all.jsonl")
        #expect(
            bare.status == 2 && bare.errors.contains("article a0 has no number of a group. Give it in the field label"))
        let other = try workspace.shell(
            "$NUTGRAF similar --method tfidf --save-model t.bin all.jsonl; $NUTGRAF cluster --grouped --model t.bin some.jsonl"
        )
        #expect(
            other.status == 2
                && other.errors.contains("t.bin is no model for groups. Write one with cluster --save-model."))
        let few = try workspace.shell("$NUTGRAF cluster --grouped --model one.bin some.jsonl")
        #expect(few.status == 2 && few.errors.contains("one.bin is of fewer than 20 articles."))
    }

    @Test(arguments: [
        "--graph links.tsv --count 3", "--graph links.tsv --within 3", "--graph links.tsv all.jsonl",
        "--graph links.tsv --method average",
        "--graph links.tsv --threshold 0.5", "--graph links.tsv --method components --starts 2",
        "--graph links.tsv --resolution 0",
        "--graph links.tsv --format html", "--grouped all.jsonl", "--model m all.jsonl",
        "--grouped --model m --within 3 all.jsonl",
        "--save-model m --count 2 all.jsonl", "--graph links.tsv -o links.tsv", "--save-model all.jsonl all.jsonl",
    ])
    func `what does not go together ends with one line`(options: String) throws {
        let workspace = try workspace()
        try workspace.write("links.tsv", "a\tb\t1\n")
        let run = try workspace.shell("$NUTGRAF cluster \(options)")
        #expect(run.status == 2 && run.errorLines.count == 1 && run.output.isEmpty, "\(run.errors)")
        #expect(try workspace.read("links.tsv").count == 6)
    }

    @Test func `a graph that is missing, empty or broken ends with one line`() throws {
        let workspace = try workspace()
        try workspace.write("broken.tsv", "a\tb\t1\na\tb\n")
        for (name, status) in [("missing.tsv", Int32(66)), ("/dev/null", 65), ("broken.tsv", 65), (".", 65)] {
            let run = try workspace.shell("$NUTGRAF cluster --graph \(name)")
            #expect(
                run.status == status && run.errorLines.count == 1 && run.output.isEmpty,
                "\(name): \(run.errors) \(run.status)")
        }
        #expect(try workspace.shell("$NUTGRAF cluster --graph broken.tsv").errors.contains("broken.tsv:2."))
    }
}
