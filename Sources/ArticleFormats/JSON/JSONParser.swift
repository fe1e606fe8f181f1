import CSimdjson
import TextAnalysis

/// A JSON parser of simdjson with its buffers. Each thread has its own.
@safe
final class JSONParser {
    private let handle: OpaquePointer

    /// Nil where memory is short.
    init?() {
        guard let handle = unsafe nutgraf_json_parser_create() else { return nil }
        unsafe self.handle = handle
    }

    deinit {
        // Safe: the handle is this object's own.
        unsafe nutgraf_json_parser_destroy(handle)
    }

    /// The root of the document in a range of the file; it is valid until the next parse.
    func parse(_ range: Range<Int>, of file: FileBytes) throws(RecordFault) -> JSONValue {
        var root = unsafe nutgraf_json_value()
        // Safe: the range lies in the file, behind which the padding is readable.
        let status = unsafe nutgraf_json_parse(handle, file.base + range.lowerBound, range.count, &root)
        if status == NUTGRAF_JSON_OK { return unsafe JSONValue(root) }
        throw Self.fault(of: status)
    }

    private static func fault(of status: nutgraf_json_status) -> RecordFault {
        let (what, remedy): (String, String)
        switch status {
        case NUTGRAF_JSON_NOT_UTF8:
            return RecordFault(code: .notUTF8, what: "invalid UTF-8", remedy: Remedy.convert)
        case NUTGRAF_JSON_NO_MEMORY:
            return RecordFault(
                code: .outOfMemory, what: "not enough memory for the JSON value", remedy: "Split the file")
        case NUTGRAF_JSON_BAD_NUMBER:
            (what, remedy) = ("broken JSON: a number is malformed or too large", "Mend the number or quote it")
        case NUTGRAF_JSON_BAD_STRING:
            (what, remedy) = (
                "broken JSON: a string is not closed or has a bad escape or control character",
                "Escape the string as JSON asks"
            )
        case NUTGRAF_JSON_TOO_DEEP:
            (what, remedy) = ("broken JSON: nested too deeply", "Flatten the value")
        default:
            (what, remedy) = ("broken JSON", "Mend the syntax; one value must be complete")
        }
        return RecordFault(code: .brokenJSON, what: what, remedy: remedy)
    }
}

enum Remedy {
    static let convert = "Convert it to UTF-8, for example with iconv"
}

/// A value in a parsed document; it must not outlive its parser's current document.
@safe
struct JSONValue {
    private let value: nutgraf_json_value

    init(_ value: nutgraf_json_value) {
        unsafe self.value = value
    }

    var kind: nutgraf_json_kind { unsafe nutgraf_json_kind_of(value) }

    /// The text of a string.
    var string: String? {
        guard kind == NUTGRAF_JSON_STRING else { return nil }
        let text = unsafe nutgraf_json_text_of(value)
        guard unsafe text.count > 0 else { return "" }
        // Safe: simdjson hands out a buffer that lives as long as the document, and refuses what is no UTF-8.
        return unsafe String(
            copying: UTF8Span(unchecked: UnsafeBufferPointer(start: text.bytes, count: text.count).span))
    }

    /// The text of a string, number or Boolean.
    var scalarText: String? {
        switch kind {
        case NUTGRAF_JSON_STRING: string
        case NUTGRAF_JSON_SIGNED: unsafe String(nutgraf_json_signed_of(value))
        case NUTGRAF_JSON_UNSIGNED: unsafe String(nutgraf_json_unsigned_of(value))
        case NUTGRAF_JSON_DOUBLE: unsafe String(nutgraf_json_double_of(value))
        default: nil
        }
    }

    /// Visits the elements of an array (their field is nil), or the fields of an object that articles have.
    func forEach<Failure: Error>(
        _ body: (ArticleField?, JSONValue) throws(Failure) -> Void
    ) throws(Failure) {
        var walk = unsafe nutgraf_json_walk_of(value)
        var key = unsafe nutgraf_json_text()
        var next = unsafe nutgraf_json_value()
        while unsafe nutgraf_json_walk_next(&walk, &key, &next) != 0 {
            // Safe: the key lives as long as the document.
            let name = unsafe UnsafeBufferPointer(start: key.bytes, count: key.count)
            if unsafe walk.is_object != 0 {
                guard let field = unsafe ArticleField(name.span) else { continue }
                try unsafe body(field, JSONValue(next))
            } else {
                try unsafe body(nil, JSONValue(next))
            }
        }
    }

    /// The values of an object by key, in small letters and without `_` (`body_html`, `bodyHtml`); of several with the
    /// same key the first. O(bytes of the keys).
    var members: [String: JSONValue] {
        guard kind == NUTGRAF_JSON_OBJECT else { return [:] }
        var members: [String: JSONValue] = [:]
        var walk = unsafe nutgraf_json_walk_of(value)
        var key = unsafe nutgraf_json_text()
        var next = unsafe nutgraf_json_value()
        while unsafe nutgraf_json_walk_next(&walk, &key, &next) != 0 {
            // Safe: the key lives as long as the document.
            let name = unsafe UnsafeBufferPointer(start: key.bytes, count: key.count)
            let folded = unsafe name.filter { $0 != 0x5F }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            let text = String(decoding: folded, as: UTF8.self)
            if members[text] == nil { members[text] = unsafe JSONValue(next) }
        }
        return members
    }

    /// The elements of an array; none of any other value.
    var elements: [JSONValue] {
        guard kind == NUTGRAF_JSON_ARRAY else { return [] }
        var elements: [JSONValue] = []
        forEach { (_, element) in elements.append(element) }
        return elements
    }

    /// The value of an object's key.
    func value(of wanted: String) -> JSONValue? {
        guard kind == NUTGRAF_JSON_OBJECT else { return nil }
        var walk = unsafe nutgraf_json_walk_of(value)
        var key = unsafe nutgraf_json_text()
        var next = unsafe nutgraf_json_value()
        while unsafe nutgraf_json_walk_next(&walk, &key, &next) != 0 {
            // Safe: the key lives as long as the document.
            let name = unsafe UnsafeBufferPointer(start: key.bytes, count: key.count)
            if unsafe name.elementsEqual(wanted.utf8) { return unsafe JSONValue(next) }
        }
        return nil
    }
}
