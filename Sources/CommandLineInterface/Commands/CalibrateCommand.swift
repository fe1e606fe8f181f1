import ArticleFormats
import Evaluation
import Parallelism
import Summarization
import TextAnalysis

/// `nutgraf calibrate`: learns the numbers of the default method from articles with summaries.
enum CalibrateCommand {
    private static let gold = Option(
        "--gold", "FILE", help: "articles with a reference each, as for evaluate summaries; can be repeated")
    private static let sentences = Option("--sentences", short: "-n", "N", help: "for summaries of N sentences (3)")
    private static let words = Option("--words", "N", help: "for summaries of at most N words instead")
    private static let steps = Option("--steps", "N", help: "how many profiles are tried (200)")

    static let command = Command(
        "calibrate", summary: "learns from your own articles with summaries what news weighs", operands: "-o PROFILE",
        options: [gold, sentences, words, steps],
        notes: [
            "Half of the articles, by their ids, are learned from, by random steps that raise ROUGE-1 F1 + ROUGE-2 F1; the other",
            "half decides: where the learned numbers are not better there by a paired test, the standard ones are written.",
            "summarize and evaluate summaries take the file with --profile.",
        ]
    ) { invocation in
        let arguments = invocation.arguments
        guard arguments.has(gold) else { throw UsageError("calibrate needs articles with summaries: --gold FILE.") }
        if let extra = arguments.operands.first {
            throw UsageError("calibrate takes no file but --gold and -o: “\(extra)”.")
        }
        guard !(arguments.has(words) && arguments.has(sentences)) else {
            throw UsageError("--sentences and --words cannot both hold. Give one of them.")
        }
        let budget: SummaryBudget =
            if let count = try arguments.integer(words, in: 1...Int.max) {
                .words(count)
            } else {
                .sentences(try arguments.integer(sentences, in: 1...Int.max) ?? 3)
            }
        let count = try arguments.integer(steps, in: 0...1_000_000) ?? 200
        let output = try invocation.openOutput(avoiding: invocation.inputs(arguments.allValues(gold)))
        do {
            var run = EvaluationRun(invocation, gold: arguments.allValues(gold), output: nil)
            let examples = try run.examples()
            let (learning, deciding) = try split(examples, file: arguments.allValues(gold)[0])
            let learned = NewsProfile.standard.improved(steps: count) { profile in
                mean(scores(of: profile, on: learning, budget, invocation.threads))
            }
            let before = scores(of: .standard, on: deciding, budget, invocation.threads)
            let after = scores(of: learned.profile, on: deciding, budget, invocation.threads)
            let p = PairedTest().probability(of: zip(after, before).map { $0 - $1 })
            let isBetter = mean(after) > mean(before) && p < PairedTest.significance
            let verdict = isBetter ? "the learned numbers are written" : "not better, so the standard ones are written"
            if !invocation.isQuiet {
                reportLine(
                    "nutgraf: \(learning.count) articles to learn from, \(deciding.count) to decide on: ROUGE-1 + ROUGE-2 F1 "
                        + "\(percent(mean(before))) before, \(percent(mean(after))) after, p = \(rounded(p)): \(verdict)."
                )
            }
            try output.write(ProfileFile.bytes(of: isBetter ? learned.profile : .standard))
            try output.close()
            return run.problems.isEmpty ? .done : .someInputsFailed
        } catch let problem as InputProblem {
            reportLine("nutgraf: \(problem)")
            return problem.code == .missingFile || problem.code == .emptyFolder ? .noInput : .badData
        }
    }

    /// An article with its references.
    struct Example: Sendable {
        var id: String
        var article: AnalyzedArticle
        var references: [[String]]
        var language: Language
    }

    /// Halves by a hash of the id (FNV-1a), so that an article stays on its side when others are added.
    private static func split(
        _ examples: [Example], file: String
    ) throws(InputProblem) -> (learning: [Example], deciding: [Example]) {
        func isOnFirstSide(_ id: String) -> Bool {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            return (hash &* 0x9E37_79B9_7F4A_7C15) >> 63 == 0
        }
        let learning = examples.filter { isOnFirstSide($0.id) }
        let deciding = examples.filter { !isOnFirstSide($0.id) }
        guard learning.count >= 10, deciding.count >= 10 else {
            throw InputProblem(
                .missingField,
                "\(examples.count) articles with a reference are too few to learn from and to check with",
                file: file, remedy: "Give some fifty or more")
        }
        return (learning, deciding)
    }

    private static func scores(
        of profile: NewsProfile, on examples: [Example], _ budget: SummaryBudget, _ threads: Int
    ) -> [Double] {
        let summarizer = NewsSummarizer(profile: profile)
        return concurrentMap(count: examples.count, threads: threads) { index in
            let example = examples[index]
            let summary = summarizer.summarize(example.article, budget: budget)
            let texts = summary.sentences.map { example.article.text(of: $0.sentence) }
            let scores = ROUGE(language: example.language).gramScores(of: texts, references: example.references)
            return scores.rouge1.f1 + scores.rouge2.f1
        }
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

    /// Times 100, to two places.
    private static func percent(_ value: Double) -> Double { (value * 10_000).rounded() / 100 }
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

extension EvaluationRun {
    /// The gold's articles with their references.
    mutating func examples() throws -> [CalibrateCommand.Example] {
        let gold = try summaryGold()
        let analyzer = invocation.analyzer
        let articles = made { analyzer.analyze($0.joiningDocuments()) }
        return gold.compactMap { record, answer in
            articles[record.id].map {
                CalibrateCommand.Example(
                    id: record.id, article: $0, references: answer.references,
                    language: invocation.language ?? answer.language)
            }
        }
    }
}
