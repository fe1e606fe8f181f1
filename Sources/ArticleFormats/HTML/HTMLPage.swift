import CLibxml

/// A parsed page: its elements in document order, flat, and its text beside them.
///
/// The subtree of an element is a range of elements and a range of text, so a prefix sum over elements answers what a
/// subtree holds in O(1).
@safe
final class HTMLPage {
    private let page: UnsafeMutablePointer<nutgraf_html_page>
    let elementCount: Int

    /// Whether libxml2, which parses pages, can be used on this machine.
    static var canParse: Bool { nutgraf_html_load() }

    /// Parses a page in UTF-8; nil where memory is short. O(bytes).
    ///
    /// - Precondition: `canParse`.
    init?(_ bytes: Span<UInt8>) {
        let page = unsafe bytes.withUnsafeBufferPointer { unsafe nutgraf_html_parse($0.baseAddress, $0.count) }
        guard let page = unsafe page else { return nil }
        unsafe self.page = page
        elementCount = unsafe page.pointee.element_count
    }

    /// Parses a page in UTF-8, or says why that cannot be done. O(bytes).
    static func parsed(_ bytes: Span<UInt8>) throws(RecordFault) -> HTMLPage {
        guard canParse else {
            throw RecordFault(
                code: .missingLibrary, what: "libxml2, which reads web pages, is not there",
                remedy: "Install it, for example with apt-get install libxml2")
        }
        guard let page = HTMLPage(bytes) else {
            throw RecordFault(code: .outOfMemory, what: "not enough memory for the page", remedy: "Split the file")
        }
        return page
    }

    deinit {
        // Safe: the page is this object's own.
        unsafe nutgraf_html_free(page)
    }

    private func element(_ index: Int) -> nutgraf_html_element {
        precondition(index >= 0 && index < elementCount, "The page has \(elementCount) elements.")
        // Safe: the index was checked.
        return unsafe page.pointee.elements[index]
    }

    func tag(_ index: Int) -> PageTag { PageTag(rawValue: element(index).tag) }
    /// -1 for a root.
    func parent(_ index: Int) -> Int { Int(element(index).parent) }
    func subtree(_ index: Int) -> Range<Int> { index..<Int(element(index).end) }
    func textRange(_ index: Int) -> Range<Int> { Int(element(index).text_start)..<Int(element(index).text_end) }

    /// The value of an attribute, lent; nil where the element does not have it.
    func withValue<Value>(_ name: PageAttribute, of index: Int, _ body: (Span<UInt8>) -> Value) -> Value? {
        let element = element(index)
        for place in 0..<Int(element.attribute_count) {
            // Safe: the attributes of an element, and their values, lie in the page's arrays.
            let attribute = unsafe page.pointee.attributes[Int(element.first_attribute) + place]
            guard attribute.name == name.rawValue else { continue }
            // A page whose attributes are all empty has no values.
            guard let values = unsafe page.pointee.values else { return body([UInt8]().span) }
            let start = unsafe values + Int(attribute.start)
            return unsafe body(UnsafeBufferPointer(start: start, count: Int(attribute.count)).span)
        }
        return nil
    }

    func value(_ name: PageAttribute, of index: Int) -> String? {
        withValue(name, of: index) { $0.string(0..<$0.count) }
    }

    func has(_ name: PageAttribute, _ index: Int) -> Bool { withValue(name, of: index) { _ in true } ?? false }

    /// Lends the text of all elements, as the page has it.
    func withText<Value>(_ body: (Span<UInt8>) -> Value) -> Value {
        // Safe: the text has `text_count` bytes and lives as long as the page.
        unsafe body(UnsafeBufferPointer(start: page.pointee.text, count: page.pointee.text_count).span)
    }

    /// The text of an element, white space folded.
    func text(of index: Int) -> String {
        let range = textRange(index)
        return withText { text in
            var folded = FoldedText()
            folded.append(text, range)
            return folded.string
        }
    }

    /// The text of an element that is to hold a line, white space folded; nil where it holds far more. Where such elements lie in each
    /// other, the texts of all are no longer than so many lines.
    func line(of index: Int) -> String? { textRange(index).count <= Self.longestLine ? text(of: index) : nil }

    /// Bytes, with the white space of markup.
    private static let longestLine = 4000

    /// The scripts of linked data.
    var linkedData: [[UInt8]] {
        // Safe: the scripts have `linked_data_count` bytes.
        let bytes = unsafe UnsafeBufferPointer(start: page.pointee.linked_data, count: page.pointee.linked_data_count)
        return unsafe bytes.split(separator: 0).map(Array.init)
    }
}

/// Text in which each run of white space is one space, and characters without width are left out.
struct FoldedText {
    private(set) var bytes: [UInt8] = []

    var string: String {
        let end = bytes.last == 0x20 ? bytes.count - 1 : bytes.count
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// A text so folded.
    static func folding(_ text: String) -> String {
        var folded = FoldedText()
        let bytes = text.utf8Span.span
        folded.append(bytes, 0..<bytes.count)
        return folded.string
    }

    mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                if byte > 0x20 && byte != 0x7F { bytes.append(byte) } else { appendSpace() }
                offset += 1
                continue
            }
            let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, range.upperBound - offset)
            let second = length > 1 ? text[offset + 1] : 0
            let third = length > 2 ? text[offset + 2] : 0
            switch (byte, second, third) {
            // NEL and the no-break space; the soft hyphen.
            case (0xC2, 0x85, _), (0xC2, 0xA0, _): appendSpace()
            case (0xC2, 0xAD, _): break
            // En quad to hair space, line and paragraph separator, narrow space; those of no width.
            case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
                (0xE3, 0x80, 0x80):
                appendSpace()
            case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF):
                break
            default: for place in offset..<offset + length { bytes.append(text[place]) }
            }
            offset += length
        }
    }

    mutating func appendSpace() {
        if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
    }

    /// Takes the text out, without a space at its end.
    mutating func take() -> [UInt8] {
        if bytes.last == 0x20 { bytes.removeLast() }
        defer { bytes.removeAll(keepingCapacity: true) }
        // A copy of its own size: the room that one long text has made would else go with each text behind it.
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        text += bytes
        return text
    }
}
