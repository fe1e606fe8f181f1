public import KeywordExtraction
public import TextAnalysis

/// What sets articles apart from others, as text, JSON or CSV.
public struct ContrastView: ResultView {
    private let keywords: [ContrastKeywords.Found]
    private let score: ContrastKeywords.Score
    private let language: Language
    private let articleCount: Int
    private let otherCount: Int

    /// - Parameter language: what most of the articles are in.
    public init(
        _ keywords: [ContrastKeywords.Found], by score: ContrastKeywords.Score, of articles: Int, against others: Int,
        language: Language
    ) {
        self.language = language
        self.keywords = keywords
        self.score = score
        articleCount = articles
        otherCount = others
    }

    public var subject: String { "the articles" }
    public var warnings: [String] { keywords.isEmpty ? ["nothing sets these articles apart from the others"] : [] }

    public func text(_ layout: PrintLayout) -> [UInt8] {
        let heading =
            "\(articleCount) article\(articleCount == 1 ? "" : "s") against \(otherCount) other\(otherCount == 1 ? "" : "s")"
        var text = layout.paragraph(heading, first: "", indentation: "", style: .bold)
        if !keywords.isEmpty {
            text += layout.paragraph(
                "how often in how many of the articles, and how often in all the others", first: "  ",
                indentation: "  ",
                style: .dim)
        }
        let best = Float(keywords.first?.score ?? 1)
        let width = min(40, keywords.map { displayWidth($0.text) }.max() ?? 0)
        for keyword in keywords {
            let bar = layout.bar(best > 0 ? Float(keyword.score) / best : 0, width: 10)
            let name = PrintLayout.withoutControls(keyword.text).padded(to: width)
            let counts = "\(keyword.count) × in \(keyword.articleCount), \(keyword.otherCount) × in the others"
            text += "  \(bar) \(name)  \(layout.styled(counts, .dim))\n"
        }
        for warning in warnings { text += layout.remark(warning) }
        return Array(text.utf8)
    }

    /// `{"language","articles","against","score","keywords":[{"text","score","count","articles","elsewhere"}],"warnings":[…]}`: `count`
    /// occurrences in `articles` of the articles, and `elsewhere` occurrences in all the others.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("language", language.code)
            json.field("articles", articleCount)
            json.field("against", otherCount)
            json.field("score", score.rawValue)
            json.field("keywords") { json in
                json.array(keywords) { json, keyword in
                    json.object { json in
                        json.field("text", keyword.text)
                        json.field("score", keyword.score)
                        json.field("count", keyword.count)
                        json.field("articles", keyword.articleCount)
                        json.field("elsewhere", keyword.otherCount)
                    }
                }
            }
            json.warnings(warnings)
        }
        return json.bytes
    }

    /// A record a keyword: rank, keyword, score, count, articles, elsewhere.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        for (rank, keyword) in keywords.enumerated() {
            csv.record([
                "\(rank + 1)", keyword.text, "\(keyword.score)", "\(keyword.count)", "\(keyword.articleCount)",
                "\(keyword.otherCount)",
            ])
        }
        return csv.bytes
    }
}
