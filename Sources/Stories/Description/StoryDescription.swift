public import Clustering
public import KeywordExtraction
import Similarity
import Summarization
public import TextAnalysis

/// What a story is, told from all of its articles.
public struct StoryDescription: Hashable, Sendable, Codable {
    /// A sentence of the summary.
    public struct Line: Hashable, Sendable, Codable {
        /// The sentence, its white space folded.
        public let text: String
        /// The article that it is from, by its place among those of the collection.
        public let article: Int
        /// Its UTF-8 bytes in that article's text.
        public let range: Range<Int>

        /// Of its parts, which are the properties of these names.
        public init(text: String, article: Int, range: Range<Int>) {
            self.text = text
            self.article = article
            self.range = range
        }
    }

    /// Words and short phrases that tell the story from others, the best first.
    public let labels: [String]
    /// The best headline among the articles, else a sentence that stands for the most central one (`StoryHeadline`).
    public let headline: String
    /// The dates of the first and the last article, as their sources write them; nil where none can be read.
    public let first: String?
    /// The date of the last article; nil where none can be read.
    public let last: String?
    /// A short summary of all articles, in the order of time.
    public let summary: [Line]
    /// What the articles tell differently. The articles are numbered as in `members`.
    public let facts: [DisagreeingFact]
    /// The articles of the cluster, by their places in the collection, as the cluster has them.
    public let members: [Int]

    /// Of its parts, which are the properties of these names.
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

    /// The sentence in which an article of the story gives a figure; nil for a headline.
    ///
    /// - Parameter articles: those of the collection, in its order.
    ///
    /// Complexity: O(bytes of the article).
    public func sentence(
        of source: DisagreeingFact.Source, among articles: [Article], analyzer: ArticleAnalyzer
    ) -> Line? {
        guard let index = source.sentence else { return nil }
        let article = articles[members[source.article]].joiningDocuments()
        let sentences = analyzer.sentences(of: article)
        guard sentences.indices.contains(index) else { return nil }
        let range = sentences[index].range
        return Line(text: article.folded(range), article: members[source.article], range: range)
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
    private static let mostCompared = 300
    private static let mostForOneEvent = 0.5

    /// With parameters that are the properties of these names.
    public init(
        summarySentences: Int = 2, analyzer: ArticleAnalyzer = ArticleAnalyzer(),
        filter: KeywordFilter = KeywordFilter()
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
        let labels = StoryLabels(filter: filter).labels(
            of: Array(analyzed.prefix(Self.mostLabeled)), distinctive: cluster.keywords, count: Self.labelCount)
        return StoryDescription(
            labels: labels,
            headline: topic(of: cluster, among: articles, analyzed, labels) ?? StoryHeadline(analyzed).text,
            first: dated.first.flatMap { analyzed[$0.place].article.date },
            last: dated.last.flatMap { analyzed[$0.place].article.date },
            summary: isStory && summarySentences > 0 ? summary(members, articles) : [],
            facts: isStory ? facts(analyzed, dates) : [],
            members: members)
    }

    /// What articles of one event tell differently; a cluster may hold several events.
    private func facts(_ analyzed: [AnalyzedArticle], _ dates: [ArticleDate?]) -> [DisagreeingFact] {
        let said = analyzed.prefix(Self.mostCompared).map { ClaimFinder().stated(in: $0) }
        guard said.count(where: { !$0.isEmpty }) > 1 else { return [] }
        let groups = EventGroups(Array(analyzed.prefix(Self.mostCompared))).groups
        var profiles: [Int: FactProfile] = [:]
        func profile(_ place: Int) -> FactProfile {
            if let known = profiles[place] { return known }
            let profile = FactProfile(analyzed[place])
            profiles[place] = profile
            return profile
        }
        let facts = (0...(groups.max() ?? 0)).flatMap { group in
            // The other groups say nothing, so that articles keep their places.
            DisagreeingFact.among(zip(said, groups).map { $1 == group ? $0 : [] }, dates: dates) { one, other in
                // Figures do not speak here: that they contradict each other is what is found.
                profile(one).comparison(with: profile(other)).evidence.reduce(0) { score, evidence in
                    evidence.kind == .figures ? score : score + evidence.weight
                } > Self.mostForOneEvent
            }
        }
        return ClaimKind.allCases.flatMap { kind in facts.filter { $0.kind == kind } }
    }

    /// What many articles of different stories are about: the words that tell them from others. No title of one of them says it. Nil
    /// where they tell one story, or are few.
    private func topic(
        of cluster: Cluster, among articles: [Article], _ analyzed: [AnalyzedArticle], _ labels: [String]
    ) -> String? {
        let count = cluster.members.count
        guard count >= Self.fewestOfTopic,
            cluster.members.reduce(0, { $0 + $1.score }) < Self.leastOfStory * Float(count)
        else { return nil }
        // Without a list of stop words the words that tell most are `of` and `the`: labels are phrases.
        let hasStopWords = analyzed.contains { $0.isStopWord.contains(true) }
        let words =
            hasStopWords
            ? WordsOfStems(analyzer: analyzer).words(of: cluster, among: articles).filter { $0.count > 2 }
                .prefix(4).map { Self.written($0, in: analyzed.prefix(Self.mostSummarized)) } : labels
        guard let first = words.first, words.count > 1 else { return nil }
        return ([first.prefix(1).uppercased() + first.dropFirst()] + words.dropFirst()).joined(separator: ", ")
    }

    /// A word as articles mostly write it where no sentence begins, ties to the first: names have their capitals.
    private static func written(_ word: String, in analyzed: ArraySlice<AnalyzedArticle>) -> String {
        var forms: [(form: String, count: Int)] = []
        for article in analyzed {
            for sentence in article.sentences.indices {
                for token in article.tokens(ofSentence: sentence).dropFirst() where article.terms[token.term] == word {
                    let form = article.article.folded(token.range)
                    if let place = forms.firstIndex(where: { $0.form == form }) {
                        forms[place].count += 1
                    } else {
                        forms.append((form, 1))
                    }
                }
            }
        }
        guard let most = forms.map(\.count).max() else { return word }
        return forms.first { $0.count == most }?.form ?? word
    }

    private static let fewestOfTopic = 10
    /// The mean cosine with the middle of a cluster is 0.57 and above in the 29 clusters of ten or more articles of ECB+, which are events, and
    /// 0.25 to 0.43 in nearly all of Reuters, BBC and MasakhaNEWS, which are topics.
    private static let leastOfStory: Float = 0.5

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
            return StoryDescription.Line(
                text: analyzed.text(of: sentence.sentence), article: article, range: joined.rangeInSource(of: range))
        }
    }
}
