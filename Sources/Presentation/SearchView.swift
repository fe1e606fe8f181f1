public import KeywordExtraction
public import Similarity

/// The articles that a search by words has found.
public struct SearchView: ResultView {
    /// An article that was found.
    public struct Result {
        let article: ArticleReference
        let score: Float
        /// The sentence that shows why.
        let snippet: String
        /// What the score is made of, where that was asked for.
        let explanation: LikenessExplanation?

        public init(article: ArticleReference, score: Float, snippet: String, explanation: LikenessExplanation?) {
            self.article = article
            self.score = score
            self.snippet = snippet
            self.explanation = explanation
        }
    }

    private let words: String
    let results: [Result]
    private let hasTerms: Bool

    /// - Parameter hasTerms: whether any of the words occurs in the archive.
    public init(words: String, _ results: [Result], hasTerms: Bool) {
        self.words = words
        self.results = results
        self.hasTerms = hasTerms
    }

    public var subject: String { words }

    /// Why nothing was found, where nothing was.
    public var warnings: [String] {
        guard results.isEmpty else { return [] }
        return [
            hasTerms
                ? "nothing found: no article scores as much as was asked for"
                : "nothing found: no article has any of these words, or they are words that every text has"
        ]
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = ""
        for warning in warnings { text += layout.remark(warning) }
        for result in results {
            let score = decimal(result.score, places: 2)
            let indentation = String(repeating: " ", count: score.utf8.count + 2)
            text += layout.paragraph(
                heading(result.article), first: score + "  ", indentation: indentation, style: .bold)
            if !result.snippet.isEmpty {
                text += layout.paragraph(result.snippet, first: indentation, indentation: indentation)
            }
            if let why = result.explanation { text += layout.explanation(why, indentation: indentation) }
        }
        return Array(text.utf8)
    }

    /// `{"query","results":[{"id","title","language","date","dateText","score","snippet","terms":[{"text","kind","share"}]}],"warnings":[…]}`
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("query", words)
            json.field("results") { json in
                json.array(results) { json, result in
                    json.object { json in
                        json.article(result.article)
                        json.date(result.article.date)
                        json.field("score", result.score)
                        json.field("snippet", result.snippet)
                        if let why = result.explanation { json.explanation(why) }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record an article: rank, id, score, title, snippet.
    public func csv() -> [UInt8] {
        results.enumerated().flatMap { rank, result in
            csvRecord(["\(rank + 1)", result.article.id, "\(result.score)", result.article.title, result.snippet])
        }
    }
}
