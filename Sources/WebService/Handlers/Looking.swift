import ArticleArchive
import KeywordExtraction
import Presentation
import ResultMaking
import Stories
import Summarization
import TextAnalysis

/// What the archive has, and what is found in it.
enum Looking {
    @Sendable static func article(_ call: Call) throws -> Response {
        try call.looking { reader in
            let archived = try reader.article(withID: call.arguments.text(RouteTable.id))
            let article = try reader.packed(archived).unpacked(path: reader.path, keepingSegmentation: false)
            return ArticleView(article, language: archived.countedLanguage).json()
        }
    }

    @Sendable static func similar(_ call: Call) throws -> Response {
        let arguments = call.arguments
        let method = ArchiveMethod(rawValue: arguments.text(RouteTable.archiveMethod))
        var question = ArchiveQuestion(method: method ?? .related)
        question.count = arguments.integer(RouteTable.count)
        question.minimumScore = Float(arguments.number(RouteTable.minimumScore))
        question.explains = arguments.flag(RouteTable.explain)
        return try call.looking { [question] reader in
            var question = question
            question.method = try reader.method(method)
            let id = arguments.text(RouteTable.id)
            let article = try reader.content(of: reader.article(withID: id)).joiningDocuments()
            return try reader.rankedArticles(
                for: article, reader.query(forID: id), question, others: reader.count - 1, ArticleAnalyzer()
            ).json()
        }
    }

    @Sendable static func keywords(_ call: Call) throws -> Response {
        try call.looking { reader in
            let archived = try reader.article(withID: call.arguments.text(RouteTable.id))
            return call.keywords(of: try reader.content(of: archived))
        }
    }

    @Sendable static func summary(_ call: Call) throws -> Response {
        try call.looking { reader in
            let archived = try reader.article(withID: call.arguments.text(RouteTable.id))
            return call.summary(of: try reader.content(of: archived))
        }
    }

    @Sendable static func search(_ call: Call) throws -> Response {
        let arguments = call.arguments
        var question = ArchiveQuestion(method: .bm25)
        question.count = arguments.integer(RouteTable.count)
        question.minimumScore = Float(arguments.number(RouteTable.minimumScore))
        question.explains = arguments.flag(RouteTable.explain)
        return try call.looking { [question] reader in
            try reader.searchResults(for: arguments.text(RouteTable.words), question).json()
        }
    }

    @Sendable static func stories(_ call: Call) throws -> Response {
        let stories = try call.service.stories.all(in: call.service.archive, threads: call.service.settings.threads)
        return call.tagged(.list(stories.views.map(\.json)), EntityTag(stories.version))
    }

    @Sendable static func story(_ call: Call) throws -> Response {
        let stories = try call.service.stories.all(in: call.service.archive, threads: call.service.settings.threads)
        let number = call.arguments.integer(RouteTable.number)
        guard let story = stories.views.first(where: { $0.number == number }) else {
            throw ArchiveError(
                .unknownID, "no story \(number)", file: call.service.settings.archive,
                remedy: "See the numbers with nutgraf archive stories")
        }
        return call.tagged(.json(story.json + [0x0A]), EntityTag(stories.version))
    }
}

extension Call {
    /// An answer of what the archive has now; or only that it is still what the client has.
    func looking(_ body: (ArchiveReader) throws -> [UInt8]) throws -> Response {
        try service.archive.read { reader, file in
            let tag = EntityTag("\(file.name).\(reader.revision)")
            // `*` asks whether there is anything at all, which only looking tells.
            if request.value("if-none-match") != "*", tag.isNamed(in: request.value("if-none-match")) {
                return tagged(Response(304), tag)
            }
            // One answer for HEAD and GET: what is asked for is the target alone.
            let key = AnswerCache.Key(target: request.target, version: tag.text)
            if let known = service.answers.answer(to: key) { return tagged(.json(known), tag) }
            let answer = try body(reader) + [0x0A]
            service.answers.keep(answer, to: key)
            return tagged(.json(answer), tag)
        }
    }

    /// An answer with its version, or without what the client has already.
    func tagged(_ response: Response, _ tag: EntityTag) -> Response {
        var response = tag.isNamed(in: request.value("if-none-match")) ? Response(304) : response
        response.headers += [("ETag", tag.text), ("Cache-Control", "no-cache")]
        return response
    }

    func summary(of article: Article) -> [UInt8] {
        let method = SummarizationMethod.named(arguments.text(RouteTable.summaryMethod)) ?? SummarizationMethod.all[0]
        let request = SummaryRequest(
            budget: .sentences(arguments.integer(RouteTable.sentences)), explains: arguments.flag(RouteTable.explain))
        let record = SummarizedRecord(
            article, tellingOneStoryEach: [article], by: method.summarizer, for: request, ArticleAnalyzer())
        return SummaryView(of: record, explains: request.explains).json()
    }

    func keywords(of article: Article) -> [UInt8] {
        let method = KeywordMethod.named(arguments.text(RouteTable.keywordMethod)) ?? KeywordMethod.all[0]
        let article = article.joiningDocuments()
        let ranking = method.ranker(nil).rank(
            ArticleAnalyzer().analyze(article), count: arguments.integer(RouteTable.count))
        return KeywordsView(
            of: article, ranking, method: method.name, explains: arguments.flag(RouteTable.explain)
        ).json()
    }
}
