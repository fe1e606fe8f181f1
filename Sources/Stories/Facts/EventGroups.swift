import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Which articles of a cluster tell of one event: clusters of a topic hold many, and their tolls contradict nothing.
///
/// An article is the set of the stems of its headline and its first sentences, each weighed by its inverse document frequency in other news
/// and in the cluster: `jakarta` tells more than `police` among a hundred stories of bombs, where all of two stories of one
/// bomb say it. An article joins the group that is the most like it on average (cosine), where it is alike enough. Complexity: O(words
/// of the beginnings · groups).
struct EventGroups {
    /// For each article the number of its group.
    let groups: [Int]

    private static let sentences = 4
    /// Two articles of one event are more alike than two of a topic. Small clusters are mostly one event.
    private static func leastLikeness(among count: Int) -> Double {
        min(0.5, 0.12 + 0.12 * max(0, log2(Double(count) / 20)))
    }

    init(_ articles: [AnalyzedArticle]) {
        let words = articles.map(Self.words)
        var documents: [String: Int] = [:]
        for words in words { for (stem, _) in words { documents[stem, default: 0] += 1 } }
        let count = Double(articles.count)
        let vectors = words.map { words in
            let weighed = words.map { stem, idf in
                (stem: stem, weight: idf * (1 + log2(count / Double(max(2, documents[stem] ?? 2)))))
            }
            let length = weighed.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return weighed.map { (stem: $0.stem, weight: $0.weight / max(length, 1e-9)) }
        }
        let least = Self.leastLikeness(among: articles.count)
        var sums: [(weights: [String: Double], count: Int)] = []
        groups = vectors.map { vector in
            let likeness = sums.map { sum -> Double in
                var product = 0.0
                for (stem, weight) in vector { product += weight * (sum.weights[stem] ?? 0) }
                return product / Double(sum.count)
            }
            var best = likeness.indices.max { (likeness[$0], -$0) < (likeness[$1], -$1) }
            if best.map({ likeness[$0] < least }) ?? true {
                sums.append(([:], 0))
                best = sums.count - 1
            }
            let group = best ?? 0
            for (stem, weight) in vector { sums[group].weights[stem, default: 0] += weight }
            sums[group].count += 1
            return group
        }
    }

    /// The stems of the beginning in the order of their letters, with their inverse document frequency in other news.
    private static func words(_ article: AnalyzedArticle) -> [(String, Double)] {
        let (stems, stemOfTerm) = article.terms.stemmed(language: article.language)
        let background = BackgroundFrequencies.table(for: article.language)
        let end = article.sentences.prefix(sentences).last.map { article.tokenRanges[$0.index].upperBound } ?? 0
        var found: [String: Double] = [:]
        for token in article.titleTokens + article.tokens[..<end]
        where token.shape != .number && !article.isStopWord[Int(token.term)] {
            let idf = background.map { background in
                article.terms.withBytes(of: token.term) { Double(background.inverseDocumentFrequency(of: $0, $1)) }
            }
            let stem = stems[stemOfTerm[Int(token.term)]]
            found[stem] = max(found[stem] ?? 0, idf ?? 1)
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
