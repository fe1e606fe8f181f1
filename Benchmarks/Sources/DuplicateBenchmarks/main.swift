import GeneratedNews
import Measuring
import Nutgraf

// Precision and recall of near-duplicates on a labeled set, by kind of copy.
//
//   DuplicateBenchmarks [--originals N] [--seed S] [--phrases P] [--undated] [--threshold T] [--containment C] [--sweep]
//   DuplicateBenchmarks --write FILE.jsonl [--originals N] [--seed S] [--phrases P]

var originals = 3_000
var seed: UInt64 = 2
// Stock phrases in a thousand words.
var phrases = 0
var isDated = true
var sweeps = false
var parameters = NearDuplicateParameters()
var written: String?
var arguments = CommandLine.arguments.dropFirst()
func fail() -> Never {
    print("usage: DuplicateBenchmarks [--originals N] [--seed S] [--undated] [--threshold T] [--containment C]")
    print("                           [--phrases P] [--sweep] [--write FILE.jsonl]")
    exitProcess(2)
}
while let argument = arguments.popFirst() {
    if argument == "--undated" { isDated = false; continue }
    if argument == "--sweep" { sweeps = true; continue }
    guard let value = arguments.popFirst() else { fail() }
    switch argument {
    case "--originals": originals = Int(value) ?? originals
    case "--seed": seed = UInt64(value) ?? seed
    case "--phrases": phrases = Int(value) ?? phrases
    case "--threshold": parameters.threshold = Double(value) ?? parameters.threshold
    case "--containment": parameters.containment = Double(value) ?? parameters.containment
    case "--write": written = value
    default: fail()
    }
}

let labeled = LabeledCopies(originals: originals, seed: seed, phrases: phrases).articles
var lines: [UInt8] = []
for (index, article) in labeled.enumerated() { article.appendJSONLine(index: index, dated: isDated, to: &lines) }
if let written {
    write(lines, to: written)
    exitProcess(0)
}
let articles: [Article]
do throws(InputProblem) {
    let document = try InputDocument(lines, name: "labeled.jsonl")
    articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
} catch {
    print("DuplicateBenchmarks: \(error)")
    exitProcess(1)
}
check(articles.count == labeled.count, "every labeled article is read")
print("\(articles.count) articles, \(originals) originals, seed \(seed)\(isDated ? "" : ", undated")")

func percent(_ share: Double) -> String { fixed(100 * share, 1, width: 5) }

if sweeps {
    print("threshold containment  precision recall    F1")
    for threshold in [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8] {
        for containment in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
            (parameters.threshold, parameters.containment) = (threshold, containment)
            let score = Score(NearDuplicates(among: articles, parameters, threads: 2), against: labeled)
            let pairs = score.groupPairs
            print(
                "\(fixed(threshold, 2, width: 9)) \(fixed(containment, 2, width: 11))  \(percent(pairs.precision))     "
                    + "\(percent(pairs.recall))  \(percent(pairs.f1))")
        }
    }
    exitProcess(0)
}
let start = processorSeconds()
let found = NearDuplicates(among: articles, parameters, threads: 2)
let taken = processorSeconds() - start
let score = Score(found, against: labeled)
let pairs = score.groupPairs
let compared = fixed(Double(found.comparedPairs) / Double(max(1, articles.count)), 2)
print("compared: \(compared) pairs an article; \(fixed(taken, 1)) s of processors, peak \(peakMegabytes()) MB")
print("threshold \(fixed(parameters.threshold, 2)), containment \(fixed(parameters.containment, 2))\n")
print(
    "pairs of one group: precision \(percent(pairs.precision)) %, recall \(percent(pairs.recall)) %, F1 \(percent(pairs.f1)) %"
)
print(
    "groups: \(score.groups.all), \(percent(Double(score.groups.pure) / Double(max(1, score.groups.all)))) % of copies alone"
)
print(
    "sources: \(percent(Double(score.sources.right) / Double(max(1, score.sources.all)))) % of \(score.sources.all) copies hang from what they were made from\n"
)
for kind in CopyKind.allCases where kind.isCopy {
    guard let count = score.links[kind] else { continue }
    print("\(kind.rawValue): \(percent(count.recall)) % of \(count.wanted) pairs with a source found")
}
for kind in CopyKind.allCases where !kind.isCopy {
    guard let count = score.joinedWrongly[kind] else { continue }
    print("\(kind.rawValue): \(count.joined) of \(count.articles) articles joined with another origin's")
}
