/// A field of a table: where it stands, and whether its quotes have to be taken off.
struct TableField {
    var range: Range<Int>
    /// The field began with a quote; `range` includes it.
    var isQuoted: Bool

    /// Its value: quotes around it off, doubled quotes single, as RFC 4180 has it. What follows a closing quote
    /// before the delimiter is kept as it is.
    func value(in bytes: Span<UInt8>) -> String {
        guard isQuoted else { return bytes.string(range) }
        var value: [UInt8] = []
        value.reserveCapacity(range.count)
        var offset = range.lowerBound + 1
        var isInside = true
        while offset < range.upperBound {
            let byte = bytes[offset]
            if isInside && byte == 0x22 {
                if offset + 1 < range.upperBound && bytes[offset + 1] == 0x22 {
                    value.append(byte)
                    offset += 1
                } else {
                    isInside = false
                }
            } else {
                value.append(byte)
            }
            offset += 1
        }
        return String(decoding: value, as: UTF8.self)
    }
}

/// One record of a CSV or TSV file (RFC 4180; the delimiter is a parameter).
struct TableRecord {
    var fields: [TableField] = []
    /// Where the next record begins.
    var end = 0
    /// The record's first quote that no other closes.
    var unclosedQuote: Int?

    init() {}

    init(at start: Int, _ delimiter: UInt8, in bytes: Span<UInt8>) {
        read(from: start, delimiter: delimiter, in: bytes)
    }

    /// Reads the record at `start`. Records end at LF, CR LF or CR outside quotes. O(bytes of the record).
    mutating func read(from start: Int, delimiter: UInt8, in bytes: Span<UInt8>) {
        fields.removeAll(keepingCapacity: true)
        unclosedQuote = nil
        var offset = start
        while true {
            offset = Self.quoteStart(behindSpaceAt: offset, delimiter: delimiter, in: bytes) ?? offset
            let fieldStart = offset
            let isQuoted = offset < bytes.count && bytes[offset] == 0x22
            if isQuoted {
                offset += 1
                while true {
                    guard let quote = bytes.firstIndex(of: 0x22, from: offset) else {
                        unclosedQuote = fieldStart
                        end = bytes.count
                        return
                    }
                    offset = quote + 1
                    guard offset < bytes.count, bytes[offset] == 0x22 else { break }
                    offset += 1
                }
            }
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
                offset += 1
            }
            fields.append(TableField(range: fieldStart..<offset, isQuoted: isQuoted))
            guard offset < bytes.count else { break }
            let byte = bytes[offset]
            offset += 1
            if byte == delimiter { continue }
            if byte == 0x0D && offset < bytes.count && bytes[offset] == 0x0A { offset += 1 }
            break
        }
        end = offset
    }

    /// The quote behind spaces, where it and its partner enclose the field; in ` "No," he said` they do not.
    private static func quoteStart(behindSpaceAt start: Int, delimiter: UInt8, in bytes: Span<UInt8>) -> Int? {
        guard start < bytes.count, bytes[start] == 0x20 else { return nil }
        var opening = start + 1
        while opening < bytes.count && bytes[opening] == 0x20 { opening += 1 }
        guard opening < bytes.count, bytes[opening] == 0x22 else { return nil }
        var offset = opening + 1
        while let quote = bytes.firstIndex(of: 0x22, from: offset) {
            offset = quote + 1
            guard offset < bytes.count, bytes[offset] == 0x22 else {
                while offset < bytes.count && bytes[offset] == 0x20 { offset += 1 }
                let closes =
                    offset == bytes.count || bytes[offset] == delimiter || bytes[offset] == 0x0A
                    || bytes[offset] == 0x0D
                return closes ? opening : nil
            }
            offset += 1
        }
        return nil
    }

    /// A line without anything on it.
    var isBlank: Bool { fields.count == 1 && fields[0].range.isEmpty }
}
