/// The main part of a DOCX document, WordprocessingML (ISO/IEC 29500-1, 17; both namespaces).
///
/// Headers, footers, footnotes and comments are parts of their own, and are not read. Of tracked changes the text is what
/// stands when all are accepted.
enum DOCXDocument {
    static func read(_ package: ZipArchive) throws(RecordFault) -> OfficeDocument {
        guard let name = try mainPart(of: package), let tree = try package.xml(name),
            let body = tree.root?.descendants.first(where: { $0.localName == "body" })
        else { throw .noDocument(.docx) }
        let styles = Styles(try package.xml(folder(of: name) + "styles.xml"))
        let paragraphs = body.descendants.lazy.filter { $0.localName == "p" }
        let title =
            paragraphs.first { styles.name(of: $0) == "title" && hasText($0) }
            ?? paragraphs.first(where: hasText).flatMap { styles.name(of: $0) == "heading 1" ? $0 : nil }
        // Older programs find a box a second time in a fallback.
        let boxes = body.outermost("txbxContent", passingOver: ["Fallback", "del", "moveFrom"])
        let properties = OfficeProperties(try package.xml("docProps/core.xml"))
        return try OfficeDocument(
            of: body, title: title, further: boxes, properties: properties
        ) { part(of: $0, styles) }
    }

    /// The part that the package's relationships name (ISO/IEC 29500-2, 9.3), which is nearly always
    /// `word/document.xml`; without them the one that the list of types names.
    private static func mainPart(of package: ZipArchive) throws(RecordFault) -> String? {
        let relations = try package.xml("_rels/.rels")?.root?.children
        let main = relations?.first { $0["Type"]?.hasSuffix("/officeDocument") == true }
        if let name = main?["Target"].map(partName), package.contains(name) { return name }
        let usual = "word/document.xml"
        if package.contains(usual) { return usual }
        let types = try package.xml("[Content_Types].xml")?.root?.children
        let type = types?.first { $0["ContentType"]?.hasSuffix("wordprocessingml.document.main+xml") == true }
        return type?["PartName"].map(partName)
    }

    /// The name in the archive: `word/document.xml` of `/word/document.xml` and `./word/document.xml`.
    private static func partName(_ target: String) -> String {
        String((target.hasPrefix("./") ? target.dropFirst() : target[...]).drop { $0 == "/" })
    }

    private static func folder(of name: String) -> String {
        String(name[..<(name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex)])
    }

    private static func hasText(_ paragraph: XMLElement) -> Bool {
        paragraph.descendants.contains { $0.localName == "t" && $0.text != nil }
    }

    private static func part(of element: XMLElement, _ styles: Styles) -> XMLMarkup.Part {
        switch element.localName {
        case "p" where styles.name(of: element) == "caption": .omitted
        case "p": .element(styles.headingLevel(of: element).map { "h\($0)" } ?? "p")
        case "tbl": .element("table")
        case "tr": .element("tr")
        case "tc": .element("td")
        case "br", "cr": element["w:type"] == "page" || element["w:type"] == "column" ? .omitted : .element("br")
        case "tab", "ptab": .text(" ")
        case "noBreakHyphen": .text("\u{2011}")
        case "r": isHidden(element) ? .omitted : .transparent
        case "t", "hyperlink", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "fldSimple", "customXml", "dir", "bdo",
            "ruby",
            "rubyBase", "AlternateContent", "Choice":
            .transparent
        default: .omitted
        }
    }

    private static func isHidden(_ run: XMLElement) -> Bool {
        guard let properties = run.children.first(where: { $0.localName == "rPr" }),
            let vanish = properties.children.first(where: { $0.localName == "vanish" })
        else { return false }
        return !["0", "false", "off"].contains(vanish["w:val"] ?? "")
    }

    /// The styles by their ids. A style's name is English in documents of any language, its id is not.
    private struct Styles {
        private var names: [String: String] = [:]
        private var parents: [String: String] = [:]

        init(_ tree: XMLTree?) {
            for style in tree?.root?.children.filter({ $0.localName == "style" }) ?? [] {
                guard let id = style["w:styleId"] else { continue }
                for child in style.children {
                    if child.localName == "name" { names[id] = child["w:val"]?.lowercased() }
                    if child.localName == "basedOn" { parents[id] = child["w:val"] }
                }
            }
        }

        /// The name of a paragraph's style: `title`, `caption` and `heading 1` also of styles that are made from those.
        func name(of paragraph: XMLElement) -> String {
            guard let properties = paragraph.children.first(where: { $0.localName == "pPr" }),
                var id = properties.children.first(where: { $0.localName == "pStyle" })?["w:val"]
            else { return "" }
            // No style is made from more than a few others, and one in a circle from none.
            for _ in 0..<8 {
                let name = names[id] ?? id.lowercased()
                if name == "title" || name == "caption" || name.hasPrefix("heading") {
                    return name == "heading1" ? "heading 1" : name
                }
                guard let parent = parents[id] else { return name }
                id = parent
            }
            return ""
        }

        func headingLevel(of paragraph: XMLElement) -> Int? {
            let name = name(of: paragraph)
            guard name.hasPrefix("heading"), let level = name.last?.wholeNumberValue else { return nil }
            return (1...6).contains(level) ? level : 6
        }
    }
}
