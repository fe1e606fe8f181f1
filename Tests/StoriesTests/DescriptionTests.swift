import Clustering
import Similarity
import TextAnalysis
import Testing

@testable import Stories

@Suite struct DescriptionTests {
    private static let articles = [
        article(
            "first",
            "Dockers in Port Ansel began a strike over pay on Monday. The strike killed trade at the harbor. "
                + "At least 12 people were injured in scuffles at the gates.",
            title: "Dockers strike in Port Ansel", date: "2024-04-22"),
        article(
            "later",
            "The harbor of Port Ansel stood idle on Tuesday as the strike of dockers went on. "
                + "Hospitals said 30 people were injured in scuffles at the gates.",
            title: "Port Ansel idle as dockers strike", date: "2024-04-23"),
        article("owl", "An owl nested on the roof of the town hall and would not leave.", title: "Owl moves in"),
    ]

    private func describe() -> (Clustering, [StoryDescription]) {
        let collection = ArticleCollection(Self.articles, method: .related)
        let clustering = AverageLinkage(threshold: 0.1).clusters(of: collection)
        return (clustering, clustering.clusters.map { StoryDescriber().describe($0, among: Self.articles) })
    }

    @Test func `a story has labels, a span, a summary with sources and facts that disagree`() throws {
        let (_, stories) = describe()
        let story = try #require(stories.first)
        #expect(Set(story.members) == [0, 1])
        #expect(story.first == "2024-04-22" && story.last == "2024-04-23")
        #expect(!story.labels.isEmpty && story.labels.count <= 3)
        let words = story.labels.flatMap { $0.lowercased().split(separator: " ") }
        #expect(Set(words).count == words.count, "No two labels share a word: \(story.labels)")
        #expect(story.summary.count == 2)
        for line in story.summary { #expect(Self.articles[line.article].folded(line.range) == line.text) }
        #expect(story.facts.map(\.kind) == [.injured])
        #expect(story.facts.first?.develops == true)
        #expect(story.facts.first?.values.map(\.text) == ["30", "at least 12"])
    }

    @Test func `a summary names the article, whatever ids its documents have`() {
        let articles = Self.articles.prefix(2).map { whole in
            var story = Article(id: whole.id, title: whole.title, text: "")
            // Ids that might be taken for places.
            story.documents = [article("99991", whole.text), article("1", "The strike went on, said dockers.")]
            return story
        }
        let collection = ArticleCollection(articles, method: .related)
        let clustering = AverageLinkage(threshold: 0.05).clusters(of: collection)
        let story = StoryDescriber().describe(clustering.clusters[0], among: articles)
        #expect(story.summary.count == 2)
        for line in story.summary { #expect(articles[line.article].joiningDocuments().folded(line.range) == line.text) }
    }

    @Test func `an article alone has a headline and labels, and no summary`() throws {
        let (_, stories) = describe()
        let alone = try #require(stories.last)
        #expect(alone.headline == "Owl moves in")
        #expect(alone.summary.isEmpty && alone.facts.isEmpty && alone.first == nil)
        let empty = [article("nothing", "")]
        let clustering = NewsClustering().clusters(of: ArticleCollection(empty, method: .related))
        #expect(StoryDescriber().describe(clustering.clusters[0], among: empty).headline == "nothing")
    }

    @Test func `the beginning of a text without spaces is cut`() {
        let articles = [article("zh", String(repeating: "港口工人周一开始罢工", count: 60) + "。")]
        let clustering = NewsClustering().clusters(of: ArticleCollection(articles, method: .related))
        let headline = StoryDescriber().describe(clustering.clusters[0], among: articles).headline
        #expect(headline.count == 120 && headline.hasPrefix("港口工人") && headline.hasSuffix("…"))
    }

    @Test func `keywords are words, not stems`() {
        let (clustering, _) = describe()
        let words = WordsOfStems().words(of: clustering.clusters[0], among: Self.articles)
        #expect(clustering.clusters[0].keywords.contains("docker"))
        #expect(words.contains("dockers"))
        #expect(words.count == clustering.clusters[0].keywords.count)
    }
}
