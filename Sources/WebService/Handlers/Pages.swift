import ArticleArchive
import Presentation
import Reports
import ResultMaking
import TextAnalysis

/// What the archive has, as pages for people.
enum Pages {
    private static let listed = 50

    /// Of a small archive all of it as a report; of others what there is, with ways to it.
    @Sendable static func overview(_ call: Call) throws -> Response {
        if let report = try call.service.reports.page(of: call.service.archive, threads: call.service.settings.threads)
        {
            return response(report)
        }
        return try page(call) { reader in
            let stories = try reader.largestStories(count: 12).map { try line($0, reader) }
            return ServicePage(
                overviewOf: reader.count, stories: try reader.storyCount(), largest: stories,
                latest: try reader.latestArticles(count: 20).map { try line($0, reader) })
        }
    }

    @Sendable static func articles(_ call: Call) throws -> Response {
        try page(call) { reader in
            let before = call.arguments.isGiven(RouteTable.before) ? call.arguments.integer(RouteTable.before) : nil
            let articles = try reader.latestArticles(before: before, count: listed)
            let next = articles.count < listed ? nil : articles.last.map { "/articles?before=\($0.number)" }
            return ServicePage(articles: try articles.map { try line($0, reader) }, of: reader.count, next: next)
        }
    }

    @Sendable static func stories(_ call: Call) throws -> Response {
        try page(call) { reader in
            let first = call.arguments.integer(RouteTable.from)
            let stories = try reader.largestStories(from: first, count: listed)
            let next = stories.count < listed ? nil : "/stories?from=\(first + listed)"
            return ServicePage(
                stories: try stories.map { try line($0, reader) }, of: try reader.storyCount(), next: next)
        }
    }

    @Sendable static func article(_ call: Call) throws -> Response {
        try page(call) { reader in
            let archived = try reader.article(withID: call.arguments.text(RouteTable.id))
            let content = try reader.content(of: archived)
            let similar = try reader.neighbors(of: reader.query(forID: archived.id), count: 10)
            guard let article = report(on: [content], title: "", call).articles.first else {
                throw Problem(500, "the article cannot be shown.")
            }
            return ServicePage(
                article, sentences: call.arguments.integer(RouteTable.pageSentences),
                story: try reader.story(of: archived),
                similar: try similar.map { try line($0.article, reader) })
        }
    }

    /// Its summary and its facts are of its first articles, where it has very many.
    @Sendable static func story(_ call: Call) throws -> Response {
        let mostTold = 200
        return try page(call) { reader in
            let number = call.arguments.integer(RouteTable.number)
            let ids = try reader.articleIDs(ofStory: number)
            guard !ids.isEmpty else {
                throw ArchiveError(
                    .unknownID, "no story \(number)", file: reader.path,
                    remedy: "See the numbers with nutgraf archive stories")
            }
            let articles = try ids.suffix(mostTold).map { id in try reader.content(of: reader.article(withID: id)) }
            let known = ReportBuilder.KnownStories(numbers: articles.map { _ in 1 })
            let report = report(on: articles, title: "", call, known: known)
            guard let story = report.stories.first else {
                // One article alone is its story.
                guard let article = report.articles.first else { throw Problem(500, "the story cannot be shown.") }
                return ServicePage(article, sentences: 3, story: nil, similar: [])
            }
            return ServicePage(story: story, number: number, of: report)
        }
    }

    @Sendable static func search(_ call: Call) throws -> Response {
        try page(call) { reader in
            let words = call.arguments.text(RouteTable.words)
            var question = ArchiveQuestion(method: .bm25)
            question.count = 20
            return ServicePage(found: try reader.searchResults(for: words, question))
        }
    }

    static func asset(_ mediaType: String, _ bytes: [UInt8]) -> @Sendable (Call) throws -> Response {
        // Another version of the tool has other bytes.
        let tag = EntityTag("\(bytes.count).\(String(fnv1a(bytes), radix: 36))")
        return { call in call.tagged(Response(200, mediaType, bytes), tag) }
    }

    private static func report(
        on articles: [Article], title: String, _ call: Call, known: ReportBuilder.KnownStories? = nil
    ) -> Report {
        var builder = ReportBuilder(title: title, threads: 1)
        builder.drawsMap = false
        return builder.report(on: articles, known: known)
    }

    private static func line(_ article: ArchivedArticle, _ reader: ArchiveReader) throws(ArchiveError) -> ServiceLine {
        ServiceLine(
            id: article.id, title: article.title, opening: try reader.openingForHeadline(of: article),
            date: article.date, language: article.language)
    }

    private static func line(
        _ story: ArchiveReader.StorySize, _ reader: ArchiveReader
    ) throws(ArchiveError) -> ServiceStoryLine {
        ServiceStoryLine(number: story.number, size: story.articles, of: try line(story.latest, reader))
    }

    /// A page of what the archive has now; what goes wrong is a page as well.
    private static func page(_ call: Call, _ body: (ArchiveReader) throws -> ServicePage) throws -> Response {
        do {
            return response(try call.service.archive.read { try body($0) }.bytes)
        } catch let error as ArchiveError {
            let problem = Problem(error)
            var answer = response(ServicePage(problem: Problem.title(of: problem.status), problem.detail).bytes)
            answer.status = problem.status
            answer.headers += problem.headers
            return answer
        }
    }

    private static func response(_ bytes: [UInt8]) -> Response {
        var response = Response(200, "text/html; charset=utf-8", bytes)
        response.headers.append(("Content-Security-Policy", ServicePage.policy))
        return response
    }
}
