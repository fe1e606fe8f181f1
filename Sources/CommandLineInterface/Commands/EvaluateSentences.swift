import ArticleFormats
import Evaluation
import Parallelism
import TextAnalysis

extension EvaluationRun {
    /// Precision, recall and F1 of the sentence boundaries inside paragraphs, over all articles together.
    mutating func sentenceReport() throws -> EvaluationReport {
        let gold = try gold(needing: "sentence_ranges", and: ["text"]) { record -> (text: String, ends: [Int])? in
            guard let text = record["text"]?.text, let list = record["sentence_ranges"]?.list else { return nil }
            let ranges = list.compactMap(\.range)
            return ranges.count == list.count ? (text, ranges.map(\.upperBound)) : nil
        }
        let analyzer = invocation.analyzer
        let ends: [String: [Int]] =
            hasOutput
            ? try results(field: "sentences", and: ["range"]) { record in
                guard let list = record["sentences"]?.list else { return nil }
                let ranges = list.compactMap { $0.fields["range"]?.range }
                return ranges.count == list.count ? ranges.map(\.upperBound) : nil
            } : made(recordLayout: .verbatim) { analyzer.sentences(of: $0).map(\.range.upperBound) }
        let missing = try missing(gold.map(\.record.id)) { ends[$0] != nil }
        let pairs = gold.map { (given: ends[$0.record.id] ?? [], gold: $0.answer) }
        let scores = concurrentMap(count: pairs.count, threads: invocation.threads) { index in
            BoundaryScores(text: pairs[index].gold.text, given: pairs[index].given, gold: pairs[index].gold.ends)
        }
        return EvaluationReport(
            kind: EvaluationKind.sentences.rawValue, articleCount: scores.count,
            figures: Bootstrap().figures(of: scores), missing: missing)
    }
}
