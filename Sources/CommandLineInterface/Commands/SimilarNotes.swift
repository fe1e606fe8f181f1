import Similarity

/// What there is to say of the articles of `nutgraf similar` beside the results: a line each.
enum SimilarNotes {
    static func lines(of search: NeighborSearch) -> [String] {
        let collections = search.isWithin ? [search.corpus] : [search.queries, search.corpus]
        let articles = collections.flatMap(\.articles)
        return collections.compactMap(repeatedIDs)
            + [withoutFields(articles, search), undated(articles, search)]
            .compactMap { $0 }
    }

    /// Results name articles by their ids, so two different ones of one id cannot be told apart; copies need not be.
    static func repeatedIDs(_ collection: ArticleCollection) -> String? {
        var firstRows: [String: Int] = [:]
        var repeated: [String] = []
        var known: Set<String> = []
        for (row, article) in collection.articles.enumerated() {
            guard let first = firstRows[article.id] else {
                firstRows[article.id] = row
                continue
            }
            if !collection.areAlike(first, row), known.insert(article.id).inserted { repeated.append(article.id) }
        }
        guard let first = repeated.first else { return nil }
        let others = repeated.count == 1 ? "" : ", and so with \(repeated.count - 1) more ids"
        return "different articles have the id \(first)\(others), in the input. "
            + "All are kept; give each article an id of its own to tell them apart."
    }

    private static func withoutFields(_ articles: [ArticleReference], _ search: NeighborSearch) -> String? {
        let fields = search.corpus.fields
        guard fields != .all, let count = count(articles, where: { !$0.hasComparedFields }) else { return nil }
        return fields == .title
            ? "\(count) no title and no neighbors, in the input. Leave out --field title to compare their texts."
            : "\(count) no text and no neighbors, in the input. "
                + "Leave out --field text or --title-weight 0 to compare their titles."
    }

    private static func undated(_ articles: [ArticleReference], _ search: NeighborSearch) -> String? {
        guard let time = search.time else { return nil }
        return undated(
            search.undatedCount, of: articles.count,
            effect: time.isLimited ? "A limited time leaves them out" : "Their scores do not decay")
    }

    /// Says that some articles have no date, where any has none.
    static func undated(
        _ undated: Int, of count: Int, effect: String = "With --within they are compared with none"
    ) -> String? {
        guard undated > 0 else { return nil }
        return
            "\(undated) of \(count) articles \(undated == 1 ? "has" : "have") no date that can be read, in the input. "
            + "\(effect); give each a date such as 2024-02-15."
    }

    /// `3 of 20 articles have`, where there are any.
    private static func count(_ articles: [ArticleReference], where isMeant: (ArticleReference) -> Bool) -> String? {
        let count = articles.count(where: isMeant)
        return count > 0 ? "\(count) of \(articles.count) articles \(count == 1 ? "has" : "have")" : nil
    }
}
