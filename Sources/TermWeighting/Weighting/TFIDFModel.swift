public import LinearAlgebra
import Parallelism

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A fitted vectorizer: the vocabulary and the document frequencies that unseen documents are weighted by.
public struct TFIDFModel: Sendable {
    /// How it counts and weighs.
    public let parameters: TFIDFParameters
    /// The terms, by column.
    public let vocabulary: Vocabulary
    /// In how many of the fitted documents each term occurs, by column.
    public let documentFrequencies: [Int]
    /// The number of documents that the model was fitted on.
    public let documentCount: Int
    /// The inverse document frequency of each term, by column; 1 where the parameters do not use it.
    public let inverseDocumentFrequencies: [Double]
    /// What was counted of all terms, those included that are left out; nil unless the parameters asked to keep it.
    public let statistics: TermStatistics?

    /// Of its parts, which are the properties of these names.
    public init(
        parameters: TFIDFParameters, vocabulary: Vocabulary, documentFrequencies: [Int], documentCount: Int
    ) {
        self.init(
            parameters: parameters, vocabulary: vocabulary, documentFrequencies: documentFrequencies,
            documentCount: documentCount, statistics: nil)
    }

    /// The model of what was counted: what fitting on the same documents gives. It can be updated.
    public init(parameters: TFIDFParameters, statistics: TermStatistics) {
        let kept = parameters.counting.kept(
            of: statistics.terms.count, documentCount: statistics.documentCount,
            documents: { statistics.documentFrequencies[$0] }, occurrences: { statistics.occurrences[$0] })
        var terms = SortedTerms()
        for term in kept {
            statistics.terms.withBytes(ofColumn: term) { bytes, range in
                terms.append { for offset in range { $0.append(bytes[offset]) } }
            }
        }
        var parameters = parameters
        parameters.counting.keepsStatistics = true
        self.init(
            parameters: parameters, vocabulary: Vocabulary(ascending: terms),
            documentFrequencies: kept.map { statistics.documentFrequencies[$0] },
            documentCount: statistics.documentCount, statistics: statistics)
    }

    /// - Parameter inverseDocumentFrequencies: those that a file has; nil to compute them.
    init(
        parameters: TFIDFParameters, vocabulary: Vocabulary, documentFrequencies: [Int], documentCount: Int,
        statistics: TermStatistics?, inverseDocumentFrequencies: [Double]? = nil
    ) {
        self.statistics = statistics
        precondition(
            documentFrequencies.count == vocabulary.count,
            "There must be one document frequency for each term of the vocabulary.")
        self.parameters = parameters
        self.vocabulary = vocabulary
        self.documentFrequencies = documentFrequencies
        self.documentCount = documentCount
        self.inverseDocumentFrequencies =
            inverseDocumentFrequencies
            ?? documentFrequencies.map { parameters.inverseDocumentFrequency(of: $0, among: documentCount) }
    }

    /// The model that fitting on its documents and on more of them would have given.
    ///
    /// `fill` feeds the further documents to a counter, chunk by chunk; it is called from several threads.
    /// Complexity: O(bytes of the further documents + terms); the documents of before are not needed.
    ///
    /// - Precondition: the model has `statistics`.
    public func updated(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> TFIDFModel {
        guard let statistics else {
            preconditionFailure("A model is updated that was fitted with parameters.counting.keepsStatistics.")
        }
        let collection = CountedCollection(
            chunks: chunks, parameters: parameters.counting, threads: threads, fill: fill)
        guard let further = collection.terms(parameters.counting).statistics else { return self }
        return TFIDFModel(parameters: parameters, statistics: statistics.adding(further))
    }

    /// The same with more documents at hand.
    public func updated(with documents: [String], threads: Int = 1) -> TFIDFModel {
        let (chunks, size) = TFIDFVectorizer.chunks(of: documents.count)
        return updated(chunks: chunks, threads: threads) { chunk, counter in
            TFIDFVectorizer.count(documents, chunk: chunk, size: size, into: &counter)
        }
    }

    /// The matrix (documents × terms) of unseen documents; words that the model has not seen are left out.
    public func transform(_ documents: [String], threads: Int = 1) -> SparseMatrix {
        let (chunks, size) = TFIDFVectorizer.chunks(of: documents.count)
        return transform(chunks: chunks, threads: threads) { chunk, counter in
            TFIDFVectorizer.count(documents, chunk: chunk, size: size, into: &counter)
        }
    }

    /// The same over documents that `fill` feeds to a counter, chunk by chunk; it is called from several threads.
    public func transform(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> SparseMatrix {
        weighted(counting(chunks: chunks, threads: threads, fill: fill), threads: threads)
    }

    /// The counts of documents that `fill` feeds to a counter, by the columns of this model.
    public func counting(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> TermCounts {
        let collection = CountedCollection(
            chunks: chunks, parameters: parameters.counting, threads: threads, fill: fill)
        return collection.counts(collection.columns(in: vocabulary), columnCount: vocabulary.count)
    }

    /// Counts as weights, for computing.
    public func weighted(_ counts: TermCounts, threads: Int) -> SparseMatrix {
        SparseMatrix(
            uncheckedRows: counts.rowCount, columns: vocabulary.count, rowOffsets: counts.rowOffsets,
            columnIndices: counts.columns, values: weights(counts, threads: threads))
    }

    /// Counts as weights in double precision, for files.
    public func weightedForFile(_ counts: TermCounts, threads: Int) -> WeightTable {
        WeightTable(
            rows: counts.rowCount, columns: vocabulary.count, rowOffsets: counts.rowOffsets,
            columnIndices: counts.columns, values: weights(counts, threads: threads))
    }

    /// The weights of all entries. Sums are taken in double precision and in column order.
    private func weights<Value: BinaryFloatingPoint & BitwiseCopyable & Sendable>(
        _ counts: TermCounts, threads: Int
    ) -> [Value] {
        // Most counts are small: their logarithms are looked up.
        let factors = (0..<64).map { count in
            !parameters.usesSublinearTF || count == 0 ? Double(count) : 1 + log(Double(count))
        }
        return counts.values(threads: threads) { rows, values in
            let columns = counts.columns.span
            let termCounts = counts.counts.span
            let offsets = counts.rowOffsets.span
            let idf = inverseDocumentFrequencies.span
            let factors = factors.span
            var row: [Double] = []
            for index in rows {
                row.removeAll(keepingCapacity: true)
                var norm = 0.0
                for entry in offsets[index]..<offsets[index + 1] {
                    let ahead = entry + prefetchDistance
                    if ahead < columns.count { idf.prefetch(Int(columns[ahead])) }
                    let count = Int(termCounts[entry])
                    var weight =
                        if count < factors.count { factors[count] } else {
                            parameters.usesSublinearTF ? 1 + log(Double(count)) : Double(count)
                        }
                    weight *= idf[Int(columns[entry])]
                    row.append(weight)
                    norm += parameters.norm == .l2 ? weight * weight : abs(weight)
                }
                switch parameters.norm {
                case .none: norm = 1
                case .l1: break
                case .l2: norm = norm.squareRoot()
                }
                let scale = norm > 0 ? 1 / norm : 0
                for weight in row { values.append(Value(weight * scale)) }
            }
        }
    }
}

extension TFIDFParameters {
    /// The inverse document frequency of a term that so many documents have; 1 where it is not used.
    func inverseDocumentFrequency(of frequency: Int, among documents: Int) -> Double {
        guard usesIDF else { return 1 }
        let count = Double(documents)
        return smoothsIDF
            ? log((1 + count) / (1 + Double(frequency))) + 1 : log(count / Double(max(1, frequency))) + 1
    }
}
