import Measuring
import Nutgraf

// What `news` measures of the candidates of each article, for fit_keywords.py.
//
//   KeywordBenchmarks ARTICLES.jsonl
//
// A line `#<TAB>id<TAB>register` an article, then a line a candidate: its text, how often it occurs, the ids of its stems, and
// its features in the order of `KeywordFeature`. The first line names the features.

guard CommandLine.arguments.count == 2 else {
    print("usage: KeywordBenchmarks ARTICLES.jsonl")
    exitProcess(2)
}

func run() throws(InputProblem) {
    let document = try InputDocument.load(.file(CommandLine.arguments[1]))
    let (method, analyzer) = (NewsKeywords(), ArticleAnalyzer())
    print(KeywordFeature.allCases.map { "\($0)" }.joined(separator: " "))
    for article in (0..<document.chunkCount).flatMap({ document.parse(chunk: $0).articles }) {
        let (register, candidates) = method.measured(analyzer.analyze(article.joiningDocuments()))
        var lines = ["#\t\(article.id)\t\(register)"]
        for candidate in candidates {
            let text = String(candidate.text.map { $0.isWhitespace ? " " : $0 })
            let stems = candidate.stems.map { "\($0)" }.joined(separator: ",")
            let values = candidate.values.map { $0 == 0 ? "0" : "\($0)" }.joined(separator: " ")
            lines.append("\(text)\t\(candidate.count)\t\(stems)\t\(values)")
        }
        print(lines.joined(separator: "\n"))
    }
}

do throws(InputProblem) {
    try run()
} catch {
    print("KeywordBenchmarks: \(error)")
    exitProcess(1)
}
