import TextAnalysis

/// Articles with the same shingles taken together, so that 10,000 copies of a text are compared once.
struct DistinctTexts: Sendable {
    /// For each text its articles: the earliest first, those without a date last, ties in their order.
    private(set) var articles: [[Int]] = []
    /// For each text the first of its articles in the order of the input, whose set is taken.
    private(set) var representatives: [Int] = []
    /// For each article its text, nil where it has no shingles.
    private(set) var texts: [Int32?]

    /// Complexity: O(shingles).
    init(_ sets: ShingleSets, times: [ArticleDate?]) {
        texts = [Int32?](repeating: nil, count: sets.count)
        var known: [UInt64: [Int32]] = [:]
        for article in 0..<sets.count where sets.size(article) > 0 {
            let hash = sets.withSet(article) { set in
                set.indices.reduce(UInt64(0)) { Shingler.mixed($0 ^ set[$1]) }
            }
            let same = known[hash]?.first { sets.areEqual(representatives[Int($0)], article) }
            let text = same ?? Int32(representatives.count)
            if same == nil {
                known[hash, default: []].append(text)
                representatives.append(article)
                articles.append([])
            }
            texts[article] = text
            articles[Int(text)].append(article)
        }
        for text in articles.indices where articles[text].count > 1 {
            articles[text].sort { left, right in
                guard times[left] != times[right] else { return left < right }
                guard let leftTime = times[left] else { return false }
                return times[right].map { leftTime < $0 } ?? true
            }
        }
    }
}
