public import TextAnalysis

/// Chooses the sentences of an article that tell what it says.
///
/// Whatever the method, a summary's sentences are a subsequence of the article's, each text at most once, and the
/// budget is not exceeded. The same article gives the same summary, on every machine and with any number of threads.
public protocol Summarizer: Sendable {
    /// The method's name on the command line.
    var name: String { get }

    /// The summary of an article.
    ///
    /// Never fails: an article without sentences gives a summary without any, and a warning that says so.
    func summarize(_ article: AnalyzedArticle, for request: SummaryRequest) -> Summary
}

extension Summarizer {
    /// The summary of an article within a budget.
    public func summarize(_ article: AnalyzedArticle, budget: SummaryBudget) -> Summary {
        summarize(article, for: SummaryRequest(budget: budget))
    }
}

/// A summarizer that gives each sentence a score of its own, and then takes the best that fit.
protocol SentenceScorer: Summarizer {
    /// The scores of `candidates`, of which there is at least one.
    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores
}

extension SentenceScorer {
    public func summarize(_ article: AnalyzedArticle, for request: SummaryRequest) -> Summary {
        let candidates = SentenceCandidates(of: article, leavingOut: request.known, compresses: request.compresses)
        guard !candidates.isEmpty else {
            return SentenceSelection(of: candidates, by: SentenceScores(parts: []), for: request).summary(method: name)
        }
        var scores = scores(of: candidates, budget: request.scoringBudget)
        scores.add(request, for: candidates)
        return SentenceSelection(of: candidates, by: scores, for: request).summary(method: name)
    }
}
