public import KeywordExtraction
public import TextAnalysis

/// An article's keywords as text, JSON or CSV.
public struct KeywordsView: PageView {
    let article: Article
    let ranking: KeywordRanking
    private let language: Language
    private let method: String
    let explains: Bool
    let highlights: Bool

    /// - Parameter language: what the article was taken to be in; by default it is found out again.
    /// - Parameter highlights: whether the text has the article below its keywords, with every occurrence marked.
    public init(
        of article: Article, _ ranking: KeywordRanking, method: String, explains: Bool, highlights: Bool = false,
        language: Language? = nil
    ) {
        self.article = article
        self.ranking = ranking
        self.language = language ?? ArticleAnalyzer().language(of: article)
        self.method = method
        self.explains = explains
        self.highlights = highlights
    }

    public var subject: String { article.id }
    public var warnings: [String] { ranking.warnings.map(\.description) }

    /// A line a keyword: a bar for its share of the best score, the keyword, how often it occurs; below it the variants that it
    /// stands for, and with an explanation the reasons in words and the numbers.
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
            func note(_ line: String, _ style: PrintLayout.Style) {
                text += layout.paragraph(line, first: "             ", indentation: "               ", style: style)
            }
            if !explains, !keyword.variants.isEmpty {
                note("also: " + keyword.variants.joined(separator: ", "), .plain)
            }
            guard explains else { continue }
            note(KeywordReasons.reasons(for: keyword).joined(separator: "; "), .plain)
            let sign = ranking.combination == .product ? " × " : " + "
            let parts = keyword.parts.map { "\($0.name) \(decimal($0.value, places: 3))" }
            note("\(decimal(keyword.score, places: 3)) = \(parts.joined(separator: sign))", .dim)
        }
        for warning in warnings { text += layout.remark(warning) }
        if highlights {
            for paragraph in article.paragraphs { text += "\n" + marked(paragraph.range, layout) }
        }
        return Array(text.utf8)
    }

    /// The places of keywords in a part of the article, in reading order, the longer ones first.
    func marks(in range: Range<Int>) -> [Range<Int>] {
        ranking.keywords.flatMap(\.ranges).filter {
            range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound
        }
        .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    }

    /// A part of the article with its keywords in bold, or between asterisks where there is no bold type.
    private func marked(_ range: Range<Int>, _ layout: PrintLayout) -> String {
        var words: [PrintLayout.Word] = []
        var word = PrintLayout.Word()
        func add(_ text: String, styledBy style: (String) -> String = { $0 }) {
            for (index, part) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0, word.columns > 0 {
                    words.append(word)
                    word = PrintLayout.Word()
                }
                if !part.isEmpty { word.append(part, styledBy: style) }
            }
        }
        var place = range.lowerBound
        for mark in marks(in: range) where mark.lowerBound >= place {
            add(between(place..<mark.lowerBound))
            let keyword = PrintLayout.withoutControls(article.folded(mark))
            if layout.isStyled { add(keyword) { layout.styled($0, .bold) } } else { add("*\(keyword)*") }
            place = mark.upperBound
        }
        add(between(place..<range.upperBound))
        return layout.wrapped(words + (word.columns > 0 ? [word] : []), first: "  ", indentation: "  ")
    }

    /// The text between two keywords; a space where white space stands at an end.
    func between(_ range: Range<Int>) -> String {
        let bytes = article.text.utf8Span.span
        func isSpace(_ offset: Int) -> Bool {
            bytes.indices.contains(offset) && (bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]))
        }
        guard !range.isEmpty else { return "" }
        let text = PrintLayout.withoutControls(article.folded(range))
        if text.isEmpty { return " " }
        return (isSpace(range.lowerBound) ? " " : "") + text + (isSpace(range.upperBound - 1) ? " " : "")
    }

    /// `{"id","title","language","method","keywords":[{"text","score","count","ranges":[[from,to],…],"variants":[…]}],"warnings":[…]}`, and
    /// with an explanation how the parts combine and each keyword's `"reasons":[…]` and `"parts":[{"name","value"}]`.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.article(article.id, article.title, language)
            json.field("method", method)
            if explains { json.field("combination", ranking.combination == .product ? "product" : "sum") }
            json.field("keywords") { json in
                json.array(ranking.keywords) { json, keyword in
                    json.object { json in
                        json.field("text", keyword.text)
                        json.field("score", keyword.score)
                        json.field("count", keyword.count)
                        json.field("ranges") { $0.array(keyword.ranges) { $0.range($1) } }
                        json.field("variants") { $0.array(keyword.variants) { $0.string($1) } }
                        if explains {
                            json.field("reasons") { $0.array(KeywordReasons.reasons(for: keyword)) { $0.string($1) } }
                            json.parts(keyword.parts.map { ($0.name, $0.value, nil) })
                        }
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
