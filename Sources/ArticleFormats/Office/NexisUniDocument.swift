/// A document that Nexis Uni exports: headline, source, date, fields with labels, `Body` and the text, `Classification` and
/// more fields, `End of Document`.
///
/// It is read as a document of LexisNexis, which has the same fields in another order, their labels in capitals.
enum NexisUniDocument {
    /// Nil for other documents. O(text).
    static func record(of document: OfficeDocument) throws(RecordFault) -> ArticleRecord? {
        let text = document.text
        guard text.contains("\n\nBody\n\n"), text.contains("Load-Date:") || text.hasSuffix("End of Document") else {
            return nil
        }
        let blocks = text.replacing("\n\n", with: "\u{1D}").split(separator: "\u{1D}").map(String.init)
        guard let body = blocks.firstIndex(of: "Body") else { return nil }
        let end = blocks[body...].firstIndex { isEnd($0) } ?? blocks.count
        let head = blocks[..<body].map(inCapitals)
        // Source and date stand before the headline in LexisNexis, and the fields behind it.
        let firstField = head.firstIndex { $0.first?.isUppercase == true && label(of: $0) != nil } ?? head.count
        let tail = blocks[end...].filter { $0 != "Classification" && $0 != "End of Document" }.map(inCapitals)
        let title = document.title.isEmpty ? [] : [document.title]
        let all = head[..<firstField] + title + head[firstField...] + blocks[(body + 1)..<end] + tail
        return try LexisNexisDocument(blocks: all[...]).record()
    }

    private static let ends: Set<String> = ["Graphic", "Classification", "Notes", "End of Document"]

    /// Whether a block stands behind the text.
    private static func isEnd(_ block: String) -> Bool { ends.contains(block) || block.hasPrefix("Load-Date:") }

    /// `Byline` of `Byline: Ada Quill`; `Graphic` alone is a label as well.
    private static func label(of block: String) -> Substring? {
        if block == "Graphic" || block == "Notes" { return block[...] }
        guard let colon = block.prefix(24).firstIndex(of: ":"), colon != block.startIndex else { return nil }
        let label = block[..<colon]
        return label.allSatisfy { $0.isLetter || $0 == "-" } ? label : nil
    }

    private static func inCapitals(_ block: String) -> String {
        guard let label = label(of: block) else { return block }
        let rest = block[label.endIndex...].drop { $0 == ":" }
        return label.uppercased() + ":" + rest
    }
}
