public import KeywordExtraction
public import Similarity

/// The articles that an archive has found for another one.
public struct RankedArticlesView: ResultView {
    /// An article that was found.
    public struct Neighbor {
        let article: ArticleReference
        let score: Float
        /// What the score is made of, where that was asked for.
        let explanation: LikenessExplanation?

        public init(article: ArticleReference, score: Float, explanation: LikenessExplanation?) {
            self.article = article
            self.score = score
            self.explanation = explanation
        }
    }

    private let article: ArticleReference
    private let neighbors: [Neighbor]
    private let candidates: Int
    private let hasTerms: Bool
    private let copies: [ArticleReference]

    /// - Parameters:
    ///   - candidates: how many articles could have been found.
    ///   - hasTerms: whether any word of the article occurs in the archive.
    ///   - copies: the article itself and near-copies of it, which were left out.
    public init(
        of article: ArticleReference, _ neighbors: [Neighbor], candidates: Int, hasTerms: Bool,
        copies: [ArticleReference] = []
    ) {
        self.copies = copies
        self.article = article
        self.neighbors = neighbors
        self.candidates = candidates
        self.hasTerms = hasTerms
    }

    public var subject: String { article.id }

    /// Why there are no neighbors, where there are none.
    public var warnings: [String] {
        guard neighbors.isEmpty else { return [] }
        if candidates == 0 { return ["there is no other article to compare it with"] }
        return [
            hasTerms
                ? "no similar article: none is as similar as was asked for"
                : "no similar article: no other one has a word in common with it that counts"
        ]
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
        for warning in warnings { text += layout.remark(warning) }
        text += layout.copies(copies)
        for neighbor in neighbors {
            text += layout.paragraph(
                heading(neighbor.article), first: "  \(decimal(neighbor.score, places: 2))  ", indentation: "        ")
            if let why = neighbor.explanation { text += layout.explanation(why, indentation: "        ") }
        }
        return Array(text.utf8)
    }

    /// The same as of `NeighborsView`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(article)
            json.field("neighbors") { json in
                json.array(neighbors) { json, neighbor in
                    json.object { json in
                        json.article(neighbor.article)
                        json.field("score", neighbor.score)
                        if let why = neighbor.explanation { json.explanation(why) }
                    }
                }
            }
            json.copies(copies)
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a neighbor: id, rank, neighbor, score, title.
    public func csv() -> [UInt8] {
        neighbors.enumerated().flatMap { rank, neighbor in
            csvRecord([
                article.id, "\(rank + 1)", neighbor.article.id, "\(neighbor.score)", neighbor.article.title,
            ])
        }
    }
}
