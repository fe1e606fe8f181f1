import TextAnalysis

/// Weighs documents by a model that is there, some at a time: what has to be made of a model to look terms up is made once.
public struct RowWeigher: Sendable {
    private enum Lookup: Sendable {
        /// A table in which each term's id is its column.
        case table(TFIDFModel, TermTable)
        case mapped(MappedModel)
    }

    private let lookup: Lookup
    private let counting: CountingParameters

    /// Complexity: O(bytes of the terms) of a model in memory; O(1) of one that is mapped.
    public init(_ model: SavedModel) {
        counting = model.parameters.counting
        switch model {
        case .inMemory(let model): lookup = .table(model, model.vocabulary.index())
        case .mapped(let model): lookup = .mapped(model)
        }
    }

    /// The rows of documents that `fill` feeds to a counter, chunk by chunk, on several threads: those of `transform`, in
    /// double precision.
    ///
    /// Complexity: O(bytes of the documents); of a mapped model only their terms are read.
    public func rows(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> WeightTable {
        switch lookup {
        case .table(let model, let index):
            let collection = CountedCollection(chunks: chunks, parameters: counting, threads: threads, fill: fill)
            let columns = collection.columns { index.find($0, $1) }
            return model.weightedForFile(
                collection.counts(columns, columnCount: model.vocabulary.count), threads: threads)
        case .mapped(let model):
            let collection = CountedCollection(chunks: chunks, parameters: counting, threads: threads, fill: fill)
            let (columns, counts) = model.counts(of: [collection])
            let table = model.narrowed(to: columns).weightedForFile(counts[0], threads: threads)
            return WeightTable(
                rows: table.rows, columns: model.count, rowOffsets: table.rowOffsets,
                columnIndices: table.columnIndices.map { columns[Int($0)] }, values: table.values)
        }
    }
}
