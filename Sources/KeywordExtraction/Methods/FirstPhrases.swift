public import TextAnalysis

/// The first noun phrases of an article: the honest floor.
///
/// The one part, `position`, is 1 / (1 + p) for a phrase that first stands behind p words, counted from the beginning of
/// the body; a headline counts as its place 0. Candidates are whole runs of nouns and adjectives.
///
/// Choose it as a baseline. Ties go by first occurrence. Complexity: O(tokens · maximumWords).
public struct FirstPhrases: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        func position(_ index: Int) -> Float {
            let first = candidates[index].titleCount == 0 ? candidates.start(of: candidates[index]) : nil
            return 1 / Float(1 + (first ?? 0))
        }
        let scored = candidates.indices.compactMap { index -> ScoredCandidate? in
            let candidate = candidates[index]
            guard candidate.wholeRuns > 0 || candidate.bodyCount == 0 else { return nil }
            return ScoredCandidate(index: index, score: position(index))
        }
        return KeywordRanking(article, words, candidates, filter, scored: scored, count: count, combination: .sum) {
            [KeywordPart(name: "position", value: position($0))]
        }
    }
}
