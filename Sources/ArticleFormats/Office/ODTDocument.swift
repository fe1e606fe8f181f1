/// The content of an ODT document (OpenDocument 1.3, part 3).
///
/// Headers and footers stand with the styles, and are not read; notes, comments and the deleted text of tracked changes are
/// left out.
enum ODTDocument {
    static func read(_ package: ZipArchive) throws(RecordFault) -> OfficeDocument {
        if let manifest = try package.xml("META-INF/manifest.xml"),
            manifest.root?.descendants.contains(where: { $0.localName == "encryption-data" }) == true
        {
            throw .encryptedDocument
        }
        guard let tree = try package.xml("content.xml"),
            let body = tree.root?.descendants.first(where: { $0.localName == "text" && $0.parent?.localName == "body" })
        else { throw .noDocument(.odt) }
        let sheets = [tree, try package.xml("styles.xml")].compactMap(\.self)
        let styles = self.styles(["Title"], in: sheets)
        let captions = self.styles(captionStyles, in: sheets)
        let paragraphs = body.descendants.lazy.filter { ($0.localName == "p" || $0.localName == "h") && $0.text != nil }
        let title =
            paragraphs.first { styles.contains($0["text:style-name"] ?? "") }
            ?? paragraphs.first { _ in true }.flatMap { $0.localName == "h" && level(of: $0) == 1 ? $0 : nil }
        let boxes = body.outermost("text-box", passingOver: ["tracked-changes", "annotation", "note"])
        let properties = OfficeProperties(try package.xml("meta.xml"))
        return try OfficeDocument(of: body, title: title, further: boxes, properties: properties) { element in
            isCaption(element, captions) ? .omitted : part(of: element)
        }
    }

    /// Styles of some names, and those that a document makes from them.
    private static func styles(_ names: Set<String>, in sheets: [XMLTree]) -> Set<String> {
        var found = names
        // Those of the text are made from those of the document, which stand in the second sheet.
        for sheet in sheets.reversed() {
            for style in sheet.root?.descendants.filter({ $0.localName == "style" }) ?? [] {
                guard let parent = style["style:parent-style-name"], found.contains(parent) else { continue }
                if let name = style["style:name"] { found.insert(name) }
            }
        }
        return found
    }

    /// The styles that programs give to what stands below a picture or a table.
    private static let captionStyles: Set<String> = ["Caption", "Illustration", "Figure", "Drawing", "Table"]

    /// Whether a paragraph is a caption: by its style, or as one with a number in a frame.
    private static func isCaption(_ element: XMLElement, _ styles: Set<String>) -> Bool {
        guard element.localName == "p" else { return false }
        if let style = element["text:style-name"], styles.contains(style) { return true }
        return element.parent?.localName == "text-box" && element.children.contains { $0.localName == "sequence" }
    }

    private static func level(of heading: XMLElement) -> Int { heading["text:outline-level"].flatMap { Int($0) } ?? 1 }

    private static func part(of element: XMLElement) -> XMLMarkup.Part {
        switch element.localName {
        case "p": .element("p")
        case "h": .element("h\(min(max(level(of: element), 1), 6))")
        case "table": .element("table")
        case "table-row": .element("tr")
        case "table-cell": .element("td")
        case "line-break": .element("br")
        case "s", "tab": .text(" ")
        case "tracked-changes", "note", "annotation", "annotation-end", "text-box", "ruby-text", "table-of-content",
            "alphabetical-index", "illustration-index", "table-index", "object-index", "user-index", "bibliography",
            "forms",
            "sequence-decls", "variable-decls", "user-field-decls", "desc", "image", "object", "object-ole",
            "covered-table-cell", "hidden-text", "hidden-paragraph", "script":
            .omitted
        // A picture's title; the element of that name in a text is the document's.
        case "title": element.parent?.localName == "frame" ? .omitted : .transparent
        default: .transparent
        }
    }
}
