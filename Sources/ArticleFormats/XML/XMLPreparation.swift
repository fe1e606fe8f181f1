/// What documents that call themselves XML hold and XML does not allow, made into what is meant (XML 1.0, 2.2 and 4.1).
enum XMLPreparation {
    /// The document from its first `<` on: names of HTML's characters (`&nbsp;`) as the characters, an ampersand that is none
    /// of markup escaped, control characters as spaces. Lines stay where they are. Nil where nothing is to be done. O(bytes).
    static func prepared(_ bytes: Span<UInt8>) -> [UInt8]? {
        var copied = 0
        var output: [UInt8] = []
        /// Puts something in place of bytes.
        func replace(_ range: Range<Int>, by replacement: [UInt8]) {
            if copied == 0 { output.reserveCapacity(bytes.count + bytes.count / 16) }
            bytes.append(copied..<range.lowerBound, to: &output)
            output += replacement
            copied = range.upperBound
        }
        var offset = bytes.firstIndex(of: 0x3C) ?? 0
        if offset > 0 {
            // What stands before a declaration may not; its lines count.
            replace(0..<offset, by: [])
            copied = offset
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x26 {
                offset = replaceReference(bytes, at: offset, replace)
            } else if byte == 0x3C, let end = verbatimEnd(bytes, from: offset) {
                for place in offset..<end where isForbidden(bytes[place]) { replace(place..<place + 1, by: [0x20]) }
                offset = end
            } else {
                if isForbidden(byte) { replace(offset..<offset + 1, by: [0x20]) }
                offset += 1
            }
        }
        if copied == 0 { return nil }
        bytes.append(copied..<bytes.count, to: &output)
        return output
    }

    private static func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }

    /// Where a section ends in which an ampersand is one; nil where none begins.
    private static func verbatimEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int? {
        for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")]
        where bytes.begins(with: open, at: offset) {
            let end = bytes.firstOccurrence(of: close.utf8Span.span, from: offset + open.utf8.count)
            return end.map { $0 + close.utf8.count } ?? bytes.count
        }
        return nil
    }

    /// Where to go on behind an ampersand.
    private static func replaceReference(
        _ bytes: Span<UInt8>, at offset: Int, _ replace: (Range<Int>, [UInt8]) -> Void
    ) -> Int {
        for known in ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"] where bytes.begins(with: known, at: offset) {
            return offset + known.utf8.count
        }
        if let (scalar, end) = CharacterReference.read(bytes, at: offset) {
            // A number may stand for what has a meaning in markup.
            let isMarkup = scalar == "<" || scalar == "&" || scalar == ">"
            replace(offset..<end, isMarkup ? Array("&#\(scalar.value);".utf8) : Array(String(scalar).utf8))
            return end
        }
        replace(offset..<offset + 1, Array("&amp;".utf8))
        return offset + 1
    }
}

extension Span<UInt8> {
    /// Whether a text stands at an offset.
    func begins(with text: String, at offset: Int) -> Bool {
        let wanted = text.utf8Span.span
        guard offset + wanted.count <= count else { return false }
        for place in wanted.indices where self[offset + place] != wanted[place] { return false }
        return true
    }

    fileprivate func append(_ range: Range<Int>, to output: inout [UInt8]) {
        // Safe: the bytes are copied while the span lives.
        unsafe extracting(range).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }
}
