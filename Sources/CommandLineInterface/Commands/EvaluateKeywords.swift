import ArticleFormats
import Evaluation
import KeywordExtraction
import Parallelism
import TextAnalysis

extension EvaluationRun {
    private typealias Answer = [String]

    /// Precision, recall and F1 at each cutoff, and the mean average precision of the whole lists, beside baselines.
    mutating func keywordReport() throws -> EvaluationReport {
        let arguments = invocation.arguments
        let cutoffs = try cutoffs(default: [5, 10, 15])
        let matching = KeywordMatching(stems: !arguments.has(EvaluateCommand.exact))
        var gold = try gold(needing: "keywords") { record in
            record["keywords"]?.texts
        }
        if arguments.has(EvaluateCommand.present) { gold = try present(gold, matching) }

        var methods = try chosenMethods()
        let isTable = arguments.has(EvaluateCommand.methods)
        if hasOutput { methods = [] }
        for name in isTable ? [] : ["firstphrases", "tfidf"] where !methods.contains(where: { $0.name == name }) {
            if let baseline = KeywordMethod.named(name) { methods.append(baseline) }
        }
        var systems: [(name: String, rankings: [String: [String]])] = []
        if hasOutput {
            systems.append(("this", try results(field: "keywords", and: ["text"]) { $0["keywords"]?.itemTexts }))
        }
        let made = madeKeywords(by: methods, count: max(20, cutoffs.max() ?? 0))
        for (place, method) in methods.enumerated() {
            if hasOutput, made.isEmpty { break }
            systems.append((method.name, made.mapValues { $0[place] }))
        }
        for file in arguments.allValues(EvaluateCommand.against) {
            let other = try results(of: file, field: "keywords", and: ["text"]) { $0["keywords"]?.itemTexts }
            _ = try missing(gold.map(\.record.id), file: file) { other[$0] != nil }
            systems.append((file, other))
        }

        let scored = gold.filter { !matching.keys($0.answer).isEmpty }
        let missing = try missing(scored.map(\.record.id)) { systems[0].rankings[$0] != nil }
        let scores = systems.map { _, rankings in
            concurrentMap(count: scored.count, threads: invocation.threads) { index in
                KeywordRankingScores(
                    ranked: rankings[scored[index].record.id] ?? [], gold: scored[index].answer, matching: matching)
            }.compactMap(\.self)
        }
        let unscored = gold.count - scored.count
        return EvaluationReport(
            kind: EvaluationKind.keywords.rawValue, articleCount: scored.count,
            figures: isTable ? [] : Bootstrap().figures(of: scores[0], cutoffs: cutoffs), missing: missing,
            notes: unscored > 0 ? ["left out because their gold holds no keyword: \(unscored)"] : [],
            systems: compared(zip(systems.map(\.name), scores).map { ($0, $1) }, cutoffs: cutoffs))
    }

    /// The same of tags: they have to be equal as written, and there are no baselines.
    mutating func tagReport() throws -> EvaluationReport {
        let cutoffs = try cutoffs(default: [1, 3, 5])
        let matching = KeywordMatching(stems: false)
        let gold = try gold(needing: "tags") { record in
            record["tags"]?.texts.flatMap { matching.keys($0).isEmpty ? nil : $0 }
        }
        var systems = [("this", try results(field: "tags", and: ["text"]) { $0["tags"]?.itemTexts })]
        for file in invocation.arguments.allValues(EvaluateCommand.against) {
            systems.append((file, try results(of: file, field: "tags", and: ["text"]) { $0["tags"]?.itemTexts }))
        }
        let missing = try missing(gold.map(\.record.id)) { systems[0].1[$0] != nil }
        let scores = systems.map { _, tags in
            gold.compactMap {
                KeywordRankingScores(ranked: tags[$0.record.id] ?? [], gold: $0.answer, matching: matching)
            }
        }
        return EvaluationReport(
            kind: EvaluationKind.tags.rawValue, articleCount: gold.count,
            figures: Bootstrap().figures(of: scores[0], cutoffs: cutoffs), missing: missing,
            systems: systems.count > 1 ? compared(zip(systems.map(\.0), scores).map { ($0, $1) }, cutoffs: cutoffs) : []
        )
    }

    /// By F1 at 10, or at the middle cutoff where 10 is none.
    private func compared(
        _ systems: [(name: String, scores: [KeywordRankingScores])], cutoffs: [Int]
    ) -> [ComparedSystem] {
        ComparedSystem.comparing(
            systems.map { name, scores in
                (
                    name,
                    cutoffs.map { count in scores.map { $0.score(at: count).f1 } } + [scores.map(\.averagePrecision)]
                )
            },
            measures: cutoffs.map { ("@\($0)", "F1") } + [("MAP", "")],
            decisive: cutoffs.firstIndex(of: 10) ?? cutoffs.count / 2)
    }

    /// The gold with those keywords alone that stand in the headline or the text.
    private mutating func present(
        _ gold: [(record: FieldRecord, answer: Answer)], _ matching: KeywordMatching
    ) throws -> [(record: FieldRecord, answer: Answer)] {
        let texts = made { article in
            let article = article.joiningDocuments()
            return " " + matching.key(article.title + " . " + article.text) + " "
        }
        return gold.map { record, answer in
            let text = texts[record.id] ?? " "
            return (
                record,
                answer.filter { phrase in
                    let key = matching.key(phrase)
                    return !key.isEmpty && text.contains(" " + key + " ")
                }
            )
        }
    }

    /// The methods that `--method` or `--methods` names, the default one without them.
    private func chosenMethods() throws(UsageError) -> [KeywordMethod] {
        let arguments = invocation.arguments
        func method(_ name: String) throws(UsageError) -> KeywordMethod {
            guard let method = KeywordMethod.named(name) else {
                throw UsageError(
                    "“\(name)” is no method of keywords. It is one of \(listed(KeywordMethod.all.map(\.name))).")
            }
            return method
        }
        guard let list = arguments.value(EvaluateCommand.methods) else {
            return [try method(arguments.value(EvaluateCommand.method) ?? KeywordMethod.all[0].name)]
        }
        guard !arguments.has(EvaluateCommand.method) else {
            throw UsageError("--method and --methods cannot both hold. Give one of them.")
        }
        if list == "all" { return KeywordMethod.all }
        var methods: [KeywordMethod] = []
        for name in list.split(separator: ",").map(String.init) where !methods.contains(where: { $0.name == name }) {
            methods.append(try method(name))
        }
        guard !methods.isEmpty else { throw UsageError("--methods needs a name, such as --methods news,yake or all.") }
        return methods
    }

    /// For each article of the gold its keywords by each method.
    private mutating func madeKeywords(by methods: [KeywordMethod], count: Int) -> [String: [[String]]] {
        let rankers = methods.map { $0.ranker(nil) }
        let analyzer = invocation.analyzer
        return made(isNeeded: !hasOutput) { article in
            let analyzed = analyzer.analyze(article.joiningDocuments())
            return rankers.map { $0.rank(analyzed, count: count).keywords.map(\.text) }
        }
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
