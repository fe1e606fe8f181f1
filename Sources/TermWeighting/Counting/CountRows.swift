import Parallelism

/// Term counts of documents in CSR form: columns ascend in each row.
struct CountRows: Sendable {
    let rowOffsets: [Int]
    let columns: [Int32]
    let counts: [Int32]

    var rowCount: Int { rowOffsets.count - 1 }

    /// The rows of a counter's documents, without the terms that have no column.
    ///
    /// Rows are put in order by counting: entries are dealt out to their columns, and then, column after column, back
    /// to their rows. Complexity: O(entries + terms log terms).
    init(_ counter: DocumentCounter, _ map: ChunkColumns) {
        let wordCount = map.words.count
        let order = map.termsByColumn()

        /// Where each term's next entry goes; -1 for a term without a column.
        var places = [Int](repeating: -1, count: wordCount + map.grams.count)
        var entryCount = 0
        for (_, term) in order {
            let id = Int(term)
            places[id] = entryCount
            entryCount += Int(id < wordCount ? counter.wordTotals[id].documents : counter.gramTotals[id - wordCount].documents)
        }
        var rowOffsets = [Int](repeating: 0, count: counter.documentCount + 1)
        var byColumn = [(row: Int32, count: Int32)](repeating: (0, 0), count: entryCount)
        do {
            var dealt = byColumn.mutableSpan
            var next = places.mutableSpan
            var entry = 0
            var kept = 0
            for (row, end) in counter.documentEnds.enumerated() {
                while entry < end {
                    let code = counter.codes[entry]
                    let term = code < 0 ? wordCount + Int(~code) : Int(code)
                    let place = next[term]
                    if place >= 0 {
                        dealt[place] = (Int32(row), counter.counts[entry])
                        next[term] = place + 1
                        kept += 1
                    }
                    entry += 1
                }
                rowOffsets[row + 1] = kept
            }
        }
        var columns = [Int32](repeating: 0, count: entryCount)
        var counts = [Int32](repeating: 0, count: entryCount)
        do {
            var columnsOut = columns.mutableSpan
            var countsOut = counts.mutableSpan
            var nextInRow = rowOffsets
            var next = nextInRow.mutableSpan
            var entry = 0
            for (column, term) in order {
                let end = places[Int(term)]
                while entry < end {
                    let (row, count) = byColumn[entry]
                    let place = next[Int(row)]
                    columnsOut[place] = column
                    countsOut[place] = count
                    next[Int(row)] = place + 1
                    entry += 1
                }
            }
        }
        self.rowOffsets = rowOffsets
        self.columns = columns
        self.counts = counts
    }
}

/// The columns of a counter's terms; -1 for a term that has none.
struct ChunkColumns: Sendable {
    let words: [Int32]
    let grams: [Int32]

    /// The terms that have a column, by column. A term is a word's id, or a gram's id behind those of all words.
    ///
    /// No two terms share a column, so they are dealt out over all columns where these are not many more than the
    /// terms, and sorted otherwise.
    func termsByColumn() -> [(column: Int32, term: Int32)] {
        var order: [(column: Int32, term: Int32)] = []
        order.reserveCapacity(words.count + grams.count)
        var last: Int32 = -1
        for (term, column) in (words[...] + grams[...]).enumerated() where column >= 0 {
            order.append((column, Int32(term)))
            last = max(last, column)
        }
        guard Int(last) < 16 * order.count else { return order.sorted { $0.column < $1.column } }
        var terms = [Int32](repeating: -1, count: Int(last) + 1)
        for (column, term) in order { terms[Int(column)] = term }
        order.removeAll(keepingCapacity: true)
        for (column, term) in terms.enumerated() where term >= 0 { order.append((Int32(column), term)) }
        return order
    }
}

/// How often the terms of a model occur in documents: what a model weighs.
public struct TermCounts: Sendable {
    /// The rows of all documents, in parts of consecutive rows.
    let parts: [CountRows]
    /// The number of documents.
    public let rowCount: Int
    /// The number of terms of the model.
    public let columnCount: Int

    init(parts: [CountRows], columnCount: Int) {
        self.parts = parts
        self.columnCount = columnCount
        rowCount = parts.reduce(0) { $0 + $1.rowCount }
    }

    /// Where each row starts among all entries, and the end of the last (rows + 1).
    var rowOffsets: [Int] {
        var offsets = [0]
        offsets.reserveCapacity(rowCount + 1)
        for part in parts {
            let base = offsets[offsets.count - 1]
            for offset in part.rowOffsets.dropFirst() { offsets.append(base + offset) }
        }
        return offsets
    }

    /// The columns of all entries.
    func columns(threads: Int) -> [Int32] { gathered(threads: threads) { $0.columns } }

    /// A value for each entry of all rows, computed part by part on several threads.
    func gathered<Value: Sendable>(threads: Int, _ values: @Sendable (CountRows) -> [Value]) -> [Value] {
        var starts = [0]
        for part in parts { starts.append(starts[starts.count - 1] + part.columns.count) }
        let total = starts[starts.count - 1]
        return unsafe [Value](unsafeUninitializedCapacity: total) { buffer, initialized in
            // Safe: the parts' places do not overlap and fill the buffer, which outlives the wait.
            nonisolated(unsafe) let base = buffer.baseAddress
            concurrentForEach(count: parts.count, threads: threads) { [starts] index in
                let part = values(parts[index])
                precondition(part.count == starts[index + 1] - starts[index], "Each entry needs one value.")
                unsafe part.withUnsafeBufferPointer { source in
                    guard let first = source.baseAddress, let base = unsafe base else { return }
                    unsafe (base + starts[index]).initialize(from: first, count: source.count)
                }
            }
            initialized = total
        }
    }
}
