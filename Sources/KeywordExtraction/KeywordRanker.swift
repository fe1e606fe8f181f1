public import TextAnalysis

/// Ranks the keywords of one article.
///
/// ```swift
/// let article = Article(id: "1", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
/// let ranking = NewsKeywords().rank(ArticleAnalyzer().analyze(article), count: 10)
/// for keyword in ranking.keywords { print(keyword.text, keyword.score) }
/// ```
public protocol KeywordRanker: Sendable {
    /// The best `count` keywords that a filter lets through, or fewer where the article has fewer; none for a count below 1.
    func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking
}

extension KeywordRanker {
    /// The best `count` keywords, or fewer where the article has fewer; none for a count below 1.
    public func rank(_ article: AnalyzedArticle, count: Int) -> KeywordRanking {
        rank(article, count: count, filter: KeywordFilter())
    }
}

/// A method of ranking keywords, as the command line names it.
public struct KeywordMethod: Sendable {
    /// The name on the command line.
    public let name: String
    /// What it does, in one line.
    public let summary: String
    /// Makes the ranker, for phrases of up to so many words; `nil` is what suits the method.
    public let ranker: @Sendable (_ maximumWords: Int?) -> any KeywordRanker

    /// Every method; the first is the default.
    public static let all: [KeywordMethod] = [
        KeywordMethod(
            name: "news", summary: "frequency, rarity, position and phrase shape, weighed by the kind of text",
            ranker: { $0.map { NewsKeywords(maximumWords: $0) } ?? NewsKeywords() }),
        KeywordMethod(
            name: "tfidf", summary: "term frequency times background inverse document frequency",
            ranker: { $0.map { TFIDFKeywords(maximumWords: $0) } ?? TFIDFKeywords() }),
        KeywordMethod(
            name: "firstphrases", summary: "the first noun phrases, the honest floor",
            ranker: { $0.map { FirstPhrases(maximumWords: $0) } ?? FirstPhrases() }),
        KeywordMethod(
            name: "kpminer", summary: "frequency and rarity, phrases lifted (El-Beltagy and Rafea 2009)",
            ranker: { $0.map { KPMiner(maximumWords: $0) } ?? KPMiner() }),
        KeywordMethod(
            name: "rake", summary: "phrases whose words stand in long phrases (Rose et al. 2010)",
            ranker: { $0.map { RAKE(maximumWords: $0) } ?? RAKE() }),
        KeywordMethod(
            name: "yake", summary: "casing, position, spread and company of words (Campos et al. 2020)",
            ranker: { $0.map { YAKE(maximumWords: $0) } ?? YAKE() }),
        KeywordMethod(
            name: "textrank", summary: "PageRank over words that stand near each other (Mihalcea and Tarau 2004)",
            ranker: { $0.map { TextRankKeywords(maximumWords: $0) } ?? TextRankKeywords() }),
        KeywordMethod(
            name: "singlerank", summary: "the same, by how often they do (Wan and Xiao 2008)",
            ranker: { $0.map { SingleRank(maximumWords: $0) } ?? SingleRank() }),
        KeywordMethod(
            name: "positionrank", summary: "the same, early words preferred (Florescu and Caragea 2017)",
            ranker: { $0.map { PositionRank(maximumWords: $0) } ?? PositionRank() }),
        KeywordMethod(
            name: "topicrank", summary: "PageRank over topics, one phrase each (Bougouin et al. 2013)",
            ranker: { $0.map { TopicRank(maximumWords: $0) } ?? TopicRank() }),
        KeywordMethod(
            name: "multipartite", summary: "PageRank over phrases across topics (Boudin 2018)",
            ranker: { $0.map { MultipartiteRank(maximumWords: $0) } ?? MultipartiteRank() }),
    ]

    /// The method of this name, or `nil` where none has it.
    public static func named(_ name: String) -> KeywordMethod? { all.first { $0.name == name } }
}
