import Clustering
import KeywordExtraction
import Parallelism
import Presentation
import ResultMaking
import Similarity
import Stories
import TextAnalysis

/// Groups of related articles, with label, headline and members.
enum ClusterJob {
    static let job = Job(name: "cluster") { (options, setting) throws(CallFailure) in
        // 0 finds the number of broad topics.
        let count = options.isText("count", "auto") ? 0 : try options.integer("count", in: 1...Int.max)
        let threshold = try options.number("threshold", in: 0...1).map { Float($0) }
        let days = try options.number("within", in: 0...1_000_000)
        let sentences = try options.integer("summary", in: 0...1000) ?? 2
        let ignoresFacts = try options.flag("ignoreFacts")
        let filter = KeywordFilter(excluded: try KeywordsJob.terms("exclude", &options))
        let name = try options.choice("method", among: ClusterMethod.allCases.map(\.rawValue)) { $0 }
        let method: ClusterMethod
        do throws(ClusterMethod.Contradiction) {
            method = try ClusterMethod(
                named: name, hasCount: count != nil, hasThreshold: threshold != nil, hasDays: days != nil,
                ignoresFacts: ignoresFacts)
        } catch {
            throw .badOption(error.message { $0 == "ignore-facts" ? "ignoreFacts" : $0 })
        }
        return .together { received in
            var articles = received.articles
            if let language = setting.language { for place in articles.indices { articles[place].language = language } }
            let collection = ArticleCollection(articles, method: .related, threads: setting.threads)
            let clustering = method.clusters(
                of: collection, count: count, threshold: threshold, near: days.map { TimeWindow(collection, days: $0) },
                veto: ignoresFacts
                    ? nil
                    : { [articles] in
                        FactVeto(articles, analyzer: setting.analyzer, threads: setting.threads)
                    }, threads: setting.threads)
            let described = DescribedClusters(
                articles: articles, collection: collection, clustering: clustering, summarySentences: sentences,
                filter: filter, analyzer: setting.analyzer)
            return concurrentMap(count: clustering.clusters.count, threads: setting.threads) {
                described.view($0).json()
            }
        }
    }
}
