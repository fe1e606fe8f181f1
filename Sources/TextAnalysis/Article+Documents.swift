/// One of the articles that a story was joined from.
public struct SourceDocument: Hashable, Sendable, Codable {
    /// The article's id.
    public var id: String
    /// The headline; empty where the source has none.
    public var title: String
    /// The date as its source writes it.
    public var date: String?
    /// Where it was published.
    public var url: String?
    /// Where its text stands in the text of the story, in UTF-8 bytes.
    public var range: Range<Int>
}

extension Article {
    /// The articles of one story, as one record to be summarized together.
    ///
    /// - Parameters:
    ///   - number: which of the stories it is that were told apart, from 1.
    ///   - count: how many these are.
    public init(together documents: [Article], story number: Int = 1, of count: Int = 1) {
        self.init(id: count > 1 ? "together-\(number)" : "together", text: "")
        self.documents = documents
    }

    /// A story that several articles tell, as one article: their texts one after the other, an empty line between them.
    ///
    /// The story's own text, where it has one, comes first. The articles follow in the order of their dates where each
    /// has one that can be read, ties and all else as they are given; `sources` says where each stands. An article
    /// without `documents` is given back as it is. Complexity: O(bytes).
    public func joiningDocuments() -> Article {
        guard !documents.isEmpty else { return self }
        var joined = self
        joined.documents = []
        joined.sentenceRanges = nil
        if !text.isEmpty { joined.sources = [SourceDocument(of: self, offset: 0)] }
        for document in inOrderOfTime(documents.map { $0.joiningDocuments() }) {
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
            if joined.language == nil { joined.language = document.language }
            joined.sources +=
                document.sources.isEmpty
                ? [SourceDocument(of: document, offset: offset)]
                : document.sources.map { $0.moved(by: offset) }
        }
        return joined
    }

    /// Which of `sources` a byte of the text belongs to, as an index; nil where the article was not joined.
    public func source(ofByte offset: Int) -> Int? {
        sources.lastIndex { $0.range.lowerBound <= offset }
    }

    /// Where bytes of the text of a joined article stand in the text of the one that they come from; the article's own
    /// where it was not joined.
    public func rangeInSource(of range: Range<Int>) -> Range<Int> {
        let start = source(ofByte: range.lowerBound).map { sources[$0].range.lowerBound } ?? 0
        return range.lowerBound - start..<range.upperBound - start
    }

    private func inOrderOfTime(_ documents: [Article]) -> [Article] {
        let dates = documents.map { $0.date.flatMap { ArticleDate($0) } }
        guard dates.allSatisfy({ $0 != nil }) else { return documents }
        return documents.indices.sorted {
            (dates[$0]?.secondsSince1970 ?? 0, $0) < (dates[$1]?.secondsSince1970 ?? 0, $1)
        }.map { documents[$0] }
    }
}

extension SourceDocument {
    fileprivate init(of article: Article, offset: Int) {
        self.init(
            id: article.id, title: article.title, date: article.date, url: article.url,
            range: offset..<offset + article.text.utf8.count)
    }

    fileprivate func moved(by offset: Int) -> SourceDocument {
        var moved = self
        moved.range = range.lowerBound + offset..<range.upperBound + offset
        return moved
    }
}
