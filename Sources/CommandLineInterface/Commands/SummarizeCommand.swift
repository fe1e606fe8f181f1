import ArticleFormats
import Presentation
import Stories
import Summarization
import TextAnalysis

/// `nutgraf summarize`: each article to a few of its sentences.
enum SummarizeCommand {
    private static let sentences = Option("--sentences", short: "-n", "N", help: "sentences of a summary (3)")
    private static let words = Option("--words", "N", help: "a summary of at most N words instead")
    private static let characters = Option("--characters", "N", help: "a summary of at most N characters instead")
    private static let ratio = Option("--ratio", "R", help: "this share of an article's sentences instead, from 0 to 1")
    private static let seconds = Option(
        "--seconds", "S", help: "what is said in S seconds, at 150 words a minute, instead")
    private static let method = Option(
        "--method", "M", help: "how sentences are chosen (\(SummarizationMethod.all[0].name)); see below",
        choices: SummarizationMethod.all.map(\.name))
    private static let profile = Option("--profile", "FILE", help: "the numbers of news that calibrate has learned")
    private static let together = Option(
        "--together",
        help: "one summary of all articles, which names the source of each sentence; one a story where "
            + "they have nothing to do with each other or are in different languages")
    private static let oneStory = Option(
        "--one-story", help: "with --together one summary, whatever the articles tell, in the language of the most")
    private static let query = Option("--query", "TEXT", help: "prefer sentences with the words of TEXT")
    private static let updateFrom = Option(
        "--update-from", "OLD", help: "only what is new since the articles of the file OLD; can be repeated")
    private static let compress = Option(
        "--compress",
        help: "cut parts of sentences that can go, such as however, ages and figures told again in another unit")
    private static let nested = Option("--nested", help: "each longer summary holds the shorter ones")
    private static let explain = Option(
        "--explain", help: "the parts of each score, what each decided, and the next in line")

    static let command = Command(
        "summarize", summary: "each article to N of its sentences, in reading order",
        options: [
            sentences, words, characters, ratio, seconds, method, profile, together, oneStory, query, updateFrom,
            compress, nested, explain, EveryLine.option,
        ],
        notes: ["Methods"] + SummarizationMethod.all.map { "  \($0.name): \($0.description)" } + [
            "",
            "A record with “documents”, a list of articles, is summarized as with --together --one-story; a note says where the",
            "articles have nothing to do with each other, and which are left out as they are in another language than the most.",
            "",
            "CSV has the columns id, index, score, from, to, text and speaker, with --together also story. The bytes from and to hold",
            "the whole sentence; with --compress the column cuts has the bytes that text leaves out, as 57-70 92-101.",
        ] + EveryLine.notes, format: CommonOptions.formatWithPages
    ) { invocation in
        let arguments = invocation.arguments
        let method = arguments.value(method).flatMap(SummarizationMethod.named) ?? SummarizationMethod.all[0]
        guard arguments.has(together) || !arguments.has(oneStory) else {
            throw UsageError("--one-story is for --together. Give both, or leave it out.")
        }
        if arguments.has(together), arguments.has(EveryLine.option) {
            throw UsageError(
                "--together makes one summary of all lines, --every-line one of each. Leave one of them out.")
        }
        var request = SummaryRequest(
            budget: try budget(arguments), query: arguments.value(query) ?? "", isNested: arguments.has(nested),
            explains: arguments.has(explain), compresses: arguments.has(compress))
        var summarizer = method.summarizer
        if let path = arguments.value(profile) {
            guard method.name == "news" else {
                throw UsageError("--profile is for the method news. Leave one of them out.")
            }
            do throws(InputProblem) {
                summarizer = NewsSummarizer(profile: try ProfileFile.read(path))
            } catch {
                reportLine("nutgraf: \(error)")
                return error.code == .missingFile ? .noInput : .badData
            }
        }
        let inputs = invocation.inputs()
        let old = arguments.has(updateFrom) ? invocation.inputs(arguments.allValues(updateFrom)) : nil
        let analyzer = invocation.analyzer
        let renderer = Renderer(invocation)
        let output = try invocation.openOutput(avoiding: inputs, old)
        if let old {
            let (articles, tally) = old.readAll()
            guard tally.articles > 0 else { return tally.status }
            request.known = KnownSentences(of: articles.map { analyzer.analyze($0.joiningDocuments()) })
        }
        let columns =
            ["id", "index", "score", "from", "to", "text", "speaker"] + (arguments.has(together) ? ["story"] : [])
            + (request.compresses ? ["cuts"] : [])
        var emitter = try Emitter(output, invocation.format, csvHeader: columns, title: "Summaries")
        let isOneAsked = arguments.has(oneStory)
        let summarize: @Sendable (Article, StoryNumber?) -> Rendered = { [request, summarizer] article, story in
            // A story that --together made holds records.
            let records = isOneAsked ? nil : story == nil ? [article] : article.documents
            let record = SummarizedRecord(article, tellingOneStoryEach: records, by: summarizer, for: request, analyzer)
            return renderer.render(
                part: SummaryView(
                    of: record, explains: request.explains, isCompressed: request.compresses, story: story))
        }
        let status: ExitStatus
        if arguments.has(together) {
            let (articles, read) = inputs.readAll()
            status = read.status
            let stories =
                arguments.has(oneStory)
                ? [articles]
                : StorySeparation().stories(of: articles, analyzer: analyzer, threads: invocation.threads)
                    .map { $0.map { articles[$0] } }
            for (place, articles) in stories.enumerated() where !articles.isEmpty {
                let number = StoryNumber(place + 1, of: stories.count)
                try emitter.emit(
                    summarize(Article(together: articles, story: number.number, of: number.count), number))
            }
        } else {
            status = try inputs.answer(arguments, into: &emitter) { summarize($0, nil) }
        }
        try emitter.finish(status)
        return status
    }

    private static func budget(_ arguments: ParsedArguments) throws(UsageError) -> SummaryBudget {
        let given = [sentences, words, characters, ratio, seconds].filter { arguments.has($0) }
        guard given.count <= 1 else {
            throw UsageError("\(given[0].name) and \(given[1].name) cannot both hold. Give one of them.")
        }
        if let count = try arguments.integer(words, in: 1...Int.max) { return .words(count) }
        if let count = try arguments.integer(characters, in: 1...Int.max) { return .characters(count) }
        if let count = try arguments.number(seconds, in: 1...86_400) { return .seconds(count) }
        if let share = try arguments.number(ratio, in: 0...1) {
            guard share > 0 else { throw UsageError("--ratio 0 leaves nothing. It takes a number above 0, up to 1.") }
            return .fraction(share)
        }
        return .sentences(try arguments.integer(sentences, in: 1...Int.max) ?? 3)
    }
}
