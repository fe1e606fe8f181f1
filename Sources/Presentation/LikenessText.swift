import KeywordExtraction
import Similarity

extension PrintLayout {
    /// What a score is made of: `= names 0.31 (Betty Ford 0.20, Lindsay Lohan 0.11) + words 0.22 (rehab 0.08, 41 more 0.14)
    /// + words of articles like both 0.30`.
    func explanation(_ why: LikenessExplanation, indentation: String) -> String {
        let names = why.items.filter { $0.kind == .name }
        let words = why.items.filter { $0.kind != .name }
        var groups = [Self.group("names", names, most: 4), Self.group("words", words, most: 6)].compactMap { $0 }
        if why.company != 0 { groups.append("\(Self.company) \(decimal(why.company, places: 2))") }
        return paragraph(
            groups.joined(separator: " + "), first: indentation + "= ", indentation: indentation + "  ", style: .dim)
    }

    /// What the share of terms that do not stand in both is called.
    fileprivate static let company = "words of articles like both"

    private static func group(_ name: String, _ items: [LikenessExplanation.Item], most: Int) -> String? {
        guard !items.isEmpty else { return nil }
        var shown = items.prefix(most).map { "\($0.text) \(decimal($0.share, places: 2))" }
        let rest = items.dropFirst(most)
        if !rest.isEmpty { shown.append("\(rest.count) more \(decimal(rest.reduce(0) { $0 + $1.share }, places: 2))") }
        return "\(name) \(decimal(items.reduce(0) { $0 + $1.share }, places: 2)) (\(shown.joined(separator: ", ")))"
    }

    /// The line that names copies that were left out.
    func copies(_ articles: [ArticleReference]) -> String {
        guard !articles.isEmpty else { return "" }
        let shown = articles.prefix(3).map(\.id).joined(separator: ", ")
        let rest = articles.count > 3 ? " and \(articles.count - 3) more" : ""
        return remark("left out, being the article itself or a near-copy: \(shown)\(rest). --copies shows them")
    }
}

extension JSONWriter {
    /// `"terms":[{"text","kind","share"}]`: what stands in both, and at the end, as `company`, the share of what does not.
    mutating func explanation(_ why: LikenessExplanation) {
        field("terms") { json in
            let items = why.items.map { ($0.text, $0.kind.rawValue, $0.share) }
            let company = why.company == 0 ? [] : [("(\(PrintLayout.company))", "company", why.company)]
            json.array(items + company) { json, item in
                json.object { json in
                    json.field("text", item.0)
                    json.field("kind", item.1)
                    json.field("share", item.2)
                }
            }
        }
    }

    /// `"copies":[…]`, the ids, where there are any.
    mutating func copies(_ articles: [ArticleReference]) {
        guard !articles.isEmpty else { return }
        field("copies") { json in json.array(articles) { $0.string($1.id) } }
    }
}
