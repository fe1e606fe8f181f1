public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The default: keywords by frequency, rarity, position, form and company, weighed by the kind of text.
///
/// The score of a candidate c is exp(Σ wᵢ · xᵢ(c)), so it is a product, and the factors of the groups of features are its parts:
///
///     frequency   occurrences in body and headline, sentences that have it, occurrences of its words
///     rarity      inverse document frequency of its words in a background collection
///     position    words before its first occurrence, first sentences, the headline
///     phrase      how many words, the share of its occurrences that are no part of a longer phrase, letters
///     form        names, adjectives, participles, numbers, connectors, hyphens, plurals, words that suit any story
///     company     verbs of reporting beside it, the kinds of the words before and after its first six occurrences (`Companion`)
///
/// `KeywordFeature` lists the features, `KeywordWeights` has the weights and how they were fitted. Each weight is a blend of two,
/// fitted to news and to exposition, by how far the text reads like news (`NewsRegister`): what a desk calls keywords of a
/// story and what an author calls those of an abstract differ.
///
/// What would say the same again is left out: see `Selection`. Ties go by first occurrence.
///
/// Related work: position and headline as in S. El-Beltagy, A. Rafea, KP-Miner, Information Systems 34(1), 2009,
/// doi:10.1016/j.is.2008.05.002; whole runs as in K. Frantzi, S. Ananiadou, H. Mima, Automatic recognition of
/// multi-word terms: the C-value/NC-value method, IJDL 3(2), 2000, doi:10.1007/s007999900023.
/// Complexity: O(tokens · maximumWords + candidates · log candidates).
public struct NewsKeywords: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 5) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let register = NewsRegister(article, words).value
        let isTagged = words.isTagged
        let weights = Self.weights(for: article, register: register)
        let measures = KeywordMeasures(article, words, candidates)
        var values = [Float](repeating: 0, count: KeywordFeature.allCases.count)
        let scored = Self.scored(candidates, measures, weights, words, isListed: filter.listed != nil)
        // People who tag abstracts name a thing and its parts, and much of it; a reader of news finds the part said twice.
        let isExposition = isTagged && register < 0.2
        let isWhole = isExposition || filter.listed != nil || article.tokens.count < (isTagged ? 30 : Self.leastWords)
        let enough =
            !isWhole
            ? Self.withoutPadding(scored, candidates, KeywordPadding(article, words))
            : isTagged || filter.listed != nil ? scored : Self.telling(scored, candidates)
        let overlap: Selection.Overlap = isExposition ? .standingAlone : .never
        return KeywordRanking(
            article, words, candidates, filter, scored: enough, count: count, combination: .product, overlap: overlap
        ) { index in
            measures.measure(candidates[index], into: &values)
            return Self.parts(values, weights)
        }
    }

    /// A piece of a name is no keyword, nor a name with its role before it, as the name is one itself, nor a phrase of the headline
    /// that is no name and never stands in the text: what a headline leaves out makes its words hard to tell apart.
    private static func isAdmitted(_ candidate: Candidate) -> Bool {
        !candidate.isPieceOfName && !candidate.hasRole
            && (candidate.bodyCount > 0 || candidate.length == 1 || candidate.nameShare > 0.99)
    }

    /// Of a text with fewer words everything is a keyword that could be one: most of it stands once; where a tagger tells what words are,
    /// of a line or two. Where none does, those that would suit any story are left out all the same.
    private static let leastWords = 100

    /// Without what a reader would not miss: words that would suit any story, unless there are no others, and what scores too small a share
    /// of the best. Fewer keywords are better than ones that fill up.
    private static func withoutPadding(
        _ scored: [ScoredCandidate], _ candidates: CandidateTable, _ padding: KeywordPadding
    ) -> [ScoredCandidate] {
        let telling = telling(scored, candidates)
        guard let best = telling.max(by: { $0.score < $1.score })?.score else { return scored }
        return telling.compactMap { entry in
            let candidate = candidates[entry.index]
            if entry.score >= best * padding.leastShare(of: candidate) { return entry }
            guard entry.score >= best * padding.leastShareOfForm(candidate) else { return nil }
            return ScoredCandidate(index: entry.index, score: entry.score, isFormAlone: true)
        }
    }

    /// Those that are no words that would suit any story.
    private static func telling(_ scored: [ScoredCandidate], _ candidates: CandidateTable) -> [ScoredCandidate] {
        scored.filter { candidates[$0.index].length > 1 || !candidates[$0.index].isWeak }
    }

    /// The score of each candidate, as `rank` has it, where several articles are ranked together.
    static func scored(_ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable)
        -> [ScoredCandidate]
    {
        scored(
            candidates, KeywordMeasures(article, words, candidates),
            weights(for: article, register: NewsRegister(article, words).value), words, isListed: false)
    }

    private static func weights(for article: AnalyzedArticle, register: Float) -> KeywordWeights {
        PartOfSpeechTagger.languages.contains(article.language) ? .blend(register) : .listed
    }

    private static func scored(
        _ candidates: CandidateTable, _ measures: KeywordMeasures, _ weights: KeywordWeights, _ words: WordEvidence,
        isListed: Bool
    ) -> [ScoredCandidate] {
        var values = [Float](repeating: 0, count: KeywordFeature.allCases.count)
        return candidates.indices.map { index in
            guard isListed || isAdmitted(candidates[index]) else { return ScoredCandidate(index: index, score: 0) }
            measures.measure(candidates[index], into: &values)
            var score: Float = 0
            for place in values.indices { score += weights.values[place] * values[place] }
            let trust = words.areFunctionWordsGuessed ? trust(in: candidates[index]) : 1
            return ScoredCandidate(index: index, score: trust * exp(score))
        }
    }

    /// How far a candidate is believed where function words are guessed: a run of words is a phrase where it repeats
    /// or is a name; else it is by chance a clause, and of more than three words always.
    private static func trust(in candidate: Candidate) -> Float {
        guard candidate.bodyCount < 2, candidate.length > 1 else { return 1 }
        if candidate.length > 3 { return 0 }
        return candidate.nameShare > 0.99 ? 1 : candidate.length == 2 ? 0.3 : 0.1
    }

    /// The factors of a score, one for each group of features.
    private static func parts(_ values: [Float], _ weights: KeywordWeights) -> [KeywordPart] {
        KeywordFeature.groups.map { group, features in
            var sum: Float = 0
            for feature in features { sum += weights.values[feature] * values[feature] }
            return KeywordPart(name: group.rawValue, value: exp(sum))
        }
    }

    /// A candidate as it is measured, to fit weights to.
    public struct Measured: Sendable {
        /// As the article writes it.
        public var text: String
        /// How often it occurs in body and headline.
        public var count: Int
        /// The stems of its words, as ids that are the article's own.
        public var stems: [Int32]
        /// By the raw value of `KeywordFeature`.
        public var values: [Float]
    }

    /// What is measured of all candidates of an article, and how far it reads like news (0...1): what weights are fitted to.
    public func measured(_ article: AnalyzedArticle) -> (register: Float, candidates: [Measured]) {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words)
        let measures = KeywordMeasures(article, words, candidates)
        var values = [Float](repeating: 0, count: KeywordFeature.allCases.count)
        let all = candidates.filter(Self.isAdmitted).map { candidate in
            measures.measure(candidate, into: &values)
            return Measured(
                text: article.surfaceForm(of: candidate, in: candidates, words), count: candidate.count,
                stems: Array(candidates.stems(of: candidate)), values: values)
        }
        return (NewsRegister(article, words).value, all)
    }
}
