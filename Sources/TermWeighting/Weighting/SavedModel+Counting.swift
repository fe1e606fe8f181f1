extension SavedModel {
    /// Some documents: how many chunks they come in, and what feeds a chunk's to a counter, on several threads.
    public typealias Documents = (chunks: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void)

    /// Counts several sets of documents by the columns of one model: this one, or of one that is mapped the part that has
    /// the terms of any of them, which weighs them as the whole does.
    ///
    /// Complexity: O(bytes of the documents), and O(bytes of the terms) of a model in memory.
    public func counting(_ sets: [Documents], threads: Int) -> (model: TFIDFModel, counts: [TermCounts]) {
        switch self {
        case .inMemory(let model):
            return (model, sets.map { model.counting(chunks: $0.chunks, threads: threads, fill: $0.fill) })
        case .mapped(let model):
            let collections = sets.map {
                CountedCollection(
                    chunks: $0.chunks, parameters: model.parameters.counting, threads: threads, fill: $0.fill)
            }
            return model.part(of: collections)
        }
    }
}

extension MappedModel {
    /// The model of the terms that occur in some documents, and the counts of these by its columns.
    ///
    /// Columns that no document has change no weight: those that are left stand in the same order.
    func part(of collections: [CountedCollection]) -> (model: TFIDFModel, counts: [TermCounts]) {
        let (columns, counts) = counts(of: collections)
        return (narrowed(to: columns), counts)
    }

    /// The columns of the whole model that occur in some documents, ascending, and the counts of these by their places.
    func counts(of collections: [CountedCollection]) -> (columns: [Int32], counts: [TermCounts]) {
        let found = collections.map { collection in collection.columns { column(of: $0, $1) } }
        let columns = TermColumns.distinct(found.flatMap { $0 })
        let counts = zip(collections, found).map { collection, found in
            collection.counts(found.map { $0.places(among: columns) }, columnCount: columns.count)
        }
        return (columns, counts)
    }
}
