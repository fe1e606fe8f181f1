import KeywordExtraction
import Summarization
import Testing
import TextAnalysis

@testable import Reports

@Suite struct ReportTests {
    private func article(_ id: String, _ title: String, _ text: String, date: String? = nil) -> Article {
        var paragraphs: [Paragraph] = []
        var start = 0
        for paragraph in text.split(separator: "\n\n") {
            paragraphs.append(Paragraph(range: start..<start + paragraph.utf8.count))
            start += paragraph.utf8.count + 2
        }
        return Article(id: id, title: title, text: text, paragraphs: paragraphs, date: date, language: .english)
    }

    private var ferry: [Article] {
        let wire = """
            The ferry Alma sank off Port Mered on Monday and killed at least 12 people, the coast guard said.

            Divers searched the wreck of the Alma for passengers who were still missing. The ship had left Port Mered at noon with 80 people on board.

            The harbor master said that the sea had been calm. A survivor told of a loud noise below the deck of the ferry.
            """
        return [
            article("one", "Ferry sinks off Port Mered", wire, date: "2024-03-04"),
            article("two", "Ferry sinks off Port Mered, killing 12", wire, date: "2024-03-05"),
            article(
                "three", "Ferry owner questioned",
                "Police questioned the owner of the ferry Alma, which sank off Port Mered. The coast guard raised the wreck of the Alma.",
                date: "2024-03-06"),
            article("four", "Chess", "A girl of twelve won a championship in a school hall far away."),
        ]
    }

    @Test func `a report has the stories, the copies and what relates articles`() throws {
        let report = ReportBuilder(title: "News").report(on: ferry)
        #expect(report.articles.map(\.id) == ["one", "two", "three", "four"])
        let story = try #require(report.stories.first)
        #expect(Set(story.members.map(\.article)).isSuperset(of: [0, 1]))
        #expect(report.articles[1].origin == 0)
        #expect(story.members.first { $0.article == 1 }?.depth == 1)
        #expect(report.articles[0].story == 0 && report.articles[3].story == nil)
        #expect(report.articles[0].related.first?.article == 1)
        #expect(report.timeline?.count == 3 && report.languages == ["en"])
    }

    @Test func `sentences are those of the default summaries`() throws {
        let article = ferry[0]
        let shown = try #require(ReportBuilder(title: "News").report(on: [article]).articles.first)
        let analyzed = ArticleAnalyzer().analyze(article)
        for count in 1...ReportArticle.mostSentences {
            let summary = NewsSummarizer().summarize(analyzed, budget: .sentences(count))
            let marked = shown.sentences.filter { $0.isTaken(bySummaryOf: count) }.map { sentence in
                let units = Array(shown.paragraphs[sentence.place.paragraph].text.utf16)
                return String(decoding: units[sentence.place.range], as: UTF16.self)
            }
            #expect(marked == summary.sentences.map { analyzed.text(of: $0.sentence) })
        }
    }

    @Test func `any number of threads gives the same report`() {
        func shown(_ threads: Int) -> [String] {
            ReportBuilder(title: "News", threads: threads).report(on: ferry + ferry).articles.map {
                "\($0.address) \($0.related.map(\.article)) \($0.keywords.map(\.keyword.text)) \($0.story ?? -1) \($0.origin ?? -1)"
            }
        }
        #expect(shown(1) == shown(4))
    }

    @Test func `articles of one id have addresses of their own`() {
        let articles = ["a", "a", "a~2", "a", ""].map { Article(id: $0, text: "") }
        #expect(ReportBuilder.addresses(of: articles) == ["a", "a~3", "a~2", "a~4", ""])
        #expect(Set(ReportBuilder.addresses(of: articles)).count == 5)
    }

    @Test func `nothing makes an empty report`() {
        let report = ReportBuilder(title: "News").report(on: [])
        #expect(report.articles.isEmpty && report.stories.isEmpty && report.timeline == nil && report.words == nil)
    }

    @Test func `a book is read from its beginning`() throws {
        let sentence = "The lighthouse keeper wrote down each ship that passed the lighthouse at night. "
        var paragraphs = [String](repeating: String(repeating: sentence, count: 400), count: 80)
        paragraphs.append("Zanzibar came last. Zanzibar was the ship that nobody wrote down.")
        let book = article("book", "A lighthouse", paragraphs.joined(separator: "\n\n"))
        let shown = try #require(ReportBuilder(title: "News").report(on: [book, ferry[0]]).articles.first)
        #expect(shown.paragraphs.count == 81)
        #expect(!shown.keywords.isEmpty && !shown.keywords.contains { $0.keyword.text.contains("Zanzibar") })
    }

    @Test func `known stories are taken as they are`() {
        let report = ReportBuilder(title: "News").report(on: ferry, known: .init(numbers: [0, 7, 0, 7]))
        #expect(report.stories.map(\.number) == [7])
        #expect(report.stories[0].members.map(\.article) == [1, 3])
    }

    @Test func `words of the later half rose, those of the earlier one fell`() throws {
        let articles = (0..<20).map { place in
            let word = place < 10 ? "glacier" : "volcano"
            return article(
                "\(place)", "Report",
                "The \(word) was watched by scientists. They saw the \(word) from a plane on that day.",
                date: "2024-03-\(place + 10)")
        }
        let words = try #require(ReportBuilder(title: "News").report(on: articles).words)
        #expect(words.words.first { $0.change == .rose }?.text == "volcano")
        #expect(words.words.first { $0.change == .fell }?.text == "glacier")
        #expect(words.totals.reduce(0, +) == 20 && words.words[0].articles.reduce(0, +) == 10)
    }

    @Test(arguments: [
        ("https://www.Example.com/a/b", "example.com"), ("http://user:x@news.example.org:80?q", "news.example.org:80"),
        ("no address", nil), ("https://", nil),
    ])
    func `a host names a source`(url: String, host: String?) { #expect(ReportArticle.host(url) == host) }
}
