public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The default: keywords by frequency, rarity, position and the shape of the phrase, weighed by the kind of text.
///
/// The score of a candidate c is a product, and its parts are the factors:
///
///     frequency = tf(c)^a · Π tf(w)^(b/n)          over the n words w of a phrase
///     rarity    = exp(i · mean idf of its words)
///     position  = (1 + first(c)/20)^(−p) · (t in the headline)
///     phrase    = l(words) · exp(h · whole(c))      whole: the share of its occurrences that are no part of a
///                                                   longer phrase
///     form      = factors for names, verbs, adjectives, participles, connectors, numbers, plurals, and letters
///     company   = exp(Σ wᵏ · the share of its first six occurrences that stand beside a companion of kind k)
///
/// where tf counts body and headline, idf is of the background collection and first(c) counts words; companions are articles, prepositions,
/// punctuation and the like (`Companion`). Each weight is
/// a blend of two, one fitted to news and one to exposition, by how far the text reads like news (`NewsRegister`):
/// so single words win on a story and noun phrases on an abstract, without a switch. `NewsKeywordWeights` has the
/// values and how they were fitted.
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

    public init(maximumWords: Int = 5) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words)
        let weights = NewsKeywordWeights.blend(NewsRegister(article, words).value)
        let scorer = NewsKeywordScorer(article: article, words: words, weights: weights, candidates: candidates)
        let scored = candidates.indices.map { index in
            ScoredCandidate(index: index, score: scorer.factors(of: candidates[index]).product)
        }
        return KeywordRanking(article, words, candidates, scored: scored, count: count, combination: .product) {
            scorer.factors(of: candidates[$0]).parts
        }
    }
}

/// The factors of a candidate's score.
struct NewsKeywordFactors {
    var frequency: Float
    var rarity: Float
    var position: Float
    var phrase: Float
    var form: Float
    var company: Float

    var product: Float { frequency * rarity * position * phrase * form * company }

    var parts: [KeywordPart] {
        [
            KeywordPart(name: "frequency", value: frequency), KeywordPart(name: "rarity", value: rarity),
            KeywordPart(name: "position", value: position), KeywordPart(name: "phrase", value: phrase),
            KeywordPart(name: "form", value: form), KeywordPart(name: "company", value: company),
        ]
    }
}

/// Scores the candidates of one article.
struct NewsKeywordScorer {
    private let article: AnalyzedArticle
    private let words: WordEvidence
    private let weights: NewsKeywordWeights
    /// ln tf of each stem by itself, 0 where it is no candidate.
    private let logFrequencyOfStem: [Float]
    /// The tokens before this one stand in a heading that takes the place of a headline.
    private let headingEnd: Int

    init(article: AnalyzedArticle, words: WordEvidence, weights: NewsKeywordWeights, candidates: [Candidate]) {
        self.article = article
        self.words = words
        self.weights = weights
        var logFrequencyOfStem = [Float](repeating: 0, count: words.stems.count)
        for candidate in candidates where candidate.stems.count == 1 {
            logFrequencyOfStem[Int(candidate.stems[0])] = log(Float(candidate.count))
        }
        self.logFrequencyOfStem = logFrequencyOfStem
        headingEnd = Self.headingEnd(of: article)
    }

    private static func headingEnd(of article: AnalyzedArticle) -> Int {
        guard article.titleTokens.isEmpty, article.article.paragraphs.first?.kind == .heading else { return 0 }
        let sentences = article.sentences.prefix { $0.paragraph == 0 }.count
        return sentences > 0 ? article.tokenRanges[sentences - 1].upperBound : 0
    }

    func factors(of candidate: Candidate) -> NewsKeywordFactors {
        let first = candidate.occurrences.first?.lowerBound ?? 0
        let isInHeadline = !candidate.titleOccurrences.isEmpty || first < headingEnd
        let logFrequency = log(Float(candidate.count))
        let whole =
            candidate.occurrences.isEmpty ? 1 : Float(candidate.wholeRuns) / Float(candidate.occurrences.count)
        var wordFrequency: Float = 0
        if candidate.stems.count > 1 {
            for stem in candidate.stems { wordFrequency += logFrequencyOfStem[Int(stem)] }
            wordFrequency /= Float(candidate.stems.count)
        }
        let measures = measures(of: candidate)
        return NewsKeywordFactors(
            frequency: exp(weights.frequency * logFrequency + weights.wordFrequency * wordFrequency),
            rarity: exp(weights.rarity * measures.rarity),
            position: exp(
                weights.position * log(1 + Float(first) / 20) + (isInHeadline ? weights.headline : 0)),
            phrase: exp(lengthWeight(candidate.contentWords) + weights.whole * whole),
            form: exp(formWeight(candidate, measures)),
            company: exp(companyWeight(candidate)))
    }

    private func measures(of candidate: Candidate) -> PhraseMeasures {
        var measures = PhraseMeasures()
        guard let range = candidate.occurrences.first ?? candidate.titleOccurrences.first else { return measures }
        var count: Float = 0
        for index in range {
            let token = candidate.occurrences.isEmpty ? article.titleTokens[index] : article.tokens[index]
            let term = Int(token.term)
            measures.bytes += article.terms.length(of: token.term) + 1
            measures.isPlural = words.endsInS[term]
            guard words.classes[term] != .connector else { continue }
            count += 1
            measures.rarity += words.rarity[term]
            if words.isName[term] { measures.names += 1 }
        }
        guard count > 0 else { return measures }
        measures.rarity /= count
        measures.names /= count
        return measures
    }

    private func lengthWeight(_ words: Int) -> Float {
        switch words {
        case 1: weights.oneWord
        case 2: 0
        case 3: weights.threeWords
        default: weights.fourWords
        }
    }

    private func companyWeight(_ candidate: Candidate) -> Float {
        let occurrences = min(candidate.occurrences.count, Candidate.seenInCompany)
        return candidate.before.weighted(by: weights.before, occurrences: occurrences)
            + candidate.after.weighted(by: weights.after, occurrences: occurrences)
    }

    private func formWeight(_ candidate: Candidate, _ measures: PhraseMeasures) -> Float {
        var weight = weights.name * measures.names
        if measures.isPlural { weight += weights.plural }
        if candidate.hasConnector { weight += weights.connector }
        if candidate.contentWords == 1 {
            // Bytes stand for letters here: a rough measure is enough.
            return weight + weights.nameAlone * measures.names + classWeight(candidate.opening)
                + weights.length * min(12, Float(measures.bytes)) / 10
        }
        weight += weights.phraseLength * Float(measures.bytes) / 20
        switch candidate.opening {
        case .participle: weight += weights.openingParticiple
        case .gerund: weight += weights.openingGerund
        case .number: weight += weights.openingNumber
        case .adverb: weight += weights.openingAdverb
        default: break
        }
        if candidate.closing == .gerund { weight += weights.closingGerund }
        if candidate.hasNumber { weight += weights.number }
        if candidate.hasInnerParticiple { weight += weights.innerParticiple }
        return weight
    }

    private func classWeight(_ wordClass: WordClass) -> Float {
        switch wordClass {
        case .adjective: weights.adjective
        case .participle: weights.participle
        case .gerund: weights.gerund
        case .verb: weights.verb
        case .adverb: weights.adverb
        default: 0
        }
    }
}

/// What is measured of the words of a phrase, as they are where it first occurs; connectors count in its length alone.
private struct PhraseMeasures {
    /// The share of names.
    var names: Float = 0
    /// The mean inverse document frequency.
    var rarity: Float = 0
    /// UTF-8, one between two words.
    var bytes = -1
    var isPlural = false
}
