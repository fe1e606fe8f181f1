import TextAnalysis

/// An English article of one paragraph.
func article(_ id: String, _ text: String, title: String = "", date: String? = nil) -> Article {
    Article(
        id: id, title: title, text: text, paragraphs: text.isEmpty ? [] : [Paragraph(range: 0..<text.utf8.count)],
        date: date, language: .english)
}

func analyzed(_ text: String) -> AnalyzedArticle { ArticleAnalyzer().analyze(article("a", text)) }
