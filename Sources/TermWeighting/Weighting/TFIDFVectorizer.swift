public import LinearAlgebra

/// Turns documents into rows of term weights.
///
///     weight(d, t) = tf(d, t) · idf(t) / ‖row d‖
///
/// with tf the count of term t in document d (or 1 + ln of it), idf(t) = ln((1 + n) / (1 + df(t))) + 1 over n documents
/// of which df(t) hold t, and the norm of the parameters. These are scikit-learn's definitions, and with
/// `style = .scikitLearn` so are the tokens: the matrix is the same. One choice is ours where scikit-learn leaves it
/// open: terms that tie at the vocabulary cap are kept in the order of their bytes.
///
/// Sources: G. Salton, C. Buckley: Term-weighting approaches in automatic text retrieval, Information Processing &
/// Management 24(5), 1988, doi:10.1016/0306-4573(88)90021-0.
///
///     let vectorizer = TFIDFVectorizer()
///     let (model, matrix) = vectorizer.fitTransform(["a storm hit the coast", "the coast is clear"])
///     // matrix is 2 × model.vocabulary.count
public struct TFIDFVectorizer: Sendable {
    /// How it counts and weighs.
    public var parameters: TFIDFParameters

    /// With parameters that are the properties of these names.
    public init(_ parameters: TFIDFParameters = TFIDFParameters()) {
        self.parameters = parameters
    }

    /// The fitted model and the matrix (documents × terms) of the documents that it was fitted on.
    public func fitTransform(_ documents: [String], threads: Int = 1) -> (model: TFIDFModel, matrix: SparseMatrix) {
        let (chunks, size) = Self.chunks(of: documents.count)
        return fitTransform(chunks: chunks, threads: threads) { chunk, counter in
            Self.count(documents, chunk: chunk, size: size, into: &counter)
        }
    }

    /// The same over documents that `fill` feeds to a counter, chunk by chunk; it is called from several threads.
    ///
    /// Complexity: O(bytes + terms log terms + non-zeros log terms of a document) time; memory in proportion to the
    /// non-zeros and the vocabulary. The result does not depend on `threads`, nor on how documents fall into chunks.
    public func fitTransform(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> (model: TFIDFModel, matrix: SparseMatrix) {
        let (model, counts) = fitCounting(chunks: chunks, threads: threads, fill: fill)
        return (model, model.weighted(counts, threads: threads))
    }

    /// The fitted model, and the counts of the documents that it was fitted on; the model weighs them.
    public func fitCounting(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> (model: TFIDFModel, counts: TermCounts) {
        let collection = CountedCollection(
            chunks: chunks, parameters: parameters.counting, threads: threads, fill: fill)
        let terms = collection.terms(parameters.counting)
        let model = TFIDFModel(
            parameters: parameters, vocabulary: terms.vocabulary, documentFrequencies: terms.documentFrequencies,
            documentCount: collection.documentCount, statistics: terms.statistics)
        return (model, collection.counts(terms.columns, columnCount: terms.vocabulary.count))
    }

    /// The model fitted on documents, without their matrix.
    public func fit(_ documents: [String], threads: Int = 1) -> TFIDFModel {
        fitTransform(documents, threads: threads).model
    }

    /// Fixed chunks, so that nothing depends on the number of threads.
    static func chunks(of documents: Int) -> (count: Int, size: Int) {
        let size = 256
        return ((documents + size - 1) / size, size)
    }

    static func count(_ documents: [String], chunk: Int, size: Int, into counter: inout DocumentCounter) {
        for index in chunk * size..<min(documents.count, (chunk + 1) * size) {
            counter.append(documents[index])
            counter.endDocument()
        }
    }
}
