import Presentation
import Stories
import Summarization
import TextAnalysis

/// Each article to some of its sentences, or all of them together.
enum SummarizeJob {
    static let job = Job(name: "summarize") { (options, setting) throws(CallFailure) in
        let method =
            try options.choice("method", among: SummarizationMethod.all.map(\.name), SummarizationMethod.named)
            ?? SummarizationMethod.all[0]
        let request = SummaryRequest(
            budget: try budget(&options), query: try options.text("query") ?? "", isNested: try options.flag("nested"),
            explains: try options.flag("explain"), compresses: try options.flag("compress"))
        let isTogether = try options.flag("together")
        let isOneStory = try options.flag("oneStory")
        guard isTogether || !isOneStory else {
            throw .badOption("oneStory is for together. Give both, or leave it out.")
        }
        let analyzer = setting.analyzer
        let summarizer = method.summarizer
        let summarize: @Sendable (Article, StoryNumber?) -> [UInt8] = { article, story in
            // A story that was put together holds records.
            let records = isOneStory ? nil : story == nil ? [article] : article.documents
            let record = SummarizedRecord(article, tellingOneStoryEach: records, by: summarizer, for: request, analyzer)
            return SummaryView(
                of: record, explains: request.explains, isCompressed: request.compresses, story: story
            ).json()
        }
        guard isTogether else { return .each { summarize($0, nil) } }
        return .together { received in
            let articles = received.articles
            let stories =
                isOneStory
                ? [articles]
                : StorySeparation().stories(of: articles, analyzer: analyzer, threads: setting.threads)
                    .map { $0.map { articles[$0] } }
            return stories.enumerated().filter { !$0.element.isEmpty }.map { place, articles in
                summarize(
                    Article(together: articles, story: place + 1, of: stories.count),
                    StoryNumber(place + 1, of: stories.count))
            }
        }
    }

    private static func budget(_ options: inout JobOptions) throws(CallFailure) -> SummaryBudget {
        let sentences = try options.integer("sentences", in: 1...Int.max)
        let words = try options.integer("words", in: 1...Int.max)
        let characters = try options.integer("characters", in: 1...Int.max)
        let ratio = try options.number("ratio", in: 0...1)
        let seconds = try options.number("seconds", in: 1...86_400)
        let given = [
            sentences.map { _ in "sentences" }, words.map { _ in "words" }, characters.map { _ in "characters" },
            ratio.map { _ in "ratio" }, seconds.map { _ in "seconds" },
        ].compactMap { $0 }
        guard given.count <= 1 else {
            throw .badOption("\(given[0]) and \(given[1]) cannot both hold. Give one of them.")
        }
        if ratio == 0 { throw .badOption("ratio 0 leaves nothing. It takes a number above 0, up to 1.") }
        return words.map { .words($0) } ?? characters.map { .characters($0) } ?? ratio.map { .fraction($0) }
            ?? seconds.map { .seconds($0) } ?? .sentences(sentences ?? 3)
    }
}
