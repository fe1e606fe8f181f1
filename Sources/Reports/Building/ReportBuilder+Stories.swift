import Clustering
import Parallelism
import Stories
import TextAnalysis

extension ReportBuilder {
    /// The clusters of several articles, described.
    func stories(
        _ clustering: Clustering, _ articles: [Article], _ dates: [ArticleDate?], _ copies: CopyTree,
        _ known: KnownStories?
    ) -> [ReportStory] {
        let clusters = clustering.clusters.filter { $0.members.count > 1 }
        let describer = StoryDescriber(summarySentences: Self.summarySentences, analyzer: analyzer)
        return concurrentMap(count: clusters.count, threads: threads) { place in
            let cluster = clusters[place]
            let description = describer.describe(cluster, among: articles)
            let facts = description.facts.map { fact in
                ReportStory.Fact(
                    fact: fact,
                    statements: fact.values.map { value in
                        value.sources.map { source in
                            ReportStory.Statement(
                                article: description.members[source.article],
                                sentence: description.sentence(of: source, among: articles, analyzer: analyzer)?.text)
                        }
                    })
            }
            return ReportStory(
                number: known?.numbers[cluster.headlineIndex] ?? place + 1, description: description,
                members: Self.members(of: cluster, dates, copies), facts: facts)
        }
    }

    private static let summarySentences = 3

    /// The articles of a cluster in the order of time, copies behind their sources.
    private static func members(
        of cluster: Cluster, _ dates: [ArticleDate?], _ copies: CopyTree
    ) -> [ReportStory.Member] {
        let ordered = cluster.members.map(\.index).sorted { one, other in
            switch (dates[one], dates[other]) {
            case (let date?, let otherDate?): date != otherDate ? date < otherDate : one < other
            case (nil, nil): one < other
            case (let date, _): date != nil
            }
        }
        let centralities = Dictionary(uniqueKeysWithValues: cluster.members.map { ($0.index, $0.score) })
        return copies.folded(ordered).map { article, depth in
            ReportStory.Member(article: article, centrality: centralities[article] ?? 0, depth: depth)
        }
    }
}
