import ArticleFormats
import Synchronization
import TermWeighting
import TextAnalysis

/// `nutgraf vectorize`: the term matrix.
enum VectorizeCommand {
    static let command = Command(
        "vectorize", summary: "the term matrix, for other programs", options: VectorizeOptions.all,
        notes: [
            "Rows are articles in the order of the input, columns are terms in the order of their code points.",
            "X.npz opens with scipy.sparse.load_npz, X.mtx is Matrix Market, X.svmlight has a line an article.",
        ]
    ) { invocation in
        let options = try VectorizeOptions(invocation.arguments)
        let inputs = invocation.inputs(recordLayout: .whole)
        let loaded = inputs.loadAll()
        let units = loaded.units
        let gathered = Mutex([Gathered](repeating: Gathered(), count: units.count))
        let language = invocation.language
        let fill: @Sendable (Int, inout DocumentCounter) -> Void = { index, counter in
            let parsed = units[index].parse()
            var result = Gathered(articles: parsed.articles.count, labels: [], problems: parsed.problems)
            for article in parsed.articles {
                result.labels.append(article.label)
                options.count(article, language: language, into: &counter)
            }
            gathered.withLock { $0[index] = result }
        }
        let model: TFIDFModel
        let counts: TermCounts
        if let fitted = options.model {
            model = fitted
            counts = fitted.counting(chunks: units.count, threads: invocation.threads, fill: fill)
        } else {
            (model, counts) = TFIDFVectorizer(options.parameters)
                .fitCounting(chunks: units.count, threads: invocation.threads, fill: fill)
        }
        var tally = loaded.tally
        var labels: [String?] = []
        for result in gathered.withLock({ $0 }) {
            tally.articles += result.articles
            labels += result.labels
            for problem in result.problems { reportLine("nutgraf: \(problem)") }
            tally.problems += result.problems
        }
        let matrix = model.weightedForFile(counts, threads: invocation.threads)
        try write(matrix, labels, threads: invocation.threads, to: options.matrixPath)
        if let path = options.vocabularyPath {
            var file = try FileSink(path: path)
            try VocabularyFile.write(model, to: &file)
            try file.close()
        }
        if let path = options.savedModelPath {
            var file = try FileSink(path: path)
            try TFIDFModelFile.write(model, to: &file)
            try file.close()
        }
        if !invocation.isQuiet {
            reportLine(
                "nutgraf: \(matrix.rows) articles × \(matrix.columns) terms, \(matrix.values.count) non-zeros")
        }
        return tally.status
    }

    private struct Gathered {
        var articles = 0
        var labels: [String?] = []
        var problems: [InputProblem] = []
    }

    private static func write(_ matrix: WeightTable, _ labels: [String?], threads: Int, to path: String?) throws {
        guard let path else { return }
        var file = try FileSink(path: path)
        if path.hasSuffix(".npz") {
            guard NumpyArchive.holds(matrix) else {
                throw UsageError("the matrix is too large for .npz, which ends at 4 GiB. Write .mtx or .svmlight.")
            }
            try NumpyArchive.write(matrix, threads: threads, to: &file)
        } else if path.hasSuffix(".mtx") {
            try MatrixMarket.write(matrix, to: &file)
        } else {
            try SVMLight.write(matrix, classes: classes(labels), to: &file)
        }
        try file.close()
    }

    /// A number for each label: itself where all are numbers, else their places in sorted order, from 1; 0 for none.
    private static func classes(_ labels: [String?]) -> [Int] {
        let known = Set(labels.compactMap { $0 })
        if known.allSatisfy({ Int($0) != nil }) { return labels.map { $0.flatMap { Int($0) } ?? 0 } }
        let sorted = known.sorted()
        return labels.map { label in
            guard let label, let place = sorted.firstIndex(of: label) else { return 0 }
            return place + 1
        }
    }
}

/// A file that a matrix is written to.
struct FileSink: ByteSink {
    private let file: OutputFile

    init(path: String) throws(OutputError) { file = try OutputFile(path: path) }

    mutating func write(_ bytes: RawSpan) throws(OutputError) { try file.write(bytes) }

    func close() throws(OutputError) { try file.close() }
}
