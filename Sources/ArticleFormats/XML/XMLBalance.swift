/// Tags put in order, where a document leaves some out or closes them out of turn.
///
/// An end tag ends its own element with all that is open in it; one that ends nothing is dropped. So a mistake costs no more
/// than the element around it.
enum XMLBalance {
    /// The document so written; nil where its tags are in order already. O(bytes).
    static func balanced(_ bytes: Span<UInt8>) -> [UInt8]? {
        var open: [Range<Int>] = []
        var counts: [[UInt8]: Int] = [:]
        var edits = ByteEdits()
        var offset = 0
        while let start = bytes.firstIndex(of: 0x3C, from: offset) {
            if let end = XMLPreparation.verbatimEnd(bytes, from: start) {
                offset = end
                continue
            }
            let isEnd = start + 1 < bytes.count && bytes[start + 1] == 0x2F
            let name = nameRange(bytes, from: start + (isEnd ? 2 : 1))
            offset = tagEnd(bytes, from: name.upperBound)
            guard !name.isEmpty, offset <= bytes.count, bytes[offset - 1] == 0x3E else { continue }
            let key = bytes.bytes(name)
            if !isEnd {
                if bytes[offset - 2] == 0x2F { continue }
                open.append(name)
                counts[key, default: 0] += 1
                continue
            }
            guard counts[key, default: 0] > 0 else {
                edits.replace(start..<offset, of: bytes, by: [])
                continue
            }
            var missing: [UInt8] = []
            while let last = open.popLast() {
                let lastKey = bytes.bytes(last)
                counts[lastKey, default: 1] -= 1
                if lastKey == key { break }
                missing += Array("</".utf8) + lastKey + [0x3E]
            }
            if !missing.isEmpty { edits.replace(start..<start, of: bytes, by: missing) }
        }
        return edits.finish(bytes)
    }

    static func nameRange(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x3E, bytes[end] != 0x2F, bytes[end] != 0x3C {
            end += 1
        }
        return start..<max(start, end)
    }

    /// Behind the `>` of a tag, those in quotes passed over; before a `<` that comes first.
    private static func tagEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        var quote: UInt8 = 0
        while place < bytes.count {
            let byte = bytes[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
                // A quote that does not end in its tag is none.
                if byte == 0x3C { return place }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return place + 1
            } else if byte == 0x3C {
                return place
            }
            place += 1
        }
        return place
    }
}

extension Span<UInt8> {
    fileprivate func bytes(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }
}
