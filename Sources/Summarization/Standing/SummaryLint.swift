public import TextAnalysis

/// What a summary leaves open to somebody who reads nothing else, whoever made it.
///
/// It sees what stands on the surface: see `SentenceStanding`. Of 84 summaries that readers judged (55 with a fault), the share of
/// the faulty ones in which it finds something, and the share of those with a finding that are faulty, are in the README.
public enum SummaryLint {
    /// The findings in the sentences with these indices, in reading order; at most one a sentence. Others are left out.
    ///
    /// Complexity: O(bytes of the article).
    public static func findings(ofSentences chosen: [Int], in article: AnalyzedArticle) -> [SummaryFinding] {
        let candidates = SentenceCandidates(of: article)
        let standing = SentenceStanding(of: candidates)
        var candidateOfSentence: [Int: Int] = [:]
        for (candidate, sentence) in candidates.indices.enumerated() { candidateOfSentence[sentence] = candidate }
        let sentences = Set(chosen).filter(article.sentences.indices.contains).sorted()
        var isChosen = [Bool](repeating: false, count: candidates.count)
        for sentence in sentences { if let candidate = candidateOfSentence[sentence] { isChosen[candidate] = true } }
        return sentences.compactMap { sentence in
            if let candidate = candidateOfSentence[sentence] {
                return standing.findings(in: candidate, isChosen: isChosen).first
            }
            let words = article.words(of: article.tokens(ofSentence: sentence).prefix(3))
            return SummaryFinding(kind: .furniture, sentence: article.sentences[sentence], words: words)
        }
    }
}
