import CLibxml

/// A parsed XML document: its elements in document order, flat, and its text beside them.
///
/// Of the entities that a document declares those of a few plain words are expanded, and nothing outside of it is read.
@safe
final class XMLTree {
    private let document: UnsafeMutablePointer<nutgraf_xml_document>
    /// The names by their numbers.
    private let names: [String]
    let elementCount: Int

    /// Whether libxml2, which parses XML, can be used on this machine.
    private static var canParse: Bool { nutgraf_xml_load() }

    /// Parses a document in UTF-8. O(bytes).
    static func parsing(_ bytes: Span<UInt8>) throws(RecordFault) -> XMLTree {
        guard canParse else {
            throw RecordFault(
                code: .missingLibrary, what: "libxml2, which reads XML, is not there",
                remedy: "Install it, for example with apt-get install libxml2")
        }
        var unread: Int?
        guard let prepared = XMLPreparation.prepared(bytes, unreadEntity: &unread) else { return try mended(bytes) }
        let tree = try mended(prepared.span)
        tree.unreadEntityLine = unread.map { bytes.line(of: $0) }
        return tree
    }

    private static func mended(_ bytes: Span<UInt8>) throws(RecordFault) -> XMLTree {
        guard let tree = XMLTree(prepared: bytes, faultLine: nil) else { throw outOfMemory }
        guard let faultLine = tree.faultLine, let balanced = XMLBalance.balanced(bytes) else { return tree }
        guard let tree = XMLTree(prepared: balanced.span, faultLine: faultLine) else { throw outOfMemory }
        return tree
    }

    private static let outOfMemory = RecordFault(
        code: .outOfMemory, what: "not enough memory for the XML, or 1 GiB or more of it", remedy: "Split the file")

    /// - Parameter faultLine: where the document broke the rules before its tags were put in order.
    private init?(prepared bytes: Span<UInt8>, faultLine: Int?) {
        let parsed = unsafe bytes.withUnsafeBufferPointer { unsafe nutgraf_xml_parse($0.baseAddress, $0.count) }
        guard let parsed = unsafe parsed else { return nil }
        unsafe document = parsed
        elementCount = unsafe parsed.pointee.element_count
        let own = unsafe parsed.pointee.fault_line
        self.faultLine = faultLine ?? (own == 0 ? nil : Int(own))
        let slices = unsafe UnsafeBufferPointer(start: parsed.pointee.names, count: parsed.pointee.name_count)
        // Safe: the slices lie in the document's values, which live as long as it does; without a name there may be none.
        let values = unsafe UnsafeBufferPointer(start: parsed.pointee.values, count: parsed.pointee.value_count)
        names = unsafe slices.map { slice in
            unsafe String(decoding: values[Int(slice.start)..<Int(slice.start) + Int(slice.count)], as: UTF8.self)
        }
    }

    deinit {
        // Safe: the document is this object's own.
        unsafe nutgraf_xml_free(document)
    }

    /// The outermost element; nil where there is none.
    var root: XMLElement? { elementCount > 0 ? XMLElement(tree: self, index: 0) : nil }

    /// The line on which the document first breaks the rules of XML; nil where it does not.
    let faultLine: Int?

    /// The line on which an entity is named that the document declares and that was left out; nil where none is.
    private(set) var unreadEntityLine: Int?

    /// Whether it ends before its root element does.
    var isCut: Bool { unsafe document.pointee.is_cut }

    fileprivate func element(_ index: Int) -> nutgraf_xml_element {
        precondition(index >= 0 && index < elementCount, "The document has \(elementCount) elements.")
        // Safe: the index was checked.
        return unsafe document.pointee.elements[index]
    }

    fileprivate func name(_ number: UInt32) -> String { names[Int(number)] }

    fileprivate func attribute(_ index: Int) -> nutgraf_xml_attribute {
        let count = unsafe document.pointee.attribute_count
        precondition(index >= 0 && index < count, "The document has \(count) attributes.")
        // Safe: the index was checked.
        return unsafe document.pointee.attributes[index]
    }

    fileprivate func value(_ attribute: nutgraf_xml_attribute) -> String {
        let values = unsafe UnsafeBufferPointer(start: document.pointee.values, count: document.pointee.value_count)
        let start = Int(attribute.start)
        return unsafe String(decoding: values[start..<start + Int(attribute.count)], as: UTF8.self)
    }

    /// Lends the text of all elements.
    func withText<Value>(_ body: (Span<UInt8>) -> Value) -> Value {
        // Safe: the text has `text_count` bytes and lives as long as the document.
        unsafe body(UnsafeBufferPointer(start: document.pointee.text, count: document.pointee.text_count).span)
    }
}

/// An element of a document.
struct XMLElement {
    let tree: XMLTree
    let index: Int

    private var stored: nutgraf_xml_element { tree.element(index) }

    /// Its name without a prefix.
    var localName: String { tree.name(stored.name.local) }
    /// The line of its start tag, from 1.
    var line: Int { Int(stored.line) }
    var parent: XMLElement? { stored.parent < 0 ? nil : XMLElement(tree: tree, index: Int(stored.parent)) }
    /// The index behind those of the elements within it.
    var subtreeEnd: Int { Int(stored.end) }
    /// The text of it and all within, in bytes of the document's text.
    var textRange: Range<Int> { Int(stored.text_start)..<Int(stored.text_end) }
    /// The usual prefix of its namespace (`content`, `dc`, `media`); that of an unknown one as it is written. Empty for
    /// elements without a prefix, and for those of the root's namespace.
    var prefix: String {
        let space = stored.name.space
        if space != 0, space == tree.element(0).name.space { return "" }
        if let usual = Self.usualPrefixes[tree.name(space)] { return usual }
        return tree.name(stored.name.prefix)
    }

    private static let usualPrefixes = [
        "http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc",
        "http://purl.org/dc/terms/": "dcterms", "http://search.yahoo.com/mrss/": "media",
        "http://search.yahoo.com/mrss": "media", "http://www.w3.org/2005/Atom": "atom",
        "http://purl.org/atom/ns#": "atom", "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
        "http://www.w3.org/1999/xhtml": "xhtml", "http://iptc.org/std/nar/2006-10-01/": "",
        "http://iptc.org/std/NITF/2006-10-18/": "nitf", "http://wellformedweb.org/CommentAPI/": "wfw",
        "http://purl.org/rss/1.0/modules/syndication/": "sy", "http://purl.org/rss/1.0/": "",
        "http://my.netscape.com/rdf/simple/0.9/": "",
    ]

    /// Whether the document ends before it does.
    var isCut: Bool { stored.is_cut }

    /// Whether it has this name: `title` for one of the root's own, `dc:creator` for one of another namespace.
    func isNamed(_ name: String) -> Bool {
        let local = localName
        if local == name { return prefix.isEmpty }
        guard name.hasSuffix(local) else { return false }
        let prefix = prefix
        return name.utf8.count == prefix.utf8.count + 1 + local.utf8.count && name.hasPrefix(prefix)
    }

    /// Its children, in order.
    var children: Children { Children(tree: tree, place: index + 1, end: subtreeEnd) }

    var firstChild: XMLElement? { subtreeEnd > index + 1 ? XMLElement(tree: tree, index: index + 1) : nil }

    struct Children: Sequence, IteratorProtocol {
        fileprivate let tree: XMLTree
        fileprivate var place: Int
        fileprivate let end: Int

        mutating func next() -> XMLElement? {
            guard place < end else { return nil }
            let child = XMLElement(tree: tree, index: place)
            place = Int(tree.element(place).end)
            return child
        }
    }

    /// The elements within it at any depth, in document order.
    var descendants: some Sequence<XMLElement> {
        (index + 1..<subtreeEnd).lazy.map { XMLElement(tree: tree, index: $0) }
    }

    /// The children of a name, as `isNamed` compares names.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.isNamed(name) } }

    /// The first child of one of some names, those first that are named first, which is not without text.
    func firstText(_ names: String...) -> String? {
        for name in names {
            for child in children where child.isNamed(name) {
                if let text = child.text { return text }
            }
        }
        return nil
    }

    /// The children of a name in any namespace.
    func children(_ local: String) -> [XMLElement] { children.filter { $0.localName == local } }

    /// The first element that a path of names in any namespace leads to, each a child of the one before. O(children of all
    /// on the way).
    func child(_ path: String...) -> XMLElement? { child(path[...]) }

    private func child(_ path: ArraySlice<String>) -> XMLElement? {
        guard let name = path.first else { return self }
        for child in children where child.localName == name {
            if let found = child.child(path.dropFirst()) { return found }
        }
        return nil
    }

    /// The elements within it of a name in any namespace, at any depth, but none within another of them.
    func outermost(_ isWanted: (XMLElement) -> Bool) -> [XMLElement] {
        var found: [XMLElement] = []
        var place = index + 1
        while place < subtreeEnd {
            let element = XMLElement(tree: tree, index: place)
            if isWanted(element) { found.append(element) }
            place = isWanted(element) ? element.subtreeEnd : place + 1
        }
        return found
    }

    /// The first element of a name within it at any depth.
    func firstDescendant(_ local: String) -> XMLElement? { descendants.first { $0.localName == local } }

    /// The value of an attribute, `xml:lang` with its prefix; nil where it is not there or holds only white space.
    subscript(name: String) -> String? {
        let stored = stored
        for place in 0..<Int(stored.attribute_count) {
            let attribute = tree.attribute(Int(stored.first_attribute) + place)
            let local = tree.name(attribute.name.local)
            guard name.hasSuffix(local) else { continue }
            let prefix = attribute.name.prefix == 0 ? "" : tree.name(attribute.name.prefix) + ":"
            guard name == prefix + local else { continue }
            let value = FoldedText.folding(tree.value(attribute))
            return value.isEmpty ? nil : value
        }
        return nil
    }

    /// The text of it and all within, white space folded; nil where there is none.
    var text: String? {
        let text = tree.withText { text in
            var folded = FoldedText()
            folded.append(text, textRange)
            return folded.string
        }
        return text.isEmpty ? nil : text
    }

    /// The same without some elements; nil where nothing is left. O(elements + text).
    func text(without isOmitted: (XMLElement) -> Bool) -> String? {
        let text = tree.withText { text in
            var folded = FoldedText()
            var position = textRange.lowerBound
            for element in outermost(isOmitted) {
                folded.append(text, position..<element.textRange.lowerBound)
                folded.appendSpace()
                position = element.textRange.upperBound
            }
            folded.append(text, position..<textRange.upperBound)
            return folded.string
        }
        return text.isEmpty ? nil : text
    }

    /// The same as it stands.
    var rawText: String { tree.withText { $0.string(textRange) } }
}
