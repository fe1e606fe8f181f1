public import TextAnalysis

/// How much the keywords of a list may say the same.
public enum KeywordDiversity: String, Sendable, CaseIterable {
    /// A keyword that is part of another, or another name for it, stands alone only if it is used alone.
    case some
    /// Beyond that, no two keywords share a word.
    case much
}

extension KeywordRanker {
    /// The best `count` keywords that a filter lets through, which may say the same as far as `diversity` allows.
    public func rank(
        _ article: AnalyzedArticle, count: Int, filter: KeywordFilter = KeywordFilter(), diversity: KeywordDiversity
    ) -> KeywordRanking {
        guard diversity == .much else { return rank(article, count: count, filter: filter) }
        // Of so many more some are left whose words are in none before.
        let wanted = count.multipliedReportingOverflow(by: 8)
        return rank(article, count: wanted.overflow ? count : wanted.partialValue, filter: filter)
            .withoutSharedWords(in: article, count: count)
    }
}

extension KeywordRanking {
    /// The best `count` keywords of which no two share a word, by their stems; stop words may be shared.
    ///
    /// Complexity: O(keywords · words).
    public func withoutSharedWords(in article: AnalyzedArticle, count: Int) -> KeywordRanking {
        let tokenizer = Tokenizer(language: article.language)
        let stemmer = Stemmer(language: article.language)
        let stopWords = StopWords.list(for: article.language)
        var told: Set<String> = []
        var ranking = self
        ranking.keywords = []
        for keyword in keywords where ranking.keywords.count < count {
            let words = tokenizer.terms(of: keyword.text).filter { word in
                let span = word.utf8Span.span
                return !stopWords.contains(span, 0..<span.count)
            }
            let stems = Set(words.map { stemmer?.stem($0) ?? $0 })
            guard told.isDisjoint(with: stems) else { continue }
            told.formUnion(stems)
            ranking.keywords.append(keyword)
        }
        // The remark was on more keywords than are asked for.
        let isFiltered = warnings.contains { if case .few(_, isFiltered: true) = $0 { true } else { false } }
        let others = warnings.filter { if case .few = $0 { false } else { true } }
        ranking.warnings = []
        if others.isEmpty || !keywords.isEmpty { ranking.warn(of: article, count: count, isFiltered: isFiltered) }
        ranking.warnings += others
        return ranking
    }
}
