public import Clustering
public import KeywordExtraction
import Similarity
import Summarization
public import TextAnalysis

/// What a story is, told from all of its articles.
public struct StoryDescription: Sendable {
    /// A sentence of the summary.
    public struct Line: Hashable, Sendable {
        public let text: String
        /// The article that it is from, by its place among those of the collection.
        public let article: Int
        /// Its UTF-8 bytes in that article's text.
        public let range: Range<Int>

        public init(text: String, article: Int, range: Range<Int>) {
            self.text = text
            self.article = article
            self.range = range
        }
    }

    /// Words and short phrases that tell the story from others, the best first.
    public let labels: [String]
    /// The headline of the most central article; the beginning of its text where it has none.
    public let headline: String
    /// The dates of the first and the last article, as their sources write them; nil where none can be read.
    public let first: String?
    public let last: String?
    /// A short summary of all articles, in the order of time.
    public let summary: [Line]
    /// What the articles tell differently. The articles are numbered as in `members`.
    public let facts: [DisagreeingFact]
    /// The articles of the cluster, by their places in the collection, as the cluster has them.
    public let members: [Int]

    public init(
        labels: [String], headline: String, first: String?, last: String?, summary: [Line], facts: [DisagreeingFact],
        members: [Int]
    ) {
        self.labels = labels
        self.headline = headline
        self.first = first
        self.last = last
        self.summary = summary
        self.facts = facts
        self.members = members
    }
}

/// Describes the clusters of articles at hand.
///
/// Labels are what the most central articles share of their keywords (`StoryLabels`); the summary is that of several
/// articles together (`NewsSummarizer`) over the most central ones; facts are compared over all of them (`ClaimFinder`).
/// Complexity: O(words of the cluster), of which at most 40 articles are summarized.
public struct StoryDescriber: Sendable {
    /// Sentences of a summary; 0 for none.
    public var summarySentences: Int
    /// What may be a label.
    public var filter: KeywordFilter
    private let analyzer: ArticleAnalyzer
    private static let labelCount = 3
    private static let mostLabeled = 8
    private static let mostSummarized = 40

    public init(
        summarySentences: Int = 2, analyzer: ArticleAnalyzer = ArticleAnalyzer(), filter: KeywordFilter = KeywordFilter()
    ) {
        self.summarySentences = summarySentences
        self.analyzer = analyzer
        self.filter = filter
    }

    /// - Parameter articles: those of the collection, in its order.
    public func describe(_ cluster: Cluster, among articles: [Article]) -> StoryDescription {
        let members = cluster.members.map(\.index)
        let analyzed = members.map { analyzer.analyze(articles[$0].joiningDocuments()) }
        let dates = analyzed.map { $0.article.date.flatMap { ArticleDate($0) } }
        let dated = dates.indices.compactMap { place in dates[place].map { (date: $0, place: place) } }
            .sorted { ($0.date.secondsSince1970, $0.place) < ($1.date.secondsSince1970, $1.place) }
        let isStory = members.count > 1
        return StoryDescription(
            labels: StoryLabels(filter: filter).labels(
                of: Array(analyzed.prefix(Self.mostLabeled)), distinctive: cluster.keywords, count: Self.labelCount),
            headline: Self.headline(analyzed),
            first: dated.first.flatMap { analyzed[$0.place].article.date },
            last: dated.last.flatMap { analyzed[$0.place].article.date },
            summary: isStory && summarySentences > 0 ? summary(members, articles) : [],
            facts: isStory
                ? DisagreeingFact.among(analyzed.map { ClaimFinder().mainClaims(in: $0) }, dates: dates) : [],
            members: members)
    }

    private static let mostCharacters = 120

    private static func headline(_ analyzed: [AnalyzedArticle]) -> String {
        guard let medoid = analyzed.first else { return "" }
        if !medoid.article.title.isEmpty { return medoid.article.title }
        guard let sentence = medoid.sentences.first else { return medoid.article.id }
        let words = medoid.text(of: sentence).split(separator: " ")
        let beginning = words.prefix(12).joined(separator: " ")
        // Where there are no spaces, or hardly any, words say nothing of how long it is.
        if beginning.count > mostCharacters { return beginning.prefix(mostCharacters - 1) + "…" }
        return words.count > 12 ? beginning + " …" : beginning
    }

    private func summary(_ members: [Int], _ articles: [Article]) -> [StoryDescription.Line] {
        let chosen = members.prefix(Self.mostSummarized)
        var story = Article(id: "story", text: "")
        story.documents = chosen.map { place in
            var article = articles[place].joiningDocuments()
            // Known by its place, whatever its id is, and those of its documents.
            article.sources = []
            article.id = "\(place)"
            return article
        }
        let joined = story.joiningDocuments()
        let analyzed = analyzer.analyze(joined)
        let found = NewsSummarizer().summarize(analyzed, for: SummaryRequest(budget: .sentences(summarySentences)))
        return found.sentences.compactMap { sentence in
            let range = sentence.sentence.range
            guard let source = joined.source(ofByte: range.lowerBound).map({ joined.sources[$0] }),
                let article = Int(source.id)
            else { return nil }
            let start = source.range.lowerBound
            return StoryDescription.Line(
                text: analyzed.text(of: sentence.sentence), article: article,
                range: range.lowerBound - start..<range.upperBound - start)
        }
    }
}
