public import Clustering
public import TextAnalysis

/// Gives the keywords of clusters, which are stems, the form in which their articles write them.
public struct WordsOfStems: Sendable {
    private let analyzer: ArticleAnalyzer
    private static let mostRead = 12

    /// With parameters that are the properties of these names.
    public init(analyzer: ArticleAnalyzer = ArticleAnalyzer()) {
        self.analyzer = analyzer
    }

    /// The most frequent word of the most central articles for each keyword, ties to the first; a keyword that is nobody's
    /// stem stays as it is. Complexity: O(words of twelve articles).
    public func words(of cluster: Cluster, among articles: [Article]) -> [String] {
        let wanted = Set(cluster.keywords)
        guard !wanted.isEmpty else { return [] }
        var counts: [String: [(word: String, count: Int)]] = [:]
        for member in cluster.members.prefix(Self.mostRead) {
            let analyzed = analyzer.analyze(articles[member.index].joiningDocuments())
            let (stems, stemOfTerm) = analyzed.terms.stemmed(language: analyzed.language)
            for token in analyzed.titleTokens + analyzed.tokens {
                let stem = stems[stemOfTerm[Int(token.term)]]
                guard wanted.contains(stem) else { continue }
                let word = analyzed.terms[token.term]
                if let place = counts[stem]?.firstIndex(where: { $0.word == word }) {
                    counts[stem]?[place].count += 1
                } else {
                    counts[stem, default: []].append((word, 1))
                }
            }
        }
        return cluster.keywords.map { stem in
            guard let words = counts[stem], let most = words.map(\.count).max() else { return stem }
            return words.first { $0.count == most }?.word ?? stem
        }
    }
}
