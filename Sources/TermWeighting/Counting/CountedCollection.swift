import Parallelism
import TextAnalysis

/// Documents counted in parts, each with a vocabulary of its own, and what joins them to one matrix.
struct CountedCollection: Sendable {
    private let parts: [DocumentCounter]
    private let threads: Int
    let documentCount: Int

    /// Counts chunk after chunk on several threads. The chunks, not the threads, decide the order of everything.
    ///
    /// Where chunks are many, a counter takes several of them in a row: the fewer vocabularies there are, the less is
    /// there to merge.
    init(
        chunks count: Int, parameters: CountingParameters, threads: Int,
        fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) {
        let size = min(16, max(1, count / 32))
        parts = concurrentMap(count: (count + size - 1) / size, threads: threads) { part in
            var counter = DocumentCounter(parameters)
            for chunk in part * size..<min(count, (part + 1) * size) { fill(chunk, &counter) }
            return counter
        }
        self.threads = threads
        documentCount = parts.reduce(0) { $0 + $1.documentCount }
    }

    /// The terms that the parameters let through, with the document frequency of each, and for each part the column
    /// of each of its words and longer n-grams (-1 where a term is left out).
    func vocabulary(
        _ parameters: CountingParameters
    ) -> (vocabulary: Vocabulary, documentFrequencies: [Int], columns: [ChunkColumns]) {
        var merged = GramTable()
        var wordTotals: [TermTotals] = []
        var gramTotals: [TermTotals] = []
        let maps = parts.map { part -> (words: [Int32], grams: [GramTable.Code]) in
            let words = (0..<Int32(part.grams.words.count)).map { id in
                part.grams.words.withBytes(of: id) { merged.words.intern($0, $1) }
            }
            var grams: [GramTable.Code] = []
            grams.reserveCapacity(part.grams.gramCount)
            for id in 0..<part.grams.gramCount {
                let (prefix, last) = part.grams.gram(id)
                // A gram's beginning was seen before the gram, so its code is known here.
                let mergedPrefix = prefix < 0 ? grams[Int(~prefix)] : words[Int(prefix)]
                grams.append(merged.extend(mergedPrefix, with: words[Int(last)]))
            }
            wordTotals += repeatElement(TermTotals(), count: merged.words.count - wordTotals.count)
            gramTotals += repeatElement(TermTotals(), count: merged.gramCount - gramTotals.count)
            for (id, word) in words.enumerated() { wordTotals[Int(word)].merge(part.wordTotals[id]) }
            // N-grams on the way to longer ones may have been met after the last that was counted.
            for (id, gram) in grams.enumerated() where id < part.gramTotals.count {
                gramTotals[Int(~gram)].merge(part.gramTotals[id])
            }
            return (words, grams)
        }
        let kept = keptCodes(words: wordTotals, grams: gramTotals, parameters)
        var sorted = SortedGrams(kept, of: merged)
        if let cap = parameters.maximumVocabularySize {
            sorted = sorted.mostFrequent(cap) { code in
                code < 0 ? gramTotals[Int(~code)].occurrences : wordTotals[Int(code)].occurrences
            }
        }
        var wordColumns = [Int32](repeating: -1, count: merged.words.count)
        var gramColumns = [Int32](repeating: -1, count: merged.gramCount)
        var frequencies: [Int] = []
        frequencies.reserveCapacity(sorted.codes.count)
        for (column, code) in sorted.codes.enumerated() {
            if code < 0 {
                gramColumns[Int(~code)] = Int32(column)
                frequencies.append(Int(gramTotals[Int(~code)].documents))
            } else {
                wordColumns[Int(code)] = Int32(column)
                frequencies.append(Int(wordTotals[Int(code)].documents))
            }
        }
        let columns = maps.map { map in
            ChunkColumns(
                words: map.words.map { wordColumns[Int($0)] }, grams: map.grams.map { gramColumns[Int(~$0)] })
        }
        return (Vocabulary(ascending: sorted.terms), frequencies, columns)
    }

    /// For each part the columns that its terms have in a given vocabulary.
    func columns(in vocabulary: Vocabulary) -> [ChunkColumns] {
        concurrentMap(count: parts.count, threads: threads) { index in
            let grams = parts[index].grams
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

    /// The counts as rows, given each part's columns.
    func counts(_ columns: [ChunkColumns], columnCount: Int) -> TermCounts {
        let rows = concurrentMap(count: parts.count, threads: threads) { CountRows(parts[$0], columns[$0]) }
        return TermCounts(parts: rows, columnCount: columnCount)
    }

    private func keptCodes(
        words: [TermTotals], grams: [TermTotals], _ parameters: CountingParameters
    ) -> [GramTable.Code] {
        let least = parameters.minimumDocumentFrequency.documents(of: documentCount)
        let most = parameters.maximumDocumentFrequency.documents(of: documentCount)
        func isKept(_ totals: TermTotals) -> Bool {
            totals.documents > 0 && Double(totals.documents) >= least && Double(totals.documents) <= most
        }
        return words.indices.filter { isKept(words[$0]) }.map { Int32($0) }
            + grams.indices.filter { isKept(grams[$0]) }.map { ~Int32($0) }
    }
}
