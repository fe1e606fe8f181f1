import TextAnalysis

/// Articles with the same shingles taken together, so that 10,000 copies of a text are compared once.
struct DistinctTexts: Sendable {
    /// For each text its articles: the earliest first, those without a date last, ties in their order.
    private(set) var articles: [[Int]] = []
    /// For each text the first of its articles in the order of the input, whose set is taken.
    private(set) var representatives: [Int] = []
    /// For each article its text, nil where it has no shingles.
    private(set) var texts: [Int32?]

    /// - Parameter days: where only articles at most so many days apart are compared, those of a text follow each other by no
    ///   more, texts are in the order of their first articles' dates, and an article without a date has no text.
    ///
    /// Complexity: O(shingles).
    init(_ sets: ShingleSets, times: [ArticleDate?], days: Double?) {
        texts = [Int32?](repeating: nil, count: sets.count)
        var known: [UInt64: [Int32]] = [:]
        for article in 0..<sets.count where sets.size(article) > 0 && (days == nil || times[article] != nil) {
            let hash = sets.withSet(article) { Shingler.hash(of: $0) }
            let same = known[hash]?.first { sets.areEqual(representatives[Int($0)], article) }
            let text = same ?? Int32(representatives.count)
            if same == nil {
                known[hash, default: []].append(text)
                representatives.append(article)
                articles.append([])
            }
            articles[Int(text)].append(article)
        }
        for text in articles.indices where articles[text].count > 1 {
            articles[text].sort { left, right in
                guard times[left] != times[right] else { return left < right }
                guard let leftTime = times[left] else { return false }
                return times[right].map { leftTime < $0 } ?? true
            }
        }
        if let days { split(times, days: days) }
        for text in articles.indices {
            for article in articles[text] { texts[article] = Int32(text) }
        }
    }

    /// Makes several texts of one that did not run for so many days, and orders all by their first dates.
    private mutating func split(_ times: [ArticleDate?], days: Double) {
        let time = TimeWeighting(window: days)
        articles = articles.flatMap { copies in
            var runs: [[Int]] = []
            for copy in copies {
                if let last = runs.last?.last, time.areNear(times[last], times[copy]) {
                    runs[runs.count - 1].append(copy)
                } else {
                    runs.append([copy])
                }
            }
            return runs
        }.sorted { left, right in
            guard let one = times[left[0]], let other = times[right[0]], one != other else { return left[0] < right[0] }
            return one < other
        }
        representatives = articles.map { $0.min() ?? $0[0] }
    }

    /// When each text ran; all articles of texts have dates.
    func spans(_ times: [ArticleDate?], days: Double) -> TextSpans {
        TextSpans(
            articles.map { copies in
                guard let start = times[copies[0]], let end = times[copies[copies.count - 1]] else {
                    preconditionFailure("Where only articles near in time are compared, those of texts have dates.")
                }
                return (start, end)
            }, days: days)
    }
}
