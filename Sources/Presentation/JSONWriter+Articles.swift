import Similarity
import TextAnalysis

extension JSONWriter {
    /// `"id"`, `"title"` and `"language"`, by which results name an article. The language is what it was taken to be in, `und` where
    /// that is not known.
    mutating func article(_ id: String, _ title: String, _ language: Language) {
        field("id", id)
        field("title", title)
        field("language", language.code)
    }

    mutating func article(_ article: ArticleReference) { self.article(article.id, article.title, article.language) }
}
