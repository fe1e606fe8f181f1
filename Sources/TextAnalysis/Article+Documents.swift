extension Article {
    /// A story that several articles tell, as one article: their texts one after the other, an empty line between them.
    ///
    /// The story's own text, where it has one, comes first. An article without `documents` is given back as it is.
    /// Complexity: O(bytes).
    public func joiningDocuments() -> Article {
        guard !documents.isEmpty else { return self }
        var joined = self
        joined.documents = []
        joined.sentenceRanges = nil
        for document in documents.map({ $0.joiningDocuments() }) {
            if !joined.text.isEmpty { joined.text += "\n\n" }
            let offset = joined.text.utf8.count
            joined.text += document.text
            joined.paragraphs += document.paragraphs.map { paragraph in
                let range = paragraph.range
                return Paragraph(
                    range: range.lowerBound + offset..<range.upperBound + offset, kind: paragraph.kind)
            }
            joined.highlights += document.highlights
            if joined.title.isEmpty { joined.title = document.title }
        }
        return joined
    }
}
