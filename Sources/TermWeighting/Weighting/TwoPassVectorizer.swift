import Parallelism
import Synchronization

/// Fits a model and weighs its documents without holding their counts: the documents are gone through twice.
///
/// The first pass counts in how many documents each term occurs. The second counts again and hands out weights some
/// chunks at a time. What comes out is what `TFIDFVectorizer` gives.
///
/// Memory: O(distinct terms · threads + the documents of a window of chunks).
public struct TwoPassVectorizer: Sendable {
    /// The fitted model.
    public let model: TFIDFModel
    /// How many non-zeros the matrix of the documents has.
    public let nonZeros: Int
    private let terms: GramTable
    private let columns: TermColumns

    /// The first pass: `fill` feeds the documents to a counter, chunk by chunk, from several threads.
    public init(
        _ parameters: TFIDFParameters, chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) {
        let found = CountedCollection(
            chunks: chunks, parameters: parameters.counting, threads: threads, keepsDocuments: false, fill: fill)
        let terms = found.terms(parameters.counting)
        model = TFIDFModel(
            parameters: parameters, vocabulary: terms.vocabulary, documentFrequencies: terms.documentFrequencies,
            documentCount: found.documentCount, statistics: terms.statistics)
        nonZeros = terms.documentFrequencies.reduce(0, +)
        self.terms = terms.table
        columns = terms.tableColumns
    }

    /// The second pass: the rows of all documents, in order, the rows of `window` chunks at a time.
    public func forEachRows<Failure: Error>(
        chunks: Int, window: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void,
        _ body: (WeightTable) throws(Failure) -> Void
    ) throws(Failure) {
        let idle = Mutex<[DocumentCounter]>([])
        for first in stride(from: 0, to: chunks, by: max(1, window)) {
            let counted = concurrentMap(count: min(window, chunks - first), threads: threads) { index in
                var counter =
                    idle.withLock { $0.popLast() } ?? DocumentCounter(model.parameters.counting, terms: terms)
                fill(first + index, &counter)
                let documents = counter.takeDocuments()
                idle.withLock { [counter] in $0.append(counter) }
                return TermCounts.Part(documents: documents, columns: columns)
            }
            let counts = TermCounts(parts: counted, columnCount: model.vocabulary.count, threads: threads)
            try body(model.weightedForFile(counts, threads: threads))
        }
    }
}
