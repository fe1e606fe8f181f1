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

    /// The headline of articles that are known to be one story.
    private func headline(_ articles: Article...) -> String {
        let clustering = Clustering(
            known: [Array(articles.indices)], of: ArticleCollection(articles, method: .related), method: "known")
        return StoryDescriber(summarySentences: 0).describe(clustering.clusters[0], among: articles).headline
    }

    private static let strike = "Dockers in Port Ansel began a strike over pay on Monday, and the harbor stood idle."

    @Test(arguments: [
        "12:00 EST, 27 December 2012", "Jan 05, 2011", "Home | News", "By Ann Roe", "BBC News, Lima", "(Reuters)",
        "خاص", "",
    ])
    func `the headline of an article without one is its lead`(title: String) {
        #expect(headline(article("a", Self.strike, title: title)) == Self.strike)
    }

    @Test func `a member with a headline gives it`() {
        let told = article(
            "b", "The strike of dockers in Port Ansel went on over pay.", title: "Port Ansel dockers strike over pay")
        #expect(
            headline(article("a", Self.strike, title: "4 August 2013 Last updated at 19:47 GMT"), told) == told.title)
        #expect(headline(article("a", Self.strike, title: "Evening Ledger Weekend Extra Pages"), told) == told.title)
    }

    @Test func `what most titles deny is no headline`() {
        func told(_ id: String, _ title: String) -> Article { article(id, Self.strike, title: title) }
        let first = told("a", "Mayor of Port Ansel bans harbor strike")
        let reversal = told("b", "Court overturns mayor's ban of harbor strike")
        let withdrawn = told("c", "Mayor withdraws ban of harbor strike in Port Ansel")
        #expect(headline(first, reversal, withdrawn) != first.title)
        #expect(headline(first, told("d", "Port Ansel mayor bans strike of dockers"), withdrawn) != withdrawn.title)
    }

    @Test func `a long lead is cut where a clause ends behind a verb, or stays whole`() {
        let start =
            "Dockers in Port Ansel and in three smaller harbors of the coast began an open-ended strike over pay and night shifts on Monday"
        let long =
            start
            + ", after talks with the owners of the harbor and with the ministry in the capital had come to nothing for the third week since the snow melted."
        #expect(headline(article("a", long)) == start + ", …" || headline(article("a", long)) == start + " …")
        let whole =
            "After talks with the owners of the harbor had come to nothing for a third week, dockers in Port Ansel began a strike over pay on Monday."
        #expect(headline(article("a", whole)) == whole)
    }

    @Test func `a lead that leans on another sentence gives way`() {
        #expect(headline(article("a", "“We will not move,” said one of them. " + Self.strike)) == Self.strike)
        #expect(headline(article("a", "He would not say more about that. " + Self.strike)) == Self.strike)
        #expect(
            headline(article("a", "I have seen many harbors in my life, and this one is silent. " + Self.strike))
                == Self.strike)
        let slow = article("a", "Seven years is a very long time. " + Self.strike)
        #expect(headline(slow, article("b", "Twelve weeks are not so long. " + Self.strike)) == Self.strike)
    }

    @Test func `keywords are words, not stems`() {
        let (clustering, _) = describe()
        let words = WordsOfStems().words(of: clustering.clusters[0], among: Self.articles)
        #expect(clustering.clusters[0].keywords.contains("docker"))
        #expect(words.contains("dockers"))
        #expect(words.count == clustering.clusters[0].keywords.count)
    }
}
