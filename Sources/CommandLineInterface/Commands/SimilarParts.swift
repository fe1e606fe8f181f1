import Presentation
import Similarity
import TermWeighting

/// `nutgraf similar --save-model` and `--model`: neighbors of a collection that is worked on in parts.
struct SimilarParts {
    private static let saveModel = Option(
        "--save-model", "M", help: "count the articles as a part of a collection, write the model M, and look for no neighbors")
    private static let model = Option(
        "--model", "M", help: "weigh by a model of the whole collection, of which the articles and those of --in are parts")
    private static let rows = Option(
        "--rows-from", "N[,M]",
        help: "number articles from N, and those of --in from M; an article is no neighbor of itself")
    static let options = [saveModel, model, rows]

    static let notes = [
        "",
        "A collection that is larger than a machine is compared in parts, by --method tfidf or overlap: similar --save-model for",
        "each part, models merge for the whole, then similar --model for each pair of parts, with --rows-from so that JSON has",
        "the row of each article in the whole. The best K of an article's lists by score, ties by row, are those of one run.",
    ]

    let savedModelPath: String?
    private let modelPath: String?
    let numbers: RowNumbers?

    init(_ arguments: ParsedArguments, _ method: SimilarityMethod, hasCorpus: Bool) throws(UsageError) {
        (savedModelPath, modelPath) = (arguments.value(Self.saveModel), arguments.value(Self.model))
        for option in [Self.saveModel, Self.model] where arguments.has(option) && !method.isComparedInParts {
            throw UsageError(
                "\(option.name) is for --method tfidf or overlap: \(method.name) needs all articles at once. Give one of them.")
        }
        if savedModelPath != nil, modelPath != nil || hasCorpus || arguments.has(CommonOptions.output) {
            throw UsageError("--save-model only writes a model. Leave --model, --in and -o out.")
        }
        guard let text = arguments.value(Self.rows) else {
            numbers = nil
            return
        }
        let first = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
        guard first.count == (hasCorpus ? 2 : 1), first.allSatisfy({ (0...(1 << 53)).contains($0) }) else {
            throw UsageError(
                "“\(text)” is no value of --rows-from. It takes "
                    + (hasCorpus ? "two rows with --in, as in 0,5000." : "a row from 0."))
        }
        numbers = RowNumbers(queries: first[0], corpus: first.last ?? first[0])
    }

    /// Writes the model of the articles.
    func writeModel(_ path: String, _ inputs: Inputs, _ options: SimilarOptions, _ invocation: Invocation) throws -> ExitStatus {
        try Invocation.refuse(path, overwriting: [inputs])
        let reading = PartReading(inputs, invocation)
        let model = ArticleCollection.model(
            method: options.method, fields: options.fields, of: reading.part, threads: invocation.threads)
        let tally = reading.tally(articles: model.documentCount)
        try SavedModel.write(model, to: path)
        if !invocation.isQuiet {
            reportLine("nutgraf: \(model.documentCount) articles, \(model.vocabulary.count) terms kept, \(path)")
        }
        return tally.status
    }

    /// The articles and those of the corpus, weighed by the model of the whole; nil where none was given.
    func read(
        _ inputs: Inputs, in corpus: Inputs?, _ options: SimilarOptions, _ invocation: Invocation
    ) throws(UsageError) -> (queries: ReadCollection, corpus: ReadCollection?)? {
        guard let modelPath else { return nil }
        let model = try SavedModel(readingFrom: modelPath)
        guard model.parameters.fields == options.fields.nameInModel(options.method) else {
            throw UsageError(
                "\(modelPath) is no model of these options. Write one with similar --save-model, with the same --method, --field "
                    + "and --title-weight.")
        }
        guard model.documentCount >= ArticleCollection.fewestToShare else {
            throw UsageError(
                "\(modelPath) is of fewer than \(ArticleCollection.fewestToShare) articles. Compare so few in one run, without --model.")
        }
        let readings = [inputs, corpus].compactMap { $0 }.map { PartReading($0, invocation) }
        let collections = ArticleCollection.parts(
            readings.map(\.part), weightedBy: model, method: options.method, fields: options.fields,
            threads: invocation.threads)
        let read = zip(readings, collections).map { reading, collection in
            ReadCollection(collection: collection, tally: reading.tally(articles: collection.articles.count), articles: [])
        }
        return (read[0], read.count > 1 ? read[1] : nil)
    }
}
