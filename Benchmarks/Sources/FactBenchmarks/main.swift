import Measuring
import Nutgraf

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

// What facts say of pairs of articles: how many pairs of one event are taken for two (wrongly), and how many of look-alike
// events are told apart; and how often each outcome of each kind of evidence is found among both, from which the weights of
// `FactEvidence` are read.
//
//   FactBenchmarks ARTICLES.jsonl [--pairs]
//   FactBenchmarks --planted
//
// `--pairs` prints each pair with its evidence. `--planted` tells how many of the disagreements that are planted in generated stories
// are found, and how many of those found were planted.
// ARTICLES has `label`, the event, and perhaps `topic`, the events that look alike, as ECB+ has them. Topics are halved by
// their order, so that what is tuned on one half can be read on the other.

if CommandLine.arguments.dropFirst() == ["--planted"] {
    print("planted disagreements of each kind, in stories of three articles")
    printPlanted(stories: 80)
    exitProcess(0)
}
let printsPairs = CommandLine.arguments.last == "--pairs"
guard CommandLine.arguments.count == (printsPairs ? 3 : 2) else {
    print("usage: FactBenchmarks ARTICLES.jsonl [--pairs] | --planted")
    exitProcess(2)
}

struct Counts {
    var pairs = 0
    var apart = 0
    /// Those that are told apart by their facts, whether they look alike or not.
    var scored = 0
    var outcomes: [FactEvidence: Int] = [:]

    mutating func add(_ comparison: FactComparison) {
        pairs += 1
        if comparison.tellsApart { apart += 1 }
        if comparison.score > FactComparison.leastScore { scored += 1 }
        for evidence in comparison.evidence { outcomes[evidence, default: 0] += 1 }
    }

    var text: String {
        func share(_ count: Int) -> String { fixed(100 * Double(count) / Double(max(1, pairs)), 2) + " %" }
        return "\(pairs) pairs, told apart \(share(apart)), \(share(scored)) were they all to look alike"
    }
}

/// The natural logarithm of how much more often an outcome is found among look-alikes, half a pair added to each.
func printWeights(_ same: Counts, _ alike: Counts) {
    for kind in FactEvidence.Kind.allCases {
        let outcomes = FactEvidence.outcomes(of: kind)
        func count(_ counts: Counts, _ outcome: FactEvidence) -> Double { Double(counts.outcomes[outcome] ?? 0) + 0.5 }
        let sums = [same, alike].map { counts in outcomes.reduce(0) { $0 + count(counts, $1) } }
        let weights = outcomes.map { outcome in
            let ratio = (count(alike, outcome) / sums[1]) / (count(same, outcome) / sums[0])
            return
                "\(alike.outcomes[outcome] ?? 0):\(same.outcomes[outcome] ?? 0) \(ratio < 1 ? "-" : "+")\(fixed(abs(log(ratio)), 1))"
        }
        print("    \(kind.rawValue): " + weights.joined(separator: ", "))
    }
}

func run() throws(InputProblem) {
    let source = InputSource.file(CommandLine.arguments[1])
    let document = try InputDocument.load(source)
    let articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
    var topics: [String: (topic: String, label: String)] = [:]
    for record in try FieldRecords.read(source, fields: ["topic", "label"]).records {
        if let label = record["label"]?.text { topics[record.id] = (record["topic"]?.text ?? label, label) }
    }
    let analyzer = ArticleAnalyzer()
    let read = articles.compactMap { article in
        topics[article.id].map { (id: article.id, place: $0, profile: FactProfile(analyzer.analyze(article))) }
    }
    let names = Set(read.map(\.place.topic)).sorted()
    for half in 0..<2 {
        let chosen = Set(names.indices.filter { $0 % 2 == half }.map { names[$0] })
        let members = read.filter { chosen.contains($0.place.topic) }
        var (same, alike) = (Counts(), Counts())
        for one in members.indices {
            for other in members.indices.dropFirst(one + 1)
            where members[one].place.topic == members[other].place.topic {
                let found = members[one].profile.comparison(with: members[other].profile)
                let isSame = members[one].place.label == members[other].place.label
                if isSame { same.add(found) } else { alike.add(found) }
                if printsPairs {
                    let evidence = found.evidence.map { "\($0.kind.rawValue) \($0.outcome)" }
                    print(
                        isSame ? "same" : "alike", found.tellsApart ? "apart" : "one", members[one].id,
                        members[other].id,
                        "half \(half + 1), likeness \(fixed(found.likeness, 3)), " + evidence.joined(separator: ", "))
                }
            }
        }
        print("half \(half + 1), \(chosen.count) topics")
        print("  one event:         \(same.text)")
        print("  look-alike events: \(alike.text)")
        if alike.pairs > 0 { printWeights(same, alike) }
    }
}

do throws(InputProblem) {
    try run()
} catch {
    print("FactBenchmarks: \(error)")
    exitProcess(1)
}
