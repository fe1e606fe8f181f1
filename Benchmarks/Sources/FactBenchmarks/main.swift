import Measuring
import Nutgraf

// What facts say of pairs of articles: how many pairs of one event are taken for two (wrongly), and how many of look-alike
// events are told apart.
//
//   FactBenchmarks ARTICLES.jsonl
//
// ARTICLES has `label`, the event, and `topic`, the events that look alike, as ECB+ has them. Topics are halved by their
// order, so that what is tuned on one half can be read on the other.

guard CommandLine.arguments.count == 2 else {
    print("usage: FactBenchmarks ARTICLES.jsonl")
    exitProcess(2)
}

struct Counts {
    var pairs = 0
    var one = 0
    var two = 0

    mutating func add(_ contradictions: [FactContradiction]) {
        pairs += 1
        if !contradictions.isEmpty { one += 1 }
        if contradictions.count > 1 { two += 1 }
    }

    var text: String {
        func share(_ count: Int) -> String { fixed(100 * Double(count) / Double(max(1, pairs)), 2) + " %" }
        return "\(pairs) pairs, one contradiction \(share(one)), two \(share(two))"
    }
}

func run() throws(InputProblem) {
    let source = InputSource.file(CommandLine.arguments[1])
    let document = try InputDocument.load(source)
    let articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
    var topics: [String: (topic: String, label: String)] = [:]
    for record in try FieldRecords.read(source, fields: ["topic", "label"]).records {
        if let topic = record["topic"]?.text, let label = record["label"]?.text { topics[record.id] = (topic, label) }
    }
    let analyzer = ArticleAnalyzer()
    let read = articles.compactMap { article in
        topics[article.id].map { (place: $0, profile: FactProfile(analyzer.analyze(article))) }
    }
    let names = Set(read.map(\.place.topic)).sorted()
    for half in 0..<2 {
        let chosen = Set(names.indices.filter { $0 % 2 == half }.map { names[$0] })
        let members = read.filter { chosen.contains($0.place.topic) }
        var (same, alike) = (Counts(), Counts())
        for one in members.indices {
            for other in members.indices.dropFirst(one + 1)
            where members[one].place.topic == members[other].place.topic {
                let found = members[one].profile.contradictions(with: members[other].profile)
                if members[one].place.label == members[other].place.label { same.add(found) } else { alike.add(found) }
            }
        }
        print("half \(half + 1), \(chosen.count) topics")
        print("  one event:         \(same.text)")
        print("  look-alike events: \(alike.text)")
    }
}

do throws(InputProblem) {
    try run()
} catch {
    print("FactBenchmarks: \(error)")
    exitProcess(1)
}
