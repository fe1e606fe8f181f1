import TextAnalysis

/// Sentences in which the article's frequent words stand close together.
///
/// A word is significant when its stem occurs twice or more and it is no stop word. A cluster is a run of a sentence's
/// words that begins and ends with a significant one and never has more than 4 others between two. With s significant
/// words among its w words a cluster is worth s² / w, and a sentence, in its one part `cluster`, as much as its best.
///
/// Choose it for texts that repeat their terms, such as reports. Ties go to the sentence that comes first. Complexity:
/// O(tokens + bytes of the terms).
///
/// Source: H. P. Luhn, The Automatic Creation of Literature Abstracts, IBM Journal of Research and Development 2(2),
/// 1958, doi:10.1147/rd.22.0159. Our reading of what the paper leaves open: what it does by comparing the beginnings of
/// words is done by stems, its upper limit of frequency is the list of stop words, its lower one is 2.
public struct Luhn: Summarizer, SentenceScorer {
    public let name = "luhn"
    /// The most words between two significant ones of a cluster.
    public var gap: Int

    /// With parameters that are the properties of these names.
    public init(gap: Int = 4) {
        self.gap = gap
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let stems = candidates.stems
        let isStopWord = candidates.article.isStopWord
        var frequencies = [Int](repeating: 0, count: stems.count)
        for candidate in 0..<candidates.count {
            for token in candidates.tokens(candidate) where !isStopWord[Int(token.term)] {
                frequencies[Int(stems[Int(token.term)])] += 1
            }
        }
        let values = (0..<candidates.count).map { candidate in
            bestCluster(in: candidates.tokens(candidate)) { term in
                !isStopWord[Int(term)] && frequencies[Int(stems[Int(term)])] > 1
            }
        }
        return SentenceScores(parts: [SentenceScores.Part(name: "cluster", values: values)])
    }

    private func bestCluster(in tokens: ArraySlice<Token>, isSignificant: (Int32) -> Bool) -> Float {
        var best: Float = 0
        var (first, last, significant) = (0, 0, 0)
        for (place, token) in tokens.enumerated() where isSignificant(token.term) {
            if significant == 0 || place - last - 1 > gap { (first, significant) = (place, 0) }
            last = place
            significant += 1
            best = max(best, Float(significant * significant) / Float(place - first + 1))
        }
        return best
    }
}
