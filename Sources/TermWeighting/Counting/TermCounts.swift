import Parallelism

/// How often the terms of a model occur in documents, in CSR form: what a model weighs. Columns ascend in each row.
public struct TermCounts: Sendable {
    /// Some documents, and the columns of their terms.
    struct Part: Sendable {
        let documents: CountedDocuments
        let columns: TermColumns
    }

    /// The number of documents.
    public var rowCount: Int { rowOffsets.count - 1 }
    /// The number of terms of the model.
    public let columnCount: Int
    /// Where each row starts among all entries, and the end of the last (rows + 1).
    package let rowOffsets: [Int]
    package let columns: [Int32]
    package let counts: [Int32]
    /// Where each part's rows start, and the end of the last: what threads divide the work by.
    private let partRows: [Int]

    /// The rows of all parts, in order, without the terms that have no column.
    ///
    /// The arrays are made at their final size, and each part writes its own place in them. Complexity: O(entries ·
    /// bits of a column number / 8).
    init(parts: [Part], columnCount: Int, threads: Int) {
        var partRows = [0]
        for part in parts { partRows.append(partRows[partRows.count - 1] + part.documents.count) }
        let lengths = concurrentMap(count: parts.count, threads: threads) { parts[$0].rowLengths() }
        var rowOffsets = [0]
        rowOffsets.reserveCapacity(partRows[parts.count] + 1)
        var end = 0
        for part in lengths {
            for length in part {
                end += Int(length)
                rowOffsets.append(end)
            }
        }
        var counts: [Int32] = []
        columns = unsafe [Int32](large: end) { columnBuffer in
            unsafe counts = [Int32](large: end) { countBuffer in
                // Safe: the parts' places do not overlap and fill both buffers, which outlive the wait.
                nonisolated(unsafe) let places = unsafe (columnBuffer, countBuffer)
                concurrentForEach(count: parts.count, threads: threads) { [partRows, rowOffsets] number in
                    unsafe parts[number].write(
                        from: rowOffsets[partRows[number]], columns: places.0, counts: places.1,
                        columnCount: columnCount)
                }
            }
        }
        self.counts = counts
        self.rowOffsets = rowOffsets
        self.partRows = partRows
        self.columnCount = columnCount
    }

    /// A value for each entry, computed by ranges of rows on several threads; `values` fills those of its rows, of
    /// which the first entry's comes first.
    func values<Value: BitwiseCopyable & Sendable>(
        threads: Int, _ values: @Sendable (Range<Int>, inout OutputSpan<Value>) -> Void
    ) -> [Value] {
        unsafe [Value](large: columns.count) { buffer in
            // Safe: the ranges' places do not overlap and fill the buffer, which outlives the wait.
            nonisolated(unsafe) let buffer = unsafe buffer
            concurrentForEach(count: partRows.count - 1, threads: threads) { number in
                let rows = partRows[number]..<partRows[number + 1]
                let entries = rowOffsets[rows.lowerBound]..<rowOffsets[rows.upperBound]
                let place = unsafe UnsafeMutableBufferPointer(rebasing: buffer[entries])
                var output = unsafe OutputSpan(buffer: place, initializedCount: 0)
                values(rows, &output)
                let count = unsafe output.finalize(for: place)
                precondition(count == entries.count, "Each entry needs one value.")
            }
        }
    }
}

extension TermCounts.Part {
    /// How many entries each row has.
    fileprivate func rowLengths() -> [Int32] {
        var lengths: [Int32] = []
        lengths.reserveCapacity(documents.count)
        var entry = 0
        for end in documents.ends {
            var length: Int32 = 0
            for code in documents.codes[entry..<end] where columns[code] >= 0 { length += 1 }
            entry = end
            lengths.append(length)
        }
        return lengths
    }

    /// Writes the rows one after the other, the first at `start`.
    @unsafe fileprivate func write(
        from start: Int, columns columnPlaces: UnsafeMutableBufferPointer<Int32>,
        counts countPlaces: UnsafeMutableBufferPointer<Int32>, columnCount: Int
    ) {
        var sorter = RowSorter(columnCount: columnCount)
        var place = start
        var entry = 0
        let codes = documents.codes.span
        let counts = documents.counts.span
        for end in documents.ends {
            while entry < end {
                let ahead = entry + prefetchDistance
                if ahead < codes.count { columns.prefetch(codes[ahead]) }
                let column = columns[codes[entry]]
                if column >= 0 { sorter.append(column, counts[entry]) }
                entry += 1
            }
            unsafe sorter.drain(to: columnPlaces, countPlaces, at: &place)
        }
    }
}

/// Puts the entries of a row in the order of their columns.
private struct RowSorter {
    /// Column and count in one number, which sorts by column.
    private var keys: [UInt64] = []
    private var other: [UInt64] = []
    private var histogram = [Int32](repeating: 0, count: 256)
    private let digits: Int

    init(columnCount: Int) {
        let bits = Int.bitWidth - max(1, columnCount).leadingZeroBitCount
        digits = (bits + 7) / 8
    }

    @inline(__always)
    mutating func append(_ column: Int32, _ count: Int32) {
        keys.append(UInt64(UInt32(bitPattern: column)) << 32 | UInt64(UInt32(bitPattern: count)))
    }

    /// Writes the sorted entries from `place` on, and forgets them.
    @unsafe mutating func drain(
        to columns: UnsafeMutableBufferPointer<Int32>, _ counts: UnsafeMutableBufferPointer<Int32>, at place: inout Int
    ) {
        if keys.count < 48 {
            keys.sort()
        } else {
            if other.count < keys.count { other = [UInt64](repeating: 0, count: 2 * keys.count) }
            for digit in 0..<digits { Self.deal(&keys, by: UInt64(32 + 8 * digit), through: &other, &histogram) }
        }
        for key in keys {
            // Safe: the caller's rows have as many entries as it counted, and their places lie in both buffers.
            unsafe columns.initializeElement(at: place, to: Int32(truncatingIfNeeded: key >> 32))
            unsafe counts.initializeElement(at: place, to: Int32(truncatingIfNeeded: key))
            place += 1
        }
        keys.removeAll(keepingCapacity: true)
    }

    /// One pass of a radix sort: by eight bits, keeping the order of equal ones.
    private static func deal(
        _ keys: inout [UInt64], by shift: UInt64, through other: inout [UInt64], _ histogram: inout [Int32]
    ) {
        let count = keys.count
        var next = histogram.mutableSpan
        for digit in 0..<256 { next[digit] = 0 }
        for key in keys { next[Int(key >> shift & 0xFF)] += 1 }
        var start: Int32 = 0
        for digit in 0..<256 { (next[digit], start) = (start, start + next[digit]) }
        var target = other.mutableSpan
        for key in keys {
            let digit = Int(key >> shift & 0xFF)
            target[Int(next[digit])] = key
            next[digit] += 1
        }
        var back = keys.mutableSpan
        for index in 0..<count { back[index] = target[index] }
    }
}
