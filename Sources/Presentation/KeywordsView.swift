public import KeywordExtraction
public import TextAnalysis

/// An article's keywords as text, JSON or CSV.
public struct KeywordsView: ResultView {
    private let article: Article
    private let ranking: KeywordRanking
    private let method: String
    private let explains: Bool

    public init(of article: Article, _ ranking: KeywordRanking, method: String, explains: Bool) {
        self.article = article
        self.ranking = ranking
        self.method = method
        self.explains = explains
    }

    public var subject: String { article.id }
    public var warnings: [String] { ranking.warnings.map(\.description) }

    /// A line a keyword: a bar for its share of the best score, the keyword, how often it occurs.
    public func text(_ layout: PrintLayout) -> [UInt8] {
        var text = layout.paragraph(heading(article), first: "", indentation: "", style: .bold)
        let best = ranking.keywords.first?.score ?? 1
        // One overlong word does not widen the column for all.
        let width = min(40, ranking.keywords.map { displayWidth($0.text) }.max() ?? 0)
        for keyword in ranking.keywords {
            let bar = layout.bar(best > 0 ? keyword.score / best : 0, width: 10)
            let count = keyword.count > 0 ? "\(keyword.count) ×" : "in the headline"
            let name = PrintLayout.withoutControls(keyword.text).padded(to: width)
            text += "  \(bar) \(name)  \(layout.styled(count, .dim))\n"
            guard explains else { continue }
            let sign = ranking.combination == .product ? " × " : " + "
            let parts = keyword.parts.map { "\($0.name) \(decimal($0.value, places: 3))" }
            let sum = "\(decimal(keyword.score, places: 3)) = \(parts.joined(separator: sign))"
            text += layout.paragraph(
                sum, first: "             ", indentation: "               ", style: .dim)
        }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// `{"id","title","method","keywords":[{"text","score","count","ranges":[[from,to],…]}],"warnings":[…]}`, and with an
    /// explanation how the parts combine and each keyword's `"parts":[{"name","value"}]`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", article.id)
            json.field("title", article.title)
            json.field("method", method)
            if explains { json.field("combination", ranking.combination == .product ? "product" : "sum") }
            json.field("keywords") { json in
                json.array(ranking.keywords) { json, keyword in
                    json.object { json in
                        json.field("text", keyword.text)
                        json.field("score", keyword.score)
                        json.field("count", keyword.count)
                        json.field("ranges") { $0.array(keyword.ranges) { $0.range($1) } }
                        if explains { json.parts(keyword.parts.map { ($0.name, $0.value, nil) }) }
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a keyword: id, rank, keyword, score, count.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for (rank, keyword) in ranking.keywords.enumerated() {
            csv.record([article.id, "\(rank + 1)", keyword.text, "\(keyword.score)", "\(keyword.count)"])
        }
        return csv.bytes
    }
}
