public import TextAnalysis

/// Keywords by term frequency and rarity, with phrases lifted as much as they are rarer than words.
///
/// s(c) = tf(c) · idf(c) · B, the three parts: tf the candidate's occurrences, idf the mean inverse document frequency of
/// its words in the background collection, and B = min(σ, N / (P · α)) for a phrase, 1 for a word, with N candidates of
/// which P are phrases, α = 2.3 and σ = 3. A candidate has to occur `least` times, and first within 400 words.
///
/// Choose it for long papers. Ties go by first occurrence. Complexity: O(tokens · maximumWords).
///
/// Source: S. El-Beltagy and A. Rafea, KP-Miner: A keyphrase extraction system for English and Arabic documents,
/// Information Systems 34(1), 2009, doi:10.1016/j.is.2008.05.002. Our reading of what the paper leaves open: candidates
/// are those of the other methods; a phrase has the mean idf of its words, not that of a document frequency of 1; a
/// candidate has to occur three times in a text of 3,000 words, twice in one of 1,000, once in a shorter one; what is
/// worth less than 1 keeps B at 1.
public struct KPMiner: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int
    /// A candidate first stands within so many words.
    public var cutoff: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4, cutoff: Int = 400) {
        self.maximumWords = maximumWords
        self.cutoff = cutoff
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let least = article.tokens.count >= 3_000 ? 3 : article.tokens.count >= 1_000 ? 2 : 1
        let admitted = candidates.indices.filter { index in
            if filter.listed != nil { return true }
            let candidate = candidates[index]
            return candidate.count >= least && (candidates.start(of: candidate) ?? 0) < cutoff
        }
        let all = admitted.reduce(0) { $0 + candidates[$1].count }
        let phrases = admitted.reduce(0) { $0 + (candidates[$1].length > 1 ? candidates[$1].count : 0) }
        let boost = phrases > 0 ? max(1, min(3, Float(all) / (Float(phrases) * 2.3))) : 1
        func parts(_ index: Int) -> [KeywordPart] {
            let candidate = candidates[index]
            return [
                KeywordPart(name: "frequency", value: Float(candidate.count)),
                KeywordPart(name: "rarity", value: words.meanRarity(of: candidates.terms(of: candidate, in: article))),
                KeywordPart(name: "phrase", value: candidate.length > 1 ? boost : 1),
            ]
        }
        let scored = admitted.map { ScoredCandidate(index: $0, score: parts($0).reduce(1) { $0 * $1.value }) }
        return KeywordRanking(
            article, words, candidates, filter, scored: scored, count: count, combination: .product, parts: parts)
    }
}
