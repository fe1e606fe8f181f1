/// Positions in a file's bytes.
extension Span<UInt8> {
    /// The first byte from `start` that is not ASCII white space.
    func firstVisible(from start: Int) -> Int? {
        var offset = start
        while offset < count {
            let byte = self[offset]
            if byte > 0x20 || (byte < 0x09 || (byte > 0x0D && byte < 0x20)) { return offset }
            offset += 1
        }
        return nil
    }

    /// The offset of the line break at or behind `start`, or the end.
    func lineEnd(from start: Int) -> Int {
        var offset = start
        while offset < count && self[offset] != 0x0A && self[offset] != 0x0D { offset += 1 }
        return offset
    }

    /// Whether the line at `start` is a JSON object by its first and last byte.
    func isOneLineObject(from start: Int) -> Bool {
        var end = lineEnd(from: start)
        while end > start && self[end - 1] <= 0x20 { end -= 1 }
        return end - start >= 2 && self[start] == 0x7B && self[end - 1] == 0x7D
    }

    /// Number of line breaks (LF, CR LF, CR) before `end`.
    func lineBreaks(from start: Int, to end: Int) -> Int {
        var breaks = 0
        for offset in start..<end {
            if self[offset] == 0x0A {
                breaks += 1
            } else if self[offset] == 0x0D && !(offset + 1 < end && self[offset + 1] == 0x0A) {
                breaks += 1
            }
        }
        return breaks
    }

    /// The first NUL of a range.
    func firstNUL(in range: Range<Int>) -> Int? {
        range.first { self[$0] == 0 }
    }

    /// The first byte that is not part of a well-formed UTF-8 scalar (RFC 3629).
    func firstInvalidUTF8(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        let end = range.upperBound
        while offset < end {
            let byte = self[offset]
            if byte < 0x80 {
                offset += 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            guard byte >= 0xC2, byte <= 0xF4, offset + length <= end else { return offset }
            let second = self[offset + 1]
            // Over-long forms, surrogates, and what lies beyond U+10FFFF.
            let lowest: UInt8 = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
            let highest: UInt8 = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
            guard second >= lowest, second <= highest else { return offset }
            for next in offset + 2..<max(offset + 2, offset + length) where self[next] & 0xC0 != 0x80 { return offset }
            offset += length
        }
        return nil
    }

    /// The range as a string; broken bytes become U+FFFD.
    func string(_ range: Range<Int>) -> String {
        unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension Span<UInt8> {
    /// Whether the bytes from a `<` on are those of a web page: its first tag, behind comments and declarations, is one
    /// that opens pages.
    func beginsAsPage(at start: Int) -> Bool {
        let head = string(start..<Swift.min(count, start + 4096)).lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.contains("<html") || head.contains("<body")
            || head.contains("<!doctype html")
    }

    /// Whether the bytes from a `<` on are a part of a page: they open with the tag of a block, as an editor copies it.
    func beginsAsFragment(at start: Int) -> Bool {
        var end = start + 1
        while end < count, end < start + 12, (self[end] | 0x20) &- 0x61 < 26 || self[end] &- 0x30 < 10 { end += 1 }
        guard end < count, self[end] <= 0x20 || self[end] == 0x3E else { return false }
        return Self.blockTags.contains(string(start + 1..<end).lowercased())
    }
    private static var blockTags: [String] {
        [
            "p", "div", "h1", "h2", "h3", "h4", "article", "section", "main", "header", "ul", "ol", "blockquote", "table",
            "figure", "head", "title", "meta",
        ]
    }

    /// The line of a byte, from 1.
    func line(of offset: Int) -> Int {
        lineBreaks(from: 0, to: Swift.min(offset, count)) + 1
    }
}

extension Span<UInt8> {
    /// Where the line after the one at `offset` begins.
    func lineStart(after offset: Int) -> Int {
        var start = lineEnd(from: offset)
        if start + 1 < count && self[start] == 0x0D && self[start + 1] == 0x0A { start += 1 }
        return Swift.min(start + 1, count)
    }

    /// Whether the range is valid UTF-8.
    func isValidUTF8(in range: Range<Int>) -> Bool {
        (try? UTF8Span(validating: extracting(range))) != nil
    }
}
