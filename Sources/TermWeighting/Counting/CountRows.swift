/// Term counts of documents in CSR form: columns ascend in each row.
struct CountRows: Sendable {
    private(set) var rowOffsets: [Int]
    private(set) var columns: [Int32]
    private(set) var counts: [Int32]

    var rowCount: Int { rowOffsets.count - 1 }

    /// The rows of one chunk, without the terms that have no column.
    init(_ chunk: DocumentCounter, _ map: ChunkColumns) {
        rowOffsets = [0]
        rowOffsets.reserveCapacity(chunk.documentCount + 1)
        columns = []
        counts = []
        var row: [UInt64] = []
        var start = 0
        for end in chunk.documentEnds {
            row.removeAll(keepingCapacity: true)
            for entry in start..<end {
                let column = map.column(of: chunk.codes[entry])
                guard column >= 0 else { continue }
                row.append(UInt64(UInt32(column)) << 32 | UInt64(UInt32(bitPattern: chunk.counts[entry])))
            }
            row.sort()
            for entry in row {
                columns.append(Int32(truncatingIfNeeded: entry >> 32))
                counts.append(Int32(truncatingIfNeeded: entry))
            }
            rowOffsets.append(columns.count)
            start = end
        }
    }

    /// The rows of all parts, one part after the other.
    init(joining parts: [CountRows]) {
        rowOffsets = [0]
        columns = []
        counts = []
        rowOffsets.reserveCapacity(parts.reduce(1) { $0 + $1.rowCount })
        columns.reserveCapacity(parts.reduce(0) { $0 + $1.columns.count })
        counts.reserveCapacity(parts.reduce(0) { $0 + $1.columns.count })
        for part in parts {
            let base = columns.count
            for offset in part.rowOffsets.dropFirst() { rowOffsets.append(base + offset) }
            columns += part.columns
            counts += part.counts
        }
    }
}
