public import LinearAlgebra
public import Parallelism
public import TermWeighting
public import TextAnalysis

/// Articles as rows of term weights, and the model that weighed them.
public struct ArticleVectors: Sendable {
    /// The vocabulary and the document frequencies, by which other articles can be weighed.
    public let model: TFIDFModel
    /// Articles × terms, in the order of the articles and of `model.vocabulary`.
    public let matrix: SparseMatrix
}

extension [Article] {
    /// TF-IDF rows of the articles, of length 1: what `nutgraf vectorize` gives.
    ///
    ///     let vectors = articles.vectors()
    ///     print(vectors.matrix.rows, vectors.model.vocabulary.count)
    ///     let others = vectors.model.transform(tomorrow)
    ///
    /// The body of an article is what is counted, which stories of plain text have without their furniture;
    /// `nutgraf vectorize` takes the whole text of a record, as `InputOptions(recordLayout: .whole)` reads it.
    ///
    /// Complexity: O(bytes).
    public func vectors(
        _ parameters: TFIDFParameters = TFIDFParameters(), fields: CountedFields = .text, language: Language? = nil,
        threads: Int = processorCount()
    ) -> ArticleVectors {
        var parameters = parameters
        parameters.fields = fields.rawValue
        let (model, counts) = TFIDFVectorizer(parameters).fitCounting(
            chunks: chunkCount, threads: threads, fill: filling(parameters, fields, language))
        return ArticleVectors(model: model, matrix: model.weighted(counts, threads: threads))
    }

    private static var chunkSize: Int { 64 }
    fileprivate var chunkCount: Int { (count + Self.chunkSize - 1) / Self.chunkSize }

    /// What counts the articles of a chunk.
    fileprivate func filling(
        _ parameters: TFIDFParameters, _ fields: CountedFields, _ language: Language?
    ) -> @Sendable (Int, inout DocumentCounter) -> Void {
        { chunk, counter in
            let start = chunk * Self.chunkSize
            for article in self[start..<Swift.min(count, start + Self.chunkSize)] {
                parameters.count(article, fields, language: language, into: &counter)
            }
        }
    }
}

extension TFIDFModel {
    /// The rows (articles × terms) of other articles, counted as those were that the model was fitted on; words that it has
    /// not seen are left out. Complexity: O(bytes).
    public func transform(
        _ articles: [Article], language: Language? = nil, threads: Int = processorCount()
    ) -> SparseMatrix {
        let fields = parameters.fields.flatMap(CountedFields.init) ?? .text
        return transform(
            chunks: articles.chunkCount, threads: threads, fill: articles.filling(parameters, fields, language))
    }
}
