import ArticleFormats
import Evaluation
import KeywordExtraction
import Presentation
import Summarization

/// `nutgraf evaluate`: results against gold answers.
enum EvaluateCommand {
    static let gold = Option(
        "--gold", "FILE", help: "the right answers, JSON Lines with a record an article; can be repeated")
    static let sentences = Option(
        "--sentences", short: "-n", "N", help: "summaries of N sentences (3), or of as many as the gold has: -n gold")
    static let words = Option("--words", "N", help: "summaries of at most N words instead")
    static let method = Option(
        "--method", "M", help: "the method of summarize or of keywords that makes the results; oracle knows the answer")
    static let methods = Option(
        "--methods", "M,M", help: "a table of these methods of summarize or of keywords, all for every one")
    static let against = Option("--against", "FILE", help: "another output, to be compared article by article")
    static let profile = Option("--profile", "FILE", help: "the numbers of news that calibrate has learned")
    static let cutoff = Option(
        "--cutoff", short: "-k", "K", help: "the first K count (keywords 5, 10, 15; neighbors 10); can be repeated")
    static let present = Option("--present-only", help: "leave out gold keywords that do not stand in the article")
    static let exact = Option("--no-stemming", help: "compare words as they are, not their stems")

    static let command = Command(
        "evaluate", summary: "how good results are, against gold answers", operands: "KIND [OUTPUT]",
        options: [gold, sentences, words, method, methods, against, profile, cutoff, present, exact],
        notes: ["Kinds, and the field that the gold's records need beside id"]
            + EvaluationKind.allCases.map { "  \($0.rawValue): \($0.summary)" } + [
                "OUTPUT is what the command for the job wrote with --format jsonl. Without it summaries, keywords and",
                "sentences are made from the gold's own articles. An article without a result counts as 0, or as a cluster by",
                "itself. Behind the figures, which are times 100, stand 95 % intervals over the articles: by the bootstrap, and",
                "for clusters, but for B-cubed, from random halves of the articles, since a copy always agrees with itself.",
                "Summaries are compared with lead, random and oracle, the best that an extract can score about, keywords with",
                "firstphrases and tfidf; one is called better only where a paired randomization test of ROUGE-1 F1, or of F1@10",
                "(the middle cutoff), gives p < 0.05.",
            ]
    ) { invocation in
        let arguments = invocation.arguments
        guard let kindName = arguments.operands.first else {
            throw UsageError("evaluate needs to know what. Name it first: \(listed(EvaluationKind.names)).")
        }
        guard let kind = EvaluationKind(rawValue: kindName) else {
            throw UsageError("“\(kindName)” cannot be evaluated. It is one of \(listed(EvaluationKind.names)).")
        }
        guard arguments.operands.count <= 2 else {
            throw UsageError(
                "evaluate takes one file of results, not \(arguments.operands.count - 1). Join them first.")
        }
        guard arguments.has(gold) else { throw UsageError("evaluate needs the right answers: --gold FILE.") }
        try kind.check(arguments)
        var run = EvaluationRun(
            invocation, gold: arguments.allValues(gold), output: arguments.operands.dropFirst().first)
        let readNames =
            arguments.allValues(gold) + arguments.operands.dropFirst() + arguments.allValues(against)
        if let path = arguments.value(CommonOptions.output) {
            try Invocation.refuse(path, overwriting: [invocation.inputs(readNames)])
        }
        do {
            let report = try kind.report(&run)
            let view = EvaluationView(report)
            var emitter = try Emitter(
                invocation.openOutput(), invocation.format, csvHeader: ["name", "value", "low", "high"])
            try emitter.emit(Renderer(invocation).render(view))
            try emitter.finish()
            return run.problems.isEmpty && report.missing.isEmpty ? .done : .someInputsFailed
        } catch let problem as InputProblem {
            reportLine("nutgraf: \(problem)")
            return problem.code == .missingFile || problem.code == .emptyFolder ? .noInput : .badData
        }
    }
}

/// What can be evaluated.
enum EvaluationKind: String, CaseIterable {
    case summaries, keywords, tags, neighbors, clusters, sentences

    static var names: [String] { allCases.map(\.rawValue) }

    var summary: String {
        switch self {
        case .summaries: "reference, one or more summaries, each a string or a list of sentences; ROUGE"
        case .keywords: "keywords, a list of strings; precision, recall, F1 and MAP after stemming"
        case .tags: "tags, a list of strings; precision, recall, F1 and MAP of what tags suggest gives, as written"
        case .neighbors:
            "label, equal for articles that belong together; P@k and MAP@k, of what k can hold of them, recall@k and MRR@k"
        case .clusters: "label; B-cubed, pairs, NMI, AMI, ARI and V-measure"
        case .sentences: "sentence_ranges, UTF-8 byte ranges into text; F1 of the boundaries inside paragraphs"
        }
    }

    /// The options that mean something to it.
    private var options: [Option] {
        switch self {
        case .summaries:
            [
                EvaluateCommand.sentences, EvaluateCommand.words, EvaluateCommand.method, EvaluateCommand.methods,
                EvaluateCommand.against, EvaluateCommand.profile, EvaluateCommand.exact,
            ]
        case .keywords:
            [
                EvaluateCommand.method, EvaluateCommand.methods, EvaluateCommand.against, EvaluateCommand.cutoff,
                EvaluateCommand.present, EvaluateCommand.exact,
            ]
        case .tags: [EvaluateCommand.against, EvaluateCommand.cutoff]
        case .neighbors: [EvaluateCommand.cutoff]
        case .clusters, .sentences: []
        }
    }

    /// Refuses options that would do nothing.
    func check(_ arguments: ParsedArguments) throws(UsageError) {
        let making = [EvaluateCommand.method, EvaluateCommand.methods, EvaluateCommand.profile]
        let all = EvaluateCommand.command.options.filter { $0.name != EvaluateCommand.gold.name }
        for option in all where arguments.has(option) {
            guard options.contains(where: { $0.name == option.name }) else {
                throw UsageError("\(option.name) means nothing to evaluate \(rawValue). Leave it out.")
            }
            if arguments.operands.count > 1, making.contains(where: { $0.name == option.name }) {
                throw UsageError("\(option.name) is for making results, and a file of them is given. Leave one out.")
            }
        }
        let makers: [EvaluationKind: String] = [.tags: "tags suggest", .neighbors: "similar", .clusters: "cluster"]
        if arguments.operands.count < 2, let command = makers[self] {
            throw UsageError(
                "evaluate \(rawValue) needs a file of results: what nutgraf \(command) --format jsonl writes.")
        }
    }

    func report(_ run: inout EvaluationRun) throws -> EvaluationReport {
        switch self {
        case .summaries: try run.summaryReport()
        case .keywords: try run.keywordReport()
        case .tags: try run.tagReport()
        case .neighbors: try run.neighborReport()
        case .clusters: try run.clusterReport()
        case .sentences: try run.sentenceReport()
        }
    }
}
