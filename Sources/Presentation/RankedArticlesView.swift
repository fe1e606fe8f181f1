public import Similarity

/// The articles that an archive has found for another one.
public struct RankedArticlesView: ResultView {
    /// An article that was found.
    public struct Neighbor {
        let article: ArticleReference
        let score: Float
        /// What the score is made of, where that was asked for.
        let terms: [SharedTerm]?

        public init(article: ArticleReference, score: Float, terms: [SharedTerm]?) {
            self.article = article
            self.score = score
            self.terms = terms
        }
    }

    private let article: ArticleReference
    private let neighbors: [Neighbor]
    private let candidates: Int
    private let hasTerms: Bool

    /// - Parameters:
    ///   - candidates: how many articles could have been found.
    ///   - hasTerms: whether any word of the article occurs in the archive.
    public init(of article: ArticleReference, _ neighbors: [Neighbor], candidates: Int, hasTerms: Bool) {
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
        for neighbor in neighbors {
            text += layout.paragraph(
                heading(neighbor.article), first: "  \(decimal(neighbor.score, places: 3))  ", indentation: "         ")
            if let terms = neighbor.terms { text += layout.shares(terms, indentation: "         ") }
        }
        return Array(text.utf8)
    }

    /// The same as of `NeighborsView`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            json.field("neighbors") { json in
                json.array(neighbors) { json, neighbor in
                    json.object { json in
                        json.field("id", neighbor.article.id)
                        json.field("title", neighbor.article.title)
                        json.field("score", neighbor.score)
                        if let terms = neighbor.terms { json.shares(terms) }
                    }
                }
            }
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

extension PrintLayout {
    /// What a score is made of, as `= bank 0.058 + cut 0.036 + 3 more 0.010`.
    func shares(_ terms: [SharedTerm], indentation: String) -> String {
        let shown = terms.prefix(8).map { "\($0.text) \(decimal($0.share, places: 3))" }
        let rest = terms.dropFirst(8)
        let others =
            rest.isEmpty ? [] : ["\(rest.count) more \(decimal(rest.reduce(0) { $0 + $1.share }, places: 3))"]
        return paragraph(
            (shown + others).joined(separator: " + "), first: indentation + "= ", indentation: indentation + "  ",
            style: .dim)
    }
}

extension JSONWriter {
    /// `"terms":[{"text","share"}]`
    mutating func shares(_ terms: [SharedTerm]) {
        field("terms") { json in
            json.array(terms) { json, term in
                json.object { json in
                    json.field("text", term.text)
                    json.field("share", term.share)
                }
            }
        }
    }
}
