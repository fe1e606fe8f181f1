import ArticleFormats
import Evaluation
import Parallelism
import Summarization
import TextAnalysis

extension EvaluationRun {
    private struct Answer: Sendable {
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

    /// ROUGE, and where the gold picks sentences of the articles, how many of them were picked.
    mutating func summaryReport() throws -> EvaluationReport {
        let gold = try gold(
            needing: "reference", and: ["lang", "language", "sentences", "reference_sentence_indices"],
            answer: Answer.init)
        let summaries =
            hasOutput
            ? try results(field: "sentences", and: ["text"]) { $0["sentences"]?.itemTexts }
            : try madeSummaries(lengths: gold.map { ($0.record.id, $0.answer.references[0].count) })
        let missing = try missing(gold.map(\.record.id)) { summaries[$0] != nil }
        let pairs = gold.map { (summary: summaries[$0.record.id], answer: $0.answer) }
        let stems = !invocation.arguments.has(EvaluateCommand.exact)
        let language = invocation.language
        let scores = concurrentMap(count: pairs.count, threads: invocation.threads) { index in
            guard let summary = pairs[index].summary else { return ROUGEScores.zero }
            let answer = pairs[index].answer
            return ROUGE(language: language ?? answer.language, stems: stems)
                .scores(of: summary, references: answer.references)
        }
        let bootstrap = Bootstrap()
        var figures = bootstrap.figures(of: scores)
        let picks = pairs.compactMap { pair in pair.answer.picks.map { $0.score(pair.summary ?? []) } }
        if picks.count == pairs.count { figures += bootstrap.means("sentences", of: picks) }
        return EvaluationReport(
            kind: EvaluationKind.summaries.rawValue, articleCount: pairs.count, figures: figures, missing: missing)
    }

    /// Summaries by one of this tool's methods.
    private mutating func madeSummaries(lengths: [(id: String, sentences: Int)]) throws -> [String: [String]] {
        let arguments = invocation.arguments
        let name = arguments.value(EvaluateCommand.method) ?? SummarizationMethod.all[0].name
        guard let method = SummarizationMethod.named(name) else {
            throw UsageError(
                "“\(name)” is no method of summarize. It is one of \(listed(SummarizationMethod.all.map(\.name))).")
        }
        guard !(arguments.has(EvaluateCommand.words) && arguments.has(EvaluateCommand.sentences)) else {
            throw UsageError("--sentences and --words cannot both hold. Give one of them.")
        }
        let analyzer = invocation.analyzer
        let make: @Sendable (Article, SummaryBudget) -> [String] = { article, budget in
            let analyzed = analyzer.analyze(article)
            let summary = method.summarizer.summarize(analyzed, budget: budget)
            return summary.sentences.map { analyzed.text(of: $0.sentence) }
        }
        if arguments.value(EvaluateCommand.sentences) == "gold" {
            let budgets = Dictionary(lengths.map { ($0.id, max(1, $0.sentences)) }) { first, _ in first }
            return made { article in make(article, .sentences(budgets[article.id] ?? 1)) }
        }
        let budget: SummaryBudget =
            if let count = try arguments.integer(EvaluateCommand.words, in: 1...Int.max) {
                .words(count)
            } else {
                .sentences(try arguments.integer(EvaluateCommand.sentences, in: 1...Int.max) ?? 3)
            }
        return made { make($0, budget) }
    }
}
