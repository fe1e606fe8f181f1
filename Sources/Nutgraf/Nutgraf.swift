@_exported public import ArticleArchive
@_exported public import ArticleFormats
@_exported public import Clustering
@_exported public import Evaluation
@_exported public import KeywordExtraction
@_exported public import LinearAlgebra
@_exported public import Similarity
@_exported public import Stories
@_exported public import Summarization
@_exported public import TermWeighting
@_exported public import TextAnalysis

extension Article {
    /// The first story of a plain text, its furniture (headline, caption, dateline, …) recognized.
    ///
    ///     let article = Article(text: wireStory)
    ///     print(article.summary(.sentences(3)).text)
    ///     print(article.keywords(count: 5).map(\.text))
    ///
    /// Complexity: O(bytes).
    public init(text: String) {
        if let story = StoryReader.stories(in: text).first {
            self.init(id: "article", text: text, story: story)
        } else {
            self.init(id: "article", text: text)
        }
    }
}
