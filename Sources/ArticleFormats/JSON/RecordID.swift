import CSimdjson

/// The id of a record of which something else may be broken: simdjson gives nothing of a text that is no JSON.
///
/// Walks the members of the outermost object as far as they can be told apart, and takes the first of a name that ids
/// have. Brackets and strings are followed, other values are passed over up to the next comma. O(bytes).
struct RecordID {
    /// The id, a string or a number; nil where none can be read.
    let text: String?

    init(_ range: Range<Int>, of file: FileBytes, _ fields: FieldChoice, _ parser: JSONParser) {
        let place = file.withSpan { Self.place(in: $0.extracting(0..<range.upperBound), from: range.lowerBound, fields) }
        // The value is JSON by itself, escapes and all.
        let value = place.flatMap { try? parser.parse($0, of: file) }
        text = value?.scalarText.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Where the value stands.
    private static func place(in bytes: Span<UInt8>, from start: Int, _ fields: FieldChoice) -> Range<Int>? {
        guard start < bytes.count, bytes[start] == 0x7B else { return nil }
        var offset = start + 1
        while let key = bytes.firstVisible(from: offset), bytes[key] == 0x22 {
            let keyEnd = stringEnd(from: key, in: bytes)
            guard let colon = bytes.firstVisible(from: keyEnd), bytes[colon] == 0x3A,
                let value = bytes.firstVisible(from: colon + 1)
            else { return nil }
            let end = valueEnd(from: value, in: bytes)
            if isID(bytes.extracting(key + 1..<max(key + 1, keyEnd - 1)), fields) { return value..<end }
            guard let comma = bytes.firstVisible(from: end), bytes[comma] == 0x2C else { return nil }
            offset = comma + 1
        }
        return nil
    }

    private static func isID(_ name: Span<UInt8>, _ fields: FieldChoice) -> Bool {
        guard let chosen = fields.id else { return ArticleField(name) == .id }
        let wanted = chosen.utf8Span.span
        return name.count == wanted.count && name.indices.allSatisfy { name[$0] == wanted[$0] }
    }

    /// The offset behind a string that begins at `start`; the end where it is not closed.
    private static func stringEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
        var offset = start + 1
        while offset < bytes.count {
            if bytes[offset] == 0x22 { return offset + 1 }
            offset += bytes[offset] == 0x5C ? 2 : 1
        }
        return bytes.count
    }

    /// The offset behind a value: a string, what brackets enclose, or all up to a comma or a bracket.
    private static func valueEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
        var depth = 0
        var offset = start
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x22:
                offset = stringEnd(from: offset, in: bytes)
                if depth == 0 { return offset }
                continue
            case 0x7B, 0x5B: depth += 1
            case 0x7D, 0x5D:
                if depth <= 1 { return depth == 0 ? offset : offset + 1 }
                depth -= 1
            case 0x2C where depth == 0: return offset
            default: break
            }
            offset += 1
        }
        return bytes.count
    }
}
