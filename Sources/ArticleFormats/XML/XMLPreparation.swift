/// What documents that call themselves XML hold and XML does not allow, made into what is meant (XML 1.0, 2.2 and 4.1).
enum XMLPreparation {
    /// The document with names of HTML's characters (`&nbsp;`) as the characters; ampersands and brackets that are none of
    /// markup escaped; control characters, and what stands before the first bracket, as spaces. Lines stay where they are.
    /// The document type declaration goes; of the entities that it declares those of plain words are expanded, see
    /// `XMLEntities`. Nil where nothing is to be done. O(bytes).
    ///
    /// - Parameter unreadEntity: where an entity is named first that is left out.
    static func prepared(_ bytes: Span<UInt8>, unreadEntity: inout Int?) -> [UInt8]? {
        var entities = XMLEntities()
        var edits = ByteEdits()
        var offset = blankStart(of: bytes, &edits)
        var mayDeclare = true
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x3C, mayDeclare, bytes.begins(with: "<!DOCTYPE", at: offset) {
                mayDeclare = false
                let end = declarationEnd(bytes, from: offset)
                entities = XMLEntities(bytes, declaredIn: offset..<end)
                edits.replace(offset..<end, of: bytes, by: bytes.lineBreaksOnly(offset..<end))
                offset = end
            } else if byte == 0x26, let (value, end) = entities.expand(bytes, at: offset) {
                edits.replace(offset..<end, of: bytes, by: value)
                offset = end
            } else if byte == 0x26 {
                offset = editReference(bytes, at: offset, &edits)
            } else if byte == 0x3C {
                offset = editBracket(bytes, at: offset, &edits)
            } else {
                offset = editCharacter(bytes, at: offset, &edits)
            }
        }
        unreadEntity = entities.unread
        return edits.finish(bytes)
    }

    /// Blanks what stands before the first `<`, with the XML declaration behind it, which may only stand first. Returns
    /// where to go on.
    private static func blankStart(of bytes: Span<UInt8>, _ edits: inout ByteEdits) -> Int {
        guard let first = bytes.firstIndex(of: 0x3C), first > 0 else { return 0 }
        // The mark of UTF-8 is none of the text.
        if first == 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            edits.replace(0..<3, of: bytes, by: [])
            return 3
        }
        let end = bytes.begins(with: "<?xml", at: first) ? verbatimEnd(bytes, from: first) ?? first : first
        edits.replace(0..<end, of: bytes, by: bytes.lineBreaksOnly(0..<end))
        return end
    }

    /// Behind a document type declaration (XML 1.0, 2.8), whose own declarations stand in brackets.
    static func declarationEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start + 9
        var isInside = false
        while place < bytes.count {
            switch bytes[place] {
            case 0x22, 0x27:
                guard let close = bytes.firstIndex(of: bytes[place], from: place + 1) else { return start + 9 }
                place = close
            case 0x3C where isInside:
                if let end = verbatimEnd(bytes, from: place) { place = end - 1 }
            case 0x5B: isInside = true
            case 0x5D: isInside = false
            case 0x3E where !isInside: return place + 1
            default: break
            }
            place += 1
        }
        return start + 9
    }

    /// Makes a space of a character that XML does not have: a control character, U+FFFE or U+FFFF.
    private static func editCharacter(_ bytes: Span<UInt8>, at offset: Int, _ edits: inout ByteEdits) -> Int {
        let byte = bytes[offset]
        if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
            edits.replace(offset..<offset + 1, of: bytes, by: [0x20])
        } else if byte == 0xEF, offset + 2 < bytes.count, bytes[offset + 1] == 0xBF, bytes[offset + 2] >= 0xBE {
            edits.replace(offset..<offset + 3, of: bytes, by: [0x20])
            return offset + 3
        }
        return offset + 1
    }

    private static func editBracket(_ bytes: Span<UInt8>, at offset: Int, _ edits: inout ByteEdits) -> Int {
        if let end = verbatimEnd(bytes, from: offset) {
            var place = offset
            while place < end { place = editCharacter(bytes, at: place, &edits) }
            return end
        }
        if let (start, end) = spareAttributes(bytes, from: offset) {
            var place = offset + 1
            while place < start {
                place =
                    bytes[place] == 0x26
                    ? editReference(bytes, at: place, &edits) : editCharacter(bytes, at: place, &edits)
            }
            edits.replace(max(place, start)..<max(place, end), of: bytes, by: [])
            return max(place, end)
        }
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let opensTag = (next | 0x20) &- 0x61 < 26 || next >= 0x80 || "/!?_:".utf8.contains(next)
        if !opensTag { edits.replace(offset..<offset + 1, of: bytes, by: Array("&#60;".utf8)) }
        return offset + 1
    }

    /// The attributes of a tag beyond those that any element has: libxml2 compares each with all. Nil for a usual tag.
    private static func spareAttributes(_ bytes: Span<UInt8>, from open: Int) -> (start: Int, end: Int)? {
        var (place, count, start) = (open + 1, 0, 0)
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x3E || byte == 0x3C { break }
            if byte == 0x22 || byte == 0x27 {
                guard let close = bytes.firstIndex(of: byte, from: place + 1) else { return nil }
                count += 1
                place = close
                if count == mostAttributes { start = close + 1 }
            }
            place += 1
        }
        guard start > 0, place < bytes.count, bytes[place] == 0x3E, place > start else { return nil }
        return (start, bytes[place - 1] == 0x2F ? place - 1 : place)
    }
    private static let mostAttributes = 512

    /// Where a section ends in which an ampersand is one; nil where none begins.
    static func verbatimEnd(_ bytes: Span<UInt8>, from offset: Int) -> Int? {
        guard offset + 1 < bytes.count, bytes[offset + 1] == 0x21 || bytes[offset + 1] == 0x3F else { return nil }
        for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")]
        where bytes.begins(with: open, at: offset) {
            let end = bytes.firstOccurrence(of: close.utf8Span.span, from: offset + open.utf8.count)
            return end.map { $0 + close.utf8.count } ?? bytes.count
        }
        return nil
    }

    /// Where to go on behind an ampersand.
    private static func editReference(_ bytes: Span<UInt8>, at offset: Int, _ edits: inout ByteEdits) -> Int {
        for known in ["&#38;", "&#60;", "&#9;", "&#10;", "&#13;", "&#xA;", "&#xD;", "&#x9;"]
        where bytes.begins(with: known, at: offset) {
            return offset + known.utf8.count
        }
        if let (scalar, end) = CharacterReference.read(bytes, at: offset), scalar.value & 0xFFFE != 0xFFFE {
            // What has a meaning in markup becomes a number: once a document is not well-formed, libxml2 drops names.
            let isMarkup = "<&>\"'".unicodeScalars.contains(scalar)
            edits.replace(
                offset..<end, of: bytes, by: isMarkup ? Array("&#\(scalar.value);".utf8) : Array(String(scalar).utf8))
            return end
        }
        if let end = controlReferenceEnd(bytes, at: offset) {
            edits.replace(offset..<end, of: bytes, by: [0x20])
            return end
        }
        edits.replace(offset..<offset + 1, of: bytes, by: Array("&#38;".utf8))
        return offset + 1
    }

    /// Where the number of a character that XML does not have ends: `&#0;`; nil for anything else.
    private static func controlReferenceEnd(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
        guard bytes.begins(with: "&#", at: offset) else { return nil }
        var end = offset + 2
        while end < bytes.count, end < offset + 10, bytes[end] != 0x3B {
            let byte = bytes[end] | 0x20
            guard bytes[end] &- 0x30 < 10 || byte &- 0x61 < 6 || byte == 0x78 else { return nil }
            end += 1
        }
        return end < bytes.count && bytes[end] == 0x3B && end > offset + 2 ? end + 1 : nil
    }
}

/// A copy of bytes in which some are replaced, in order.
struct ByteEdits {
    private var output: [UInt8] = []
    private var copied = 0
    private var isEdited = false

    mutating func replace(_ range: Range<Int>, of bytes: Span<UInt8>, by replacement: [UInt8]) {
        if !isEdited { output.reserveCapacity(bytes.count + bytes.count / 16) }
        isEdited = true
        bytes.append(copied..<range.lowerBound, to: &output)
        output += replacement
        copied = range.upperBound
    }

    /// The edited bytes; nil where nothing was replaced.
    mutating func finish(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard isEdited else { return nil }
        bytes.append(copied..<bytes.count, to: &output)
        return output
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

    fileprivate func lineBreaksOnly(_ range: Range<Int>) -> [UInt8] {
        range.compactMap { self[$0] == 0x0A || self[$0] == 0x0D ? self[$0] : nil }
    }
}
