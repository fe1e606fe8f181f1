import TextAnalysis

extension KeywordRanking {
    /// The ranking of candidates that a method has scored; `parts` explains the score of the candidate at an index.
    init(
        _ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable, scored: [ScoredCandidate],
        count: Int, combination: Combination, overlap: Selection.Overlap = .standingAlone, parts: (Int) -> [KeywordPart]
    ) {
        let selection = Selection(words: words, candidates: candidates, overlap: overlap)
        let keywords = selection.best(scored, count: count).map { entry in
            let candidate = candidates[entry.candidate.index]
            let ranges = candidates.occurrences(of: candidate).map { article.byteRange(of: $0) }
            return Keyword(
                text: article.surfaceForm(of: candidate, in: candidates), score: entry.candidate.score, count: ranges.count,
                ranges: ranges, parts: parts(entry.candidate.index),
                variants: entry.variants.map { article.surfaceForm(of: candidates[$0], in: candidates) })
        }
        let isEmpty = article.tokens.isEmpty && article.titleTokens.isEmpty
        var warnings: [KeywordWarning] = isEmpty ? [.noText] : scored.isEmpty ? [.noCandidates] : []
        if !isEmpty, words.areFunctionWordsGuessed { warnings.append(.noStopWords(article.language)) }
        self.init(keywords: keywords, combination: combination, warnings: warnings)
    }
}
