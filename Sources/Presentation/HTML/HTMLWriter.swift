import TextAnalysis

/// Writes HTML (or SVG) as UTF-8 bytes, every text and every value escaped.
///
///     var html = HTMLWriter()
///     html.element("p", ["class": "meta"]) { $0.text("1 < 2") }
///     // <p class="meta">1 &lt; 2</p>
struct HTMLWriter {
    typealias Attributes = KeyValuePairs<String, String?>

    private(set) var bytes: [UInt8] = []

    /// An element with its content; attributes whose value is nil are left out.
    mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
        element(name, attributes) { $0.text(text) }
    }

    mutating func element(_ name: String, _ text: String) { element(name, [:], text) }

    /// The start tag; of an element without content all of it.
    mutating func open(_ name: String, _ attributes: Attributes = [:]) {
        raw("<\(name)")
        for case (let key, let value?) in attributes {
            raw(" \(key)=\"")
            escaped(value)
            raw("\"")
        }
        raw(">")
    }

    mutating func close(_ name: String) { raw("</\(name)>") }

    mutating func text(_ text: String) { escaped(text) }

    /// What is HTML already.
    mutating func append(_ html: [UInt8]) { bytes += html }

    mutating func raw(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Control characters become spaces: a parser drops or replaces some of them, and offsets into a text must hold.
    private mutating func escaped(_ text: String) {
        for byte in PrintLayout.withoutControls(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            default: bytes.append(byte)
            }
        }
    }
}

extension HTMLWriter.Attributes {
    /// The language and the direction of a text.
    static func text(in language: Language, class name: String? = nil, id: String? = nil) -> HTMLWriter.Attributes {
        [
            "class": name, "id": id, "lang": language == .undetermined ? nil : language.code,
            "dir": language.direction,
        ]
    }
}

extension Language {
    /// The value of `dir`: `rtl` for what is written from right to left, `auto` where no language is known.
    fileprivate var direction: String {
        if self == .undetermined { return "auto" }
        return Self.fromRightToLeft.contains(code) ? "rtl" : "ltr"
    }

    private static let fromRightToLeft: Set = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
}
