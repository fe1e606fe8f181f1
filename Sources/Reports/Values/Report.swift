public import Similarity
import TextAnalysis

/// What a report shows of articles: themselves, the stories that they tell, and when. Values alone, from which pages and plots
/// are made.
public struct Report: Sendable {
    /// What stands over it.
    public let title: String
    /// In the order in which they were given.
    public let articles: [ReportArticle]
    /// Clusters of several articles, the largest first.
    public let stories: [ReportStory]
    /// The method by which stories were found; `archive` where they were known.
    public let method: String
    /// The time from the first to the last article; nil where none has a date that can be read.
    public let timeline: Timeline?
    /// The words whose use changed; nil where there is no time over which they could.
    public let words: WordsOverTime?
    /// A place for each article, like ones near each other; nil where none was made.
    public let map: [MapPoint]?
    public let detail: ReportDetail

    public init(
        title: String, articles: [ReportArticle], stories: [ReportStory], method: String, timeline: Timeline?,
        words: WordsOverTime?, map: [MapPoint]?, detail: ReportDetail
    ) {
        precondition(map == nil || map?.count == articles.count, "A map has a place for each article.")
        self.title = title
        self.articles = articles
        self.stories = stories
        self.method = method
        self.timeline = timeline
        self.words = words
        self.map = map
        self.detail = detail
    }

    /// The languages of the articles, those of the most articles first; ties by code.
    public var languages: [String] { Self.ranked(articles.map(\.language.code)) }

    /// The sources of the articles, those of the most articles first; ties in the order of the alphabet.
    public var sources: [String] { Self.ranked(articles.compactMap(\.source)) }

    private static func ranked(_ names: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}
