import KeywordExtraction
import Parallelism
import Presentation
import Similarity
import TextAnalysis

/// For each article the most similar ones: among all, or of the first articles among the others.
enum SimilarJob {
    static let job = Job(name: "similar") { (options, setting) throws(CallFailure) in
        let count = try options.integer("count", in: 1...Int.max) ?? 10
        let method =
            try options.choice("method", among: SimilarityMethod.all.map(\.name), SimilarityMethod.named) ?? .default
        let minimumScore = Float(try options.number("minimumScore", in: 0...(method.isCosine ? 1 : 1e9)) ?? 0)
        let fields = try fields(&options)
        let time = try time(&options)
        let explains = try options.flag("explain")
        let showsCopies = try options.flag("copies")
        // So many articles ask, and are looked for among the rest.
        let asking = try options.integer("asking", in: 0...Int.max)
        if showsCopies, asking == nil {
            throw .badOption("copies is for articles that ask of others. Give asking as well, or leave copies out.")
        }
        return .together { received in
            let articles = received.articles
            let threads = setting.threads
            let queries = asking.map { ReceivedArticles.articles(of: received.items.prefix($0)) }
            let corpus = asking.map { ReceivedArticles.articles(of: received.items.dropFirst($0)) }
            let search = NeighborSearch(
                among: queries ?? articles, in: corpus, method: method, fields: fields, time: time,
                showsCopies: showsCopies, language: setting.language, threads: threads)
            let rows = Array(search.queries.articles.indices)
            let neighbors = search.neighbors(
                of: rows, count: count, minimumScore: minimumScore, threads: threads)
            let explanations =
                explains
                ? LikenessExplainer(queries ?? articles, in: corpus, analyzer: setting.analyzer)
                    .explanations(of: rows[...], with: neighbors[...], in: search, threads: threads) : nil
            return concurrentMap(count: rows.count, threads: threads) { row in
                NeighborsView(
                    row: row, of: search, neighbors: neighbors[row], explanations: explanations?[row],
                    hasMinimum: minimumScore > 0
                ).json()
            }
        }
    }

    private static func fields(_ options: inout JobOptions) throws(CallFailure) -> ComparedFields {
        let field = try options.choice("field", among: ["all", "title", "text"]) { $0 } ?? "all"
        let weight = try options.integer("titleWeight", in: 0...1000)
        if weight != nil, field != "all" {
            throw .badOption("titleWeight is for titles beside texts. Leave it or field out.")
        }
        return field == "title" ? .title : field == "text" ? .text : .all(titleWeight: weight ?? 1)
    }

    private static func time(_ options: inout JobOptions) throws(CallFailure) -> TimeWeighting? {
        let time = TimeWeighting(
            halfLife: try options.number("halfLife", in: 0.001...1_000_000),
            window: try options.number("within", in: 0...1_000_000), start: try date("after", &options),
            end: try date("before", &options))
        if let start = time.start, let end = time.end, end <= start {
            throw .badOption("no time is both after and before these dates. Exchange them.")
        }
        return time.halfLife != nil || time.isLimited ? time : nil
    }

    private static func date(_ name: String, _ options: inout JobOptions) throws(CallFailure) -> ArticleDate? {
        guard let text = try options.text(name) else { return nil }
        guard let date = ArticleDate(text) else {
            throw .badOption(
                "“\(text)” is no value of \(name). It takes a date, such as 2024-02-15 or 2024-02-15T08:30Z.")
        }
        return date
    }
}
