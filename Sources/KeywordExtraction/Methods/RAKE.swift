public import TextAnalysis

/// Phrases whose words stand in long phrases: rapid automatic keyword extraction.
///
/// A phrase is a run of words between stop words and punctuation. With freq(w) the runs' words that are w and deg(w) the
/// words of all runs that have w, w itself counted, a word scores deg(w) / freq(w), and a phrase the sum of its words,
/// which are the parts.
///
/// Choose it as a well-known baseline: it takes the longest phrases, which are seldom the keywords. Ties go by first
/// occurrence. Complexity: O(tokens).
///
/// Source: S. Rose, D. Engel, N. Cramer and W. Cowley, Automatic Keyword Extraction from Individual Documents, in: Text
/// Mining, 2010, doi:10.1002/9780470689646.ch1. Our reading of what the paper leaves open: words are counted by their
/// stems, runs of more than `maximumWords` words are no candidates, and the paper's joining of phrases over a stop word
/// is left out.
public struct RAKE: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let runs = ContentRuns(article, words)
        var frequencies = [Float](repeating: 0, count: words.stems.count)
        var degrees = frequencies
        for run in runs.body {
            for token in article.tokens[run] {
                let stem = Int(words.stemOfTerm[Int(token.term)])
                frequencies[stem] += 1
                degrees[stem] += Float(run.count)
            }
        }
        let scores = zip(degrees, frequencies).map { $1 > 0 ? $0 / $1 : 0 }
        let candidates = runs.candidates(
            words, lengths: 1...max(1, maximumWords), onlyWhole: true, of: article, filter)
        let scored = candidates.indices.map { index in
            ScoredCandidate(index: index, score: candidates.stems(of: candidates[index]).reduce(0) { $0 + scores[Int($1)] })
        }
        return KeywordRanking(article, words, candidates, filter, scored: scored, count: count, combination: .sum) { index in
            zip(candidates.terms(of: candidates[index], in: article), candidates.stems(of: candidates[index])).map {
                KeywordPart(name: article.terms[$0], value: scores[Int($1)])
            }
        }
    }
}
