import ArticleFormats
import TermWeighting
import TextAnalysis

/// `nutgraf vectorize`: the term matrix.
enum VectorizeCommand {
    static let command = Command(
        "vectorize", summary: "the term matrix, for other programs", options: VectorizeOptions.all,
        notes: [
            "Rows are articles in the order of the input, columns are terms in the order of their code points.",
            "X.npz opens with scipy.sparse.load_npz, X.mtx is Matrix Market, X.svmlight has a line an article.",
            "With --every-line and a model a row is {\"id\",\"columns\",\"weights\"}, columns from 0, on standard output or in -o FILE.",
        ] + EveryLine.notes
    ) { invocation in
        let options = try VectorizeOptions(invocation.arguments)
        let inputs = invocation.inputs(recordLayout: .whole)
        if let model = options.model, invocation.arguments.has(EveryLine.option) {
            return try VectorizedLines(model, options).write(inputs, invocation)
        }
        for path in [options.matrixPath, options.vocabularyPath, options.savedModelPath].compactMap({ $0 }) {
            try Invocation.refuse(path, overwriting: [inputs])
        }
        let loaded = inputs.loadAll()
        let articles = CountedArticles(loaded.units, options, language: invocation.language)
        let summary: MatrixSummary
        let tally: Tally
        let plan = try options.plan(articles, held: loaded.heldBytes, invocation)
        let threads = plan.threads
        if plan.isTwoPasses {
            let vectorizer = TwoPassVectorizer(
                options.parameters, chunks: articles.chunkCount, threads: threads,
                fill: articles.count(releasing: true))
            tally = articles.report(into: loaded.tally)
            var writer = try MatrixWriter(
                options.matrixPath, rows: vectorizer.model.documentCount, columns: vectorizer.model.vocabulary.count,
                nonZeros: vectorizer.nonZeros, labels: articles.labels, threads: threads)
            if options.matrixPath != nil {
                try vectorizer.forEachRows(
                    chunks: articles.chunkCount, window: Self.window(threads), threads: threads,
                    fill: articles.count(releasing: true)
                ) { rows in try writer.append(rows) }
                try writer.finish()
            }
            summary = MatrixSummary(vectorizer.model, rows: vectorizer.model.documentCount, vectorizer.nonZeros)
        } else {
            let (model, counts) = Self.counted(articles, options, threads: threads)
            tally = articles.report(into: loaded.tally)
            let matrix = model.weightedForFile(counts, threads: threads)
            try Self.write(matrix, articles.labels, threads: threads, to: options.matrixPath)
            summary = MatrixSummary(model, rows: matrix.rows, matrix.values.count)
        }
        try Self.write(summary.model, options)
        if !invocation.isQuiet {
            if let note = articles.stopWordNote { reportLine("nutgraf: \(note)") }
            reportLine(
                "nutgraf: \(summary.rows) articles × \(summary.model.vocabulary.count) terms, "
                    + "\(summary.nonZeros) non-zeros")
        }
        return tally.status
    }

    /// How many chunks the second of two passes weighs at a time.
    static func window(_ threads: Int) -> Int { threads * 4 }

    private struct MatrixSummary {
        let model: TFIDFModel
        let rows: Int
        let nonZeros: Int

        init(_ model: TFIDFModel, rows: Int, _ nonZeros: Int) {
            self.model = model
            self.rows = rows
            self.nonZeros = nonZeros
        }
    }

    /// The model that is asked for, and the counts of all articles.
    private static func counted(
        _ articles: CountedArticles, _ options: VectorizeOptions, threads: Int
    ) -> (model: TFIDFModel, counts: TermCounts) {
        let fill = articles.count(releasing: false)
        guard let fitted = options.model else {
            return TFIDFVectorizer(options.parameters)
                .fitCounting(chunks: articles.chunkCount, threads: threads, fill: fill)
        }
        let model =
            options.updatesModel
            ? fitted.updated(chunks: articles.chunkCount, threads: threads, fill: fill) : fitted
        return (model, model.counting(chunks: articles.chunkCount, threads: threads, fill: fill))
    }

    private static func write(_ model: TFIDFModel, _ options: VectorizeOptions) throws {
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
    }

    private static func write(_ matrix: WeightTable, _ labels: [String?], threads: Int, to path: String?) throws {
        guard let path else { return }
        try MatrixWriter.check(path, rows: matrix.rows, nonZeros: matrix.values.count)
        var file = try FileSink(path: path)
        if path.hasSuffix(".npz") {
            try NumpyArchive.write(matrix, threads: threads, to: &file)
        } else if path.hasSuffix(".mtx") {
            try MatrixMarket.write(matrix, to: &file)
        } else {
            try SVMLight.write(matrix, classes: MatrixWriter.classes(labels), to: &file)
        }
        try file.close()
    }
}

/// A file that a matrix is written to.
struct FileSink: PositionedByteSink {
    private let file: OutputFile

    init(path: String) throws(OutputError) { file = try OutputFile(path: path) }

    mutating func write(_ bytes: RawSpan) throws(OutputError) { try file.write(bytes) }

    mutating func write(_ bytes: RawSpan, at offset: Int) throws(OutputError) { try file.write(bytes, at: offset) }

    func close() throws(OutputError) { try file.close() }
}
