public import KeywordExtraction
public import TextAnalysis

/// The tags suggested for an article, as text, JSON or CSV.
public struct TagsView: ResultView {
    private let article: Article
    private let language: Language
    private let suggestions: [TagSuggestion]
    private let likeliest: TagSuggestion?

    /// - Parameter language: what the article was taken to be in; by default it is found out again.
    public init(of article: Article, _ suggestions: TagSuggestions, language: Language? = nil) {
        self.article = article
        self.language = language ?? ArticleAnalyzer().language(of: article)
        self.suggestions = suggestions.tags
        likeliest = suggestions.likeliest
    }

    public var subject: String { article.id }
    public var warnings: [String] {
        if let likeliest {
            return ["no tag is likely enough; the best is \(likeliest.tag), \(Self.shown(likeliest.score))"]
        }
        return suggestions.isEmpty ? ["no tag fits the article"] : []
    }

    /// A probability in two places. None is shown as 1: nobody knows a tag for certain.
    private static func shown(_ probability: Float) -> String { decimal(min(0.99, probability), places: 2) }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
        for suggestion in suggestions {
            text += layout.paragraph(
                "\(Self.shown(suggestion.score))  \(suggestion.tag)", first: "  ", indentation: "        ")
            let stories = suggestion.stories.map { item in
                "\(item.story.title.isEmpty ? item.story.id : item.story.title) (\(decimal(item.cosine, places: 2)))"
            }
            if !stories.isEmpty {
                text += layout.paragraph(
                    "as in " + stories.joined(separator: "; "), first: "        ", indentation: "        ", style: .dim)
            }
        }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// `{"id","title","language","tags":[{"text","score","parts":[{"name","value"}],"stories":[{"id","title","cosine"}]}],
    /// "warnings":[…]}`
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(article.id, article.title, language)
            json.field("tags") { json in
                json.array(suggestions) { json, suggestion in
                    json.object { json in
                        json.field("text", suggestion.tag)
                        json.field("score", suggestion.score)
                        json.parts(suggestion.parts.map { ($0.name, $0.value, nil) })
                        json.field("stories") { json in
                            json.array(suggestion.stories) { json, item in
                                json.object { json in
                                    json.field("id", item.story.id)
                                    json.field("title", item.story.title)
                                    json.field("cosine", item.cosine)
                                }
                            }
                        }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a tag: id, rank, tag, score.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for (rank, suggestion) in suggestions.enumerated() {
            csv.record([article.id, "\(rank + 1)", suggestion.tag, "\(suggestion.score)"])
        }
        return csv.bytes
    }
}
