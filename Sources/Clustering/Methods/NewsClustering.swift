import LinearAlgebra
public import Similarity

/// The default: clusters of news without a number from the user.
///
/// Thresholds do not transfer from one collection to another, so what likeness means is read off the collection itself
/// (`CollectionScale`). Where the likeness of articles ends after a few of them (a reach below 30), they tell of events,
/// and `SharedNeighborLinkage` groups them; where it reaches further, `LeidenClustering` does. Bare headlines (less than 15
/// terms each in the mean) of one event often share no word, so their likeness ends sooner: there the limit is 12.
///
/// B-cubed F1 on development sets, the best figure of scikit-learn's and networkx's methods, each with its threshold chosen on
/// that very set, in brackets: see README. The reach is at most 23 on the sets of events (ECB+, Multi-News and Vietnamese
/// stories, with and without unrelated articles, in whole and in parts) and at least 38 on the others (Google News titles,
/// Reuters, AG News, MasakhaNEWS, BBC). On samples of 305, 581, 717 and 1,119 of the titles the lower limit gives 71.5,
/// 78.6, 77.7 and 78.0, the higher one 71.5, 65.7, 62.8 and 52.7.
public struct NewsClustering: Sendable {
    /// Below this reach a collection consists of events.
    private static let longestReachOfEvents: Float = 30
    private static let longestReachOfHeadlines: Float = 12
    private static let mostTermsOfHeadlines = 15

    public init() {}

    /// The clusters of a collection. The veto speaks where the collection consists of events. Articles of languages that have
    /// hardly a word in common are clustered by themselves.
    public func clusters(
        of collection: ArticleCollection, veto: some JoinVeto = NoVeto(), threads: Int = 1
    ) -> Clustering {
        let parts = LanguageParts(of: collection).parts
        guard parts.count > 1 else {
            let found = self.groups(of: collection.matrix, collection, parts[0], veto: veto, threads: threads)
            return Clustering(groups: found.groups, of: collection, method: found.method)
        }
        var groups = [Int](repeating: 0, count: collection.articles.count)
        var first = 0
        var methods: [String] = []
        for rows in parts {
            let found = self.groups(
                of: collection.matrix.selecting(rows: rows), collection, rows,
                veto: PartVeto(veto, rows: rows, of: collection.articles.count), threads: threads)
            for (row, group) in zip(rows, found.groups) { groups[row] = first + group }
            first += 1 + (found.groups.max() ?? 0)
            if !methods.contains(found.method) { methods.append(found.method) }
        }
        return Clustering(groups: groups, of: collection, method: methods.joined(separator: ", "))
    }

    /// - Parameters:
    ///   - matrix: the rows of the collection that are a part of it.
    ///   - rows: their numbers.
    private func groups(
        of matrix: SparseMatrix, _ collection: ArticleCollection, _ rows: [Int], veto: some JoinVeto, threads: Int
    ) -> (groups: [Int], method: String) {
        let nearest = matrix.nearestRows(in: matrix, count: 1, excludingSelf: true, threads: threads)
        let scale = CollectionScale(of: matrix, best: nearest.best, threads: threads)
        let isHeadlines = matrix.values.count < Self.mostTermsOfHeadlines * matrix.rows
        if scale.reach < (isHeadlines ? Self.longestReachOfHeadlines : Self.longestReachOfEvents) {
            let weights = StoryWeights(
                of: matrix, weighted: collection.model, language: collection.mainLanguage(of: rows))
            let groups = SharedNeighborLinkage().groups(of: weights.applied(to: matrix), veto: veto, threads: threads)
            return (groups, "stories")
        }
        return (LeidenClustering().groups(of: matrix, scale, threads: threads), "leiden")
    }
}
