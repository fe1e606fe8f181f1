public import TextAnalysis

/// Keywords by term frequency times inverse document frequency: the honest baseline.
///
/// s(c) = Σ tf(c) · idf(w) / n over the n content words w of the candidate c, with
/// - tf(c): occurrences of the candidate in body and headline,
/// - idf(w) = ln((1 + N) / (1 + df(w))) + 1 in the background collection of the article's language. A phrase takes
///   the mean of its words' idf: its own document frequency is unknown, and to take it for zero would put every
///   chance pair of words on top.
///
/// Phrases of up to three words by default: single words alone were better on one of seven keyword sets only.
/// Verbs and adverbs are no candidates. Ties go by first occurrence. The parts multiply up to the score.
///
/// Source: G. Salton, C. Buckley, Term-weighting approaches in automatic text retrieval, Information Processing &
/// Management 24(5), 1988, doi:10.1016/0306-4573(88)90021-0. Complexity: O(tokens · maximumWords).
public struct TFIDFKeywords: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 3) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        func factors(_ index: Int) -> (frequency: Float, rarity: Float) {
            (Float(candidates[index].count), words.meanRarity(of: candidates.terms(of: candidates[index], in: article)))
        }
        let scored = candidates.indices.compactMap { index -> ScoredCandidate? in
            let (frequency, rarity) = factors(index)
            return ScoredCandidate(index: index, score: frequency * rarity)
        }
        return KeywordRanking(article, words, candidates, filter, scored: scored, count: count, combination: .product) {
            let (frequency, rarity) = factors($0)
            return [.init(name: "frequency", value: frequency), .init(name: "rarity", value: rarity)]
        }
    }
}
