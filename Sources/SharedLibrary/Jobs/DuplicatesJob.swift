import KeywordExtraction
import Parallelism
import Presentation
import Similarity
import TextAnalysis

/// Wire copies and near-copies, as trees of what came from what.
enum DuplicatesJob {
    private static let keywordCount = 6

    static let job = Job(name: "duplicates") { (options, setting) throws(CallFailure) in
        var parameters = NearDuplicateParameters()
        parameters.threshold = try share("threshold", &options) ?? parameters.threshold
        parameters.containment = try share("containment", &options) ?? parameters.containment
        parameters.minimumWords = try options.integer("minWords", in: 1...Int.max) ?? parameters.minimumWords
        parameters.days = try options.number("within", in: 0...1_000_000)
        let showsAll = try options.flag("all")
        return .together { [parameters] received in
            let articles = received.articles
            let found = NearDuplicates(
                among: articles, parameters, language: setting.language, threads: setting.threads)
            let shown = found.groups.indices.filter { showsAll || found.groups[$0].members.count > 1 }
            let analyzer = setting.analyzer
            let copies = CopyComparison(found).details(among: articles, analyzer: analyzer, threads: setting.threads)
            let ranker = KeywordMethod.all[0].ranker(nil)
            return concurrentMap(count: shown.count, threads: setting.threads) { place in
                let number = shown[place]
                let first = articles[found.groups[number].members[0].index]
                let ranking = ranker.rank(analyzer.analyze(first.joiningDocuments()), count: keywordCount)
                return DuplicateGroupView(
                    number: number, of: found, keywords: ranking.keywords.map(\.text), details: copies,
                    parameters: parameters
                ).json()
            }
        }
    }

    /// A share above 0; at 0 everything would be a copy of everything.
    private static func share(_ name: String, _ options: inout JobOptions) throws(CallFailure) -> Double? {
        let share = try options.number(name, in: 0...1)
        if share == 0 { throw .badOption("\(name) takes a number above 0, up to 1.") }
        return share
    }
}
