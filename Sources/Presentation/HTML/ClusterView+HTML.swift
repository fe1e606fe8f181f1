import Clustering
import Similarity
import Stories
import TextAnalysis

extension ClusterView {
    /// The story as a report has it, without links.
    public func html() -> [UInt8] {
        var html = HTMLWriter()
        markup.write(to: &html)
        return html.bytes
    }

    private var markup: StoryMarkup {
        let dates = cluster.members.compactMap { collection.articles[$0.index].date.flatMap { ArticleDate($0) } }
        return StoryMarkup(
            id: "story-\(number)", headline: story.headline, language: .undetermined, labels: story.labels,
            span: dates.min().flatMap { first in dates.max().map { DateText.span(first, $0) } },
            summary: story.summary.map { ($0.text, named($0.article)) },
            facts: story.facts.map { fact in
                StoryMarkup.Fact(
                    name: fact.name, develops: fact.develops,
                    values: fact.values.map { value in
                        StoryMarkup.Value(
                            text: value.text,
                            statements: value.sources.map { (named(story.members[$0.article]), sentence($0)?.text) })
                    })
            },
            members: cluster.members.map {
                StoryMarkup.Member(
                    article: named($0.index), place: $0.index, depth: 0,
                    centrality: cluster.members.count > 1 ? $0.score : nil)
            })
    }

    private func named(_ row: Int) -> StoryMarkup.Named {
        let article = collection.articles[row]
        return StoryMarkup.Named(
            heading: heading(article), language: article.language, date: article.date.flatMap { ArticleDate($0) },
            writtenDate: article.date, source: nil, address: nil)
    }
}
