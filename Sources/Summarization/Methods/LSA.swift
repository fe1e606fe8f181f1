import LinearAlgebra

/// Sentences that say much about the article's main topics, as latent semantic analysis finds them.
///
/// The matrix of counts, sentences × terms, is decomposed to U·Σ·Vᵀ. Of its singular values σ those of half the largest
/// or more are topics, 16 at most. What a sentence i says about topic k is (uᵢₖ · σₖ)², and its score the sum of that
/// over all topics: the square of the length that the paper takes, which gives the same order. The parts are
/// `topic 1`, `topic 2`, `topic 3` and `other topics`.
///
/// Choose it for texts about several things; long sentences are favored. Ties go to the sentence that comes first.
/// Complexity: that of `TruncatedSVD` of rank 16; no matrix of sentences × sentences is made.
///
/// Source: J. Steinberger and K. Ježek, Using Latent Semantic Analysis in Text Summarization and Summary Evaluation,
/// ISIM 2004. Our reading of what the paper leaves open: stop words are left out, terms are counted as they are, and
/// what is a topic is decided by the paper's rule of half the largest singular value.
public struct LSA: Summarizer, SentenceScorer {
    public let name = "lsa"
    /// The most topics.
    public var topicCount: Int

    /// With parameters that are the properties of these names.
    public init(topicCount: Int = 16) {
        self.topicCount = topicCount
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let counts = SentencePostings(of: candidates).matrix { _, count in Float(count) }
        let space = TruncatedSVD(rank: max(1, topicCount), oversampling: 8, iterations: 4).decomposition(of: counts)
        let topics = space.singularValues.prefix { $0 >= space.singularValues[0] / 2 }.count
        func part(_ name: String, _ range: Range<Int>) -> SentenceScores.Part {
            let values = (0..<candidates.count).map { row in
                range.clamped(to: 0..<topics).reduce(Float(0)) { sum, topic in
                    let value = space.projection[row, topic]
                    return sum + value * value
                }
            }
            return SentenceScores.Part(name: name, values: values)
        }
        return SentenceScores(parts: [
            part("topic 1", 0..<1), part("topic 2", 1..<2), part("topic 3", 2..<3),
            part("other topics", 3..<max(3, topics)),
        ])
    }
}
