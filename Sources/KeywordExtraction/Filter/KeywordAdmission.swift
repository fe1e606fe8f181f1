import TextAnalysis

/// Tells which candidates of one article a filter lets through.
struct KeywordAdmission {
    private let candidates: CandidateTable
    private let minimumWords: Int
    private let excluded: TermPhrases?
    /// For each stem of the article its id among the excluded ones.
    private let excludedIDs: [Int32]
    /// The excluded candidates that are longer than a word, and what tells their shorter names.
    private var excludedNames: [Candidate] = []
    private let variants: NameVariants?
    private let persons: PersonNames?

    /// Complexity: O(candidates + bytes of the stems); for persons O(tokens) beyond that.
    init(
        _ filter: KeywordFilter, _ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable
    ) {
        self.candidates = candidates
        minimumWords = filter.minimumWords
        persons = filter.leavesOutPersons ? PersonNames(article, words, candidates) : nil
        excluded = filter.excluded?.phrases(in: article.language)
        excludedIDs = excluded?.ids(of: words.stems) ?? []
        guard let excluded else {
            variants = nil
            return
        }
        variants = NameVariants(candidates: candidates, words: words)
        for candidate in candidates where candidate.length > 1 {
            if excluded.holds(candidates.stems(of: candidate).map({ excludedIDs[Int($0)] })) {
                excludedNames.append(candidate)
            }
        }
    }

    /// Whether the candidate at an index may be a keyword.
    func admits(_ index: Int) -> Bool {
        let candidate = candidates[index]
        let listed = candidates.listedTerm(of: index)
        // A listed term has the words of the form that is shown.
        let words = listed.map { $0.text.split(whereSeparator: \.isWhitespace).count } ?? candidate.length
        guard words >= minimumWords else { return false }
        if let persons, persons.isPerson(candidate) { return false }
        guard let excluded else { return true }
        if excluded.holds(candidates.stems(of: candidate).map { excludedIDs[Int($0)] }) { return false }
        if let listed { return !excluded.holds(listed.text) }
        guard candidate.length == 1, let variants else { return true }
        return !excludedNames.contains { variants.isVariant(candidate, of: $0) }
    }
}
