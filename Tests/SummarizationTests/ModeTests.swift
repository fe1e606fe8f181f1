import Testing
import TextAnalysis

@testable import Summarization

/// Queries, updates, nested summaries and stories that several articles tell.
@Suite struct ModeTests {
    static let names = SummarizationMethod.all.map(\.name)

    private func summarize(_ method: String, _ article: AnalyzedArticle, _ request: SummaryRequest) throws -> Summary {
        try #require(SummarizationMethod.named(method)).summarizer.summarize(article, for: request)
    }

    @Test(arguments: names)
    func `Each longer nested summary holds the shorter ones`(method: String) throws {
        let article = article(generatedSentences(30, seed: 12))
        var shorter: [Int] = []
        for words in stride(from: 10, through: 200, by: 10) {
            let summary = try summarize(method, article, SummaryRequest(budget: .words(words), isNested: true))
            let indices = summary.sentences.map(\.sentence.index)
            #expect(Set(shorter).isSubset(of: indices))
            #expect(indices.isEmpty == !summary.warnings.isEmpty)
            shorter = indices
        }
        #expect(!shorter.isEmpty)
    }

    @Test func `A nested summary says when its first sentence does not fit`() {
        let story = article([
            "The council of the old town approved the new budget for roads.", "Nobody voted against it.",
        ])
        let summary = Lead().summarize(story, for: SummaryRequest(budget: .words(6), isNested: true))
        #expect(summary.warnings == [.firstDoesNotFit])
    }

    @Test(arguments: names)
    func `A sentence with all of the query comes first, by its stems`(method: String) throws {
        let article = article([
            "The council approved the new budget on Monday.", "Roads and bridges get most of the new money.",
            "The mayor had asked the council for less.", "A library reopens in the old harbor quarter.",
            "The council meets again on Monday about the budget.",
        ])
        let request = SummaryRequest(budget: .sentences(1), query: "the libraries of the Harbor")
        let summary = try summarize(method, article, request)
        #expect(summary.sentences.map(\.sentence.index) == [3])
        let parts = summary.sentences[0].parts
        #expect((parts.first { $0.name == "query" }?.value ?? 0) > 0)
        #expect(abs(parts.reduce(0) { $0 + $1.value } - summary.sentences[0].score) < 1e-4)
    }

    @Test func `A query that nothing answers is said to be so`() throws {
        let article = article(generatedSentences(10, seed: 2))
        let plain = try summarize("news", article, SummaryRequest(budget: .sentences(2)))
        for query in ["zeppelin", "…", "the zeppelin"] {
            let asked = try summarize("news", article, SummaryRequest(budget: .sentences(2), query: query))
            #expect(asked.sentences == plain.sentences)
            #expect(asked.warnings == [.queryNotFound])
        }
    }

    private let old = [
        "A powerful earthquake killed at least 57 people in the Naro Valley on Sunday.",
        "Rescue teams dug through frozen rubble in the mountain villages.",
    ]

    @Test(arguments: names)
    func `An update leaves out what is known, and keeps new figures and new sentences`(method: String) throws {
        let new = article([
            "A powerful earthquake killed at least 63 people in the Naro Valley on Sunday.",
            "In the mountain villages rescue teams dug through frozen rubble.",
            "The government promised new houses before the winter.",
        ])
        let known = KnownSentences(of: [article(old)])
        #expect(known.sentenceCount == 2)
        let summary = try summarize(method, new, SummaryRequest(budget: .sentences(3), known: known))
        #expect(summary.sentences.map(\.sentence.index) == [0, 2])
        #expect(summary.warnings == [.fewerSentences(available: 2, asked: 3)])
    }

    @Test func `An update of what is known says that nothing is new`() {
        let request = SummaryRequest(budget: .sentences(3), known: KnownSentences(of: [article(old)]))
        let summary = NewsSummarizer().summarize(article(old), for: request)
        #expect(summary.sentences.isEmpty && summary.warnings == [.nothingNew])
        let empty = NewsSummarizer().summarize(article([]), for: request)
        #expect(empty.warnings == [.emptyArticle])
        #expect(KnownSentences(of: []).sentenceCount == 0)
    }

    /// A story told by articles with these sentences, each with its id and date.
    private func story(_ articles: [(id: String, date: String?, sentences: [String])]) -> AnalyzedArticle {
        var story = Article(id: "story", text: "", language: .english)
        story.documents = articles.map { id, date, sentences in
            var document = article(sentences).article
            document.id = id
            document.date = date
            return document
        }
        return ArticleAnalyzer().analyze(story.joiningDocuments())
    }

    @Test func `Articles are joined in the order of their days, where all have one`() {
        func order(_ dates: [String?]) -> [String] {
            story(dates.enumerated().map { ("\($0.offset)", $0.element, ["The council met on Monday again."]) })
                .article.sources.map(\.id)
        }
        #expect(order(["2024-03-02", "2024-03-01T10:00", "2024-02-28"]) == ["2", "1", "0"])
        #expect(order(["2024-03-02", nil, "2024-02-28"]) == ["0", "1", "2"])
        #expect(order(["2 March 2024", "1 March 2024"]) == ["1", "0"])
    }

    @Test func `Sources say where each article stands`() throws {
        let story = story([
            ("a", nil, ["The council approved the budget."]), ("b", nil, ["“Ünder” budget, the mayor said on Monday."]),
        ])
        #expect(story.sentences.map { story.article.source(ofByte: $0.range.lowerBound) } == [0, 1])
        let source = story.article.sources[1]
        let range = story.sentences[1].range
        let own = range.lowerBound - source.range.lowerBound..<range.upperBound - source.range.lowerBound
        #expect(
            Article(id: "b", text: "“Ünder” budget, the mayor said on Monday.").folded(own)
                == story.text(of: story.sentences[1]))
        #expect(article(["One sentence stands here alone."]).article.source(ofByte: 0) == nil)
    }

    @Test(arguments: ["news", "lead"])
    func `No article fills the summary of several, and duplicates stand once`(method: String) throws {
        let shared = "A powerful earthquake killed at least 57 people in the Naro Valley on Sunday."
        let copy = "On Sunday a powerful earthquake killed at least 57 people in the Naro Valley."
        let story = story([
            (
                "a", nil,
                [shared, "Rescue teams dug through rubble in three villages.", "Schools stay closed all week."]
            ),
            ("b", nil, [copy, "The government promised new houses before the winter.", "Neighbors sent help."]),
            ("c", nil, [shared, "Roads to the valley are blocked by snow and rocks.", "Trains stop at the border."]),
        ])
        let summary = try summarize(method, story, SummaryRequest(budget: .sentences(4)))
        let sources = summary.sentences.map { story.article.source(ofByte: $0.sentence.range.lowerBound) }
        #expect(Set(sources).count == 3)
        guard method == "news" else { return }
        let texts = summary.sentences.map { story.text(of: $0.sentence) }
        #expect(texts.count { $0.contains("earthquake") } == 1)
    }

    @Test func `What is left to tell decides in a story of several articles, and the parts add up`() {
        let articles = (0..<4).map { number in ("\(number)", String?.none, generatedSentences(12, seed: UInt64(number)))
        }
        let story = story(articles)
        let summary = NewsSummarizer().summarize(story, for: SummaryRequest(budget: .words(120), explains: true))
        #expect(summary.sentences.count > 2)
        for chosen in summary.sentences {
            #expect(chosen.parts.map(\.name) == ["pairs", "words", "place", "article"])
            #expect(abs(chosen.parts.reduce(0) { $0 + $1.value } - chosen.score) < 1e-4)
            #expect(chosen.parts[2].value <= 0 && chosen.parts[3].value <= 0)
        }
    }
}
