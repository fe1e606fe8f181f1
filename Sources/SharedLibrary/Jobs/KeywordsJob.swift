import KeywordExtraction
import Presentation
import TextAnalysis

/// The ranked keywords of each article.
enum KeywordsJob {
    static let job = Job(name: "keywords") { (options, setting) throws(CallFailure) in
        let method =
            try options.choice("method", among: KeywordMethod.all.map(\.name), KeywordMethod.named)
            ?? KeywordMethod.all[0]
        let count = try options.integer("count", in: 1...Int.max) ?? 10
        let most = try options.integer("maxWords", in: 1...5)
        let filter = try filter(&options, most: most)
        let diversity =
            try options.choice("diversity", among: KeywordDiversity.allCases.map(\.rawValue)) {
                KeywordDiversity(rawValue: $0)
            } ?? .some
        let explains = try options.flag("explain")
        let ranker = method.ranker(most)
        let analyzer = setting.analyzer
        return .each { article in
            let article = article.joiningDocuments()
            let analyzed = analyzer.analyze(article)
            let ranking = ranker.rank(analyzed, count: count, filter: filter, diversity: diversity)
            return KeywordsView(of: article, ranking, method: method.name, explains: explains).json()
        }
    }

    private static func filter(_ options: inout JobOptions, most: Int?) throws(CallFailure) -> KeywordFilter {
        let least = try options.integer("minWords", in: 1...5) ?? 1
        let excluded = try terms("exclude", &options)
        let listed = try terms("candidates", &options)
        let leavesOutPersons = try options.flag("noNames")
        if let most, least > most {
            throw .badOption("minWords \(least) is more than maxWords \(most). Give a lower one.")
        }
        if listed != nil, most != nil {
            throw .badOption(
                "maxWords does not go with candidates: phrases are as long as the list has them. Leave it out.")
        }
        return KeywordFilter(
            excluded: excluded, listed: listed, minimumWords: least, leavesOutPersons: leavesOutPersons)
    }

    /// Somebody's list of words and phrases; nil where none was given.
    static func terms(_ name: String, _ options: inout JobOptions) throws(CallFailure) -> KeywordTerms? {
        guard let words = try options.list(name) else { return nil }
        if let empty = words.first(where: { Tokenizer().terms(of: $0).isEmpty }) {
            throw .badOption("\(name) has “\(empty)”, in which there is no word. Leave it out.")
        }
        return KeywordTerms(words)
    }
}
