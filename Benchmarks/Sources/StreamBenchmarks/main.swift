import Measuring
import Nutgraf

// A stream of labeled articles: what training and evaluating its model need. `train_stream.py` calls it.
//
//   StreamBenchmarks candidates ARTICLES.jsonl [MODEL]
//   StreamBenchmarks follow ARTICLES.jsonl [MODEL] [unreviewed]
//
// `candidates` puts each article into the story of its `label`, or with a model into the one that it decides for, and prints a
// line for each candidate that there was: the article's number, 1 or 0 for whether most of the story's articles have its label,
// then the features. `follow` decides for itself and prints a line an
// article: the story that it was put in when it came, the one it is in at the end, then its id. MODEL is
// numbers with commas: the weights of the ranking, those of the decision to join, its bias; `-` for the one that is built in. With `unreviewed`
// stories neither merge nor split.

func usage() -> Never {
    print("usage: StreamBenchmarks candidates|follow ARTICLES.jsonl [MODEL] [unreviewed]")
    exitProcess(2)
}

let arguments = CommandLine.arguments
guard arguments.count > 2, ["candidates", "follow"].contains(arguments[1]) else { usage() }

func model(_ text: String) -> StreamModel {
    let numbers = text.split(separator: ",").compactMap { Double($0) }
    let features = StreamFeatures.names.count
    guard numbers.count == 2 * features + 1 else { usage() }
    return StreamModel(
        ranking: Array(numbers[..<features]), joining: Array(numbers[features..<2 * features]),
        bias: numbers[2 * features]
    )
}

func run() throws(InputProblem) {
    let source = InputSource.file(arguments[2])
    let document = try InputDocument.load(source)
    let articles = (0..<document.chunkCount).flatMap { document.parse(chunk: $0).articles }
    var stream = StoryStream()
    if arguments.count > 3, arguments[3] != "-" { stream.model = model(arguments[3]) }
    if arguments[1] == "candidates" {
        let decides = arguments.count > 3
        let least = stream.leastProbability
        var labels: [String: String] = [:]
        for record in try FieldRecords.read(source, fields: ["label"]).records {
            labels[record.id] = record["label"]?.text
        }
        // The label of each story, which most of its articles have, and how many have which.
        var counts: [Int: [String: Int]] = [:]
        func isOf(_ story: Int, _ label: String) -> Bool {
            guard let own = counts[story], let count = own[label] else { return false }
            return own.allSatisfy { $0.value <= count }
        }
        for (number, article) in articles.enumerated() {
            let label = labels[article.id] ?? article.id
            let story = stream.add(article) { candidates in
                for candidate in candidates {
                    let values = candidate.features.values.map { "\(Float($0))" }.joined(separator: " ")
                    print("\(number) \(isOf(candidate.story, label) ? 1 : 0) \(values)")
                }
                guard decides else { return counts.keys.sorted().first { isOf($0, label) } }
                return candidates.first.flatMap { $0.probability >= least ? $0.story : nil }
            }
            counts[story, default: [:]][label, default: 0] += 1
        }
    } else {
        if arguments.last == "unreviewed" { stream.reviewed = Int.max }
        var first: [Int] = []
        var last: [String: Int] = [:]
        for article in articles {
            let decision = stream.add(article)
            first.append(decision.story)
            last[article.id] = decision.story
            for event in decision.events {
                switch event {
                case .merged(let story, let kept): for (id, now) in last where now == story { last[id] = kept }
                case .split(let story, _, let moved): for id in moved { last[id] = story }
                }
            }
        }
        for (place, article) in articles.enumerated() {
            print("\(first[place]) \(last[article.id] ?? 0) \(article.id)")
        }
    }
}

do throws(InputProblem) {
    try run()
} catch {
    print("StreamBenchmarks: \(error)")
    exitProcess(1)
}
