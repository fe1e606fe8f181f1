import TextAnalysis

/// The default: what an editor looks at, weighed together, and no sentence that repeats another.
///
/// The score of a sentence is the sum of these parts, with the weights of `NewsWeights`:
///
/// - `centrality`: how much the sentence is like those after it; see `NewsFeatures.centrality`;
/// - `keywords`: the mass of the article's recurring terms in it;
/// - `position`: 1/√(1 + i) for sentence i, as far as the text shows that position means something;
/// - `title`: the cosine with the headline;
/// - `brevity`: takes from long sentences where the summary would become longer than a brief, and gives to them where
///   it would stay shorter;
/// - `dangling`: takes from a sentence that opens with a reference to one before it;
/// - `redundancy`: takes the greatest cosine with a sentence chosen already (Maximal Marginal Relevance).
///
/// One configuration serves every kind of text. What changes with the text is how far position is trusted
/// (`NewsFeatures.positionTrust`), and what changes with the budget is the `hurry`: a summary of a tenth of
/// the article is written for a hurried reader, so order and brevity count; one of half the article is an abridgment,
/// so they do not, and centrality looks both ways.
///
/// Ties go to the sentence that comes first. Complexity: O(tokens + terms, and their bytes), and O(tokens) for
/// each chosen sentence at most; no matrix of sentences × sentences is made.
public struct NewsSummarizer: Summarizer, SentenceScorer {
    public let name = "news"
    let weights: NewsWeights

    public init() {
        weights = .tuned
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        let features = NewsFeatures(of: candidates, budget: budget, weights: weights)
        let hurry = features.hurry
        func part(_ name: String, _ weight: Float, _ values: [Float]) -> SentenceScores.Part {
            SentenceScores.Part(name: name, values: values.map { weight * $0 })
        }
        var scores = SentenceScores(parts: [
            part("centrality", weights.centrality, features.centrality),
            part("keywords", weights.keywords, features.keywords),
            part("position", weights.position * features.positionTrust * hurry, features.position),
            part("title", weights.title, features.title),
            part("brevity", weights.brevity * hurry, features.brevity),
            part("dangling", -weights.dangling, features.dangling),
        ])
        scores.redundancy = RedundancyPenalty(weight: weights.redundancy, rows: features.vectors.matrix) {
            _, _, cosine in min(1, max(0, cosine))
        }
        return scores
    }
}
