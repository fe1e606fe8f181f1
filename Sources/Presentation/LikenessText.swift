import KeywordExtraction
import Similarity

extension PrintLayout {
    /// What a score is made of: `= names 0.31 (Betty Ford 0.20, Lindsay Lohan 0.11) + words 0.22 (rehab 0.08, 41 more 0.14)
    /// + words of articles like both 0.30`.
    ///
    /// What is printed adds up: hundredths that rounding leaves over go to the largest group, and within one to what is not named.
    func explanation(_ why: LikenessExplanation, indentation: String) -> String {
        var groups = [
            Group(name: "names", items: why.items.filter { $0.kind == .name }, most: 4),
            Group(name: "words", items: why.items.filter { $0.kind != .name }, most: 6),
            Group(name: Self.company, items: [], most: 0, share: why.company),
        ].filter { !$0.items.isEmpty || $0.hundredths != 0 }
        let total = groups.reduce(0) { $0 + $1.share }
        if let largest = groups.indices.max(by: { (groups[$0].share, $1) < (groups[$1].share, $0) }) {
            groups[largest].hundredths += Self.hundredths(total) - groups.reduce(0) { $0 + $1.hundredths }
        }
        var words: [Word] = []
        for (place, group) in groups.enumerated() {
            if place > 0 { words.append(Word(shown: "+", columns: 1)) }
            words += group.words
        }
        return wrapped(words, first: indentation + "= ", indentation: indentation + "  ", style: .dim)
    }

    /// What the share of terms that do not stand in both is called.
    fileprivate static let company = "words of articles like both"

    fileprivate static func hundredths(_ share: Float) -> Int { Int((share * 100).rounded()) }

    private struct Group {
        let name: String
        let items: [LikenessExplanation.Item]
        /// So many items are named.
        let most: Int
        let share: Float
        var hundredths: Int

        init(name: String, items: [LikenessExplanation.Item], most: Int, share: Float? = nil) {
            (self.name, self.items, self.most) = (name, items, most)
            self.share = share ?? items.reduce(0) { $0 + $1.share }
            hundredths = PrintLayout.hundredths(self.share)
        }

        /// `names 0.31 (Betty Ford 0.20, 3 more 0.11)`, each number with the word before it.
        var words: [Word] {
            var parts = items.prefix(most).map { ($0.text, PrintLayout.hundredths($0.share)) }
            if items.count > most {
                parts.append(("\(items.count - most) more", hundredths - parts.reduce(0) { $0 + $1.1 }))
            }
            var found = Self.words(name, hundredths)
            for (place, part) in parts.enumerated() {
                var own = Self.words(part.0, part.1)
                if place == 0 { own[0].put("(", before: true) }
                own[own.count - 1].put(place == parts.count - 1 ? ")" : ",", before: false)
                found += own
            }
            return found
        }

        private static func words(_ text: String, _ hundredths: Int) -> [Word] {
            var words = PrintLayout.withoutControls(text).split(separator: " ").map { String($0) }
            let last = words.popLast() ?? ""
            words.append(last + " " + decimal(Float(hundredths) / 100, places: 2))
            return words.map { Word(shown: $0, columns: displayWidth($0)) }
        }
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
