import Parallelism
public import TextAnalysis

extension ContrastKeywords {
    /// Counts articles. Complexity: O(words · maximumWords).
    public func counts(
        of articles: [Article], analyzer: ArticleAnalyzer = ArticleAnalyzer(), threads: Int = 1
    ) -> [Counts] {
        concurrentMap(count: articles.count, threads: threads) {
            counts(of: analyzer.analyze(articles[$0].joiningDocuments()))
        }
    }

    /// How often each of some keywords stands in an article, the names that it stands for included: of a whole name and its
    /// surname, which is counted in it, the more frequent one counts.
    ///
    /// Complexity: O(candidates of the article + keywords).
    public static func occurrences(of keywords: [Found], in article: Counts) -> [Int] {
        var places: [[String]: [Int]] = [:]
        for (place, keyword) in keywords.enumerated() {
            for form in keyword.forms { places[form, default: []].append(place) }
        }
        var counts = [Int](repeating: 0, count: keywords.count)
        for phrase in article.phrases.phrases {
            for place in places[phrase.stems] ?? [] { counts[place] = max(counts[place], phrase.count) }
        }
        return counts
    }
}
