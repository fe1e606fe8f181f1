import KeywordExtraction
import Presentation
import TextAnalysis

/// `nutgraf keywords`: the ranked keywords of each story.
enum KeywordsCommand {
    private static let count = Option("--count", short: "-k", "K", help: "keywords of an article (10)")
    private static let maximumWords = Option(
        "--max-words", "W", help: "words of a phrase, from 1 to 5 (5, but 4 or 3 for other methods)")
    private static let method = Option(
        "--method", "M", help: "how keywords are ranked (\(KeywordMethod.all[0].name)); see below",
        choices: KeywordMethod.all.map(\.name))
    private static let diversity = Option(
        "--diversity", "D", help: "some (the default), or much: no two keywords share a word",
        choices: KeywordDiversity.allCases.map(\.rawValue))
    private static let highlight = Option("--highlight", help: "print the article below, its keywords marked")
    private static let explain = Option("--explain", help: "show what each score is made of")

    static let command = Command(
        "keywords", summary: "the ranked keywords and phrases of each story",
        options: [count, maximumWords, method, diversity, highlight, explain],
        notes: ["Methods"] + KeywordMethod.all.map { "  \($0.name): \($0.summary)" }
    ) { invocation in
        let arguments = invocation.arguments
        let method = arguments.value(method).flatMap(KeywordMethod.named) ?? KeywordMethod.all[0]
        let count = try arguments.integer(count, in: 1...Int.max) ?? 10
        let ranker = method.ranker(try arguments.integer(maximumWords, in: 1...5))
        let explains = arguments.has(explain)
        let diversity = arguments.value(diversity).flatMap(KeywordDiversity.init) ?? .some
        let highlights = arguments.has(highlight)
        if highlights, invocation.format != .text {
            throw UsageError("--highlight is for text. Leave it or --format \(invocation.format.rawValue) out.")
        }
        let inputs = invocation.inputs()
        let analyzer = invocation.analyzer
        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), invocation.format,
            csvHeader: ["id", "rank", "keyword", "score", "count"])
        let rank: @Sendable (Article) -> Rendered = { article in
            let article = article.joiningDocuments()
            let analyzed = analyzer.analyze(article)
            var ranking = ranker.rank(analyzed, count: diversity == .much ? max(count, count &* 8) : count)
            if diversity == .much { ranking = ranking.withoutSharedWords(in: analyzed, count: count) }
            let view = KeywordsView(
                of: article, ranking, method: method.name, explains: explains, highlights: highlights)
            return renderer.render(view)
        }
        let tally = try inputs.forEachArticle(rank, into: &emitter)
        try emitter.finish()
        return tally.status
    }
}
