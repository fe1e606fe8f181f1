/// What may be a keyword, beyond what a method finds: the same for every `KeywordRanker`.
///
/// ```swift
/// var filter = KeywordFilter()
/// filter.excluded = KeywordTerms(["Reuters", "press conference"])
/// filter.minimumWords = 2
/// let ranking = NewsKeywords().rank(ArticleAnalyzer().analyze(article), count: 10, filter: filter)
/// ```
///
/// What is left out makes room for the next best keyword.
public struct KeywordFilter: Hashable, Sendable {
    /// Words and phrases that are no keywords. A keyword is left out that has the same stems as one of them, or that is a
    /// shorter name of one (`Asgari`, where `Maryam Asgari` is excluded); a longer phrase that has one inside stays.
    public var excluded: KeywordTerms?
    /// The only keywords there are, of any length, whatever the methods take for one. Where two stand in the same words of
    /// an article, the longer one counts. A keyword is shown as the list has it; a term that the article lacks is none.
    public var listed: KeywordTerms?
    /// The fewest words of a keyword; connectors (`of`) count.
    public var minimumWords: Int
    /// Whether names of persons are no keywords; `PersonNames` has the rule.
    public var leavesOutPersons: Bool

    /// Everything may be a keyword, unless a parameter says otherwise.
    public init(
        excluded: KeywordTerms? = nil, listed: KeywordTerms? = nil, minimumWords: Int = 1,
        leavesOutPersons: Bool = false
    ) {
        self.excluded = excluded
        self.listed = listed
        self.minimumWords = minimumWords
        self.leavesOutPersons = leavesOutPersons
    }

    /// Whether everything may be a keyword.
    public var isEmpty: Bool { excluded == nil && listed == nil && minimumWords <= 1 && !leavesOutPersons }
}
