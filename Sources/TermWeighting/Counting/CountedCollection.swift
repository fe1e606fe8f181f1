import Parallelism
import TextAnalysis

/// Documents counted in chunks, each with a vocabulary of its own, and what joins them to one matrix.
struct CountedCollection: Sendable {
    private let chunks: [DocumentCounter]
    private let threads: Int
    let documentCount: Int

    /// Counts chunk after chunk on several threads. The chunks, not the threads, decide the order of everything.
    init(
        chunks count: Int, parameters: CountingParameters, threads: Int,
        fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) {
        chunks = concurrentMap(count: count, threads: threads) { index in
            var counter = DocumentCounter(parameters)
            fill(index, &counter)
            return counter
        }
        self.threads = threads
        documentCount = chunks.reduce(0) { $0 + $1.documentCount }
    }

    /// The terms that the parameters let through, with the document frequency of each, and for each chunk the column
    /// of each of its words and longer n-grams (-1 where a term is left out).
    func vocabulary(
        _ parameters: CountingParameters
    ) -> (vocabulary: Vocabulary, documentFrequencies: [Int], columns: [ChunkColumns]) {
        var merged = GramTable()
        var wordTotals = TermTotals()
        var gramTotals = TermTotals()
        let maps = chunks.map { chunk -> (words: [Int32], grams: [GramTable.Code]) in
            let words = (0..<Int32(chunk.grams.words.count)).map { id in
                chunk.grams.words.withBytes(of: id) { merged.words.intern($0, $1) }
            }
            var grams: [GramTable.Code] = []
            grams.reserveCapacity(chunk.grams.gramCount)
            for id in 0..<chunk.grams.gramCount {
                let (prefix, last) = chunk.grams.gram(id)
                // A gram's beginning was seen before the gram, so its code is known here.
                let mergedPrefix = prefix < 0 ? grams[Int(~prefix)] : words[Int(prefix)]
                grams.append(merged.extend(mergedPrefix, with: words[Int(last)]))
            }
            wordTotals.grow(to: merged.words.count)
            gramTotals.grow(to: merged.gramCount)
            for (code, count) in zip(chunk.codes, chunk.counts) {
                if code < 0 {
                    gramTotals.add(count, to: Int(~grams[Int(~code)]))
                } else {
                    wordTotals.add(count, to: Int(words[Int(code)]))
                }
            }
            return (words, grams)
        }
        let kept = keptCodes(words: wordTotals, grams: gramTotals, parameters)
        var sorted = SortedGrams(kept, of: merged)
        if let cap = parameters.maximumVocabularySize {
            sorted = sorted.mostFrequent(cap) { code in
                code < 0 ? gramTotals.occurrences[Int(~code)] : wordTotals.occurrences[Int(code)]
            }
        }
        var wordColumns = [Int32](repeating: -1, count: merged.words.count)
        var gramColumns = [Int32](repeating: -1, count: merged.gramCount)
        var frequencies: [Int] = []
        frequencies.reserveCapacity(sorted.codes.count)
        for (column, code) in sorted.codes.enumerated() {
            if code < 0 {
                gramColumns[Int(~code)] = Int32(column)
                frequencies.append(gramTotals.documents[Int(~code)])
            } else {
                wordColumns[Int(code)] = Int32(column)
                frequencies.append(wordTotals.documents[Int(code)])
            }
        }
        let columns = maps.map { map in
            ChunkColumns(
                words: map.words.map { wordColumns[Int($0)] }, grams: map.grams.map { gramColumns[Int(~$0)] })
        }
        return (Vocabulary(ascending: sorted.terms), frequencies, columns)
    }

    /// For each chunk the columns that its terms have in a given vocabulary.
    func columns(in vocabulary: Vocabulary) -> [ChunkColumns] {
        concurrentMap(count: chunks.count, threads: threads) { index in
            let grams = chunks[index].grams
            let words = (0..<Int32(grams.words.count)).map { id in
                grams.words.withBytes(of: id) { vocabulary.column(of: $0, $1) ?? -1 }
            }
            var bytes: [UInt8] = []
            let longer = (0..<grams.gramCount).map { id -> Int32 in
                bytes.removeAll(keepingCapacity: true)
                grams.appendBytes(of: ~Int32(id), to: &bytes)
                return vocabulary.column(of: bytes.span, 0..<bytes.count) ?? -1
            }
            return ChunkColumns(words: words, grams: longer)
        }
    }

    /// The counts as rows (documents × columns) in CSR form, columns ascending in each row.
    func rows(_ columns: [ChunkColumns]) -> CountRows {
        let parts = concurrentMap(count: chunks.count, threads: threads) { index in
            CountRows(chunks[index], columns[index])
        }
        return CountRows(joining: parts)
    }

    private func keptCodes(
        words: TermTotals, grams: TermTotals, _ parameters: CountingParameters
    ) -> [GramTable.Code] {
        let least = parameters.minimumDocumentFrequency.documents(of: documentCount)
        let most = parameters.maximumDocumentFrequency.documents(of: documentCount)
        func isKept(_ documents: Int) -> Bool {
            documents > 0 && Double(documents) >= least && Double(documents) <= most
        }
        return words.documents.indices.filter { isKept(words.documents[$0]) }.map { Int32($0) }
            + grams.documents.indices.filter { isKept(grams.documents[$0]) }.map { ~Int32($0) }
    }
}

/// The columns of a chunk's terms; -1 for a term that has none.
struct ChunkColumns: Sendable {
    let words: [Int32]
    let grams: [Int32]

    func column(of code: GramTable.Code) -> Int32 { code < 0 ? grams[Int(~code)] : words[Int(code)] }
}

/// In how many documents terms occur, and how often over all, by id.
struct TermTotals {
    private(set) var documents: [Int] = []
    private(set) var occurrences: [Int] = []

    mutating func grow(to count: Int) {
        documents += repeatElement(0, count: max(0, count - documents.count))
        occurrences += repeatElement(0, count: max(0, count - occurrences.count))
    }

    mutating func add(_ count: Int32, to id: Int) {
        documents[id] += 1
        occurrences[id] += Int(count)
    }
}
