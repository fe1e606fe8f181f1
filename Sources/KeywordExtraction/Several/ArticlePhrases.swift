import TextAnalysis

/// The words and phrases of one article, as they are compared with those of other articles.
struct ArticlePhrases: Sendable {
    /// A candidate without its places, known in other articles by its stems.
    struct Phrase: Sendable {
        var stems: [String]
        /// As the article writes it most often; a phrase without a name is not capitalized for beginning a sentence.
        var text: String
        var count: Int
        /// Occurrences as a piece of a longer name.
        var pieces: Int
        /// Occurrences with a word of the same phrase behind them (`vice president`).
        var cuts: Int
        /// Whether it has a connector (`Bank of England`).
        var hasConnector: Bool
        /// Whether all its words are of names.
        var isName: Bool
        /// Whether it says something by itself.
        var isTelling: Bool
        /// What the article's ranking gives it; 0 where nothing ranks.
        var weight: Float = 0
    }

    /// In the order of their first occurrence.
    private(set) var phrases: [Phrase] = []
    /// How often each stem that a single word has is read as a noun or a name, and how often as something else.
    private(set) var readings: [String: (noun: Int, other: Int)] = [:]

    /// - Parameters:
    ///   - filter: what is left out; a list of candidates is none here.
    ///   - weights: what each candidate counts, by its index.
    ///
    /// Complexity: O(tokens · maximumWords).
    init(
        _ article: AnalyzedArticle, maximumWords: Int, filter: KeywordFilter = KeywordFilter(),
        weights: (WordEvidence, CandidateTable) -> [Float] = { _, _ in [] }
    ) {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words)
        let weights = weights(words, candidates)
        let admission = filter.isEmpty ? nil : KeywordAdmission(filter, article, words, candidates)
        phrases.reserveCapacity(candidates.count)
        for (index, candidate) in candidates.enumerated() where admission?.admits(index) != false {
            let stems = candidates.stems(of: candidate).map { words.stems[$0] }
            var text = article.surfaceForm(of: candidate, in: candidates, words)
            let isName = Self.isName(candidate, text)
            if candidate.nameWords == 0, article.language != .german { text = Self.uncapitalized(text) }
            phrases.append(
                Phrase(
                    stems: stems, text: text, count: candidate.count,
                    pieces: max(candidate.nameCutBefore, candidate.nameCutBehind, candidate.nameCuts),
                    cuts: candidate.cutBehind,
                    hasConnector: candidate.hasConnector, isName: isName,
                    isTelling: Self.isTelling(
                        candidate, candidates.terms(of: candidate, in: article), words, isName: isName),
                    weight: weights.isEmpty ? 0 : weights[index]))
        }
        for (token, wordClass) in zip(article.tokens, words.reading.body.classes) { read(token, wordClass, words) }
        for (token, wordClass) in zip(article.titleTokens, words.reading.title.classes) {
            read(token, wordClass, words)
        }
    }

    /// Whether all words are of names, or half of them where all have a capital: of a rare name the tagger may know one word alone.
    private static func isName(_ candidate: Candidate, _ text: String) -> Bool {
        if candidate.nameShare > 0.99 { return true }
        return candidate.length > 1 && candidate.opening == .noun && candidate.nameShare >= 0.5
            && text.split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
    }

    private mutating func read(_ token: Token, _ wordClass: WordClass, _ words: WordEvidence) {
        let stem = words.stems[words.stemOfTerm[Int(token.term)]]
        if wordClass == .noun {
            readings[stem, default: (0, 0)].noun += 1
        } else {
            readings[stem, default: (0, 0)].other += 1
        }
    }

    /// Whether a candidate tells something where no story stands around it: a name; a noun that would not suit any story; a phrase
    /// that has such a word and neither begins with a weak one (`several homes`) nor is always a part of a longer one.
    private static func isTelling(_ candidate: Candidate, _ terms: [Int32], _ words: WordEvidence, isName: Bool) -> Bool
    {
        guard let first = terms.first else { return false }
        if candidate.length == 1 { return candidate.closing == .noun && words.weaknesses[Int(first)] == nil }
        if isName { return true }
        guard candidate.closing == .noun else { return false }
        switch words.weaknesses[Int(first)] {
        case .opening, .judgement, .unit: if candidate.nameWords == 0 { return false }
        default: break
        }
        if candidate.opening == .number || candidate.opening == .adverb { return false }
        return (candidate.wholeRuns > 0 || candidate.bodyCount == 0)
            && terms.contains { words.weaknesses[Int($0)] == nil }
    }

    /// `Firefighters` at the begin of a sentence as `firefighters`; what has another capital stays as it is.
    private static func uncapitalized(_ text: String) -> String {
        guard let first = text.first, first.isUppercase else { return text }
        let word = text.prefix { $0 != " " && $0 != "-" }
        guard word.count > 1, word.dropFirst().allSatisfy(\.isLowercase) else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
