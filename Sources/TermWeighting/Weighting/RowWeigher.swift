import TextAnalysis

/// Weighs documents by a model, some at a time: what has to be made of the model for looking terms up is made once.
public struct RowWeigher: Sendable {
    public let model: TFIDFModel
    private let index: TermTable

    /// Complexity: O(bytes of the terms).
    public init(_ model: TFIDFModel) {
        self.model = model
        index = model.vocabulary.index()
    }

    /// The rows of documents that `fill` feeds to a counter, chunk by chunk, on several threads: those of `transform`.
    ///
    /// Complexity: O(bytes of the documents).
    public func rows(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> WeightTable {
        let collection = CountedCollection(
            chunks: chunks, parameters: model.parameters.counting, threads: threads, fill: fill)
        let counts = collection.counts(collection.columns(in: index), columnCount: model.vocabulary.count)
        return model.weightedForFile(counts, threads: threads)
    }
}
