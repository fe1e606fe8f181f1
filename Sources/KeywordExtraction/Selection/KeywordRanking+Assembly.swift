import TextAnalysis

extension KeywordRanking {
    /// The ranking of candidates that a method has scored, of those that the filter lets through; `parts` explains the score
    /// of the candidate at an index.
    ///
    /// A listed term that the method gave no score has 0, and stands last.
    init(
        _ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable, _ filter: KeywordFilter,
        scored: [ScoredCandidate], count: Int, combination: Combination,
        overlap: Selection.Overlap = .standingAlone, parts: (Int) -> [KeywordPart]
    ) {
        var admitted = scored
        if filter.listed != nil {
            var isScored = [Bool](repeating: false, count: candidates.count)
            for entry in scored { isScored[entry.index] = true }
            admitted += candidates.indices.filter { !isScored[$0] }.map { ScoredCandidate(index: $0, score: 0) }
        }
        if filter.listed == nil {
            let sources = NewsSources(article, words, candidates)
            let fragments = article.language.hasSpacedSyllables ? SyllableFragments(candidates) : nil
            admitted = admitted.filter { !sources.isSource(candidates[$0.index]) && fragments?[$0.index] != true }
        }
        if !filter.isEmpty {
            let admission = KeywordAdmission(filter, article, words, candidates)
            admitted = admitted.filter { admission.admits($0.index) }
        }
        let selection = Selection(
            words: words, candidates: candidates, overlap: filter.listed == nil ? overlap : .listed)
        let facts = FactReader(article, words, candidates)
        // Of a Russian name two cases can have two stems, and one nominative.
        let spare = article.language.code == "ru" && filter.listed == nil ? Self.spare : 0
        let chosen = selection.best(admitted, count: count > 0 ? count + spare : 0)
        var keywords = chosen.map { entry in
            let candidate = candidates[entry.shown]
            let listed = candidates.listedTerm(of: entry.candidate.index)
            let ranges = candidates.occurrences(of: candidate).map { article.byteRange(of: $0) }
            let text = listed?.text ?? article.surfaceForm(of: candidate, in: candidates, words)
            var variants: [String] = []
            // What always stands inside longer phrases is a piece of a name (`Hong`), no form that anybody uses.
            let used = entry.variants.lazy.map { candidates[$0] }.filter { $0.wholeRuns > 0 }
            let forms = listed?.variants ?? used.map { article.surfaceForm(of: $0, in: candidates, words) }
            for form in forms where form != text && !variants.contains(form) { variants.append(form) }
            return Keyword(
                text: text, score: entry.candidate.score, count: ranges.count, ranges: ranges,
                parts: parts(entry.candidate.index), variants: variants,
                facts: facts.facts(of: candidate, isListed: listed != nil))
        }
        if spare > 0 {
            var shown: Set<String> = []
            keywords = Array(keywords.filter { shown.insert($0.text).inserted }.prefix(count))
        }
        self.init(keywords: keywords, combination: combination)
        if article.tokens.isEmpty && article.titleTokens.isEmpty {
            warnings = [.noText]
        } else if filter.isEmpty && !scored.contains(where: { $0.score > 0 }) {
            warnings = [.noCandidates]
        } else {
            warn(of: article, count: count, isFiltered: !filter.isEmpty)
            // Of a list most articles have a few terms.
            if filter.listed != nil, !keywords.isEmpty { warnings = [] }
        }
        if warnings != [.noText], words.areFunctionWordsGuessed { warnings.append(.noStopWords(article.language)) }
    }

    /// How many more are taken where some may be shown alike.
    private static let spare = 4

    /// The most keywords whose lack is worth a remark: who asks for more takes what there is.
    static let mostMissed = 10
    /// The fewest words of an article that is expected to have them.
    static let leastWords = 50

    /// Says where a story, rather than a line or two, has fewer keywords than the few that were asked for.
    mutating func warn(of article: AnalyzedArticle, count: Int, isFiltered: Bool) {
        let isExpected =
            count <= Self.mostMissed && (isFiltered || article.tokens.count >= Self.leastWords)
            || isFiltered && keywords.isEmpty
        guard keywords.count < count, isExpected else { return }
        warnings = [.few(keywords.count, isFiltered: isFiltered)]
    }
}
