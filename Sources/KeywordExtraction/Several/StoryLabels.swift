public import TextAnalysis

/// Labels for articles that tell the same story: the names and noun phrases that they share.
///
/// Each article is ranked as `NewsKeywords` ranks it; the candidate of rank r (from 0) counts 1 / (r + 3) there. Over the articles the
/// counts of a phrase and of its shorter names add up (`SharedPhrases`), and the sum grows by a quarter where the phrase
/// has several words, and by half where it has a word that sets the story apart. A label stands in two articles at least, and in a
/// quarter of them, where there are several; it shares no word with a better one; and one that has less than a quarter
/// of the sum of the best is left out: few labels are better than weak ones. Ties go by first occurrence.
public struct StoryLabels: Sendable {
    /// The most words of a label.
    public var maximumWords: Int
    /// What may be a label.
    public var filter: KeywordFilter
    private static let ranked = 40

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 3, filter: KeywordFilter = KeywordFilter()) {
        (self.maximumWords, self.filter) = (maximumWords, filter)
    }

    /// At most `count` labels, the best first.
    ///
    /// - Parameters:
    ///   - articles: of the story; the most central ones suffice.
    ///   - distinctive: stems of words that set the story apart from others.
    ///
    /// Complexity: O(tokens · maximumWords).
    public func labels(of articles: [AnalyzedArticle], distinctive: [String] = [], count: Int) -> [String] {
        let shared = SharedPhrases(
            articles.map { article in
                ArticlePhrases(article, maximumWords: maximumWords, filter: filter) { words, candidates in
                    Self.weights(NewsKeywords.scored(article, words, candidates))
                }
            })
        let distinctive = Set(distinctive)
        let least = min(articles.count, max(2, (articles.count + 3) / 4))
        let scored = shared.entries.indices.compactMap { place -> (place: Int, score: Float)? in
            let entry = shared.entries[place]
            guard entry.articles >= least, entry.weight > 0, shared.canBeShown(place) else { return nil }
            var score = entry.weight
            if entry.stems.count > 1 { score *= 1.25 }
            if entry.stems.contains(where: distinctive.contains) { score *= 1.5 }
            return (place, score)
        }.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
        var labels: [String] = []
        var told: Set<String> = []
        for (place, score) in scored where labels.count < count && score * 4 >= scored[0].score {
            let entry = shared.entries[place]
            let words = entry.stems + entry.variants.flatMap { shared.entries[$0].stems }
            guard told.isDisjoint(with: words) else { continue }
            told.formUnion(words)
            labels.append(entry.text)
        }
        return labels
    }

    private static func weights(_ scored: [ScoredCandidate]) -> [Float] {
        var weights = [Float](repeating: 0, count: scored.count)
        let order = scored.filter { $0.score.isFinite && $0.score > 0 }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        for (rank, candidate) in order.prefix(ranked).enumerated() { weights[candidate.index] = 1 / Float(rank + 3) }
        return weights
    }
}
