/// The header of a mail or of one of its parts (RFC 5322, 2.2): fields in order, folded lines joined.
struct MailHeader {
    private var fields: [(name: String, value: String)] = []
    /// Where the body begins, behind the blank line.
    private(set) var end: Int

    /// More fields than this, and longer ones, are passed over.
    private static let mostFields = 1_000
    private static let longestValue = 64 << 10

    /// Reads the fields from the start of a range up to the first line that belongs to none. O(bytes of the header).
    init(in range: Range<Int>, of bytes: Span<UInt8>) {
        var offset = range.lowerBound
        end = offset
        var name = ""
        var value: [UInt8] = []
        func field() -> (String, String) { (name, MailCharset.text(of: value.span, label: nil)) }
        while offset < range.upperBound {
            let lineEnd = min(bytes.lineEnd(from: offset), range.upperBound)
            let next = min(bytes.lineStart(after: offset), range.upperBound)
            defer { offset = next }
            if lineEnd == offset {
                end = next
                break
            }
            let isFolded = bytes[offset] == 0x20 || bytes[offset] == 0x09
            if isFolded {
                // A first line of spaces has nothing to go on from.
                if !name.isEmpty, value.count < Self.longestValue {
                    for place in offset..<lineEnd { value.append(bytes[place]) }
                }
                end = next
                continue
            }
            guard let colon = Self.colon(in: offset..<lineEnd, of: bytes) else {
                // The mark of an mbox; any other line opens the body, whose blank line got lost.
                if fields.isEmpty && name.isEmpty && bytes.hasMark("From ", at: offset) {
                    end = next
                    continue
                }
                end = offset
                break
            }
            if !name.isEmpty, fields.count < Self.mostFields { fields.append(field()) }
            name = bytes.string(offset..<colon).lowercased().filter { $0 != " " }
            value = []
            for place in colon + 1..<min(lineEnd, colon + 1 + Self.longestValue) { value.append(bytes[place]) }
            end = next
        }
        if !name.isEmpty, fields.count < Self.mostFields { fields.append(field()) }
    }

    /// The colon behind a name of printable ASCII characters.
    private static func colon(in line: Range<Int>, of bytes: Span<UInt8>) -> Int? {
        for offset in line {
            let byte = bytes[offset]
            if byte == 0x3A { return offset > line.lowerBound ? offset : nil }
            // Old mailers put a space before the colon.
            if byte == 0x20, offset + 1 < line.upperBound, bytes[offset + 1] == 0x3A { continue }
            if byte <= 0x20 || byte >= 0x7F || offset - line.lowerBound > 76 { return nil }
        }
        return nil
    }

    /// The value of the first field of a name, as it stands there; nil for none, or a blank one.
    func raw(_ name: String) -> String? {
        fields.first { $0.name == name }.flatMap { field in
            let value = field.value.trimmed
            return value.isEmpty ? nil : String(value)
        }
    }

    /// The value with encoded words decoded and white space folded.
    func text(_ name: String) -> String? {
        raw(name).map { EncodedWords.decoded($0).folded }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The type of a part and its parameters; nil where none is given.
    var contentType: HeaderValue? { raw("content-type").map { HeaderValue($0) } }
    var disposition: HeaderValue? { raw("content-disposition").map { HeaderValue($0) } }
}

/// A value with parameters (RFC 2045, 5.1): `text/plain; charset="utf-8"; format=flowed`.
struct HeaderValue {
    /// In small letters.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        let text = text.trimmed
        let end = text.firstIndex { $0 == ";" || $0 == "(" || $0.isWhitespace } ?? text.endIndex
        value = text[..<end].lowercased()
        var rest = text[end...]
        while parameters.count < 50, let mark = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: mark)...]
            guard let equals = rest.firstIndex(where: { $0 == "=" || $0 == ";" }), rest[equals] == "=" else { continue }
            let name = rest[..<equals].trimmed.lowercased()
            rest = rest[rest.index(after: equals)...]
            let value = Self.takeValue(from: &rest)
            parameters.append((name, value))
        }
    }

    private static func takeValue(from rest: inout Substring) -> String {
        rest = rest.drop { $0.isWhitespace }
        guard rest.first == "\"" else {
            let value = rest.prefix { $0 != ";" }
            rest = rest[value.endIndex...]
            return String(value.trimmed)
        }
        rest = rest.dropFirst()
        var value = ""
        while let character = rest.popFirst(), character != "\"" {
            value.append(character == "\\" ? rest.popFirst() ?? character : character)
        }
        return value
    }

    /// The value of a parameter; nil for none.
    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }
}

extension StringProtocol {
    /// Without white space at both ends. Complexity: O(that white space); `dropLast` of any collection would walk all of it.
    var trimmed: SubSequence {
        guard let start = firstIndex(where: { !$0.isWhitespace }) else { return self[endIndex...] }
        var end = endIndex
        while case let last = index(before: end), self[last].isWhitespace { end = last }
        return self[start..<end]
    }

    /// Each run of white space as one space, none at the ends.
    var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Span<UInt8> {
    /// Whether some ASCII text stands at an offset.
    func hasMark(_ mark: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + mark.utf8CodeUnitCount <= count else { return false }
        for place in 0..<mark.utf8CodeUnitCount {
            // Safe: the place lies in the mark.
            guard unsafe self[offset + place] == mark.utf8Start[place] else { return false }
        }
        return true
    }
}
