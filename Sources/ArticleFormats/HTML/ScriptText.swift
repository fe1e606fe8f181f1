/// The text of a page that a script builds in the browser, from the data which that script carries: strings of JSON that hold
/// paragraphs of HTML, as frameworks write them into pages.
enum ScriptText {
    /// The longest text in the scripts of a page; nil where they hold none. O(bytes).
    static func longest(in page: Span<UInt8>) -> String? {
        var best: String?
        var offset = 0
        while let start = page.firstOccurrence(of: opening.span, from: offset) {
            let end = page.firstOccurrence(of: closing.span, from: start) ?? page.count
            read(page, start..<end, depth: 0, &best)
            offset = end
        }
        return best
    }

    /// The strings that members of these names have, in the order of the names; the first of each name.
    static func members(_ names: [[UInt8]], of page: Span<UInt8>) -> [String] {
        names.compactMap { name in
            guard let found = page.firstOccurrence(of: name.span, from: 0) else { return nil }
            // `"name": "value"`, and nothing between that is no mark.
            var start = found + name.count
            while start < page.count, page[start] == 0x20 || page[start] == 0x3A { start += 1 }
            guard start < page.count, page[start] == 0x22, let end = page.firstIndex(of: 0x22, from: start + 1),
                end - start < longestMember
            else { return nil }
            return page.string(start + 1..<end)
        }
    }
    private static let longestMember = 60

    private static let opening = Array("<script".utf8), closing = Array("</script".utf8)
    /// Bytes; shorter strings are teasers.
    private static let shortest = 400
    /// JSON in a string in JSON is as deep as pages go.
    private static let deepest = 2

    private static func read(_ bytes: Span<UInt8>, _ range: Range<Int>, depth: Int, _ best: inout String?) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard bytes[offset] == 0x22 else {
                offset += 1
                continue
            }
            let start = offset + 1
            offset = start
            while offset < range.upperBound, bytes[offset] != 0x22 { offset += bytes[offset] == 0x5C ? 2 : 1 }
            // What is not closed was cut, or the marks are no strings'.
            guard offset < range.upperBound else { break }
            if offset - start >= shortest { take(unescaped(bytes, start..<offset), depth, &best) }
            offset += 1
        }
    }

    private static func take(_ string: [UInt8], _ depth: Int, _ best: inout String?) {
        let span = string.span
        if isData(string) {
            if depth < deepest { read(span, 0..<string.count, depth: depth + 1, &best) }
        } else if span.firstOccurrence(of: paragraph.span, from: 0) != nil, let text = try? BodyFragment.text(of: span),
            text.utf8.count > best?.utf8.count ?? 0
        {
            best = text
        }
    }

    private static let paragraph = Array("<p".utf8)

    /// Whether a string opens as data do, some letters and digits before it passed over.
    private static func isData(_ string: [UInt8]) -> Bool {
        for byte in string.prefix(16) {
            if byte == 0x7B || byte == 0x5B { return true }
            if byte == 0x3C || byte == 0x20 { return false }
        }
        return false
    }

    /// A string without the escapes of JSON.
    private static func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var high: UInt32?
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard bytes[offset] == 0x5C, offset + 1 < range.upperBound else {
                text.append(bytes[offset])
                offset += 1
                high = nil
                continue
            }
            let mark = bytes[offset + 1]
            offset += 2
            switch mark {
            case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): text.append(0x20)
            case UInt8(ascii: "u"):
                guard offset + 4 <= range.upperBound, let unit = UInt32(bytes.string(offset..<offset + 4), radix: 16)
                else { break }
                offset += 4
                if unit >> 10 == 0x36 {
                    high = unit
                    continue
                }
                let scalar =
                    high.map { unit >> 10 == 0x37 ? 0x10000 + ($0 & 0x3FF) << 10 + unit & 0x3FF : unit } ?? unit
                if let scalar = Unicode.Scalar(scalar) { text += Array(String(Character(scalar)).utf8) }
            default: text.append(mark)
            }
            high = nil
        }
        return text
    }
}
