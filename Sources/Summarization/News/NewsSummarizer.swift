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
/// - `redundancy`: takes the greatest cosine with a sentence chosen already (Maximal Marginal Relevance);
/// - `words`: the chances of its new words to be in an editor's summary, for the length (`WordChances`);
/// - `length`: what the words chosen before lose by the greater length (`WordCoverage`).
///
/// One configuration serves every kind of text. What changes with the text is how far position is trusted
/// (`NewsFeatures.positionTrust`), and what changes with the budget is the `hurry`: a summary of a tenth of
/// the article is written for a hurried reader, so what counts is the news that its words bring, without repeats and
/// for their length; in one of half the article, an abridgment, the other parts decide, and centrality looks both ways.
///
/// The score is not all that decides, as readers want a summary that can be read. A brief of more than one sentence opens with the
/// first of the article that stands by itself and is no teaser, such as a few words that tell under a third of what the best sentence
/// does, and goes on with the earliest that says a fifth as much as the best (of a budget of words, nine tenths). A brief of one sentence of a story that has a headline is the earliest that says
/// three tenths. Sentences come with what they need to be understood, and what cannot be understood is left out: see
/// `SentenceSelection` and `SentenceStanding`.
///
/// A story that several articles tell is chosen from by what they have in common: see `StoryCoverage`.
///
/// Ties go to the sentence that comes first. Complexity: O(tokens + terms, and their bytes), and O(tokens) for
/// each chosen sentence at most; no matrix of sentences × sentences is made.
public struct NewsSummarizer: Summarizer, SentenceScorer {
    public let name = "news"
    /// The numbers by which sentences are weighed.
    public var profile: NewsProfile

    /// With parameters that are the properties of these names.
    public init(profile: NewsProfile = .standard) {
        self.profile = profile
    }

    func scores(of candidates: SentenceCandidates, budget: SummaryBudget) -> SentenceScores {
        if candidates.isOfSeveralArticles {
            return StoryCoverage(of: candidates, weights: .learned).scores(of: candidates, budget: budget)
        }
        let weights = profile.weights
        let features = NewsFeatures(of: candidates, budget: budget, weights: weights)
        let hurry = features.hurry
        // What sentences are by themselves decides an abridgment, the words that they add a brief.
        let calm = (1 - hurry) * (1 - hurry)
        func part(_ name: String, _ weight: Float, _ values: [Float]) -> SentenceScores.Part {
            SentenceScores.Part(name: name, values: values.map { weight * $0 })
        }
        var scores = SentenceScores(parts: [
            part("centrality", calm * weights.centrality, features.centrality),
            part("keywords", calm * weights.keywords, features.keywords),
            part("position", calm * weights.position * features.positionTrust * hurry, features.position),
            part("title", calm * weights.title + hurry * weights.titleOfBrief, features.title),
            part("brevity", calm * weights.brevity * hurry, features.brevity),
        ])
        let redundancy = RedundancyPenalty(
            weight: calm * weights.redundancy, rows: features.vectors.matrix, areMany: candidates.areMany(for: budget)
        ) { _, _, cosine in min(1, max(0, cosine)) }
        scores.gains = [redundancy]
        scores.standsAlone = true
        scores.opensWithFirst = true
        scores.isAbridgment =
            !budget.countsWords && features.share > 0.3 && features.share * Float(candidates.count) > 4
        if !scores.isAbridgment {
            // Where words are counted, a sentence has to be worth its length; and a text without a headline may have lost its begin.
            scores.leastShareOfNext =
                budget.countsWords
                ? weights.nextInWords
                : budget == .sentences(1)
                    ? candidates.article.titleTokens.isEmpty ? 1 : weights.firstOfOne : weights.nextInSentences
        }
        if hurry > 0 {
            let chances = WordChances(
                of: candidates, centrality: features.centrality, positionTrust: features.positionTrust,
                weights: profile.chances)
            let coverage = WordCoverage(
                of: candidates, chances: chances.values, referenceLength: weights.wordsOfReference,
                weight: hurry * weights.coverage)
            scores.gains.append(coverage)
        }
        return scores
    }
}
