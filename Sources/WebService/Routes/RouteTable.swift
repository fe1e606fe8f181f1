import ArticleArchive
import KeywordExtraction
import Presentation
import Summarization

/// All addresses of the service.
struct RouteTable: Sendable {
    let routes: [Route]

    /// The routes that a path is one of, with the values of its parts that vary.
    func routes(of path: [String]) -> [(route: Route, values: [String: String])] {
        routes.compactMap { route in route.match(path).map { (route, $0) } }
    }

    /// The methods as `Allow` lists them.
    static func methods(_ methods: [Route.Method]) -> String {
        let names = methods.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
        return (names + ["OPTIONS"]).joined(separator: ", ")
    }

    static let id = Parameter.path("id", .text, "an article's id")
    static let number = Parameter.path("number", .integer(1...ArchivedStory.highestNumber), "a story's number")
    static let words = Parameter.query("q", .text, isRequired: true, "words that are looked for")
    static let count = Parameter.query("count", .integer(1...1_000), or: "10", "how many are wanted at most")
    static let minimumScore = Parameter.query(
        "minimumScore", .number(0...1e6), or: "0", "leaves out what scores less")
    static let explain = Parameter.query("explain", .flag, "whether each result says why it is one")
    static let archiveMethod = Parameter.query(
        "method", .choice(ArchiveMethod.allCases.map(\.rawValue)),
        "how articles are ranked; related where the archive keeps a latent space, else tfidf")
    static let sentences = Parameter.query("sentences", .integer(1...1_000), or: "3", "sentences of a summary")
    static let summaryMethod = Parameter.query(
        "method", .choice(SummarizationMethod.all.map(\.name)), or: SummarizationMethod.all[0].name,
        "how sentences are chosen")
    static let keywordMethod = Parameter.query(
        "method", .choice(KeywordMethod.all.map(\.name)), or: KeywordMethod.all[0].name, "how keywords are ranked")
    static let storySentences = Parameter.query(
        "summary", .integer(0...1_000), or: "2", "sentences that sum a group up")
    static let searched = Parameter.query(
        "in", .choice(["archive", "body"]), or: "archive", "where similar articles are looked for")

    static let before = Parameter.query(
        "before", .integer(1...Int(Int32.max)), "only articles that were added before this one")
    static let from = Parameter.query("from", .integer(0...1_000_000), or: "0", "how many stories are passed over")
    static let pageSentences = Parameter.query("sentences", .integer(1...10), or: "3", "sentences that are marked")

    static let all = RouteTable(routes: pages + documents + articles + stories + news + texts)

    private static let page = Route.Answer.document("text/html; charset=utf-8", "A page.")

    private static let pages = [
        Route(
            .get, "/", "overviewPage", "what there is, as a page; of a small archive all of it", gives: page,
            by: .computing,
            handler: Pages.overview),
        Route(
            .get, "/articles", "articlesPage", "its articles, as a page", [before], gives: page, handler: Pages.articles
        ),
        Route(
            .get, "/articles/{id}", "articlePage", "an article, as a page", [id, pageSentences], gives: page,
            by: .computing, handler: Pages.article),
        Route(.get, "/stories", "storiesPage", "its stories, as a page", [from], gives: page, handler: Pages.stories),
        Route(
            .get, "/stories/{number}", "storyPage", "a story, as a page", [number], gives: page, by: .computing,
            handler: Pages.story),
        Route(
            .get, "/search", "searchPage", "articles with these words, as a page", [words], gives: page,
            handler: Pages.search),
        Route(
            .get, ServicePage.styleAddress, "style", "how pages look", gives: .document("text/css", "A style sheet."),
            handler: Pages.asset("text/css", ServicePage.style)),
        Route(
            .get, ServicePage.scriptAddress, "serviceScript", "what pages gain by a script",
            gives: .document("text/javascript", "A script."),
            handler: Pages.asset("text/javascript", ServicePage.script)),
        Route(
            .get, ServicePage.reportScriptAddress, "reportScript", "the script of the report of a small archive",
            gives: .document("text/javascript", "A script."),
            handler: Pages.asset("text/javascript", ServicePage.reportScript)),
    ]

    private static let documents = [
        Route(
            .get, "/api/openapi.json", "description", "this description",
            gives: .document("application/json", "An OpenAPI document."), handler: Documents.openAPI)
    ]

    private static let articles = [
        Route(
            .post, "/api/articles", "addArticles", "adds articles to the archive; the same ones again change nothing",
            body: .articles, gives: .list("Outcome", status: 201, "What became of each article."), by: .writing,
            handler: Writing.add),
        Route(
            .get, "/api/articles/{id}", "article", "an article with all its fields", [id],
            gives: .one("Article", "The article."), handler: Looking.article),
        Route(
            .delete, "/api/articles/{id}", "removeArticle", "takes an article out of the archive", [id],
            gives: .one("Outcome", "It is taken out."), by: .writing, handler: Writing.remove),
        Route(
            .get, "/api/articles/{id}/similar", "similarArticles", "the articles of the archive that are most like it",
            [id, count, minimumScore, archiveMethod, explain], gives: .one("Neighbors", "The most similar first."),
            handler: Looking.similar),
        Route(
            .get, "/api/articles/{id}/keywords", "articleKeywords", "its keywords",
            [id, count, keywordMethod, explain],
            gives: .one("Keywords", "The best first."), handler: Looking.keywords),
        Route(
            .get, "/api/articles/{id}/summary", "articleSummary", "its summary",
            [id, sentences, summaryMethod, explain],
            gives: .one("Summary", "Sentences in the order of the text."), handler: Looking.summary),
        Route(
            .get, "/api/search", "search", "articles with these words, by BM25, and a sentence of each",
            [words, count, minimumScore, explain], gives: .one("Found", "The best first."), handler: Looking.search),
    ]

    private static let stories = [
        Route(
            .get, "/api/stories", "stories", "the stories that the archive keeps",
            gives: .list("Story", "The largest first."),
            by: .computing, handler: Looking.stories),
        Route(
            .get, "/api/stories/{number}", "story", "one of them", [number], gives: .one("Story", "The story."),
            by: .computing,
            handler: Looking.story),
        Route(
            .post, "/api/stories/together", "together", "says that two articles are of one story", body: .pair,
            gives: .list("Outcome", "It is noted."), by: .writing, handler: Writing.correcting(.together)),
        Route(
            .post, "/api/stories/apart", "apart", "says that two articles are not of one story", body: .pair,
            gives: .list("Outcome", "It is noted."), by: .writing, handler: Writing.correcting(.apart)),
    ]

    private static let news = [
        Route(
            .get, "/api/stream", "stream",
            "tells of each article that is added which story it joins or begins, as server-sent events; Last-Event-ID goes on",
            gives: .document(
                Streaming.mediaType, "Events named article, each with a Decision, or gap where some were missed."),
            handler: Streaming.stream)
    ]

    private static let texts = [
        Route(
            .post, "/api/summarize", "summarize", "a summary of each article", [sentences, summaryMethod, explain],
            body: .articles, gives: .list("Summary", "One an article, in their order."), by: .computing,
            handler: Computing.summarize),
        Route(
            .post, "/api/keywords", "keywords", "the keywords of each article", [count, keywordMethod, explain],
            body: .articles, gives: .list("Keywords", "One an article, in their order."), by: .computing,
            handler: Computing.keywords),
        Route(
            .post, "/api/similar", "similar", "for each article the most similar ones",
            [searched, count, minimumScore], body: .articles,
            gives: .list("Neighbors", "One an article, in their order."),
            by: .computing, handler: Computing.similar),
        Route(
            .post, "/api/cluster", "cluster", "groups of related articles", [storySentences], body: .articles,
            gives: .list("Story", "The largest first."), by: .computing, handler: Computing.cluster),
    ]
}
