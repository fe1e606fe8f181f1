import ArticleFormats
import Evaluation
import Parallelism
import Summarization
import TextAnalysis

extension EvaluationRun {
    struct SummaryAnswer: Sendable {
        var references: [[String]]
        var language: Language
        /// Where the gold also says which of the article's own sentences belong into the summary.
        var picks: SentencePicks?

        init?(_ record: FieldRecord) {
            guard let reference = record["reference"] else { return nil }
            if let text = reference.text {
                references = [[text]]
            } else {
                let found = (reference.list ?? []).compactMap { $0.text.map { [$0] } ?? $0.texts }
                guard !found.isEmpty, found.count == reference.list?.count else { return nil }
                references = found
            }
            language = record.language
            if let sentences = record["sentences"]?.texts, let indices = record["reference_sentence_indices"]?.integers
            {
                picks = SentencePicks(sentences: sentences, gold: indices)
            }
        }
    }

    private typealias Answer = SummaryAnswer

    /// The gold's summaries.
    mutating func summaryGold() throws(InputProblem) -> [(record: FieldRecord, answer: SummaryAnswer)] {
        try gold(
            needing: "reference", and: ["lang", "language", "sentences", "reference_sentence_indices"],
            answer: SummaryAnswer.init)
    }

    /// A system with what its summaries score, in the order of the gold.
    private struct Scored {
        var name: String
        var scores: [ROUGEScores]
        /// Empty where the gold does not pick sentences.
        var picks: [PrecisionRecall]
    }

    /// ROUGE, and where the gold picks sentences of the articles, how many of them were picked, beside the baselines.
    mutating func summaryReport() throws -> EvaluationReport {
        let arguments = invocation.arguments
        let gold = try summaryGold()
        guard !(arguments.has(EvaluateCommand.words) && arguments.has(EvaluateCommand.sentences)) else {
            throw UsageError("--sentences and --words cannot both hold. Give one of them.")
        }
        var makers = try chosenMakers()
        let isTable = arguments.has(EvaluateCommand.methods)
        if hasOutput { makers = [] }
        let baselines = (isTable ? ["oracle"] : ["lead", "random", "oracle"])
            .filter { name in !makers.contains { $0.name == name } }
        makers += try baselines.map(Maker.init)
        let answers = Dictionary(gold.map { ($0.record.id, $0.answer) }) { first, _ in first }
        var systems: [(name: String, summaries: [String: [String]])] = []
        if hasOutput {
            systems.append(("this", try results(field: "sentences", and: ["text"]) { $0["sentences"]?.itemTexts }))
        }
        if let path = arguments.value(EvaluateCommand.profile) {
            guard let place = makers.firstIndex(where: { $0.name == "news" }) else {
                throw UsageError("--profile is for the method news. Leave it out.")
            }
            makers[place] = Maker(name: "news", summarizer: NewsSummarizer(profile: try ProfileFile.read(path)))
        }
        let made = try madeSummaries(by: makers, answers: answers, beside: systems.first?.summaries)
        for (place, maker) in makers.enumerated() {
            // An output is compared with baselines only where the gold holds its articles.
            if hasOutput, made.isEmpty { break }
            systems.append((maker.name, made.mapValues { $0[place] }))
        }
        let missing = try missing(gold.map(\.record.id)) { systems[0].summaries[$0] != nil }
        for file in arguments.allValues(EvaluateCommand.against) {
            let other = try results(of: file, field: "sentences", and: ["text"]) { $0["sentences"]?.itemTexts }
            _ = try self.missing(gold.map(\.record.id), file: file) { other[$0] != nil }
            systems.append((file, other))
        }
        let scored = systems.map { name, summaries in
            score(name, gold.map { (summaries[$0.record.id], $0.answer) })
        }
        let bootstrap = Bootstrap()
        var figures = bootstrap.figures(of: scored[0].scores)
        if !scored[0].picks.isEmpty { figures += bootstrap.means("sentences", of: scored[0].picks) }
        return EvaluationReport(
            kind: EvaluationKind.summaries.rawValue, articleCount: gold.count, figures: isTable ? [] : figures,
            missing: missing, systems: Self.compared(scored))
    }

    private static func compared(_ systems: [Scored]) -> [ComparedSystem] {
        var measures = [("ROUGE-1", "F1"), ("ROUGE-2", "F1"), ("ROUGE-L", "F1"), ("ROUGE-Lsum", "F1")]
        let hasPicks = systems.allSatisfy { !$0.picks.isEmpty }
        if hasPicks { measures.append(("sentences", "F1")) }
        return ComparedSystem.comparing(
            systems.map { system in
                var scores = [
                    system.scores.map(\.rouge1.f1), system.scores.map(\.rouge2.f1), system.scores.map(\.rougeL.f1),
                    system.scores.map(\.rougeLsum.f1),
                ]
                if hasPicks { scores.append(system.picks.map(\.f1)) }
                return (system.name, scores)
            }, measures: measures)
    }

    private func score(_ name: String, _ pairs: [(summary: [String]?, answer: Answer)]) -> Scored {
        let stems = !invocation.arguments.has(EvaluateCommand.exact)
        let language = invocation.language
        let scores = concurrentMap(count: pairs.count, threads: invocation.threads) { index in
            guard let summary = pairs[index].summary else { return ROUGEScores.zero }
            let answer = pairs[index].answer
            return ROUGE(language: language ?? answer.language, stems: stems)
                .scores(of: summary, references: answer.references)
        }
        let picks = pairs.compactMap { pair in pair.answer.picks.map { $0.score(pair.summary ?? []) } }
        return Scored(name: name, scores: scores, picks: picks.count == pairs.count ? picks : [])
    }

    /// What makes summaries: a method, or the oracle.
    private struct Maker: Sendable {
        let name: String
        /// Nil for the oracle.
        let summarizer: (any Summarizer)?

        init(name: String, summarizer: any Summarizer) {
            self.name = name
            self.summarizer = summarizer
        }

        init(_ name: String) throws(UsageError) {
            self.name = name
            summarizer = SummarizationMethod.named(name)?.summarizer
            guard summarizer != nil || name == "oracle" else {
                throw UsageError(
                    "“\(name)” is no method of summarize. It is one of "
                        + "\(listed(SummarizationMethod.all.map(\.name) + ["oracle"])).")
            }
        }

        func sentences(
            of article: AnalyzedArticle, budget: SummaryBudget, answer: Answer?, stems: Bool
        ) -> [String] {
            if let summarizer {
                return summarizer.summarize(article, budget: budget).sentences.map { article.text(of: $0.sentence) }
            }
            guard let answer else { return [] }
            let texts = article.sentences.map { article.text(of: $0) }
            let (prices, room): ([Int], Int) =
                switch budget {
                case .words(let most): (texts.map { $0.split(whereSeparator: \.isWhitespace).count }, most)
                case .sentences(let most): (texts.map { _ in 1 }, most)
                default: (texts.map { _ in 1 }, texts.count)
                }
            // Against the reference that it comes nearest to.
            let rouge = ROUGE(language: answer.language, stems: stems)
            let oracle = GreedyOracle(language: answer.language, stems: stems)
            let choices = answer.references.map { reference in
                oracle.choice(among: texts, prices: prices, room: room, reference: reference).map { texts[$0] }
            }
            let scores = choices.map { rouge.scores(of: $0, references: answer.references).rouge1.f1 }
            guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else { return [] }
            return choices[best]
        }
    }

    /// The methods that `--method` or `--methods` names, the default one without them.
    private func chosenMakers() throws(UsageError) -> [Maker] {
        let arguments = invocation.arguments
        guard let list = arguments.value(EvaluateCommand.methods) else {
            return [try Maker(arguments.value(EvaluateCommand.method) ?? SummarizationMethod.all[0].name)]
        }
        guard !arguments.has(EvaluateCommand.method) else {
            throw UsageError("--method and --methods cannot both hold. Give one of them.")
        }
        let names = list == "all" ? SummarizationMethod.all.map(\.name) : list.split(separator: ",").map(String.init)
        var makers: [Maker] = []
        for name in names where !makers.contains(where: { $0.name == name }) { makers.append(try Maker(name)) }
        guard !makers.isEmpty else { throw UsageError("--methods needs a name, such as --methods news,lead or all.") }
        return makers
    }

    /// For each article of the gold a summary by each maker.
    ///
    /// - Parameter output: the summaries that these are baselines for, which they are to have the length of.
    private mutating func madeSummaries(
        by makers: [Maker], answers: [String: Answer], beside output: [String: [String]]?
    ) throws -> [String: [[String]]] {
        let arguments = invocation.arguments
        let analyzer = invocation.analyzer
        let stems = !arguments.has(EvaluateCommand.exact)
        let isGoldLength = arguments.value(EvaluateCommand.sentences) == "gold"
        let fixed: SummaryBudget =
            if let count = try arguments.integer(EvaluateCommand.words, in: 1...Int.max) {
                .words(count)
            } else if isGoldLength {
                .sentences(1)
            } else {
                .sentences(try arguments.integer(EvaluateCommand.sentences, in: 1...Int.max) ?? 3)
            }
        let isFixed = arguments.has(EvaluateCommand.sentences) || arguments.has(EvaluateCommand.words)
        return made(isNeeded: output == nil) { article in
            let answer = answers[article.id]
            var budget = isGoldLength ? .sentences(max(1, answer?.references[0].count ?? 1)) : fixed
            if !isFixed, let summary = output?[article.id] { budget = .sentences(max(1, summary.count)) }
            let analyzed = analyzer.analyze(article.joiningDocuments())
            return makers.map { $0.sentences(of: analyzed, budget: budget, answer: answer, stems: stems) }
        }
    }
}
