@_exported public import ArticleFormats
@_exported public import Clustering
@_exported public import Evaluation
@_exported public import KeywordExtraction
@_exported public import Similarity
@_exported public import Stories
@_exported public import Summarization
@_exported public import TermWeighting
@_exported public import TextAnalysis

/// What Nutgraf says of an article, in a call each.
///
///     let article = Article(text: wireStory)
///     for sentence in article.summary(sentences: 3) { print(sentence) }
///     print(article.keywords(count: 5))
extension Article {
    /// The first story of a plain text, its furniture (headline, caption, dateline, …) recognized.
    public init(text: String) {
        if let story = StoryReader.stories(in: text).first {
            self.init(id: "article", text: text, story: story)
        } else {
            self.init(id: "article", text: text)
        }
    }

    /// The sentences that say what the article is about, in reading order; fewer where it has fewer.
    public func summary(sentences count: Int) -> [String] {
        let analyzed = ArticleAnalyzer().analyze(self)
        let summary = NewsSummarizer().summarize(analyzed, budget: .sentences(count))
        return summary.sentences.map { analyzed.text(of: $0.sentence) }
    }

    /// The words and phrases that say what the article is about, the best first.
    public func keywords(count: Int) -> [String] {
        let method = KeywordMethod.all[0]
        return method.ranker(nil).rank(ArticleAnalyzer().analyze(self), count: count).keywords.map(\.text)
    }
}
