public import ArticleArchive
import KeywordExtraction
public import Presentation
import Similarity
public import TextAnalysis

/// What is asked of an archive beside the article or the words.
public struct ArchiveQuestion: Sendable {
    /// How many articles are wanted at most.
    public var count = 10
    public var minimumScore: Float = 0
    public var method: ArchiveMethod
    public var explains = false
    /// Whether the article itself and near-copies of it are found as well.
    public var showsCopies = false

    public init(method: ArchiveMethod) { self.method = method }
}

extension ArchiveReader {
    /// The articles that are like another one, as a result.
    ///
    /// - Parameters:
    ///   - asking: the article that asks, and `query` what is looked for with it.
    ///   - others: how many articles could be found.
    public func rankedArticles(
        for asking: Article, _ query: ArchiveQuery, _ question: ArchiveQuestion, others: Int,
        _ analyzer: ArticleAnalyzer
    ) throws(ArchiveError) -> RankedArticlesView {
        let (neighbors, copies) = try neighbors(
            of: query, leavingCopiesOut: !question.showsCopies, count: question.count,
            minimumScore: question.minimumScore, method: question.method)
        let wording = question.explains ? ArticleWording(analyzer.analyze(asking)) : nil
        var ranked: [RankedArticlesView.Neighbor] = []
        for neighbor in neighbors {
            var explanation: LikenessExplanation?
            if let wording {
                let content = try content(of: neighbor.article).joiningDocuments()
                let terms = try sharedTerms(of: query, with: neighbor.article, method: question.method, score: neighbor.score)
                explanation = LikenessExplanation(
                    terms, areStems: false, of: wording, and: ArticleWording(analyzer.analyze(content)))
            }
            ranked.append(
                RankedArticlesView.Neighbor(
                    article: neighbor.article.reference(opening: try openingForHeadline(of: neighbor.article)),
                    score: neighbor.score,
                    explanation: explanation))
        }
        let reference = ArticleReference(
            id: asking.id, title: asking.title, date: asking.date, language: analyzer.language(of: asking),
            opening: asking.openingForHeadline)
        return RankedArticlesView(
            of: reference, ranked, candidates: others, hasTerms: query.hasTerms,
            copies: copies.map { $0.reference(opening: "") })
    }

    /// The first words of an article's text where its title is no headline; else empty, without reading the text.
    public func openingForHeadline(of article: ArchivedArticle) throws(ArchiveError) -> String {
        Article(id: article.id, title: article.title, text: "").hasHeadline
            ? "" : try content(of: article).joiningDocuments().openingForHeadline
    }

    /// The articles that have some words, as a result: by BM25, whatever the method of the question.
    ///
    /// - Parameter language: that of the words; nil where it is not known.
    public func searchResults(
        for words: String, _ question: ArchiveQuestion, language: Language? = nil
    ) throws(ArchiveError) -> SearchView {
        let query = try query(forWords: words, language: language)
        var results: [SearchView.Result] = []
        for found in try found(by: query, count: question.count, minimumScore: question.minimumScore) {
            let archived = found.neighbor.article
            let terms = question.explains ? try sharedTerms(of: query, with: archived, method: .bm25) : nil
            results.append(
                SearchView.Result(
                    article: archived.reference(opening: found.article.openingForHeadline), score: found.score,
                    snippet: found.snippetText, explanation: terms.map { LikenessExplanation(words: $0) }))
        }
        return SearchView(words: words, results, hasTerms: query.hasTerms)
    }
}

extension ArchivedArticle {
    /// - Parameter opening: the first words of its text.
    func reference(opening: String) -> ArticleReference {
        ArticleReference(id: id, title: title, date: date, language: countedLanguage, opening: opening)
    }
}
