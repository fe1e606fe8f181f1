import Parallelism
import Synchronization
import TextAnalysis

/// Documents counted by several counters, each with a vocabulary of its own, and what joins them to one matrix.
struct CountedCollection: Sendable {
    private let counters: [DocumentCounter]
    /// Each chunk's documents, and the counter that has their terms.
    private let chunks: [(counter: Int, documents: CountedDocuments)]
    let documentCount: Int
    private let threads: Int

    /// Counts chunk after chunk on several threads.
    ///
    /// Each thread has one counter and takes the next chunk when it is free, so there are few vocabularies to merge.
    /// Which thread takes which chunk changes the ids of terms and nothing else: columns are in the order of the terms'
    /// bytes, and rows in the order of the chunks.
    init(
        chunks count: Int, parameters: CountingParameters, threads: Int,
        fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) {
        let next = Atomic<Int>(0)
        let workers = max(1, min(threads, count))
        let parts = concurrentMap(count: workers, threads: workers) { worker in
            var counter = DocumentCounter(parameters)
            var taken: [(chunk: Int, counter: Int, documents: CountedDocuments)] = []
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < count else { break }
                fill(chunk, &counter)
                taken.append((chunk, worker, counter.takeDocuments()))
            }
            return (counter, taken)
        }
        counters = parts.map(\.0)
        chunks = parts.flatMap(\.1).sorted { $0.chunk < $1.chunk }.map { ($0.counter, $0.documents) }
        documentCount = chunks.reduce(0) { $0 + $1.documents.count }
        self.threads = threads
    }

    /// The terms that the parameters let through, with the document frequency of each, and for each counter the
    /// columns of its terms.
    func vocabulary(
        _ parameters: CountingParameters
    ) -> (vocabulary: Vocabulary, documentFrequencies: [Int], columns: [TermColumns]) {
        let totals = concurrentMap(count: counters.count, threads: threads) { number in
            var totals = TermTotals(of: counters[number].grams)
            for chunk in chunks where chunk.counter == number { totals.add(chunk.documents) }
            return totals
        }
        var merged = counters[0].grams
        var sums = totals[0]
        var ids = [TermColumns(identity: merged)]
        for (counter, totals) in zip(counters, totals).dropFirst() {
            let places = merged.merge(counter.grams)
            sums.add(totals, at: places, of: merged)
            ids.append(places)
        }
        let order = GramOrder(merged, threads: threads)
        let kept = keptCodes(order.codes, sums, parameters)
        var columns = TermColumns(none: merged)
        var frequencies: [Int] = []
        frequencies.reserveCapacity(kept.count)
        for (column, code) in kept.enumerated() {
            columns.set(code, Int32(truncatingIfNeeded: column))
            frequencies.append(Int(sums.documents(of: code)))
        }
        let mapped = concurrentMap(count: ids.count, threads: threads) { [columns, ids] in
            $0 == 0 ? columns : columns.looked(up: ids[$0])
        }
        return (Vocabulary(ascending: order.terms(kept, of: merged, threads: threads)), frequencies, mapped)
    }

    /// For each counter the columns that its terms have in a given vocabulary.
    func columns(in vocabulary: Vocabulary) -> [TermColumns] {
        let index = vocabulary.index()
        return concurrentMap(count: counters.count, threads: threads) { number in
            let grams = counters[number].grams
            var columns = TermColumns(none: grams)
            for id in 0..<Int32(grams.words.count) {
                columns.set(id, grams.words.withBytes(of: id) { index.find($0, $1) ?? -1 })
            }
            var bytes: [UInt8] = []
            for id in 0..<Int32(grams.gramCount) {
                bytes.removeAll(keepingCapacity: true)
                grams.appendBytes(of: ~id, to: &bytes)
                columns.set(~id, index.find(bytes.span, 0..<bytes.count) ?? -1)
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

    /// Those of the codes, which are in ascending order, that the parameters let through, in the same order.
    private func keptCodes(
        _ codes: [GramTable.Code], _ totals: TermTotals, _ parameters: CountingParameters
    ) -> [GramTable.Code] {
        let least = parameters.minimumDocumentFrequency.documents(of: documentCount)
        let most = parameters.maximumDocumentFrequency.documents(of: documentCount)
        let kept = codes.filter { code in
            let documents = Double(totals.documents(of: code))
            return documents > 0 && documents >= least && documents <= most
        }
        guard let cap = parameters.maximumVocabularySize, cap < kept.count else { return kept }
        // The most frequent; ties go to the first.
        let best = kept.indices.sorted {
            (totals.occurrences(of: kept[$1]), $0) < (totals.occurrences(of: kept[$0]), $1)
        }
        return best.prefix(max(0, cap)).sorted().map { kept[$0] }
    }
}
