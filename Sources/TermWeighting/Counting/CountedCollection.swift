import Parallelism
import Synchronization
import TextAnalysis

/// Documents counted by several counters, each with a vocabulary of its own, and what joins them to one matrix.
struct CountedCollection: Sendable {
    private let counters: [DocumentCounter]
    /// What the documents of each counter come to.
    private let totals: [TermTotals]
    /// Each chunk's documents, and the counter that has their terms.
    private let chunks: [(counter: Int, documents: CountedDocuments)]
    let documentCount: Int
    private let threads: Int

    /// Counts chunk after chunk on several threads.
    ///
    /// Each thread has one counter and takes the next chunk when it is free, so there are few vocabularies to merge.
    /// Which thread takes which chunk changes the ids of terms and nothing else: columns are in the order of the terms'
    /// bytes, and rows in the order of the chunks.
    ///
    /// Where the documents are not kept, only what they come to is.
    init(
        chunks count: Int, parameters: CountingParameters, threads: Int, keepsDocuments: Bool = true,
        fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) {
        let next = Atomic<Int>(0)
        let workers = max(1, min(threads, count))
        let parts = concurrentMap(count: workers, threads: workers) { worker in
            var counter = DocumentCounter(parameters)
            var totals = TermTotals()
            var documentCount = 0
            var taken: [(chunk: Int, counter: Int, documents: CountedDocuments)] = []
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < count else { break }
                fill(chunk, &counter)
                let documents = counter.takeDocuments()
                totals.add(documents, of: counter.grams)
                documentCount += documents.count
                if keepsDocuments { taken.append((chunk, worker, documents)) }
            }
            totals.enlarge(to: counter.grams)
            return (counter: counter, totals: totals, documentCount: documentCount, taken: taken)
        }
        counters = parts.map(\.counter)
        totals = parts.map(\.totals)
        chunks = parts.flatMap(\.taken).sorted { $0.chunk < $1.chunk }.map { ($0.counter, $0.documents) }
        documentCount = parts.reduce(0) { $0 + $1.documentCount }
        self.threads = threads
    }

    /// What a model needs of the terms.
    struct Terms {
        /// Those that the parameters let through, and in how many documents each occurs.
        let vocabulary: Vocabulary
        let documentFrequencies: [Int]
        /// For each counter the columns of its terms.
        let columns: [TermColumns]
        /// Of all terms, where the parameters ask for it.
        let statistics: TermStatistics?
        /// The terms of all counters, and the columns of these.
        let table: GramTable
        let tableColumns: TermColumns
    }

    /// The terms of all documents, as the parameters let them through.
    func terms(_ parameters: CountingParameters) -> Terms {
        var merged = counters[0].grams
        var sums = totals[0]
        var codes = [TermColumns(identity: merged)]
        for (counter, totals) in zip(counters, totals).dropFirst() {
            let places = merged.merge(counter.grams)
            sums.add(totals, at: places, of: merged)
            codes.append(places)
        }
        let order = GramOrder(merged, threads: threads).codes
        let kept = parameters.kept(
            of: order.count, documentCount: documentCount, documents: { Int(sums.documents(of: order[$0])) },
            occurrences: { sums.occurrences(of: order[$0]) }
        ).map { order[$0] }
        var columns = TermColumns(none: merged)
        for (column, code) in kept.enumerated() { columns.set(code, Int32(truncatingIfNeeded: column)) }
        let mapped = concurrentMap(count: codes.count, threads: threads) { [columns, codes] in
            $0 == 0 ? columns : columns.looked(up: codes[$0])
        }
        var statistics: TermStatistics?
        if parameters.keepsStatistics {
            let counted = order.filter { sums.documents(of: $0) > 0 }
            statistics = TermStatistics(
                terms: Vocabulary(ascending: SortedTerms(counted, of: merged, threads: threads)),
                documentFrequencies: counted.map { Int(sums.documents(of: $0)) },
                occurrences: counted.map { sums.occurrences(of: $0) }, documentCount: documentCount)
        }
        return Terms(
            vocabulary: Vocabulary(ascending: SortedTerms(kept, of: merged, threads: threads)),
            documentFrequencies: kept.map { Int(sums.documents(of: $0)) }, columns: mapped, statistics: statistics,
            table: merged, tableColumns: columns)
    }

    /// For each counter the columns that its terms have in a given vocabulary.
    func columns(in vocabulary: Vocabulary) -> [TermColumns] { columns(in: vocabulary.index()) }

    /// The same in a table in which each term's id is its column.
    func columns(in index: TermTable) -> [TermColumns] { columns { index.find($0, $1) } }

    /// The same by a function that gives the column of a term, nil for one that has none.
    func columns(_ column: @Sendable (Span<UInt8>, Range<Int>) -> Int32?) -> [TermColumns] {
        concurrentMap(count: counters.count, threads: threads) { number in
            let grams = counters[number].grams
            var columns = TermColumns(none: grams)
            for id in 0..<Int32(grams.words.count) {
                columns.set(id, grams.words.withBytes(of: id) { column($0, $1) ?? -1 })
            }
            var bytes: [UInt8] = []
            for id in 0..<Int32(grams.gramCount) {
                bytes.removeAll(keepingCapacity: true)
                grams.appendBytes(of: ~id, to: &bytes)
                columns.set(~id, column(bytes.span, 0..<bytes.count) ?? -1)
            }
            return columns
        }
    }

    /// The counts as rows, given the columns of each counter's terms.
    func counts(_ columns: [TermColumns], columnCount: Int) -> TermCounts {
        TermCounts(
            parts: chunks.map { TermCounts.Part(documents: $0.documents, columns: columns[$0.counter]) },
            columnCount: columnCount, threads: threads)
    }
}
