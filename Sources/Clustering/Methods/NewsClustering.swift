import LinearAlgebra
public import Similarity

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The default: clusters of news without a number from the user.
///
/// Thresholds do not transfer from one collection to another, so what likeness means is read off the collection itself
/// (`CollectionScale`). Where the likeness of articles ends after a few of them (a reach below 30), they tell of events,
/// and `SharedNeighborLinkage` groups them; where it reaches further, `LeidenClustering` does. Bare headlines (less than 15
/// terms each in the mean) of one event often share no word, so their likeness ends sooner: there the limit is 12.
///
/// Each language is measured by itself (`LanguageParts`), but a collection is mostly of one kind, and articles of which none tells
/// what another does have no reach of their own: topics are all that they have in common. So a part whose reach is above
/// the limit is nevertheless read for events where the geometric mean of reach / limit over all articles is below 1.
/// Stories in Vietnamese amid as many articles in English, whose own reach is 35, have a B-cubed F1 of 93.8 so, and 58.2 without
/// this rule and the present form of `SharedNeighborLinkage`; MasakhaNEWS, all of whose large languages reach far, stays as it was.
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

    /// The defaults.
    public init() {}

    /// The clusters of a collection. The veto speaks where the collection consists of events. Articles of languages that have
    /// hardly a word in common are clustered by themselves; where more than 8 articles have the same words, all follow the first. With a
    /// window an article has its neighbors among those near it in time, while the scale is that of the whole.
    public func clusters(
        of collection: ArticleCollection, near window: TimeWindow? = nil, veto: some JoinVeto = NoVeto(),
        threads: Int = 1
    ) -> Clustering {
        let repeated = RepeatedArticles(in: collection, near: window, veto: veto, threads: threads)
        let rows = LanguageParts(of: collection).parts.map { $0.filter { !repeated.leavesOut($0) } }.filter { !$0.isEmpty }
        let parts = rows.map {
            Part(
                rows: $0,
                matrix: $0.count == collection.articles.count ? collection.matrix : collection.matrix.selecting(rows: $0),
                threads: threads)
        }
        let holdsEvents = parts.reduce(0) { $0 + $1.logarithm * Float($1.rows.count) } < 0
        var groups = [Int](repeating: 0, count: collection.articles.count)
        var first = 0
        var methods: [String] = []
        for part in parts {
            let isEvents = part.logarithm < 0 || holdsEvents
            let found =
                isEvents
                ? stories(of: part, in: collection, near: window, veto: veto, threads: threads)
                : LeidenClustering().groups(
                    of: part.matrix, part.scale, near: window?.selecting(rows: part.rows), threads: threads)
            for (row, group) in zip(part.rows, found) { groups[row] = first + group }
            first += 1 + (found.max() ?? 0)
            let method = isEvents ? "stories" : "leiden"
            if !methods.contains(method) { methods.append(method) }
        }
        return Clustering(
            groups: repeated.completing(groups), of: collection, method: methods.joined(separator: ", "))
    }

    private func stories(
        of part: Part, in collection: ArticleCollection, near window: TimeWindow?, veto: some JoinVeto, threads: Int
    ) -> [Int] {
        let weights = StoryWeights(
            of: part.matrix, weighted: collection.model, language: collection.mainLanguage(of: part.rows))
        return SharedNeighborLinkage().groups(
            of: weights.applied(to: part.matrix), near: window?.selecting(rows: part.rows),
            veto: PartVeto(veto, rows: part.rows, of: collection.articles.count), threads: threads)
    }

    /// What is clustered by itself.
    private struct Part {
        let rows: [Int]
        let matrix: SparseMatrix
        let scale: CollectionScale
        /// That of its reach in longest reaches of events: below 0 where it consists of events.
        let logarithm: Float

        init(rows: [Int], matrix: SparseMatrix, threads: Int) {
            self.rows = rows
            self.matrix = matrix
            scale = CollectionScale(of: matrix, threads: threads)
            let isHeadlines = matrix.values.count < mostTermsOfHeadlines * matrix.rows
            logarithm = log(max(1, scale.reach) / (isHeadlines ? longestReachOfHeadlines : longestReachOfEvents))
        }
    }
}
