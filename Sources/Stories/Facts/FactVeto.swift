public import Clustering
import Parallelism
public import TextAnalysis

/// Keeps look-alike stories apart whose facts speak for two events: names, places, dates, years, numbers and figures, weighed
/// together (`FactComparison`).
///
/// On ECB+ it stops 30.5 and 44.0 % of the pairs of look-alike events, such as two earthquakes (11 and 10 topics), and wrongly
/// 0.8 and 0.2 % of the pairs of one event; of pairs of one cluster of Multi-News 1.0 % (2 of 205), of a Vietnamese collection
/// of events 0.8 % (3 of 357). Two contradictions at least, without weights, stopped 6.7 and 18.9 % of the look-alikes at 0.8 and
/// 0.2 %. Before `ClusterSeparation` kept clusters apart too, the B-cubed F1 of clusters was as without it on ECB+, Multi-News and
/// the Vietnamese collection, and on samples of 200 articles of ECB+ 88.8, and 88.1 without. The weights are of the first half of
/// the topics; how far they are rounded was chosen in sight of all of these, so none is a blind test.
public struct FactVeto: JoinVeto {
    /// The profiles of the articles, then of the joined clusters.
    private var profiles: [FactProfile]

    /// - Parameter profiles: those of the articles, in the order of the collection.
    public init(_ profiles: [FactProfile]) {
        self.profiles = profiles
    }

    /// The veto on articles of a collection, in its order. Complexity: O(words).
    public init(_ articles: [Article], analyzer: ArticleAnalyzer = ArticleAnalyzer(), threads: Int = 1) {
        self.init(
            concurrentMap(count: articles.count, threads: threads) {
                FactProfile(analyzer.analyze(articles[$0].joiningDocuments()))
            })
    }

    public func forbids(_ first: Int, _ second: Int) -> Bool {
        profiles[first].comparison(with: profiles[second]).tellsApart
    }

    public mutating func join(_ first: Int, _ second: Int, into joined: Int) {
        var profile = profiles[first]
        profile.merge(profiles[second])
        profiles.append(profile)
    }
}
