import TextAnalysis

/// What a model of tags reads of an article.
struct TagReading: Sendable {
    var id: String
    /// Without stop words, the headline counted twice.
    var terms: TagTerms
    /// The tags that the article names, in their order.
    var named: [(tag: Int, naming: TagEvidence.Naming)]

    init(_ article: AnalyzedArticle, names: TagNames) {
        id = article.article.id
        let (stems, stemOfTerm) = article.terms.stemmed(language: article.language)
        var counts = [Int](repeating: 0, count: stems.count)
        var isInTitle = [Bool](repeating: false, count: stems.count)
        var stands = isInTitle
        for token in article.tokens {
            let stem = Int(stemOfTerm[Int(token.term)])
            stands[stem] = true
            if !article.isStopWord[Int(token.term)] { counts[stem] += 1 }
        }
        for token in article.titleTokens {
            let stem = Int(stemOfTerm[Int(token.term)])
            isInTitle[stem] = true
            if !article.isStopWord[Int(token.term)] { counts[stem] += 2 }
        }
        let texts = (0..<Int32(stems.count)).map { stems[$0] }
        terms = texts.indices.filter { counts[$0] > 0 }.map { (texts[$0], counts[$0]) }.sorted { $0.term < $1.term }
        let title = Set(texts.indices.filter { isInTitle[$0] }.map { texts[$0] })
        let all = title.union(texts.indices.filter { stands[$0] }.map { texts[$0] })
        named = names.named(inTitle: title, inAll: all, language: article.language)
    }
}
