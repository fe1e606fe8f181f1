import KeywordExtraction
import Presentation
import TextAnalysis

/// `nutgraf contrast`: what sets articles apart from others.
enum ContrastCommand {
    private static let against = Option(
        "--against", "FILE", help: "the other articles: the rest, or an earlier period; can be repeated")
    private static let count = Option("--count", short: "-k", "K", help: "keywords (10)")
    private static let score = Option(
        "--score", "S", help: "log-odds (the default) for what is new or rising, class-frequency for what it is about",
        choices: ContrastKeywords.Score.allCases.map(\.rawValue))
    private static let maximumWords = Option("--max-words", "W", help: "words of a phrase, from 1 to 4 (3)")

    static let command = Command(
        "contrast", summary: "the keywords that set articles apart from others",
        options: [against, count, score, maximumWords, KeywordFilterOptions.exclude]
    ) { invocation in
        let arguments = invocation.arguments
        guard arguments.has(against) else { throw UsageError("contrast needs the other articles: --against FILE.") }
        let count = try arguments.integer(count, in: 1...Int.max) ?? 10
        let score = arguments.value(score).flatMap(ContrastKeywords.Score.init) ?? .logOdds
        let method = ContrastKeywords(
            score: score, maximumWords: try arguments.integer(maximumWords, in: 1...4) ?? 3,
            filter: KeywordFilter(excluded: try KeywordFilterOptions.excluded(arguments)))
        try KeywordFilterOptions.refuseOutput(arguments)
        let inputs = invocation.inputs()
        let others = invocation.inputs(arguments.allValues(against))
        let output = try invocation.openOutput(avoiding: inputs, others)
        let analyzer = invocation.analyzer
        func counted(_ inputs: Inputs) -> (counts: [ContrastKeywords.Counts], tally: Tally) {
            let (articles, tally) = inputs.readAll()
            return (method.counts(of: articles, analyzer: analyzer, threads: invocation.threads), tally)
        }
        let (own, tally) = counted(inputs)
        guard tally.articles > 0 else { return tally.status }
        let (rest, otherTally) = counted(others)
        guard otherTally.articles > 0 else { return otherTally.status }
        let view = ContrastView(
            method.keywords(of: own, against: rest, count: count), by: score, of: own.count, against: rest.count,
            language: ContrastKeywords.language(ofMost: own))
        var emitter = try Emitter(
            output, invocation.format, csvHeader: ["rank", "keyword", "score", "count", "articles", "elsewhere"])
        try emitter.emit(Renderer(invocation).render(view))
        let status = [tally.status, otherTally.status].max { $0.rawValue < $1.rawValue } ?? .done
        try emitter.finish(status)
        return status
    }
}
