import ArticleArchive
import Clustering
import Parallelism
import Presentation
import ResultMaking
import Similarity
import Stories
import TextAnalysis

/// What is made of articles that a client sends.
enum Computing {
    @Sendable static func summarize(_ call: Call) throws -> Response {
        try call.forEachArticle { call.summary(of: $0) }
    }

    @Sendable static func keywords(_ call: Call) throws -> Response {
        try call.forEachArticle { call.keywords(of: $0) }
    }

    @Sendable static func similar(_ call: Call) throws -> Response {
        let body = try ArticleBody(call.request)
        let results =
            call.arguments.text(RouteTable.searched) == "body"
            ? among(body.articles, call) : try inArchive(body.articles, call)
        return body.response(.list(results))
    }

    private static func inArchive(_ articles: [Article], _ call: Call) throws -> [[UInt8]] {
        var question = ArchiveQuestion(method: .related)
        question.count = call.arguments.integer(RouteTable.count)
        question.minimumScore = Float(call.arguments.number(RouteTable.minimumScore))
        return try call.service.archive.read { [question] reader in
            var question = question
            question.method = try reader.method(nil)
            return try articles.map { [question] story in
                let article = story.joiningDocuments()
                return try reader.rankedArticles(
                    for: article, reader.query(for: article), question, others: reader.count, ArticleAnalyzer()
                ).json()
            }
        }
    }

    private static func among(_ articles: [Article], _ call: Call) -> [[UInt8]] {
        let threads = call.service.settings.threads
        let minimumScore = Float(call.arguments.number(RouteTable.minimumScore))
        let search = NeighborSearch(
            ArticleCollection(articles, method: .default, threads: threads), threads: threads)
        let rows = Array(articles.indices)
        let neighbors = search.neighbors(
            of: rows, count: call.arguments.integer(RouteTable.count), minimumScore: minimumScore, threads: threads)
        return rows.map { row in
            NeighborsView(row: row, of: search, neighbors: neighbors[row], hasMinimum: minimumScore > 0).json()
        }
    }

    @Sendable static func cluster(_ call: Call) throws -> Response {
        let body = try ArticleBody(call.request)
        let articles = body.articles
        let threads = call.service.settings.threads
        let analyzer = ArticleAnalyzer()
        let collection = ArticleCollection(articles, method: .related, threads: threads)
        let veto = FactVeto(articles, analyzer: analyzer, threads: threads)
        let clustering = NewsClustering().clusters(of: collection, veto: veto, threads: threads)
        let described = DescribedClusters(
            articles: articles, collection: collection, clustering: clustering,
            summarySentences: call.arguments.integer(RouteTable.storySentences), analyzer: analyzer)
        let results = concurrentMap(count: clustering.clusters.count, threads: threads) { described.view($0).json() }
        return body.response(.list(results))
    }
}

extension Call {
    /// A result for each article of the body.
    fileprivate func forEachArticle(_ result: @Sendable (Article) -> [UInt8]) throws -> Response {
        let body = try ArticleBody(request)
        let articles = body.articles
        return body.response(
            .list(concurrentMap(count: articles.count, threads: service.settings.threads) { result(articles[$0]) }))
    }
}
