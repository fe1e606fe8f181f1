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
        let showsAll = try options.flag("all")
        return .together { [parameters] received in
            let articles = received.articles
            let found = NearDuplicates(
                among: articles, parameters, language: setting.language, threads: setting.threads)
            let shown = found.groups.indices.filter { showsAll || found.groups[$0].members.count > 1 }
            let copies = details(of: found, articles, setting)
            let ranker = KeywordMethod.all[0].ranker(nil)
            let analyzer = setting.analyzer
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

    /// What each copy added to its source, and what it left out.
    private static func details(
        of found: NearDuplicates, _ articles: [Article], _ setting: JobSetting
    ) -> [Int: CopyDetails] {
        let comparison = CopyComparison(found)
        let analyzer = setting.analyzer
        let compared = articles.indices.filter { comparison.needs($0) }
        let parts = concurrentMap(count: compared.count, threads: setting.threads) {
            comparison.compare(articles[compared[$0]], at: compared[$0], analyzer: analyzer)
        }
        var details: [Int: CopyDetails] = [:]
        for (index, part) in zip(compared, parts) {
            if part.added.count > 0 { details[index, default: CopyDetails()].added = part.added }
            for (copy, passages) in part.leftOut where passages.count > 0 {
                details[copy, default: CopyDetails()].leftOut = passages
            }
        }
        return details
    }

    /// A share above 0; at 0 everything would be a copy of everything.
    private static func share(_ name: String, _ options: inout JobOptions) throws(CallFailure) -> Double? {
        let share = try options.number(name, in: 0...1)
        if share == 0 { throw .badOption("\(name) takes a number above 0, up to 1.") }
        return share
    }
}
