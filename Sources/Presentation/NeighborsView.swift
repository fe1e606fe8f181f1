public import Similarity

/// An article's neighbors as text, JSON or CSV.
public struct NeighborsView {
    private let row: Int
    private let articles: ArticleCollection
    private let corpus: ArticleCollection
    private let neighbors: [Neighbor]
    private let explains: Bool

    public init(
        row: Int, of articles: ArticleCollection, in corpus: ArticleCollection, neighbors: [Neighbor], explains: Bool
    ) {
        self.row = row
        self.articles = articles
        self.corpus = corpus
        self.neighbors = neighbors
        self.explains = explains
    }

    private var article: ArticleReference { articles.articles[row] }

    private func sharedTerms(_ neighbor: Neighbor) -> [SharedTerm] {
        articles.sharedTerms(of: row, with: neighbor.index, in: corpus)
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(layout.bold(heading(article)), first: "", indentation: "")
        if neighbors.isEmpty { text += "  no similar article: none shares a word with it that counts\n" }
        for neighbor in neighbors {
            text += layout.paragraph(
                heading(corpus.articles[neighbor.index]), first: "  \(decimal(neighbor.score, places: 3))  ",
                indentation: "         ")
            guard explains else { continue }
            let terms = sharedTerms(neighbor)
            let shown = terms.prefix(8).map { "\($0.text) \(decimal($0.share, places: 3))" }
            let rest = terms.dropFirst(8)
            let others = rest.isEmpty
                ? [] : ["\(rest.count) more \(decimal(rest.reduce(0) { $0 + $1.share }, places: 3))"]
            text += layout.paragraph(
                layout.dim((shown + others).joined(separator: " + ")), first: "         = ", indentation: "           ")
        }
        return Array(text.utf8)
    }

    /// `{"id","title","neighbors":[{"id","title","score","terms":[{"text","share"}]}]}`
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
                        guard explains else { return }
                        json.field("terms") { json in
                            json.array(sharedTerms(neighbor)) { json, term in
                                json.object { json in
                                    json.field("text", term.text)
                                    json.field("share", term.share)
                                }
                            }
                        }
                    }
                }
            }
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
