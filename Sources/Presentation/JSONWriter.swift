/// Writes JSON as UTF-8 bytes, in the order in which it is told.
///
///     var json = JSONWriter()
///     json.object { $0.field("id", "a-1"); $0.field("score", 0.5) }
///     // {"id":"a-1","score":0.5}
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    /// Whether something stands before the next member or element.
    private var needsComma = false

    package init() {}

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
        nested(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
                writer.needsComma = true
            }
        }
    }

    package mutating func field(_ name: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        write(&self)
        needsComma = true
    }

    package mutating func field(_ name: String, _ value: String) { field(name) { $0.string(value) } }
    package mutating func field(_ name: String, _ value: Bool) { field(name) { $0.raw(value ? "true" : "false") } }
    package mutating func field(_ name: String, _ value: Int) { field(name) { $0.raw("\(value)") } }
    package mutating func field(_ name: String, _ value: Float) { field(name) { $0.number(value) } }
    package mutating func field(_ name: String, _ value: Double) { field(name) { $0.number(value) } }

    /// `[from,to]`
    mutating func range(_ range: Range<Int>) { raw("[\(range.lowerBound),\(range.upperBound)]") }

    /// A list whose elements are written one by one.
    mutating func list(_ elements: (inout JSONWriter) -> Void) {
        separate()
        nested(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// An element of a list.
    mutating func element(_ write: (inout JSONWriter) -> Void) {
        separate()
        write(&self)
        needsComma = true
    }

    mutating func integer(_ value: Int) { element { $0.raw("\(value)") } }

    /// With three decimals at most.
    mutating func short(_ value: Float) { element { $0.raw(value.isFinite ? Self.shortened(value) : "null") } }

    private static func shortened(_ value: Float) -> String {
        var text = decimal(value, places: 3)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    /// `[a,b,…]` of values that are JSON already.
    mutating func list(_ values: String...) { raw("[" + values.joined(separator: ",") + "]") }

    package mutating func number(_ value: Int) { raw("\(value)") }

    /// A number; one that JSON cannot hold becomes null.
    package mutating func number(_ value: Float) { raw(value.isFinite ? "\(value)" : "null") }
    package mutating func number(_ value: Double) { raw(value.isFinite ? "\(value)" : "null") }

    package mutating func null() { raw("null") }

    package mutating func string(_ text: String) {
        let source = text.utf8Span.span
        bytes.append(UInt8(ascii: "\""))
        if source.indices.allSatisfy({ Self.isPlain(source[$0]) }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for offset in source.indices {
                if Self.isPlain(source[offset]) { bytes.append(source[offset]) } else { escape(source[offset]) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte stands for itself in a string.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            raw("\\u00")
            for digit in [byte >> 4, byte & 15] {
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }

    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func nested(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        bytes.append(open)
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }
}
