/// The general entities that a document declares in its own type declaration (XML 1.0, 4.2).
///
/// Those of a few plain words are expanded, while the document does not grow beyond twice its size; all others, which may
/// name each other without end or lie outside of the document, are left out.
struct XMLEntities {
    /// The values by name; nil for an entity that is not expanded.
    private var values: [[UInt8]: [UInt8]?] = [:]
    /// How many bytes may still be added.
    private var left = 0
    /// Where an entity is named first that was left out.
    private(set) var unread: Int?

    private static let longestValue = 200
    private static let longestName = 64
    private static let predefined = ["amp", "lt", "gt", "quot", "apos"]

    /// Of a document without declarations.
    init() {}

    /// O(bytes of the declaration).
    init(_ bytes: Span<UInt8>, declaredIn range: Range<Int>) {
        left = bytes.count
        var place = range.lowerBound
        while let open = bytes.firstIndex(of: 0x3C, from: place), open < range.upperBound {
            place = XMLPreparation.verbatimEnd(bytes, from: open) ?? open + 1
            if bytes.begins(with: "<!ENTITY", at: open) { declare(bytes, open + 8..<range.upperBound) }
        }
    }

    /// Takes in a declaration from behind `<!ENTITY` on; the first of a name binds.
    private mutating func declare(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let start = Self.visible(bytes, range)
        let end = Self.nameEnd(bytes, from: start, to: range.upperBound)
        guard start > range.lowerBound, end > start, end < range.upperBound, bytes[end] <= 0x20 else { return }
        let name = (start..<end).map { bytes[$0] }
        guard values[name] == nil, !Self.predefined.contains(String(decoding: name, as: UTF8.self)) else { return }
        values[name] = .some(nil)
        let quote = Self.visible(bytes, end..<range.upperBound)
        guard quote < range.upperBound, bytes[quote] == 0x22 || bytes[quote] == 0x27 else { return }
        var value: [UInt8] = []
        var place = quote + 1
        while place < range.upperBound, bytes[place] != bytes[quote] {
            let byte = bytes[place]
            if byte == 0x26 || byte == 0x3C || value.count == Self.longestValue { return }
            value.append(byte)
            place += 1
        }
        if place < range.upperBound { values[name] = value }
    }

    private static func visible(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var place = range.lowerBound
        while place < range.upperBound, bytes[place] <= 0x20 { place += 1 }
        return place
    }

    private static func nameEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var place = start
        while place < min(end, start + longestName) {
            let byte = bytes[place]
            guard (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || "_:.-0123456789".utf8.contains(byte) else { break }
            place += 1
        }
        return place
    }

    /// What stands for the reference at an ampersand, written as text, and where the reference ends; nil where it names no
    /// entity of the document's own. A character of HTML whose declaration is no plain text is left to be read as that.
    mutating func expand(_ bytes: Span<UInt8>, at offset: Int) -> (value: [UInt8], end: Int)? {
        if values.isEmpty { return nil }
        let end = Self.nameEnd(bytes, from: offset + 1, to: bytes.count)
        guard end > offset + 1, end < bytes.count, bytes[end] == 0x3B else { return nil }
        guard let declared = values[(offset + 1..<end).map { bytes[$0] }] else { return nil }
        if let value = declared, value.count <= left {
            left -= value.count
            return (value.flatMap(Self.escaped), end + 1)
        }
        if CharacterReference.read(bytes, at: offset) != nil { return nil }
        if unread == nil { unread = offset }
        return ([], end + 1)
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22, 0x27, 0x3E: Array("&#\(byte);".utf8)
        case 0..<0x20: [0x20]
        default: [byte]
        }
    }
}
