import KeywordExtraction
import Presentation
import TextAnalysis

/// `nutgraf keywords`: the ranked keywords of each story.
enum KeywordsCommand {
    private static let count = Option("--count", short: "-k", "K", help: "keywords of an article (10)")
    private static let maximumWords = Option(
        "--max-words", "W", help: "words of a phrase, from 1 to 5 (5, and 8 of a name, but 4 or 3 for other methods)")
    private static let method = Option(
        "--method", "M", help: "how keywords are ranked (\(KeywordMethod.all[0].name)); see below",
        choices: KeywordMethod.all.map(\.name))
    private static let diversity = Option(
        "--diversity", "D", help: "some (the default), or much: no two keywords share a word",
        choices: KeywordDiversity.allCases.map(\.rawValue))
    private static let highlight = Option("--highlight", help: "print the article below, its keywords marked")
    private static let explain = Option(
        "--explain", help: "say what each keyword owes its place to, and the numbers behind it")

    private static let notes = [
        "",
        "--exclude and --candidates compare words by their stems, whatever their case. A phrase that has an excluded word inside",
        "stays; a shorter name of an excluded one goes with it. A listed word in capitals (US, WHO) is not the one in small letters.",
        "In a file, # begins a comment.",
    ]

    static let command = Command(
        "keywords", summary: "the ranked keywords and phrases of each story",
        options: [
            count, KeywordFilterOptions.minimumWords, maximumWords, method, diversity, KeywordFilterOptions.exclude,
            KeywordFilterOptions.candidates, KeywordFilterOptions.noNames, highlight, explain, EveryLine.option,
        ],
        notes: ["Methods"] + KeywordMethod.all.map { "  \($0.name): \($0.summary)" } + notes + EveryLine.notes,
        format: CommonOptions.formatWithPages
    ) { invocation in
        let arguments = invocation.arguments
        let method = arguments.value(method).flatMap(KeywordMethod.named) ?? KeywordMethod.all[0]
        let count = try arguments.integer(count, in: 1...Int.max) ?? 10
        let ranker = method.ranker(try arguments.integer(maximumWords, in: 1...5))
        let filter = try filter(arguments)
        let explains = arguments.has(explain)
        let diversity = arguments.value(diversity).flatMap(KeywordDiversity.init) ?? .some
        let highlights = arguments.has(highlight)
        if highlights, invocation.format != .text, invocation.format != .html {
            throw UsageError(
                "--highlight is for text and pages. Leave it or --format \(invocation.format.rawValue) out.")
        }
        try KeywordFilterOptions.refuseOutput(arguments)
        let inputs = invocation.inputs()
        let analyzer = invocation.analyzer
        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), invocation.format,
            csvHeader: ["id", "rank", "keyword", "score", "count"], title: "Keywords")
        let rank: @Sendable (Article) -> Rendered = { article in
            let article = article.joiningDocuments()
            let analyzed = analyzer.analyze(article)
            let ranking = ranker.rank(analyzed, count: count, filter: filter, diversity: diversity)
            let view = KeywordsView(
                of: article, ranking, method: method.name, explains: explains, highlights: highlights,
                language: analyzed.language)
            return renderer.render(part: view)
        }
        let status = try inputs.answer(arguments, into: &emitter, rank)
        try emitter.finish(status)
        return status
    }

    /// What may be a keyword.
    private static func filter(_ arguments: ParsedArguments) throws -> KeywordFilter {
        let least = try arguments.integer(KeywordFilterOptions.minimumWords, in: 1...5) ?? 1
        let most = try arguments.integer(maximumWords, in: 1...5)
        if let most, least > most {
            throw UsageError("--min-words \(least) is more than --max-words \(most). Give a lower one.")
        }
        let listed = try KeywordFilterOptions.listed(arguments)
        if listed != nil, most != nil {
            throw UsageError("--max-words does not go with --candidates: phrases are as long as the list has them.")
        }
        return KeywordFilter(
            excluded: try KeywordFilterOptions.excluded(arguments), listed: listed, minimumWords: least,
            leavesOutPersons: arguments.has(KeywordFilterOptions.noNames))
    }
}
