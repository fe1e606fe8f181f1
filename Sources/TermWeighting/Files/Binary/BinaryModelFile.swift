/// Writes models to binary files, which `MappedModel` opens, and merges the models of parts of a collection.
public enum BinaryModelFile {
    /// Writes a model. Complexity: O(bytes); memory in proportion to the kept terms alone.
    public static func write<Sink: PositionedByteSink>(_ model: TFIDFModel, to sink: inout Sink) throws {
        try ModelWriting(
            MergedTerms([.inMemory(TermsInMemory(model))]), model.parameters, documents: model.documentCount,
            isFinal: model.statistics == nil, chooses: model.statistics != nil
        ).write(to: &sink)
    }

    /// Writes the model of several parts: what fitting on the documents of all of them would have given, byte by byte.
    ///
    /// Complexity: O(bytes · log parts); memory in proportion to the kept terms.
    ///
    /// - Parameters:
    ///   - parts: models with statistics that were fitted with the same parameters.
    ///   - isFinal: whether only the terms that the parameters keep are written, so that nothing more can be merged.
    /// - Throws: `UnmergeableModel` where parts do not fit together, and what the sink throws.
    public static func write<Sink: PositionedByteSink>(
        merging parts: [SavedModel], isFinal: Bool = false, to sink: inout Sink
    ) throws {
        try check(parts)
        let documents = parts.reduce(0) { $0 + $1.documentCount }
        do {
            try ModelWriting(
                MergedTerms(parts.map(\.terms)), parts[0].parameters, documents: documents, isFinal: isFinal
            ).write(to: &sink)
        } catch let error as UnorderedTerms {
            throw UnmergeableModel(part: error.source, reason: .damaged)
        }
    }

    /// Looks whether models can be merged, as far as that can be told without going through their terms: O(parts).
    public static func check(_ parts: [SavedModel]) throws(UnmergeableModel) {
        precondition(!parts.isEmpty, "There must be a model to be merged.")
        let first = ModelParameters.lines(of: parts[0].parameters, documents: 0, isUpdatable: true)
        var documents = 0
        for (place, part) in parts.enumerated() {
            guard part.isUpdatable else { throw UnmergeableModel(part: place, reason: .lacksCounts) }
            let lines = ModelParameters.lines(of: part.parameters, documents: 0, isUpdatable: true)
            if let (own, other) = zip(first, lines).first(where: { $0 != $1 }) {
                throw UnmergeableModel(part: place, reason: .differs(other, from: own))
            }
            documents += part.documentCount
            guard documents <= TermStatistics.mostDocuments else {
                throw UnmergeableModel(part: place, reason: .tooManyDocuments)
            }
        }
    }
}

/// Why models cannot be merged.
public struct UnmergeableModel: Error, Equatable {
    /// Why models cannot be merged.
    public enum Reason: Equatable, Sendable {
        /// It has only the terms of its vocabulary.
        case lacksCounts
        /// A line of its parameters, and that of the first model.
        case differs(String, from: String)
        /// Its terms are not in order.
        case damaged
        /// With it there are more than 2³² − 1 documents.
        case tooManyDocuments
    }

    /// The first of the models, from 0, that does not fit.
    public let part: Int
    /// Why it cannot be merged.
    public let reason: Reason
}
