import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Gathers the facts of keywords.
struct FactReader {
    private let article: AnalyzedArticle
    private let words: WordEvidence
    private let candidates: CandidateTable
    private let hasBackground: Bool

    init(_ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable) {
        (self.article, self.words, self.candidates) = (article, words, candidates)
        hasBackground = BackgroundFrequencies.table(for: article.language) != nil
    }

    /// Complexity: O(occurrences · log sentences).
    func facts(of candidate: Candidate, isListed: Bool) -> KeywordFacts {
        var facts = KeywordFacts(
            isInHeadline: candidate.titleCount > 0, words: candidate.length, isListed: isListed)
        var last = -1
        var (names, all) = (0, 0)
        for occurrence in candidates.occurrences(of: candidate) {
            let sentence = self.sentence(of: occurrence.lowerBound)
            if facts.firstSentence == nil { facts.firstSentence = sentence }
            if sentence != last { facts.sentences += 1 }
            last = sentence
            for place in occurrence where words.reading.body.classes[place] != .connector {
                all += 1
                if words.reading.body.isName[place] { names += 1 }
            }
        }
        if all == 0, let title = candidates.titleRange(of: candidate) {
            all = title.count
            names = title.count { words.reading.title.isName[$0] }
        }
        // Where nouns have capitals, a capital is no name.
        facts.isName = article.language != .german && all > 0 && names * 10 >= all * 9
        // idf = ln((1 + N) / (1 + df)) + 1
        if hasBackground { facts.share = exp(1 - words.meanRarity(of: candidates.terms(of: candidate, in: article))) }
        return facts
    }

    /// The sentence that has a token.
    private func sentence(of token: Int) -> Int {
        var (low, high) = (0, article.tokenRanges.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if article.tokenRanges[middle].lowerBound <= token { low = middle } else { high = middle }
        }
        return low
    }
}
