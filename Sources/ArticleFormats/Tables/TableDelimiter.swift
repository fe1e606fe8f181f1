import TextAnalysis

/// The byte between the fields of a table: `,`, `;`, tab or `|`, found from the first lines.
struct TableDelimiter {
    let byte: UInt8
    /// Where the header begins: behind a line `sep=;`, as spreadsheets write it, else where it was looked for.
    let headerStart: Int
    /// Whether the header read so has a column of text.
    let hasText: Bool
    /// Columns of the header that articles have.
    let knownColumns: Int
    /// Columns of the header, and how many of the first records have as many fields.
    let columns: Int
    let agreeing: Int

    /// Every delimiter that is tried; of two that read the lines equally well the earlier one counts.
    private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    /// Records below the header that are looked at, and the bytes that they may reach to.
    private static let records = 5
    private static let reach = 64 << 10

    /// The delimiter of the table at `start`: the one under which the header names a column of text, then the one that
    /// most of the first records agree with, then the one that makes most columns. O(1): the first lines are read.
    ///
    /// - Parameter usual: the one that the format's name speaks of, tried first.
    init(usual: UInt8, in bytes: Span<UInt8>, from start: Int, fields: FieldChoice) {
        if let (byte, next) = Self.declared(in: bytes, from: start) {
            self.init(byte, in: bytes, from: next, fields: fields)
            return
        }
        var best = TableDelimiter(usual, in: bytes, from: start, fields: fields)
        for byte in Self.candidates where byte != usual {
            let other = TableDelimiter(byte, in: bytes, from: start, fields: fields)
            if other.reads(betterThan: best) { best = other }
        }
        self = best
    }

    private init(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int, fields: FieldChoice) {
        self.byte = byte
        headerStart = start
        // A quote that is not closed may not send every candidate to the end of a large file.
        let head = bytes.extracting(0..<min(bytes.count, start + Self.reach))
        var record = TableRecord()
        record.read(from: start, delimiter: byte, in: head)
        let header = TableHeader(record, in: head, fields: fields)
        hasText = header.hasText
        knownColumns = header.columns.count { $0 != nil }
        columns = record.fields.count
        var agreeing = 0
        for _ in 0..<Self.records where record.end < head.count {
            record.read(from: record.end, delimiter: byte, in: head)
            if record.unclosedQuote == nil && record.fields.count == columns { agreeing += 1 }
        }
        self.agreeing = agreeing
    }

    private func reads(betterThan other: TableDelimiter) -> Bool {
        if hasText != other.hasText { return hasText }
        // A single column says nothing of what stands between two.
        if (columns > 1) != (other.columns > 1) { return columns > 1 }
        return (agreeing, columns) > (other.agreeing, other.columns)
    }

    /// Whether text of unknown format is a table by these lines: a second known column, or a record that agrees.
    /// `Politics | Story` above a story is neither.
    var isProven: Bool { hasText && columns > 1 && (knownColumns > 1 || agreeing > 0) }

    /// The delimiter of a line `sep=;`, and where the line after it begins.
    private static func declared(in bytes: Span<UInt8>, from start: Int) -> (UInt8, Int)? {
        var offset = start
        let isQuoted = offset < bytes.count && bytes[offset] == 0x22
        if isQuoted { offset += 1 }
        guard offset + 5 <= bytes.count else { return nil }
        for byte in "sep=".utf8 {
            guard bytes[offset] | 0x20 == byte | 0x20 else { return nil }
            offset += 1
        }
        let delimiter = bytes[offset]
        guard delimiter != 0x22, delimiter < 0x80, delimiter >= 0x20 || delimiter == 0x09 else { return nil }
        let lineEnd = bytes.lineEnd(from: offset + 1)
        guard lineEnd - offset == (isQuoted ? 2 : 1) else { return nil }
        return (delimiter, bytes.lineStart(after: offset))
    }
}
