import Parallelism
public import TermWeighting

/// Collections that are parts of one that is too large for a machine: each is counted by itself, the models are merged, and
/// then the parts are weighed by the merged model as they would have been in the whole.
extension ArticleCollection {
    /// What adds the articles of a part to a collection: how many chunks they come in, and what adds a chunk's.
    public typealias Part = (chunks: Int, fill: @Sendable (Int, inout CollectionBuilder) -> Void)

    /// The model of a part, with the counts that merging needs.
    ///
    /// - Complexity: that of `TFIDFVectorizer.fitCounting`.
    public static func model(
        method: SimilarityMethod = .tfidf, fields: ComparedFields = .all, of part: Part, threads: Int
    ) -> TFIDFModel {
        var parameters = method.parameters(acceptsQueries: false)
        parameters.counting.keepsStatistics = true
        parameters.fields = fields.nameInModel(method)
        return TFIDFVectorizer(parameters).fitCounting(chunks: part.chunks, threads: threads) { chunk, counter in
            _ = fillCounter(&counter, fields, chunk, part.fill)
        }.model
    }

    /// Parts, weighted by the model of the whole: the rows of their terms. By a method with a latent space nothing more of the
    /// whole is known.
    ///
    /// - Precondition: the model is one of `model(method:fields:of:threads:)`, or was merged of such.
    public static func parts(
        _ parts: [Part], weightedBy model: SavedModel, method: SimilarityMethod = .tfidf, fields: ComparedFields = .all,
        threads: Int
    ) -> [ArticleCollection] {
        precondition(method != .bm25, "Rows of BM25 are not made of a model alone.")
        let gathered = parts.map { ChunkStore<[ArticleReference]>(count: $0.chunks) }
        let sets = zip(parts, gathered).map { part, gathered -> SavedModel.Documents in
            (part.chunks, { chunk, counter in gathered.set(chunk, fillCounter(&counter, fields, chunk, part.fill)) })
        }
        let (narrowed, counts) = model.counting(sets, threads: threads)
        return zip(counts, gathered).map { counts, gathered in
            ArticleCollection(
                articles: gathered.all.flatMap { $0 ?? [] }, model: narrowed,
                matrix: narrowed.weighted(counts, threads: threads), method: method, fields: fields)
        }
    }
}

extension SimilarityMethod {
    /// Whether the likeness of two articles depends on them and the model alone.
    public var isComparedInParts: Bool { self == .tfidf || self == .overlap }
}

extension ComparedFields {
    /// What a model of a collection says that it has counted.
    public func nameInModel(_ method: SimilarityMethod) -> String {
        let title = titleWeight == 0 ? "" : " title \(titleWeight)"
        return "story \(method.name)\(title)\(hasText ? " text" : "")"
    }
}
