/// The vocabularies of bodies.
extension XMLMarkup {
    /// The text of a body in one of the vocabularies below, paragraph by paragraph.
    static func text(of body: XMLElement, title: String = "", part: (XMLElement) -> Part) throws(RecordFault) -> String
    {
        try BodyFragment.text(of: html(of: body, part: part).span, title: title)
    }

    /// XHTML, with the classes that agencies give: furniture is what the fields beside the body say again.
    static func xhtml(_ element: XMLElement) -> Part {
        let name = element.localName.lowercased()
        if xhtmlBlocks.contains(name) {
            if let kind = element["class"], foreignClasses.contains(where: { names(in: kind, contain: $0) }) {
                return .omitted
            }
            return .element(name)
        }
        if name == "span", let kind = element["class"], names(in: kind, contain: "dateline") { return .omitted }
        return foreign.contains(name) ? .omitted : .transparent
    }

    /// NITF 3 (iptc.org/std/NITF).
    static func nitf(_ element: XMLElement) -> Part {
        let name = element.localName.lowercased()
        switch name {
        case "hl1": return .element("h2")
        case "hl2": return .element("h3")
        case "block", "nitf-table", "note", "content": return .element("div")
        case "bq": return .element("blockquote")
        case "fn": return .element("p")
        case "media", "nitf-table-metadata", "credit", "caption", "col", "colgroup", "correction", "custom-table":
            return .omitted
        default: return xhtml(element)
        }
    }

    /// The plain vocabularies of single agencies: paragraphs, subheads, and fields that are said elsewhere.
    static func agency(_ element: XMLElement) -> Part {
        switch element.localName.lowercased() {
        case "p", "para", "paragraph", "citat", "quote": return .element("p")
        case "mellis", "subhead", "subheadline", "mellanrubrik", "crosshead": return .element("h3")
        case "rubrik", "headline", "title", "dat", "ort", "source", "byline", "dateline", "bildtext", "caption",
            "author",
            "signatur", "vinjett":
            return .omitted
        case "ingress", "brodtext", "text", "fakta", "body", "lead": return .element("div")
        default: return xhtml(element)
        }
    }

    private static let xhtmlBlocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "ul", "ol", "li", "dl", "dt", "dd",
        "table",
        "thead", "tbody", "tfoot", "tr", "td", "th", "pre", "blockquote", "br", "hr", "figure", "main",
    ]
    private static let foreign: Set<String> = [
        "head", "header", "footer", "aside", "nav", "script", "style", "figcaption", "img", "video", "audio", "iframe",
        "object", "embed", "form", "svg", "noscript", "template", "time",
    ]
    private static let foreignClasses = ["byline", "notepad", "teaser", "closingline", "caption", "credit", "dateline"]

    private static func names(in value: String, contain word: String) -> Bool {
        value.split(separator: " ").contains { $0.lowercased() == word }
    }
}
