/// What RSS and Atom have in common.
enum FeedItem {
    /// The text of a part of an item that is HTML or plain, without what feeds add to it.
    static func text(_ html: String, title: String) throws(RecordFault) -> String {
        let plain = FoldedText.folding(html).isEmpty ? "" : try BodyFragment.text(ofMaybeHTML: html, title: title)
        return FeedFooter.removed(from: plain)
    }

    /// Puts the longest of the parts into a record's text, and the other one, where it is a summary, into its abstract.
    static func fill(_ record: inout ArticleRecord, content: String, summary: String) {
        if content.utf8.count >= summary.utf8.count || summary.isEmpty {
            record[.text] = content
            if !summary.isEmpty, summary != content { record[.abstract] = FoldedText.folding(summary) }
        } else {
            record[.text] = summary
        }
    }

    /// The name of an author as feeds write it: `Ann Lee`, `ann@example.org (Ann Lee)`, `Ann Lee <ann@example.org>`.
    static func author(_ text: String) -> String? {
        var name = text[...]
        if text.contains("@") {
            if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
                name = text[text.index(after: open)..<close]
            } else if let open = text.firstIndex(of: "<") {
                name = text[..<open]
            }
        }
        return name.contains("@") ? nil : String(name)
    }

    /// The subjects of a field that lists them.
    static func listed(_ text: String?) -> [String] {
        text.map { $0.split { $0 == "," || $0 == ";" }.map(String.init) } ?? []
    }
}
