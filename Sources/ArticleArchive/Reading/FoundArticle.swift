public import TextAnalysis

/// An article of an archive that has some words.
public struct FoundArticle: Sendable {
    /// What the archive tells of it, and its score.
    public let neighbor: ArchivedNeighbor
    /// All of it, joined where several articles tell the story.
    public let article: Article
    /// The UTF-8 bytes of the sentence that shows best why it was found; nil without sentences.
    public let snippet: Range<Int>?

    /// Higher is better: the score of BM25.
    public var score: Float { neighbor.score }
    /// The sentence, its white space folded; empty without sentences.
    public var snippetText: String { snippet.map { article.folded($0) } ?? "" }
}

extension ArchiveReader {
    /// The articles that have words, ranked by BM25; ties in the order in which they were added.
    ///
    /// Complexity: that of `neighbors`, and O(bytes of the articles that are found).
    public func found(
        by query: ArchiveQuery, count: Int, minimumScore: Float = 0
    ) throws(ArchiveError) -> [FoundArticle] {
        var found: [FoundArticle] = []
        for neighbor in try neighbors(of: query, count: count, minimumScore: minimumScore, method: .bm25) {
            let article = try content(of: neighbor.article).joiningDocuments()
            found.append(
                FoundArticle(neighbor: neighbor, article: article, snippet: try snippet(of: article, for: query)))
        }
        return found
    }
}
