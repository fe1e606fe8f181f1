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
            summary = MatrixSummary(.inMemory(vectorizer.model), rows: vectorizer.model.documentCount, vectorizer.nonZeros)
        } else {
            let (model, matrix) = Self.weighed(articles, options, threads: threads)
            tally = articles.report(into: loaded.tally)
            try Self.write(matrix, articles.labels, threads: threads, to: options.matrixPath)
            summary = MatrixSummary(model, rows: matrix.rows, matrix.values.count)
        }
        if options.vocabularyPath != nil || options.savedModelPath != nil {
            try Self.write(summary.model.model, options)
        }
        if !invocation.isQuiet {
            if let note = articles.stopWordNote { reportLine("nutgraf: \(note)") }
            reportLine(
                "nutgraf: \(summary.rows) articles × \(summary.model.count) terms, "
                    + "\(summary.nonZeros) non-zeros")
        }
        return tally.status
    }

    /// How many chunks the second of two passes weighs at a time.
    static func window(_ threads: Int) -> Int { threads * 4 }

    private struct MatrixSummary {
        let model: SavedModel
        let rows: Int
        let nonZeros: Int

        init(_ model: SavedModel, rows: Int, _ nonZeros: Int) {
            self.model = model
            self.rows = rows
            self.nonZeros = nonZeros
        }
    }

    /// The model that is asked for, and the rows of all articles.
    private static func weighed(
        _ articles: CountedArticles, _ options: VectorizeOptions, threads: Int
    ) -> (model: SavedModel, matrix: WeightTable) {
        let fill = articles.count(releasing: false)
        let chunks = articles.chunkCount
        guard let fitted = options.model else {
            let (model, counts) = TFIDFVectorizer(options.parameters)
                .fitCounting(chunks: chunks, threads: threads, fill: fill)
            return (.inMemory(model), model.weightedForFile(counts, threads: threads))
        }
        let model =
            options.updatesModel
            ? .inMemory(fitted.model.updated(chunks: chunks, threads: threads, fill: fill)) : fitted
        return (model, RowWeigher(model).rows(chunks: chunks, threads: threads, fill: fill))
    }

    private static func write(_ model: TFIDFModel, _ options: VectorizeOptions) throws {
        if let path = options.vocabularyPath {
            var file = try FileSink(path: path)
            try VocabularyFile.write(model, to: &file)
            try file.close()
        }
        if let path = options.savedModelPath {
            try SavedModel.write(model, to: path)
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
