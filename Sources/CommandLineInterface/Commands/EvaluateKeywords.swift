import ArticleFormats
import Evaluation
import KeywordExtraction
import Parallelism
import TextAnalysis

extension EvaluationRun {
    /// Precision, recall and F1 at each cutoff, and the mean average precision of the whole lists.
    mutating func keywordReport() throws -> EvaluationReport {
        let cutoffs = try cutoffs(default: [5, 10, 15])
        let gold = try gold(needing: "keywords") { record in
            record["keywords"]?.texts
        }
        let rankings =
            hasOutput
            ? try results(field: "keywords", and: ["text"]) { $0["keywords"]?.itemTexts }
            : try madeKeywords(count: max(20, cutoffs.max() ?? 0))
        let matching = KeywordMatching(stems: !invocation.arguments.has(EvaluateCommand.exact))
        let pairs = gold.map { (ranked: rankings[$0.record.id] ?? [], gold: $0.answer) }
        let scores = concurrentMap(count: pairs.count, threads: invocation.threads) { index in
            KeywordRankingScores(ranked: pairs[index].ranked, gold: pairs[index].gold, matching: matching)
        }
        let scored = zip(gold, scores).filter { $0.1 != nil }
        let missing = try missing(scored.map(\.0.record.id)) { rankings[$0] != nil }
        let unscored = gold.count - scored.count
        return EvaluationReport(
            kind: EvaluationKind.keywords.rawValue, articleCount: scored.count,
            figures: Bootstrap().figures(of: scored.compactMap(\.1), cutoffs: cutoffs), missing: missing,
            notes: unscored > 0 ? ["left out because their gold holds no keyword: \(unscored)"] : [])
    }

    /// Keywords by one of this tool's methods.
    private mutating func madeKeywords(count: Int) throws -> [String: [String]] {
        let name = invocation.arguments.value(EvaluateCommand.method) ?? KeywordMethod.all[0].name
        guard let method = KeywordMethod.named(name) else {
            throw UsageError(
                "“\(name)” is no method of keywords. It is one of \(listed(KeywordMethod.all.map(\.name))).")
        }
        let ranker = method.ranker(nil)
        let analyzer = invocation.analyzer
        return made { ranker.rank(analyzer.analyze($0), count: count).keywords.map(\.text) }
    }

    /// The values of `--cutoff`, in order.
    func cutoffs(default fallback: [Int]) throws(UsageError) -> [Int] {
        var cutoffs: [Int] = []
        for text in invocation.arguments.allValues(EvaluateCommand.cutoff) {
            guard let count = Int(text), count > 0 else {
                throw UsageError("--cutoff \(text) cannot be. It takes a whole number, 1 or more.")
            }
            if !cutoffs.contains(count) { cutoffs.append(count) }
        }
        return cutoffs.isEmpty ? fallback : cutoffs.sorted()
    }
}
