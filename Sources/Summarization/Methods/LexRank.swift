import LinearAlgebra

/// Sentences that are similar to many others, and to others that are.
///
/// Two sentences whose TF-IDF cosine is above a threshold are joined by an edge of weight 1; in the continuous form
/// all are joined, with the cosine as weight. The score of a sentence is its share of a random walk with damping 0.85
/// (`PageRank`). The parts are `jump`, the (1 − d) / n that every sentence has, and `links`, what others give.
///
/// Choose it over `TextRank` where sentences differ much in length: the cosine does not favor long ones. Ties go to
/// the sentence that comes first. Complexity: that of `SentenceGraph.rank`.
///
/// Source: G. Erkan and D. Radev, LexRank: Graph-based Lexical Centrality as Salience in Text Summarization, Journal
/// of Artificial Intelligence Research 22, 2004, doi:10.1613/jair.1523. Our reading of what the paper leaves open:
/// stop words are left out; term counts are damped to 1 + ln f; inverse document frequencies are those of a
/// background collection where the language has one; a sentence is joined to itself, as in the paper's listing.
public struct LexRank: Summarizer, SentenceScorer {
    /// The continuous form has a name of its own, `lexrank-continuous`.
    public var name: String { threshold == nil ? "lexrank-continuous" : "lexrank" }
    /// The cosine above which sentences are joined, in 0...1; nil for the continuous form.
    public var threshold: Float?
    /// The chance to follow a link, in 0...1.
    public var damping: Float

    /// With parameters that are the properties of these names.
    public init(threshold: Float? = 0.1, damping: Float = 0.85) {
        self.threshold = threshold
        self.damping = damping
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let vectors = SentenceVectors(of: candidates)
        let threshold = threshold
        let walk = SentenceGraph.rank(vectors.matrix, by: PageRank(damping: damping)) { _, _, cosine in
            guard let threshold else { return cosine }
            return cosine > threshold ? 1 : 0
        }
        return SentenceGraph.scores(ofWalk: walk, damping: damping)
    }
}
