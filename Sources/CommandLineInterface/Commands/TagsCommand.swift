import ArticleFormats
import KeywordExtraction
import Parallelism
import Presentation
import TextAnalysis

/// `nutgraf tags learn` and `nutgraf tags suggest`: a newsroom's own tags.
enum TagsCommand {
    private static let archive = Option(
        "--archive-of", "FILE", help: "learn: tagged articles, JSON Lines with a list of tags each; can be repeated")
    private static let field = Option("--field", "NAME", help: "learn: the field that has the tags (tags)")
    private static let model = Option("--model", "FILE", help: "suggest: what learn wrote")
    private static let count = Option("--count", short: "-k", "K", help: "suggest: tags of an article (5)")
    private static let least = Option(
        "--min-score", "P", help: "suggest: leave out tags less likely than P, 0 to 1 (what learn found)")

    static let command = Command(
        "tags", summary: "learns a newsroom's own tags, and suggests them for new stories",
        operands: "learn -o MODEL | suggest [FILE…]", options: [archive, field, model, count, least, EveryLine.option],
        notes: [
            "Each suggested tag comes with its probability and the tagged stories that are most like the new one: of tags with 0.8",
            "about 8 of 10 are right. learn finds that out on its stories, each by what the others taught, and says how well it",
            "holds. Without --min-score tags are suggested from the least probability, 0.3 or more, from which on at least 80 of",
            "100 were right there; from 0.8 where none is found, as with few stories.",
        ] + EveryLine.notes, words: ["learn", "suggest"]
    ) { invocation in
        let arguments = invocation.arguments
        do {
            switch arguments.operands.first {
            case "learn": return try learn(invocation)
            case "suggest": return try suggest(invocation)
            case let name:
                throw UsageError(
                    name.map { "tags cannot “\($0)”. It can learn or suggest." }
                        ?? "tags needs to know what: learn or suggest.")
            }
        } catch let problem as InputProblem {
            reportLine("nutgraf: \(problem)")
            return problem.code == .missingFile || problem.code == .emptyFolder ? .noInput : .badData
        }
    }

    private static func learn(_ invocation: Invocation) throws -> ExitStatus {
        let arguments = invocation.arguments
        guard arguments.has(archive) else { throw UsageError("tags learn needs tagged articles: --archive-of FILE.") }
        if arguments.operands.count > 1 {
            throw UsageError("tags learn takes no file but --archive-of and -o: “\(arguments.operands[1])”.")
        }
        for option in [model, count, least, EveryLine.option] where arguments.has(option) {
            throw UsageError("\(option.name) is for tags suggest. Leave it out.")
        }
        let names = arguments.allValues(archive)
        let field = arguments.value(field) ?? "tags"
        let inputs = invocation.inputs(names)
        let output = try invocation.openOutput(avoiding: inputs)
        var tags: [String: [String]] = [:]
        let (sources, faults) = InputSource.expanding(names, web: invocation.webAccess)
        if let fault = faults.first { throw fault }
        for source in sources {
            let (records, problems) = try FieldRecords.read(source, fields: [field])
            if records.isEmpty, let problem = problems.first { throw problem }
            for record in records {
                guard let value = record[field], let own = value.texts ?? value.text.map({ [$0] }) else {
                    throw record.problem(
                        "no list of strings in `\(field)`",
                        remedy: "Give each article its tags, or name their field with --field")
                }
                tags[record.id] = own
            }
        }
        let (articles, tally) = inputs.readAll()
        guard tally.articles > 0 else { return tally.status }
        guard tags.values.contains(where: { !$0.isEmpty }) else {
            throw InputProblem(
                .missingField, "no article has a tag in `\(field)`", file: names[0],
                remedy: "Give each article its tags, or name their field with --field")
        }
        let analyzer = invocation.analyzer
        let analyzed = concurrentMap(count: articles.count, threads: invocation.threads) {
            analyzer.analyze(articles[$0].joiningDocuments())
        }
        let (learned, report) = TagModel.learned(
            from: analyzed.map { ($0, tags[$0.article.id] ?? []) }, threads: invocation.threads)
        try output.write(TagModelFile.bytes(of: learned, report))
        try output.close()
        if !invocation.isQuiet { for line in TagReportText.lines(of: report) { reportLine("nutgraf: \(line)") } }
        return tally.status
    }

    private static func suggest(_ invocation: Invocation) throws -> ExitStatus {
        let arguments = invocation.arguments
        guard let path = arguments.value(model) else {
            throw UsageError("tags suggest needs what learn wrote: --model FILE.")
        }
        for option in [archive, field] where arguments.has(option) {
            throw UsageError("\(option.name) is for tags learn. Leave it out.")
        }
        let count = try arguments.integer(count, in: 1...Int.max) ?? 5
        let least = try arguments.number(least, in: 0...1)
        let model = try TagModel(readingFrom: path)
        let names = Array(arguments.operands.dropFirst())
        let inputs = invocation.inputs(names.isEmpty ? ["-"] : names)
        let analyzer = invocation.analyzer
        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), invocation.format, csvHeader: ["id", "rank", "tag", "score"])
        let suggest: @Sendable (Article) -> Rendered = { article in
            let analyzed = analyzer.analyze(article.joiningDocuments())
            return renderer.render(
                TagsView(
                    of: analyzed.article, model.suggestions(for: analyzed, count: count, least: least),
                    language: analyzed.language))
        }
        let status = try inputs.answer(arguments, into: &emitter, suggest)
        try emitter.finish(status)
        return status
    }
}
