public import KeywordExtraction
public import Similarity

/// An article's neighbors as text, JSON or CSV.
public struct NeighborsView: PageView {
    let row: Int
    private let search: NeighborSearch
    let neighbors: [Neighbor]
    let explanations: [LikenessExplanation]?
    private let hasMinimum: Bool
    private let numbers: RowNumbers?

    /// The neighbors of the article at `row` of the queries of `search`.
    ///
    /// - Parameters:
    ///   - explanations: what makes each neighbor like it, where that was asked for.
    ///   - hasMinimum: whether neighbors of low scores were left out.
    ///   - numbers: which rows of a whole the articles are, to be told in JSON.
    public init(
        row: Int, of search: NeighborSearch, neighbors: [Neighbor], explanations: [LikenessExplanation]? = nil,
        hasMinimum: Bool = true, numbers: RowNumbers? = nil
    ) {
        self.numbers = numbers
        self.hasMinimum = hasMinimum
        self.row = row
        self.search = search
        self.neighbors = neighbors
        self.explanations = explanations
    }

    private var articles: ArticleCollection { search.queries }
    var corpus: ArticleCollection { search.corpus }
    /// The articles that were looked at.
    private var candidates: Int { corpus.articles.count - (search.isWithin ? 1 : 0) }

    public var subject: String { article.id }

    /// Why there are no neighbors, where there are none.
    public var warnings: [String] {
        guard neighbors.isEmpty else { return [] }
        if candidates == 0 { return ["there is no other article to compare it with"] }
        if !article.hasComparedFields { return ["no similar article: it has no \(articles.fields.name) to compare"] }
        if search.time?.window != nil, !search.hasDate(row) {
            return ["no similar article: it has no date that can be read, so none is known to be near in time"]
        }
        let others = search.time?.isLimited == true ? "none of the time that was asked for" : nil
        return [
            (search.isWithin ? articles.sharesTerms(row) : articles.hasTerms(row)) && hasMinimum
                ? "no similar article: \(others ?? "none") is as similar as was asked for"
                : "no similar article: \(others ?? "no other one") has a word in common with it that counts"
        ]
    }

    /// The copies that were left out.
    var copies: [ArticleReference] {
        search.leavesCopiesOut ? search.copies(of: row).map { corpus.articles[$0] } : []
    }

    var article: ArticleReference { articles.articles[row] }

    private var decays: Bool { search.time?.halfLife != nil }

    /// What time has taken from the score: `×0.500 after 14 days`.
    func decayNote(_ neighbor: Neighbor) -> String? {
        guard decays else { return nil }
        guard let days = neighbor.days else { return "not decayed: a date is missing" }
        let share = "×\(decimal(neighbor.decay, places: 3))"
        if days == 0 { return "\(share) on the same day" }
        return "\(share) after \(decimal(days, places: days == days.rounded() ? 0 : 1)) \(days == 1 ? "day" : "days")"
    }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
        for warning in warnings { text += layout.remark(warning) }
        text += layout.copies(copies)
        for (place, neighbor) in neighbors.enumerated() {
            let score = "  \(decimal(neighbor.score, places: 2))  "
            text += layout.paragraph(
                heading(corpus.articles[neighbor.index]), first: score,
                indentation: String(repeating: " ", count: score.utf8.count))
            guard let explanations else { continue }
            if let note = decayNote(neighbor) {
                text += layout.paragraph(note, first: "        ", indentation: "          ", style: .dim)
            }
            text += layout.explanation(explanations[place], indentation: "        ")
        }
        return Array(text.utf8)
    }

    /// `{"id","title","language","neighbors":[{"id","title","language","score","cosine","decay","days","terms":[{"text","kind","share"}]}],
    /// "copies":[…],"warnings":[…]}`; the terms with an explanation only; the cosine where the score is
    /// read off it; `decay`, the share of the score that time has left, with a half-life only, `days` where both dates are known and time
    /// counts, `copies` where any were left out, and `row` where rows are numbered.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(article)
            if let numbers { json.field("row", numbers.queries + row) }
            json.field("neighbors") { json in
                json.array(Array(neighbors.enumerated())) { json, entry in
                    let neighbor = entry.element
                    json.object { json in
                        json.article(corpus.articles[neighbor.index])
                        if let numbers { json.field("row", numbers.corpus + neighbor.index) }
                        json.field("score", neighbor.score)
                        if corpus.method.isCalibrated { json.field("cosine", neighbor.cosine) }
                        if decays { json.field("decay", neighbor.decay) }
                        if let days = neighbor.days { json.field("days", days) }
                        if let explanations { json.explanation(explanations[entry.offset]) }
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
        var csv = CSVWriter()
        for (rank, neighbor) in neighbors.enumerated() {
            let other = corpus.articles[neighbor.index]
            csv.record([article.id, "\(rank + 1)", other.id, "\(neighbor.score)", other.title])
        }
        return csv.bytes
    }
}

/// The rows of the first article and of the first one of the corpus in a whole that both are parts of.
public struct RowNumbers: Hashable, Sendable {
    public let queries: Int
    public let corpus: Int

    public init(queries: Int, corpus: Int) {
        self.queries = queries
        self.corpus = corpus
    }
}

/// What names an article to a person: its first words where its title is no headline, else its title, or its id.
func heading(_ article: ArticleReference) -> String {
    !article.opening.isEmpty ? article.opening : !article.title.isEmpty ? article.title : article.id
}

extension ComparedFields {
    /// What is compared, in words.
    fileprivate var name: String {
        if !hasText { return "title" }
        return titleWeight == 0 ? "text" : "title and no text"
    }
}
