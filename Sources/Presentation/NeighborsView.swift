public import Similarity

/// An article's neighbors as text, JSON or CSV.
public struct NeighborsView: ResultView {
    private let row: Int
    private let search: NeighborSearch
    private let neighbors: [Neighbor]
    private let explains: Bool

    /// The neighbors of the article at `row` of the queries of `search`.
    public init(row: Int, of search: NeighborSearch, neighbors: [Neighbor], explains: Bool) {
        self.row = row
        self.search = search
        self.neighbors = neighbors
        self.explains = explains
    }

    private var articles: ArticleCollection { search.queries }
    private var corpus: ArticleCollection { search.corpus }
    /// The articles that were looked at.
    private var candidates: Int { corpus.articles.count - (search.isWithin ? 1 : 0) }

    public var subject: String { article.id }

    /// Why there are no neighbors, where there are none.
    public var warnings: [String] {
        guard neighbors.isEmpty else { return [] }
        if candidates == 0 { return ["there is no other article to compare it with"] }
        return [
            articles.hasTerms(row)
                ? "no similar article: none is as similar as was asked for"
                : "no similar article: no other one has a word in common with it that counts"
        ]
    }

    private var article: ArticleReference { articles.articles[row] }

    private func sharedTerms(_ neighbor: Neighbor) -> [SharedTerm] {
        search.sharedTerms(of: row, with: neighbor.index)
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
        for warning in warnings { text += layout.remark(warning) }
        for neighbor in neighbors {
            text += layout.paragraph(
                heading(corpus.articles[neighbor.index]), first: "  \(decimal(neighbor.score, places: 3))  ",
                indentation: "         ")
            if explains { text += layout.shares(sharedTerms(neighbor), indentation: "         ") }
        }
        return Array(text.utf8)
    }

    /// `{"id","title","neighbors":[{"id","title","score","terms":[{"text","share"}]}],"warnings":[…]}`; the terms with
    /// an explanation only.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            json.field("neighbors") { json in
                json.array(neighbors) { json, neighbor in
                    json.object { json in
                        json.field("id", corpus.articles[neighbor.index].id)
                        json.field("title", corpus.articles[neighbor.index].title)
                        json.field("score", neighbor.score)
                        if explains { json.shares(sharedTerms(neighbor)) }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a neighbor: id, rank, neighbor, score, title.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for (rank, neighbor) in neighbors.enumerated() {
            let other = corpus.articles[neighbor.index]
            csv.record([article.id, "\(rank + 1)", other.id, "\(neighbor.score)", other.title])
        }
        return csv.bytes
    }
}

/// What names an article to a person: its headline, or its id where it has none.
func heading(_ article: ArticleReference) -> String { article.title.isEmpty ? article.id : article.title }
