public import Summarization
public import TextAnalysis

/// One summary: of an article, or of the articles that tell a story together, all in one language.
public struct SummarizedRecord: Sendable {
    /// What was summarized: the articles joined, without those in another language than the most of them, the first of as many.
    public let article: AnalyzedArticle
    /// The sentences that were chosen.
    public let summary: Summary
    /// What there is to say of the articles.
    public let notes: [RecordNote]

    /// - Parameter records: those of which each should tell one story; nil where that is not asked.
    ///
    /// Complexity: O(bytes), that of the method, and for records that of `StorySeparation`.
    public init(
        _ article: Article, tellingOneStoryEach records: [Article]?, by summarizer: any Summarizer,
        for request: SummaryRequest, _ analyzer: ArticleAnalyzer
    ) {
        let (article, notes) = Self.inOneLanguage(article, tellingOneStoryEach: records, analyzer)
        self.article = analyzer.analyze(article.joiningDocuments())
        self.notes = notes
        summary = summarizer.summarize(self.article, for: request)
    }

    private static func inOneLanguage(
        _ article: Article, tellingOneStoryEach records: [Article]?, _ analyzer: ArticleAnalyzer
    ) -> (Article, [RecordNote]) {
        var (kept, notes): (Article, [RecordNote]) = (article, [])
        // Articles that are no records have been parted by language and by story.
        guard !article.documents.isEmpty, records?.allSatisfy({ $0.documents.isEmpty }) != true else {
            return (kept, notes)
        }
        let documents = leaves(of: article).map { (id: $0.id, language: analyzer.analyze($0).language) }
        let known = documents.map(\.language).filter { $0 != .undetermined }
        // The greatest count, and of as many the first.
        let main = known.enumerated().max { one, other in
            let counts = [one, other].map { place in known.count { $0 == place.element } }
            return (counts[0], -one.offset) < (counts[1], -other.offset)
        }?.element
        let isKept = documents.map { document in
            document.language == .undetermined || main.map { document.language.isNear($0) } ?? false
        }
        if isKept.contains(false) {
            notes.append(.leftOut(ids: zip(documents, isKept).filter { !$0.1 }.map(\.0.id)))
            var next = isKept.makeIterator()
            kept = filtered(article) { next.next() ?? true }
        }
        let stories = (records ?? []).map { Self.stories(of: $0, analyzer) }.max() ?? 1
        if stories > 1 { notes.append(.unrelated(stories: stories)) }
        return (kept, notes)
    }

    private static func leaves(of article: Article) -> [Article] {
        article.documents.flatMap { $0.documents.isEmpty ? [$0] : leaves(of: $0) }
    }

    private static func filtered(_ article: Article, _ keepsNext: () -> Bool) -> Article {
        var kept = article
        kept.documents = article.documents.compactMap { document in
            guard document.documents.isEmpty else {
                let rest = filtered(document, keepsNext)
                return rest.documents.isEmpty && rest.text.isEmpty ? nil : rest
            }
            return keepsNext() ? document : nil
        }
        return kept
    }

    /// How many stories the documents of a record tell that have nothing to do with each other.
    private static func stories(of record: Article, _ analyzer: ArticleAnalyzer) -> Int {
        guard record.documents.count > 1 else { return 1 }
        return StorySeparation().stories(of: record.documents, analyzer: analyzer).count
    }
}
