public import TextAnalysis

/// What of an article is counted as its document.
public enum CountedFields: String, Hashable, Sendable, CaseIterable {
    /// The body; the title where there is none.
    case text
    /// Title and body.
    case titleAndText = "title,text"
}

extension TFIDFParameters {
    /// Counts an article as one document; gives the language that it was counted in, `.undetermined` where nothing depends
    /// on it.
    ///
    /// - Parameter language: that of the article, or nil to find it out.
    ///
    /// Complexity: O(bytes).
    @discardableResult public func count(
        _ article: Article, _ fields: CountedFields, language: Language?, into counter: inout DocumentCounter
    ) -> Language {
        var language = language ?? .undetermined
        if needsLanguage {
            language = ArticleAnalyzer(language: language == .undetermined ? nil : language).language(of: article)
        }
        if fields == .titleAndText || article.paragraphs.isEmpty {
            counter.append(article.title, language: language)
        }
        if let first = article.paragraphs.first, let last = article.paragraphs.last {
            // The body as one stretch: n-grams reach over the ends of its lines.
            let body = first.range.lowerBound..<last.range.upperBound
            counter.append(article.text.utf8Span.span, range: body, language: language)
        }
        counter.endDocument()
        return language
    }

    /// Whether what is counted depends on the language.
    private var needsLanguage: Bool { counting.style == .words || counting.stems || leavesOutStopWords }

    /// Whether each article's stop words are those of its language.
    public var leavesOutStopWords: Bool {
        if case .ofLanguage = counting.stopWords { return true }
        return false
    }
}
